import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from tqa.errors import InputError, Problem
from tqa.formats import is_records, read_records
from tqa.model import Document, Gender, Kind, Status

GOOD = {"id": "un-17", "source_lang": "el", "target_lang": "en", "source": "Ψήφισαν.", "target": "They voted."}


def written(folder: Path, *lines: bytes | str, name: str = "news.jsonl") -> str:
    raw = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    path = folder / name
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return str(path)


def documents(path: str) -> list[Document]:
    return [item for item in read_records(path) if isinstance(item, Document)]


def entry(**values: object) -> str:
    return json.dumps({**GOOD, "glossary": [{"source": "Γάζα", "targets": ["Gaza"], **values}]})


BROKEN = [
    pytest.param("{", "not JSON: expecting property name enclosed in double quotes at column 2", id="cut-off"),
    pytest.param('{"target": "a\x01"}', "not JSON: invalid control character at column 14", id="control-character"),
    pytest.param("[" * 100_000, "not a record: nested too deeply", id="too-deep"),
    pytest.param(b'{"target": "caf\xe9"}', "not UTF-8 at byte 15 of the line", id="latin-1"),
    pytest.param('["They voted."]', 'list, expected an object such as {"target": "…"}', id="list"),
    pytest.param("null", 'NoneType, expected an object such as {"target": "…"}', id="null"),
    pytest.param('{"id": "x"}', "target is empty; expected a text to check", id="no-target"),
    pytest.param('{"target": " \\n"}', "target is empty; expected a text to check", id="blank-target"),
    pytest.param('{"target": 7}', "target is int, expected a string", id="target-is-a-number"),
    pytest.param('{"target": "x", "source": ["y"]}', "source is list, expected a string", id="source-is-a-list"),
    pytest.param('{"target": "x", "id": 7}', "id is int, expected a string", id="id-is-a-number"),
    pytest.param(
        '{"target": "x", "target_lang": "ene"}', "unknown language code 'ene'; did you mean en?", id="language"
    ),
    pytest.param(
        '{"target": "x", "references": "y"}', "references is str, expected a list of strings", id="references"
    ),
    pytest.param('{"target": "x", "references": [["y"]]}', "references is list, expected a list of", id="nested"),
    pytest.param('{"target": "x", "glossary": {"a": 1}}', "glossary is dict, expected a list", id="glossary-is-a-dict"),
    pytest.param('{"target": "x", "glossary": ["Gaza"]}', "glossary entry 1 is no object", id="glossary-of-strings"),
    pytest.param(entry(source=7), "source of glossary entry 1 is not a string", id="name-is-a-number"),
    pytest.param(
        entry(targets="Gaza"), "targets of glossary entry 1 is str, expected a list", id="targets-is-a-string"
    ),
]


@pytest.mark.parametrize(("line", "expected"), BROKEN)
def test_a_broken_line_is_told_by_its_number_and_the_others_are_read(
    tmp_path: Path, line: bytes | str, expected: str
) -> None:
    path = written(tmp_path, json.dumps(GOOD), "", line, json.dumps(GOOD))
    items = list(read_records(path))
    problems = [item for item in items if isinstance(item, Problem)]

    assert [type(item) for item in items] == [Document, Problem, Document]
    assert [(problem.path, problem.line) for problem in problems] == [(path, 3)]
    assert problems[0].message.startswith(expected)


@pytest.mark.parametrize("name", ["news.jsonl", "news.ndjson", "NEWS.JSONL.GZ", "news.jsonl.gz"])
def test_reads_plain_and_compressed_files(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, json.dumps(GOOD), json.dumps(GOOD), name=name)

    assert is_records(path)
    assert [d.label for d in documents(path)] == ["un-17", "un-17"]


def test_a_file_is_compressed_if_its_bytes_say_so(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(gzip.compress(json.dumps(GOOD).encode()))

    assert len(documents(str(path))) == 1


def test_a_record_says_all_about_a_document(tmp_path: Path) -> None:
    record = {
        **GOOD,
        "source_lang": "el-GR",
        "target": "They voted.\n\nIn Gaza.",
        "glossary": [{"source": "Γάζα", "targets": ["Gaza", "Gaza Strip", " "], "kind": "GPE"}, {"source": " "}],
    }
    (document,) = documents(written(tmp_path, json.dumps(record)))
    (concept,) = document.glossary

    assert (document.label, document.source_lang, document.target_lang) == ("un-17", "el-GR", "en")
    assert document.source == "Ψήφισαν."
    assert [segment.target for segment in document.segments] == ["They voted.", "In Gaza."]
    assert concept.kind is Kind.PLACE
    assert [(t.text, t.language, t.status) for t in concept.terms] == [
        ("Γάζα", "el", Status.PREFERRED),
        ("Gaza", "en", Status.PREFERRED),
        ("Gaza Strip", "en", Status.ADMITTED),
    ]


@pytest.mark.parametrize(
    ("kind", "gender", "expected"),
    [
        pytest.param("PER", "f", (Kind.PERSON, Gender.FEMININE), id="woman"),
        pytest.param(" Person ", "m", (Kind.PERSON, Gender.MASCULINE), id="man"),
        pytest.param("ORG", None, (Kind.ORGANISATION, None), id="organisation"),
        pytest.param("weather", "?", (Kind.WORK, None), id="a-kind-nobody-knows"),
    ],
)
def test_names_of_a_record_have_a_kind_and_a_gender(
    tmp_path: Path, kind: str, gender: str | None, expected: tuple[Kind, Gender | None]
) -> None:
    (document,) = documents(written(tmp_path, entry(kind=kind, gender=gender)))

    assert (document.glossary[0].kind, document.glossary[0].gender) == expected


def test_a_record_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "", '{"target": "They voted."}')

    assert [d.label for d in documents(path)] == [f"{path}:2"]


def test_a_byte_order_mark_is_no_part_of_the_first_record(tmp_path: Path) -> None:
    assert len(documents(written(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode()))) == 1


def test_records_before_the_cut_of_a_truncated_file_are_read(tmp_path: Path) -> None:
    whole = gzip.compress("\n".join(json.dumps({**GOOD, "id": f"un-{n}"}) for n in range(3_000)).encode())
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    read: list[Document | Problem] = []
    with pytest.raises(InputError) as caught:
        read.extend(read_records(str(path)))

    assert len(read) > 100
    assert str(caught.value) == (
        f"{path}: cannot be read: compressed file ended before the end-of-stream marker was reached"
    )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"", "is empty; expected a record a line", id="empty"),
        pytest.param(b"\n \n", "is empty; expected a record a line", id="blank-lines"),
        pytest.param(b"\x1f\x8bxyz", "cannot be read: ", id="no-gzip-behind-the-mark"),
    ],
)
def test_a_file_without_records_is_refused(tmp_path: Path, raw: bytes, expected: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(raw)
    with pytest.raises(InputError) as caught:
        list(read_records(str(path)))

    assert str(caught.value).startswith(f"{path}: {expected}")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: no such file or directory"):
        list(read_records(str(tmp_path / "none.jsonl")))


def test_standard_input_that_begins_like_prose_is_no_records(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"The Council met.\n")), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)

    assert not is_records("-")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(json.dumps(GOOD).encode() + b"\n{")), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    as_records = is_records("-")
    first, second = read_records("-")

    assert as_records
    assert isinstance(first, Document)
    assert first.label == "un-17"
    assert isinstance(second, Problem)
    assert (second.path, second.line) == ("-", 2)
