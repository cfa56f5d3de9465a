"""The names that come with tqa are sound: sourced, sorted, complete, and never both right and wrong."""

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from tqa.glossary.default import default_paths
from tqa.glossary.files import read
from tqa.model import Concept, Kind, Status

PATHS = default_paths()
CONCEPTS: tuple[Concept, ...] = tuple(concept for path in PATHS for concept in read(path))
ACCEPTED = frozenset(
    (term.language, term.text.casefold()) for concept in CONCEPTS for term in concept.terms if term.is_accepted
)
each_file = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def languages(concept: Concept) -> set[str]:
    return {term.language for term in concept.terms if term.status is Status.PREFERRED}


def test_there_are_names_to_read() -> None:
    assert {path.stem for path in PATHS} >= {"organisations", "people", "places"}


def test_ids_are_unique_over_all_files() -> None:
    assert [name for name, count in Counter(c.id for c in CONCEPTS).items() if count > 1] == []


@each_file
def test_rows_are_sorted_by_id(path: Path) -> None:
    names = [concept.id for concept in read(path)]

    assert names == sorted(names)


@each_file
def test_text_is_composed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert [line for line in text.splitlines() if unicodedata.normalize("NFC", line) != line] == []


@each_file
def test_first_lines_state_source_and_licence(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        head = [line for line in file if line.startswith("#")]

    assert any(line.startswith("# Source: ") for line in head)
    assert any(line.startswith("# Licence: ") for line in head)


@each_file
def test_no_form_stands_twice_in_a_cell_or_has_space_to_spare(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(line for line in file if not line.startswith("#")) for cell in row]
    forms = [cell.split(" | ") for cell in cells]

    assert [cell for cell, parts in zip(cells, forms, strict=True) if len(set(parts)) < len(parts)] == []
    assert [part for parts in forms for part in parts if part != part.strip() or "  " in part] == []


def test_every_person_has_a_gender() -> None:
    assert [c.id for c in CONCEPTS if c.kind is Kind.PERSON and c.gender is None] == []


def test_only_people_have_a_gender() -> None:
    assert [c.id for c in CONCEPTS if c.kind is not Kind.PERSON and c.gender is not None] == []


def test_a_wrong_form_is_never_a_right_one_in_the_same_language() -> None:
    both = [
        (concept.id, term.text)
        for concept in CONCEPTS
        for term in concept.wrong
        if (term.language, term.text.casefold()) in ACCEPTED
    ]

    assert both == []


def test_a_form_of_a_concept_has_one_status() -> None:
    counts = Counter((c.id, t.language, t.text, t.short) for c in CONCEPTS for t in c.terms)

    assert [form for form, count in counts.items() if count > 1] == []


def test_three_hundred_concepts_are_named_in_english_greek_and_five_more_languages() -> None:
    full = [c for c in CONCEPTS if {"en", "el"} <= languages(c) and len(languages(c)) >= 7]

    assert len(full) >= 300
