"""Headwords that are inflected: a term is looked for with its endings, and should stand in its base form."""

from collections.abc import Iterator, Sequence

from tqa.glossary.audit.flaw import Flaw, Rule, Weight
from tqa.lang import language
from tqa.lang.lemmas import lemma
from tqa.model import Concept, Kind, Status, Term
from tqa.text.folding import fold

_RULE = Rule(
    "inflected-headword", Weight.WARNING, "put the base form if that is what is meant: its other forms are found too"
)


def _headwords(concept: Concept) -> Iterator[Term]:
    """Yield the forms to print, where they are single words and no names."""
    for term in concept.terms:
        is_headword = term.status is Status.PREFERRED and not term.short
        if is_headword and term.text.isalpha() and term.text.islower():
            yield term


def _base_form(word: str, code: str) -> str:
    """Return the base form of a word; the word itself if neither is a word that people use: it would be a guess."""
    base = lemma(word, code)
    lexicon = language.load(code).lexicon
    is_known = lexicon.frequency(word) > 0 or lexicon.frequency(base) > 0
    return base if is_known and base.islower() and fold(base) != fold(word) else word


def find_inflected(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    for concept in concepts:
        for term in _headwords(concept) if concept.kind is Kind.TERM else ():
            base = _base_form(term.text, term.language)
            if base != term.text:
                yield _RULE.of_form(concept, term, f"looks like a form of “{base}”")
