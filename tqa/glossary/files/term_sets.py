"""Equivalent term sets, as Google Cloud Translation reads them: a CSV whose header names the languages.

A row is a concept: its term in each language, empty where there is none. A column `pos` may hold the part of speech,
and `description` what the term means; both become the note.
"""

from collections.abc import Sequence

from tqa.glossary.files import table
from tqa.glossary.files.base import Format, GlossaryFile, Ids, Pair, Problems, Written, language_order, unsaid
from tqa.glossary.files.headers import are_languages, uses_own_syntax
from tqa.lang.language import base_code
from tqa.model import Concept, Kind, Origin, Status, Term

_EXTRA = ("pos", "description")
_MORE_THAN_A_PAIR = 3


def _claims(file: GlossaryFile) -> bool:
    row = [cell.lower() for cell in file.first_row]
    codes = [cell for cell in row if cell not in _EXTRA]
    if not are_languages(codes):
        return False
    return len(codes) < len(row) or (len(row) >= _MORE_THAN_A_PAIR and not uses_own_syntax(file))


def _concept(header: Sequence[str], cells: Sequence[str], ids: Ids, origin: Origin) -> Concept | None:
    terms: dict[str, Term] = {}
    said: dict[str, str] = {}
    for name, cell in zip(header, map(str.strip, cells), strict=True):
        if name in _EXTRA:
            said[name] = cell
        elif cell:
            code = base_code(name)
            status = Status.ADMITTED if code in {term.language for term in terms.values()} else Status.PREFERRED
            terms[name] = Term(text=cell, language=code, status=status)
    if not terms:
        return None
    part = f"part of speech: {said['pos']}" if said.get("pos") else ""
    return Concept(
        id=ids.unused(next(iter(terms.values())).text),
        kind=Kind.TERM,
        terms=tuple(terms.values()),
        note="; ".join(filter(None, (said.get("description", ""), part))),
        origin=origin,
    )


def _read(file: GlossaryFile) -> tuple[Concept, ...]:
    rows = table.rows(file.text, file.path, delimiter=file.delimiter)
    line, header = next(rows)
    header = [cell.strip().lower() for cell in header]
    problems, ids = Problems(file.path), Ids()
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            problems.add(f"column {name!r} stands twice", line)
    concepts: list[Concept] = []
    for number, cells in rows:
        if len(cells) != len(header):
            problems.add(f"{len(cells)} columns, expected {len(header)}; quote a term that has a comma", number)
            continue
        concept = _concept(header, cells, ids, Origin(file.path, number))
        if concept is None:
            problems.add(f"no term in any language; expected one in {' or '.join(header)}", number)
        else:
            concepts.append(concept)
    problems.raise_any()
    return tuple(concepts)


def _write(concepts: Sequence[Concept], _: Pair) -> Written:
    codes = language_order(concepts)
    described = any(concept.note for concept in concepts)
    records = [[*codes, *(["description"] if described else [])]]
    losses: list[str] = []
    for concept in concepts:
        kept = [t for t in (next(iter(concept.terms_in(code)), None) for code in codes) if t is not None]
        text = {term.language: term.text for term in kept}
        records.append([*(text.get(code, "") for code in codes), *([concept.note] if described else [])])
        losses += unsaid(concept, kept=kept, languages=codes, note=True, form="a term set")
    return Written(table.written(records), tuple(losses))


FORMAT = Format(name="term-sets", endings=(), claims=_claims, read=_read, write=_write)
