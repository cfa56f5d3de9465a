"""Cut a text into segments that know where they stand in it."""

from collections.abc import Iterable

from tqa.model import Location, Segment, Span


def locate(text: str, offset: int, line: int = 1, start: int = 0) -> Location:
    """Return where an offset lies; `line` and `start` are those of an earlier place to count on from."""
    line += text.count("\n", start, offset)
    return Location(offset, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def make_segments(text: str, spans: Iterable[Span], protected: Iterable[Span] = ()) -> tuple[Segment, ...]:
    """Return one segment for each span of a text, numbered from 1."""
    guards = sorted(protected)
    found: list[Segment] = []
    place = Location()
    for number, span in enumerate(spans, 1):
        place = locate(text, span.start, place.line, place.offset)
        inside = tuple(
            Span(max(g.start, span.start) - span.start, min(g.end, span.end) - span.start)
            for g in guards
            if g.start < span.end and span.start < g.end
        )
        found.append(Segment(id=str(number), target=span.of(text), location=place, protected=inside))
    return tuple(found)
