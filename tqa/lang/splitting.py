"""Decide whether a string is two words run together, and where.

The evidence is wordfreq's: the whole is (nearly) no word, both parts are common ones. Names, brands and compounds look
just the same, so a short part must be a small word of the language, a capital asks for more proof, and the words that a
language builds compounds with (`words.compounding`) prove little.

The thresholds were set on professional translations: see tests/bench/fused_words.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tqa.lang.language import Language

_UNKNOWN = 1.2e-7  # a whole rarer than this may be a slip; web texts have “tothe” 1.5 times in ten million words
_COMMON = 1e-6
_FREQUENT = 1e-5
_VERY_FREQUENT = 4e-5
_LEAST = 5
_SHORT_PART = 3


@dataclass(frozen=True, slots=True)
class _Splitter:
    language: Language
    is_name: Callable[[str], bool]

    def points(self, word: str) -> Iterator[tuple[float, int]]:
        """Yield the places where `word` may be cut, each with the likelihood of the two parts side by side."""
        folded = word.casefold()
        if len(folded) != len(word):
            return
        whole = self.language.lexicon.frequency(folded)
        for at in range(2, len(word) - 1):
            likelihood = self._likelihood(folded[:at], folded[at:], whole)
            if likelihood and self._capital_fits(word, at, whole):
                yield likelihood, at

    def _likelihood(self, first: str, second: str, whole: float) -> float:
        lexicon, closed = self.language.lexicon, self.language.closed_class
        a, b = lexicon.frequency(first), lexicon.frequency(second)
        small = (first in closed, second in closed)
        if not a or not b or any(len(p) <= _SHORT_PART and not s for p, s in zip((first, second), small, strict=True)):
            return 0.0
        if not any(small):
            return a * b if not whole and min(a, b) >= _COMMON and not self.language.data.compounds else 0.0
        compounding = self.language.data.words.compounding
        if first in compounding or second in compounding:
            return a * b if not whole and min(a, b) >= _FREQUENT else 0.0
        if self.language.data.compounds and not all(small):
            return 0.0
        return a * b if min(a, b) >= _COMMON else 0.0

    def _capital_fits(self, word: str, at: int, whole: float) -> bool:
        """Ask for more proof of a word with a capital, which is most likely a name that the list does not know."""
        if word.islower():
            return True
        if whole or not word[1:].islower():
            return False
        first, second = word[:at], word[at:]
        if self.is_name(first):
            return len(second) >= _SHORT_PART and (second in self.language.closed_class or len(second) > _SHORT_PART)
        long_enough = len(second) > _SHORT_PART
        return long_enough and self.language.lexicon.frequency(second) >= _VERY_FREQUENT


def split_fused(word: str, language: Language, is_name: Callable[[str], bool]) -> int | None:
    """Return the index at which `word` falls into two words, or None if it is best left alone.

    is_name    tells whether a capitalised string is a name known from the glossary, the calendar or the text itself.
    """
    if len(word) < _LEAST or not word.isalpha() or not language.lexicon:
        return None
    if language.lexicon.frequency(word.casefold()) >= _UNKNOWN:
        return None
    best = max(_Splitter(language, is_name).points(word), default=None)
    return best[1] if best else None
