"""A correction as people read it: the words that change, and a few around them."""

import unicodedata
from collections.abc import Iterator, Sequence

from tqa.model import Edit, Span
from tqa.text.diff import Change, compare

_WORDS = 3
_CHARACTERS = 24
_LONGEST_GAP = 48
_LONGEST_WORD = 40
_LONGEST_COMPARED = 600  # comparing takes the square of this


def changes_around(text: str, edits: Sequence[Edit]) -> Iterator[Change]:
    """Yield the changes that edits make, with a few words before, between and after; … marks a cut inside a word."""
    ordered = sorted(edits, key=lambda edit: edit.span)
    limits = [*(edit.span.start for edit in ordered[1:]), len(text)]
    at = 0
    for edit, limit in zip(ordered, limits, strict=True):
        whole = _whole_words(text, edit, Span(at, limit))
        gap = text[at : whole.span.start]
        yield _kept(_between(gap) if at else _last_words(gap))
        yield from _compared(whole.span.of(text), whole.replacement)
        at = whole.span.end
    yield _kept(_first_words(text[at:]))


def _kept(text: str) -> Change:
    return Change(text, text)


def _compared(before: str, after: str) -> Iterator[Change]:
    if len(before) + len(after) > _LONGEST_COMPARED:
        yield Change(before, after)
    else:
        yield from compare(before, after)


def _whole_words(text: str, edit: Edit, within: Span) -> Edit:
    """Widen an edit that changes letters to the words it touches: people compare words, not letters."""
    start, end = edit.span.start, edit.span.end
    if any(map(_is_inner, edit.span.of(text) + edit.replacement)):
        lowest, highest = max(within.start, start - _LONGEST_WORD), min(within.end, end + _LONGEST_WORD)
        while start > lowest and _is_inner(text[start - 1]):
            start -= 1
        while end < highest and _is_inner(text[end]):
            end += 1
    return Edit(Span(start, end), text[start : edit.span.start] + edit.replacement + text[edit.span.end : end])


def _is_inner(character: str) -> bool:
    """Tell whether a character belongs to a word: a letter, a mark on one, or a digit."""
    return unicodedata.category(character)[0] in "LMN"


def _first_words(text: str) -> str:
    words = " ".join(text[: 4 * _CHARACTERS].split(" ")[:_WORDS])
    return words if len(words) <= _CHARACTERS else words[:_CHARACTERS] + "…"


def _last_words(text: str) -> str:
    words = " ".join(text[-4 * _CHARACTERS :].split(" ")[-_WORDS:])
    return words if len(words) <= _CHARACTERS else "…" + words[-_CHARACTERS:]


def _between(text: str) -> str:
    return text if len(text) <= _LONGEST_GAP else f"{_first_words(text)} … {_last_words(text)}"
