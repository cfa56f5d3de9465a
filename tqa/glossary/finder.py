"""Find the terms of a glossary in a text: all of them in one pass, the longest kept where they overlap."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from tqa.lang.language import Language
from tqa.model import Concept, How, Kind, Mention, Term
from tqa.text.folding import Folded, fold
from tqa.text.words import are_joined

_ACCENTS_LOST = 0.9


def _case_fits(term: str, found: str, kind: Kind) -> bool:
    """An acronym is itself only in capitals (US, not us); a name needs its first capital (Mali, not mali)."""
    if kind is Kind.TERM:
        return True
    if len(term) > 1 and term.isupper():
        return found.isupper()
    return not (term[:1].isupper() and found[:1].islower())


def longest(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep the longest of overlapping mentions, the earlier of equals; return them in the order of the text."""
    starts: list[int] = []
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.span), m.span.start)):
        at = bisect_left(starts, mention.span.start)
        # Kept mentions do not overlap: only the neighbours can be in the way.
        if not any(mention.span.overlaps(other.span) for other in kept[max(0, at - 1) : at + 1]):
            starts.insert(at, mention.span.start)
            kept.insert(at, mention)
    return tuple(kept)


class Finder:
    """Looks for the terms of one language. Build once, use for every text."""

    def __init__(self, concepts: Iterable[Concept], language: Language) -> None:
        names = language.data.names
        self._prefixes = frozenset(map(fold, names.prefixes))
        self._suffixes = frozenset(map(fold, names.suffixes))
        by_form: dict[str, list[tuple[Concept, Term]]] = defaultdict(list)
        for concept in concepts:
            for term in concept.terms_in(language.code):
                by_form[fold(term.text)].append((concept, term))
        by_form.pop("", None)
        self._entries: Sequence[list[tuple[Concept, Term]]] = list(by_form.values())
        self._automaton = AhoCorasick(list(by_form)) if by_form else None

    def mentions(self, text: str, folded: Folded) -> Iterator[Mention]:
        """Yield every mention, overlapping ones too."""
        if self._automaton is None:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            how = self._bounded(folded.text, start, end)
            if how is None:
                continue
            span = folded.span(start, end)
            found = span.of(text)
            for concept, term in self._entries[index]:
                if _case_fits(term.text, found, concept.kind):
                    exact = found.casefold() == term.text.casefold()
                    yield Mention(span=span, concept=concept, term=term, how=how, score=1.0 if exact else _ACCENTS_LOST)

    def _bounded(self, text: str, start: int, end: int) -> How | None:
        """Tell how the match sits among its neighbours, or None if it is only a part of another word."""
        before, after = start, end
        # “U.S.” is no part of “U.S.S.R.”.
        if (text[end - 1] == "." and text[end : end + 1].isalnum()) or (
            start > 1 and text[start - 1] == "." and text[start - 2].isalnum() and "." in text[start:end]
        ):
            return None
        while before > 0 and are_joined(text[before - 1], text[before]):
            before -= 1
        while after < len(text) and are_joined(text[after - 1], text[after]):
            after += 1
        prefix, suffix = text[before:start], text[end:after]
        if not prefix and not suffix:
            return How.EXACT
        fits = (not prefix or prefix in self._prefixes) and (not suffix or suffix in self._suffixes)
        return How.INFLECTED if fits else None
