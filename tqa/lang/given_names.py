"""Is a given name a woman's or a man's? Only names that are one or the other everywhere are listed."""

import functools
import tomllib
from collections.abc import Mapping

from tqa.lang.schema import FOLDER
from tqa.model import Gender

_GENDERS = {"feminine": Gender.FEMININE, "masculine": Gender.MASCULINE}


@functools.cache
def _table() -> Mapping[str, Gender]:
    scripts = tomllib.loads((FOLDER / "given_names.toml").read_text(encoding="utf-8"))
    return {
        name.casefold(): gender
        for names in scripts.values()
        for key, gender in _GENDERS.items()
        for name in names.get(key, ())
    }


def gender_of(name: str) -> Gender | None:
    """Return the gender that a given name shows, in any script, or None if it shows none."""
    return _table().get(name.casefold())
