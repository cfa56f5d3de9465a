"""Report a space too many or too few: “attack,of”, “the  vote”, “why ?”, “( late )”, “late(and”.

Why: engines lose and double spaces where pieces of text were joined, and French spaces before marks stay in other
languages. Which marks may have a space before them stands as `marks.spaced` in tqa/lang/locales/.
Not reported: the space before , and . (see stray-punctuation), a stop stuck to the next sentence (see fused-words);
spaces at the ends of a line or in a row of three and more, which set columns; two spaces, spaces before marks
and none behind them in Arabic, whose printed copy is full of these; French marks without a space, where the text
has them so; Greek ό,τι; figures, scores and addresses.
"""

import functools
import re
from collections.abc import Iterator

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

# Each pattern begins with the rarest thing it needs, and looks behind only from there.
_STUCK = re.compile(r"[,;!?](?<=[^\W\d_][^\W\d_].)(?=[^\W\d_])")
_DOUBLE = re.compile("(?<=[^\\s|])  (?=[^\\s|])")
_BRACKETED = re.compile(r"[(\[]([ \u00a0]+)(?=\w)|([ \u00a0])[)\]](?<=\w..)")
_BEFORE_BRACKET = re.compile(r"(?<=[^\W\d_]{3})\((?=[^\W\d_]+ [^\W\d_])")
_PERCENT = re.compile("(?<=[0-9])[ \u00a0\u202f](?=%(?!\\w))")
_SCORE = re.compile("[0-9][ \u00a0\u202f]:[ \u00a0\u202f][0-9]")
_SMALL = "it could be meant, as in a formula or a name"
_LIST_NUMBER = re.compile(r"[0-9]{1,2}[.)](?=[^\W\d_]{2})")
_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?<=[^\W\d_]{3}\.\.\.)(?= [^\W\d_])|…(?<=[^\W\d_]{3}…)(?= [^\W\d_])")
_HABIT = 3
_STRAIGHT = '"'
_MARKS = ";:!?؟؛"


@functools.cache
def _before_marks(language: Language) -> "re.Pattern[str] | None":
    """Return a pattern of a space before a mark that has none in the language."""
    if not language.conventions.script or not language.data.spaces:
        return None
    marks = "".join(mark for mark in _MARKS if mark not in language.conventions.marks.spaced)
    return re.compile(f'[{marks}](?<=[\\w”»")][ \u00a0\u202f].)(?=\\s|$|[”»"])') if marks else None


def _hit(span: Span, edit: Edit, message: str, reason: str = "") -> Hit:
    return Hit(span, message, (Suggestion((edit,), Safety.ASK if reason else Safety.SAFE, reason),))


def _stuck(view: TextView) -> Iterator[Hit]:
    """Find two words with a mark and no space between: attack,of."""
    for match in _STUCK.finditer(view.text):
        before, after = view.word_before(match.start()), view.word_after(match.end())
        if before is None or after is None or before.end != match.start() or after.start != match.end():
            continue
        if not _are_two(view, before, after):
            continue
        small = after.text.islower() and len(after.text) > 1 and after.folded in view.language.closed_class
        gap = Edit(Span(match.end(), match.end()), " ")
        message = f"a space is missing after “{before.text}{match.group()}”"
        yield _hit(Span(before.start, after.end), gap, message, "" if small else _SMALL)


def _are_two(view: TextView, before: Word, after: Word) -> bool:
    """Tell whether what a mark joins is two words: both known, or the second a small one."""
    lexicon, small = view.language.lexicon, after.folded in view.language.closed_class and after.text.islower()
    if not lexicon:
        return False
    known = bool(lexicon.frequency(before.folded)) and (len(after.text) > 1 and bool(lexicon.frequency(after.folded)))
    return known or (small and (before.is_capitalised or bool(lexicon.frequency(before.folded))))


def _doubled(view: TextView) -> Iterator[Hit]:
    for match in _DOUBLE.finditer(view.text):
        yield _hit(Span(*match.span()), Edit(Span(*match.span()), " "), "there are two spaces")


def _inside_brackets(view: TextView) -> Iterator[Hit]:
    for match in _BRACKETED.finditer(view.text):
        span = Span(*match.span(match.lastindex or 0))
        yield _hit(span, Edit(span, ""), "there is a space inside the bracket")


def _stuck_brackets(view: TextView) -> Iterator[Hit]:
    for match in _BEFORE_BRACKET.finditer(view.text):
        at = match.start()
        span = Span(at - 1, at + 1)
        yield _hit(span, Edit(Span(at, at), " "), "a space is missing before the bracket", _SMALL)


def _inside_quotes(view: TextView) -> Iterator[Hit]:
    """Find a straight mark between two spaces, or a space and the end: said, " Hello." and left. " """
    marks = [at for at, character in enumerate(view.text) if character == _STRAIGHT]
    if len(marks) % 2:
        return
    for index, at in enumerate(marks):
        outer, inner = (at - 1, at + 1) if index % 2 == 0 else (at + 1, at - 1)
        if _is_space(view.text, inner) and view.text[inner : inner + 1] and _is_space(view.text, outer):
            span = Span(min(at, inner), max(at, inner) + 1)
            yield _hit(span, Edit(Span(inner, inner + 1), ""), "there is a space inside the quotation mark")


def _is_space(text: str, at: int) -> bool:
    """Tell whether white space stands at an offset, or the text ends before it."""
    return not 0 <= at < len(text) or text[at].isspace()


def _before_mark(view: TextView) -> Iterator[Hit]:
    pattern = _before_marks(view.language)
    for match in pattern.finditer(view.text) if pattern else ():
        at = match.start()
        if _SCORE.match(view.text, at - 2):
            continue
        yield _hit(Span(at - 1, at + 1), Edit(Span(at - 1, at), ""), f"there is a space before “{match.group()}”")


def _before_percent(view: TextView) -> Iterator[Hit]:
    for match in _PERCENT.finditer(view.text):
        span = Span(*match.span())
        yield _hit(Span(span.start, span.end + 1), Edit(span, ""), "there is a space before %")


def _ellipses(view: TextView) -> Iterator[Hit]:
    """Find three dots stuck to a whole word: Wirtschaft... wegen."""
    for match in _ELLIPSIS.finditer(view.text):
        gap = Edit(Span(match.start(), match.start()), " ")
        reason = "a word that is broken off has no space"
        yield _hit(Span(*match.span()), gap, "a space is missing before the dots that stand for whole words", reason)


def _list_number(view: TextView) -> Iterator[Hit]:
    """Find a list number stuck to the text: 1.Build a team."""
    match = _LIST_NUMBER.match(view.text)
    if match is not None:
        gap = Edit(Span(match.end(), match.end()), " ")
        yield _hit(Span(*match.span()), gap, f"a space is missing after “{match.group()}”")


def _in(view: TextView) -> Iterator[Hit]:
    has, marks = view.signs, view.language.conventions.marks
    yield from _stuck(view)
    yield from _list_number(view)
    if marks.loose_spaces == "wrong":
        yield from _doubled(view) if "  " in view.text else ()
        yield from _inside_quotes(view) if _STRAIGHT in has and not marks.quote_space else ()
    if not has.isdisjoint("()[]"):
        yield from _inside_brackets(view)
        yield from _stuck_brackets(view)
    if not has.isdisjoint(_MARKS):
        yield from _before_mark(view)
    if "%" in has and not marks.percent_space:
        yield from _before_percent(view)
    if marks.ellipsis_space and ("..." in view.text or "…" in has):
        yield from _ellipses(view)


@functools.cache
def _unspaced(marks: str) -> "re.Pattern[str]":
    return re.compile(f"(?<=[^\\W\\d_]{{2}})[{re.escape(marks)}](?=\\s|$)")


def _narrow(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    """Find a mark without the space that the text has before all others of its kind: French “Que faire?”."""
    marks = "".join(set(document.target_language.conventions.marks.spaced) & set(_MARKS))
    if not marks or document.target_language.conventions.marks.loose_spaces != "wrong":
        return
    stuck = [(view, match) for view in document.views for match in _unspaced(marks).finditer(view.target.text)]
    if not stuck:
        return
    spaced = re.compile(f"([ \u00a0\u202f])[{re.escape(marks)}](?=\\s|$)")
    spaces = [match.group(1) for view in document.views for match in spaced.finditer(view.target.text)]
    if len(spaces) < _HABIT * len(stuck):
        return
    for view, match in stuck:
        gap = Edit(Span(match.start(), match.start()), max(set(spaces), key=spaces.count))
        yield view, _hit(Span(*match.span()), gap, f"the text has a space before “{match.group()}” elsewhere", _SMALL)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    if not document.target_language.data.spaces:
        return
    for view in document.views:
        for hit in _in(view.target):
            yield view, hit
    yield from _narrow(document)


CHECK = Check(
    id="spacing",
    summary="A space too many or too few",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    languages=lambda language: language.data.spaces,
    languages_note="it has no spaces between words",
    examples=(
        bad("el-en", "", "After the ⟦attack,of⟧ which he spoke.", fixed="After the attack, of which he spoke."),
        bad("el-en", "", "The⟦  ⟧vote is late.", fixed="The vote is late."),
        bad("fr-en", "", "Who will vote⟦ ?⟧ Nobody knows.", fixed="Who will vote? Nobody knows."),
        bad("zh-en", "", "Up to 37⟦ %⟧ voted (⟦ ⟧late⟦ ⟧).", fixed="Up to 37% voted (late)."),
        bad("de-en", "", "The counci⟦l(⟧which met late) voted.", fixed="The council (which met late) voted."),
        bad("zh-en", "", 'He said, ⟦" ⟧We stay." Then: "Or go.⟦ "⟧', fixed='He said, "We stay." Then: "Or go."'),
        good("fr-en", "", "Mix them 4 : 1 and vote 3 : 2."),
        bad("en-de", "", "Der Rat⟦  ⟧tagt.", fixed="Der Rat tagt."),
        bad("zh-en", "", "⟦1.⟧Build a team.", fixed="1. Build a team."),
        bad("en-de", "", "Die Wirtschaft⟦...⟧ wegen der Lage.", fixed="Die Wirtschaft ... wegen der Lage."),
        bad("en-fr", "", "Qui ? Lui ! Elle ; lui⟦!⟧", fixed="Qui ? Lui ! Elle ; lui !"),
        bad("fr-de", "", "Wer stimmt zu⟦ ?⟧ Niemand.", fixed="Wer stimmt zu? Niemand."),
        bad("en-uk", "", "Хто ⟦проти,чи⟧ за?", fixed="Хто проти, чи за?"),
        bad("en-el", "", "Στην ⟦Αθήνα,η⟧ βουλή συνεδριάζει.", fixed="Στην Αθήνα, η βουλή συνεδριάζει."),
        bad("fr-ru", "", "Кто против⟦ !⟧ Никто.", fixed="Кто против! Никто."),
        bad("fr-el", "", "Ποιος ψηφίζει⟦ ;⟧ Κανείς.", fixed="Ποιος ψηφίζει; Κανείς."),
        bad("fr-es", "", "Nadie vota⟦ :⟧ es tarde.", fixed="Nadie vota: es tarde."),
        bad("fr-it", "", "Nessuno vota⟦ ;⟧ è tardi.", fixed="Nessuno vota; è tardi."),
        bad("fr-pt", "", "Quem vota⟦ ?⟧ Ninguém.", fixed="Quem vota? Ninguém."),
        bad("fr-tr", "", "Kim oy verir⟦ ?⟧ Kimse.", fixed="Kim oy verir? Kimse."),
        bad("en-ar", "", "قال الوزير (⟦ ⟧متأخرا) نعم.", fixed="قال الوزير (متأخرا) نعم."),
        bad("en-he", "", "אמר⟦  ⟧השר.", fixed="אמר השר."),
        good("en-fr", "", "Que faire? Rien! Pourquoi ?"),
        good("en-fr", "", "Que faire ? « Rien » : on verra ! Il a 37 % des voix."),
        good("el-en", "", "Yes! He (late) had 32,000 votes; see f(x), item(s) and 1:0. Team A  |  Team B :) or ;)"),
        good("el-en", "", "The grid has fields a,b and Name,x; see N,N-dimethyl."),
        good("en-el", "", "Ό,τι κι αν γίνει, είναι ό,τι πρέπει."),
        good("en-ar", "", "من بقي ؟ لا  أحد،قال."),
        good("en-de", "", "Mieter(in) und (Mit-)Arbeiter: 41 % sind dafür."),
    ),
)
