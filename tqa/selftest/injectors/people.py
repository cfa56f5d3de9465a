"""People and bodies called by less than their name: half a surname, an acronym that nothing explains."""

from random import Random

from tqa.analysis import View
from tqa.model import Kind
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import names

_HYPHENS = "-‐‑"
_LEAST_HALF = 3


def halve_surname(view: View, rng: Random) -> Fault | None:
    """Write the last half of a double surname that the text has in full elsewhere."""
    target = view.target
    often = view.document.capitalised
    words = (w for w in target.words if any(h in w.text for h in _HYPHENS) and often[w.text] > 1)
    free = (w for w in words if all(part[:1].isupper() for part in w.text.replace("‐", "-").split("-")))
    word = pick(rng, free)
    if word is None:
        return None
    half = word.text.replace("‐", "-").replace("‑", "-").rpartition("-")[2]
    return put(word.span, half) if len(half) >= _LEAST_HALF else None


def call_by_acronym(view: View, rng: Random) -> Fault | None:
    """Write the acronym of a body that the text names but once, in full."""
    target = view.target
    bodies = (m for m in names(target, exact=True) if m.concept.kind is Kind.ORGANISATION)
    once = (m for m in bodies if view.document.concepts[m.concept.id] == 1)
    places = [
        (mention, term.text)
        for mention in once
        for term in mention.concept.terms_in(target.language.code)
        if term.short and term.text.isupper() and not mention.term.text.isupper()
    ]
    place = pick(rng, places)
    if place is None or place[1] in target.text:
        return None
    return put(place[0].span, place[1])


INJECTORS = (
    Injector(
        id="truncated-surname", check="truncated-surname", summary="half of a double surname", inject=halve_surname
    ),
    Injector(
        id="undefined-acronym",
        check="undefined-acronym",
        summary="an acronym for the only full name",
        inject=call_by_acronym,
    ),
)
