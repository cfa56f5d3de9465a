"""Find the terms of a glossary in a text: as written, with endings and prefixes, and with changed endings.

The text is cut into pieces; at each piece the keys that begin with it are tried, so the cost does not grow with the
glossary. Every mention is yielded, overlapping ones too: `longest` chooses.
"""

import functools
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tqa.glossary.names import Entry, Names, lemma_key
from tqa.glossary.stems import stemmer_of
from tqa.lang.language import Language
from tqa.model import Case, How, Match, Span
from tqa.text.folding import Folded, fold, fold_text
from tqa.text.words import pieces

_ACCENTS_LOST = 0.9
_ENDING_CHANGED = 0.8
_SHORTEST_NAME = 2
_SHORT_STEM = 3
_MOST_PIECES = 50_000


class Found(NamedTuple):
    """An entry found in a text."""

    span: Span
    entry: Entry
    how: How
    score: float


def case_fits(entry: Entry, found: str) -> bool:
    """An acronym is itself only in capitals (US, not us); a name needs all of its own (El País, not El país)."""
    if entry.case == Case.ANY:
        return True
    if entry.case == Case.EXACT:
        return unicodedata.normalize("NFC", found) == unicodedata.normalize("NFC", entry.text)
    if len(entry.text) > 1 and entry.text.isupper():
        return found.isupper()
    pairs = zip(entry.text.split(), found.split(), strict=False)
    return not any(word[:1].isupper() and other[:1].islower() for word, other in pairs)


def longest(found: Iterable[Found]) -> tuple[Found, ...]:
    """Keep the longest of overlapping finds, the surer and then the earlier of equals, in the order of the text."""
    found = tuple(found)
    if len(found) < 2:  # noqa: PLR2004 - one is in nobody's way
        return found
    starts: list[int] = []
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-len(f.span), f.how is not How.EXACT, -f.score, f.span.start)):
        at = bisect_left(starts, one.span.start)
        # What is kept does not overlap: only the neighbours can be in the way.
        if not any(one.span.overlaps(other.span) for other in kept[max(0, at - 1) : at + 1]):
            starts.insert(at, one.span.start)
            kept.insert(at, one)
    return tuple(kept)


class Affixes:
    """What a language writes on to a name: particles before it, endings behind it."""

    def __init__(self, language: Language) -> None:
        names = language.data.names
        self._prefixes = frozenset(map(fold, names.prefixes))
        self._suffixes = frozenset(map(fold, names.suffixes))
        self._longest_prefix = max(map(len, self._prefixes), default=0)
        self._longest_suffix = max(map(len, self._suffixes), default=0)

    def without_prefix(self, piece: str) -> Iterator[int]:
        """Yield how much of the beginning may be no part of the name; always nothing, first of all."""
        yield 0
        for length in range(1, min(self._longest_prefix, len(piece) - _SHORTEST_NAME) + 1):
            if piece[:length] in self._prefixes:
                yield length

    def without_suffix(self, piece: str) -> Iterator[int]:
        """Yield how much of the end may be no part of the name; always nothing, first of all."""
        yield 0
        for length in range(1, min(self._longest_suffix, len(piece) - _SHORTEST_NAME) + 1):
            # A name in s takes no further s: “Bass” is not Bas.
            if piece[-length:] in self._suffixes and not piece[:-length].endswith(piece[-length:]):
                yield length


_Looks = tuple[str, bool]
"""A folded piece of a text, and whether it begins with a small letter."""


class Searched(NamedTuple):
    """A text, its folded form, and where the pieces of that stand and what they look like."""

    text: str
    folded: Folded
    places: Sequence[tuple[int, int]]
    looks: Sequence[_Looks]

    def piece(self, index: int) -> str:
        start, end = self.places[index]
        return self.folded.text[start:end]


@functools.lru_cache(maxsize=8)
def searched(text: str) -> Searched:
    """Return a text ready to be searched; a text is searched for right and for wrong names, in every layer."""
    folded = fold_text(text)
    places = pieces(folded.text)
    whole, starts = folded.text, folded.starts or range(len(text))
    looks = tuple([(whole[start:end], text[starts[start]].islower()) for start, end in places])
    return Searched(text, folded, places, looks)


class Finder:
    """Looks for names in texts of one language. Build once, use for every text."""

    def __init__(self, names: Names, language: Language) -> None:
        self._names = names
        self._affixes = Affixes(language)
        self._stemmer = stemmer_of(language)
        self._code = language.code
        self._droppable = frozenset(map(fold, language.data.names.droppable))
        self._begins = sorted({len(key) for key in names.begins})
        # Most words begin no name, and most words of a text have been met before.
        self._may_begin = functools.lru_cache(maxsize=_MOST_PIECES)(self._look_up)
        self._plan = functools.lru_cache(maxsize=_MOST_PIECES)(self._read_plan)
        self._ends = functools.lru_cache(maxsize=_MOST_PIECES)(self._read_ends)

    def find(self, where: Searched) -> Iterator[Found]:
        """Yield every find, overlapping ones too."""
        if not self._names:
            return
        lemmas = bool(self._names.lemmas)
        for index, looks in enumerate(where.looks):
            written, inflected = self._may_begin(looks)
            if written:
                yield from self._written(where, index)
            if inflected:
                yield from self._inflected(where, index)
            if lemmas:
                yield from self._by_lemma(where, index)
            if self._begins:
                yield from self._beginning(where, index)

    def _look_up(self, looks: _Looks) -> tuple[bool, bool]:
        """Tell whether a name may begin with a piece of a text, as written and with changed endings."""
        piece, small = looks
        names, written, inflected = self._names, False, False
        for prefix in self._affixes.without_prefix(piece):
            rest = piece[prefix:]
            heads, stems = (names.small, names.stem_small) if small and not prefix else (names.heads, names.stem_heads)
            written = written or any(rest[: len(rest) - n] in heads for n in self._affixes.without_suffix(rest))
            if self._stemmer:
                inflected = inflected or any(
                    self._stemmer.stem(rest, phrase=phrase) in stems for phrase in (True, False)
                )
        return written, inflected

    def _written(self, where: Searched, index: int) -> Iterator[Found]:
        """Yield the names that begin in a piece, whole, behind a prefix, before a suffix of their last piece."""
        folded, places, forms = where.folded.text, where.places, self._names.forms
        for prefix, lengths in self._plan(where.piece(index)):
            start = places[index][0] + prefix
            for length in lengths:
                if index + length > len(places):
                    continue
                last, end = places[index + length - 1]
                for suffix in self._ends(folded[max(last, start) : end]):
                    key = folded[start : end - suffix]
                    if key in forms:
                        yield from self._all(key, where, Span(start, end - suffix), exact=not prefix and not suffix)

    def _read_plan(self, piece: str) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Return the prefixes that a piece may have, each with how many pieces a name behind it may take."""
        found = ((prefix, self._names.heads.get(piece[prefix:], ())) for prefix in self._affixes.without_prefix(piece))
        return tuple((prefix, (*lengths, *(() if 1 in lengths else (1,)))) for prefix, lengths in found)

    def _read_ends(self, piece: str) -> tuple[int, ...]:
        return tuple(self._affixes.without_suffix(piece))

    def _beginning(self, where: Searched, index: int) -> Iterator[Found]:
        """Yield the terms that stand for all words beginning so."""
        start, _ = where.places[index]
        for length in self._begins:
            key = where.folded.text[start : start + length]
            for entry in self._names.entries(self._names.begins, key):
                place = _trimmed(where.folded.span(start, start + length), where.text)
                if case_fits(entry, place.of(where.text)):
                    yield Found(place, entry, How.INFLECTED, 1.0)

    def _inflected(self, where: Searched, index: int) -> Iterator[Found]:
        """Yield the names whose words have changed endings."""
        start, _ = where.places[index]
        piece = where.piece(index)
        for prefix in self._affixes.without_prefix(piece):
            head = self._stemmer.stem(piece[prefix:], phrase=True)
            alone = self._stemmer.stem(piece[prefix:])
            for length in {*self._names.stem_heads.get(head, ()), 1}:
                if index + length <= len(where.places):
                    others = range(index + 1, index + length)
                    stems = (self._stemmer.stem(where.piece(other), phrase=True) for other in others)
                    key = " ".join((head, *stems)) if length > 1 else alone
                    last = where.places[index + length - 1][1]
                    span = _trimmed(where.folded.span(start + prefix, last), where.text)
                    yield from self._changed(key, where.text, span)

    def _by_lemma(self, where: Searched, index: int) -> Iterator[Found]:
        """Yield the terms whose words are other forms of what the text has."""
        head = self._lemma(where, index)
        for length in self._names.lemma_heads.get(head, ()):
            if index + length <= len(where.places):
                key = " ".join((head, *(self._lemma(where, other) for other in range(index + 1, index + length))))
                last = where.places[index + length - 1][1]
                span = _trimmed(where.folded.span(where.places[index][0], last), where.text)
                for entry in self._names.entries(self._names.lemmas, key):
                    if case_fits(entry, span.of(where.text)):
                        yield Found(span, entry, How.INFLECTED, _ENDING_CHANGED)

    def _lemma(self, where: Searched, index: int) -> str:
        return lemma_key(where.folded.span(*where.places[index]).of(where.text), self._code)

    def _changed(self, key: str, text: str, span: Span) -> Iterator[Found]:
        """Yield the entries that have these stems."""
        for entry in self._names.entries(self._names.stems, key):
            # What is left of a short name is a word of its own: Кіто, Кіт.
            bare = len(key) <= _SHORT_STEM and len(span) == len(key)
            dropped = entry.folded[len(key) :]
            if case_fits(entry, span.of(text)) and not (bare and dropped and dropped not in self._droppable):
                yield Found(span, entry, How.INFLECTED, _ENDING_CHANGED)

    def _all(self, key: str, where: Searched, span: Span, *, exact: bool) -> Iterator[Found]:
        """Yield the entries of a key that fit what the text has in that place."""
        for entry in self._names.entries(self._names.forms, key):
            whole = _whole(entry, key, where.folded.text, span)
            if whole is None or (not exact and entry.match == Match.EXACT):
                continue
            place = _trimmed(where.folded.span(whole.start, whole.end), where.text)
            found = place.of(where.text)
            if case_fits(entry, found):
                same = found.casefold() == entry.text.casefold() or not exact
                how = How.EXACT if exact else How.INFLECTED
                yield Found(place, entry, how, 1.0 if same else _ACCENTS_LOST)


def _whole(entry: Entry, key: str, folded: str, span: Span) -> Span | None:
    """Return the span with the marks that belong to the term, such as the last stop of “U.S.”, where it has them.

    None for a part of a longer abbreviation: “U.S.” is no part of “U.S.S.R.”.
    """
    before, after = folded[span.start - 2 : span.start], folded[span.end : span.end + 2]
    if "." in key and ((len(after) > 1 and after[0] == "." and after[1].isalnum()) or _abbreviates(before)):
        return None
    lead = entry.folded.find(key)
    if lead < 0:
        return Span(span.start, span.end + after.startswith(".")) if "." in key else span
    start, end = span.start - lead, span.start - lead + len(entry.folded)
    return Span(start, end) if start >= 0 and folded[start:end] == entry.folded else None


def _trimmed(span: Span, text: str) -> Span:
    """Return a span without marks of direction and joiners at its end, which belong to what is around it."""
    end = span.end
    while end > span.start and not text[end - 1].isalnum() and unicodedata.category(text[end - 1]) == "Cf":
        end -= 1
    return span if end == span.end else Span(span.start, end)


def _abbreviates(before: str) -> bool:
    """Tell whether a letter and a stop stand before a place."""
    return len(before) > 1 and before[1] == "." and before[0].isalnum()
