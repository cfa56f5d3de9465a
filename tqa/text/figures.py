"""Find the figures of a text: runs of digits with the marks that stand between digits."""

import re

from tqa.model import Span

_FIGURE = re.compile("[0-9]+(?:[.,:/’'\u00a0\u202f\u066b\u066c-][0-9]+)*")


def figures(text: str) -> tuple[Span, ...]:
    """Return where the figures stand, in order. Only the digits 0 to 9 count: others have marks of their own."""
    return tuple(Span(*match.span()) for match in _FIGURE.finditer(text))
