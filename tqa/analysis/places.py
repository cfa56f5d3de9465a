"""Where would something of the source stand in the target? Between the counterparts of what stands beside it there.

Numbers of one value, names of one sound and those that the glossary knows are fixed points. Between two of them that
stand in the same order, or else in the text as a whole, a place lies about as far along as in the source. Where the
target stops long before its source does, the place is its end.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.counterparts import Counterparts
from tqa.analysis.facts import Fact
from tqa.analysis.text_view import TextView
from tqa.model import Span

_ONE_NAME = 0.7
_NEAR = 25
_MARKS = frozenset(".,;:!?)]”»…،。，；")
_CUT_OFF = 0.4
_LEAST_REST = 20
_SHOWN = 2
"""Words shown on either side of a place."""

Point = tuple[Span, Span]
"""The same thing in source and target."""


@dataclass(frozen=True, slots=True)
class Place:
    """An estimated place: the end of a word, and the words around it that are no counterpart of something else."""

    at: int
    around: Span


def points(
    pairs: Iterable[tuple[Fact, Fact]], counterparts: Counterparts, source: TextView, target: TextView
) -> list[Point]:
    """Return what source and target are known to have in common, in the order of the source."""
    # “One” and its like stand for many things.
    found = [(one.span, other.span) for one, other in pairs if one.is_telling and not (one.doubtful or other.doubtful)]
    found += _known_names(source, target)
    for word in counterparts.names:
        other = counterparts.of(word)
        if other.target is not None and other.likeness >= _ONE_NAME:
            found.append((word.span, other.target.span))
    return sorted(found)


def _known_names(source: TextView, target: TextView) -> Iterator[Point]:
    """Yield the names of the glossary that both sides have equally often."""
    for concept, spans in _by_concept(source).items():
        others = _by_concept(target).get(concept, [])
        if len(spans) == len(others):
            yield from zip(spans, others, strict=True)


def _by_concept(view: TextView) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for mention in view.mentions:
        found.setdefault(mention.concept.id, []).append(mention.span)
    return found


def place_of(span: Span, source: TextView, target: TextView, known: Sequence[Point]) -> Place:
    """Return where a stretch of the source would stand in the target."""
    low, high, guess = _between(span, source, target, known)
    ends = [word.end for word in target.words if low <= word.end <= high] or [low]
    shut = [end for end in ends if abs(end - guess) <= _NEAR and target.text[end : end + 1] in _MARKS]
    at = min(shut or ends, key=lambda end: abs(end - guess))
    return Place(at, _around(at, target, low, high))


def _between(span: Span, source: TextView, target: TextView, known: Sequence[Point]) -> tuple[int, int, float]:
    """Return between what offsets of the target a stretch of the source would stand, and about where."""
    index = bisect_left(known, (span, span))
    before = known[index - 1] if index else None
    after = known[index] if index < len(known) else None
    low = (before[0].end, before[1].end) if before else (0, 0)
    high = (after[0].start, after[1].start) if after else (len(source.text), len(target.text.rstrip()))
    if low[1] > high[1]:
        low, high = (0, 0), (len(source.text), len(target.text.rstrip()))
    rest = (len(source.text) - low[0]) * len(target.text) / max(len(source.text), 1)
    if after is None and rest >= _LEAST_REST and high[1] - low[1] <= _CUT_OFF * rest:
        return low[1], high[1], high[1]
    share = (span.start - low[0]) / max(high[0] - low[0], 1)
    return low[1], high[1], low[1] + share * (high[1] - low[1])


def _around(at: int, target: TextView, low: int, high: int) -> Span:
    """Return the words beside a place."""
    index = target.index_from(at)
    words = [w for w in target.words[max(0, index - _SHOWN) : index + _SHOWN] if low <= w.start and w.end <= high]
    return Span(min(words[0].start, at), max(words[-1].end, at)) if words else Span(at, at)
