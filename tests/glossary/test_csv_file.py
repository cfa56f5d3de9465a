from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.csv_file import parse, read, read_all
from tqa.model import Gender, Kind, Origin, Status

ROW = "gaza,place,,Gaza\n"
KINDS = "kind is 'plaec'; expected one of person, place, organisation, event, work, term; did you mean place?"

BROKEN = [
    pytest.param("", "g.csv: empty glossary; expected a header such as id,kind,en,el", id="empty"),
    pytest.param("# Source: nobody\n", "g.csv: empty glossary; expected a header", id="comments-only"),
    pytest.param("id,knid,en\n", "g.csv:1: unknown column 'knid'; did you mean kind?; expected id, kind,", id="column"),
    pytest.param("id;kind;en\n", "g.csv:1: the columns are separated by semicolons, expected commas", id="semicolons"),
    pytest.param("id,kind,xq\n", "g.csv:1: unknown column 'xq'", id="language-nobody-knows"),
    pytest.param("# x\n\nid,en:sort\n", "g.csv:3: unknown column 'en:sort'; did you mean short?", id="form-column"),
    pytest.param("id,kind,en,en\n", "g.csv:1: column 'en' stands twice", id="column-twice"),
    pytest.param("id,kind\n", "g.csv:1: no language column; expected a column named en, el, …", id="no-language"),
    pytest.param("id,kind,en\ngaza,plaec,Gaza\n", f"g.csv:2: {KINDS}", id="kind"),
    pytest.param("id,gender,en\nali,female,Ali\n", "g.csv:2: gender is 'female'; expected one of f, m", id="gender"),
    pytest.param(
        "id,kind,en\ngaza,place,Gaza, Rafah\n", "g.csv:2: 4 columns, expected 3; quote a term that", id="comma"
    ),
    pytest.param("id,kind,en\n\ngaza,place\n", "g.csv:3: 2 columns, expected 3; quote a term that", id="too-few"),
    pytest.param("id,el,en\ngaza,,\n", "g.csv:2: no term in any language; expected one in el or en", id="no-term"),
    pytest.param(f"id,kind,gender,en\n{ROW}{ROW}", "g.csv:3: id 'gaza' is already used in line 2", id="id-twice"),
    pytest.param('id,en\ngaza,"Gaza\n', "g.csv:2: broken CSV: unexpected end of data; quote a term", id="open-quote"),
    pytest.param('id,en\na,"A"\ngaza,"Ga"za\n', "g.csv:3: broken CSV: ',' expected after", id="quote-inside"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_says_what_is_wrong_in_which_line_and_what_was_expected(text: str, expected: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse(text, "g.csv")

    assert str(caught.value).startswith(expected)


def test_tells_every_problem_of_a_file_at_once() -> None:
    with pytest.raises(GlossaryError) as caught:
        parse("id,kind,gender,en\na,plaec,x,Gaza\nb,place\nc,place,,\n", "g.csv")

    assert [problem.line for problem in caught.value.problems] == [2, 2, 3, 4]


def test_a_row_is_a_concept_with_its_terms_in_order_of_rank() -> None:
    header = "id,kind,gender,note,en,en:short,en:admitted,en:deprecated,en:forbidden,en:wrong,en:article,el"
    row = 'us,place,,a country,United States,US | U.S.,America,USA,"States, the",Yousa,the,ΗΠΑ'
    (concept,) = parse(f"# Names.\n# Licence: CC0\n{header}\n{row}\n", "g.csv")

    assert (concept.id, concept.kind, concept.gender, concept.note) == ("us", Kind.PLACE, None, "a country")
    assert concept.origin == Origin("g.csv", 4)
    assert [(t.text, t.status, t.short, t.article) for t in concept.terms_in("en")] == [
        ("United States", Status.PREFERRED, False, "the"),
        ("US", Status.PREFERRED, True, "the"),
        ("U.S.", Status.PREFERRED, True, "the"),
        ("America", Status.ADMITTED, False, ""),
        ("USA", Status.DEPRECATED, False, "the"),
        ("States, the", Status.FORBIDDEN, False, "the"),
    ]
    assert [t.text for t in concept.terms_in("el")] == ["ΗΠΑ"]
    assert [t.text for t in concept.wrong] == ["Yousa"]
    assert concept.preferred("en") == "United States"
    assert concept.preferred("uk") is None


def test_kind_gender_and_id_may_be_left_out() -> None:
    (concept,) = parse("en\nceasefire\n", "g.csv")

    assert (concept.id, concept.kind, concept.gender) == ("ceasefire", Kind.TERM, None)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("EN", "en", id="capitals"),
        pytest.param("pt-BR", "pt", id="region"),
        pytest.param("en:short", "en", id="short-form-alone"),
    ],
)
def test_a_language_column_serves_texts_in_that_language(header: str, expected: str) -> None:
    (concept,) = parse(f"id,{header}\ngaza,Gaza\n", "g.csv")

    assert concept.preferred(expected) == "Gaza"


def test_kind_and_gender_may_be_in_capitals() -> None:
    (concept,) = parse("id,kind,gender,en\nali,PERSON,F,Ali\n", "g.csv")

    assert (concept.kind, concept.gender) == (Kind.PERSON, Gender.FEMININE)


def test_lines_are_counted_past_a_term_with_a_line_end_in_it() -> None:
    with pytest.raises(GlossaryError, match=r"^g\.csv:4: kind is"):
        parse('id,kind,note,en\na,place,"two\nlines",Gaza\nb,plaec,,Rafah\n', "g.csv")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            "id,en\ngaza,Γάζα\n".encode("cp1253"), "not UTF-8 at byte 11; save the glossary as UTF-8", id="cp1253"
        ),
        pytest.param("id,en\n".encode("utf-16"), "not UTF-8 at byte 0; save the glossary as UTF-8", id="utf-16"),
    ],
)
def test_another_encoding_is_refused(tmp_path: Path, raw: bytes, expected: str) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(raw)
    with pytest.raises(GlossaryError) as caught:
        read(path)

    assert str(caught.value) == f"{path}: {expected}"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"none\.csv: cannot be read: no such file or directory"):
        read(tmp_path / "none.csv")


def test_what_a_spreadsheet_writes_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes('\ufeffid,kind,en,el\r\ngaza,place,"Gaza",Γάζα\r\n,,,\r\n'.encode())

    assert [concept.preferred("el") for concept in read(path)] == ["Γάζα"]


def test_a_later_file_outranks_an_earlier_one(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("id,en\nkyiv,Kiev\ngaza,Gaza\n", encoding="utf-8")
    second.write_text("id,en\nkyiv,Kyiv\n", encoding="utf-8")

    assert {c.id: c.preferred("en") for c in read_all([first, second])} == {"kyiv": "Kyiv", "gaza": "Gaza"}
