"""A list of terms and their translations, as DeepL, Google and Weblate export it: CSV or TSV, one pair a row.

    Google    two columns; perhaps a first row with the codes of the two languages
    DeepL     two columns, or four: behind the pair stand the codes of its languages
    Weblate   a header with `source` and `target`; comments and context become the note

A source term that stands twice is one concept: its first translation is the preferred one, the others are admitted.
Where the file does not name its languages, the caller must. Nothing says what kind of concept it is: Kind.TERM.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from tqa.errors import GlossaryError, Problem
from tqa.glossary.files import table
from tqa.glossary.files.base import Format, GlossaryFile, Ids, Pair, Problems, Written, known_language, unsaid
from tqa.glossary.files.headers import (
    are_languages,
    has_own_column,
    is_nearly_own,
    uses_own_syntax,
)
from tqa.glossary.likeness import script
from tqa.lang import language
from tqa.lang.language import base_code
from tqa.model import Concept, Kind, Origin, Status, Term

_NOTES = ("note", "description", "explanation", "context", "developer_comments", "translator_comments")
_TWO, _FOUR = 2, 4
_UNKNOWN = "its languages are not named; name them with --from and --to, or in a first row such as en,el"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand in a row. `languages` are those of the whole file; None: each row names its own."""

    width: int
    languages: Pair | None
    source: int = 0
    target: int = 1
    notes: tuple[int, ...] = ()
    has_header: bool = False


@dataclass(slots=True)
class _Entry:
    """A source term, while its translations come in."""

    line: int
    source: Term | None
    targets: list[Term] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def add(self, target: str, code: str) -> None:
        known = [term for term in self.targets if term.language == code]
        if target and all(term.text != target for term in known):
            status = Status.ADMITTED if known else Status.PREFERRED
            self.targets.append(Term(text=target, language=code, status=status))

    def concept(self, name: str, path: str) -> Concept:
        own = (self.source,) if self.source is not None else ()
        return Concept(
            id=name,
            kind=Kind.TERM,
            terms=(*own, *self.targets),
            note="; ".join(self.notes),
            origin=Origin(path, self.line),
        )


def _claims(file: GlossaryFile) -> bool:
    row = [cell.lower() for cell in file.first_row]
    if {"source", "target"} <= set(row) or file.delimiter == "\t":
        return True
    if has_own_column(row):
        return False
    if len(row) == _FOUR:
        return are_languages(row[_TWO:]) and not are_languages(row[:_TWO])
    if len(row) != _TWO:
        return False
    if are_languages(row):
        return len(set(map(base_code, row))) == _TWO and not uses_own_syntax(file)
    return not is_nearly_own(file.first_row)


def _layout(file: GlossaryFile) -> _Layout:
    """Return what the first row and the caller say of the columns. Raises GlossaryError."""
    row = [cell.lower() for cell in file.first_row]
    if not row:
        list(table.rows(file.text, file.path, delimiter=file.delimiter))  # says why, if it can be told
        raise GlossaryError(Problem(file.path, "empty glossary; expected a term and its translation in each row"))
    if len(row) == _FOUR and are_languages(row[_TWO:]):
        return _Layout(_FOUR, None)
    if len(row) == _TWO and are_languages(row):
        return _Layout(_TWO, Pair(*map(base_code, row)), has_header=True)
    if not file.pair:
        raise GlossaryError(Problem(file.path, _UNKNOWN))
    pair = Pair(language.load(file.pair.source).code, language.load(file.pair.target).code)
    if not {"source", "target"} <= set(row):
        return _Layout(_TWO, pair)
    notes = tuple(row.index(name) for name in _NOTES if name in row)
    return _Layout(len(row), pair, row.index("source"), row.index("target"), notes, has_header=True)


def _pair(cells: Sequence[str], layout: _Layout, problems: Problems, line: int) -> Pair | None:
    """Return the languages of a row, or None if it names one that nobody knows."""
    if layout.languages is not None:
        return layout.languages
    codes = [cell.strip() for cell in cells[_TWO:]]
    unknown = [code for code in codes if not known_language(code)]
    for code in unknown:
        problems.add(f"unknown language code {code!r}; expected a code such as en or el behind each pair", line)
    return None if unknown else Pair(*map(base_code, codes))


def _add(entries: dict[tuple[str, str], _Entry], cells: Sequence[str], layout: _Layout, pair: Pair, line: int) -> None:
    """Put a row's translation to its term, and its comments into the note."""
    source, target = cells[layout.source].strip(), cells[layout.target].strip()
    key = (pair.source, source) if source else (pair.target, target)
    if key not in entries:
        entries[key] = _Entry(line, Term(text=source, language=pair.source) if source else None)
    entries[key].add(target, pair.target)
    notes = (" ".join(cells[index].split()) for index in layout.notes)
    entries[key].notes |= dict.fromkeys(filter(None, notes))


def _refuse_swapped(entries: Iterable[_Entry], pair: Pair, path: str) -> None:
    """Raise GlossaryError if each column is written wholly in the script of the other's language."""
    expected = [{script(language.load(code).own_name)} for code in (pair.source, pair.target)]
    sources, targets = set[str](), set[str]()
    for entry in entries:
        sources |= {script(entry.source.text)} if entry.source is not None else set()
        targets |= {script(term.text) for term in entry.targets}
    if expected[0] != expected[1] and [targets - {""}, sources - {""}] == expected:
        message = f"the columns are not {pair.source} and {pair.target} but the other way round"
        raise GlossaryError(Problem(path, f"{message}; expected a first row: {pair.target},{pair.source}"))


def _read(file: GlossaryFile) -> tuple[Concept, ...]:
    layout, problems = _layout(file), Problems(file.path)
    entries: dict[tuple[str, str], _Entry] = {}
    rows = table.rows(file.text, file.path, delimiter=file.delimiter)
    if layout.has_header:
        next(rows)
    for line, cells in rows:
        if len(cells) != layout.width:
            sign = "tab" if file.delimiter == "\t" else "comma"
            problems.add(f"{len(cells)} columns, expected {layout.width}; quote a term that has a {sign}", line)
        elif not (cells[layout.source].strip() or cells[layout.target].strip()):
            problems.add("neither a term nor a translation; expected both", line)
        elif pair := _pair(cells, layout, problems, line):
            _add(entries, cells, layout, pair, line)
    problems.raise_any()
    if layout.languages is not None:
        _refuse_swapped(entries.values(), layout.languages, file.path)
    ids = Ids()
    return tuple(entry.concept(ids.unused(name), file.path) for (_, name), entry in entries.items())


def _accepted(concept: Concept, code: str) -> Term | None:
    """Return the form to write: the first that is not refused."""
    return next((term for term in concept.terms_in(code) if term.is_accepted), None)


def _write(concepts: Sequence[Concept], pair: Pair, *, delimiter: str) -> Written:
    """Return the preferred pair of each concept, without a header: what DeepL and Google take."""
    if not pair:
        raise GlossaryError("a list of two columns needs two languages; name them with --from and --to")
    codes = base_code(pair.source), base_code(pair.target)
    records: dict[str, list[str]] = {}
    losses: list[str] = []
    for concept in concepts:
        source, target = (_accepted(concept, code) for code in codes)
        if source is None or target is None:
            lacking = " and ".join(c for c, term in zip(codes, (source, target), strict=True) if term is None)
            losses.append(f"{concept.id}: left out: it has no name in {lacking}")
        elif source.text in records:
            losses.append(f"{concept.id}: left out: “{source.text}” already stands for another concept")
        else:
            records[source.text] = [source.text, target.text]
            kept = (source, target)
            losses += unsaid(concept, kept=kept, languages=codes, note=False, form="a list of two columns")
    return Written(table.written([*records.values()], delimiter=delimiter), tuple(losses))


COMMAS = Format(name="two-column-csv", endings=(), claims=_claims, read=_read, write=partial(_write, delimiter=","))
TABS = Format(
    name="two-column-tsv",
    endings=("tsv", "tab"),
    claims=lambda _: False,  # the other one claims both
    read=_read,
    write=partial(_write, delimiter="\t"),
)
