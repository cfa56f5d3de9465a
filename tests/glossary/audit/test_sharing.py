from dataclasses import replace

import pytest

from tqa.glossary.audit import Weight, audit
from tqa.glossary.files.csv_file import parse

HEADER = "id,kind,en,en:admitted,en:deprecated,en:wrong,uk\n"
FAULTY = [
    pytest.param(
        "a,place,Georgia,,,,Грузія\nb,place,georgia,,,,Грузія\n",
        "duplicate-concept",
        "b has the names of a (g.csv:2) in every language that both have",
        id="duplicate",
    ),
    pytest.param(
        "a,place,Algeria,,,,Алжир\nb,place,Algiers,,,,Алжир\n",
        "one-target",
        "b has the name “Алжир” (uk) of a (g.csv:2), and other names elsewhere",
        id="one-target",
    ),
    pytest.param(
        "a,place,Congo,DRC,,,ДРК\nb,place,Brazzaville,Congo,,,Браззавіль\n",
        "clash",
        "b shares “Congo” (en) with a (g.csv:2)",
        id="clash",
    ),
    pytest.param(
        "a,place,Kyiv,,Kiev,,Київ\nb,work,Kiev,,,,Кієв\n",
        "refused-is-accepted",
        "“Kiev” (en) is deprecated for a, and right for b (g.csv:3)",
        id="refused",
    ),
    pytest.param(
        "a,place,Gaza,,,Gauze,Газа\nb,term,gauze,,,,марля\n",
        "wrong-is-right",
        "“Gauze” (en) is wrong for a, and right for b (g.csv:3)",
        id="wrong",
    ),
    pytest.param(
        "a,place,Gaza,,,Gaza,Газа\n",
        "wrong-is-right",
        "“Gaza” (en) is wrong for a, and right for a",
        id="wrong-for-itself",
    ),
    pytest.param(
        "a,place,Gaza,,,,Газа\nb,place,Rafah,,,,\nc,place,Jenin,,,,\n",
        "missing-language",
        "2 of 3 concepts have no name in uk: b, c",
        id="missing",
    ),
]


@pytest.mark.parametrize(("rows", "rule", "message"), FAULTY)
def test_finds_what_concepts_should_not_share_or_lack(rows: str, rule: str, message: str) -> None:
    (flaw,) = audit(parse(f"{HEADER}{rows}", "g.csv"))

    assert flaw.rule == rule
    assert flaw.message.startswith(message)
    assert flaw.weight is (Weight.ERROR if "right" in rule or "accepted" in rule else Weight.WARNING)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("a,place,Georgia,,,,Грузія\nb,place,Gaza,,,,Газа\n", id="nothing-in-common"),
        pytest.param("a,place,Cairo,,,,Каїр\nb,place,Gaza,,,Cairò,Газа\n", id="wrong-with-other-accents"),
        pytest.param("a,place,Gaza,,,gaza,Газа\n", id="wrong-capitals-of-itself"),
        pytest.param("a,place,Gaza,,,Strip,Газа\nb,place,Rafah,,,Strip,Рафах\n", id="one-wrong-form-for-two"),
    ],
)
def test_is_silent_where_nothing_is_shared(rows: str) -> None:
    assert audit(parse(f"{HEADER}{rows}", "g.csv")) == ()


def test_concepts_that_share_many_forms_are_told_once() -> None:
    header = "id,kind,en,de,fr,es,uk\n"
    rows = "a,place,Mecca,Mekka,Mecque,Meca,Мекка\nb,place,Makkah,Mekka,Mecque,Meca,Мекка\n"
    (flaw,) = audit(parse(f"{header}{rows}", "g.csv"))

    assert "“Mekka” (de), “Mecque” (fr), “Meca” (es) and 1 more" in flaw.message


def test_missing_languages_are_counted_file_by_file() -> None:
    one = parse(f"{HEADER}a,place,Gaza,,,,Газа\n", "one.csv")
    two = parse(f"{HEADER}b,place,Rafah,,,,\n", "two.csv")

    assert audit([*one, *two]) == ()


def test_concepts_from_no_file_can_be_audited() -> None:
    concepts = parse(f"{HEADER}a,place,Gaza,,,Gaza,Газа\n", "g.csv")
    (flaw,) = audit([replace(concept, origin=None) for concept in concepts])

    assert str(flaw).startswith("error: “Gaza” (en) is wrong for a, and right for a; ")
