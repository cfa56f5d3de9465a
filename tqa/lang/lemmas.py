"""The dictionary form of a word, from simplemma: for terms, which are ordinary words. A dictionary has few names."""

import functools

from simplemma import lemmatize
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES


def has_lemmas(code: str) -> bool:
    """Tell whether there is a dictionary for a language."""
    return code in SUPPORTED_LANGUAGES


@functools.lru_cache(maxsize=50_000)
def lemma(word: str, code: str) -> str:
    """Return the dictionary form of a word; the word itself where none is known. The first call loads a dictionary."""
    return lemmatize(word, lang=code) if has_lemmas(code) else word
