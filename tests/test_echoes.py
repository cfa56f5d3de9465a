"""One fault is told once, however many checks see it."""

from build import document

from tqa import engine
from tqa.echoes import without_echoes
from tqa.glossary.glossary import Glossary
from tqa.model import (
    Category,
    Concept,
    Edit,
    Finding,
    Hit,
    Kind,
    Segment,
    Severity,
    Span,
    Suggestion,
    Term,
)

DAVIS = Concept(id="davis", kind=Kind.PERSON, terms=(Term(text="Davis", language="en"),))


def found(target: str, source: str) -> list[tuple[str, str]]:
    judged = engine.review(document(target, from_="el", source=source), glossary=Glossary([DAVIS], base=Glossary()))
    return [(finding.check, finding.text) for finding in judged.findings]


def test_a_misspelt_name_that_the_source_has_is_told_once() -> None:
    assert len(found("The envoy Ms Dawis left.", "Η απεσταλμένη Ντέιβις έφυγε.")) == 1


def test_two_faults_side_by_side_are_both_told() -> None:
    checks = [check for check, _ in found("The the envoy Ms Dawis left.", "Η απεσταλμένη Ντέιβις έφυγε.")]

    assert len(checks) == 2


def finding(check: str, start: int, end: int, better: str, severity: Severity = Severity.MAJOR) -> Finding:
    """Return a finding in “Mr Abu Dawis left.” that would put something better between two places."""
    span = Span(start, end)
    return Finding(
        check=check,
        category=Category.ACCURACY,
        severity=severity,
        segment=Segment(id="1", target="Mr Abu Dawis left."),
        hit=Hit(span, "", (Suggestion((Edit(span, better),)),)),
        span=span,
        line=1,
        column=1,
        fingerprint="",
    )


def kept(*findings: Finding) -> list[str]:
    return [one.check for one in without_echoes(findings)]


def test_the_same_words_are_one_fault_if_both_checks_are_of_names() -> None:
    assert kept(finding("missing-name", 7, 12, "Davis"), finding("misspelt-name", 7, 12, "Davies")) == ["missing-name"]
    assert len(kept(finding("fused-words", 7, 12, "Da wis"), finding("misspelt-name", 7, 12, "Davis"))) == 2


def test_what_is_corrected_to_the_same_text_is_one_fault() -> None:
    assert kept(finding("fused-words", 3, 12, "Abu Davis"), finding("misspelt-name", 7, 12, "Davis")) == ["fused-words"]


def test_the_most_severe_is_told() -> None:
    mild, severe = finding("missing-name", 7, 12, "Davis"), finding("misspelt-name", 7, 12, "Davis", Severity.CRITICAL)

    assert kept(mild, severe) == ["misspelt-name"]


def test_a_space_that_the_correction_of_the_whole_sentence_takes_out_is_not_told_apart() -> None:
    checks = [name for name, _ in found("Here 85 % of them left , he said , and she stayed .", "")]

    assert checks == ["tokenized-text"]


def test_a_fault_inside_a_sentence_that_is_corrected_otherwise_is_told() -> None:
    checks = [name for name, _ in found("Here 85 % of the the town left , he said , and she stayed .", "")]

    assert checks == ["tokenized-text", "repeated-word"]
