"""Merge glossaries into one: what is the same thing becomes one concept, and what contradicts itself is told.

Two concepts of different files are the same thing if they have the same id, or else a preferred name in common in a
language that both have; of several with a name in common, the one with the most. Concepts of one file stay apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tqa.model import Case, Concept, Gender, Kind, Match, Status, Term

_Form = tuple[str, str]
"""A language code and a form."""


class Prefer(StrEnum):
    """Whose word counts where two files contradict each other."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two files say differently of one concept."""

    concept: str
    what: str
    first: str
    second: str
    places: tuple[str, str]

    def __str__(self) -> str:
        return (
            f"{self.places[0]} and {self.places[1]}: {self.concept}: {self.what} is {self.first} in the first and "
            f"{self.second} in the second"
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """The result. Where there are conflicts, the concepts are what `prefer` made of them.

    notes    what was decided without being asked, because a file had nothing to say: a line for each.
    """

    concepts: tuple[Concept, ...]
    conflicts: tuple[Conflict, ...]
    notes: tuple[str, ...]


def _full_names(concept: Concept) -> Iterator[tuple[str, str]]:
    """Yield the full preferred names of a concept, each with its language."""
    for term in concept.terms:
        if term.status is Status.PREFERRED and not term.short:
            yield term.language, term.text


def _partners(own: Sequence[Concept], others: Sequence[Concept]) -> dict[int, int]:
    """Return for each of the others that is one of our own concepts, by number, which one; each of ours once."""
    by_id = {concept.id: number for number, concept in enumerate(own)}
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, concept in enumerate(own):
        for name in _full_names(concept):
            by_name[name].append(number)
    found = {number: by_id[other.id] for number, other in enumerate(others) if other.id in by_id}
    taken = set(found.values())
    for number, other in enumerate(others):
        names = () if number in found else _full_names(other)
        shared = Counter(one for name in names for one in by_name.get(name, ()) if one not in taken)
        if shared:
            found[number] = shared.most_common(1)[0][0]
            taken.add(found[number])
    return found


def _rank(term: Term, *, wrong: bool) -> str:
    return "wrong" if wrong else "short" if term.short else term.status.value


def _forms(concept: Concept) -> dict[_Form, tuple[str, Term]]:
    """Return every form of a concept with its rank; of a form that stands twice, the better place."""
    found: dict[_Form, tuple[str, Term]] = {}
    for index, term in enumerate((*concept.terms, *concept.wrong)):
        found.setdefault((term.language, term.text), (_rank(term, wrong=index >= len(concept.terms)), term))
    return found


def _ordered(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return terms by language, and then from the best to the worst."""
    by_language: dict[str, list[Term]] = {}
    for term in terms:
        by_language.setdefault(term.language, []).append(term)
    key = {status: rank for rank, status in enumerate(Status)}
    return tuple(t for own in by_language.values() for t in sorted(own, key=lambda t: (key[t.status], t.short)))


class _Union:
    """Lays one concept over another, and notes where they contradict each other."""

    def __init__(self, first: Concept, second: Concept, *, last_wins: bool) -> None:
        self.first, self.second, self.last_wins = first, second, last_wins
        self.best, self.rest = (second, first) if last_wins else (first, second)
        self.conflicts: list[Conflict] = []

    def _choose(self, what: str, first: str, second: str) -> str:
        """Return the value that counts; an empty one gives way without a word."""
        if first and second and first != second:
            places = (str(self.first.origin or self.first.id), str(self.second.origin or self.second.id))
            self.conflicts.append(Conflict(self.first.id, what, first, second, places))
            return second if self.last_wins else first
        return first or second

    def _compare_names(self) -> set[_Form]:
        """Note different preferred forms; return them, so that their ranks are not told again."""
        first, second = (dict(reversed([*_full_names(c)])) for c in (self.first, self.second))
        told: set[_Form] = set()
        for code in sorted(first.keys() & second.keys()):
            self._choose(f"preferred form in {code}", f"“{first[code]}”", f"“{second[code]}”")
            told |= {(code, first[code]), (code, second[code])}
        return told

    def _one(self, first: Term, second: Term) -> Term:
        """Return a term that both have, with what either says of it."""
        where = f"of “{first.text}” in {first.language}"
        case = self._choose(f"case {where}", first.case or "", second.case or "")
        plain = {Match.INFLECTED: ""}
        match = self._choose(
            f"match {where}", plain.get(first.match, first.match), plain.get(second.match, second.match)
        )
        return replace(
            second if self.last_wins else first,
            article=self._choose(f"article {where}", first.article, second.article),
            case=Case(case) if case else None,
            match=Match(match or Match.INFLECTED),
            since=self._choose(f"date {where}", first.since, second.since),
            origin=self._choose(f"source language {where}", first.origin, second.origin),
        )

    def _forms(self) -> Iterator[tuple[bool, Term]]:
        """Yield all forms, each once, and whether it is a wrong one."""
        told = self._compare_names()
        first, second = _forms(self.first), _forms(self.second)
        best, rest = (second, first) if self.last_wins else (first, second)
        named = {code for code, _ in _full_names(self.best)}
        for form in (*best, *(form for form in rest if form not in best)):
            rank, term = best.get(form) or rest[form]
            if form in first and form in second:
                term = self._one(first[form][1], second[form][1])
                if form not in told:
                    self._choose(f"status of “{form[1]}” in {form[0]}", first[form][0], second[form][0])
            elif form not in best and rank == Status.PREFERRED and form[0] in named:
                term = replace(term, status=Status.ADMITTED)  # there is one form to print
            yield rank == "wrong", term

    def concept(self) -> Concept:
        forms = list(self._forms())
        gender = self._choose("gender", self.first.gender or "", self.second.gender or "")
        return replace(
            self.first,
            kind=Kind(self._choose("kind", self.first.kind, self.second.kind)),
            gender=Gender(gender) if gender else None,
            terms=_ordered(term for is_wrong, term in forms if not is_wrong),
            wrong=tuple(term for is_wrong, term in forms if is_wrong),
            note="; ".join(dict.fromkeys(filter(None, (self.best.note, self.rest.note)))),
        )


class _Merger:
    """Takes one file after the other."""

    def __init__(self, *, last_wins: bool) -> None:
        self.last_wins = last_wins
        self.concepts: list[Concept] = []
        self.conflicts: list[Conflict] = []
        self.notes: list[str] = []
        self._kindless: set[int] = set()

    def add(self, concepts: Sequence[Concept]) -> None:
        # A file in which everything is a term knows no kinds: a list of two columns, or TBX of another tool.
        kindless = all(concept.kind is Kind.TERM for concept in concepts)
        partners = _partners(self.concepts, concepts)
        settled = 0
        for number, concept in enumerate(concepts):
            at = partners.get(number)
            if at is None:
                self._kindless |= {len(self.concepts)} if kindless else set()
                self.concepts.append(concept)
                continue
            first, second = self._with_kinds(at, concept, kindless=kindless)
            settled += first.kind is not self.concepts[at].kind or second.kind is not concept.kind
            union = _Union(first, second, last_wins=self.last_wins)
            self.concepts[at] = union.concept()
            self.conflicts += union.conflicts
        if settled:
            self.notes.append(f"{settled} concepts took their kind from the one file that says it")

    def _with_kinds(self, at: int, concept: Concept, *, kindless: bool) -> tuple[Concept, Concept]:
        """Return two concepts of which one has the kind of the other, if its own file knows no kinds."""
        first = self.concepts[at]
        if kindless and at not in self._kindless:
            return first, replace(concept, kind=first.kind)
        if at in self._kindless and not kindless:
            self._kindless.discard(at)
            return replace(first, kind=concept.kind), concept
        return first, concept


def merge(files: Iterable[Sequence[Concept]], *, prefer: Prefer = Prefer.FIRST) -> Merged:
    """Merge the concepts of several files, in their order."""
    merger = _Merger(last_wins=prefer is Prefer.LAST)
    for concepts in files:
        merger.add(concepts)
    return Merged(tuple(merger.concepts), tuple(merger.conflicts), tuple(merger.notes))
