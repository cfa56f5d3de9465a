"""Faults between concepts: one form for two things, two rows for one thing, languages that some concepts lack."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tqa.glossary.audit.flaw import Flaw, Rule, Weight, place
from tqa.model import Concept, Status, Term
from tqa.text.folding import fold

_Owners = dict[tuple[str, str], dict[int, Term]]
"""For each language and folded form, the concepts (by number) that accept it, each with the term."""
_SHOWN = 3

_DUPLICATE = Rule("duplicate-concept", Weight.WARNING, "make one row of the two, or add what tells them apart")
_ONE_TARGET = Rule("one-target", Weight.WARNING, "give one of them a name that tells them apart, if there is one")
_CLASH = Rule("clash", Weight.WARNING, "keep the form with the one that it usually means")
_WRONG_IS_RIGHT = Rule("wrong-is-right", Weight.ERROR, "take it out here or there")
_REFUSED_IS_ACCEPTED = Rule("refused-is-accepted", Weight.ERROR, "take it out here or there")
_MISSING_LANGUAGE = Rule("missing-language", Weight.WARNING, "add the names that are missing")


def _owners(concepts: Sequence[Concept]) -> _Owners:
    found: _Owners = defaultdict(dict)
    for number, concept in enumerate(concepts):
        for term in concept.terms:
            if term.is_accepted:
                found[term.language, fold(term.text)].setdefault(number, term)
    return found


def _pairs(owners: _Owners) -> Mapping[tuple[int, int], list[tuple[Term, Term]]]:
    """Return for any two concepts the forms that they share."""
    found: dict[tuple[int, int], list[tuple[Term, Term]]] = defaultdict(list)
    for holders in owners.values():
        for one, other in combinations(sorted(holders), 2):
            found[one, other].append((holders[one], holders[other]))
    return found


def _are_the_same(one: Concept, other: Concept) -> bool:
    """Tell whether two concepts have the same name in every language that both have."""
    names = [{t.language: fold(t.text) for t in reversed(c.terms) if t.is_accepted} for c in (one, other)]
    shared = names[0].keys() & names[1].keys()
    return one.kind is other.kind and all(names[0][code] == names[1][code] for code in shared)


def _told(terms: Iterable[Term]) -> str:
    """Return forms with their languages, the first few of many."""
    forms = [f"“{term.text}” ({term.language})" for term in terms]
    more = f" and {len(forms) - _SHOWN} more" if len(forms) > _SHOWN else ""
    return ", ".join(forms[:_SHOWN]) + more


def find_shared_forms(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    """Report each two concepts that share a form, once: as duplicates, as one target for both, or as a clash."""
    for (first, second), shared in sorted(_pairs(_owners(concepts)).items()):
        one, other = concepts[first], concepts[second]
        names = [mine for mine, yours in shared if mine.status is yours.status is Status.PREFERRED]
        if _are_the_same(one, other):
            rule, what = _DUPLICATE, f"has the names of {place(one)} in every language that both have"
        elif names:
            rule, what = _ONE_TARGET, f"has the name {_told(names)} of {place(one)}, and other names elsewhere"
        else:
            rule, what = _CLASH, f"shares {_told(mine for mine, _ in shared)} with {place(one)}"
        yield rule.of(other, f"{other.id} {what}", language=shared[0][0].language if len(shared) == 1 else "")


def find_refused_names(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    """Report deprecated, forbidden and wrong forms that are an accepted form of something; accents count here."""
    owners: dict[tuple[str, str], Concept] = {}
    for concept in reversed(concepts):
        owners |= {(t.language, t.text.casefold()): concept for t in concept.terms if t.is_accepted}
    for concept in concepts:
        refused = [term for term in concept.terms if not term.is_accepted]
        own = {(term.language, term.text) for term in concept.terms if term.is_accepted}
        for index, term in enumerate((*refused, *concept.wrong)):
            owner = owners.get((term.language, term.text.casefold()))
            is_wrong = index >= len(refused)
            # Within a concept other capitals may be what is wrong; and a form of two ranks is found by find_two_ranks.
            if owner is None or (owner is concept and not (is_wrong and (term.language, term.text) in own)):
                continue
            rule, what = (_WRONG_IS_RIGHT, "wrong") if is_wrong else (_REFUSED_IS_ACCEPTED, term.status.value)
            yield rule.of_form(concept, term, f"is {what} for {concept.id}, and right for {place(owner)}")


def find_missing_languages(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    """Report each language of a file that some of its concepts lack, once, with the first few of them."""
    files: dict[str, list[Concept]] = defaultdict(list)
    for concept in concepts:
        files[concept.origin.path if concept.origin is not None else ""].append(concept)
    for own in files.values():
        spoken = [frozenset(term.language for term in concept.terms) for concept in own]
        for code in dict.fromkeys(term.language for concept in own for term in concept.terms):
            lacking = [concept for concept, codes in zip(own, spoken, strict=True) if code not in codes]
            if lacking:
                more = " …" if len(lacking) > _SHOWN else ""
                names = ", ".join(concept.id for concept in lacking[:_SHOWN])
                message = f"{len(lacking)} of {len(own)} concepts have no name in {code}: {names}{more}"
                yield _MISSING_LANGUAGE.of(lacking[0], message, language=code)
