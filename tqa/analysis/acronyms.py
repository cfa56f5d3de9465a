"""Acronyms with and without stops: U.S. and US, a.m. and am, Ph.D. and PhD.

A form with stops shows which letters are an acronym at all, so a text without such forms costs one search.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from tqa.model import Span

_STOP_INSIDE = regex.compile(r"\.\p{L}")
_DOTTED = regex.compile(
    r"(?:(?<![\p{L}\p{N}.])\p{Lu}\p{Ll}?\.(?:\p{Lu}\p{Ll}?\.)*\p{Lu}|(?<=\p{N}\s?)\p{Ll}\.\p{Ll})"
    r"(?:\.|(?![\p{L}\p{N}]))"
)
_CAPITALS = 2
_MOST_LETTERS = 10


class Acronym(NamedTuple):
    """An acronym in a text; `letters` is what is left without stops."""

    letters: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_dotted(self) -> bool:
        return "." in self.text


def dotted(text: str) -> Iterator[Acronym]:
    """Yield the acronyms that are written with stops; the last stop belongs to them."""
    if not _STOP_INSIDE.search(text):
        return
    for match in _DOTTED.finditer(text):
        letters = match.group().replace(".", "")
        if len(letters) <= _MOST_LETTERS and (letters.islower() or sum(map(str.isupper, letters)) >= _CAPITALS):
            yield Acronym(letters, match.group(), *match.span())


def undotted(text: str, known: Iterable[str]) -> Iterator[Acronym]:
    """Yield the acronyms without stops whose letters are among those known; small ones only behind a number."""
    for letters in known:
        before = r"(?<=\p{N}\s?)" if letters.islower() else r"(?<![\p{L}\p{N}.'’-])"
        for match in regex.finditer(before + regex.escape(letters) + r"(?![\p{L}\p{N}]|\.\p{L})", text):
            yield Acronym(letters, match.group(), *match.span())
