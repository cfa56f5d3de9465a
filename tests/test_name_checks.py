"""What the checks of names must leave alone, and where a correction must begin and end: one case for each rule."""

from collections.abc import Sequence

import pytest
from build import document

from tqa import engine
from tqa.checks import find_check
from tqa.glossary.glossary import Glossary
from tqa.model import Concept, Finding, Kind, Term
from tqa.text.edits import apply_edits


def english(text: str, *, short: bool = False) -> Term:
    return Term(text=text, language="en", short=short)


def greek(text: str, *, short: bool = False) -> Term:
    return Term(text=text, language="el", short=short)


def place(name: str, in_greek: str) -> Concept:
    return Concept(id=name, kind=Kind.PLACE, terms=(english(name), greek(in_greek)))


GAZA = Concept(id="gaza", kind=Kind.PLACE, terms=(english("Gaza"),), wrong=(english("Gauze"),))
BENDJAMA = Concept(
    id="bendjama",
    kind=Kind.PERSON,
    terms=(english("Amar Bendjama"), english("Bendjama", short=True)),
    wrong=(english("Mpentzama"),),
)
DAVIS = Concept(
    id="davis",
    kind=Kind.PERSON,
    terms=(english("Linda Davis"), english("Davis", short=True), greek("Λίντα Ντέιβις"), greek("Ντέιβις", short=True)),
)
DAVIS_OF_NO_GREEK = Concept(id="davis", kind=Kind.PERSON, terms=DAVIS.terms[:2])
CHARLES = Concept(id="charles", kind=Kind.PERSON, terms=(english("Charles III"), english("King Charles", short=True)))


def findings(check: str, target: str, concept: Concept, source: str, *known: Concept) -> Sequence[Finding]:
    """Return what a check finds in an English text whose source is Greek. `known` are names that come with tqa."""
    glossary = Glossary([concept], base=Glossary(known))
    judged = document(target, from_="el", source=source)
    return engine.review(judged, glossary=glossary, checks=(find_check(check),)).findings


def marked(check: str, target: str, concept: Concept, source: str = "", *known: Concept) -> list[str]:
    return [finding.text for finding in findings(check, target, concept, source, *known)]


@pytest.mark.parametrize(
    ("target", "source", "concept", "expected"),
    [
        pytest.param("Of Man it voted.", "Το Ομάν ψήφισε.", place("Oman", "Ομάν"), "Man", id="no-small-word-before"),
        pytest.param("Been In voted.", "Το Μπενίν ψήφισε.", place("Benin", "Μπενίν"), "Been", id="nor-behind"),
        pytest.param("My Lady voted.", "Το Μάλι ψήφισε.", place("Mali", "Μάλι"), "", id="nor-alone"),
        pytest.param("Yamen’s capital.", "Η Υεμένη.", place("Yemen", "Υεμένη"), "Yamen", id="no-possessive"),
    ],
)
def test_what_stands_for_a_lost_name(target: str, source: str, concept: Concept, expected: str) -> None:
    assert marked("missing-name", target, concept, source) == [expected]


@pytest.mark.parametrize(
    ("source", "target", "fixed"),
    [
        pytest.param("Η Λίντα Ντέιβις έφυγε.", "Lynda Davies left.", "Linda Davis left.", id="in-full"),
        pytest.param("Η κυρία Ντέιβις έφυγε.", "Ms Davies left.", "Ms Davis left.", id="surname"),
    ],
)
def test_a_full_name_stands_for_a_full_name_and_a_surname_for_a_surname(source: str, target: str, fixed: str) -> None:
    (found,) = findings("missing-name", target, DAVIS, source)

    assert apply_edits(target, found.hit.suggestions[0].edits) == fixed


def test_who_shares_the_wrong_surname_is_not_meant_if_the_source_has_nobody_else() -> None:
    olena = Concept(id="olena", kind=Kind.PERSON, terms=(english("Olena Zelenska"), greek("Ολένα Ζελένσκα")))
    other = Concept(id="other", kind=Kind.PERSON, terms=(english("Volodymyr Zelensky"),))

    assert marked("missing-name", "Elena Zelensky left.", olena, "Η Ολένα Ζελένσκα έφυγε.", other) == ["Elena Zelensky"]


def test_who_is_known_in_the_language_of_the_source_is_nobody_who_only_sounds_alike() -> None:
    source, target = "Η κυρία Ντέβις μίλησε.", "Ms Devis spoke."

    assert marked("missing-name", target, DAVIS, source) == []
    assert marked("missing-name", target, DAVIS_OF_NO_GREEK, source) == ["Devis"]


@pytest.mark.parametrize(
    ("check", "target", "concept", "wrong"),
    [
        pytest.param("misrendered-name", "He flew to {} Valley.", GAZA, "Gauze", id="part-of-another-name"),
        pytest.param("misspelt-name", "The film “{}” opened.", BENDJAMA, "Mpentzama", id="title"),
    ],
)
def test_a_wrong_form_that_belongs_to_something_else(check: str, target: str, concept: Concept, wrong: str) -> None:
    plain = target.replace(" Valley", "").replace("“", "").replace("”", "")

    assert marked(check, target.format(wrong), concept) == []
    assert marked(check, plain.format(wrong), concept) == [wrong]


def test_a_title_before_a_name_makes_no_double_surname() -> None:
    assert marked("truncated-surname", "King Charles spoke. Charles left.", CHARLES) == []


def test_a_name_that_every_place_has_in_one_spelling_is_consistent_whatever_stands_beside_it() -> None:
    source = "Ήρθε η Ροτενβίκ.\nΜίλησε η Ροτενβίκ.\nΕίπε η Ροτενβίκ."
    target = "There came Rothenfick.\nThere spoke {}Rotenvik.\nSo said Rothenfick."

    assert marked("inconsistent-name", target.format("Rothenfick of "), GAZA, source) == []
    assert marked("inconsistent-name", target.format(""), GAZA, source) == ["Rotenvik"]
