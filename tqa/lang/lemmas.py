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


@functools.lru_cache(maxsize=50_000)
def is_known(word: str, code: str) -> bool:
    """Tell whether the dictionary of a language has a word, in any form. The first call loads the dictionary."""
    from simplemma import is_known as knows  # noqa: PLC0415 - as above

    return has_lemmas(code) and bool(knows(word, lang=code))
