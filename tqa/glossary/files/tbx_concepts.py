"""Make concepts of the entries of a TBX file: best form first, and every value checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from tqa.errors import nearest
from tqa.glossary.files.attributes import Attributes, FormError, attributes_of
from tqa.glossary.files.base import Ids, Problems, known_language, no_member
from tqa.glossary.files.tbx_entry import Entry, Form
from tqa.glossary.files.tbx_notes import parse_note
from tqa.lang.language import base_code
from tqa.model import Concept, Gender, Kind, Origin, Status, Term

# The values of TBX 2 and 3, without their ending “Term-admn-sts”, and those that tools write in their place.
_STATUS = {
    "preferred": Status.PREFERRED,
    "recommended": Status.PREFERRED,
    "standardized": Status.PREFERRED,
    "legal": Status.PREFERRED,
    "regulated": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "proposed": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "notrecommended": Status.DEPRECATED,
    "superseded": Status.DEPRECATED,
    "obsolete": Status.DEPRECATED,
    "forbidden": Status.FORBIDDEN,
}
_RANK = {status: rank for rank, status in enumerate(Status)}
_SHORT_TYPES = ("abbreviation", "acronym", "initialism", "shortForm", "shortFormOfTerm")
_ENDINGS = ("-admn-sts", "-admin-sts", "term")
_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A term with what was said of it. `status` is None where nothing was.

    type_is_short    it is an acronym or the like: short, if there is a full form that it could be short for.
    """

    form: Form
    status: Status | None
    is_wrong: bool
    is_short: bool
    type_is_short: bool
    said: Attributes

    @property
    def may_be_full(self) -> bool:
        return not (self.is_short or self.type_is_short) and self.status in (Status.PREFERRED, None)

    def term(self, status: Status, *, short: bool = False) -> Term:
        code = base_code(self.form.language)
        return self.said.added_to(Term(text=self.form.text, language=code, status=status, short=short))


def _ranked(drafts: Sequence[_Draft]) -> list[Term]:
    """Return the terms of one language, the form to print first.

    Where nothing is said of their status, the first is the preferred one, and the others are admitted.
    """
    has_full = any(draft.may_be_full for draft in drafts)
    has_preferred = any(draft.may_be_full and draft.status is not None for draft in drafts)
    terms: list[Term] = []
    for draft in drafts:
        short = draft.is_short or (draft.type_is_short and has_full)
        status = draft.status
        if status is None:
            status = Status.ADMITTED if has_preferred and not short else Status.PREFERRED
            has_preferred |= not short
        terms.append(draft.term(status, short=short))
    terms.sort(key=lambda term: _RANK[term.status])
    full = next((term for term in terms if term.status is Status.PREFERRED and not term.short), None)
    if full is not None:
        terms.remove(full)
        terms.insert(0, full)
    return terms


class Maker:
    """Makes concepts of entries, and collects what is wrong with them."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self._made: list[Concept] = []
        self._lines: dict[str, int] = {}

    def concepts(self) -> tuple[Concept, ...]:
        """Return what was made; an entry without an id has that of its first term, if no other has it."""
        ids = Ids(self._lines)
        return tuple(c if c.id else replace(c, id=ids.unused(c.terms[0].text)) for c in self._made)

    def make(self, entry: Entry) -> None:
        for code, line in entry.languages.items():
            if not known_language(code):
                self.problems.add(f"xml:lang is {code!r}; expected a language code such as en or el", line)
        pairs = self._pairs(entry.own_notes, entry.line, of_term=False)
        drafts: dict[str, list[_Draft]] = {base_code(code): [] for code in entry.languages}
        wrong: list[Term] = []
        for draft in map(self._draft, entry.forms):
            if draft.is_wrong:
                wrong.append(draft.term(Status.FORBIDDEN))
            else:
                drafts[base_code(draft.form.language)].append(draft)
        terms = tuple(term for own in drafts.values() for term in _ranked(own))
        if not terms:
            self.problems.add("no term in any language; expected a <term>", entry.line)
            return
        concept = Concept(
            id=self._id(pairs.get("id") or entry.name, entry.line),
            kind=self._member(Kind, "kind", pairs, entry.line) or Kind.TERM,
            gender=self._member(Gender, "gender", pairs, entry.line),
            terms=terms,
            wrong=tuple(wrong),
            note="; ".join(entry.notes),
            origin=Origin(self.problems.path, entry.line),
        )
        self._made.append(concept)

    def _id(self, name: str, line: int) -> str:
        """Return the id of an entry, or an empty string; complain if another entry has it."""
        if name in self._lines:
            self.problems.add(f"id {name!r} is already used in line {self._lines[name]}; expected one for each", line)
        if name:
            self._lines.setdefault(name, line)
        return name

    def _draft(self, form: Form) -> _Draft:
        if not form.text:
            self.problems.add("a term without text; expected one in <term>", form.line)
        pairs = self._pairs(form.notes, form.line, of_term=True)
        own = pairs.pop("status", "")
        is_short = bool(pairs.pop("short", ""))
        if form.since:
            pairs["since"] = form.since
        try:
            said = attributes_of(pairs, wrong=own == "wrong")
        except FormError as error:
            self.problems.add(str(error), form.line)
            said = Attributes()
        return _Draft(
            form=form,
            status=Status.FORBIDDEN if own else self._status(form),
            is_wrong=own == "wrong",
            is_short=is_short,
            type_is_short=form.type in _SHORT_TYPES,
            said=said,
        )

    def _status(self, form: Form) -> Status | None:
        value = form.status.casefold().replace(" ", "")
        for ending in _ENDINGS:
            value = value.removesuffix(ending)
        if value and value not in _STATUS:
            expected = "preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts, supersededTerm-admn-sts"
            hint = nearest(value, tuple(_STATUS))
            self.problems.add(f"administrativeStatus is {form.status!r}; expected one of {expected}{hint}", form.line)
        return _STATUS.get(value)

    def _pairs(self, notes: Sequence[str], line: int, *, of_term: bool) -> dict[str, str]:
        pairs: dict[str, str] = {}
        for note in notes:
            try:
                pairs |= parse_note(note, of_term=of_term)
            except FormError as error:
                self.problems.add(f"in the note “{note}”: {error}", line)
        return pairs

    def _member(self, members: type[_Member], key: str, pairs: Mapping[str, str], line: int) -> _Member | None:
        value = pairs.get(key, "")
        allowed = [member.value for member in members]
        if value and value not in allowed:
            self.problems.add(no_member(key, value, allowed), line)
        return members(value) if value in allowed else None
