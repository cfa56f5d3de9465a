"""Find stretches of a text that are in another script than its own."""

import functools
from collections import defaultdict
from collections.abc import Iterator

import regex

from tqa.model import Span

_NO_SCRIPT = r"\p{Latin}\p{Common}\p{Inherited}"
_FIRST_SPACELESS = "\u2e80"
# The long vowel of Japanese and the joiners of Indic scripts belong to several scripts, and stand inside words.
_INNER = "ー\u200c\u200d"


@functools.cache
def _foreign(scripts: frozenset[str]) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Return what finds one letter, and a stretch of words, of a script that is neither Latin nor one of these."""
    own = "".join(rf"\p{{{script}}}" for script in sorted(scripts))
    letter = rf"[[\p{{L}}\p{{M}}]--[{_NO_SCRIPT}{own}]]"
    word = rf"{letter}[{letter}{_INNER}]*+"
    return regex.compile(rf"(?V1){letter}"), regex.compile(rf"(?V1){word}(?:[ \u00a0\u3000·・-]{word})*+")


_AT_HOME: dict[frozenset[str], set[str]] = defaultdict(set)
"""For the scripts of a text, the characters met before that are no letters of another one."""


def _has_other_letters(text: str, scripts: frozenset[str]) -> bool:
    known = _AT_HOME[scripts]
    strange = set(text) - known
    other = {character for character in strange if _foreign(scripts)[0].match(character)}
    known |= strange - other
    return bool(other)


def in_other_script(text: str, scripts: frozenset[str]) -> Iterator[Span]:
    """Yield the stretches of words in another script than these, in order. Latin letters are at home in any text.

    Letters of another script inside a word of the text's own are none.
    """
    if text.isascii() or not _has_other_letters(text, scripts):
        return
    for match in _foreign(scripts)[1].finditer(text):
        start, end = match.span()
        if not (_joins(text[start - 1 : start]) or _joins(text[end : end + 1])):
            yield Span(start, end)


def _joins(neighbour: str) -> bool:
    """Tell whether a neighbouring character makes one word of both, as it does in scripts with spaces."""
    return neighbour.isalnum() and neighbour < _FIRST_SPACELESS
