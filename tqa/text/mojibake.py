"""Undo a wrong decoding: UTF-8 that was read as cp1252, cp1253 or cp1251, once or more, such as “cafÃ©” for “café”.

A stretch is damaged if its characters, encoded in the wrong code page, are UTF-8 for characters that a text may hold.
One pair of characters can be chance (É» ends a French quotation), so a lone pair counts only if it is no text at all.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

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
_READINGS = (
    (_LATIN, _sequences(_LATIN, _LATIN_LEADS)),
    (_GREEK, _sequences(_GREEK, "ΒΓΞΟΠβ")),
    (_CYRILLIC, _sequences(_CYRILLIC, "ВГРСТв")),
)
_LATIN_AGAIN = _READINGS[0][1]
_TRIGGERS = frozenset("ÂÃÄÅÎÏÐÑ×ØÙâãäåæçèéðΞΟΒβРСВв")
_CERTAIN = frozenset("ÂÃâð")
"""What begins a sequence and hardly ever stands before a mark or a sign in a real word."""


def may_be_damaged(characters: frozenset[str]) -> bool:
    """Tell whether a text with these characters can hold damage at all: a cheap question before a dear one."""
    return not _TRIGGERS.isdisjoint(characters) and any(
        (not c.isascii() and not c.isalnum()) or "\x80" <= c <= "\xbf" for c in characters
    )


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
    strange = sum(not c.isalnum() for c in damaged)
    if len(repaired) == 1:
        if damaged[0] not in _CERTAIN:
            return False
        # “â€™” and “Ã©” are no text; “Ã” before a space or a quotation mark ends a Portuguese word.
        return len(damaged) > 2 or damaged[1] not in "\u00a0»”’“‘–—…" or damaged[0] == "Â"  # noqa: PLR2004 - a pair
    return strange >= 1 or any("\x80" <= c <= "\x9f" for c in damaged)


def _repaired(damaged: str, table: Mapping[str, int]) -> str | None:
    text = _decoded(damaged, table)
    if text is None or not _is_text(text) or not _convinces(damaged, text):
        return None
    return text


def damages(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the damaged stretches of a text in order, each with what it was."""
    found = [
        (Span(*match.span()), right)
        for table, pattern in _READINGS
        for match in pattern.finditer(text)
        if (right := _repaired(match.group(), table)) is not None
    ]
    end = 0
    for span, right in sorted(found, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= end:
            end = span.end
            yield span, _deeper(right)


def _deeper(text: str) -> str:
    """Undo the damage again where a text was damaged twice: Ã\u0083Â© is Ã©, and that is é."""
    for _ in range(_DEEPEST):
        again = _LATIN_AGAIN.sub(lambda m: _repaired(m.group(), _LATIN) or m.group(), text)
        if again == text:
            break
        text = again
    return text
