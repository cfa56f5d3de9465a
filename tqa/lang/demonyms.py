"""Words made from the names of countries and regions: Danish and Dane from Denmark, in several languages."""

import functools
from collections.abc import Iterable, Mapping

from tqa.lang.schema import FOLDER


@functools.cache
def _stems() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return, for the English name of a place and a language, how the words made from it begin."""
    lines = (FOLDER / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {(place.casefold(), code): tuple(stems.casefold().split("|")) for place, code, stems in rows}


def demonym_stems(names: Iterable[str], code: str) -> tuple[str, ...]:
    """Return how the adjectives and inhabitants of a place begin in a language, in lower case; nothing if unknown.

    names    the English names of the place.
    """
    return next((found for name in names if (found := _stems().get((name.casefold(), code)))), ())


@functools.cache
def demonym_words(code: str) -> frozenset[str]:
    """Return how all words made from places begin in a language, in lower case."""
    return frozenset(stem for (_, language), stems in _stems().items() if language == code for stem in stems)
