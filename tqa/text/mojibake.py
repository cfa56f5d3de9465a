"""Undo a wrong decoding: UTF-8 that was read as cp1252, cp1253 or cp1251, once or more, such as “cafÃ©” for “café”.

A stretch is damaged if its characters, encoded in the wrong code page, are UTF-8 for characters that a text may hold.
One pair of characters can be chance (É» ends a French quotation), so a lone pair counts only if it is no text at all.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tqa.model import Span

_DEEPEST = 3


def _byte_table(code_page: str) -> Mapping[str, int]:
    """Return the characters of a code page with their bytes; those it leaves open are controls, as in browsers."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0x100):
        try:
            table[bytes((byte,)).decode(code_page)] = byte
        except UnicodeDecodeError:
            continue
    return table


def _characters(table: Mapping[str, int], first: int, last: int) -> str:
    return re.escape("".join(character for character, byte in table.items() if first <= byte <= last))


_FIRST_LEAD = 0xC2
_LEADS = {1: range(0xC2, 0xE0), 2: range(0xE0, 0xF0), 3: range(0xF0, 0xF5)}
"""The bytes that begin a character in UTF-8, by the number of bytes that follow, which are 0x80 to 0xBF."""


def _sequences(table: Mapping[str, int], leads: str) -> "re.Pattern[str]":
    """Return a pattern of one or more UTF-8 sequences as the code page shows them, each begun by one of `leads`."""
    more = _characters(table, 0x80, 0xBF)
    kinds = []
    for count, bytes_ in _LEADS.items():
        first = "".join(c for c in leads if table[c] in bytes_)
        kinds += [f"[{re.escape(first)}][{more}]{{{count}}}"] if first else []
    return re.compile(f"(?:{'|'.join(kinds)})+")


_LATIN, _GREEK, _CYRILLIC = (_byte_table(page) for page in ("cp1252", "cp1253", "cp1251"))
_LATIN_LEADS = "".join(
    c for c, byte in _LATIN.items() if any(byte in bytes_ for bytes_ in _LEADS.values()) and (c.isalpha() or c in "×÷")
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A code page as which UTF-8 was read.

    traces   signs of which a damaged text of some length has one.
    hint     a lead and what follows it: a cheap search that fails in most texts.
    """

    table: Mapping[str, int]
    traces: frozenset[str]
    hint: "re.Pattern[str]"
    sequences: "re.Pattern[str]"


def _reading(table: Mapping[str, int], leads: str) -> _Reading:
    more = _characters(table, 0x80, 0xBF)
    traces = frozenset(c for c, byte in table.items() if byte < _FIRST_LEAD)
    hint = re.compile(f"[{re.escape(leads)}][{more}]")
    return _Reading(table, traces, hint, _sequences(table, leads))


_READINGS = (_reading(_LATIN, _LATIN_LEADS), _reading(_GREEK, "ΒΓΞΟΠβ"), _reading(_CYRILLIC, "ВГРСТв"))
_CERTAIN = frozenset("ÂÃâð")
"""What begins a sequence and hardly ever stands before a mark or a sign in a real word."""


def _decoded(text: str, table: Mapping[str, int]) -> str | None:
    try:
        return bytes(table[character] for character in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _is_text(text: str) -> bool:
    """Tell whether every character is one that articles have: a letter, a mark of punctuation, a space."""
    return all(unicodedata.category(c)[0] in "LMNPSZ" and not "\ue000" <= c <= "\uf8ff" for c in text)


def _convinces(damaged: str, repaired: str) -> bool:
    """Tell whether a stretch is more than chance."""
    if len(repaired) == 1:
        # “â€™” and “Ã©” are no text; “Ã” before a space or a quotation mark ends a Portuguese word.
        if len(damaged) > 2:  # noqa: PLR2004 - a pair
            return damaged[0] in _CERTAIN or unicodedata.category(repaired)[0] in "PS"
        return damaged[0] in _CERTAIN and (damaged[0] == "Â" or damaged[1] not in "\u00a0»”’“‘–—…")
    return any(not c.isalnum() for c in damaged)


def _found(text: str, reading: _Reading) -> list[tuple[Span, str]]:
    """Return the stretches that one reading explains, if one of them at least convinces."""
    found = []
    convinced = False
    for match in reading.sequences.finditer(text):
        once = _decoded(match.group(), reading.table)
        right = _deeper(once) if once is not None else ""
        if right and _is_text(right):
            found.append((Span(*match.span()), right))
            convinced = convinced or _convinces(match.group(), right)
    return found if convinced else []


def damages(text: str, signs: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Yield the damaged stretches of a text in order, each with what it was. `signs`: its characters but letters."""
    found = [
        item
        for reading in _READINGS
        if not reading.traces.isdisjoint(signs) and reading.hint.search(text)
        for item in _found(text, reading)
    ]
    end = 0
    for span, right in sorted(found, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= end:
            end = span.end
            yield span, right


def _deeper(text: str) -> str:
    """Undo the damage again where a text was damaged twice: Ã\u0083Â© is Ã©, and that is é."""
    for _ in range(_DEEPEST):
        again = _READINGS[0].sequences.sub(lambda m: _decoded(m.group(), _LATIN) or m.group(), text)
        if again == text or not _is_text(again):
            break
        text = again
    return text


def in_code_page(text: str, code_page: str) -> Iterator[tuple[Span, str]]:
    """Yield the words that look like text of an old code page read as cp1252, each as that code page has it."""
    for match in _WESTERN.finditer(text):
        try:
            right = bytes(_LATIN[character] for character in match.group()).decode(code_page)
        except (KeyError, UnicodeDecodeError):
            continue
        if right.isalpha():
            yield Span(*match.span()), right


_LEAST = 4
_WESTERN = re.compile(f"(?<![A-Za-z])[{_characters(_LATIN, 0x80, 0xFF)}]{{{_LEAST},}}(?![A-Za-z])")
