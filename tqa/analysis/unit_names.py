"""Name a unit or currency behind a number as the text does: with its “of”, in a form that the text has elsewhere."""

from collections import Counter

from tqa.analysis.document_view import View
from tqa.analysis.facts import Fact
from tqa.lang.fact_words import FactWords, fact_words

_SPACES = " \u00a0\u202f"
_APOSTROPHES = ("'", "’")
_VOWELS = frozenset("aeiouyàâäéèêëîïôöùûü")


def name_behind(view: View, number: Fact, code: str) -> str | None:
    """Return what to write behind a number of the target, from the number on, for it to be of the given unit."""
    written = view.target.text[number.span.end : number.whole.end]
    elsewhere = _elsewhere(view, number, code)
    if elsewhere is not None:
        return elsewhere
    known = fact_words(view.target.language)
    name = known.unit_name(code)
    return name and _with_link(written, name, known)


def _elsewhere(view: View, number: Fact, code: str) -> str | None:
    """Return how the document has the unit most often; behind the same words for millions, if it can be."""
    found: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    tail = _last_word(number.span.of(view.target.text))
    for other in view.document.views:
        text = other.target.text
        for fact in other.target.facts:
            if fact.kind is number.kind and fact.units == {code} and fact.whole.end > fact.span.end:
                name = text[fact.span.end : fact.whole.end]
                found[name] += 1
                if _last_word(fact.span.of(text)) == tail:
                    alike[name] += 1
    usual = (alike or found).most_common(1) if alike or not tail else []
    return usual[0][0] if usual else None


def _last_word(written: str) -> str:
    """Return the word that ends a number: million. Figures alone end in none."""
    last = written.rstrip(_SPACES).rpartition(" ")[2].casefold()
    return last if last.isalpha() else ""


def _with_link(written: str, name: str, known: FactWords) -> str:
    """Return a name with the “of” before it that stands there, in the form that fits: de dólares, d’euros."""
    bare, links = written.lstrip(_SPACES), known.data.links
    link = next(
        (one for one in links if bare.startswith(one) and (one[-1] in _APOSTROPHES or bare[len(one)] in _SPACES)), ""
    )
    if not link:
        return name
    elided = [one for one in links if one[-1] in _APOSTROPHES]
    word = name.lstrip(_SPACES)
    if elided and word[:1].casefold() in _VOWELS:
        link = link if link in elided else elided[-1]
    elif link in elided:
        link = next((one for one in links if one not in elided), link)
    return f" {link}{word}" if link in elided else f" {link} {word}"
