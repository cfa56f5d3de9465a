"""Which word of the target stands for which name of the source? By what they sound like, in any two scripts.

Nothing here knows what a word means: it is for names, which cross from language to language by their sound.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex
from rapidfuzz.fuzz import ratio

from tqa.analysis.text_view import TextView
from tqa.glossary.likeness import likeness
from tqa.glossary.sound import consonants
from tqa.glossary.stems import Stemmer, stemmer_of
from tqa.glossary.transliteration import is_common_name
from tqa.lang.given_names import gender_of
from tqa.lang.lexicon import IS_WORD
from tqa.text.folding import fold
from tqa.text.lazy import lazy
from tqa.text.words import Word

_LEAST_LETTERS = 3
_LEAST_KANA = 2
_IS_NOUN = 1e-6
_WORTH_COMPARING = 50.0
"""Per cent of consonants in common that make it worth to compare two words letter by letter."""
_MANY = 400
"""How many names a word is compared with at the most: an article has fewer, a list of thousands would take for ever."""
_HALF = regex.compile(r"[^-]+")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]+")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A word of the source that may be a name, and the word of the target most like it.

    likeness    how surely the two are one name, from 0 to 1.
    """

    word: Word
    target: Word | None
    likeness: float


def name_words(view: TextView, *, small: bool = False) -> Iterator[Word]:
    """Yield the words of a text that may be names: with a capital, where there are capitals; in Japanese, katakana.

    A possessive ending is left off, and the halves of “Kim-Trump” are words of their own.

    small    take small words too, if they have a capital inside a sentence: what became of a name may look like one.
    """
    cased = view.language.data.capitals != "none"
    for word in view.words:
        # Most words are small all through, and no names.
        if (cased and word.text == word.folded) or word.is_number:
            continue
        if not view.language.data.spaces:
            yield from _katakana(word)
        else:
            yield from (part for part in _parts(view, word) if _may_be_name(view, word, part, small=small))


def _katakana(word: Word) -> Iterator[Word]:
    for match in _KATAKANA.finditer(word.text):
        if len(match.group()) >= _LEAST_KANA:
            yield _part(word, match.start(), match.end())


def _part(word: Word, start: int, end: int) -> Word:
    return Word(word.text[start:end], word.text[start:end].casefold(), word.start + start, word.start + end)


def _parts(view: TextView, word: Word) -> Iterator[Word]:
    end = len(view.language.without_possessive(word.text))
    if "-" not in word.text:
        yield _part(word, 0, end)
        return
    for match in _HALF.finditer(word.text, 0, end):
        yield _part(word, *match.span())


def _may_be_name(view: TextView, whole: Word, word: Word, *, small: bool) -> bool:
    if len(word.text) < _LEAST_LETTERS or (not small and word.folded in view.language.closed_class):
        return False
    if view.language.data.capitals == "none":
        return True
    frequency = view.language.lexicon.frequency(word.folded)
    if not word.is_capitalised or (view.language.data.capitals == "nouns" and frequency >= _IS_NOUN):
        return False
    return whole.start not in view.initials or frequency < IS_WORD or whole.start in view.mention_at


def is_plain_word(view: TextView, word: Word) -> bool:
    """Tell whether a word with a capital is nobody's name, and has the capital for no reason that the text shows."""
    named = gender_of(word.text) is not None or is_common_name(word.text) or word.folded in view.language.proper_words
    return not named and word.start not in view.initials and not view.is_title


def _forms(view: TextView, stemmer: Stemmer, word: Word) -> tuple[str, ...]:
    """Return a word as written, and without its prefixes or its ending."""
    found = [word.text]
    for prefix in view.language.data.names.prefixes:
        bare = word.text.removeprefix(prefix)
        if bare != word.text and len(bare) >= _LEAST_LETTERS:
            found.append(bare)
    if stemmer and not stemmer.only_phrases:
        found.append(stemmer.stem(fold(word.text)))
    return tuple(dict.fromkeys(found))


class Counterparts:
    """Finds the word of a target that stands for a name of its source. Each name is looked at once, when asked for."""

    def __init__(self, source: TextView, target: TextView) -> None:
        self._source, self._target = source, target
        self._stemmer = stemmer_of(source.language)
        self._codes = source.language.code, target.language.code
        self._known: dict[int, Counterpart] = {}

    @lazy
    def names(self) -> tuple[Word, ...]:
        """The words of the source that may be names."""
        return tuple(name_words(self._source)) if self._target else ()

    @lazy
    def candidates(self) -> tuple[Word, ...]:
        """The words of the target that may be names."""
        return tuple(name_words(self._target))

    @lazy
    def _by_text(self) -> Mapping[str, Word]:
        """The candidates, each once, the first of its kind."""
        return {word.folded: word for word in reversed(self.candidates)}

    @lazy
    def _sounds(self) -> Sequence[tuple[Word, str]]:
        return [(word, consonants(word.text)) for word in sorted(self._by_text.values(), key=lambda w: w.start)]

    def _near(self, word: Word) -> Sequence[tuple[Word, str]]:
        """Return the candidates to compare a word with: all, or those about where it would stand in a text of many."""
        sounds = self._sounds
        if len(sounds) <= _MANY:
            return sounds
        place = word.start * len(self._target.text) // len(self._source.text)
        index = bisect_left(sounds, place, key=lambda sound: sound[0].start)
        return sounds[max(0, index - _MANY // 2) : index + _MANY // 2]

    def forms(self, word: Word) -> tuple[str, ...]:
        """Return a word of the source as written, and without its prefixes or its ending."""
        return _forms(self._source, self._stemmer, word)

    def of(self, word: Word) -> Counterpart:
        """Return a word of the source with the word of the target most like it."""
        known = self._known.get(word.start)
        if known is None:
            known = self._known[word.start] = self._find(word)
        return known

    def likeness(self, word: Word, name: str) -> float:
        """Return how surely a name in the target's language is a word of the source."""
        return max(likeness(form, name, *self._codes) for form in self.forms(word))

    def _find(self, word: Word) -> Counterpart:
        same = self._by_text.get(word.folded)
        if same is not None:
            return Counterpart(word, same, 1.0)
        sounds = [consonants(form) for form in self.forms(word)]
        best, likest = None, 0.0
        for candidate, sound in self._near(word):
            if max(ratio(sound, other) for other in sounds) >= _WORTH_COMPARING:
                alike = self.likeness(word, candidate.text)
                if alike > likest:
                    best, likest = candidate, alike
        return Counterpart(word, best, likest)
