"""Make a stranger's text harmless to look at: control and direction characters are shown, not obeyed."""

import unicodedata

# Line separators, and everything Unicode calls a control or format character, may move a terminal's cursor,
# change its colours or turn the reading direction of what follows.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Joiners shape letters in Persian, Hindi and emoji and can do no harm.
_LAST_OF_ONE_BYTE, _LAST_OF_TWO_BYTES = 0xFF, 0xFFFF
_ALLOWED = frozenset("\u200c\u200d")


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        hide = unicodedata.category(character) in _HIDDEN and character not in _ALLOWED
        shown = self[code] = _escape(code) if hide else character
        return shown


def _escape(code: int) -> str:
    if code <= _LAST_OF_ONE_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _LAST_OF_TWO_BYTES else f"\\U{code:08x}"


_TABLE = _Table({ord("\n"): "⏎", ord("\t"): " ", ord("\r"): ""})


def printable(text: str) -> str:
    """Return `text` with control characters escaped and line ends drawn as ⏎."""
    return text.translate(_TABLE)
