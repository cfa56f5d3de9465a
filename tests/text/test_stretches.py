"""Tests of tqa/text/stretches.py."""

from hypothesis import given
from hypothesis import strategies as some

from tqa.model import Span
from tqa.text.stretches import Stretches

SPANS = some.lists(
    some.builds(lambda start, length: Span(start, start + length), some.integers(0, 20), some.integers(1, 9))
)


@given(spans=SPANS, start=some.integers(0, 30), length=some.integers(0, 9))
def test_answers_as_a_walk_over_all_spans_does(spans: list[Span], start: int, length: int) -> None:
    span = Span(start, start + length)

    assert Stretches(spans).hold(start) == any(one.start <= start < one.end for one in spans)
    if length:
        assert Stretches(spans).touch(span) == any(one.overlaps(span) for one in spans)


def test_an_empty_span_must_lie_inside() -> None:
    stretches = Stretches([Span(2, 5), Span(5, 8)])

    assert stretches.touch(Span(3, 3))
    assert not stretches.touch(Span(2, 2))
    assert not stretches.touch(Span(5, 5))
    assert not stretches.touch(Span(8, 8))
