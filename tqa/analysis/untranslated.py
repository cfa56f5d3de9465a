"""Find what a translation has left in another language: by its script, and by the words it shares with its source."""

import functools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from tqa.analysis.another_language import is_in_another_language, may_have_another_language
from tqa.analysis.text_view import TextView
from tqa.lang.foreign import is_foreign, is_in_loan_phrase, is_loan, share_a_script
from tqa.lang.lemmas import lemma
from tqa.lang.writing import writing_of
from tqa.model import Span
from tqa.text.scripts import in_other_script
from tqa.text.stretches import Stretches
from tqa.text.words import Word

_NEAR = 4
_CLEARLY_TEXT = 4
_LEAST_FOREIGN = 3
_MANY_FOREIGN = 0.4
_ALMOST_ALL = 0.9
_LEAST_SMALL = 2
_LEAST_LETTERS = 5
_MOST_LETTERS = 0.7
_BRACKET_REACH = 500
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"), ("【", "】"))
_QUOTES = frozenset("\"“”„«»‹›‘’'「」『』《》〈〉*_")


def _is_bracketed(text: str, span: Span) -> bool:
    """Tell whether a stretch stands in brackets, as the original form of a name does."""
    near = max(0, span.start - _BRACKET_REACH)
    return any(text.rfind(opens, near, span.start) > text.rfind(shuts, near, span.start) for opens, shuts in _BRACKETS)


def _is_quoted_alone(text: str, span: Span) -> bool:
    """Tell whether a stretch is all that a pair of quotation marks holds: a title, or a word that is spoken of."""
    return text[span.start - 1 : span.start] in _QUOTES and text[span.end : span.end + 1] in _QUOTES


def _is_symbol(text: str, source: TextView) -> bool:
    """Tell whether a single letter is a symbol, such as π, and not a word of the source."""
    if len(text) > 1:
        return False
    is_cased = text.lower() != text.upper()
    return text not in (source.vocabulary & source.language.closed_class if is_cased else source.text)


def other_script(source: TextView, target: TextView) -> Iterator[Span]:
    """Yield the stretches of a target that are in a script that its language is not written in."""
    writing = writing_of(target.language.code)
    for span in in_other_script(target.text, writing.scripts) if writing else ():
        if not _is_symbol(span.of(target.text), source):
            yield span


class _Shared:
    """The words that a target shares with its source, and which of them are none of its own."""

    def __init__(self, source: TextView, target: TextView, foreign: frozenset[str]) -> None:
        self.source, self.target, self.foreign = source, target, foreign
        self.shared = source.vocabulary & target.vocabulary
        self.written = frozenset(word.text for word in source.words)
        self.opening = frozenset(w.folded for w in source.words if w.start in source.initials)
        self.across = not share_a_script(source.language, target.language)

    def _belongs(self, word: Word) -> bool:
        """Tell whether a word can stand in a run: shared with the source or, in another script, of the source's."""
        return word.folded in self.shared and not word.is_number

    def runs(self) -> Iterator[list[Word]]:
        """Yield the words that the target shares with its source, those that stand side by side together."""
        words = self.target.words
        joined = [True, *(self.target.between(a, b).isspace() for a, b in pairwise(words))]
        run: list[Word] = []
        for word, follows in zip(words, joined, strict=False):
            if run and not (follows and self._belongs(word)):
                yield run
                run = []
            if self._belongs(word):
                run.append(word)
        if run:
            yield run

    def is_left(self, word: Word) -> bool:
        """Tell whether a word was left as in the source, and is no name there."""
        if word.folded not in self.foreign or word.start in self.target.mention_at:
            return False
        return self._is_no_name(word)

    def _is_no_name(self, word: Word) -> bool:
        """Tell whether the source shows that a word is no name: by its letters, or by the word before it."""
        if not word.is_capitalised:
            return word.text in self.written or word.folded in self.opening
        nouns = self.source.language.data.capitals == "nouns" and self._is_common_noun(word)
        if word.start in self.target.initials:
            return nouns or word.folded in self.written or (word.folded in self.opening and self._is_inflected(word))
        return nouns

    def _is_inflected(self, word: Word) -> bool:
        """Tell whether a word with a capital is a form of another word of the source's language, as a name is not."""
        base = lemma(word.folded, self.source.language.code)
        capital = base != base.casefold()
        return base.casefold() != word.folded and capital == (self.source.language.data.capitals == "nouns")

    def _is_common_noun(self, word: Word) -> bool:
        """Tell whether a noun has a small word before it in the source; beside a name it must be inflected as well."""
        if self.target.language.lexicon.frequency(word.folded) > 0:
            return False
        small = self.source.language.data.words
        before = (a.folded for a, b in pairwise(self.source.words) if b.text == word.text)
        led = any(w in small.articles or w in small.determiners for w in before)
        return led and (not self.target.belongs_to_longer_name(word.span) or self._is_inflected(word))

    def _is_loan(self, word: Word) -> bool:
        at = self.target.index_from(word.start)
        near = self.target.words[max(0, at - _NEAR) : at + _NEAR + 1]
        phrase = is_in_loan_phrase(word.folded, [other.folded for other in near])
        return phrase or is_loan(word.folded, self.source.language, self.target.language)

    def left(self, run: Sequence[Word]) -> Span | None:
        """Return what of a run of shared words was left untranslated, or None."""
        left = [word for word in run if self.is_left(word)]
        names = [w for w in run if w.is_capitalised and w.start not in self.target.initials and w not in left]
        if left and names and not self._is_clearly_text(left, names):
            left = self._beside_name(left, names)
        if not left or self._is_quoted(run):
            return None
        # Last, since it may load a dictionary.
        left = [word for word in left if not self._is_loan(word)]
        return Span(left[0].start, left[-1].end) if left else None

    def _is_quoted(self, run: Sequence[Word]) -> bool:
        """Tell whether a run stands in a quotation that is copied whole: a title, or a word that is spoken of."""
        for quoted in self.target.quotations:
            if quoted.start < run[0].start and run[-1].end < quoted.end:
                words = self.target.words_in(quoted)
                return all(self._belongs(word) or word.is_number for word in words)
        return False

    def _is_clearly_text(self, left: Sequence[Word], names: Sequence[Word]) -> bool:
        small = sum(not word.is_capitalised for word in left)
        return small >= _CLEARLY_TEXT and small > 2 * len(names)

    def _beside_name(self, left: Sequence[Word], names: Sequence[Word]) -> list[Word]:
        """Return the words that stand beside a name and are no part of it, as the small words of a title may be."""
        one_side = left[-1].start < names[0].start or left[0].start > names[-1].start
        small = self.source.language.closed_class
        return [w for w in left if w.folded not in small] if one_side and not self.across else []


def _foreign_words(source: TextView, target: TextView) -> frozenset[str]:
    if not source or source.language is target.language:
        return frozenset()
    languages = source.language, target.language
    return frozenset(word for word in source.vocabulary & target.vocabulary if is_foreign(word, *languages))


def _is_original(text: str, span: Span) -> bool:
    """Tell whether a stretch is given as the original form of a name or title."""
    return _is_bracketed(text, span) or _is_quoted_alone(text, span)


class Untranslated:
    """What of a target was left in another language: whole sentences, and stretches of others."""

    def __init__(self, source: TextView, target: TextView) -> None:
        self._source, self._target = source, target
        self._foreign = _foreign_words(source, target)

    @functools.cached_property
    def _other_script(self) -> tuple[Span, ...]:
        return tuple(other_script(self._source, self._target))

    @functools.cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences that were left whole."""
        target, left = self._target, self._other_script or len(self._foreign) >= _LEAST_FOREIGN or self._is_copy
        found = {span for span in target.sentences if self._is_left_whole(span)} if left else set()
        if may_have_another_language(target):
            found |= {span for span in target.sentences if is_in_another_language(target, span)}
        return tuple(sorted(found))

    @functools.cached_property
    def _is_copy(self) -> bool:
        """Whether the target is its source, letter by letter, and has small words of the source's language."""
        if self._target.text.strip() != self._source.text.strip() or not self._source:
            return False
        small = [
            w for w in self._source.words if not w.is_capitalised and w.folded in self._source.language.closed_class
        ]
        return len(small) >= _LEAST_SMALL and self._source.language is not self._target.language

    def _is_left_whole(self, sentence: Span) -> bool:
        if self._is_copy:
            return True
        first = max(0, bisect_right(self._other_script, sentence) - 1)
        near = takewhile(lambda span: span.start < sentence.end, self._other_script[first:])
        covered = sum(len(span) for span in near if span.overlaps(sentence))
        letters = sum(map(str.isalpha, sentence.of(self._target.text)))
        if covered >= _LEAST_LETTERS and covered >= _MOST_LETTERS * letters:
            return True
        words = [word for word in self._target.words_in(sentence) if not word.is_number]
        foreign = sum(word.folded in self._foreign for word in words)
        shared = sum(word.folded in self._source.vocabulary for word in words)
        return foreign >= max(_LEAST_FOREIGN, _MANY_FOREIGN * len(words)) and shared >= _ALMOST_ALL * len(words)

    @functools.cached_property
    def stretches(self) -> tuple[Span, ...]:
        """The stretches of the other sentences, in order, none overlapping another."""
        found = sorted({*self._other_script, *self._left_words()})
        told = Stretches([*self.sentences, *(mention.span for mention in self._target.mentions)])
        return tuple(span for span in found if not told.touch(span) and not _is_original(self._target.text, span))

    def _left_words(self) -> Iterator[Span]:
        if self._foreign:
            shared = _Shared(self._source, self._target, self._foreign)
            for run in shared.runs():
                span = shared.left(run)
                if span is not None:
                    yield span
