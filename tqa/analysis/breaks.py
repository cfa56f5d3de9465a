"""Find the marks that stand between two words of one line: what may break a sentence where it goes on."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqa.text.words import Word

_MARKS = re.compile(r"(?<=\S)(?:[^\w\s]|_)+(?=[ \u00a0])")
_FAR = 4


class Break(NamedTuple):
    """Marks that touch the word before them, with a space behind them, and the next word of the line.

    start, end    where the marks stand.
    before        the index of the word before them; the next index is that of the word after.
    opener        what stands between the space and the word after: an opening quotation mark or bracket.
    """

    start: int
    end: int
    marks: str
    before: int
    opener: str


def find_breaks(text: str, words: Sequence[Word], starts: Sequence[int]) -> Iterator[Break]:
    """Yield the breaks of a text in order. `starts` holds the offsets of the words."""
    count = len(words)
    for match in _MARKS.finditer(text):
        start, end = match.span()
        at = bisect_left(starts, start)
        if not 0 < at < count or words[at - 1].end != start:
            continue
        opener = text[end : starts[at]]
        if len(opener) <= _FAR and "\n" not in opener:
            yield Break(start, end, match.group(), at - 1, opener.strip())
