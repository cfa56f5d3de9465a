"""Write tqa's own glossary: one concept a row, and no column that nobody uses."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tqa.glossary.files import table
from tqa.glossary.files.attributes import write_form
from tqa.glossary.files.base import Pair, Written, language_order
from tqa.glossary.files.own_columns import FORM_COLUMNS, STATUS, needs_article
from tqa.model import Concept, Status, Term

_FORMS = ("", *FORM_COLUMNS)
_COLUMN = {status: form for form, status in STATUS.items() if form not in ("short", "wrong")}


def _column_of(term: Term) -> str:
    """Return the kind of column that an accepted or deprecated term stands in."""
    return "short" if term.short and term.status is Status.PREFERRED else _COLUMN[term.status]


def _article(concept: Concept, code: str) -> str:
    """Return the article that goes into a column of its own: that of the headword."""
    return next((t.article for t in concept.terms_in(code) if _column_of(t) == ""), "")


def _cells(concept: Concept) -> Mapping[str, str]:
    """Return what stands in each column of a concept's row; nothing for the columns that it does not need."""
    forms: dict[str, list[str]] = {}
    cells = {"id": concept.id, "kind": concept.kind.value, "note": concept.note}
    cells["gender"] = concept.gender.value if concept.gender is not None else ""
    for term in concept.terms:
        form, article = _column_of(term), _article(concept, term.language)
        if article:
            cells[f"{term.language}:article"] = article
        implied = article if needs_article(term.text, form) else ""
        column = f"{term.language}:{form}" if form else term.language
        forms.setdefault(column, []).append(write_form(term, article=implied))
    for term in concept.wrong:
        forms.setdefault(f"{term.language}:wrong", []).append(write_form(term))
    cells |= {column: " | ".join(written) for column, written in forms.items()}
    return {column: cell for column, cell in cells.items() if cell}


def _losses(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        if term.short and term.status is not Status.PREFERRED:
            where = f"{concept.id}: {term.language} “{term.text}”"
            yield f"{where}: CSV cannot say that it is both short and {term.status}"


def write(concepts: Sequence[Concept], _: Pair) -> Written:
    rows = [_cells(concept) for concept in concepts]
    used = set(chain.from_iterable(rows))
    columns = ["id", "kind", *(column for column in ("gender", "note") if column in used)]
    for code in language_order(concepts):
        wanted = (f"{code}:{form}" if form else code for form in _FORMS)
        columns += [column for column in wanted if column in used]
    records: list[list[str]] = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return Written(table.written(records), tuple(chain.from_iterable(map(_losses, concepts))))
