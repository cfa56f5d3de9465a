"""Keep glossaries ready for use in a cache folder, so that reading 100,000 terms again takes no time.

What is kept is named by the content of the files it came from, so it can be old but never wrong. It may be deleted at
any time; where it cannot be written or read, tqa works without it. TQA_CACHE names another folder; empty for none.

A glossary is a folder: `concepts` has the concepts, each unpacked when it is first met, and one file more for each
language has its names laid out for searching.
"""

import contextlib
import hashlib
import mmap
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import cast, overload

import msgpack
from platformdirs import user_cache_dir

from tqa.glossary.compiled import Compiled
from tqa.glossary.names import Names
from tqa.lang.schema import FOLDER
from tqa.model import Case, Concept, Gender, Kind, Match, Origin, Status, Term

_FORMAT = b"tqa glossary 10"
_MOST_KEPT = 40
_SIZE = 8
_TERM_FIELDS = tuple(field.name for field in fields(Term))
_TERM_VALUES = attrgetter(*_TERM_FIELDS)
_TERM_DEFAULTS = tuple(field.default for field in fields(Term))


def _folder() -> Path | None:
    """Return the cache folder, or None if the user wants none."""
    named = os.environ.get("TQA_CACHE")
    if named == "":
        return None
    return Path(named or user_cache_dir("tqa")) / "glossaries"


def key_of(*contents: bytes) -> str:
    """Name a glossary by what its files hold."""
    whole = hashlib.sha256(_FORMAT)
    for content in contents:
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()[:32]


def _language_data(name: str) -> bytes:
    """Return what the laying out of a language's names depends on."""
    files = (FOLDER / f"{name.removesuffix('-wrong')}.toml", FOLDER / "romanisation.toml")
    return b"".join(path.read_bytes() for path in files if path.is_file())


def _packed_term(term: Term) -> list[object]:
    """Return a term as a list, less what it has of the defaults at its end."""
    values: list[object] = list(_TERM_VALUES(term))
    while values[-1] == _TERM_DEFAULTS[len(values) - 1]:
        values.pop()
    return values


def _packed(concept: Concept) -> bytes:
    origin = [concept.origin.path, concept.origin.line] if concept.origin else None
    terms, wrong = [list(map(_packed_term, part)) for part in (concept.terms, concept.wrong)]
    values = [concept.id, concept.kind, concept.gender, concept.note, origin, terms, wrong]
    packed = msgpack.packb(values, unicode_errors="surrogateescape")  # a path may be no UTF-8
    return cast("bytes", packed)


def _term(values: Sequence[object]) -> Term:
    given = dict(zip(_TERM_FIELDS, values, strict=False))
    for name, kind in (("status", Status), ("case", Case), ("match", Match)):
        if given.get(name) is not None:
            given[name] = kind(given[name])  # type: ignore[arg-type] # what was packed was one of them
    return Term(**given)  # type: ignore[arg-type] # as packed


def _unpacked(blob: bytes) -> Concept:
    name, kind, gender, note, origin, terms, wrong = msgpack.unpackb(blob, unicode_errors="surrogateescape")
    return Concept(
        id=name,
        kind=Kind(kind),
        gender=Gender(gender) if gender else None,
        note=note,
        origin=Origin(*origin) if origin else None,
        terms=tuple(map(_term, terms)),
        wrong=tuple(map(_term, wrong)),
    )


class _Concepts(Sequence[Concept]):
    """Concepts in a file, each unpacked when it is first asked for."""

    def __init__(self, data: mmap.mmap) -> None:
        size = int.from_bytes(data[:_SIZE], "big")
        names, self._ends = msgpack.unpackb(data[_SIZE : _SIZE + size])
        self.ids: Mapping[str, int] = {name: number for number, name in enumerate(names)}
        self._start = _SIZE + size
        if len(data) != self._start + (self._ends[-1] if self._ends else 0):
            raise ValueError("cut short")
        self._data = data
        self._known: dict[int, Concept] = {}

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> Concept: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Concept]: ...
    def __getitem__(self, number: int | slice) -> Concept | Sequence[Concept]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        number = range(len(self))[number]
        known = self._known.get(number)
        if known is None:
            start, end = self._ends[number - 1] if number else 0, self._ends[number]
            known = self._known[number] = _unpacked(self._data[self._start + start : self._start + end])
        return known

    def __iter__(self) -> Iterator[Concept]:
        return (self[number] for number in range(len(self)))


def _written(concepts: Sequence[Concept]) -> bytes:
    blobs = [_packed(concept) for concept in concepts]
    ends: list[int] = []
    for blob in blobs:
        ends.append(len(blob) + (ends[-1] if ends else 0))
    head = msgpack.packb([[concept.id for concept in concepts], ends])
    return b"".join((len(head).to_bytes(_SIZE, "big"), head, *blobs))


def _put(path: Path, content: bytes) -> None:
    """Write a file at once or not at all; no cache is no fault."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as out:
            out.write(content)
        Path(out.name).replace(path)


def _get(path: Path) -> mmap.mmap | None:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None


class Store:
    """One glossary in the cache, named by its key."""

    def __init__(self, key: str) -> None:
        folder = _folder()
        self._home = folder / key if folder is not None else None

    def open(self) -> Compiled | None:
        """Return the glossary if it was kept before and can be read."""
        data = _get(self._home / "concepts") if self._home is not None else None
        if data is None:
            return None
        try:
            concepts = _Concepts(data)
        except (ValueError, TypeError, msgpack.exceptions.UnpackException):
            return None
        return Compiled(concepts, load=self._load, keep=self._keep)

    def keep(self, concepts: Sequence[Concept]) -> Compiled:
        """Keep the concepts of a glossary for the next time, and return them ready for use."""
        if self._home is not None:
            _put(self._home / "concepts", _written(concepts))
            _forget_oldest(self._home.parent)
        return Compiled(concepts, load=self._load, keep=self._keep)

    def _path(self, name: str) -> Path | None:
        return self._home / f"{name}-{key_of(_language_data(name))}" if self._home is not None else None

    def _load(self, name: str) -> Names | None:
        path = self._path(name)
        data = _get(path) if path is not None else None
        if data is None:
            return None
        try:
            return Names(*msgpack.unpackb(data[:], use_list=False))
        except (ValueError, TypeError, msgpack.exceptions.UnpackException):
            return None

    def _keep(self, name: str, names: Names) -> None:
        path = self._path(name)
        if path is not None:
            _put(path, msgpack.packb([getattr(names, field.name) for field in fields(Names)]))


def _forget_oldest(folder: Path) -> None:
    """Delete the glossaries that were made longest ago, so that the cache does not grow for ever."""
    with contextlib.suppress(OSError):
        kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_MOST_KEPT:]:
            shutil.rmtree(path, ignore_errors=True)
