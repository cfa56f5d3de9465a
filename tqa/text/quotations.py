"""Pair quotation marks and brackets.

A mark that looks the same on both sides is read by its neighbours: it opens after a space and before a letter.
Single quotation marks are left out, since most of them are apostrophes.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from tqa.model import Span

BRACKETS: tuple[tuple[str, str], ...] = (("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"))
ANY_STYLE: tuple[tuple[str, str], ...] = (
    ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"), ('"', '"')
)  # fmt: skip
_ANY_MARK = re.compile(
    r"[“”„‟«»「」『』＂〝〞〟《》\"]|''|``|^\s*[—–―-]|(?<!\w)[‘‚‹'](?=\S)|(?<=\S)[’›'](?!\w)", re.MULTILINE
)
_OPENERS_BEFORE = "([{—–-/«“„‘'\"¿¡（「『*_"


class Side(Enum):
    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark or bracket. `pair` is the (opening, closing) pair it belongs to."""

    at: int
    text: str
    side: Side
    pair: tuple[str, str]


def side_by_neighbours(text: str, at: int) -> Side:
    """Tell whether the mark at an offset opens or closes, as a reader sees it whatever its shape."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    opens = not before or before.isspace() or before in _OPENERS_BEFORE
    closes = not after or after.isspace() or not (after.isalnum() or after in _OPENERS_BEFORE)
    if opens == closes:
        return Side.EITHER
    return Side.OPEN if opens else Side.CLOSE


@functools.cache
def _any_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]" if characters else r"(?!)")


def marks(text: str, pairs: Iterable[tuple[str, str]]) -> Iterator[Mark]:
    """Yield every mark of these pairs in the order of the text.

    A character that closes one pair and opens another (German “) is taken as its neighbours say.
    """
    opening = {pair[0]: pair for pair in pairs if len(pair[0]) == 1}
    closing = {pair[1]: pair for pair in pairs if len(pair[1]) == 1}
    for match in _any_of("".join(sorted({*opening, *closing}))).finditer(text):
        at, character = match.start(), match[0]
        if character in opening and character in closing:
            side = side_by_neighbours(text, at)
            pair = closing[character] if side is Side.CLOSE else opening[character]
            yield Mark(at, character, side, pair)
        elif character in opening:
            yield Mark(at, character, Side.OPEN, opening[character])
        elif character in closing:
            yield Mark(at, character, Side.CLOSE, closing[character])


def quotations(text: str, pairs: Iterable[tuple[str, str]]) -> tuple[Span, ...]:
    """Return the stretches between an opening mark and its closing one, marks included, outermost first."""
    found: list[Span] = []
    open_at: list[Mark] = []
    for mark in marks(text, pairs):
        if mark.side is Side.OPEN or (mark.side is Side.EITHER and not open_at):
            open_at.append(mark)
        elif open_at:
            found.append(Span(open_at.pop().at, mark.at + 1))
    return tuple(sorted(found))


def in_any_style(text: str) -> tuple[Span, ...]:
    """Return the outermost quotations of a text, marks included, whatever language's marks they have."""
    found: list[Span] = []
    for span in quotations(text, ANY_STYLE):
        if not found or found[-1].end <= span.start:
            found.append(span)
    return tuple(found)


def may_quote(text: str) -> bool:
    """Tell whether a text has anything that may set off a quotation: a mark, a single one too, or a dialogue's dash."""
    return _ANY_MARK.search(text) is not None
