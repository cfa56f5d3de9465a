"""What stands beside an offset of a text, without a copy of all that is before or behind it."""

import re

_SPACE = re.compile(r"\s*")


def after_space(text: str, at: int) -> int:
    """Return the offset of the first character from `at` on that is no white space; the length if there is none."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def ends_at(text: str, at: int) -> bool:
    """Tell whether nothing but white space stands from an offset on."""
    return after_space(text, at) == len(text)
