from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import read, write
from tqa.glossary.files.csv_file import parse

DATA = Path(__file__).parents[2] / "data" / "glossaries"


def test_a_row_is_a_concept_even_if_its_first_term_stands_twice() -> None:
    money, river, gaza = read(DATA / "term-sets.csv")

    assert [concept.id for concept in (money, river, gaza)] == ["bank", "bank (2)", "Gaza"]
    assert [[term.text for term in concept.terms] for concept in (money, river, gaza)] == [
        ["bank", "τράπεζα", "Bank"],
        ["bank", "όχθη", "Ufer"],
        ["Gaza", "Γάζα"],
    ]
    assert money.note == "where money is; part of speech: noun"


def test_three_languages_are_enough_of_a_header(tmp_path: Path) -> None:
    path = tmp_path / "sets.csv"
    path.write_text("en,el,zh-TW\nbank,τράπεζα,銀行\nbank,όχθη,岸\n", encoding="utf-8")

    assert [concept.preferred("zh") for concept in read(path)] == ["銀行", "岸"]


def test_a_header_of_languages_is_our_own_where_the_cells_are(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("en,el,de\nGaza | Gaza Strip,Γάζα,Gaza\n", encoding="utf-8")
    (gaza,) = read(path)

    assert [term.text for term in gaza.terms_in("en")] == ["Gaza", "Gaza Strip"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "en,el,pos\nGaza,Γάζα\n", "s.csv:2: 2 columns, expected 3; quote a term that has a comma", id="two"
        ),
        pytest.param("en,el,pos\n,,noun\n", "s.csv:2: no term in any language; expected one in en or el", id="no-term"),
        pytest.param("en,en,pos\n", "s.csv:1: column 'en' stands twice", id="twice"),
    ],
)
def test_says_what_is_wrong(text: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s.csv").write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        read(Path("s.csv"))

    assert str(caught.value).startswith(expected)


def test_writes_the_preferred_form_of_each_language_and_the_note() -> None:
    text = "id,kind,note,en,en:short,el\nun,organisation,since 1945,United Nations,UN,ΟΗΕ\nx,term,,,,νέα\n"
    written = write(parse(text, "n.csv"), form="term-sets")

    assert written.text == "en,el,description\nUnited Nations,ΟΗΕ,since 1945\n,νέα,\n"
    assert written.losses == (
        "un: a term set cannot say that its kind is organisation",
        "un: en “UN”: left out: a term set has no place for a further short form",
    )
