"""The arithmetic, on trials made by hand."""

from collections import Counter

import pytest

from tqa.checks.base import Check
from tqa.model import Category, Severity
from tqa.selftest.tally import Row, Silence, tally
from tqa.selftest.trial import Noted, Trial


def check(name: str, *, preview: bool = False) -> Check:
    return Check(
        id=name,
        summary=name,
        explanation=name,
        category=Category.ACCURACY,
        severity=Severity.MINOR,
        examples=(),
        find=lambda _: iter(()),
        preview=preview,
    )


def trial(name: str, *noted: Noted, language: str = "en", kind: str = "") -> Trial:
    return Trial(
        kind=kind or name, check=name, language=language, text="a", segment="1", before="b", after="c", noted=noted
    )


A_HITS, A_CORRECTS, A_ASTRAY = Noted("a", True, False), Noted("a", True, True), Noted("a", False, False)  # noqa: FBT003
B_HITS, B_CORRECTS = Noted("b", True, False), Noted("b", True, True)  # noqa: FBT003
CHECKS = (check("a"), check("b"), check("c", preview=True))
QUIET = Silence(Counter({("a", "en"): 3}), Counter({("a", "en"): 1500, ("b", "en"): 1500}), Counter({"en": 1500}))
TRIALS = (
    trial("a", A_CORRECTS),
    trial("a", A_HITS, A_ASTRAY),
    trial("a", B_CORRECTS, kind="a/other"),
    trial("a", language="de"),
    trial("b", B_HITS, A_HITS),
    trial("c", Noted("c", True, True)),  # noqa: FBT003
)
RESULT = tally(TRIALS, QUIET, checks=CHECKS, seed=1, per_kind=2)


def row(rows: tuple[Row, ...], name: str) -> Row:
    return next(row for row in rows if row.name == name)


def test_faults_are_counted_by_the_check_that_should_find_them() -> None:
    counted = row(RESULT.checks, "a")

    assert (counted.faults, counted.found, counted.found_by_any, counted.corrected) == (4, 2, 3, 2)
    assert counted.recall == 0.5
    assert counted.recall_by_any == 0.75
    assert counted.first_suggestion == pytest.approx(2 / 3)


def test_precision_is_of_all_findings_of_a_check_on_whatever_damage() -> None:
    # Of “a”: three at the damage, one of them of a fault of “b”, and one astray.
    counted = row(RESULT.checks, "a")

    assert (counted.findings, counted.hits) == (4, 3)
    assert counted.precision == 0.75


def test_alarms_are_told_per_thousand_words_that_the_check_can_judge() -> None:
    assert row(RESULT.checks, "a").alarms_per_thousand == 2.0
    assert row(RESULT.checks, "b").alarms_per_thousand == 0.0
    assert row(RESULT.checks, "c").alarms_per_thousand is None


def test_kinds_and_languages_share_the_faults_out() -> None:
    assert [(r.name, r.faults, r.found, r.found_by_any) for r in RESULT.kinds] == [
        ("a", 3, 2, 2),
        ("a/other", 1, 0, 1),
        ("b", 1, 1, 1),
        ("c", 1, 1, 1),
    ]
    assert [r.name for r in RESULT.languages] == ["en"]
    assert RESULT.cells["a", "en"].faults == 3


def test_the_sum_leaves_checks_in_preview_out() -> None:
    assert (RESULT.total.faults, RESULT.total.found, RESULT.total.alarms) == (5, 3, 3)
    assert RESULT.preview == {"c"}


def test_nothing_counted_gives_no_share() -> None:
    empty = Row(name="x")

    assert (empty.recall, empty.precision, empty.first_suggestion, empty.alarms_per_thousand) == (None,) * 4
