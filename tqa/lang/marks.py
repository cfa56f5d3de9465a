"""Which marks of other languages stand for a mark: 。 for a full stop, ؟ for a question mark."""

import functools
from collections.abc import Mapping

from tqa.lang.schema import FOLDER


@functools.cache
def _kinds() -> Mapping[str, frozenset[str]]:
    lines = (FOLDER / "marks.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {kind: frozenset(characters) for kind, characters in rows}


@functools.cache
def equivalents(mark: str) -> frozenset[str]:
    """Return all marks that may stand for a mark in some language, and the mark itself."""
    return frozenset({mark}).union(*(characters for characters in _kinds().values() if mark in characters))


@functools.cache
def of_kinds(*kinds: str) -> frozenset[str]:
    """Return all marks of the kinds named, in whatever language."""
    return frozenset().union(*(_kinds()[kind] for kind in kinds))
