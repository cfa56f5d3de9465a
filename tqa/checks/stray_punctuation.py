"""Report a mark that has no business where it stands: “attack. of Hamas”, “ministry. .”, “he said ,”.

Why: engines that work sentence by sentence put a full stop where their piece ended, though the sentence went on; other
tools then ask for a capital, which cements the error. The right correction deletes the stop.
Not reported: ellipses, abbreviations (`words.abbreviations` in tqa/lang/), initials, ordinals (am 3. Mai), a stop
before a name that is written small, and the space that French puts before tall marks.
"""

import re
from collections.abc import Iterator

import regex

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.lexicon import IS_WORD
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_STOPS = frozenset(".。")
_DOUBLED = regex.compile(r"(?<![.,،。，…])([ \u00a0\u202f]*)([.,،。，;؛])[ \u00a0\u202f]*\2(?![.,،。，…\p{N}])")
_DETACHED = regex.compile(r"(?<=[\p{L}\p{M}\p{N}”»\")])([ \u00a0\u202f]+)([.,،。，])(?=\s|$|[”»\")])(?!\s*\2)")
# Quick to look for, and rare.
_MAY_DOUBLE = re.compile(r"([.,،。，;؛])[ \u00a0\u202f]*\1")
_MAY_DETACH = re.compile(r"[ \u00a0\u202f][.,،。，]")
_LEAST_BEFORE = 4
_ROMAN = frozenset("IVXLCDM")
_COMMON = 1e-5
_REASON = "if the sentence does end here, the next word needs a capital instead"


def _ends_abbreviation(view: TextView, word: Word) -> bool:
    """Tell whether the stop after a word may belong to it."""
    known = f"{word.folded}." in view.language.data.words.abbreviations or len(word.text) == 1 or word.is_number
    dotted = view.text[max(0, word.start - 1) : word.start] == "."
    known = known or set(word.text) <= _ROMAN
    # An abbreviation that no list has is short and no word itself.
    short = len(word.text) < _LEAST_BEFORE and view.language.lexicon.frequency(word.folded) < _COMMON
    return known or dotted or short


def _goes_on(view: TextView, word: Word) -> bool:
    """Tell whether a word written small carries the sentence on."""
    if not word.text.islower():
        return False
    return word.folded in view.language.closed_class or view.language.lexicon.frequency(word.folded) >= IS_WORD


def stops_inside(view: TextView) -> Iterator[Hit]:
    """Find a full stop after which the sentence goes on: attack. of Hamas."""
    if not view.language.data.words.abbreviations:
        return
    for found in view.breaks:
        if found.marks not in _STOPS or found.opener:
            continue
        before, after = view.words[found.before : found.before + 2]
        if after.start in view.mention_at or _ends_abbreviation(view, before) or not _goes_on(view, after):
            continue
        drop = Suggestion((Edit(Span(before.end, before.end + 1), ""),), Safety.ASK, _REASON)
        capital = after.text[0].upper() + after.text[1:]
        raise_ = Suggestion((Edit(after.span, capital),), Safety.ASK, "only if a new sentence begins here")
        yield Hit(
            Span(before.end, after.end),
            f"the full stop after “{before.text}” breaks the sentence before “{after.text}”",
            (drop, raise_),
        )


def doubled(view: TextView) -> Iterator[Hit]:
    """Find a mark that stands twice: “. .”, “,,”."""
    for match in _DOUBLED.finditer(view.text) if _MAY_DOUBLE.search(view.text) else ():
        once = Edit(Span(*match.span()), match.group(2))
        yield Hit(Span(*match.span()), f"“{match.group(2)}” stands twice", (Suggestion((once,)),))


def detached(view: TextView) -> Iterator[Hit]:
    """Find a mark with a space before it: “he said ,”. A text full of them is cut into tokens, another fault."""
    if view.loose_spaces:
        return
    for match in _DETACHED.finditer(view.text) if _MAY_DETACH.search(view.text) else ():
        gap = Edit(Span(*match.span(1)), "")
        yield Hit(Span(*match.span()), f"there is a space before “{match.group(2)}”", (Suggestion((gap,)),))


def find(view: View) -> Iterator[Hit]:
    yield from stops_inside(view.target)
    yield from doubled(view.target)
    yield from detached(view.target)


CHECK = Check(
    id="stray-punctuation",
    summary="A mark inside a sentence, doubled or detached",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad(
            "el-en",
            "",
            "Since the bloody attack⟦. of⟧ Hamas in the south.",
            fixed="Since the bloody attack of Hamas in the south.",
        ),
        bad("el-en", "", "According to the health ministry⟦. .⟧", fixed="According to the health ministry."),
        bad(
            "el-en",
            "",
            "The envoy said⟦ ,⟧ after the vote⟦,,⟧ that he agreed.",
            fixed="The envoy said, after the vote, that he agreed.",
        ),
        bad(
            "en-de",
            "",
            "Nach dem Angriff⟦. auf⟧ die Stadt flohen viele.",
            fixed="Nach dem Angriff auf die Stadt flohen viele.",
        ),
        bad(
            "en-el",
            "",
            "Μετά την επίθεση⟦. στην⟧ πόλη έφυγαν πολλοί.",
            fixed="Μετά την επίθεση στην πόλη έφυγαν πολλοί.",
        ),
        bad("en-ar", "", "قال الوزير⟦ ،⟧ إنه موافق.", fixed="قال الوزير، إنه موافق."),
        bad("el-en", "", "The envoy said⟦ ,,⟧ he left⟦ . .⟧", fixed="The envoy said, he left."),
        good("el-en", "", "Mr. van Dyke, Jr. of Acme Inc. and No. 5 of the U.S. team waited… and left..."),
        good("en-de", "", "Elisabeth II. die letzte Königin zu nennen, wäre falsch."),
        good("en-pl", "", "Kupił mieszkanie za 570 tys. złotych."),
        good("en-de", "", "Am 3. und 4. Mai tagt der Rat, z. B. in Wien."),
        good("en-fr", "", "Que faire ? « Rien », dit-il ; on verra."),
        good("el-en", "", "It grew by .5 percent, he said. iPhone sales fell."),
    ),
)
