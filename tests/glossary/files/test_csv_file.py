from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import read, read_all
from tqa.glossary.files.base import Pair
from tqa.glossary.files.csv_file import FORMAT as CSV
from tqa.glossary.files.csv_file import parse
from tqa.model import Case, Concept, Gender, Kind, Match, Origin, Status, Term

DATA = Path(__file__).parents[2] / "data" / "glossaries"

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
    pytest.param("id\tkind\ten\n", "g.csv:1: the columns are separated by tabs, expected commas", id="tabs"),
    pytest.param("id,en:short\na,\n", "g.csv:2: no term in any language; expected one in en", id="no-headword"),
    pytest.param(
        "id,en\nus,US {case=exact\n",
        "g.csv:2: in “US {case=exact”: braces that hold no attributes; expected them once, at the end,",
        id="open-brace",
    ),
    pytest.param("id,en\nus,{case=exact} US\n", "g.csv:2: in “{case=exact} US”: braces that hold", id="braces-first"),
    pytest.param("id,en\nus,{case=exact}\n", "g.csv:2: in “{case=exact}”: attributes and no form;", id="no-form"),
    pytest.param("id,en\nus,US {exact}\n", "g.csv:2: in “US {exact}”: attribute 'exact' has no value", id="no-value"),
    pytest.param(
        "id,en\nus,US {kase=exact}\n",
        "g.csv:2: in “US {kase=exact}”: unknown attribute 'kase'; did you mean case?; expected key=value with a key of "
        "article, case, from, match, since",
        id="attribute",
    ),
    pytest.param(
        "id,en\nus,US {case=exakt}\n",
        "g.csv:2: in “US {case=exakt}”: case is 'exakt'; expected one of name, exact, any; did you mean exact?",
        id="case",
    ),
    pytest.param(
        "id,en\nus,US {match=prefx}\n",
        "g.csv:2: in “US {match=prefx}”: match is 'prefx'; expected one of exact, inflected, prefix; did you mean",
        id="match",
    ),
    pytest.param(
        "id,en\nus,US {since=1.6.2022}\n",
        "g.csv:2: in “US {since=1.6.2022}”: since is '1.6.2022'; expected a day such as 2022-06-01, or a year",
        id="date",
    ),
    pytest.param("id,en\nus,US {since=2022-02-30}\n", "g.csv:2: in “US {since=2022-02-30}”: since is", id="no-day"),
    pytest.param(
        "id,en,en:wrong\nus,US,Us {from=xx}\n",
        "g.csv:2: in “Us {from=xx}”: from is 'xx'; expected a language code such as el",
        id="from-where",
    ),
    pytest.param(
        "id,en\nus,US {from=el}\n", "g.csv:2: in “US {from=el}”: from says where a wrong form comes from", id="from"
    ),
    pytest.param(
        "id,en\nus,US {case=any case=any}\n",
        "g.csv:2: in “US {case=any case=any}”: attribute 'case' stands",
        id="twice",
    ),
    pytest.param(
        "id,en\nus,A\\C\n", "g.csv:2: in “A\\C”: “\\C” stands for nothing; expected \\\\ for a", id="backslash"
    ),
    pytest.param("id,en\nus,AC\\\n", "g.csv:2: in “AC\\”: “\\” stands for nothing", id="backslash-at-the-end"),
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


def test_what_stands_in_braces_is_said_of_the_form() -> None:
    header = "id,en,en:short,en:forbidden,en:wrong,en:article"
    row = "us,United States {since=1776},US {case=exact} | U.S. {article=},terror {match=prefix},Yousa {from=el-GR},the"
    (concept,) = parse(f"{header}\n{row}\n", "g.csv")
    full, short, dotted, forbidden = concept.terms
    (wrong,) = concept.wrong

    assert (full.text, full.since, full.article, full.case) == ("United States", "1776", "the", None)
    assert (short.text, short.case, short.article) == ("US", Case.EXACT, "the")
    assert (dotted.text, dotted.article) == ("U.S.", "")
    assert (forbidden.text, forbidden.match) == ("terror", Match.PREFIX)
    assert (wrong.text, wrong.origin) == ("Yousa", "el")


def test_signs_of_the_syntax_are_written_with_a_backslash() -> None:
    (concept,) = parse('id,en\nx,"A\\|B | C\\\\D | \\{E\\} {article=de\\ la case=any}"\n', "g.csv")

    assert [(t.text, t.article, t.case) for t in concept.terms] == [
        ("A|B", "", None),
        ("C\\D", "", None),
        ("{E}", "de la", Case.ANY),
    ]


def test_regions_of_a_language_share_its_order_of_rank() -> None:
    (concept,) = parse("id,pt,pt:admitted,pt-BR\nx,autocarro,carro,ônibus\n", "g.csv")

    assert [(t.text, t.status) for t in concept.terms_in("pt")] == [
        ("autocarro", Status.PREFERRED),
        ("ônibus", Status.PREFERRED),
        ("carro", Status.ADMITTED),
    ]


def test_writes_no_column_that_nobody_uses() -> None:
    text = "id,kind,gender,note,en,en:short,el,el:wrong\ngaza,place,,,Gaza,,,\nx,term,,,,,νέα,\n"

    assert CSV.write(parse(text, "g.csv"), Pair()).text == "id,kind,en,el\ngaza,place,Gaza,\nx,term,,νέα\n"


def test_writes_what_it_read() -> None:
    path = DATA / "own.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    bare = [line for line in lines if not line.startswith("#")]
    written = CSV.write(read(path), Pair())
    again = CSV.write(parse(written.text, "g.csv"), Pair())

    assert written.losses == ()
    assert again.text == written.text
    assert [c.terms for c in parse(written.text, "g.csv")] == [c.terms for c in parse("".join(bare), "g.csv")]


def test_tells_what_a_column_cannot_say() -> None:
    term = Term(text="EU", language="en", status=Status.ADMITTED, short=True)
    written = CSV.write([Concept(id="eu", kind=Kind.PLACE, terms=(term,))], Pair())

    assert written.losses == ("eu: en “EU”: CSV cannot say that it is both short and admitted",)
