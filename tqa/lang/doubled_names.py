"""Names that say a word twice: Duran Duran, Walla Walla, Abdullah Abdullah."""

import functools

from tqa.lang.schema import FOLDER


@functools.cache
def _names() -> frozenset[str]:
    lines = (FOLDER / "doubled_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if not line.startswith("#"))


def is_doubled_name(word: str) -> bool:
    """Tell whether a word stands twice in a name that many have heard of."""
    return word.casefold() in _names()
