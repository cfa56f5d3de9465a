"""One fault is told once, however many checks see it."""

from build import document

from tqa import engine
from tqa.glossary.glossary import Glossary
from tqa.model import Concept, Kind, Term

DAVIS = Concept(id="davis", kind=Kind.PERSON, terms=(Term(text="Davis", language="en"),))


def found(target: str, source: str) -> list[tuple[str, str]]:
    judged = engine.review(document(target, from_="el", source=source), glossary=Glossary([DAVIS], base=Glossary()))
    return [(finding.check, finding.text) for finding in judged.findings]


def test_a_misspelt_name_that_the_source_has_is_told_once() -> None:
    assert len(found("The envoy Ms Dawis left.", "Η απεσταλμένη Ντέιβις έφυγε.")) == 1


def test_two_faults_side_by_side_are_both_told() -> None:
    checks = [check for check, _ in found("The the envoy Ms Dawis left.", "Η απεσταλμένη Ντέιβις έφυγε.")]

    assert len(checks) == 2
