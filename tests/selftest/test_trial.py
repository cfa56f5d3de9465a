"""One fault, judged by checks made for the test: what hits, what the twin has too, what corrects."""

from collections.abc import Callable, Iterator

import pytest
from build import document

from tqa.analysis import View
from tqa.checks.base import Check
from tqa.engine import view_of
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.selftest.base import Fault, Injector, drop, insert, put
from tqa.selftest.clean import CleanText
from tqa.selftest.trial import Judge, Plan, Trial, corrects, touches

CLEAN = "It rained all day.\nThe river rose by two metres."


def check(name: str, find: Callable[[View], Iterator[Hit]]) -> Check:
    return Check(
        id=name,
        summary=name,
        explanation=name,
        category=Category.ACCURACY,
        severity=Severity.MINOR,
        examples=(),
        find=find,
    )


def finder(name: str, words: str, replacement: str | None = None) -> Check:
    """Make a check that reports every occurrence of some words."""

    def find(view: View) -> Iterator[Hit]:
        at = view.target.text.find(words)
        while at >= 0:
            span = Span(at, at + len(words))
            fix = () if replacement is None else (Suggestion((Edit(span, replacement),), Safety.SAFE),)
            yield Hit(span, name, fix)
            at = view.target.text.find(words, at + 1)

    return check(name, find)


def tried(fault: Fault, *checks: Check, expected: Check | None = None, segment: int = 1) -> Trial:
    text = CleanText(view_of(document(CLEAN)))
    expected = checks[0] if expected is None else expected
    injector = Injector(id=expected.id, check=expected.id, summary="", inject=lambda view, rng: None)  # noqa: ARG005
    plan = Plan(injector=injector, check=expected, text=text, index=segment, fault=fault)
    return Judge(checks).put(plan)


def test_a_new_finding_at_the_damaged_place_is_a_hit_and_may_correct_it() -> None:
    trial = tried(put(Span(4, 9), "rivver"), finder("typo", "rivver", "river"))

    assert trial.after == "The rivver rose by two metres."
    assert (trial.found_as_expected, trial.found, trial.corrected) == (True, True, True)


def test_a_wrong_suggestion_is_no_correction() -> None:
    trial = tried(put(Span(4, 9), "rivver"), finder("typo", "rivver", "liver"))

    assert (trial.found, trial.corrected) == (True, False)


def test_a_finding_elsewhere_is_no_hit() -> None:
    # “metres” is said to be wrong only when the river is: a finding of the damaged text, but not of its fault.
    def find(view: View) -> Iterator[Hit]:
        if "rivver" in view.target.text:
            yield Hit(Span(23, 29), "metres")

    trial = tried(put(Span(4, 9), "rivver"), check("far", find))

    assert [note.hits for note in trial.noted] == [False]
    assert not trial.found


def test_what_the_twin_has_too_counts_for_nothing() -> None:
    trial = tried(put(Span(4, 9), "rivver"), finder("old", "The"), finder("behind", "two"), finder("before", "rained"))

    assert trial.noted == ()


def test_a_false_alarm_that_covers_the_damaged_place_is_no_hit() -> None:
    trial = tried(put(Span(4, 9), "rivver"), check("whole", lambda _: iter([Hit(Span(0, 12), "x")])))

    assert trial.noted == ()


def test_another_check_may_find_it() -> None:
    other = finder("other", "rivver", "river")
    trial = tried(put(Span(4, 9), "rivver"), finder("expected", "nothing"), other)

    assert (trial.found_as_expected, trial.found, trial.corrected) == (False, True, True)


def test_a_check_that_is_not_run_by_default_is_run_for_its_own_faults() -> None:
    preview = finder("preview", "rivver")
    trial = tried(put(Span(4, 9), "rivver"), finder("default", "nothing"), expected=preview)

    assert trial.found_as_expected


def test_the_correction_of_the_expected_check_counts_before_that_of_another() -> None:
    first, second = finder("first", "rivver", "rover"), finder("second", "rivver", "river")

    assert not tried(put(Span(4, 9), "rivver"), first, second).corrected


@pytest.mark.parametrize(
    ("fault", "span", "is_hit"),
    [
        (put(Span(4, 9), "lake"), Span(4, 8), True),
        (put(Span(4, 9), "lake"), Span(8, 9), False),
        (put(Span(4, 9), "lake"), Span(0, 28), True),
        (put(Span(4, 9), "lake"), Span(0, 60), False),
        (drop(Span(4, 10)), Span(4, 8), True),
        (drop(Span(4, 10)), Span(0, 4), True),
        (drop(Span(4, 10)), Span(5, 8), False),
        (insert(3, " big"), Span(4, 7), True),
    ],
)
def test_a_hit_touches_the_place_and_is_not_far_longer(fault: Fault, span: Span, *, is_hit: bool) -> None:
    assert touches(Hit(span, "x"), fault) is is_hit


def test_only_the_first_suggestion_counts() -> None:
    fault = put(Span(4, 9), "lake")
    wrong = Suggestion((Edit(Span(4, 8), "sea"),), Safety.SAFE)
    right = Suggestion((Edit(Span(4, 8), "river"),), Safety.SAFE)
    clean = "The river rose."

    assert corrects(Hit(Span(4, 8), "x", (right, wrong)), fault, clean)
    assert not corrects(Hit(Span(4, 8), "x", (wrong, right)), fault, clean)
    assert not corrects(Hit(Span(4, 8), "x"), fault, clean)
