"""Which marks divide a text inside: where a source has none, the translation has little reason for any."""

import functools
import re

from tqa.lang.marks import of_kinds

_DIVIDES = ("colon", "comma", "exclamation", "question", "semicolon", "stop")
_JOINT = re.compile(r"(?<=\w)['’ʼ](?=\w)")


@functools.cache
def _inner() -> re.Pattern[str]:
    """Match a mark with text behind it; not one inside a figure or an abbreviation, nor a hyphen inside a word."""
    divides = re.escape("".join(sorted(of_kinds(*_DIVIDES))))
    dashes = re.escape("".join(sorted(of_kinds("dash"))))
    wide = re.escape("".join(sorted(mark for mark in of_kinds(*_DIVIDES) if not mark.isascii() and mark not in ";·")))
    return re.compile(rf"[{divides}][\"'”’»)\]]*\s+\S|[{wide}]\W*\w|\s[{dashes}]+\s|[—―]\w")


def is_undivided(text: str) -> bool:
    """Tell whether a text has no comma, colon, stop or dash but at its end."""
    return _inner().search(text.strip()) is None


def without_joints(text: str) -> str:
    """Return a text without the apostrophes inside its words, which are no quotation marks: dell’anno."""
    return _JOINT.sub("", text)
