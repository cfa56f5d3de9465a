"""Records: JSON Lines with one document or segment a line, read one by one, however many there are.

A record is {"id", "source_lang", "target_lang", "source", "target", "references", "glossary", "document"}; all but
`target` may be absent or empty. A broken line is told by its number and does not stop the others.
"""

import codecs
import gzip
import io
import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from tqa.errors import InputError, LanguageError, Problem
from tqa.lang import language
from tqa.model import Concept, Document, Gender, Kind, Status, Term
from tqa.text.paragraphs import paragraphs
from tqa.text.segments import make_segments

_ENDINGS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_PEEK = 1024
_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 64 * 1024 * 1024
# Records call the kinds of names many things; what is not listed is some other kind of thing with a name.
_KINDS = {
    "per": Kind.PERSON,
    "person": Kind.PERSON,
    "loc": Kind.PLACE,
    "gpe": Kind.PLACE,
    "place": Kind.PLACE,
    "location": Kind.PLACE,
    "org": Kind.ORGANISATION,
    "organisation": Kind.ORGANISATION,
    "organization": Kind.ORGANISATION,
    "event": Kind.EVENT,
    "term": Kind.TERM,
}
_STRINGS = ("id", "source_lang", "target_lang", "source", "target", "document")


def is_records(path: str) -> bool:
    """Tell whether a path is read as records: by its ending; standard input, "-", by how it begins."""
    if path == "-":
        stream = sys.stdin.buffer
        start = stream.peek(_PEEK) if isinstance(stream, io.BufferedReader) else b'{"'
        text = b"".join(start.removeprefix(codecs.BOM_UTF8).split())
        return start[:2] == _GZIP or not text or text.startswith((b'{"', b"{}"))
    return path.lower().endswith(_ENDINGS)


class _MalformedError(Exception):
    """A record is not what it should be; the message says why."""


def _strings(value: object, name: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _MalformedError(f"{name} is {type(value).__name__}, expected a list of strings")
    return tuple(value)


def _concept(entry: object, number: int, source_lang: str, target_lang: str) -> Concept | None:
    if not isinstance(entry, dict):
        raise _MalformedError(f'glossary entry {number} is no object; expected {{"source", "targets"}}')
    source, kind = entry.get("source") or "", str(entry.get("kind") or "").strip().lower()
    if not isinstance(source, str):
        raise _MalformedError(f"source of glossary entry {number} is not a string")
    targets = [form for form in _strings(entry.get("targets"), f"targets of glossary entry {number}") if form.strip()]
    terms = [Term(text=source, language=source_lang)] if source.strip() else []
    terms += [
        Term(text=form, language=target_lang, status=Status.ADMITTED if index else Status.PREFERRED)
        for index, form in enumerate(targets)
    ]
    if not terms:
        return None
    gender = entry.get("gender")
    return Concept(
        id=f"record:{number}",
        kind=_KINDS.get(kind, Kind.WORK),
        gender=Gender(gender) if gender in ("f", "m") else None,
        terms=tuple(terms),
    )


def _document(record: object, path: str, number: int) -> Document:
    if not isinstance(record, dict):
        raise _MalformedError(f'{type(record).__name__}, expected an object such as {{"target": "…"}}')
    for key in _STRINGS:
        if not isinstance(record.get(key) or "", str):
            raise _MalformedError(f"{key} is {type(record[key]).__name__}, expected a string")
    target: str = record.get("target") or ""
    if not target.strip():
        raise _MalformedError("target is empty; expected a text to check")
    source_lang, target_lang = record.get("source_lang") or "", record.get("target_lang") or ""
    for code in (source_lang, target_lang):
        language.load(code)
    entries = record.get("glossary") or []
    if not isinstance(entries, list):
        raise _MalformedError(f"glossary is {type(entries).__name__}, expected a list")
    bases = language.base_code(source_lang), language.base_code(target_lang)
    concepts = [_concept(entry, index, *bases) for index, entry in enumerate(entries, 1)]
    _strings(record.get("references"), "references")
    return Document(
        label=str(record.get("id") or f"{path}:{number}"),
        segments=make_segments(target, paragraphs(target)),
        source=record.get("source") or "",
        source_lang=source_lang,
        target_lang=target_lang,
        format="records",
        glossary=tuple(concept for concept in concepts if concept is not None),
    )


def _parse(line: bytes, path: str, number: int) -> Document | Problem:
    try:
        return _document(json.loads(line.rstrip().decode("utf-8-sig" if number == 1 else "utf-8")), path, number)
    except UnicodeDecodeError as error:
        return Problem(path, f"not UTF-8 at byte {error.start} of the line", number)
    except json.JSONDecodeError as error:
        return Problem(path, f"not JSON: {error.msg.lower().removesuffix(' at')} at column {error.colno}", number)
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
        return Problem(path, f"not a record: {reason}", number)
    except (LanguageError, _MalformedError) as error:
        return Problem(path, str(error), number)


def _open(path: str) -> BinaryIO:
    return sys.stdin.buffer if path == "-" else Path(path).open("rb")


def _unpacked(stream: BinaryIO) -> BinaryIO:
    if isinstance(stream, io.BufferedReader) and stream.peek(2)[:2] == _GZIP:
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    return stream


def _lines(path: str) -> Iterator[tuple[int, bytes]]:
    with _open(path) as packed:
        stream = _unpacked(packed)
        number = 0
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            if len(line) == _LONGEST_LINE:
                message = f"line longer than {_LONGEST_LINE // 2**20} MB; expected a record a line"
                raise InputError(Problem(path, message, number))
            if line.strip():
                yield number, line


def read_records(path: str) -> Iterator[Document | Problem]:
    """Yield a document for each record, and a problem for each line that is none.

    Raises InputError if the file cannot be read on, or holds no record at all.
    """
    empty = True
    try:
        for number, line in _lines(path):
            empty = False
            yield _parse(line, path, number)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise InputError(Problem(path, f"cannot be read: {reason.lower()}")) from None
    if empty:
        raise InputError(Problem(path, "is empty; expected a record a line"))
