import re
from collections.abc import Iterator

import pytest
from build import document, glossary

from tqa.analysis import View
from tqa.checks.base import Check
from tqa.engine import review
from tqa.fixes import Choice
from tqa.model import Category, Document, Edit, Hit, Review, Safety, Severity, Span, Suggestion
from tqa.repair import Repair, apply_choices, repair

ALL = (Safety.SAFE, Safety.ASK)
TEXT = "The the envoy Amar Benjama left Kiev for Kyiv. He spoke in Gauze,, and in Gaza.\n\nThe USA and the US left.\n"
NAMES = glossary()


def look(read: Document) -> Review:
    return review(read, glossary=NAMES)


def texts(done: Repair) -> list[str]:
    return [segment.target for segment in done.document.segments]


def replacing(check: str, pairs: dict[str, str]) -> Check:
    """Return a check that reports each of some words and would put another in its place."""

    def find(view: View) -> Iterator[Hit]:
        for match in re.finditer("|".join(pairs), view.target.text):
            fix = Suggestion((Edit(Span(*match.span()), pairs[match.group()]),))
            yield Hit(Span(*match.span()), f"“{match.group()}” is wrong", (fix,))

    return Check(
        id=check,
        summary="a word is wrong",
        explanation="",
        category=Category.STYLE,
        severity=Severity.MINOR,
        examples=(),
        find=find,
    )


def repaired(text: str, *checks: Check) -> Repair:
    return repair(document(text), look=lambda d: review(d, checks=checks), safety=ALL)


def test_makes_the_safe_corrections_only() -> None:
    done = repair(document(TEXT), look=look, safety=[Safety.SAFE])

    assert texts(done) == [
        "The envoy Amar Benjama left Kiev for Kyiv. He spoke in Gauze, and in Gaza.",
        "The USA and the US left.",
    ]
    assert [f.check for f in done.applied] == ["repeated-word", "stray-punctuation"]


def test_makes_every_correction_when_told_to() -> None:
    done = repair(document(TEXT), look=look, safety=ALL)

    assert texts(done) == [
        "The envoy Amar Bendjama left Kyiv for Kyiv. He spoke in Gaza, and in Gaza.",
        "The US and the US left.",
    ]
    assert done.review.findings == ()


def test_a_second_repair_changes_nothing() -> None:
    first = repair(document(TEXT), look=look, safety=ALL)
    second = repair(first.document, look=look, safety=ALL)

    assert second.applied == ()
    assert texts(second) == texts(first)


def test_the_review_is_that_of_the_corrected_text() -> None:
    done = repair(document(TEXT), look=look, safety=[Safety.SAFE])

    assert done.review == look(done.document)


def test_what_clashes_in_one_round_is_looked_at_again_in_the_next() -> None:
    done = repaired(
        "In Gauze strip.", replacing("place", {"Gauze strip": "Gaza strip"}), replacing("strip", {"strip": "Strip"})
    )

    assert texts(done) == ["In Gaza Strip."]
    assert done.refused == ()


def test_a_correction_that_would_bring_a_new_fault_is_refused_and_the_others_are_made() -> None:
    done = repaired(
        "The envoy left Kiev.",
        replacing("place", {"Kiev": "Kyjiw"}),
        replacing("spelling", {"Kyjiw": "Kyiv"}),
        replacing("envoy", {"envoy": "deputy"}),
    )

    assert texts(done) == ["The deputy left Kiev."]
    assert [(r.finding.check, r.reason) for r in done.refused] == [
        ("place", "it would bring a new fault, or leave this one")
    ]


def test_a_correction_that_leaves_its_fault_is_not_made_over_and_over() -> None:
    done = repaired("See the envoy.", replacing("article", {"the": "the the"}))

    assert texts(done) == ["See the envoy."]
    assert done.applied == ()
    assert [refusal.finding.check for refusal in done.refused] == ["article"]


def test_corrections_that_undo_each_other_leave_the_text_as_it_was() -> None:
    done = repaired("The envoy left Kiev.", replacing("either", {"Kiev": "Kyiv", "Kyiv": "Kiev"}))

    assert texts(done) == ["The envoy left Kiev."]
    assert done.applied == ()
    assert [r.finding.check for r in done.refused] == ["either"]


def test_a_text_without_faults_is_left_alone() -> None:
    clean = document("The envoy left for Kyiv.\n")
    done = repair(clean, look=look, safety=ALL)

    assert (done.applied, done.refused) == ((), ())
    assert done.document.segments == clean.segments


def test_choices_that_clash_are_told() -> None:
    seen = look(document("The the envoy left."))
    (found,) = seen.findings
    typed = Choice(found, Suggestion((Edit(Span(0, 7), "An"),), Safety.ASK, "typed by the user"))
    done = apply_choices(seen, [Choice(found, found.hit.suggestions[0]), typed], look)

    assert texts(done) == ["The envoy left."]
    assert [refusal.reason for refusal in done.refused] == ["it overlaps another correction"]


@pytest.mark.parametrize("safety", [[], [Safety.HINT]], ids=["none", "hints"])
def test_nothing_is_changed_without_leave(safety: list[Safety]) -> None:
    assert repair(document(TEXT), look=look, safety=safety).applied == ()
