"""Find the marks that stand between two words of one line: what may break a sentence where it goes on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqa.text.words import Word

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


def find_breaks(text: str, words: Sequence[Word]) -> Iterator[Break]:
    """Yield the breaks of a text in order."""
    # Most words have a space behind them, and are done with here.
    for at in [at for at, word in enumerate(words[:-1]) if text[word[3]] != " "]:
        start = words[at].end
        gap = text[start : words[at + 1].start]
        space = gap.replace("\u00a0", " ").find(" ")
        if space > 0 and len(gap) - space <= _FAR and "\n" not in gap:
            yield Break(start, start + space, gap[:space], at, gap[space:].strip())
