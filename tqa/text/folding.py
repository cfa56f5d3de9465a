"""Fold a text so that spellings of one name become equal, and map what is found back to the text as read.

Folding drops case, accents and other combining marks, and makes one of all apostrophes, hyphens and spaces.
A span of the folded text is worth nothing outside this module: `Folded.span` turns it into one of the text.
"""

import unicodedata
from array import array
from dataclasses import dataclass

from tqa.model import Span

_KANA_MARKS = "\u3099\u309a"  # パ is no ハ with an accent
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u02bb\u00b4`\u05f3"), "'")


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if "\uac00" <= character <= "\ud7a3":
        return character
    category = unicodedata.category(character)
    # A soft hyphen, a joiner or a direction mark is written but not read; ™ is no letters; half a pair of surrogates,
    # from a broken JSON escape, is nothing that could be searched for.
    if category in ("Cf", "So", "Cs"):
        return {"Cf": "", "So": character, "Cs": "\ufffd"}[category]
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    bare = "".join(part for part in decomposed if not unicodedata.combining(part) or part in _KANA_MARKS)
    return bare.translate(_HYPHENS | _APOSTROPHES)


_TABLE = _Table({**_HYPHENS, **_APOSTROPHES})


_SINGLE: set[str] = set()
"""Characters met before that fold to one character."""


def _are_single(text: str) -> bool:
    """Tell whether each character of a text folds to one."""
    _SINGLE.update(character for character in set(text) if len(_TABLE[ord(character)]) == 1)
    return _SINGLE.issuperset(text)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts[i]` is where folded character i began in the text; None if nothing moved."""

    text: str
    starts: "array[int] | None"

    def span(self, start: int, end: int) -> Span:
        """Return the span of the text as read that the folded range came from."""
        if self.starts is None:
            return Span(start, end)
        return Span(self.starts[start], self.starts[end])


def fold(text: str) -> str:
    """Fold a short text, such as a term, where no span is needed."""
    return text.translate(_TABLE)


def fold_text(text: str) -> Folded:
    """Fold a text and remember where everything was."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text) and (_SINGLE.issuperset(text) or _are_single(text)):
        return Folded(folded, None)
    starts = array("l")
    for index, character in enumerate(text):
        starts.extend([index] * len(_TABLE[ord(character)]))
    starts.append(len(text))
    return Folded(folded, starts)


def accents(text: str) -> int:
    """Count the stress marks of a word (acute, grave, circumflex)."""
    return sum(part in "\u0301\u0300\u0342" for part in unicodedata.normalize("NFD", text))
