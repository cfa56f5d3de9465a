"""Find what stands twice or more in a row in a text: a word, a phrase, a run of characters without spaces.

A mark that is repeated with its word belongs to it: “(an electron) electron)”, “85% 85%”.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from tqa.text.words import Word

LONGEST_PHRASE = 4
_PARTS = frozenset(",.;:!?…،؛؟।，。；：！？、-–—/|·•`*_~<>\n")
_RUN = regex.compile(r"(\p{Han}{2,8}?|[\p{Katakana}ー]{3,12}?)\1+")


class Repeat(NamedTuple):
    """A stretch that is one piece of text over and over.

    start, end    the whole stretch.
    keep          the end of its first copy: what lies between here and `end` may go.
    words         the words of one copy; none in scripts without spaces.
    copies        how often it stands there: two or more.
    """

    start: int
    end: int
    keep: int
    words: tuple[Word, ...]
    copies: int

    def unit(self, text: str) -> str:
        """Return the first copy."""
        return text[self.start : self.keep]


def find_repeats(text: str, words: Sequence[Word]) -> Iterator[Repeat]:
    """Yield the words and phrases that are repeated with nothing but white space between them, in any case."""
    folded = [word[1] for word in words]
    # As many words as are repeated stand in the text again: most texts have too few of them to be looked at.
    again = len(folded) - len(set(folded))
    for length in range(1, min(LONGEST_PHRASE, again) + 1):
        matches = [at for at, (a, b) in enumerate(zip(folded, folded[length:], strict=False)) if a == b]
        if length == 1:
            yield from _words(text, words, matches)
        elif len(matches) >= length:
            yield from _phrases(text, words, matches, length)


def _words(text: str, words: Sequence[Word], matches: Sequence[int]) -> Iterator[Repeat]:
    """Yield runs of one word. `matches` holds the indices of the words that the next one repeats."""
    matches = [at for at in matches if _are_joined(text, words[at], words[at + 1])]
    for first, last in _consecutive(matches):
        copies = last - first + 2
        yield Repeat(words[first].start, words[last + 1].end, words[first].end, (words[first],), copies)


def _phrases(text: str, words: Sequence[Word], matches: Sequence[int], length: int) -> Iterator[Repeat]:
    for first, last in _consecutive(matches):
        stretch = words[first : last + length + 1]
        copies, rest = divmod(len(stretch), length)
        unit = tuple(stretch[:length])
        # A phrase with a part of it left over is a manner of speaking: step by step by step.
        if copies < 2 or rest or _is_periodic([word[1] for word in unit]):  # noqa: PLR2004 - twice
            continue
        gaps = {text[a.end : b.start] for a, b in pairwise(stretch)}
        if all(gap.isspace() and "\n" not in gap for gap in gaps):
            yield Repeat(stretch[0].start, stretch[-1].end, unit[-1].end, unit, copies)


def _is_periodic(folded: Sequence[str]) -> bool:
    """Tell whether a phrase is a shorter one over and over."""
    return len(set(folded)) == 1 or (len(folded) == LONGEST_PHRASE and folded[:2] == folded[2:])


def _consecutive(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers without a gap."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield numbers[start], numbers[at - 1]
            start = at


def _are_joined(text: str, first: Word, second: Word) -> bool:
    """Tell whether white space stands between two words, and else only marks that are repeated with them."""
    between = text[first.end : second.start]
    if between.isspace():
        return True
    tail, space, head = between.partition(" ")
    if not space or not (tail or head) or _PARTS & set(between):
        return False
    return text.startswith(tail, second.end) and text.endswith(head, 0, first.start)


def find_runs(text: str) -> Iterator[Repeat]:
    """Yield the runs of characters that are repeated with nothing between, in a script without spaces."""
    for match in _RUN.finditer(text):
        unit = len(match.group(1))
        yield Repeat(match.start(), match.end(), match.start() + unit, (), len(match.group()) // unit)
