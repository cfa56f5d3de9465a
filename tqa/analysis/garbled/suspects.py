"""The words of a target that may be garbled names, and what a garbled name looks like."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from tqa.analysis.counterparts import is_plain_word, name_words
from tqa.analysis.document_view import View
from tqa.analysis.text_view import TextView
from tqa.glossary.resemblance import is_near, skeleton
from tqa.glossary.sound import consonants
from tqa.glossary.transliteration import is_common_name
from tqa.lang.given_names import gender_of
from tqa.lang.lexicon import IS_WORD
from tqa.model import Span
from tqa.text.folding import fold
from tqa.text.lazy import lazy
from tqa.text.words import Word

COMMON = 1e-5
LEAST = 4
"""The fewest letters of a name that may be told by its likeness."""
_TAKEN = 0.6
_FAR = 0.35
_WORTH_COMPARING = 50.0
"""Per cent of consonants in common that make it worth to compare two words letter by letter."""
_LEAST_SLIP = 5


class Garbled(NamedTuple):
    """A word of the target, the name that it should be, and where the source has it; `why` is what tells the name."""

    word: Word
    name: str
    source: Span | None
    why: str


def bare(view: TextView, word: Word) -> Word:
    """Return a word without a possessive ending."""
    text = view.language.without_possessive(word.text)
    return word if len(text) == len(word.text) else Word(text, text.casefold(), word.start, word.start + len(text))


def is_form(word: str, name: str) -> bool:
    """Tell whether two words differ by an ending alone."""
    return word.startswith(name[:-1]) or name.startswith(word[:-1])


def begin_alike(word: str, name: str) -> bool:
    """Tell whether two words begin with the same sound."""
    return skeleton(word)[:1] == skeleton(name)[:1]


def is_anybody(word: Word) -> bool:
    """Tell whether a word is a name that many people have."""
    return is_common_name(word.text) or gender_of(word.text) is not None


def is_some_name(view: TextView, word: Word) -> bool:
    """Tell whether a word is a name itself: one that many people have, or one that the language knows as rare words."""
    return is_anybody(word) or IS_WORD <= view.language.lexicon.frequency(word.folded) < COMMON


def _capitalised(view: TextView) -> Iterator[Word]:
    return (bare(view, word) for word in view.words if word.text != word.folded)


class Suspects:
    """The words of a target that may be garbled names."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._target = view.target

    @lazy
    def words(self) -> Sequence[Word]:
        """The words that may be names, that the glossary does not know, and that the source does not have."""
        target = self._target
        found = (word for word in name_words(target, small=True) if word.start not in target.mention_at)
        return [w for w in found if fold(w.text) not in self.in_source and w.text.isalpha() and not w.is_acronym]

    @lazy
    def in_source(self) -> Counter[str]:
        """How often each word with a capital stands in the source, folded."""
        return Counter(fold(word.text) for word in _capitalised(self._view.source))

    @lazy
    def written(self) -> Counter[str]:
        """How often each word with a capital stands in the target, folded."""
        return Counter(fold(word.text) for word in _capitalised(self._target))

    @lazy
    def _by_sound(self) -> Mapping[str, Sequence[Word]]:
        found: dict[str, list[Word]] = {}
        for word in self.words:
            found.setdefault(consonants(word.text)[:1], []).append(word)
        return found

    def may_have(self, name: Word) -> bool:
        """Tell whether any word begins like a name of the source, about where that stands. This costs little."""
        place = name.start / max(len(self._view.source.text), 1)
        return any(self._is_about(place, word) for word in self._by_sound.get(consonants(name.text)[:1], ()))

    def _is_about(self, place: float, word: Word) -> bool:
        return abs(place - word.start / max(len(self._target.text), 1)) <= _FAR

    def lacks(self, name: str, times: int = 1) -> bool:
        """Tell whether a name stands in the target fewer times than it should."""
        return self.written[fold(name)] < times

    def _is_taken(self, word: Word) -> bool:
        """Tell whether a word sounds like some name of the source."""
        counterparts, heard = self._view.counterparts, consonants(word.text)
        near = (n for n in counterparts.names if ratio(consonants(n.text), heard) >= _WORTH_COMPARING)
        return any(counterparts.likeness(name, word.text) >= _TAKEN for name in near)

    def is_slip(self, word: Word, name: str) -> bool:
        """Tell whether a word looks like a misspelling of a name, and is rarer."""
        folded = fold(name)
        if len(name) < _LEAST_SLIP or not name.isalpha() or not is_near(word.folded, folded):
            return False
        frequency = self._target.language.lexicon.frequency
        return not is_form(word.folded, folded) and frequency(word.folded) <= frequency(name.casefold())

    def is_word(self, word: Word, name: str) -> bool:
        """Tell whether a word is a common one, with a capital that nothing explains, and looks like a name."""
        view, folded = self._target, fold(name)
        if view.language.data.capitals != "names" or view.language.lexicon.frequency(word.folded) < COMMON:
            return False
        if len(word.text) < LEAST or len(name) < LEAST or is_form(word.folded, folded):
            return False
        allowed = max(len(word.text), len(name)) // 2
        near = begin_alike(word.folded, folded) and OSA.distance(word.folded, folded) <= allowed
        return near and is_plain_word(view, word) and not self._is_taken(word)

    def like(self, name: str, at: int) -> Iterator[Word]:
        """Yield the words that look like a garbled name, about where the source has it, at an offset."""
        place = at / max(len(self._view.source.text), 1)
        for word in self.words:
            if self._is_about(place, word) and (self.is_slip(word, name) or self.is_word(word, name)):
                yield word
