"""Decide whether a string is two words run together, and where.

The evidence is wordfreq's: the whole is (nearly) no word, both parts are common ones. Names, brands and compounds look
just the same, so a short part must be a small word of the language, a capital asks for more proof, and words that open
or close compounds (`words.opens_compounds`, `words.closes_compounds` in tqa/lang/) prove little.

The thresholds were set on professional translations: tests/bench/fused_words.py prints what they miss and flag wrongly.
"""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tqa.lang.language import Language
from tqa.text.folding import accents

_UNKNOWN = 1.2e-7  # a whole rarer than this may be a slip
SURELY_ONE_WORD = 2e-7  # web texts have “tothe” this often
_RARE = 1e-7
_COMMON = 1e-6
_FREQUENT = 1e-5
_VERY_FREQUENT = 4e-5
_LEAST = 5
_SHORT_PART = 3
_LONG_PART = 7


@dataclass(frozen=True, slots=True)
class _Parts:
    """A cut of a word in two, in lower case, with all that the language says of it."""

    first: str
    second: str
    whole: float
    language: Language

    @property
    def frequencies(self) -> tuple[float, float]:
        lexicon = self.language.lexicon
        return lexicon.frequency(self.first), lexicon.frequency(self.second)

    @property
    def small(self) -> tuple[bool, bool]:
        closed = self.language.closed_class
        return self.first in closed, self.second in closed

    def are_plausible(self) -> bool:
        """Tell whether the parts are words that could stand side by side, were there a space."""
        rarest, small = min(self.frequencies), self.small
        pairs = zip((self.first, self.second), small, strict=True)
        if rarest < _RARE or any(len(part) <= _SHORT_PART and not closed for part, closed in pairs):
            return False
        if self.language.data.compounds:
            return (
                self._is_accented_twice()
                or self._is_joined_by_a_particle()
                or self._is_linked_by_nothing()
                or self._is_led_by_an_article()
            )
        if all(small):
            return self.whole < SURELY_ONE_WORD
        return self._are_two_words(rarest)

    def _are_two_words(self, rarest: float) -> bool:
        """Tell whether two words, one of them no small one, are common enough and the whole is rare enough."""
        words = self.language.data.words
        if self.first in words.opens_compounds or self.second in words.closes_compounds:
            return not self.whole and rarest >= _FREQUENT
        return rarest >= _COMMON and self.whole < _UNKNOWN and (any(self.small) or not self.whole)

    def _is_joined_by_a_particle(self) -> bool:
        """Tell whether a conjunction or preposition hangs on a common word, in a language that builds long words.

        Only where it can be no prefix: a preposition at the end, a conjunction at either end.
        """
        words, (first, second) = self.language.data.words, self.frequencies
        particles = (words.articles | words.conjunctions | words.prepositions) - words.closes_compounds
        hangs_on = self.second in particles and len(self.first) > _SHORT_PART
        leads = self.first in words.conjunctions and len(self.second) > _SHORT_PART
        long_enough = min(len(self.first), len(self.second)) >= _SHORT_PART
        common = (hangs_on and first >= _FREQUENT) or (leads and second >= _FREQUENT)
        return common and long_enough and not self.whole and not self.language.data.one_accent

    def _is_led_by_an_article(self) -> bool:
        """Tell whether an article without an accent leads a common word with one: τηνπόλη."""
        if not self.language.data.one_accent or self.whole or len(self.first) < _SHORT_PART:
            return False
        words = self.language.data.words
        led = self.first in words.articles | words.conjunctions and len(self.second) > _SHORT_PART
        return led and accents(self.second) == 1 and self.frequencies[1] >= _FREQUENT

    def _is_linked_by_nothing(self) -> bool:
        """Tell whether two long common words meet without the vowel that links compounds: “водопостачання” is one."""
        words = self.language.data.words
        if not words.links_compounds or self.whole or min(len(self.first), len(self.second)) < _LEAST:
            return False
        opens = self.first[-1] in words.links_compounds or self.first in words.opens_compounds
        return not opens and self.second not in words.closes_compounds and min(self.frequencies) >= _FREQUENT

    def _is_accented_twice(self) -> bool:
        """Tell whether each part carries an accent of its own in a language that gives a word just one."""
        twice = self.language.data.one_accent and accents(self.first) == accents(self.second) == 1
        return twice and min(self.frequencies) >= _COMMON


def _capital_fits(parts: _Parts, *, initial: bool, is_name: Callable[[str], bool], first: str) -> bool:
    """Ask for more proof of a word with a capital, which is most likely a name that the list does not know."""
    if parts.whole:
        return False
    frequencies, small = parts.frequencies, parts.small
    if is_name(first):
        a_small_word = small[1] and (len(parts.second) >= _SHORT_PART or first.casefold() in parts.language.months)
        # A short name begins many others: Dong, Donggala.
        common = _COMMON if len(parts.first) >= _LEAST else _FREQUENT
        return a_small_word or (len(parts.second) > _SHORT_PART and frequencies[1] >= common)
    if len(parts.second) <= _SHORT_PART:
        initial = initial or parts.language.data.capitals == "nouns"
        return initial and small[1] and len(parts.first) > _SHORT_PART and frequencies[0] >= _FREQUENT
    if initial and (min(frequencies) >= _FREQUENT or min(len(parts.first), len(parts.second)) >= _LONG_PART):
        return True
    return frequencies[1] >= _VERY_FREQUENT and small[1]


@functools.lru_cache(maxsize=20_000)
def _plausible_parts(folded: str, language: Language) -> tuple[tuple[int, _Parts], ...]:
    """Return the places where a word may be cut, as far as its letters tell, each with the parts."""
    whole = language.lexicon.frequency(folded)
    cuts = ((at, _Parts(folded[:at], folded[at:], whole, language)) for at in range(2, len(folded) - 1))
    return tuple((at, parts) for at, parts in cuts if parts.are_plausible())


def _cuts(
    word: str, language: Language, *, initial: bool, is_name: Callable[[str], bool]
) -> Iterator[tuple[float, int]]:
    """Yield the places where `word` may be cut, each with the likelihood of the two parts side by side."""
    for at, parts in _plausible_parts(word.casefold(), language):
        if word.islower() or _capital_fits(parts, initial=initial, is_name=is_name, first=word[:at]):
            yield parts.frequencies[0] * parts.frequencies[1], at


def split_fused(word: str, language: Language, *, initial: bool, is_name: Callable[[str], bool]) -> int | None:
    """Return the index at which `word` falls into two words, or None if it is best left alone.

    initial    the word begins a sentence, so that its capital says nothing.
    is_name    tells whether a capitalised string is a name known from the glossary or the calendar.
    """
    if len(word) < _LEAST or not word.isalpha() or not word[1:].islower() or len(word.casefold()) != len(word):
        return None
    if not language.lexicon or language.lexicon.frequency(word.casefold()) >= SURELY_ONE_WORD:
        return None
    best = max(_cuts(word, language, initial=initial, is_name=is_name), default=None)
    return best[1] if best else None
