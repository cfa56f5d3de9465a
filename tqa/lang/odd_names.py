"""Short lists of names that break a rule: doubled names (Duran Duran), particles that stay small (von der Leyen)."""

import functools

from tqa.lang.schema import FOLDER


@functools.cache
def _listed(file: str) -> frozenset[str]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if not line.startswith("#"))


def is_doubled_name(word: str) -> bool:
    """Tell whether a word stands twice in a name that many have heard of."""
    return word.casefold() in _listed("doubled_names.txt")


def is_particle(word: str) -> bool:
    """Tell whether a word is a small one that begins surnames."""
    return word.casefold() in _listed("particles.txt")
