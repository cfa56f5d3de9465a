"""Cut a text into words, in any script.

A number is a word of its own, so that “32,000people” is two words that touch. A hyphen or an apostrophe between
letters belongs to the word. Scripts written without spaces give one word for each unbroken run.
"""

import re
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

# Most texts need none of the above. Of characters up to Cyrillic and the common signs, without combining marks, the
# standard library's classes say the same three times as fast: tests/text/test_words.py compares the two.
_NOT_PLAIN = re.compile("[^\u0000-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u206f\u20a0-\u20cf]")
_FIGURE = "0-9²³¹¼-¾"
_PLAIN_WORD = re.compile(rf"[{_FIGURE}]+(?:[.,:][{_FIGURE}]+)*|[^\W_{_FIGURE}][^\W_]*(?:['’ʼ‐‑\u00ad\u200c-][^\W_]+)*")
_PLAIN_PIECE = re.compile(r"[^\W_]+")


def is_plain(text: str) -> bool:
    """Tell whether the standard library's classes of characters say of a text what Unicode's say."""
    return text.isascii() or _NOT_PLAIN.search(text) is None


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
        return self.text[0].istitle()  # so is every capital letter, and ǅ

    @property
    def is_acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def pieces(text: str) -> list[tuple[int, int]]:
    """Return where the pieces of a text stand that a name can begin and end with, in order.

    A piece is a run of letters and figures: hyphens and apostrophes divide. In scripts without spaces it is a letter.
    """
    return [match.span() for match in (_PLAIN_PIECE if is_plain(text) else _PIECE).finditer(text)]


def split_words(text: str, protected: Sequence[Span] = ()) -> tuple[Word, ...]:
    """Return the words of `text` in order, leaving out those that touch a protected span."""
    found = (_PLAIN_WORD if is_plain(text) else _WORD).finditer(text)
    fold = str.casefold if "\u00ad" not in text else _without_hyphens
    new = tuple.__new__  # half the time of Word(…), of which a text has very many
    words = [new(Word, (written := m[0], fold(written), m.start(), m.end())) for m in found]
    if not protected:
        return tuple(words)
    return tuple(_outside(words, sorted(protected)))


def _without_hyphens(word: str) -> str:
    """Fold a word and drop its soft hyphens."""
    return word.casefold().replace("\u00ad", "")


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
