"""What is known of the place where marks stand between two words: whether the sentence may end or pause there."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tqa.analysis.breaks import Break
from tqa.analysis.document_view import View
from tqa.analysis.text_view import TextView
from tqa.text.words import Word

_COMMAS = frozenset(",،")
_CLAUSE = regex.compile(r"[^.;:!?؛؟\n]*(?:[.!?؟\n]|\Z)")
_LONGEST_CLAUSE = 30
_FEW = 3


def is_small_letters(word: Word) -> bool:
    """Tell whether a word has no capital; in scripts without case, no word has."""
    return word.text == word.text.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Marks between two words, and what is known of the words."""

    view: View
    found: Break

    @property
    def target(self) -> TextView:
        return self.view.target

    @property
    def before(self) -> Word:
        return self.target.words[self.found.before]

    @property
    def after(self) -> Word:
        return self.target.words[self.found.before + 1]

    @property
    def behind(self) -> str:
        """The line up to the marks."""
        start = self.target.text.rfind("\n", 0, self.found.start) + 1
        return self.target.text[start : self.found.start]

    def following(self, count: int) -> Sequence[Word]:
        return self.target.words[self.found.before + 1 :][:count]

    @property
    def binds(self) -> bool:
        """Whether the word before belongs to the one after, so that nothing stands between."""
        return self._is_one_of(self.target.language.data.marks.binds_on)

    @property
    def leads(self) -> bool:
        """Whether the word before is a preposition, or the like of an article, that ends no clause."""
        language = self.target.language
        words, marks = language.data.words, language.data.marks
        leading = (words.articles | words.prepositions) & marks.never_last
        ends = words.conjunctions | words.pronouns | marks.may_end
        return self.before.folded in leading - ends and is_small_letters(self.before)

    @property
    def is_never_last(self) -> bool:
        return self.binds or self._is_one_of(self.target.language.data.marks.never_last)

    def _is_one_of(self, words: frozenset[str]) -> bool:
        word = self.before
        in_small = is_small_letters(word) or (word.start in self.target.initials and len(word.text) > 1)
        return word.folded in words and in_small

    @property
    def joins(self) -> bool:
        """Whether the word before is a small one that needs another after it."""
        may_end = self.target.language.data.marks.may_end
        return self.is_small(self.before) and self.before.folded not in may_end and is_small_letters(self.before)

    @property
    def joins_clause(self) -> bool:
        """Whether a conjunction and a pronoun stand beside the marks: saying that they …"""
        words = self.target.language.data.words
        return self.before.folded in words.conjunctions and self.after.folded in words.pronouns

    def is_small(self, word: Word) -> bool:
        """Tell whether a word is a small one that joins others: no pronoun, which may begin or end a clause."""
        language = self.target.language
        return word.folded in language.closed_class and word.folded not in language.data.words.pronouns

    def is_foreign_to_source(self, mark: str) -> bool:
        """Tell whether the source is known and has no mark of the kind."""
        return bool(self.view.source) and not self.view.source.has_mark_like(mark)


def is_no_clause(place: Place) -> bool:
    """Tell whether what follows a semicolon is no sentence of its own, as far as small words show it."""
    words = place.target.language.data.words
    first = place.after.folded.replace("’", "'").partition("'")[0]
    if first in place.target.language.data.marks.never_first:
        return True
    if not words.auxiliaries or first in words.determiners | words.articles | words.conjunctions | words.pronouns:
        return False
    rest = _CLAUSE.match(place.target.text, place.found.end)
    # The semicolon may divide what has commas of its own.
    if rest is None or (not _COMMAS.isdisjoint(rest.group()) and len(place.behind.split()) > _FEW):
        return False
    telling = words.auxiliaries | words.pronouns
    ahead = place.following(_LONGEST_CLAUSE)
    return not any(word.folded in telling for word in ahead if word.end <= rest.end())
