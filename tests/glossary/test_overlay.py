"""A desk's own concept stays as it is, and takes over what another glossary knows besides."""

import pytest

from tqa.glossary.files.csv_file import parse
from tqa.glossary.overlay import laid_over
from tqa.model import Concept, Gender, Kind, Status

HEADER = "id,kind,gender,en,en:short,en:admitted,en:deprecated,en:wrong,en:article,uk\n"
US = "us,place,,US,,United States,USA,,the,США"


def concept(row: str, header: str = HEADER) -> Concept:
    (found,) = parse(f"{header}{row}\n", "names.csv")
    return found


def laid(own: str, other: str) -> Concept:
    return laid_over(concept(own), concept(other))


def forms(found: Concept, code: str = "en") -> list[tuple[str, str]]:
    return [(term.text, term.status.value) for term in found.terms_in(code)]


def test_the_result_has_the_id_by_which_everybody_knows_the_concept() -> None:
    assert laid("own,place,,United States,,,,,,", US).id == "us"


def test_own_forms_come_first_and_further_ones_follow() -> None:
    found = laid("own,place,,United States,,,,,,", US)

    assert found.preferred("en") == "United States"
    assert forms(found) == [("United States", "preferred"), ("US", "admitted"), ("USA", "deprecated")]


def test_a_language_of_which_one_says_nothing_is_taken_over_as_it_is() -> None:
    assert forms(laid("own,place,,United States,,,,,,", US), "uk") == [("США", "preferred")]


def test_own_status_of_a_form_counts() -> None:
    found = laid("own,place,,United States,,USA,US,,,", US)

    assert forms(found) == [("United States", "preferred"), ("USA", "admitted"), ("US", "deprecated")]


def test_a_surname_of_the_other_glossary_stays_one_to_print() -> None:
    found = laid("own,person,,Joseph Biden,,,,,,", "biden,person,m,Joe Biden,Biden,,,,,")

    assert [(term.text, term.short, term.status) for term in found.terms] == [
        ("Joseph Biden", False, Status.PREFERRED),
        ("Joe Biden", False, Status.ADMITTED),
        ("Biden", True, Status.PREFERRED),
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [pytest.param("", "the", id="none-of-ones-own"), pytest.param("these", "these", id="ones-own-counts")],
)
def test_an_article_is_added_where_one_says_none(article: str, expected: str) -> None:
    found = laid(f"own,place,,US,,,,,{article},", US)

    assert found.terms_in("en")[0].article == expected


def test_an_article_is_of_the_same_form_in_the_same_language() -> None:
    found = laid("own,place,,America,,,,,,US", US)

    assert {(term.text, term.language): term.article for term in found.terms[:2]} == {
        ("America", "en"): "",
        ("US", "uk"): "",
    }


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        pytest.param("", "f", Gender.FEMININE, id="taken-over"),
        pytest.param("m", "f", Gender.MASCULINE, id="ones-own-counts"),
        pytest.param("m", "", Gender.MASCULINE, id="unknown-to-the-other"),
        pytest.param("", "", None, id="unknown-to-both"),
    ],
)
def test_a_gender_is_taken_over_where_one_says_none(own: str, other: str, expected: Gender | None) -> None:
    assert laid(f"own,person,{own},Ali,,,,,,", f"ali,person,{other},Ali,,,,,,").gender is expected


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        pytest.param("work", "organisation", Kind.ORGANISATION, id="a-work-may-be-anything"),
        pytest.param("person", "place", Kind.PERSON, id="ones-own-counts"),
        pytest.param("place", "work", Kind.PLACE, id="not-the-other-way-round"),
        pytest.param("work", "work", Kind.WORK, id="work-of-both"),
    ],
)
def test_the_kind_is_ones_own_unless_it_says_nothing(own: str, other: str, expected: Kind) -> None:
    assert laid(f"own,{own},,Lincoln,,,,,,", f"lincoln,{other},,Lincoln,,,,,,").kind is expected


def test_wrong_renderings_of_both_are_known_ones_own_first() -> None:
    found = laid("own,place,,Gaza,,,,Gauze,,", "gaza,place,,Gaza,,,,Gaze,,")

    assert [term.text for term in found.wrong] == ["Gauze", "Gaze"]


def test_note_and_place_in_a_file_stay_ones_own() -> None:
    header = "id,kind,note,en\n"
    own = concept("own,place,ask the desk,Gaza", header)
    found = laid_over(own, concept("gaza,place,as known in 2025,Gaza", header))

    assert (found.note, found.origin) == ("ask the desk", own.origin)


def test_a_concept_laid_over_itself_is_itself() -> None:
    us = concept("us,place,,US,,United States,USA,,the,США")

    assert laid_over(us, us) == us


def test_what_one_calls_wrong_is_not_admitted_again() -> None:
    found = laid("own,place,,Kyiv,,,,Kiev,,Київ", "kyiv,place,,Kiev,,,,,,Київ")

    assert {term.text for term in found.wrong} == {"Kiev"}
    assert "Kiev" not in {text for text, status in forms(found) if status in ("preferred", "admitted")}


def test_what_one_prefers_is_not_called_wrong() -> None:
    found = laid("own,place,,Odessa,,,,,,Одеса", "odesa,place,,Odesa,,,,Odessa,,Одеса")

    assert found.preferred("en") == "Odessa"
    assert [term.text for term in found.wrong] == []


def test_of_several_acronyms_only_ones_own_is_printed() -> None:
    found = laid("own,place,,USA,,,,,,", US)

    assert forms(found) == [("USA", "preferred"), ("US", "deprecated"), ("United States", "admitted")]
