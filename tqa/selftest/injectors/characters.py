"""Characters that no reader should meet: of another alphabet, misread, invisible, left over from markup."""

from collections.abc import Iterator
from random import Random

import regex

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, insert, pick, put
from tqa.selftest.places import neighbours, outside

# Letters that look alike, by Unicode's tables of confusables (unicode.org/Public/security): Latin, Cyrillic, Greek.
_ALIKE = ("aаα", "eе", "oоο", "pрρ", "cс", "xхχ", "iі", "AАΑ", "BВΒ", "EЕΕ", "KКΚ", "MМΜ", "HНΗ", "OОΟ", "PРΡ", "TТΤ")
_WRONG_READINGS = ("cp1252", "latin-1", "cp1251")
_LEAST = 4
_INVISIBLE = ("\u200b", "\ufeff", "\u2060", "\u00ad")
_MARKUP = ("<b>", "</p>", "<br/>", "&nbsp;")
_ENTITIES = (("&", "&amp;"), ('"', "&quot;"), ("'", "&#39;"), ("’", "&rsquo;"), ("«", "&laquo;"), ("–", "&ndash;"))
_SOMETIMES = 1 / 3
_PIECE = regex.compile(r"\S{1,20}")
_LETTERS = regex.compile(r"\p{L}{2,}")


def mix_scripts(view: View, rng: Random) -> Fault | None:
    """Write one letter of a word in another alphabet that has one like it."""
    target = view.target
    words = [w for w in target.words if len(w.text) >= _LEAST and outside(target, w.span)]
    places = [(w.start + at, row) for w in words for at, c in enumerate(w.text) for row in _ALIKE if c in row]
    place = pick(rng, places)
    if place is None:
        return None
    at, row = place
    return put(Span(at, at + 1), rng.choice([c for c in row if c != target.text[at]]))


def misread(view: View, rng: Random) -> Fault | None:
    """Read the bytes of a word in another encoding than they were written in."""
    target = view.target
    pieces = [Span(*m.span()) for m in _PIECE.finditer(target.text)]
    piece = pick(rng, (p for p in pieces if not p.of(target.text).isascii() and outside(target, p)))
    if piece is None:
        return None
    raw = piece.of(target.text).encode(errors="replace")
    for encoding in _WRONG_READINGS:
        try:
            return put(piece, raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return None


def hide(view: View, rng: Random) -> Fault | None:
    """Put a character that nobody sees into a word."""
    target = view.target
    runs = [m for m in _LETTERS.finditer(target.text) if outside(target, Span(*m.span()))]
    run = pick(rng, runs)
    return None if run is None else insert(rng.randrange(run.start() + 1, run.end()), rng.choice(_INVISIBLE))


def leave_markup(view: View, rng: Random) -> Fault | None:
    """Put a tag into the text, or write one of its signs or spaces as HTML does."""
    target = view.target
    signs = [(Span(at, at + 1), entity) for sign, entity in _ENTITIES for at in _all(target.text, sign)]
    escaped = pick(rng, ((span, entity) for span, entity in signs if outside(target, span)))
    if escaped is not None and rng.random() < _SOMETIMES:
        return put(*escaped)
    if not target.language.data.spaces:
        run = pick(rng, _LETTERS.finditer(target.text))
        return None if run is None else insert(rng.randrange(run.start() + 1, run.end()), rng.choice(_MARKUP))
    pair = pick(rng, neighbours(target))
    if pair is None:
        return None
    if rng.random() < _SOMETIMES:
        return put(Span(pair[0].end, pair[1].start), "&nbsp;", also=("\u00a0",))
    return insert(pair[1].start, rng.choice(_MARKUP))


def _all(text: str, sign: str) -> Iterator[int]:
    return (at for at, character in enumerate(text) if character == sign)


INJECTORS = (
    Injector(
        id="mixed-script",
        check="mixed-script",
        summary="a letter of another alphabet that looks the same",
        inject=mix_scripts,
    ),
    Injector(id="mojibake", check="mojibake", summary="a word read in the wrong encoding", inject=misread),
    Injector(
        id="invisible-character",
        check="invisible-character",
        summary="an invisible character inside a word",
        inject=hide,
    ),
    Injector(id="leftover-markup", check="leftover-markup", summary="a tag or an entity of HTML", inject=leave_markup),
)
