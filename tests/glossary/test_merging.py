from collections.abc import Sequence

import pytest

from tqa.glossary.files.csv_file import parse
from tqa.glossary.merging import Merged, Prefer, merge
from tqa.model import Concept


def glossary(text: str, name: str) -> tuple[Concept, ...]:
    return parse(text, name)


def merged(*texts: str, prefer: Prefer = Prefer.FIRST) -> Merged:
    files = [glossary(text, f"{name}.csv") for name, text in zip("abcd", texts, strict=False)]
    return merge(files, prefer=prefer)


def forms(concept: Concept, code: str) -> list[tuple[str, str]]:
    return [(term.text, term.status.value) for term in concept.terms_in(code)]


def test_concepts_of_one_id_become_one_with_all_that_either_knows() -> None:
    result = merged(
        "id,kind,en,el\ngaza,place,Gaza,Γάζα\n",
        "id,kind,note,en,en:admitted,en:wrong,uk\ngaza,place,strip,Gaza,Gaza Strip,Gauze,Газа\nrafah,place,,Rafah,,,\n",
    )
    gaza, rafah = result.concepts

    assert (result.conflicts, result.notes) == ((), ())
    assert forms(gaza, "en") == [("Gaza", "preferred"), ("Gaza Strip", "admitted")]
    assert [(term.language, term.text) for term in gaza.terms] == [
        ("en", "Gaza"),
        ("en", "Gaza Strip"),
        ("el", "Γάζα"),
        ("uk", "Газа"),
    ]
    assert (gaza.note, [term.text for term in gaza.wrong]) == ("strip", ["Gauze"])
    assert rafah.id == "rafah"


def test_concepts_of_one_name_become_one_and_the_first_id_stays() -> None:
    (gaza,) = merged("id,kind,en,el\ngaza,place,Gaza,Γάζα\n", "id,kind,en,uk\nq39760,place,Gaza,Газа\n").concepts

    assert (gaza.id, gaza.preferred("uk")) == ("gaza", "Газа")


def test_of_several_with_a_name_in_common_the_one_with_the_most_is_meant() -> None:
    names = "id,kind,en,uk\nalgeria,place,Algeria,Алжир\nalgiers,place,Algiers,Алжир\n"
    result = merged(names, "id,kind,en,uk,de\nx,place,Algiers,Алжир,Algier\n")

    assert [concept.preferred("de") for concept in result.concepts] == [None, "Algier"]
    assert result.conflicts == ()


def test_concepts_of_one_file_stay_apart() -> None:
    names = "id,kind,en\ncountry,place,Georgia\nstate,place,Georgia\n"
    result = merged(names, "id,kind,en,uk\nx,place,Georgia,Грузія\ny,place,Georgia,Джорджія\n")

    assert [(concept.id, concept.preferred("uk")) for concept in result.concepts] == [
        ("country", "Грузія"),
        ("state", "Джорджія"),
    ]


BASE = "id,kind,gender,en,en:short,en:admitted,en:deprecated,en:wrong,en:article,el\n"
CONFLICTS: Sequence[object] = [
    pytest.param("x,place,,Kyiv,,,,,,Κ", "x,place,,Kiev,,,,,,Κ", ["preferred form in en"], id="preferred-form"),
    pytest.param("x,person,m,Ali,,,,,,Α", "x,person,f,Ali,,,,,,Α", ["gender"], id="gender"),
    pytest.param("x,person,,Ali,,,,,,Α", "x,place,,Ali,,,,,,Α", ["kind"], id="kind"),
    pytest.param("x,place,,A,,B,,,,Α", "x,place,,A,,,B,,,Α", ["status of “B” in en"], id="status"),
    pytest.param("x,place,,A,,B,,,,Α", "x,place,,A,,,,B,,Α", ["status of “B” in en"], id="right-and-wrong"),
    pytest.param("x,place,,A,B,,,,,Α", "x,place,,A,,B,,,,Α", ["status of “B” in en"], id="short-and-admitted"),
    pytest.param("x,place,,A,,,,,the,Α", "x,place,,A,,,,,an,Α", ["article of “A” in en"], id="article"),
    pytest.param("x,place,,A {case=any},,,,,,Α", "x,place,,A {case=exact},,,,,,Α", ["case of “A” in en"], id="case"),
    pytest.param(
        "x,place,,A {match=prefix},,,,,,Α", "x,place,,A {match=exact},,,,,,Α", ["match of “A” in en"], id="match"
    ),
    pytest.param("x,place,,A {since=2021},,,,,,Α", "x,place,,A {since=2022},,,,,,Α", ["date of “A” in en"], id="date"),
    pytest.param("x,place,,Kyiv,,,Kiev,,,Κ", "x,place,,Kiev,,,Kyiv,,,Κ", ["preferred form in en"], id="each-refused"),
]


@pytest.mark.parametrize(("first", "second", "expected"), CONFLICTS)
def test_what_two_files_say_differently_is_told_with_both_places(first: str, second: str, expected: list[str]) -> None:
    result = merged(f"{BASE}{first}\n", f"\n{BASE}{second}\n")

    assert [conflict.what for conflict in result.conflicts] == expected
    assert str(result.conflicts[0]).startswith(f"a.csv:2 and b.csv:3: x: {expected[0]} is ")


@pytest.mark.parametrize(("first", "second", "expected"), CONFLICTS)
@pytest.mark.parametrize("prefer", Prefer)
def test_the_one_preferred_has_its_way(prefer: Prefer, first: str, second: str, expected: list[str]) -> None:
    assert expected
    (concept,) = merged(f"{BASE}{first}\n", f"{BASE}{second}\n", prefer=prefer).concepts
    (winner,) = parse(f"{BASE}{second if prefer is Prefer.LAST else first}\n", "w.csv")

    assert (concept.kind, concept.gender) == (winner.kind, winner.gender)
    assert [term for term in concept.terms if term in winner.terms] == list(winner.terms)
    assert concept.terms_in("en")[0] == winner.terms_in("en")[0]
    assert set(winner.wrong) <= set(concept.wrong)


def test_the_other_preferred_form_is_admitted() -> None:
    texts = ("id,kind,en,el\nx,place,Kyiv,Κίεβο\n", "id,kind,en,el\nx,place,Kiev,Κίεβο\n")
    (first,) = merged(*texts).concepts
    (last,) = merged(*texts, prefer=Prefer.LAST).concepts

    assert forms(first, "en") == [("Kyiv", "preferred"), ("Kiev", "admitted")]
    assert forms(last, "en") == [("Kiev", "preferred"), ("Kyiv", "admitted")]


@pytest.mark.parametrize("swapped", [False, True], ids=["named-first", "named-last"])
def test_a_file_without_kinds_contradicts_none(swapped: object) -> None:
    texts = ["id,kind,en,el\ngaza,place,Gaza,Γάζα\n", "en,el\nGaza,Γάζα\n"]
    result = merged(*(reversed(texts) if swapped else texts))

    assert [concept.kind.value for concept in result.concepts] == ["place"]
    assert result.conflicts == ()
    assert result.notes == ("1 concepts took their kind from the one file that says it",)


def test_a_file_with_kinds_means_what_it_says() -> None:
    first = "id,kind,en\nt,event,ceasefire\ng,place,Gaza\n"
    (conflict,) = merged(first, "id,kind,en\nt,term,ceasefire\ng,place,Gaza\n").conflicts

    assert (conflict.what, conflict.first, conflict.second) == ("kind", "event", "term")


def test_more_than_two_files_are_merged_one_after_the_other() -> None:
    result = merged("id,kind,en\nx,place,A\n", "id,kind,en,el\nx,place,A,Α\n", "id,kind,el,uk\ny,place,Α,А\n")

    assert [[term.text for term in concept.terms] for concept in result.concepts] == [["A", "Α", "А"]]


def test_nothing_gives_nothing() -> None:
    assert merge([]) == Merged((), (), ())
