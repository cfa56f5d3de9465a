"""Files of any kind: which format reads them, and what no format can read."""

import gc
from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import FORMATS, format_for, read, read_all, write
from tqa.glossary.files.base import GlossaryFile, Pair

DATA = Path(__file__).parents[2] / "data" / "glossaries"
SAMPLES = sorted(path for path in DATA.iterdir() if path.is_file())
EN_EL = {"source_lang": "en", "target_lang": "el"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_read_with_its_lines(path: Path) -> None:
    concepts = read(path, **EN_EL)

    assert concepts
    assert all(concept.origin is not None and concept.origin.path == str(path) for concept in concepts)


@pytest.mark.parametrize("form", ["csv", "json", "tbx", "tbx-dct", "tbx-v2"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_can_be_written_as_anything_that_loses_nothing(path: Path, form: str, tmp_path: Path) -> None:
    concepts = read(path, **EN_EL)
    written = write(concepts, form=form)
    target = tmp_path / f"g.{form.partition('-')[0]}"
    target.write_text(written.text, encoding="utf-8")
    again = read(target, **EN_EL)

    assert [concept.id for concept in again] == [concept.id for concept in concepts]
    assert written.losses or [set(concept.terms) for concept in again] == [set(concept.terms) for concept in concepts]


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_can_be_written_as_anything(path: Path, form: str) -> None:
    written = write(read(path, **EN_EL), form=form, **EN_EL)

    assert all(": " in loss and "\n" not in loss for loss in written.losses)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_content_counts_where_the_ending_says_nothing(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "download"
    copy.write_bytes(path.read_bytes())

    assert [c.terms for c in read(copy, **EN_EL)] == [c.terms for c in read(path, **EN_EL)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("id,kind,en\n", "csv", id="own-columns"),
        pytest.param("en\n", "csv", id="one-language"),
        pytest.param("en:short\n", "csv", id="one-form"),
        pytest.param("knid,en\n", "csv", id="misspelt-column"),
        pytest.param("en,xq\n", "csv", id="misspelt-language"),
        pytest.param("en,en-GB\n", "csv", id="two-regions"),
        pytest.param("en,el\nGaza,Γάζα\n", "two-column-csv", id="two-languages"),
        pytest.param("en,el\nGaza {case=exact},Γάζα\n", "csv", id="two-languages-in-our-syntax"),
        pytest.param("EN,EL\nGaza,Γάζα\n", "two-column-csv", id="codes-in-capitals"),
        pytest.param("Gaza,Γάζα\n", "two-column-csv", id="no-header"),
        pytest.param("EU,UE\n", "two-column-csv", id="acronyms"),
        pytest.param("king,βασιλιάς\n", "two-column-csv", id="a-term-near-a-column"),
        pytest.param("source,target\n", "two-column-csv", id="source-and-target"),
        pytest.param("id,location,source,target\n", "two-column-csv", id="weblate"),
        pytest.param("Gaza,Γάζα,en,el\n", "two-column-csv", id="four-columns"),
        pytest.param("en,el,de,fr\n", "term-sets", id="four-languages"),
        pytest.param("en,description\n", "term-sets", id="description"),
        pytest.param("a;b\n", "csv", id="semicolons"),
        pytest.param("", "csv", id="empty"),
        pytest.param('"', "csv", id="broken"),
    ],
)
def test_a_header_says_whose_table_it_is(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text(text, encoding="utf-8")
    file = GlossaryFile(str(path), Pair("en", "el"))

    assert next(form.name for form in FORMATS if form.claims(file)) == expected


@pytest.mark.parametrize("name", ["g.csv", "g.tsv", "g.tbx", "g.json", "g"])
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(lambda _: None, "cannot be read: no such file or directory", id="missing"),
        pytest.param(lambda path: path.mkdir(), "is a folder; expected a file", id="folder"),
    ],
)
def test_what_is_no_file_is_refused(
    name: str, make: object, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make(Path(name))  # type: ignore[operator] # one of the functions above
    with pytest.raises(GlossaryError) as caught:
        read(Path(name))

    assert str(caught.value) == f"{name}: {expected}"


@pytest.mark.parametrize("name", ["g.csv", "g.tsv", "g.json", "g"])
@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            b"en,el\nGaza,\xc3\xe1\xe6\xe1\n", "not UTF-8 at byte 11; save the glossary as UTF-8", id="cp1253"
        ),
        pytest.param(b"PK\x03\x04\0\0", "is binary, not text; expected a glossary as CSV, TSV, TBX or JSON", id="xlsx"),
    ],
)
def test_what_is_no_text_is_refused(
    name: str, raw: bytes, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(raw)
    with pytest.raises(GlossaryError) as caught:
        read(Path(name))

    assert str(caught.value) == f"{name}: {expected}"


def test_the_problems_of_all_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,kind,en\nx,plaec,X\n", encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        read_all([tmp_path / "a.csv", tmp_path / "none.json"])

    assert [Path(problem.path).name for problem in caught.value.problems] == ["a.csv", "none.json"]


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        pytest.param("a.csv", "", "csv", id="csv"),
        pytest.param("a.TBX", "", "tbx", id="tbx"),
        pytest.param("a.tsv", "", "two-column-tsv", id="tsv"),
        pytest.param("a.json", "", "json", id="json"),
        pytest.param("a.csv", "term-sets", "term-sets", id="named"),
    ],
)
def test_the_ending_or_a_name_says_what_to_write(name: str, form: str, expected: str) -> None:
    assert format_for(Path(name), form).name == expected


def test_an_unknown_format_or_ending_is_told_with_those_that_are_known() -> None:
    with pytest.raises(GlossaryError, match="unknown format 'tbx-3'; did you mean tbx"):
        write((), form="tbx-3")
    with pytest.raises(GlossaryError, match=r"a\.xls: no format has this ending; expected one of \.json, \.tbx"):
        format_for(Path("a.xls"))


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    read(DATA / "own.csv")

    assert gc.isenabled()
