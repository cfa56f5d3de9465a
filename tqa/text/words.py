"""Cut a text into words, in any script.

A number is a word of its own, so that “32,000people” is two words that touch. A hyphen or an apostrophe between
letters belongs to the word. Scripts written without spaces give one word for each unbroken run.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from tqa.model import Span

_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER = rf"[\p{{L}}\p{{M}}--[{_SPACELESS}]]"
_INNER = rf"[\p{{L}}\p{{M}}\p{{N}}--[{_SPACELESS}]]"
_WORD = regex.compile(
    rf"(?V1)\p{{N}}+(?:[.,:]\p{{N}}+)*|{_LETTER}{_INNER}*(?:['’ʼ‐‑\u00ad\u200c-]{_INNER}+)*|[{_SPACELESS}]+",
)
_PIECE = regex.compile(rf"(?V1)[{_SPACELESS}]|{_INNER}+")


class Word(NamedTuple):
    """A word and where it stands. `folded` ignores case. A tuple, because a text has very many of them."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_number(self) -> bool:
        # Not isnumeric: 三 is a letter that means a number, and begins ordinary words.
        return unicodedata.category(self.text[0])[0] == "N"

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper() or self.text[0].istitle()

    @property
    def is_acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a text stand that a name can begin and end with, in order.

    A piece is a run of letters and figures: hyphens and apostrophes divide. In scripts without spaces it is a letter.
    """
    for match in _PIECE.finditer(text):
        yield match.span()


def split_words(text: str, protected: Sequence[Span] = ()) -> tuple[Word, ...]:
    """Return the words of `text` in order, leaving out those that touch a protected span."""
    words = (
        Word(m.group(), m.group().casefold().replace("\u00ad", ""), m.start(), m.end()) for m in _WORD.finditer(text)
    )
    if not protected:
        return tuple(words)
    return tuple(_outside(words, sorted(protected)))


def _outside(words: Iterable[Word], guards: Sequence[Span]) -> Iterator[Word]:
    """Yield the words that touch no guard. Both come in order, so each guard is looked at once."""
    first = 0
    for word in words:
        while first < len(guards) and guards[first].end < word.start:
            first += 1
        at = first
        while at < len(guards) and guards[at].start <= word.end and not guards[at].overlaps(word.span):
            at += 1
        if at == len(guards) or guards[at].start > word.end:
            yield word
