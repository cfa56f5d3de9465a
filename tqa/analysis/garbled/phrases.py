"""Names of several words of which one came out as another: “Champion League”."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from tqa.analysis.counterparts import is_plain_word
from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.garbled.suspects import COMMON, LEAST, Garbled, bare, begin_alike, is_form
from tqa.analysis.text_view import TextView
from tqa.glossary.choice import accepted
from tqa.model import Kind
from tqa.text.folding import fold
from tqa.text.words import Word

Phrase = tuple[str, ...]


def phrases_of(document: DocumentView) -> Mapping[str, Sequence[tuple[Phrase, int]]]:
    """Return the names of several words of what the text or its source names, by their first and second word."""
    code, found = document.target_language.code, dict[str, list[tuple[Phrase, int]]]()
    for concept in {
        name: document.glossary.concept(name) for name in (*document.concepts, *document.source_concepts)
    }.values():
        for term in accepted(concept, code) if concept is not None else ():
            parts = tuple(term.text.split())
            if len(parts) > 1 and concept is not None and concept.kind is not Kind.TERM:
                found.setdefault(parts[0], []).append((parts, 0))
                found.setdefault(parts[1], []).append((parts, 1))
    return found


def by_phrase(view: View, phrases: Mapping[str, Sequence[tuple[Phrase, int]]]) -> Iterator[Garbled]:
    """Find names of several words of which one came out as another: “Champion League”."""
    words = view.target.words
    for at, anchor in enumerate(words):
        for parts, index in phrases.get(anchor.text, ()):
            run = words[at - index : at - index + len(parts)] if at >= index else ()
            wrong = [
                n
                for n, (word, part) in enumerate(zip(run, parts, strict=False))
                if bare(view.target, word).text != part
            ]
            if len(run) == len(parts) and len(wrong) == 1:
                word, part = bare(view.target, run[wrong[0]]), parts[wrong[0]]
                if len(word.text) >= LEAST and _is_garbled_part(view, word, part) and _is_run(view.target, run):
                    yield Garbled(word, part, None, f"the name is {' '.join(parts)}")


def _is_run(view: TextView, run: Sequence[Word]) -> bool:
    return all(view.between(a, b).isspace() for a, b in pairwise(run))


def _is_garbled_part(view: View, word: Word, part: str) -> bool:
    target, folded = view.target, fold(part)
    plain = word.is_capitalised and word.text.isalpha() and len(part) >= LEAST and part[:1].isupper()
    if not plain or word.start in target.mention_at or word.folded.startswith(folded) or word.is_acronym:
        return False
    if not part.isalpha() or (target.language.inflects_names and is_form(word.folded, folded)):
        return False
    if any(bare(view.source, other).folded == word.folded for other in view.source.words):
        return False
    frequency = target.language.lexicon.frequency(word.folded)
    if not is_plain_word(target, word) or not begin_alike(word.folded, folded):
        return False
    return OSA.distance(word.folded, folded) <= (len(part) // 3 if frequency < COMMON else len(part) // 2)
