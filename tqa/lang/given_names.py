"""Is a given name a woman's or a man's? Only names that are one or the other everywhere are listed."""

import functools
from collections.abc import Mapping

from tqa.lang.schema import FOLDER
from tqa.model import Gender


@functools.cache
def _table() -> Mapping[str, Gender]:
    lines = (FOLDER / "given_names.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name.casefold(): Gender(gender) for name, gender in pairs}


def gender_of(name: str) -> Gender | None:
    """Return the gender that a given name shows, in any script, or None if it shows none."""
    return _table().get(name.casefold())
