"""Which words of a text written all in small letters need a capital: the beginnings of its sentences, and its names.

A name is known from the glossary, from a word list that writes it with a capital, from the calendar, from the source,
or because no word list has it. Nothing is said of German nouns that the word list does not have.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tqa.analysis.capital_names import add_neighbours, is_derived, phrases
from tqa.analysis.counterparts import Counterparts
from tqa.analysis.document_view import View
from tqa.analysis.text_view import TextView
from tqa.glossary.transliteration import is_common_name
from tqa.lang import capital_data
from tqa.lang.language import Language
from tqa.lang.lemmas import has_lemmas, is_known, lemma
from tqa.model import How, Kind, Mention
from tqa.text.folding import fold
from tqa.text.words import Word

_LEAST_LETTERS = 3
_LEAST_LIKENESS = 0.85
_TOO_FREQUENT = 5e-4
_ENDS = (".", "!", "?", "…", "؟")
_CLOSING = "\"'”’»“)]"
_START = re.compile(r"\s*[\"“„«»‘'(¿¡]?\w")
_HALVES = "-‑"
_FIGURED = re.compile(r"[a-z]\d{1,3}")
_IN_BRACKETS = re.compile(r"(?<=\w \()([^\W\d_]{2,6})(?=\))")
_LONGEST_ACRONYM = 4


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
    due |= dict(_bracketed(target, due))
    due |= dict(_named(view))
    due |= dict(_copied_names(view))
    for start, written in _heard(view).items():
        due.setdefault(start, written)
    due |= dict(phrases(target))
    due |= dict(_acronyms(view))
    add_neighbours(target, due)
    for word in sentence_starts(view):
        due.setdefault(word.start, target.language.capital(word.text))
    return {start: written for start, written in due.items() if written != written.lower() and written[0].isalpha()}


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
    halves = [_written(half, language, whole=False) for half in word.text.replace("‑", "-").split("-")]
    if halves == word.text.split("-"):
        return word.text
    if language.data.capitals == "nouns":
        # A compound begins with a capital, and so does the noun that ends it: Pro-Trump-Tirade.
        return "-".join(map(language.capital, halves))
    # Behind a name, a half that no word list has is a name too: Plasco-Flaxman.
    named = halves[0][:1].isupper()
    return "-".join(_written(half, language, whole=True) if named and half else half for half in halves)


def _bracketed(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the words that no list has and that stand alone in brackets, behind what they are short for: (METI)."""
    for match in _IN_BRACKETS.finditer(view.text):
        if match.start(1) in due and not is_common_name(match.group(1)):
            yield match.start(1), match.group(1).upper()


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
    fixed = _in_capitals(stem, language)
    if fixed:
        return fixed + tail
    if len(stem) < _LEAST_LETTERS or stem in language.closed_class:
        return text
    listed = lemma(stem, language.code)[:1].isupper() or stem in language.capital_calendar
    if listed or is_derived(stem, language):
        return language.capital(text)
    if not (whole and stem.isalpha() and _is_unknown(stem, language)):
        return text
    return stem.upper() + tail if _is_spelt_out(stem, language) else _surname(text, stem, language)


def _in_capitals(stem: str, language: Language) -> str:
    """Return a word as a list writes it, in capitals all through, or with some inside; else an empty string."""
    found = lemma(stem, language.code) if stem else stem
    if found.isupper() and found.casefold() == stem.casefold():
        return found
    return stem.upper() if _FIGURED.fullmatch(stem) else capital_data.load(language.code).written.get(stem, "")


def _surname(text: str, stem: str, language: Language) -> str:
    """Return an unknown name with its capitals; two of them in McGregor."""
    inner = next((part for part in capital_data.load(language.code).inner if stem.startswith(part)), "")
    if len(stem) < len(inner) + _LEAST_LETTERS:
        inner = ""
    return language.capital(inner) + language.capital(text[len(inner) :])


def _is_spelt_out(stem: str, language: Language) -> bool:
    """Tell whether a word that nobody knows is read letter by letter, having no vowel."""
    vowels = capital_data.load(language.code).vowels
    short = bool(vowels) and len(stem) <= _LONGEST_ACRONYM
    return short and set(vowels).isdisjoint(fold(stem)) and not is_common_name(stem)


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


def _acronyms(view: View) -> Iterator[tuple[int, str]]:
    """Yield the short forms of what the source names, if nothing else in the target stands for it: the US."""
    target, code = view.target, view.target.language.code
    there = {mention.concept.id for mention in target.titled.mentions}
    for mention in view.source.mentions:
        for term in () if mention.concept.id in there else mention.concept.terms_in(code):
            if term.text.isupper() and term.text.isalpha():
                yield from ((target.words[at].start, term.text) for at in target.places.get(term.text.casefold(), ()))


def _copied_names(view: View) -> Iterator[tuple[int, str]]:
    """Yield the words that the source has too, in the same letters, as a name."""
    language, words = view.target.language, view.target.words
    as_there = dict(_copied(view.source)) if view.source else {}
    there = [word.folded in as_there and word.folded not in language.closed_class for word in words]
    for at in itertools.compress(range(len(words)), there):
        # A word that stands here more often than there is part of the name only beside the rest of it.
        word, often = words[at], len(view.target.places[words[at].folded])
        more = often > 1 and often > view.source.text.casefold().count(word.folded)
        if not (more and is_known(word.folded, language.code)) or any(
            there[max(at - 1, 0) : at] + there[at + 1 : at + 2]
        ):
            yield word.start, as_there[word.folded]
    pairs = dict(_copied_pairs(view.source)) if view.source else {}
    for first, second in pairwise(view.target.words) if pairs else ():
        if (first.folded, second.folded) in pairs and view.target.between(first, second) == " ":
            yield from zip((first.start, second.start), pairs[first.folded, second.folded], strict=True)


def _heard(view: View) -> Mapping[int, str]:
    """Return the words that sound like a name of the source."""
    language, source = view.target.language, view.source
    raised: dict[int, str] = {}
    pairs = Counterparts(source, view.target.titled)
    for name in pairs.names if source else ():
        found = pairs.of(name)
        if found.target is None or found.likeness < _LEAST_LIKENESS or found.target.folded in language.closed_class:
            continue
        # A capital, or katakana, shows no name where nouns have it too.
        if source.language.data.capitals == "names" or not is_known(found.target.folded, language.code):
            whole = view.target.words[view.target.index_from(found.target.start + 1) - 1]
            at = found.target.start - whole.start
            before = raised.get(whole.start, whole.text)
            raised[whole.start] = before[:at] + language.capital(before[at:])
    return raised


def _copied(source: TextView) -> Iterator[tuple[str, str]]:
    """Yield the names of the source as it writes them, by their small letters."""
    cased = source.language.data.capitals == "names"
    shouts = source.text == source.text.upper()
    for word in source.words:
        named = word.is_capitalised and cased and word.start not in source.initials
        if named and len(word.text) > 1:
            yield word.folded, word.text
        if not shouts:
            yield from ((half.casefold(), half) for half in word.text.split("-") if len(half) > 1 and half.isupper())


def _copied_pairs(source: TextView) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield the names of two words, which show even where nouns have a capital, as the source writes them."""
    for first, second in pairwise(source.words) if source.language.data.capitals == "nouns" else ():
        both = first.is_capitalised and second.is_capitalised and first.start not in source.initials
        if both and source.between(first, second) == " ":
            yield (first.folded, second.folded), (first.text, second.text)
