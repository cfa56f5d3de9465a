"""A fault is an edit that can be undone: nothing else tells what is right."""

import pytest

from tqa.model import Span
from tqa.selftest.base import Fault, anywhere, drop, insert, put

TEXT = "The talks in Geneva went on."


@pytest.mark.parametrize(
    ("fault", "damaged", "marked"),
    [
        (put(Span(13, 19), "Genf"), "The talks in Genf went on.", "Genf"),
        (drop(Span(13, 20)), "The talks in went on.", ""),
        (insert(9, " talks"), "The talks talks in Geneva went on.", " talks"),
    ],
    ids=["put", "drop", "insert"],
)
def test_a_fault_knows_what_the_text_becomes_and_where_it_lies(fault: Fault, damaged: str, marked: str) -> None:
    assert fault.damaged(TEXT) == damaged
    assert fault.span.of(damaged) == marked
    assert fault.place == fault.span


def test_what_is_as_good_as_the_original_is_accepted_too() -> None:
    fault = put(Span(13, 19), "Genf", also=["Zurich"])

    assert fault.accepted(TEXT) == {TEXT, "The talks in Zurich went on."}


def test_a_lost_thing_may_be_missed_anywhere_in_its_segment() -> None:
    fault = anywhere(drop(Span(13, 20)), TEXT)

    assert fault.place.of(fault.damaged(TEXT)) == "The talks in went on."
    assert fault.span == Span(13, 13)
