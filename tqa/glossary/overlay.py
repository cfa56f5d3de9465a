"""Lay a concept of one's own over what another glossary knows of the same thing."""

from dataclasses import replace

from tqa.model import Concept, Kind, Status, Term


def _article(term: Term | None) -> str:
    return term.article if term is not None else ""


def _status_beside(term: Term, own: Concept) -> Status:
    """Return how welcome another glossary's form is beside one's own.

    One's own preferred form is the only one, and of several acronyms (US, U.S., USA) one's own is the accepted one.
    """
    ours = own.terms_in(term.language)
    if term.text.isupper() and any(t.text.isupper() for t in ours):
        return Status.DEPRECATED
    demoted = term.status is Status.PREFERRED and not term.short and bool(ours)
    return Status.ADMITTED if demoted else term.status


def laid_over(own: Concept, other: Concept) -> Concept:
    """Return one's own concept with what another glossary adds: articles, further forms, gender, wrong renderings."""
    known = {(term.language, term.text): term for term in other.terms}
    terms = [replace(t, article=t.article or _article(known.get((t.language, t.text)))) for t in own.terms]
    written = {(term.language, term.text) for term in own.terms}
    mistaken = {(term.language, term.text) for term in own.wrong}
    further = (term for term in other.terms if (term.language, term.text) not in written | mistaken)
    terms += [replace(term, status=_status_beside(term, own)) for term in further]
    return replace(
        own,
        id=other.id,
        # A record's kinds are many, and what is none of ours is a work: the other glossary may know better.
        kind=other.kind if own.kind is Kind.WORK else own.kind,
        terms=tuple(terms),
        wrong=own.wrong + tuple(term for term in other.wrong if (term.language, term.text) not in written),
        gender=own.gender or other.gender,
    )
