"""Report a quotation mark that the language does not have, or that stands on the wrong side: „Hallo“ in English.

Why: engines copy the marks of the source, and a reader trips over “Hallo“ in German or «Hello» in English.
Each language lists its pairs as `quotes.pairs` in tqa/lang/; `marks.straight_quotes` in tqa/lang/locales/ says where
the straight mark (") is wrong too: in German, Chinese and Japanese, whose careful texts do not have it. Of the straight
marks in German output of engines, two of three raters call five in six wrong.
Not reported: straight marks in languages whose newspapers print them; a text that mixes pairs which its language all
has (see mixed-quotes); single marks, of which most are apostrophes; inches; a closing mark that begins a paragraph, as
Greek and Spanish have it in long quotations.
"""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.quotations import Side, side_by_neighbours

_STRAIGHT = '"'
_DOUBLE = frozenset('"“”„‟«»「」『』〝〞〟《》≪≫')
_TITLES = frozenset("《》≪≫")
_MARK = re.compile("[" + "".join(sorted(_DOUBLE)) + "]")
_GUILLEMETS = frozenset("«»")
_REASON = "its partner was not found, so the side is guessed"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quotation mark, and the side on which it stands in this text."""

    at: int
    text: str
    side: Side


@dataclass(frozen=True, slots=True)
class _Habits:
    """What a language has: its pairs of double marks, the usual one first, and the marks that open and close.

    spaced    marks that have a space inside.
    alarming  marks that can be wrong.
    unknown   marks that always are.
    aside     a pattern that finds any mark on a side where it cannot stand: without a match there is none.
    """

    pairs: tuple[tuple[str, str], ...]
    opening: frozenset[str]
    closing: frozenset[str]
    spaced: frozenset[str]
    alarming: frozenset[str]
    unknown: frozenset[str]
    aside: "re.Pattern[str]"


@functools.cache
def _habits(language: Language) -> _Habits:
    straight = language.conventions.marks.straight_quotes == "wrong"
    pairs = tuple(pair for pair in language.double_quotes if not (straight and _STRAIGHT in pair))
    opening, closing = (frozenset(pair[side] for pair in pairs) & _DOUBLE for side in (0, 1))
    titles = frozenset() if language.data.spaces else _TITLES
    # A mark that may stand on both sides is never wrong; one that has no side, or only one, can be.
    return _Habits(
        pairs=pairs,
        opening=opening,
        closing=closing,
        spaced=_GUILLEMETS if language.conventions.marks.quote_space else frozenset(),
        alarming=_DOUBLE - (opening & closing) - titles if pairs else frozenset(),
        unknown=_DOUBLE - opening - closing - titles if pairs else frozenset(),
        aside=_aside(opening - closing, closing - opening),
    )


def _aside(opening: frozenset[str], closing: frozenset[str]) -> "re.Pattern[str]":
    opens, closes = ("".join(sorted(marks)) or "\0" for marks in (opening, closing))
    return re.compile(rf"[{opens}](?<!^.)(?<!\s.)(?!\w)|[{closes}](?=\w)(?<=[\s(\[\-–—/].)", re.MULTILINE)


def _is_inch(text: str, at: int) -> bool:
    return text[at] == _STRAIGHT and text[at - 1 : at].isdigit()


def _placed(text: str, *, spaces: bool) -> list[_Placed]:
    """Return the marks of a text. Where the neighbours do not tell the side, marks open and close by turns."""
    found: list[_Placed] = []
    is_open = False
    for match in _MARK.finditer(text):
        at = match.start()
        if _is_inch(text, at) and not is_open:
            continue
        side = side_by_neighbours(text, at) if spaces else Side.EITHER
        if side is Side.EITHER or (match.group() == _STRAIGHT and found and side is found[-1].side):
            side = Side.CLOSE if is_open else Side.OPEN
        is_open = side is Side.OPEN
        found.append(_Placed(at, match.group(), side))
    return found


def _is_wrong(mark: _Placed, habits: _Habits, text: str, begin: int) -> bool:
    """Tell whether a mark is none of the language, or on the wrong side. `begin`: where the text begins."""
    if mark.text not in habits.alarming:
        return False
    if mark.text not in habits.opening | habits.closing:
        return True
    if mark.text in habits.spaced:
        return False
    if mark.side is Side.OPEN:
        return mark.text not in habits.opening and mark.at > begin and side_by_neighbours(text, mark.at) is Side.OPEN
    return mark.text not in habits.closing and side_by_neighbours(text, mark.at) is Side.CLOSE


def _favourite(document: DocumentView, pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the pair that the text has most often; the usual one of the language if it has none."""
    texts = [view.target.text for view in document.views]
    counts = [sum(min(text.count(pair[0]), text.count(pair[1])) for text in texts) for pair in pairs]
    return pairs[counts.index(max(counts))]


def _partner(marks: Sequence[_Placed], index: int) -> int | None:
    """Return the index of the mark on the other side of the same quotation."""
    other = index + 1 if marks[index].side is Side.OPEN else index - 1
    if not 0 <= other < len(marks) or marks[other].side is marks[index].side:
        return None
    return other


def _right(mark: _Placed, partner: _Placed | None, habits: _Habits, favourite: tuple[str, str]) -> str:
    """Return the mark that should stand there: one that fits its partner if that is right, else the text's own."""
    place, other = (0, 1) if mark.side is Side.OPEN else (1, 0)
    fitting = [pair for pair in habits.pairs if partner is not None and pair[other] == partner.text]
    return next(iter(fitting), favourite)[place]


def _with_space(mark: str, at: int, view: TextView, side: Side) -> Edit:
    """Put a mark in, with the space that some languages have inside guillemets."""
    space = view.language.conventions.marks.quote_space if mark in _GUILLEMETS else ""
    inside = view.text[at + 1 : at + 2] if side is Side.OPEN else view.text[at - 1 : at] if at else ""
    space = "" if inside.isspace() else space
    return Edit(Span(at, at + 1), mark + space if side is Side.OPEN else space + mark)


def _hits(view: View, habits: _Habits, favourite: Callable[[], tuple[str, str]]) -> Iterator[Hit]:
    target = view.target
    marks = _placed(target.text, spaces=target.language.data.spaces)
    begin = len(target.text) - len(target.text.lstrip())
    wrong = [_is_wrong(mark, habits, target.text, begin) for mark in marks]
    for index, mark in enumerate(marks):
        if not wrong[index] or not _is_of_this_language(target, mark):
            continue
        partner = _partner(marks, index)
        known = marks[partner] if partner is not None and not wrong[partner] else None
        right = _right(mark, known, habits, favourite())
        edit = _with_space(right, mark.at, target, mark.side)
        safety, reason = (Safety.ASK, _REASON) if partner is None else (Safety.SAFE, "")
        opens = "opens" if mark.side is Side.OPEN else "closes"
        message = f"{mark.text} {opens} no quotation in {target.language.english_name}: expected {right}"
        yield Hit(edit.span, message, (Suggestion((edit,), safety, reason),))


def _is_of_this_language(view: TextView, mark: _Placed) -> bool:
    """Tell whether the letters about a straight mark are of the language's own script, where that has no spaces."""
    if view.language.data.spaces or mark.text != _STRAIGHT:
        return True
    beside = view.text[max(0, mark.at - 1) : mark.at + 2]
    return not beside.replace(_STRAIGHT, "").isascii()


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    habits = _habits(document.target_language)
    # A text of thousands of lines is counted once, and only if a mark is wrong.
    favourite = functools.cache(lambda: _favourite(document, habits.pairs))
    for view in document.views:
        target = view.target
        if habits.alarming.isdisjoint(target.signs):
            continue
        if not habits.unknown.isdisjoint(target.signs) or habits.aside.search(target.text):
            for hit in _hits(view, habits, favourite):
                yield view, hit


CHECK = Check(
    id="quote-style",
    summary="A quotation mark of another language, or on the wrong side",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    languages=lambda language: language.data.quotes.pairs,
    languages_note="its quotation marks are not listed",
    examples=(
        bad("en-de", "", 'Er sagte: ⟦"⟧Wir bleiben hier.⟦"⟧', fixed="Er sagte: „Wir bleiben hier.“"),
        bad("en-de", "", "Die ⟦“⟧Times⟦”⟧ berichtet.", fixed="Die „Times“ berichtet."),
        bad("de-en", "", "He said: ⟦„⟧We stay.⟦“⟧", fixed="He said: “We stay.”"),
        bad("fr-en", "", "The ⟦«⟧Tour⟦»⟧ is off, “he said”.", fixed="The “Tour” is off, “he said”."),
        bad("zh-en", "", "He read ⟦《⟧Red Sorghum⟦》⟧.", fixed="He read “Red Sorghum”."),
        bad("de-en", "", "A “free⟦“⟧ vote was held.", fixed="A “free” vote was held."),
        bad("en-fr", "", "Il parle d’une ⟦„⟧guerre⟦“⟧.", fixed="Il parle d’une «\u00a0guerre\u00a0»."),
        bad("en-es", "", "Dijo ⟦„⟧basta⟦“⟧ y se fue.", fixed="Dijo «basta» y se fue."),
        bad("de-it", "", "Ha detto ⟦„⟧basta⟦“⟧ ed è uscito.", fixed="Ha detto «basta» ed è uscito."),
        bad("de-pt", "", "Disse ⟦„⟧basta⟦“⟧ e saiu.", fixed="Disse “basta” e saiu."),
        bad("de-el", "", "Είπε ⟦„⟧αρκετά⟦“⟧ και έφυγε.", fixed="Είπε «αρκετά» και έφυγε."),
        bad("ja-uk", "", "Він сказав ⟦「⟧досить⟦」⟧ і пішов.", fixed="Він сказав «досить» і пішов."),
        bad("ja-ru", "", "Он сказал ⟦「⟧хватит⟦」⟧ и ушёл.", fixed="Он сказал «хватит» и ушёл."),
        bad("de-tr", "", "Bakan ⟦„⟧yeter⟦“⟧ dedi.", fixed="Bakan “yeter” dedi."),
        bad("de-ar", "", "قال ⟦„⟧كفى“ ثم غادر.", fixed="قال ”كفى“ ثم غادر."),
        bad("fr-he", "", "הוא אמר ⟦«⟧די⟦»⟧ והלך.", fixed='הוא אמר "די" והלך.'),
        bad("en-zh", "", '他说：⟦"⟧我们不走。⟦"⟧', fixed="他说：“我们不走。”"),
        bad("en-ja", "", '彼は⟦"⟧残る⟦"⟧と述べた。', fixed="彼は「残る」と述べた。"),
        good("el-en", "", 'He said "we stay", and 5\' 7" is his height.'),
        good("en-de", "", '„Wir bleiben“, sagte er. »Gut«, sagte sie. Ein 27"-Monitor.'),
        good("en-uk", "", 'Він сказав: "Досить", а вона: «Ні».'),
        good("en-es", "", "«Nos vamos, dijo.\n»Y no volvemos», añadió."),
        good("en-fr", "", "« Nous restons », dit-il. “Bien.” Il sait qu’« on » part."),
        good("en-zh", "", "他说：“我们不走。”「好」《红高粱》"),
        good("en-ar", "", 'قال: «كفى» و"نعم".'),
    ),
)
