from collections.abc import Sequence

import pytest
from build import cut

from tqa.fixes import Choice, apply, compatible, first_suggestions
from tqa.model import (
    Category,
    Edit,
    Finding,
    Hit,
    Safety,
    Segment,
    Severity,
    Span,
    Suggestion,
)

TEXT = "Amar Benjama said in Gauze that the the USA would pay."


def edit(words: str, replacement: str) -> Edit:
    start = TEXT.index(words)
    return Edit(Span(start, start + len(words)), replacement)


def finding(*edits: Edit, segment: Segment | None = None, safety: Safety = Safety.SAFE) -> Finding:
    suggestion = Suggestion(edits, safety, "" if safety is Safety.SAFE else "it may be meant")
    span = Span(min(e.span.start for e in edits), max(e.span.end for e in edits))
    return Finding(
        check="misspelt-name",
        category=Category.ACCURACY,
        severity=Severity.MAJOR,
        segment=segment or Segment(id="1", target=TEXT),
        hit=Hit(span, "a name is misspelt", (suggestion,)),
        span=span,
        line=1,
        column=span.start + 1,
        fingerprint=f"{span.start}-{span.end}",
    )


def choices(*findings: Finding) -> list[Choice]:
    return [Choice(found, found.hit.suggestions[0]) for found in findings]


def applied(picked: Sequence[Choice], segment: Segment) -> Segment:
    (after,) = apply([segment], picked)
    return after


NAME = finding(edit("Benjama", "Bendjama"))
PLACE = finding(edit("Gauze", "Gaza"))
BOTH = finding(edit("Amar Benjama", "Amar Bendjama"))
COMMA = finding(Edit(Span(12, 12), ","))
DASH = finding(Edit(Span(12, 12), " –"))
FAR = finding(edit("Amar", "Omar"), edit("Gauze", "Gaza"))


@pytest.mark.parametrize(
    ("findings", "kept", "refused"),
    [
        pytest.param([NAME, PLACE], [NAME, PLACE], [], id="apart"),
        pytest.param([PLACE, NAME], [NAME, PLACE], [], id="in-the-order-of-the-text"),
        pytest.param([NAME, BOTH], [BOTH], [NAME], id="overlapping"),
        pytest.param([COMMA, DASH], [COMMA], [DASH], id="two-insertions-in-one-place"),
        pytest.param([FAR, PLACE], [FAR], [PLACE], id="a-later-edit-of-an-earlier-correction"),
        pytest.param([NAME, COMMA], [NAME], [COMMA], id="insertion-that-touches"),
    ],
)
def test_a_clash_is_refused_with_a_reason(findings: list[Finding], kept: list[Finding], refused: list[Finding]) -> None:
    taken, left = compatible(choices(*findings))

    assert [choice.finding for choice in taken] == kept
    assert [refusal.finding for refusal in left] == refused
    assert {refusal.reason for refusal in left} <= {"it overlaps another correction"}


def test_the_same_places_of_two_segments_do_not_clash() -> None:
    other = finding(edit("Benjama", "Bendjama"), segment=Segment(id="2", target=TEXT))

    assert compatible(choices(NAME, other))[1] == ()


@pytest.mark.parametrize(
    ("safety", "expected"),
    [
        pytest.param([Safety.SAFE], [NAME], id="safe"),
        pytest.param([Safety.SAFE, Safety.ASK], [NAME, PLACE], id="safe-and-ask"),
        pytest.param([], [], id="none"),
    ],
)
def test_takes_only_first_suggestions_of_the_safeties_asked_for(safety: list[Safety], expected: list[Finding]) -> None:
    place = finding(edit("Gauze", "Gaza"), safety=Safety.ASK)
    hint = finding(edit("USA", "US"), safety=Safety.HINT)
    picked = first_suggestions([NAME, place, hint], safety)

    assert [choice.finding.span for choice in picked] == [found.span for found in expected]


def test_a_finding_without_a_suggestion_is_passed_over() -> None:
    bare = Finding(
        check="name-variant",
        category=Category.TERMINOLOGY,
        severity=Severity.MINOR,
        segment=Segment(id="1", target=TEXT),
        hit=Hit(Span(0, 4), "a name varies"),
        span=Span(0, 4),
        line=1,
        column=1,
        fingerprint="0-4",
    )

    assert first_suggestions([bare], Safety) == ()


def test_applies_to_the_segment_that_was_meant_and_leaves_the_others_as_they_are() -> None:
    first, second = Segment(id="1", target=TEXT), Segment(id="2", target=TEXT)

    assert [segment.target for segment in apply([first, second], choices(NAME, PLACE))] == [
        "Amar Bendjama said in Gaza that the the USA would pay.",
        TEXT,
    ]
    assert apply([second], choices(NAME))[0] is second


def test_protected_spans_move_along() -> None:
    start = TEXT.index("USA")
    segment = Segment(id="1", target=TEXT, protected=(Span(0, 4), Span(start, start + 3)))
    after = applied(choices(NAME, PLACE), segment)

    assert cut(after.target, after.protected) == ["Amar", "USA"]
