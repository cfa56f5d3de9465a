"""How common a word is, from wordfreq: the evidence that a string is a word of the language at all.

The data of wordfreq ends in 2021: newer names and words are missing from it, which is why the glossary outranks it.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frequencies as shares of all running words, from 0 (not in the list) to 1."""

    frequencies: Mapping[str, float]

    def __bool__(self) -> bool:
        return bool(self.frequencies)

    def frequency(self, word: str) -> float:
        """Return the frequency of a word in lower case; of a hyphenated one, that of its rarest part."""
        found = self.frequencies.get(word)
        if found is not None:
            return found
        if "’" in word or "ʼ" in word:
            return self.frequency(word.replace("’", "'").replace("ʼ", "'"))
        if "-" in word.strip("-"):
            return min(self.frequency(part) for part in word.split("-") if part)
        return 0.0


@functools.cache
def load_lexicon(code: str) -> Lexicon:
    """Return the largest list that wordfreq has for the language; an empty one where it has none."""
    import wordfreq  # noqa: PLC0415 - 0.15 s that only a check should cost

    if code not in wordfreq.available_languages("best"):
        return Lexicon({})
    return Lexicon(wordfreq.get_frequency_dict(code, wordlist="best"))
