"""The notes in which TBX carries what it has no category for: `tqa: kind=person gender=f`."""

import re
from collections.abc import Mapping

from tqa.glossary.files.attributes import KEYS, FormError, parse_pairs, write_pairs
from tqa.glossary.files.base import no_member

_SIGN = "tqa:"
SINCE = f"{_SIGN} since"
"""Marks the date from which a term is the official one, among dates that tell of the record's own history."""
_ESCAPED = re.compile(rf"\\+(?={_SIGN})")
_OF_CONCEPTS = ("gender", "id", "kind")
_OF_TERMS = (*KEYS, "short", "status")
_STATUSES = ("forbidden", "wrong")


def is_ours(note: str) -> bool:
    return note.startswith(_SIGN)


def write_note(pairs: Mapping[str, str]) -> str:
    return f"{_SIGN} {write_pairs(pairs)}"


def guarded(note: str) -> str:
    """Return a user's note as it is written: one that begins as ours do gets a backslash."""
    return f"\\{note}" if is_ours(note) or _ESCAPED.match(note) else note


def unguarded(note: str) -> str:
    return note[1:] if _ESCAPED.match(note) else note


def parse_note(note: str, *, of_term: bool) -> dict[str, str]:
    """Return what one of our notes says. Raises FormError."""
    pairs = parse_pairs(note.removeprefix(_SIGN), _OF_TERMS if of_term else _OF_CONCEPTS)
    if pairs.get("status", _STATUSES[0]) not in _STATUSES:
        raise FormError(no_member("status", pairs["status"], _STATUSES))
    if pairs.get("short", "yes") != "yes":
        raise FormError(f"short is {pairs['short']!r}; expected yes, or nothing")
    return pairs
