"""Concepts made ready for use: surnames for people, and names laid out when first asked for."""

import pytest

from tqa.glossary.compiled import Compiled, with_short_forms
from tqa.glossary.files.csv_file import parse
from tqa.glossary.names import Names, build_names
from tqa.lang import language
from tqa.model import Concept, Kind, Status, Term

CONCEPTS = parse(
    "id,kind,en,en:wrong,uk\ngaza,place,Gaza,Gauze,Газа\nkyiv,place,Kyiv,,Київ\nbiden,person,Joe Biden,,Джо Байден\n",
    "names.csv",
)
ENGLISH = language.load("en")
UKRAINIAN = language.load("uk")


def person(*terms: Term, kind: Kind = Kind.PERSON) -> Concept:
    return Concept(id="x", kind=kind, terms=terms)


def surnames(concept: Concept) -> list[str]:
    return [term.text for term in with_short_forms(concept).terms if term.short]


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        pytest.param("Joe Biden", "en", ["Biden"], id="last-word"),
        pytest.param("Linda Thomas-Greenfield", "en", ["Thomas-Greenfield"], id="hyphen"),
        pytest.param("Володимир Зеленський", "uk", ["Зеленський"], id="cyrillic"),
        pytest.param("Κυριάκος Μητσοτάκης", "el", ["Μητσοτάκης"], id="greek"),
        pytest.param("بنيامين نتنياهو", "ar", ["نتنياهو"], id="script-without-capitals"),
        pytest.param("John O’Neill", "en", ["O’Neill"], id="apostrophe"),
        pytest.param("Pelé", "pt", [], id="one-word"),
        pytest.param("习近平", "zh", [], id="script-without-spaces"),
        pytest.param("Edward VII", "en", [], id="king"),
        pytest.param("Иван III", "ru", [], id="king-in-cyrillic"),
        pytest.param("Wilhelm II.", "de", [], id="king-with-a-stop"),
        pytest.param("Ioannes 23", "la", [], id="figures"),
        pytest.param("Isabel de Aragón", "es", [], id="place-of-origin"),
        pytest.param("Mohammed bin Salman", "en", [], id="particle"),
        pytest.param("Malcolm X", "en", [], id="one-letter-that-may-count-kings"),
        pytest.param("Cardi B", "en", [], id="one-letter"),
        pytest.param(
            "Robert F. Kennedy Jr.", "en", ["Kennedy"], id="junior", marks=pytest.mark.xfail(reason="gives “Jr.”")
        ),
        pytest.param(
            "Lula (politician)",
            "en",
            [],
            id="bracket",
        ),
        pytest.param(
            " ",
            "en",
            [],
            id="blank",
        ),
    ],
)
def test_a_surname_is_the_last_word_where_that_is_one(name: str, code: str, expected: list[str]) -> None:
    assert surnames(person(Term(text=name, language=code))) == expected


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PERSON])
def test_only_people_have_surnames(kind: Kind) -> None:
    assert surnames(person(Term(text="Abu Dhabi", language="en"), kind=kind)) == []


def test_a_surname_that_the_glossary_gives_is_the_only_one() -> None:
    given = person(
        Term(text="Ursula von der Leyen", language="en"), Term(text="von der Leyen", language="en", short=True)
    )

    assert with_short_forms(given) == given


def test_each_language_has_its_surname() -> None:
    named = person(
        Term(text="Joe Biden", language="en"),
        Term(text="Biden", language="en", short=True),
        Term(text="Джо Байден", language="uk"),
    )

    assert [(term.text, term.language) for term in with_short_forms(named).terms[3:]] == [("Байден", "uk")]


@pytest.mark.parametrize("status", [Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN])
def test_only_a_preferred_name_gives_a_surname(status: Status) -> None:
    assert surnames(person(Term(text="Joe Robinette", language="en", status=status))) == []


def test_a_person_with_nothing_to_add_is_the_same_object() -> None:
    king = person(Term(text="Edward VII", language="en"))

    assert with_short_forms(king) is king


def test_holds_concepts_by_number_and_by_id() -> None:
    compiled = Compiled(CONCEPTS)

    assert len(compiled) == 3
    assert compiled.ids == {"gaza": 0, "kyiv": 1, "biden": 2}
    assert [compiled.concepts[number].id for number in compiled.ids.values()] == list(compiled.ids)
    assert len(Compiled(())) == 0


def test_lays_out_right_and_wrong_names_of_a_language() -> None:
    compiled = Compiled(CONCEPTS)

    assert compiled.names(ENGLISH) == build_names(CONCEPTS, ENGLISH)
    assert compiled.wrong(ENGLISH) == build_names(CONCEPTS, ENGLISH, wrong=True)
    assert [row[2] for row in compiled.wrong(ENGLISH).rows] == ["Gauze"]
    assert not compiled.wrong(UKRAINIAN)


def test_names_are_laid_out_once() -> None:
    compiled = Compiled(CONCEPTS)

    assert compiled.names(ENGLISH) is compiled.names(ENGLISH)
    assert compiled.names(ENGLISH) is not compiled.names(UKRAINIAN)


def test_what_was_laid_out_before_is_not_laid_out_again() -> None:
    before = {"en": build_names(CONCEPTS[:1], ENGLISH)}
    kept: dict[str, Names] = {}
    compiled = Compiled(CONCEPTS, load=before.get, keep=kept.__setitem__)

    assert compiled.names(ENGLISH) is before["en"]
    assert kept == {}


def test_what_is_laid_out_is_kept_under_the_name_of_its_part() -> None:
    kept: dict[str, Names] = {}
    compiled = Compiled(CONCEPTS, load=kept.get, keep=kept.__setitem__)
    parts = [compiled.names(UKRAINIAN), compiled.wrong(ENGLISH), compiled.wrong(ENGLISH)]

    assert kept == {"uk": parts[0], "en-wrong": parts[1]}


def test_nothing_is_laid_out_before_it_is_asked_for() -> None:
    kept: dict[str, Names] = {}
    Compiled(CONCEPTS, keep=kept.__setitem__)

    assert kept == {}
