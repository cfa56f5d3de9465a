"""Tell a slip of the pen from a rare word: one letter too many, too few, wrong or out of place, in a common word.

The evidence is wordfreq's: web texts have common slips now and then, so that not the absence of a word counts but how
much rarer it is than the one word it is near to. A dictionary has the last word, since it costs time to load.
"""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from tqa.lang.language import Language
from tqa.lang.lemmas import has_lemmas, is_known

RARE = 1e-6
_LEAST_LETTERS = 3
_MOST_LETTERS = 40
_FLOOR = 1e-8
_RIVAL = 3.0
_LETTERS_OF = 1e-4


class _Proof(NamedTuple):
    """How frequent the word meant must be, and how many times more frequent than what stands there."""

    frequency: float
    ratio: float


_SHORT = _Proof(1e-4, 1_000.0)
_LONG = _Proof(5e-6, 150.0)
_LONG_LETTERS = 4


@functools.lru_cache(maxsize=100_000)
def slip_of(word: str, language: Language) -> str | None:
    """Return the common word that a rare one, in small letters, is a slip of, or None if there is no doubt of it.

    A word of three letters, or one that begins a sentence and may be a name, must be near to a very common word.
    """
    if not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS or not word.isalpha():
        return None
    frequencies = language.lexicon.frequencies
    found = frequencies.get(word, 0.0)
    if found >= RARE:
        return None
    near = sorted({(frequencies[one], one) for one in set(_edits(word, language)) if one in frequencies}, reverse=True)
    if not near:
        return None
    frequency, best = near[0]
    proof = _LONG if len(word) >= _LONG_LETTERS else _SHORT
    alone = len(near) == 1 or near[1][0] * _RIVAL <= frequency
    if frequency < proof.frequency or frequency < proof.ratio * max(found, _FLOOR) or not alone:
        return None
    return best


def is_in_dictionary(word: str, language: Language) -> bool:
    """Tell whether a dictionary has a word, or none can be asked. It takes time to load: ask it last."""
    return not has_lemmas(language.code) or is_known(word, language.code)


def _edits(word: str, language: Language) -> Iterator[str]:
    """Yield all strings that are one slip away from a word."""
    letters = _letters(language)
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from [head + letter + tail for letter in letters]
        if tail:
            rest = tail[1:]
            yield head + rest
            yield from [head + letter + rest for letter in letters]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


@functools.cache
def _letters(language: Language) -> str:
    """Return the letters that the common words of a language are made of."""
    found: set[str] = set()
    # The list begins with the most frequent words.
    for word, frequency in language.lexicon.frequencies.items():
        if frequency < _LETTERS_OF:
            break
        found.update(word)
    return "".join(sorted(letter for letter in found if letter.isalpha()))
