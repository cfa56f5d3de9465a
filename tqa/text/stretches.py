"""Stretches of a text, such as its addresses or quotations, that are asked of many places whether they lie there.

A hostile text has thousands of both, so an answer must not cost a walk over all stretches.
"""

from bisect import bisect_left
from collections.abc import Iterable

from tqa.model import Span


class Stretches:
    """Spans in any order; those that overlap are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            elif span.start < span.end:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touch(self, span: Span) -> bool:
        """Tell whether a span shares a character with one of them; an empty one must lie inside."""
        index = bisect_left(self._starts, span.end) - 1
        return index >= 0 and span.start < self._ends[index]

    def hold(self, at: int) -> bool:
        """Tell whether the character at an offset lies in one of them."""
        return self.touch(Span(at, at + 1))
