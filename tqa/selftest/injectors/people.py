"""Names cut short, garbled, or written in two ways: surnames, acronyms."""

from random import Random

import regex

from tqa.analysis import View
from tqa.model import Kind, Span
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import names

_HYPHENS = "-‐‑"
_LEAST_HALF = 3
_LEAST_GARBLED = 5
_IS_WORD = 1e-6
_ACRONYM = regex.compile(r"(?<![\p{L}.])(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,3})(?![\p{L}\p{N}.])")


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


def vary_acronym(view: View, rng: Random) -> Fault | None:
    """Write an acronym that the text has several times with stops, or one with stops without."""
    target = view.target
    text = "\n".join(other.target.text for other in view.document.views)
    plain = [m for m in _ACRONYM.finditer(target.text) if len(_whole(m.group()).findall(text)) > 1]
    match = pick(rng, plain)
    if match is None:
        return None
    written = match.group()
    return put(Span(*match.span()), written.replace(".", "") if "." in written else "".join(f"{c}." for c in written))


def _whole(acronym: str) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\p{{L}}){regex.escape(acronym)}(?!\p{{L}})")


def garble_name(view: View, rng: Random) -> Fault | None:
    """Make another word of the language of one word of a name that has several: Champion League."""
    target = view.target
    frequency = target.language.lexicon.frequency
    several = (m for m in names(target, exact=True) if " " in m.term.text)
    parts = [w for m in several for w in target.words if m.span.start <= w.start and w.end <= m.span.end]
    word = pick(rng, (w for w in parts if len(w.text) >= _LEAST_GARBLED and w.text.isalpha() and not w.text.isupper()))
    if word is None:
        return None
    shorter = (word.text[:at] + word.text[at + 1 :] for at in range(1, len(word.text)))
    wrong = pick(rng, (text for text in shorter if frequency(text.casefold()) >= _IS_WORD and text != word.text))
    return None if wrong is None else put(word.span, wrong)


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
    Injector(
        id="inconsistent-acronym",
        check="inconsistent-acronym",
        summary="an acronym once with stops, or without",
        inject=vary_acronym,
    ),
    Injector(
        id="garbled-name", check="garbled-name", summary="a word of a name that became another word", inject=garble_name
    ),
)
