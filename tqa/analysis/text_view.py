"""One text in one language: its names, and what rests on them, each worked out once and when asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqa.analysis.rules import Breach, Clash, find_breaches, find_clashes
from tqa.analysis.word_view import WordView
from tqa.glossary.glossary import Glossary
from tqa.lang.language import Language
from tqa.lang.splitting import SURELY_ONE_WORD, split_fused
from tqa.model import Mention, Span
from tqa.text.lazy import lazy
from tqa.text.words import Word

_SENTENCE_BREAKS = frozenset(".!?…:;؟。！？|•#>\n\"“”„«»‹›‘’'()–—-−―")
_TITLE_SHARE = 0.6
_TITLE_LEAST = 4
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


class TextView(WordView):
    """One text in one language, with the names that a glossary knows, and what rests on them."""

    def __init__(self, text: str, language: Language, glossary: Glossary, protected: tuple[Span, ...] = ()) -> None:
        super().__init__(text, language, protected)
        self._glossary = glossary

    @lazy
    def unknown_names(self) -> tuple[Word, ...]:
        """The words with a capital that neither the glossary nor the language knows."""
        frequency = self.language.lexicon.frequency
        return tuple(
            word for word in self.capitalised
            if frequency(word.folded) < _IS_NAME and word.text.isalpha() and not word.is_acronym
            and word.start not in self.mention_at
        )  # fmt: skip

    @lazy
    def joints(self) -> tuple[int, ...]:
        """The indices, in order, of the words that only a space divides from a capital or a known name."""
        words, named = self.words, self.mention_at
        found = [
            index
            for index, (text, _, start, _) in enumerate(words)
            if (text[0].isupper() or start in named) and index and words[index - 1].end == start - 1
        ]
        return tuple(index - 1 for index in found if self.text[words[index].start - 1] == " ")

    @lazy
    def mentions(self) -> tuple[Mention, ...]:
        """The names and terms of the glossary, in order, the longest where several overlap."""
        found = self._glossary.mentions(self.text, self.language)
        return tuple(m for m in found if not self.guarded.touch(m.span))

    @lazy
    def misrenderings(self) -> tuple[Mention, ...]:
        """Words that the glossary knows as wrong renderings of a name; `term` is the wrong form."""
        return self._glossary.misrenderings(self.text, self.language)

    @lazy
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

    @lazy
    def titled(self) -> "TextView":
        """The same text with a capital at the start of each word, at the same offsets."""
        pieces = [self.text[: self.words[0].start]] if self.words else [self.text]
        for word, behind in zip(self.words, (*(w.start for w in self.words[1:]), len(self.text)), strict=True):
            pieces.append(_titled(word.text) + self.text[word.end : behind])
        return TextView("".join(pieces), self.language, self._glossary, self._protected)

    @lazy
    def is_title(self) -> bool:
        """Whether the text is a headline in capitals, so that a capital says nothing about a word."""
        long = [word for word in self.words if len(word.text) >= _TITLE_LEAST and not word.is_number]
        if self.ends_like_a_sentence and not all(word.text.isupper() for word in long):
            return False
        return sum(word.is_capitalised for word in long) > _TITLE_SHARE * len(long)

    @lazy
    def is_headline(self) -> bool:
        """Whether the text is no full sentence: a headline drops articles, verbs and stops."""
        return self.is_title or not self.ends_like_a_sentence

    @lazy
    def initials(self) -> frozenset[int]:
        """Offsets of the words that take a capital only because they begin a sentence or a quotation."""
        words, text = self.words, self.text
        starts = {words[0].start} if words else set()
        for before, word in [(a, b) for a, b in pairwise(words) if b[2] - a[3] != 1 or text[a[3]] != " "]:
            between = text[before.end : word.start]
            if not between.isspace() and _SENTENCE_BREAKS & set(between) and not self.abbreviates(before):
                starts.add(word.start)
        return frozenset(starts)

    @lazy
    def fusions(self) -> tuple[Fusion, ...]:
        """Words that are two words run together; names of the glossary are never cut."""
        return tuple(self._find_fusions())

    @lazy
    def breaches(self) -> Mapping[str, Sequence[Breach]]:
        """Where the text breaks a rule of its language, by the check that reports it."""
        return find_breaches(self)

    @lazy
    def clashes(self) -> Mapping[str, Sequence[Clash]]:
        """Neighbours that never stand side by side, by the check that reports them."""
        return find_clashes(self)

    @lazy
    def slots(self) -> tuple[tuple[Slot, Word], ...]:
        """Each word with a capital that stands beside another, with its place; nothing in headlines in capitals."""
        found: list[tuple[Slot, Word]] = []
        for first, second in pairwise(() if self.is_title else self.capitalised):
            if self.between(first, second).replace(".", "").isspace():
                found.append(((first.text, True), second))
                if first.start not in self.initials:
                    found.append(((second.text, False), first))
        return tuple(found)

    def belongs_to_longer_name(self, span: Span) -> bool:
        """Tell whether a capitalised word touches a name: Team USA, USA Today."""
        before, after = self.word_before(span.start), self.word_after(span.end)
        joined = (
            before is not None and before.start not in self.initials and before.is_capitalised
            and self.text[before.end : span.start].isspace(),
            after is not None and after.is_capitalised and self.text[span.end : after.start].isspace(),
        )  # fmt: skip
        return any(joined)

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
