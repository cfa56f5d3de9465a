"""Cut a text into segments that know where they stand in it."""

from collections.abc import Iterable
from functools import partial
from itertools import takewhile

from tqa.model import Location, Segment, Span


def locate(text: str, offset: int, line: int = 1, start: int = 0) -> Location:
    """Return where an offset lies; `line` and `start` are those of an earlier place to count on from."""
    line += text.count("\n", start, offset)
    return Location(offset, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _starts_before(end: int, guard: Span) -> bool:
    return guard.start < end


def make_segments(text: str, spans: Iterable[Span], protected: Iterable[Span] = ()) -> tuple[Segment, ...]:
    """Return one segment for each span of a text, numbered from 1."""
    guards = sorted(protected, reverse=True)
    found: list[Segment] = []
    place = Location()
    for number, span in enumerate(spans, 1):
        place = locate(text, span.start, place.line, place.offset)
        # Segments come in order: a guard that ends before this one is done with.
        while guards and guards[-1].end <= span.start:
            guards.pop()
        here = (g for g in takewhile(partial(_starts_before, span.end), reversed(guards)) if g.end > span.start)
        inside = (Span(max(g.start, span.start), min(g.end, span.end)).shifted(-span.start) for g in here)
        found.append(Segment(id=str(number), target=span.of(text), location=place, protected=tuple(inside)))
    return tuple(found)
