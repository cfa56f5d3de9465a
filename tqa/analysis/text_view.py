"""One text in one language: its words, sentences, names and quotations, each worked out once and when asked for."""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqa.analysis.breaks import Break, find_breaks
from tqa.analysis.endings import Ending, ending
from tqa.analysis.fact_reading import find_facts
from tqa.analysis.facts import Fact
from tqa.analysis.repeats import Repeat, find_repeats, find_runs
from tqa.analysis.rules import Breach, Clash, find_breaches, find_clashes
from tqa.analysis.tokens import loose_spaces
from tqa.glossary.glossary import Glossary
from tqa.lang.language import Language
from tqa.lang.marks import equivalents
from tqa.lang.splitting import SURELY_ONE_WORD, split_fused
from tqa.model import Mention, Span
from tqa.text.figures import figures
from tqa.text.opaque import Address, address, opaque_spans
from tqa.text.quotations import quotations
from tqa.text.sentences import split_sentences
from tqa.text.signs import signs
from tqa.text.words import Word, split_words

_SENTENCE_BREAKS = frozenset(".!?…:;؟。！？|•#>\n\"“”„«»‹›‘’'()–—-−―")
_DIGITS = frozenset("0123456789")
_TITLE_SHARE = 0.6
_TITLE_LEAST = 4
_IS_WORD = 1e-7
_IS_NAME = 3e-8
Slot = tuple[str, bool]
"""A place beside a capitalised word: that word, and whether it stands before the place."""


def _titled(word: str) -> str:
    """Give each half of a word a capital, but for letters that become two."""
    return "".join(
        c.title() if (not at or word[at - 1] in "-‑") and len(c.title()) == 1 else c for at, c in enumerate(word)
    )


@dataclass(frozen=True)
class Fusion:
    """A word that is two, cut at `at` (an offset of the text)."""

    word: Word
    at: int

    def parts(self, text: str) -> tuple[str, str]:
        return text[self.word.start : self.at], text[self.at : self.word.end]


class TextView:
    """One text in one language. Nothing is computed before it is asked for, and nothing twice."""

    def __init__(self, text: str, language: Language, glossary: Glossary, protected: tuple[Span, ...] = ()) -> None:
        self.text = text
        self.language = language
        self._glossary = glossary
        self._protected = protected

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @functools.cached_property
    def opaque(self) -> tuple[Span, ...]:
        """Stretches that are no prose: addresses, handles, code."""
        return (*self._protected, *self._addresses)

    @functools.cached_property
    def _addresses(self) -> tuple[Span, ...]:
        return opaque_spans(self.text)

    @functools.cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Links, mail addresses, handles and hashtags, in order."""
        return tuple(address(self.text, span) for span in self._addresses)

    @functools.cached_property
    def signs(self) -> frozenset[str]:
        """Every character but plain letters, spaces, commas and stops: what is not among them need not be sought."""
        return signs(self.text)

    @functools.cached_property
    def figures(self) -> tuple[Span, ...]:
        """Runs of digits with the marks inside them: 3,5 and 1.000.000 and 12:30 and 7/10/2023."""
        return () if _DIGITS.isdisjoint(self.signs) else figures(self.text)

    @functools.cached_property
    def words(self) -> tuple[Word, ...]:
        return split_words(self.text, self.opaque)

    @functools.cached_property
    def capitalised(self) -> tuple[Word, ...]:
        """The words that begin with a capital, for whatever reason."""
        return tuple([word for word in self.words if word.text[0].istitle()])

    @functools.cached_property
    def unknown_names(self) -> tuple[Word, ...]:
        """The words with a capital that neither the glossary nor the language knows."""
        frequency = self.language.lexicon.frequency
        return tuple(
            word for word in self.capitalised
            if frequency(word.folded) < _IS_NAME and word.text.isalpha() and not word.is_acronym
            and word.start not in self.mention_at
        )  # fmt: skip

    @functools.cached_property
    def vocabulary(self) -> KeysView[str]:
        """The different words, folded: a check that looks for certain words asks this first."""
        return self.places.keys()

    @functools.cached_property
    def says(self) -> tuple[Word, ...]:
        """The words that are verbs of saying."""
        return tuple([self.words[index] for index in self.indices_of(self.language.sayers)])

    @functools.cached_property
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

    @functools.cached_property
    def joints(self) -> tuple[int, ...]:
        """The indices, in order, of the words that only a space divides from a capital or a known name."""
        words, named = self.words, self.mention_at
        found = [
            index
            for index, (text, _, start, _) in enumerate(words)
            if (text[0].isupper() or start in named) and index and words[index - 1].end == start - 1
        ]
        return tuple(index - 1 for index in found if self.text[words[index].start - 1] == " ")

    @functools.cached_property
    def sentences(self) -> tuple[Span, ...]:
        return split_sentences(self.text, language=self.language.code, spaces=self.language.data.spaces)

    @functools.cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names and terms of the glossary, in order, the longest where several overlap."""
        found = self._glossary.mentions(self.text, self.language)
        return tuple(m for m in found if not any(m.span.overlaps(span) for span in self.opaque))

    @functools.cached_property
    def misrenderings(self) -> tuple[Mention, ...]:
        """Words that the glossary knows as wrong renderings of a name; `term` is the wrong form."""
        return self._glossary.misrenderings(self.text, self.language)

    @functools.cached_property
    def mention_at(self) -> Mapping[int, Mention]:
        """The mention that covers a word, by the offset at which the word starts."""
        at: dict[int, Mention] = {}
        for mention in self.mentions:
            index = self.index_from(mention.span.start)
            if index and self.words[index - 1].end > mention.span.start:
                index -= 1
            while index < len(self.words) and self.words[index].start < mention.span.end:
                at.setdefault(self.words[index].start, mention)
                index += 1
        return at

    @functools.cached_property
    def repeats(self) -> tuple[Repeat, ...]:
        """What stands twice or more in a row: words and phrases, or runs of characters where words have no spaces."""
        spaces = self.language.data.spaces
        return tuple(find_repeats(self.text, self.words) if spaces else find_runs(self.text))

    @functools.cached_property
    def breaks(self) -> tuple[Break, ...]:
        """The marks between two words of one line."""
        return tuple(find_breaks(self.text, self.words))

    @functools.cached_property
    def loose_spaces(self) -> tuple[Span, ...]:
        """The spaces too many in a text that is cut into tokens; none in any other."""
        return loose_spaces(self.text, self.language)

    def has_mark_like(self, mark: str) -> bool:
        """Tell whether the text has a mark of the same kind, in whatever language."""
        return not equivalents(mark).isdisjoint(self.text)

    @functools.cached_property
    def quotations(self) -> tuple[Span, ...]:
        return quotations(self.text, self.language.double_quotes)

    @functools.cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The numbers, months and weekdays, in order."""
        return find_facts(self.text, self.words, self.language)

    @functools.cached_property
    def ends_like_a_sentence(self) -> bool:
        return self.text.rstrip().rstrip("\"'”’»“)]").endswith((".", "!", "?", "…", ";", ":", "。", "！", "？", "؟"))

    @functools.cached_property
    def is_all_small(self) -> bool:
        """Whether the text has no capital, though its language has capitals."""
        return self.language.data.capitals != "none" and self.text == self.text.lower() != self.text.upper()

    @functools.cached_property
    def titled(self) -> "TextView":
        """The same text with a capital at the start of each word, at the same offsets."""
        pieces = [self.text[: self.words[0].start]] if self.words else [self.text]
        for word, behind in zip(self.words, (*(w.start for w in self.words[1:]), len(self.text)), strict=True):
            pieces.append(_titled(word.text) + self.text[word.end : behind])
        return TextView("".join(pieces), self.language, self._glossary, self._protected)

    @functools.cached_property
    def ending(self) -> Ending:
        """How the text ends: with a stop, a question mark, a word."""
        return ending(self.text, self.language)

    @functools.cached_property
    def is_title(self) -> bool:
        """Whether the text is a headline in capitals, so that a capital says nothing about a word."""
        long = [word for word in self.words if len(word.text) >= _TITLE_LEAST and not word.is_number]
        if self.ends_like_a_sentence and not all(word.text.isupper() for word in long):
            return False
        return sum(word.is_capitalised for word in long) > _TITLE_SHARE * len(long)

    @functools.cached_property
    def is_headline(self) -> bool:
        """Whether the text is no full sentence: a headline drops articles, verbs and stops."""
        return self.is_title or not self.ends_like_a_sentence

    @functools.cached_property
    def initials(self) -> frozenset[int]:
        """Offsets of the words that take a capital only because they begin a sentence or a quotation."""
        words, text = self.words, self.text
        starts = {words[0].start} if words else set()
        for before, word in [(a, b) for a, b in pairwise(words) if b[2] - a[3] != 1 or text[a[3]] != " "]:
            between = text[before.end : word.start]
            if not between.isspace() and _SENTENCE_BREAKS & set(between) and not self.abbreviates(before):
                starts.add(word.start)
        return frozenset(starts)

    @functools.cached_property
    def fusions(self) -> tuple[Fusion, ...]:
        """Words that are two words run together; names of the glossary are never cut."""
        return tuple(self._find_fusions())

    @functools.cached_property
    def breaches(self) -> Mapping[str, Sequence[Breach]]:
        """Where the text breaks a rule of its language, by the check that reports it."""
        return find_breaches(self)

    @functools.cached_property
    def clashes(self) -> Mapping[str, Sequence[Clash]]:
        """Neighbours that never stand side by side, by the check that reports them."""
        return find_clashes(self)

    @functools.cached_property
    def slots(self) -> tuple[tuple[Slot, Word], ...]:
        """Each word with a capital that stands beside another, with its place; nothing in headlines in capitals."""
        found: list[tuple[Slot, Word]] = []
        for first, second in pairwise(() if self.is_title else self.capitalised):
            if self.between(first, second).replace(".", "").isspace():
                found.append(((first.text, True), second))
                if first.start not in self.initials:
                    found.append(((second.text, False), first))
        return tuple(found)

    def between(self, first: Word, second: Word) -> str:
        return self.text[first.end : second.start]

    @functools.cached_property
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

    @functools.cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(at + 1 for at, character in enumerate(self.text) if character == "\n"))

    def line_and_column(self, at: int) -> tuple[int, int]:
        """Return where an offset lies in this text, both from 1."""
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    def belongs_to_longer_name(self, span: Span) -> bool:
        """Tell whether a capitalised word touches a name: Team USA, USA Today."""
        before, after = self.word_before(span.start), self.word_after(span.end)
        joined = (
            before is not None and before.start not in self.initials and before.is_capitalised
            and self.text[before.end : span.start].isspace(),
            after is not None and after.is_capitalised and self.text[span.end : after.start].isspace(),
        )  # fmt: skip
        return any(joined)

    def quoted(self, at: int) -> bool:
        """Tell whether the offset lies inside a quotation."""
        return any(span.start < at < span.end - 1 for span in self.quotations)

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
        return all(self.language.lexicon.frequency(word.folded) >= _IS_WORD for word in split_words(text))

    def is_name(self, text: str) -> bool:
        """Tell whether a string is a month, or a name that the glossary knows."""
        folded = text.casefold()
        return folded in self.language.months or any(
            mention.span == Span(0, len(text)) for mention in self._glossary.mentions(text, self.language)
        )

    def _find_fusions(self) -> Iterator[Fusion]:
        lexicon = self.language.lexicon
        if not lexicon or not self.language.data.spaces:
            return
        known = lexicon.frequencies
        for word in [word for word in self.words if known.get(word.folded, 0.0) < SURELY_ONE_WORD]:
            if word.start in self.mention_at:
                continue
            initial = word.start in self.initials
            at = split_fused(word.text, self.language, initial=initial, is_name=self.is_name)
            if at is not None:
                yield Fusion(word, word.start + at)
