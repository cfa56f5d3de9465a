"""What can be told of a text in one language from its letters alone: words, marks, sentences, figures, quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import KeysView, Mapping
from itertools import chain

from tqa.analysis.breaks import Break, find_breaks
from tqa.analysis.endings import Ending, ending
from tqa.analysis.fact_reading import find_facts
from tqa.analysis.facts import Fact
from tqa.analysis.inner_marks import without_joints
from tqa.analysis.repeats import Repeat, find_repeats, find_runs
from tqa.analysis.tokens import loose_spaces
from tqa.lang.language import Language
from tqa.lang.lexicon import IS_WORD
from tqa.lang.marks import equivalents
from tqa.model import Span
from tqa.text.figures import figures
from tqa.text.lazy import lazy
from tqa.text.opaque import Address, address, opaque_spans
from tqa.text.quotations import quotations
from tqa.text.sentences import split_sentences
from tqa.text.signs import signs
from tqa.text.stretches import Stretches
from tqa.text.words import Word, split_words

_DIGITS = frozenset("0123456789")


class WordView:
    """One text in one language, without its names. Nothing is computed before it is asked for, and nothing twice."""

    def __init__(self, text: str, language: Language, protected: tuple[Span, ...] = ()) -> None:
        self.text = text
        self.language = language
        self._protected = protected

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @lazy
    def opaque(self) -> tuple[Span, ...]:
        """Stretches that are no prose: addresses, handles, code."""
        return (*self._protected, *self._addresses)

    @lazy
    def protected(self) -> Stretches:
        """The stretches of the document's format, such as code."""
        return Stretches(self._protected)

    @lazy
    def guarded(self) -> Stretches:
        """All that is no prose, to be asked of many places."""
        return Stretches(self.opaque)

    @lazy
    def _addresses(self) -> tuple[Span, ...]:
        return opaque_spans(self.text)

    @lazy
    def addresses(self) -> tuple[Address, ...]:
        """Links, mail addresses, handles and hashtags, in order."""
        return tuple(address(self.text, span) for span in self._addresses)

    @lazy
    def signs(self) -> frozenset[str]:
        """Every character but plain letters, spaces, commas and stops: what is not among them need not be sought."""
        return signs(self.text)

    @lazy
    def figures(self) -> tuple[Span, ...]:
        """Runs of digits with the marks inside them: 3,5 and 1.000.000 and 12:30 and 7/10/2023."""
        return () if _DIGITS.isdisjoint(self.signs) else figures(self.text)

    @lazy
    def words(self) -> tuple[Word, ...]:
        return split_words(self.text, self.opaque)

    @lazy
    def capitalised(self) -> tuple[Word, ...]:
        """The words that begin with a capital, for whatever reason."""
        return tuple([word for word in self.words if word.text[0].istitle()])

    @lazy
    def vocabulary(self) -> KeysView[str]:
        """The different words, folded: a check that looks for certain words asks this first."""
        return self.places.keys()

    @lazy
    def says(self) -> tuple[Word, ...]:
        """The words that are verbs of saying."""
        return tuple([self.words[index] for index in self.indices_of(self.language.sayers)])

    @lazy
    def places(self) -> Mapping[str, list[int]]:
        """Where each word stands, by its folded form: indices into `words`. A rule looks only where its words are."""
        found: dict[str, list[int]] = {}
        for index, (_, folded, _, _) in enumerate(self.words):
            if folded in found:
                found[folded].append(index)
            else:
                found[folded] = [index]
        return found

    def indices_of(self, triggers: frozenset[str]) -> list[int]:
        """Return the indices of the words, by their folded forms, that are among `triggers`, in order."""
        # The intersection of a frozenset with a dict runs over the dict, and a text has fewer words than a table.
        return sorted(index for folded in triggers.intersection(self.places) for index in self.places[folded])

    @lazy
    def sentences(self) -> tuple[Span, ...]:
        return split_sentences(self.text, language=self.language.code, spaces=self.language.data.spaces)

    @lazy
    def repeats(self) -> tuple[Repeat, ...]:
        """What stands twice or more in a row: words and phrases, or runs of characters where words have no spaces."""
        spaces = self.language.data.spaces
        return tuple(find_repeats(self.text, self.words) if spaces else find_runs(self.text))

    @lazy
    def breaks(self) -> tuple[Break, ...]:
        """The marks between two words of one line."""
        return tuple(find_breaks(self.text, self.words))

    @lazy
    def loose_spaces(self) -> tuple[Span, ...]:
        """The spaces too many in a text that is cut into tokens; none in any other."""
        return loose_spaces(self.text, self.language)

    def has_mark_like(self, mark: str) -> bool:
        """Tell whether the text has a mark of the same kind, in whatever language."""
        text = without_joints(self.text) if mark == '"' else self.text
        return not equivalents(mark).isdisjoint(text)

    @lazy
    def quotations(self) -> tuple[Span, ...]:
        pairs = self.language.double_quotes
        return () if self.signs.isdisjoint(chain.from_iterable(pairs)) else quotations(self.text, pairs)

    @lazy
    def facts(self) -> tuple[Fact, ...]:
        """The numbers, months and weekdays, in order."""
        return find_facts(self.text, self.words, self.language)

    @lazy
    def ends_like_a_sentence(self) -> bool:
        return self.text.rstrip().rstrip("\"'”’»“)]").endswith((".", "!", "?", "…", ";", ":", "。", "！", "？", "؟"))

    @lazy
    def is_all_small(self) -> bool:
        """Whether the text has no capital, though its language has capitals."""
        return self.language.data.capitals != "none" and self.text == self.text.lower() != self.text.upper()

    @lazy
    def ending(self) -> Ending:
        """How the text ends: with a stop, a question mark, a word."""
        return ending(self.text, self.language)

    def between(self, first: Word, second: Word) -> str:
        return self.text[first.end : second.start]

    @lazy
    def _starts(self) -> tuple[int, ...]:
        return tuple([word[2] for word in self.words])

    def index_from(self, at: int) -> int:
        """Return the index of the first word that starts at an offset or after it."""
        return bisect_left(self._starts, at)

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """Return the words that start inside a span."""
        return self.words[self.index_from(span.start) : self.index_from(span.end)]

    def word_before(self, at: int) -> Word | None:
        """Return the last word that ends at an offset or before it."""
        index = bisect_right(self._starts, at) - 1
        while index >= 0 and self.words[index].end > at:
            index -= 1
        return self.words[index] if index >= 0 else None

    def word_after(self, at: int) -> Word | None:
        """Return the first word that starts at an offset or after it."""
        index = self.index_from(at)
        return self.words[index] if index < len(self.words) else None

    @lazy
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(at + 1 for at, character in enumerate(self.text) if character == "\n"))

    def line_and_column(self, at: int) -> tuple[int, int]:
        """Return where an offset lies in this text, both from 1."""
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    @lazy
    def _inside_quotations(self) -> Stretches:
        return Stretches(Span(span.start + 1, span.end - 1) for span in self.quotations if len(span) > 1)

    def quoted(self, at: int) -> bool:
        """Tell whether the offset lies inside a quotation."""
        return self._inside_quotations.hold(at)

    def abbreviates(self, word: Word) -> bool:
        """Tell whether the stop after a word belongs to it: “Mr.”, “J.”, “U.S.”"""
        if self.text[word.end : word.end + 1] != ".":
            return False
        single = len(word.text) == 1 and word.text.isalpha()
        return single or f"{word.folded}." in self.language.data.words.abbreviations

    def follows_preposition(self, at: int) -> bool:
        """Tell whether the last word before an offset is a preposition."""
        before = self.word_before(at)
        return before is not None and before.folded in self.language.data.words.prepositions

    def is_dictionary_word(self, text: str) -> bool:
        """Tell whether a string is a word of the language, or several, by their frequency."""
        return all(self.language.lexicon.frequency(word.folded) >= IS_WORD for word in split_words(text))
