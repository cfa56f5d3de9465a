"""Report two words run together, such as “Councilwith”, “32,000people” or “resolution.The”.

Why: translation engines lose the space where a line, a link or a figure ended in the source, and readers stumble.
A split is offered only if both parts are words of the language (by frequency) or names of the glossary and the whole is
not; the thresholds stand in tqa/lang/splitting.py, and tests/bench/fused_words.py prints how well they do.
Not reported: names, brands, handles, addresses, words with capitals inside, units and ordinals after figures (20th,
10km), words stuck to a comma (see spacing), and most compounds in languages that build them freely.
"""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

import regex

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.folding import accents
from tqa.text.words import Word

_COMMON = 1e-6
_LEAST_AFTER_FIGURE = 4
_LEAST_SMALL = 3
"""A small word of three letters is no unit: 2023are."""
_LEAST_BEFORE_MARK = 3
_LONGEST_UNIT = 3
# What a text without such a slip has none of, so that its words need not be looked at.
_TOUCHING = regex.compile(r"(?<=[\p{L}\p{M}])[.!?](?=\p{Lu})")
_INNER_CAPITAL = regex.compile(r"\p{Ll}\p{Lu}")
_FIGURE_WITH_LETTER = regex.compile(r"\p{N}[\p{Ll}\p{Arabic}\p{Hebrew}]")


def _separate(span: Span, at: int, message: str, *, reason: str = "") -> Hit:
    """Propose a space at an offset of the text."""
    safety = Safety.ASK if reason else Safety.SAFE
    return Hit(span, message, (Suggestion((Edit(Span(at, at), " "),), safety, reason),))


def run_together(view: TextView, counts: Counter[str], told: Collection[Span]) -> Iterator[Hit]:
    """Find words without a space between: Councilwith. What stands in the text twice is a word of its own.

    told    the words between which number-mismatch misses a number: “the 7.5 magnitude”.
    """
    for fusion in view.fusions:
        if counts[fusion.word.folded] > 1 or fusion.word.span in told:
            continue
        first, second = fusion.parts(view.text)
        message = f"“{first}” and “{second}” are run together"
        small = not view.language.closed_class.isdisjoint((first.casefold(), second))
        reason = "" if fusion.word.text.islower() and small else "it could be a word or name that tqa does not know"
        yield _separate(fusion.word.span, fusion.at, message, reason=reason)


def stuck_to_figures(view: TextView) -> Iterator[Hit]:
    """Find a word stuck to a figure: 32,000people."""
    for figure, word in pairwise(view.words) if _FIGURE_WITH_LETTER.search(view.text) else ():
        if not figure.is_number or figure.end != word.start or word.text != word.text.lower():
            continue
        currency = view.text[figure.start - 1 : figure.start]
        small = word.folded in view.language.closed_class and len(word.text) >= _LEAST_SMALL
        long_enough = (small or len(word.text) >= _LEAST_AFTER_FIGURE) and word.text.isalpha()
        # Greek writes 45χρονος as one word; its second half has no accent, as a word of its own would.
        long_enough &= small or not view.language.data.one_accent or accents(word.text) == 1
        if long_enough and view.language.lexicon.frequency(word.folded) >= _COMMON and not _is_currency(currency):
            span = Span(figure.start, word.end)
            reason = "" if len(figure.text) > _LONGEST_UNIT else "some write a unit without a space"
            yield _separate(span, word.start, f"“{figure.text}” and “{word.text}” are run together", reason=reason)


def _is_currency(character: str) -> bool:
    """Newspapers print £5million, so a sum of money is left alone."""
    return bool(character) and unicodedata.category(character) == "Sc"


def _is_word(view: TextView, word: Word) -> bool:
    return word.start in view.mention_at or view.language.lexicon.frequency(word.folded) >= _COMMON


def stuck_to_marks(view: TextView) -> Iterator[Hit]:
    """Find a sentence stuck to the one before: resolution.The."""
    for match in _TOUCHING.finditer(view.text):
        mark, before, after = match[0], view.word_before(match.start()), view.word_after(match.end())
        if before is None or after is None or (before.end, after.start) != match.span():
            continue
        if len(before.text) < _LEAST_BEFORE_MARK or len(after.text) < 2:  # noqa: PLR2004
            continue
        if after.is_acronym or not (before.text[1:].islower() and _is_word(view, before)):
            continue
        if f"{before.folded}." in view.language.data.words.abbreviations or not _is_word(view, after):
            continue
        if before.is_capitalised and before.start not in view.mention_at:
            continue
        span = Span(before.start, after.end)
        yield _separate(span, after.start, f"a space is missing after “{before.text}{mark}”")


def stuck_to_names(view: TextView) -> Iterator[Hit]:
    """Find a name stuck to the word before: inGaza. The glossary must know the name."""
    for word in view.words if _INNER_CAPITAL.search(view.text) else ():
        if not word.text[0].islower() or word.text.islower() or not word.text.isalpha():
            continue
        at = next(index for index, letter in enumerate(word.text) if letter.isupper())
        first, second = word.text[:at], word.text[at:]
        lexicon = view.language.lexicon
        small = first in view.language.closed_class
        if len(first) < 2 or lexicon.frequency(word.folded) or not (small or lexicon.frequency(first) >= _COMMON):  # noqa: PLR2004
            continue
        if view.is_name(second):
            yield _separate(word.span, word.start + at, f"“{first}” and “{second}” are run together")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if not target.language.data.spaces:
        return
    if target.fusions:
        yield from run_together(target, view.document.words, {gap.span for _, gap in view.fact_gaps})
    yield from stuck_to_figures(target)
    yield from stuck_to_marks(target)
    yield from stuck_to_names(target)


CHECK = Check(
    id="fused-words",
    summary="Two words run together",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.data.spaces and language.lexicon,
    languages_note="no list of its words",
    examples=(
        bad(
            "el-en",
            "",
            "A vote in the ⟦Councilwith⟧ the envoy away.",
            fixed="A vote in the Council with the envoy away.",
        ),
        bad("el-en", "", "Talks ⟦overthe⟧ border went on.", fixed="Talks over the border went on."),
        bad(
            "el-en",
            "",
            "The talks, due in ⟦Octoberfailing⟧ that, ended.",
            fixed="The talks, due in October failing that, ended.",
        ),
        bad("el-en", "", "More than ⟦32,000people⟧ fled.", fixed="More than 32,000 people fled."),
        bad(
            "el-en",
            "",
            "They backed the ⟦resolution.The⟧ vote was close.",
            fixed="They backed the resolution. The vote was close.",
        ),
        bad("el-en", "", "Those held in ⟦2023are⟧ free.", fixed="Those held in 2023 are free."),
        bad("en-ar", "", "أنقذت الفرق ⟦145مليون⟧ دولار.", fixed="أنقذت الفرق 145 مليون دولار."),
        bad("en-he", "", "קבוצה של ⟦20נשים⟧ הגיעה.", fixed="קבוצה של 20 נשים הגיעה."),
        bad("en-el", "", "Το ⟦2008για⟧ πρώτη φορά.", fixed="Το 2008 για πρώτη φορά."),
        bad("en-fr", "", "Il a quitté ⟦lesoir⟧ même.", fixed="Il a quitté le soir même."),
        bad("en-ru", "", "В городе ⟦кризисначался⟧ вновь.", fixed="В городе кризис начался вновь."),
        bad("en-uk", "", "Яка ⟦загальнавартість⟧ мосту?", fixed="Яка загальна вартість мосту?"),
        bad("en-de", "", "Am Montag ⟦erwartendie⟧ Bürger Regen.", fixed="Am Montag erwarten die Bürger Regen."),
        bad("en-el", "", "Έφυγαν από ⟦τηνπόλη⟧ χθες.", fixed="Έφυγαν από την πόλη χθες."),
        good("en-ru", "", "Центр видеонаблюдения и радиостанция, высокотемпературный и послевоенный."),
        good("el-en", "", "Mr Blackburn of Newhouse sells iPhones and McDonald’s on Booking.com."),
        good("el-en", "", "On the 20th, 5G ran 10km; the 1990s were over. She paid £5million."),
        good("en-de", "", "Die Auslandskorrespondentin und der Schäferhund blieben."),
        good("en-el", "", "Ένας 45χρονος συνελήφθη στις 10μ.μ."),
        good("en-it", "", "Il capovoga ha chiesto nove terabit al secondo."),
        good("en-pt", "", "O cabo leva 150 terabits por segundo."),
        good("en-uk", "", "Щодо санкцій, прем’єр наголосив на якнайшвидшому рішенні."),
    ),
)
