"""Names misspelt, rendered wrongly, or written in another of their forms."""

from random import Random

from tqa.analysis import TextView, View
from tqa.model import Concept, Kind, Match, Mention, Span, Status, Term
from tqa.selftest.base import Fault, Injector, anywhere, pick, put
from tqa.selftest.places import capital_like, names
from tqa.selftest.slips import made_up, slip

_LONG = 6


def _is_name_too(view: View, text: str) -> bool:
    return bool(view.target.is_name(text))


def misspell_name(view: View, rng: Random) -> Fault | None:
    """Misspell one word of a name that the glossary knows."""
    target = view.target
    mention = pick(rng, names(target, exact=True, least=_LONG))
    if mention is None:
        return None
    words = [w for w in target.words if mention.span.start <= w.start and w.end <= mention.span.end]
    word = pick(rng, (w for w in words if len(w.text) >= _LONG and not w.text.isupper()))
    wrong = None if word is None else slip(word.text, rng)
    if (
        word is None
        or wrong is None
        or _is_name_too(view, wrong)
        or target.language.lexicon.frequency(wrong.casefold())
    ):
        return None
    return put(word.span, wrong)


def render_wrongly(view: View, rng: Random) -> Fault | None:
    """Write a wrong rendering that the glossary lists for a name."""
    target, source = view.target, view.document.source_language.code
    places = [
        (mention, wrong)
        for mention in names(target, exact=True)
        for wrong in mention.concept.wrong
        if wrong.language == target.language.code and wrong.origin in ("", source)
    ]
    place = pick(rng, places)
    if place is None or place[1].text == place[0].term.text:
        return None
    mention, wrong = place
    return put(mention.span, wrong.text, also=_accepted(target, mention))


def _accepted(view: TextView, mention: Mention) -> list[str]:
    """Return the other forms of a name that may stand in its place: as short or as full, as it is."""
    terms = mention.concept.terms_in(view.language.code)
    return [term.text for term in terms if term.is_accepted and term.short == mention.term.short]


def vary_name(view: View, rng: Random) -> Fault | None:
    """Write a form that the glossary calls deprecated where the text uses a better one too."""
    target = view.target
    often = view.document.concepts
    places = [
        (mention, term)
        for mention in names(target, exact=True)
        for term in mention.concept.terms_in(target.language.code)
        if often[mention.concept.id] > 1 and term.status is Status.DEPRECATED
    ]
    place = pick(rng, places)
    return None if place is None else put(place[0].span, place[1].text)


def _own_term(text: str, code: str) -> Term:
    """Return a term for a glossary of the text's own, which nothing of the default one is merged with."""
    return Term(text=text, language=code, status=Status.ADMITTED, match=Match.EXACT)


def forbid_name(view: View, rng: Random) -> Fault | None:
    """Write a made-up form that a glossary of the text's own forbids."""
    target = view.target
    mention = pick(rng, names(target, exact=True, least=_LONG))
    if mention is None:
        return None
    code = target.language.code
    wrong = made_up(mention.term.text)
    concept = Concept(
        id="selftest:forbidden",
        kind=Kind.TERM,
        terms=(
            _own_term(mention.term.text, code),
            Term(text=wrong, language=code, status=Status.FORBIDDEN, match=Match.EXACT),
        ),
    )
    return Fault(edit=put(mention.span, wrong).edit, glossary=(concept,))


def vary_unknown_name(view: View, rng: Random) -> Fault | None:
    """Misspell once a name that the text has elsewhere too, and that no glossary knows."""
    target = view.target
    often = view.document.capitalised
    words = (w for w in target.words if often[w.text] > 1 and len(w.text) >= _LONG and w.text.isalpha())
    free = (w for w in words if w.start not in target.mention_at and w.start not in target.initials)
    word = pick(rng, (w for w in free if not target.language.lexicon.frequency(w.folded)))
    wrong = None if word is None else slip(word.text, rng)
    return None if word is None or wrong is None else put(word.span, capital_like(word.text, wrong))


def headline_name(view: View, rng: Random) -> Fault | None:
    """Name another place or person in the headline than the text does."""
    target = view.target
    others = {
        (m.concept.kind, m.term.text)
        for other in view.document.views
        if other is not view
        for m in names(other.target, exact=True)
    }
    mention = pick(rng, names(target, exact=True))
    if mention is None:
        return None
    same = sorted(text for kind, text in others if kind is mention.concept.kind and text != mention.term.text)
    other = pick(rng, same)
    return None if other is None or other in target.text else put(mention.span, other)


def headline_number(view: View, rng: Random) -> Fault | None:
    """Give another number in the headline than the text does."""
    target = view.target
    elsewhere = {w.text for other in view.document.views if other is not view for w in other.target.words}
    found = (w for w in target.words if w.is_number and w.text.isdecimal() and w.text in elsewhere)
    word = pick(rng, (w for w in found if len(w.text) > 1))
    if word is None:
        return None
    changed = f"{int(word.text) + rng.randint(2, 9)}"
    return None if changed in elsewhere else put(word.span, changed)


def lose_name(view: View, rng: Random) -> Fault | None:
    """Leave out a name that the source has and a glossary of the text's own demands."""
    target = view.target
    there = {mention.concept.id for mention in view.source.mentions}
    once = (m for m in names(target, exact=True) if m.concept.id in there and view.document.concepts[m.concept.id] == 1)
    mention = pick(rng, once)
    if mention is None:
        return None
    span = mention.span
    if target.text[span.start - 1 : span.start] == " ":
        span = Span(span.start - 1, span.end)
    fault = Fault(edit=put(span, "").edit, glossary=(mention.concept,))
    return anywhere(fault, target.text)


def lose_term(view: View, rng: Random) -> Fault | None:
    """Render a term of the text's own glossary by a made-up word."""
    target = view.target
    there = {m.concept.id: m.span.of(view.source.text) for m in view.source.mentions}
    found = (m for m in names(target, exact=True, least=_LONG) if m.concept.id in there)
    mention = pick(rng, (m for m in found if view.document.concepts[m.concept.id] == 1))
    if mention is None:
        return None
    terms = (
        _own_term(there[mention.concept.id], view.source.language.code),
        _own_term(mention.term.text, target.language.code),
    )
    concept = Concept(id="selftest:term", kind=Kind.TERM, terms=terms)
    fault = Fault(edit=put(mention.span, made_up(mention.term.text)).edit, glossary=(concept,))
    return anywhere(fault, target.text)


INJECTORS = (
    Injector(
        id="misspelt-name", check="misspelt-name", summary="a slip in a name of the glossary", inject=misspell_name
    ),
    Injector(
        id="misrendered-name",
        check="misrendered-name",
        summary="a wrong rendering that the glossary lists",
        inject=render_wrongly,
    ),
    Injector(
        id="name-variant", check="name-variant", summary="a deprecated form beside the better one", inject=vary_name
    ),
    Injector(
        id="forbidden-term",
        check="forbidden-term",
        summary="a made-up form that the text's glossary forbids",
        inject=forbid_name,
    ),
    Injector(
        id="inconsistent-name",
        check="inconsistent-name",
        summary="a slip in a name that no glossary knows",
        inject=vary_unknown_name,
    ),
    Injector(id="missing-name", check="missing-name", summary="a name of the text's glossary lost", inject=lose_name),
    Injector(
        id="missing-term",
        check="missing-term",
        summary="a made-up word for a term of the text's glossary",
        inject=lose_term,
    ),
    Injector(
        id="headline-mismatch/name",
        check="headline-mismatch",
        summary="a headline that names another name",
        inject=headline_name,
        headlines=True,
    ),
    Injector(
        id="headline-mismatch/number",
        check="headline-mismatch",
        summary="a headline with another number",
        inject=headline_number,
        headlines=True,
    ),
)
