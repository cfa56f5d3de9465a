"""Is a word of a translation a word of its source's language, and none of its own? Word frequencies tell.

Lists of frequencies have foreign words too, since every language quotes others; but a word of the source's language is
there far rarer than at home.
"""

import functools
from collections.abc import Mapping, Sequence

from tqa.lang.language import Language
from tqa.lang.lemmas import is_known
from tqa.lang.schema import FOLDER
from tqa.lang.writing import writing_of

_RARER = 20.0
_RARER_IF_KNOWN = 300.0
_RARER_IF_UNKNOWN = 10.0
_COMMON = 2e-5
_SMALL_WORD = 50.0
_LEAST_LETTERS = 2
_LEAST_STEM = 3


@functools.cache
def _rarest(language: Language) -> float:
    return next(reversed(language.lexicon.frequencies.values()), 1.0)


def share_a_script(source: Language, target: Language) -> bool:
    """Tell whether two languages are written in the same letters, so that a word may be one of either."""
    first, second = writing_of(source.code), writing_of(target.code)
    return bool(first and second and first.scripts & second.scripts)


def _elided(word: str, language: Language) -> str:
    """Return a word without an elided one before it: “humidité” for “l'humidité”, where the language has such."""
    small, apostrophe, rest = word.replace("’", "'").partition("'")
    is_elided = len(rest) >= _LEAST_STEM and f"{small}{apostrophe}" in language.closed_class
    return rest if is_elided else word


@functools.lru_cache(maxsize=100_000)
def times_rarer(word: str, source: Language, target: Language) -> float:
    """Return how many times rarer a word, in lower case, is in the target's language than in the source's.

    0 if it is a small word of the target's, or its frequencies say nothing: of start-up the list knows the parts only.
    """
    known = source.lexicon and target.lexicon
    if len(word) < _LEAST_LETTERS or "-" in word or not known or word in target.closed_class:
        return 0.0
    here = target.lexicon.frequency(_elided(word, target))
    return source.lexicon.frequency(_elided(word, source)) / max(here, _rarest(target))


@functools.lru_cache(maxsize=100_000)
def is_foreign(word: str, source: Language, target: Language) -> bool:
    """Tell whether a word, in lower case, is one of the source's language and not of the target's, by its frequencies.

    Across scripts a rare word may be a loan that is written as at home, so it must be common there.
    """
    times = times_rarer(word, source, target)
    if times < _RARER_IF_UNKNOWN:
        return False
    unknown = target.lexicon.frequency(_elided(word, target)) == 0
    if share_a_script(source, target):
        return unknown or times >= _RARER
    if word in source.closed_class:
        return times >= _SMALL_WORD
    return source.lexicon.frequency(word) >= _COMMON and (unknown or times >= _RARER_IF_KNOWN)


def is_loan(word: str, source: Language, target: Language) -> bool:
    """Tell whether a foreign word may be at home all the same: the dictionary has it, and it is not so very rare.

    A loan is one, and a rare form of a common word. The first call loads the dictionary.
    """
    if times_rarer(word, source, target) >= _RARER_IF_KNOWN or target.lexicon.frequency(word) == 0:
        return False
    return is_known(word, target.code)


@functools.cache
def _loans() -> Mapping[str, tuple[str, ...]]:
    """Return the phrases that are at home in many languages, by each of their words."""
    lines = (FOLDER / "loan_phrases.txt").read_text(encoding="utf-8").splitlines()
    phrases = [line for line in lines if not line.startswith("#")]
    words = {word for phrase in phrases for word in phrase.split()}
    return {word: tuple(phrase for phrase in phrases if word in phrase.split()) for word in words}


def is_in_loan_phrase(word: str, around: Sequence[str]) -> bool:
    """Tell whether a word stands in a phrase that is at home in many languages, such as “de facto”.

    around    the words around it, and it, all in lower case.
    """
    phrases = _loans().get(word.replace("’", "'"), ())
    text = f" {' '.join(around)} ".replace("’", "'").replace("-", " ")
    return any(f" {phrase} " in text for phrase in phrases)
