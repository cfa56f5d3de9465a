"""What every glossary format needs: the file as text, its problems collected, and what a format could not say."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tqa.errors import GlossaryError, LanguageError, Problem, nearest
from tqa.glossary.files import table
from tqa.lang import language
from tqa.model import Concept, Kind, Match, Term

_HEAD = 4096
"""Bytes that are enough to see what a file is."""
_YEAR = re.compile(r"[0-9]{4}")
_TABBED = ("tsv", "tab")


@dataclass(frozen=True, slots=True)
class Written:
    """A glossary as text. Each loss is a line that names the concept, the form, and what the format cannot say."""

    text: str
    losses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """The languages that the caller names for a file that does not; each "" if unknown."""

    source: str = ""
    target: str = ""

    def __bool__(self) -> bool:
        return bool(self.source and self.target)


@dataclass(frozen=True)
class GlossaryFile:
    """A file to be read, and what the caller knows of it. Raises GlossaryError when its text is asked for in vain."""

    path: str
    pair: Pair = Pair()

    @property
    def ending(self) -> str:
        return Path(self.path).suffix.lower().removeprefix(".")

    @cached_property
    def head(self) -> str:
        """The first characters, as far as they can be decoded, without a byte order mark."""
        with reading(self.path), Path(self.path).open("rb") as file:
            raw = file.read(_HEAD)
        encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        return raw.decode(encoding, errors="replace").lstrip()

    @cached_property
    def text(self) -> str:
        with reading(self.path):
            raw = Path(self.path).read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            message = f"not UTF-8 at byte {error.start}; save the glossary as UTF-8"
            raise GlossaryError(Problem(self.path, message)) from None
        if "\0" in text[:_HEAD]:
            message = "is binary, not text; expected a glossary as CSV, TSV, TBX or JSON"
            raise GlossaryError(Problem(self.path, message))
        return text

    @property
    def delimiter(self) -> str:
        tabbed = self.ending in _TABBED or (self.ending != "csv" and "\t" in self.head.partition("\n")[0])
        return "\t" if tabbed else ","

    @cached_property
    def first_row(self) -> tuple[str, ...]:
        """The cells of the first row, trimmed; none if there is no row that can be read."""
        try:
            _, cells = next(table.rows(self.text, self.path, delimiter=self.delimiter), (0, []))
        except GlossaryError:
            return ()
        return tuple(cell.strip() for cell in cells)


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of glossary is recognised, read and written.

    name       what --to-format calls it.
    endings    file name endings, without the dot, that are written as this format.
    claims     tells whether a file is of this kind; the first format that claims a file reads it.
    """

    name: str
    endings: tuple[str, ...]
    claims: Callable[[GlossaryFile], bool]
    read: Callable[[GlossaryFile], tuple[Concept, ...]]
    write: Callable[[Sequence[Concept], Pair], Written]


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Turn what the file system says into a problem of the file."""
    try:
        if Path(path).is_dir():
            raise GlossaryError(Problem(path, "is a folder; expected a file"))
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise GlossaryError(Problem(path, f"cannot be read: {(reason or 'unknown error').lower()}")) from None


class Problems:
    """The problems of one file, collected so that all can be told at once."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []

    def add(self, message: str, line: int | None = None) -> None:
        self.found.append(Problem(self.path, message, line))

    def raise_any(self) -> None:
        if self.found:
            raise GlossaryError(sorted(self.found, key=lambda problem: problem.line or 0))


def no_member(name: str, value: str, allowed: Sequence[str]) -> str:
    """Return the message for a value that is none of a closed set."""
    return f"{name} is {value!r}; expected one of {', '.join(allowed)}{nearest(value, allowed)}"


def known_language(code: str) -> bool:
    """Tell whether a language code names a language; "" does not."""
    try:
        return bool(language.load(code).code)
    except LanguageError:
        return False


def is_date(value: str) -> bool:
    """Tell whether a value is a day (2022-06-01) or a year (2022)."""
    if _YEAR.fullmatch(value):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Ids:
    """Gives entries that have no id of their own one that nobody else has."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken: dict[str, int] = dict.fromkeys(taken, 1)

    def unused(self, wanted: str) -> str:
        """Return the id wanted, with a number behind it from the second time on."""
        count = self._taken[wanted] = self._taken.get(wanted, 0) + 1
        return wanted if count == 1 else self.unused(f"{wanted} ({count})")


def language_order(concepts: Iterable[Concept]) -> tuple[str, ...]:
    """Return all languages, in an order in which every concept that can have its own order keeps it."""
    before: dict[str, dict[str, None]] = {}
    for concept in concepts:
        for terms in (concept.terms, concept.wrong):
            own = list(dict.fromkeys(term.language for term in terms))
            for earlier, later in zip(["", *own], own, strict=False):
                before.setdefault(later, {}).setdefault(earlier)
    try:
        ordered = tuple(TopologicalSorter(before).static_order())
    except CycleError:
        ordered = tuple(before)
    return tuple(code for code in ordered if code)


def unsaid(
    concept: Concept, *, kept: Collection[Term], languages: Collection[str], note: bool, form: str
) -> Iterator[str]:
    """Yield a line for each thing that a plain list of words cannot say of a concept.

    kept         the terms that were written; nothing but their text can be said.
    languages    those the list is in.
    note         whether it has room for the concept's note.
    """
    facts = [f"its kind is {concept.kind}"] if concept.kind is not Kind.TERM else []
    facts += [f"its gender is {concept.gender}"] if concept.gender is not None else []
    facts += ["it has a note"] if concept.note and not note else []
    yield from (f"{concept.id}: {form} cannot say that {fact}" for fact in facts)
    terms = (*concept.terms, *concept.wrong)
    if others := dict.fromkeys(term.language for term in terms if term.language not in languages):
        yield f"{concept.id}: left out in {', '.join(others)}: {form} has no place for further languages"
    for index, term in enumerate(terms):
        where = f"{concept.id}: {term.language} “{term.text}”"
        if any(term is other for other in kept):
            yield from (f"{where}: {form} cannot say its {name}" for name in _details(term))
        elif term.language in languages:
            rank = "wrong" if index >= len(concept.terms) else "short" if term.short else term.status.value
            yield f"{where}: left out: {form} has no place for a further {rank} form"


def _details(term: Term) -> Iterator[str]:
    """Yield what is said of a term beside its text and rank."""
    details = {"article": term.article, "case": term.case, "date": term.since}
    yield from (name for name, value in details.items() if value)
    if term.match is not Match.INFLECTED:
        yield "way to match"
