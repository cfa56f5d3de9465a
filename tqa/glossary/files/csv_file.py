"""tqa's own glossary: a CSV that opens in a spreadsheet, one concept a row, the languages side by side.

Columns: `id`, `kind`, `gender`, `note`, and for each language `en`, `en:short`, `en:admitted`, `en:deprecated`,
`en:forbidden`, `en:wrong`, `en:article`. All but one language column may be left out. Several forms in one cell are
separated by “ | ”; what more is to be said of a form stands behind it in braces, as tqa.glossary.files.attributes
explains. Lines that start with # before the header say what the file holds, its source and its licence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tqa.errors import GlossaryError, Problem, nearest
from tqa.glossary.files import table
from tqa.glossary.files.attributes import FormError, parse_form, split_forms
from tqa.glossary.files.base import Format, GlossaryFile, Problems, known_language, no_member
from tqa.glossary.files.csv_writing import write
from tqa.glossary.files.own_columns import CONCEPT_COLUMNS, FORM_COLUMNS, STATUS, needs_article
from tqa.lang import language
from tqa.model import Concept, Gender, Kind, Origin, Status, Term

_KINDS = [kind.value for kind in Kind]
_GENDERS = [gender.value for gender in Gender]


class _Column(NamedTuple):
    """A column that holds terms: its place in a row, and what its name says of the terms.

    article    the place of the column with their article.
    """

    at: int
    language: str
    form: str
    status: Status
    article: int | None


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where everything stands in a row. The columns go by language, and then from the best form to the worst."""

    width: int
    named: Mapping[str, int]
    right: tuple[_Column, ...]
    wrong: tuple[_Column, ...]


class _Row:
    """One row with its place, and the list that problems go to."""

    __slots__ = ("cells", "line", "named", "problems")

    def __init__(self, cells: Sequence[str], line: int, named: Mapping[str, int], problems: Problems) -> None:
        self.cells, self.line, self.named, self.problems = cells, line, named, problems

    def value(self, column: str) -> str:
        at = self.named.get(column)
        return "" if at is None else self.cells[at].strip()

    def member(self, column: str, allowed: Sequence[str], default: str) -> str:
        value = self.value(column).lower() or default
        if value == default or value in allowed:
            return value
        self.problems.add(no_member(column, value, allowed), self.line)
        return default

    def terms(self, columns: Sequence[_Column]) -> tuple[Term, ...]:
        """Return the terms of a row. Written for speed: a glossary has a hundred columns, most of them empty."""
        cells = self.cells
        found: list[Term] = []
        for column in columns:
            cell = cells[column.at]
            if not cell:
                continue
            article = cells[column.article].strip() if column.article is not None else ""
            if "\\" in cell or "{" in cell or "}" in cell:
                found += self._described(column, cell, article)
                continue
            _, code, form, status, _ = column
            for part in cell.split("|"):
                text = part.strip()
                if text:
                    own = article if article and needs_article(text, form) else ""
                    found.append(Term(text=text, language=code, status=status, short=form == "short", article=own))
        return tuple(found)

    def _described(self, column: _Column, cell: str, article: str) -> Iterator[Term]:
        """Yield the terms of a cell in which something is said of a form, or a sign is escaped."""
        for written in split_forms(cell):
            try:
                text, said = parse_form(written, wrong=column.form == "wrong")
            except FormError as error:
                self.problems.add(f"in “{written}”: {error}", self.line)
                continue
            _, code, form, status, _ = column
            own = article if article and needs_article(text, form) else ""
            yield said.added_to(Term(text=text, language=code, status=status, short=form == "short", article=own))


def _layout(header: Sequence[str]) -> _Layout:
    named = {name: index for index, name in enumerate(header)}
    found = []
    for name, index in named.items():
        code, _, form = name.partition(":")
        if name not in CONCEPT_COLUMNS and form in STATUS:
            # An article goes with the headword; where there is no headword, there is nothing it could go with.
            article = named.get(f"{code}:article") if code in named and form != "wrong" else None
            found.append(_Column(index, language.base_code(code), form, STATUS[form], article))
    languages = list(dict.fromkeys(column.language for column in found))
    forms = list(STATUS)
    found.sort(key=lambda column: (languages.index(column.language), forms.index(column.form)))
    right = tuple(column for column in found if column.form != "wrong")
    return _Layout(len(header), named, right, tuple(column for column in found if column.form == "wrong"))


def _concept(row: _Row, layout: _Layout, path: str) -> Concept | None:
    terms = row.terms(layout.right)
    if not terms:
        codes = dict.fromkeys(name.partition(":")[0] for name in layout.named if name not in CONCEPT_COLUMNS)
        row.problems.add(f"no term in any language; expected one in {' or '.join(codes)}", row.line)
        return None
    gender = row.member("gender", _GENDERS, "")
    return Concept(
        id=row.value("id") or terms[0].text,
        kind=Kind(row.member("kind", _KINDS, Kind.TERM.value)),
        gender=Gender(gender) if gender else None,
        terms=terms,
        wrong=row.terms(layout.wrong),
        note=row.value("note"),
        origin=Origin(path, row.line),
    )


def _check_header(header: Sequence[str], problems: Problems, line: int) -> None:
    """Raise GlossaryError if a column is not one of ours, or none holds terms."""
    for sign, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and sign in header[0]:
            message = f"the columns are separated by {name}, expected commas; save it as CSV with commas"
            raise GlossaryError(Problem(problems.path, message, line))
    languages: set[str] = set()
    for column in header:
        if column in CONCEPT_COLUMNS:
            continue
        code, _, form = column.partition(":")
        if not known_language(code) or (form and form not in FORM_COLUMNS):
            hint = nearest(form or code, FORM_COLUMNS if form else CONCEPT_COLUMNS)
            wanted = "id, kind, gender, note, a language code, or a language code with :short, :admitted …"
            problems.add(f"unknown column {column!r}{hint}; expected {wanted}", line)
        languages.add(code)
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            problems.add(f"column {name!r} stands twice", line)
    if not problems.found and not languages:
        problems.add("no language column; expected a column named en, el, …", line)
    problems.raise_any()


def parse(text: str, path: str) -> tuple[Concept, ...]:
    """Return the concepts of a glossary. Raises GlossaryError with every problem of the file."""
    rows = table.rows(text, path)
    problems = Problems(path)
    line, header = next(rows, (1, []))
    header = [column.strip() for column in header]
    if not header:
        raise GlossaryError(Problem(path, "empty glossary; expected a header such as id,kind,en,el"))
    _check_header(header, problems, line)
    layout = _layout(header)
    lines: dict[str, int] = {}
    concepts: list[Concept] = []
    for number, cells in rows:
        if len(cells) != layout.width:
            problems.add(f"{len(cells)} columns, expected {layout.width}; quote a term that has a comma", number)
            continue
        concept = _concept(_Row(cells, number, layout.named, problems), layout, path)
        if concept is None:
            continue
        if concept.id in lines:
            problems.add(f"id {concept.id!r} is already used in line {lines[concept.id]}", number)
        lines[concept.id] = number
        concepts.append(concept)
    problems.raise_any()
    return tuple(concepts)


def _read(file: GlossaryFile) -> tuple[Concept, ...]:
    return parse(file.text, file.path)


# Whatever no other format claims is read as our own: its messages say what a header should be.
FORMAT = Format(name="csv", endings=("csv",), claims=lambda _: True, read=_read, write=write)
