"""Names of several words of which one came out as another: “Champion League”."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tqa.analysis.counterparts import is_plain_word
from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.garbled.suspects import COMMON, LEAST, Garbled, bare, begin_alike, is_form
from tqa.analysis.text_view import TextView
from tqa.glossary.choice import accepted
from tqa.glossary.likeness import script
from tqa.model import Kind
from tqa.text.folding import fold
from tqa.text.words import Word

_IS_WORD = 1e-6
_MOST_SLIPS = 2
_LEAST_STEM = 5


class Phrase(NamedTuple):
    """A name of several words; `is_own` if the desk, or the record, wants that very form."""

    parts: tuple[str, ...]
    is_own: bool


def phrases_of(document: DocumentView) -> Mapping[str, Sequence[tuple[Phrase, int]]]:
    """Return the names of several words of what the text or its source names, by their first and second word."""
    found: dict[str, list[tuple[Phrase, int]]] = {}
    for name in dict.fromkeys((*document.concepts, *sorted(document.source_concepts))):
        concept = document.glossary.concept(name)
        if concept is None or concept.kind is Kind.TERM:
            continue
        for term in accepted(concept, document.target_language.code):
            if " " in term.text:
                phrase = Phrase(tuple(term.text.split()), document.glossary.is_own(name))
                found.setdefault(phrase.parts[0], []).append((phrase, 0))
                found.setdefault(phrase.parts[1], []).append((phrase, 1))
    return found


def by_phrase(view: View, phrases: Mapping[str, Sequence[tuple[Phrase, int]]]) -> Iterator[Garbled]:
    """Find names of several words of which one came out as another: “Champion League”."""
    words = view.target.words
    for at in [at for at, word in enumerate(words) if word.text in phrases]:
        for phrase, index in phrases[words[at].text]:
            run = words[at - index : at - index + len(phrase.parts)] if at >= index else ()
            wrong = _wrong_part(view.target, run, phrase.parts)
            if wrong is not None:
                word, part = wrong
                if _is_garbled(view, word, part, own=phrase.is_own) and _is_run(view.target, run):
                    yield Garbled(word, part, None, f"the name is {' '.join(phrase.parts)}")


def _wrong_part(view: TextView, run: Sequence[Word], parts: Sequence[str]) -> tuple[Word, str] | None:
    """Return the one word of a run that is not the part of the name in its place; None if none or several are not."""
    pairs = ((bare(view, word), part) for word, part in zip(run, parts, strict=False))
    wrong = [(word, part) for word, part in pairs if word.text != part]
    return wrong[0] if len(run) == len(parts) and len(wrong) == 1 else None


def _is_run(view: TextView, run: Sequence[Word]) -> bool:
    return all(view.between(a, b).isspace() for a, b in pairwise(run))


def _is_garbled(view: View, word: Word, part: str, *, own: bool) -> bool:
    """Tell whether a word is what became of a part of a name, and no form of it, nor what the source has."""
    target, folded = view.target, fold(part)
    plain = word.is_capitalised and word.text.isalpha() and part.isalpha() and part[:1].isupper()
    if not plain or min(len(word.text), len(part)) < LEAST or word.is_acronym or word.start in target.mention_at:
        return False
    if word.folded.startswith(folded) or (target.language.inflects_names and is_form(word.folded, folded)):
        return False
    if not is_plain_word(target, word) or not begin_alike(word.folded, folded):
        return False
    if any(bare(view.source, other).folded == word.folded for other in view.source.words):
        return False
    frequency = target.language.lexicon.frequency
    if frequency(word.folded) >= COMMON:
        both_words = frequency(part.casefold()) >= _IS_WORD
        allowed = _MOST_SLIPS if both_words else len(part) // 2
        return OSA.distance(word.folded, folded) <= allowed and not (both_words and _are_kin(word.folded, folded))
    # In other scripts a foreign name has many right spellings.
    return (own or script(part) == "LATIN") and OSA.distance(word.folded, folded) <= len(part) // 3


def _are_kin(word: str, part: str) -> bool:
    """Tell whether two words of the language have one stem and two endings: Judicial, Judiciary."""
    common = next((i for i, (a, b) in enumerate(zip(word, part, strict=False)) if a != b), 0)
    return common >= max(_LEAST_STEM, min(len(word), len(part)) - _MOST_SLIPS)
