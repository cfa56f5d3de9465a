"""What holds of every file: it is read and written back byte for byte, or refused with a message."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property.texts import FRAGMENTS, file_texts, law

from tqa.errors import GlossaryError, InputError, Problem
from tqa.formats import markdown, plain, read_records, write
from tqa.formats.base import Format, decode
from tqa.glossary.files.csv_file import parse
from tqa.model import Document

formats = pytest.mark.parametrize("form", [plain.FORMAT, markdown.FORMAT], ids=lambda form: form.name)
encodings = st.sampled_from([("", "utf-8"), ("\ufeff", "utf-8"), ("\ufeff", "utf-16-le"), ("\ufeff", "utf-16-be")])


@formats
@law
@given(text=file_texts, encoding=encodings)
def test_an_unchanged_document_is_written_as_it_was_read(form: Format, text: str, encoding: tuple[str, str]) -> None:
    raw = (encoding[0] + text).encode(encoding[1])

    assert write(form.read(raw, "article")) == raw


@formats
@law
@given(text=file_texts)
def test_segments_stand_where_they_say_and_never_overlap(form: Format, text: str) -> None:
    body = decode(text.encode(), "article").text
    segments = form.read(text.encode(), "article").segments
    at = 0
    for segment in segments:
        start = segment.location.offset

        assert body[start : start + len(segment.target)] == segment.target
        assert start >= at
        assert segment.location.line == body.count("\n", 0, start) + 1
        assert all(0 <= span.start < span.end <= len(segment.target) for span in segment.protected)
        at = start + len(segment.target)


@formats
@law
@given(raw=st.one_of(st.binary(max_size=60), file_texts.map(str.encode)))
def test_any_bytes_are_read_or_refused(form: Format, raw: bytes) -> None:
    try:
        document = form.read(raw, "article")
    except InputError as error:
        assert str(error).startswith("article")  # noqa: PT017 - any of many messages
    else:
        assert write(document) == raw


_values = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9), st.sampled_from(FRAGMENTS))
_keys = st.sampled_from(
    ["id", "source", "target", "source_lang", "target_lang", "references", "glossary", "document", "targets", "kind"]
)
_json = st.recursive(_values, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner), max_leaves=8)
_lines = st.one_of(
    st.dictionaries(_keys, _json).map(json.dumps).map(str.encode),
    _json.map(json.dumps).map(str.encode),
    st.binary(max_size=30).map(lambda raw: raw.replace(b"\n", b"")),
)


@law
@given(lines=st.lists(_lines, max_size=4), packed=st.booleans(), cut=st.integers(0, 12))
def test_any_lines_are_records_or_problems(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], packed: object, cut: int
) -> None:
    raw = b"\n".join(lines)
    raw = gzip.compress(raw) if packed else raw
    path: Path = tmp_path_factory.getbasetemp() / "law.jsonl"
    path.write_bytes(raw[: len(raw) - cut])
    found: list[Document | Problem] = []
    try:
        found.extend(read_records(str(path)))
    except InputError as error:
        assert str(error).startswith(str(path))  # noqa: PT017 - any of many messages
    for item in found:
        if isinstance(item, Problem):
            assert item.line
        else:
            assert item.segments


_cells = st.one_of(st.sampled_from([*FRAGMENTS, "place", "person", "f", "a | b", "|", '"', "#"]), st.text(max_size=6))
_headers = st.sampled_from(["id,kind,en,el", "en", "id,gender,en,en:wrong,en:article", "id,kynd,en", "en,en", ""])
_rows = st.lists(st.lists(_cells, max_size=5).map(",".join), max_size=4).map("\n".join)


@law
@given(header=_headers, rows=_rows)
def test_any_glossary_is_read_or_refused_with_a_place(header: str, rows: str) -> None:
    try:
        concepts = parse(f"{header}\n{rows}\n", "names.csv")
    except GlossaryError as error:
        assert all(str(problem).startswith("names.csv:") for problem in error.problems)  # noqa: PT017 - as above
    else:
        assert all(concept.terms and concept.id for concept in concepts)
