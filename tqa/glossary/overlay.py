"""Lay a concept of one's own over what another glossary knows of the same thing."""

from dataclasses import replace

from tqa.model import Concept, Kind, Status, Term


def _article(term: Term | None) -> str:
    return term.article if term is not None else ""


def laid_over(own: Concept, other: Concept) -> Concept:
    """Return one's own concept with what another glossary adds: articles, further forms, gender, wrong renderings."""
    known = {(term.language, term.text): term for term in other.terms}
    terms = [replace(t, article=t.article or _article(known.get((t.language, t.text)))) for t in own.terms]
    written = {(term.language, term.text) for term in own.terms}
    named = {term.language for term in own.terms}
    for term in other.terms:
        if (term.language, term.text) not in written:
            # One's own preferred form is the only one.
            demoted = term.status is Status.PREFERRED and not term.short and term.language in named
            terms.append(replace(term, status=Status.ADMITTED) if demoted else term)
    return replace(
        own,
        id=other.id,
        # A record's kinds are many, and what is none of ours is a work: the other glossary may know better.
        kind=other.kind if own.kind is Kind.WORK else own.kind,
        terms=tuple(terms),
        wrong=own.wrong + other.wrong,
        gender=own.gender or other.gender,
    )
