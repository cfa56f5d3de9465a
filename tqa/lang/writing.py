"""How languages are written: their scripts, and how long a text is in one language and in another."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

from tqa.lang.schema import FOLDER

_MANY = 6


class Writing(NamedTuple):
    """How one language is written.

    scripts    as Unicode's property values name them: “Latin”, “Han”.
    length     characters for a hundred of English in news, roughly.
    """

    scripts: frozenset[str]
    length: int


@functools.cache
def _table() -> Mapping[str, Writing]:
    lines = (FOLDER / "writing.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {code: Writing(frozenset(scripts.split("|")), int(length)) for code, scripts, length in rows}


def writing_of(code: str) -> Writing | None:
    """Return how a language is written, or None if that is not known."""
    return _table().get(code)


def length_ratio(source: str, target: str) -> float | None:
    """Return how many characters of a target there are for each one of its source, or None if it is not known."""
    from_, to = writing_of(source), writing_of(target)
    return to.length / from_.length if from_ and to else None


def scale(code: str) -> float:
    """Return how long a text is in a language for one in English; 1 where that is not known."""
    writing = writing_of(code)
    return writing.length / 100 if writing else 1.0


@functools.cache
def has_many_neighbours(code: str) -> bool:
    """Tell whether many languages are written in the script of one, so that a text of another may be taken for it."""
    writing = writing_of(code)
    others = [other for other in _table().values() if writing and other.scripts & writing.scripts]
    return len(others) > _MANY
