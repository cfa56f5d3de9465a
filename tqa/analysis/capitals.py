"""Which words of a text written all in small letters need a capital: the beginnings of its sentences, and its names.

A name is known from the glossary, from a word list that writes it with a capital, from the calendar, from the source,
or because no word list has it. Nothing is said of German nouns that the word list does not have.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tqa.analysis.counterparts import Counterparts
from tqa.analysis.document_view import View
from tqa.analysis.text_view import TextView
from tqa.glossary.transliteration import is_common_name
from tqa.lang.demonyms import demonym_words
from tqa.lang.given_names import gender_of
from tqa.lang.language import Language
from tqa.lang.lemmas import has_lemmas, is_known, lemma
from tqa.model import How, Kind, Mention
from tqa.text.words import Word

_LEAST_LETTERS = 3
_LEAST_LIKENESS = 0.85
_TOO_FREQUENT = 5e-4
_ENDS = (".", "!", "?", "…", "؟")
_CLOSING = "\"'”’»“)]"
_START = re.compile(r"\s*[\"“„«»‘'(¿¡]?\w")
_HALVES = "-‑"


def due_capitals(view: View) -> Mapping[int, str]:
    """Return the words of a target that need a capital, by the offset of each: how it is written."""
    target = view.target
    due: dict[int, str] = {}
    common = frozenset(word.text for word in view.source.words)
    for word in target.words:
        # What the source writes small, in the same letters, is a foreign word and no name.
        written = word.text if word.text in common else as_name(word, target.language)
        if written != word.text:
            due[word.start] = written
    due |= dict(_months(target))
    due |= dict(_named(view))
    due |= dict(_from_source(view))
    due |= dict(_given_names(target, due))
    for word in sentence_starts(view):
        due.setdefault(word.start, target.language.capital(word.text))
    return {start: written for start, written in due.items() if not written[0].islower() and not written[0].isdigit()}


def begins_sentence(view: View) -> Word | None:
    """Return the first word of a segment if a sentence begins there: the line before it does not go on."""
    target, before = view.target, view.previous
    begins = before is None or _is_closed(before.target.text)
    if not target.words or not begins or _START.match(target.text) is None or not _is_closed(target.text):
        return None
    return target.words[0]


def _is_closed(text: str) -> bool:
    return text.rstrip().rstrip(_CLOSING).endswith(_ENDS)


def sentence_starts(view: View) -> Iterator[Word]:
    """Yield the words that begin a sentence, by the marks before them alone."""
    target = view.target
    first = begins_sentence(view)
    if first is not None:
        yield first
    for found in target.breaks:
        before = target.words[found.before]
        if found.marks[0] in _ENDS or found.marks[-1] in _ENDS:
            abbreviated = f"{before.folded}." in target.language.data.words.abbreviations or len(before.text) == 1
            if not abbreviated or found.marks[0] != ".":
                yield target.words[found.before + 1]


def as_name(word: Word, language: Language) -> str:
    """Return a word with the capitals that it needs wherever it stands."""
    if word.is_number or (word.folded in language.closed_class and len(word.text) > 1):
        return word.text
    if not set(_HALVES) & set(word.text):
        return _written(word.text, language, whole=True)
    return "-".join(_written(half, language, whole=False) for half in word.text.replace("‑", "-").split("-"))


def _given_names(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the given names that stand before a name: they may be words too (Mark, Rose)."""
    for first, second in pairwise(view.words):
        named = second.start in due and first.start not in due and gender_of(first.text) is not None
        if named and view.between(first, second) == " ":
            yield first.start, view.language.capital(first.text)


def _months(view: TextView) -> Iterator[tuple[int, str]]:
    """Yield the months that are words too, where a preposition or a day stands beside them: in May, 5 March."""
    doubtful = view.language.data.dates.words_too & frozenset(view.language.months)
    for index, word in enumerate(view.words if doubtful else ()):
        if word.folded not in doubtful or not index:
            continue
        beside = view.words[index - 1], *view.words[index + 1 : index + 2]
        if any(one.is_number for one in beside) or beside[0].folded in view.language.data.words.prepositions:
            yield word.start, view.language.capital(word.text)


@functools.lru_cache(maxsize=20_000)
def _written(text: str, language: Language, *, whole: bool) -> str:
    """Return a word, or half of one, as it is written inside a sentence. `whole`: it may be an unknown name."""
    stem = language.without_possessive(text).partition("'")[0].partition("’")[0]
    tail = text[len(stem) :]
    found = lemma(stem, language.code) if stem else stem
    if found.isupper() and found.casefold() == stem.casefold():
        return found + tail
    if len(stem) < _LEAST_LETTERS or stem in language.closed_class:
        return text
    if found[:1].isupper() or stem in language.capital_calendar or _is_derived(stem, language):
        return language.capital(text)
    return language.capital(text) if whole and stem.isalpha() and _is_unknown(stem, language) else text


def _is_derived(stem: str, language: Language) -> bool:
    """Tell whether a word is made from the name of a place, in a language that writes such words with a capital."""
    if not language.data.names.derived_capitals:
        return False
    if stem in language.language_names:
        return True
    return any(one in demonym_words(language.code) for one in (stem, stem.removesuffix("s"), stem.removesuffix("es")))


def _is_unknown(stem: str, language: Language) -> bool:
    below = language.data.names.unknown_below
    if not language.is_latin and stem.isascii():
        return True
    if not below or not has_lemmas(language.code) or is_known(stem, language.code):
        return False
    return is_common_name(stem) or language.lexicon.frequency(stem) < below


def _named(view: View) -> Iterator[tuple[int, str]]:
    """Yield the words of the glossary's names. A name of one word may be a word too: the source has to have it."""
    target = view.target
    for mention in target.titled.mentions:
        words = [word for word in target.words if mention.span.start <= word.start < mention.span.end]
        place = mention.concept.kind is Kind.PLACE and mention.how is How.EXACT
        place = place and target.follows_preposition(mention.span.start) and not _is_common(words, target.language)
        if len(words) > 1 or place or mention.concept.id in view.document.source_concepts:
            yield from _as_term(mention, words, target.language)


def _is_common(words: list[Word], language: Language) -> bool:
    """Tell whether a name is so frequent that it is a word rather: того, Togo."""
    return any(language.lexicon.frequency(word.folded) > _TOO_FREQUENT for word in words)


def _as_term(mention: Mention, words: list[Word], language: Language) -> Iterator[tuple[int, str]]:
    """Yield the words of a mention as its term writes them, where it has the same words."""
    written = {piece.casefold(): piece for piece in mention.term.text.split()}
    for word in words:
        one = written.get(word.folded)
        if one is None:
            one = word.text if word.folded in language.closed_class else language.capital(word.text)
        if one != word.text:
            yield word.start, one


def _from_source(view: View) -> Iterator[tuple[int, str]]:
    """Yield the words that stand for a name of the source."""
    language, source = view.target.language, view.source
    if not source:
        return
    as_there = dict(_copied(source))
    small = {word.start: word for word in view.target.words if word.folded not in language.closed_class}
    yield from ((start, as_there[w.folded]) for start, w in small.items() if w.folded in as_there)
    pairs = Counterparts(source, view.target.titled)
    for name in pairs.names:
        found = pairs.of(name)
        word = small.get(found.target.start) if found.target is not None else None
        if word is None or found.likeness < _LEAST_LIKENESS or word.folded in as_there:
            continue
        # A capital, or katakana, shows no name where nouns have it too.
        if source.language.data.capitals == "names" or not is_known(word.folded, language.code):
            yield word.start, language.capital(word.text)


def _copied(source: TextView) -> Iterator[tuple[str, str]]:
    """Yield the names of the source as it writes them, by their small letters."""
    cased = source.language.data.capitals == "names"
    for word in source.words:
        named = word.is_acronym or (word.is_capitalised and cased)
        if named and len(word.text) > 1 and word.start not in source.initials:
            yield word.folded, word.text
