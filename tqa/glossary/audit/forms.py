"""Faults of single forms: how they are spelt, and whether they stand in one place only."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from tqa.glossary.audit.flaw import Flaw, Rule, Weight
from tqa.model import Concept, Kind, Term
from tqa.text.folding import fold

# Scripts with letters that look the same; a word that mixes two of them has nearly always one by mistake.
_ALIKE = frozenset({"LATIN", "GREEK", "CYRILLIC"})
_JOINERS = frozenset("\u200c\u200d")
_SEPARATORS = "\t\n\r\v\f\u2028\u2029"

_MIXED_SCRIPTS = Rule("mixed-scripts", Weight.ERROR, "type it anew in one script")
_TWO_RANKS = Rule("two-ranks", Weight.ERROR, "keep it in one column")
_REPEATED_FORM = Rule("repeated-form", Weight.WARNING, "keep one of the two")
_STRAY_SPACE = Rule("stray-space", Weight.WARNING, "take it out")
_NOT_COMPOSED = Rule("not-composed", Weight.WARNING, "save it in Unicode form NFC")
_UNKNOWN_GENDER = Rule("unknown-gender", Weight.WARNING, "put f or m, so that “he said” of a woman is found")


def _forms(concepts: Iterable[Concept]) -> Iterator[tuple[Concept, Term]]:
    for concept in concepts:
        for term in (*concept.terms, *concept.wrong):
            yield concept, term


def _scripts(word: str) -> set[str]:
    """Return the scripts of a word's letters, as Unicode names them."""
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in word}


def _mixed_letters(text: str) -> str:
    """Return the first word whose letters are of two scripts that look alike, or an empty string."""
    for is_word, letters in groupby(text, str.isalpha):
        word = "".join(letters)
        if is_word and len(_scripts(word) & _ALIKE) > 1:
            return word
    return ""


def find_mixed_scripts(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    """Report words of two scripts that look alike. A wrong form may be wrong for just that."""
    for concept in concepts:
        for term in concept.terms:
            if not term.text.isascii() and (word := _mixed_letters(term.text)):
                names = sorted(map(str.capitalize, _scripts(word) & _ALIKE))
                yield _MIXED_SCRIPTS.of_form(concept, term, f"mixes {' and '.join(names)} letters in one word")


def find_decomposed(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    for concept, term in _forms(concepts):
        if not unicodedata.is_normalized("NFC", term.text):
            yield _NOT_COMPOSED.of_form(concept, term, "has accents that are characters of their own")


def _stray(text: str) -> str:
    """Return what stands in a text that nobody meant to write, or an empty string."""
    if any(character in text for character in _SEPARATORS):
        return "a tab or a line end"
    if text != text.strip() or any(one.isspace() and two.isspace() for one, two in pairwise(text)):
        return "a space too many"
    hidden = (c for c in text if unicodedata.category(c) == "Cf" and c not in _JOINERS)
    return next((f"the invisible character U+{ord(character):04X}" for character in hidden), "")


def find_stray_spaces(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    for concept, term in _forms(concepts):
        if what := _stray(term.text):
            yield _STRAY_SPACE.of_form(concept, term, f"has {what} in it")


def _by_spelling(concept: Concept) -> Iterator[list[Term]]:
    """Yield the forms of one language that are equal once they are folded."""
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in concept.terms:
        groups[term.language, fold(term.text)].append(term)
    return (group for group in groups.values() if len(group) > 1)


def find_repeated(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    """Report forms of one rank that differ in nothing that is matched: capitals, accents, hyphens, spaces."""
    for concept in concepts:
        for group in _by_spelling(concept):
            for index, term in enumerate(group):
                twin = next((t for t in group[:index] if t.status is term.status or t.text == term.text), None)
                if twin is not None and twin.is_accepted == term.is_accepted:
                    message = f"is matched as “{twin.text}” is: they differ in capitals, accents or hyphens at most"
                    yield _REPEATED_FORM.of_form(concept, term, message)


def find_two_ranks(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    for concept in concepts:
        for group in _by_spelling(concept):
            accepted = {term.text: term for term in group if term.is_accepted}
            for term in group:
                twin = accepted.get(term.text)
                if not term.is_accepted and twin is not None:
                    yield _TWO_RANKS.of_form(concept, term, f"is both {twin.status} and {term.status}")


def find_unknown_gender(concepts: Sequence[Concept]) -> Iterator[Flaw]:
    for concept in concepts:
        if concept.kind is Kind.PERSON and concept.gender is None:
            yield _UNKNOWN_GENDER.of(concept, f"{concept.id} is a person without a gender")
