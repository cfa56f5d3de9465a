"""Read tqa's own glossary: a CSV that opens in a spreadsheet, one concept a row, the languages side by side.

Columns: `id`, `kind`, `gender`, `note`, and for each language `en`, `en:short`, `en:admitted`, `en:deprecated`,
`en:forbidden`, `en:wrong`, `en:article`. All but one language column may be left out. Several forms in one cell are
separated by “ | ”. Lines that start with # before the header say what the file holds, its source and its licence.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.errors import GlossaryError, LanguageError, Problem, nearest
from tqa.lang import language
from tqa.model import Concept, Gender, Kind, Origin, Status, Term

_CONCEPT_COLUMNS = ("id", "kind", "gender", "note")
_FORM_COLUMNS = ("short", "admitted", "deprecated", "forbidden", "wrong", "article")
_STATUS = {
    "": Status.PREFERRED,
    "short": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "forbidden": Status.FORBIDDEN,
    "wrong": Status.FORBIDDEN,
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One row with its place, and the list that problems go to."""

    values: Sequence[str]
    cells: Mapping[str, str]
    origin: Origin
    problems: list[Problem]

    def fail(self, message: str) -> None:
        self.problems.append(Problem(self.origin.path, message, self.origin.line))


def _closed(row: _Row, column: str, allowed: Sequence[str], default: str) -> str:
    value = row.cells.get(column, "").strip().lower() or default
    if value not in (*allowed, default):
        row.fail(f"{column} is {value!r}; expected one of {', '.join(allowed)}{nearest(value, allowed)}")
        return default
    return value


def _needs_article(form: str, column: str) -> bool:
    """Tell whether the article of the headword goes with this form: “the United States”, but “America”."""
    return column in ("", "short") or form.isupper() or " " in form


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that holds terms: its place in a row, its language, and what its name says of the terms."""

    index: int
    code: str
    form: str

    def terms(self, cell: str, article: str) -> Iterator[Term]:
        for text in filter(None, map(str.strip, cell.split("|"))):
            yield Term(
                text=text,
                language=language.base_code(self.code),
                status=_STATUS[self.form],
                short=self.form == "short",
                article=article if article and _needs_article(text, self.form) else "",
            )


def _term_columns(header: Sequence[str]) -> tuple[_Column, ...]:
    """Return the columns that hold terms, by language and then from the best form to the worst."""
    order = list(_STATUS)
    found = []
    for index, name in enumerate(header):
        code, _, form = name.partition(":")
        if name not in _CONCEPT_COLUMNS and form in _STATUS:
            found.append(_Column(index, code, form))
    languages = list(dict.fromkeys(column.code for column in found))
    return tuple(sorted(found, key=lambda c: (languages.index(c.code), order.index(c.form))))


def _concept(row: _Row, columns: Sequence[_Column]) -> Concept | None:
    articles = {c.code: row.cells.get(f"{c.code}:article", "").strip() for c in columns if not c.form}
    filled = [(column, row.values[column.index]) for column in columns if row.values[column.index]]
    terms = tuple(t for c, cell in filled if c.form != "wrong" for t in c.terms(cell, articles.get(c.code, "")))
    if not terms:
        row.fail(f"no term in any language; expected one in {' or '.join(articles)}")
        return None
    gender = _closed(row, "gender", [g.value for g in Gender], "")
    return Concept(
        id=row.cells.get("id", "").strip() or terms[0].text,
        kind=Kind(_closed(row, "kind", [k.value for k in Kind], Kind.TERM.value)),
        gender=Gender(gender) if gender else None,
        terms=terms,
        wrong=tuple(term for c, cell in filled if c.form == "wrong" for term in c.terms(cell, "")),
        note=row.cells.get("note", "").strip(),
        origin=row.origin,
    )


def _check_header(header: Sequence[str], path: str, line: int) -> None:
    """Raise GlossaryError if a column is not one of ours, or none holds terms."""
    if len(header) == 1 and ";" in header[0]:
        message = "the columns are separated by semicolons, expected commas; save it as CSV with commas"
        raise GlossaryError(Problem(path, message, line))
    problems: list[Problem] = []
    languages: set[str] = set()
    for column in header:
        if column in _CONCEPT_COLUMNS:
            continue
        code, _, form = column.partition(":")
        try:
            known = bool(language.load(code).code)
        except LanguageError:
            known = False
        if not known or (form and form not in _FORM_COLUMNS):
            hint = nearest(form or code, _FORM_COLUMNS if form else _CONCEPT_COLUMNS)
            wanted = "id, kind, gender, note, a language code, or a language code with :short, :admitted …"
            problems.append(Problem(path, f"unknown column {column!r}{hint}; expected {wanted}", line))
        languages.add(code)
    problems += [
        Problem(path, f"column {name!r} stands twice", line) for name in dict.fromkeys(header) if header.count(name) > 1
    ]
    if not problems and not languages:
        problems.append(Problem(path, "no language column; expected a column named en, el, …", line))
    if problems:
        raise GlossaryError(problems)


def _records(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line number and cells of each row. Raises GlossaryError for broken quoting."""
    lines = text.splitlines(keepends=True)
    comments = 0
    while comments < len(lines) and (lines[comments].startswith("#") or not lines[comments].strip()):
        comments += 1
    reader = csv.reader(io.StringIO("".join(lines[comments:]), newline=""), strict=True)
    line = comments
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line + 1, cells
            line = comments + reader.line_num
    except csv.Error as error:
        raise GlossaryError(Problem(path, f"broken CSV: {error}; quote a term that has a comma", line + 1)) from None


def parse(text: str, path: str) -> tuple[Concept, ...]:
    """Return the concepts of a glossary. Raises GlossaryError with every problem of the file."""
    rows = _records(text, path)
    line, header = next(rows, (1, []))
    header = [column.strip() for column in header]
    if not header:
        raise GlossaryError(Problem(path, "empty glossary; expected a header such as id,kind,en,el"))
    _check_header(header, path, line)
    columns = _term_columns(header)
    problems: list[Problem] = []
    concepts: dict[str, Concept] = {}
    for number, cells in rows:
        row = _Row(cells, dict(zip(header, cells, strict=False)), Origin(path, number), problems)
        if len(cells) != len(header):
            row.fail(f"{len(cells)} columns, expected {len(header)}; quote a term that has a comma")
            continue
        concept = _concept(row, columns)
        if concept is None:
            continue
        if concept.id in concepts:
            row.fail(f"id {concept.id!r} is already used in line {concepts[concept.id].origin.line}")  # type: ignore[union-attr]
        concepts[concept.id] = concept
    if problems:
        raise GlossaryError(problems)
    return tuple(concepts.values())


def read(path: Path) -> tuple[Concept, ...]:
    """Read one glossary file. Raises GlossaryError if it is missing, not UTF-8, or malformed."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise GlossaryError(Problem(str(path), f"cannot be read: {reason}")) from None
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}; save the glossary as UTF-8"
        raise GlossaryError(Problem(str(path), message)) from None
    return parse(text, str(path))


def read_all(paths: Iterable[Path]) -> tuple[Concept, ...]:
    """Read several glossaries; a later concept of the same id takes the place of an earlier one."""
    merged: dict[str, Concept] = {}
    for path in paths:
        merged |= {concept.id: concept for concept in read(path)}
    return tuple(merged.values())
