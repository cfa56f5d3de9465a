"""Places in a text where injectors work: plain words, words side by side, names."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from tqa.analysis import TextView, View
from tqa.model import How, Kind, Mention, Span
from tqa.text.words import Word

_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})


def plain_words(view: TextView, *, least: int = 1) -> Iterator[Word]:
    """Yield the words in small letters that are no part of a name and no number."""
    for word in view.words:
        small = word.text == word.text.lower() and word.text.isalpha()
        if small and len(word.text) >= least and not word.is_number and word.start not in view.mention_at:
            yield word


def neighbours(view: TextView) -> Iterator[tuple[Word, Word]]:
    """Yield words with one space between them."""
    for first, second in pairwise(view.words):
        if view.between(first, second) == " ":
            yield first, second


def names(view: TextView, *, exact: bool = False, least: int = 3) -> Iterator[Mention]:
    """Yield the people, places and organisations that the glossary knows, in an accepted form of theirs."""
    for mention in view.mentions:
        known = mention.concept.kind in _NAMES and mention.term.is_accepted and len(mention.span) >= least
        if known and (not exact or _is_exact(view, mention)):
            yield mention


def _is_exact(view: TextView, mention: Mention) -> bool:
    return mention.how is How.EXACT and mention.span.of(view.text) == mention.term.text


def numbers(view: TextView) -> Iterator[Word]:
    return (word for word in view.words if word.is_number)


def outside(view: TextView, span: Span) -> bool:
    """Tell whether a place is prose, not part of an address or code."""
    return not any(span.overlaps(guard) for guard in view.opaque)


def spellings(view: View, words: Collection[str]) -> dict[str, str]:
    """Return those of some words, as they are searched for, that the document has in small letters, as it has them."""
    found = (word for other in view.document.views for word in other.target.words if word.folded in words)
    return {word.folded: word.text for word in found if word.text == word.text.lower()}


def capital_like(model: str, text: str) -> str:
    """Return a text with a capital first letter if the model has one."""
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
