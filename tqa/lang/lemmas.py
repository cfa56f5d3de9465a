"""The dictionary form of a word, from simplemma: for terms, which are ordinary words. A dictionary has few names."""

import functools


@functools.cache
def has_lemmas(code: str) -> bool:
    """Tell whether there is a dictionary for a language."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - only glossaries with terms need it
        SUPPORTED_LANGUAGES,
    )

    return code in SUPPORTED_LANGUAGES


@functools.lru_cache(maxsize=50_000)
def lemma(word: str, code: str) -> str:
    """Return the dictionary form of a word; the word itself where none is known. The first call loads a dictionary."""
    from simplemma import lemmatize  # noqa: PLC0415 - as above

    return str(lemmatize(word, lang=code)) if has_lemmas(code) else word
