"""Sentences as the aligner sees them: how long they are, and what a translation keeps of them."""

from collections.abc import Hashable, Iterator

from tqa.analysis.text_view import TextView
from tqa.model import Span
from tqa.text.alignment import Unit


def _anchors(view: TextView, span: Span) -> Iterator[Hashable]:
    """Yield what a translation keeps: digits, names the glossary knows in both languages, words in Latin capitals."""
    for word in view.words_in(span):
        if word.is_number:
            yield "".join(filter(str.isdigit, word.text))
        elif word.is_acronym and word.text.isascii():
            yield word.text
    for mention in view.mentions:
        if span.start <= mention.span.start < span.end:
            yield mention.concept.id


def units(view: TextView) -> list[Unit]:
    """Return the sentences of a text with their anchors."""
    return [Unit(len(span), frozenset(_anchors(view, span))) for span in view.sentences]


def known_on_both_sides(own: list[Unit], others: list[Unit]) -> list[Unit]:
    """Drop anchors that never occur on the other side: they say nothing about which sentence belongs to which."""
    known = frozenset().union(*(unit.anchors for unit in others)) if others else frozenset()
    return [Unit(unit.length, unit.anchors & known) for unit in own]
