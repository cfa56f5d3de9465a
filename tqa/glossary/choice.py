"""Choose which form of a name to put where a wrong one stands."""

from tqa.glossary.resemblance import distance
from tqa.model import Concept, Status, Term


def accepted(concept: Concept, language: str) -> tuple[Term, ...]:
    """Return the forms of a concept that a desk prints, preferred ones first."""
    return tuple(t for t in concept.terms_in(language) if t.is_accepted)


def fitting_form(concept: Concept, wrong: str, language: str) -> str | None:
    """Return the accepted form that `wrong` was most likely meant to be: as many words, then nearest in spelling.

    The preferred form wins a tie. None if the concept has no accepted form in the language.
    """
    words = len(wrong.split())
    terms = accepted(concept, language)
    if not terms:
        return None
    ranked = sorted(
        enumerate(terms),
        key=lambda item: (
            abs(len(item[1].text.split()) - words),
            item[1].status is not Status.PREFERRED,
            distance(wrong.casefold(), item[1].text.casefold()),
            item[0],
        ),
    )
    return ranked[0][1].text
