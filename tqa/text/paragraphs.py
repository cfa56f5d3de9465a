"""Cut a plain text into paragraphs: every line is one, unless the text was wrapped to a width by hand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tqa.model import Span

_WIDEST_WRAP = 100
_SENTENCE_ENDS = tuple(".!?…:;\"'”’»。！？؟)")


def lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text, without their ends and the white space around them; empty lines are empty spans."""
    offset = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        start = offset + line.find(stripped)
        yield Span(start, start + len(stripped))
        offset += len(line)


def _is_wrapped(text: str, block: Sequence[Span]) -> bool:
    """Tell whether the lines of a block are pieces of one paragraph: all short, most cut in mid-sentence."""
    if len(block) < 2 or any(len(span) > _WIDEST_WRAP for span in block):  # noqa: PLR2004 - one line cannot be wrapped
        return False
    pieces = [span.of(text) for span in block]
    width = max(map(len, pieces))
    cut = sum(
        not piece.endswith(_SENTENCE_ENDS) and not following[0].isupper() and len(piece) > width // 2
        for piece, following in pairwise(pieces)
    )
    return cut * 2 > len(block) - 1


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text in order."""
    found: list[Span] = []
    block: list[Span] = []
    for line in (*lines(text), Span(len(text), len(text))):
        if len(line):
            block.append(line)
            continue
        if block and _is_wrapped(text, block):
            found.append(Span(block[0].start, block[-1].end))
        else:
            found += block
        block = []
    return tuple(found)
