"""A document under review: its segments, each with its target and its source, and what only the whole can tell."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from tqa.analysis.counterparts import Counterparts
from tqa.analysis.fact_gaps import Gap, find_gap
from tqa.analysis.fact_losses import Loss, additions, gap_in_fusion, losses, together
from tqa.analysis.fact_pairs import FactPairs, pair_facts
from tqa.analysis.facts import Fact, FactKind
from tqa.analysis.lengths import Lengths
from tqa.analysis.miscopied import Miscopied, miscopied
from tqa.analysis.places import Point, points
from tqa.analysis.text_view import Slot, TextView
from tqa.analysis.untranslated import Untranslated
from tqa.glossary.glossary import Glossary
from tqa.lang import fact_data
from tqa.lang.language import Language
from tqa.model import Document, Mention, Segment
from tqa.text.lazy import lazy

_LONGEST_DAY = 2
_MOST_LOST = 2
_LEAST_LINES = 3
_LONGEST_HEADLINE = 200
"""Characters: a longer first line is no headline."""
_SHORTEST, _LONGEST = 0.45, 1.8
"""A target far shorter than its source has lost more than a number; one far longer is no translation."""


_OF_SEGMENT = frozenset({"counterparts", "fact_pairs", "lengths", "miscopied", "untranslated"})
"""What is worked out of a segment alone, whatever stands around it."""


class View:
    """One segment: target and source as views, and the document they stand in.

    known    a view of the same place in the same languages: what it has of an equal text is not worked out again.
    """

    def __init__(self, segment: Segment, document: "DocumentView", index: int, *, known: "View | None" = None) -> None:
        self.segment = segment
        self.document = document
        self.index = index
        if known is not None and known.segment.source == segment.source:
            vars(self)["source"] = known.source
        if known is not None and known.segment == segment:
            vars(self).update({name: value for name, value in vars(known).items() if name in _OF_SEGMENT})
            vars(self)["target"] = known.target

    @lazy
    def target(self) -> TextView:
        return TextView(
            self.segment.target, self.document.target_language, self.document.glossary, self.segment.protected
        )

    @lazy
    def source(self) -> TextView:
        """The text this was translated from; empty where there is none or it could not be matched with confidence."""
        text = self.segment.source if self.segment.aligned else ""
        return TextView(text, self.document.source_language, self.document.glossary)

    @lazy
    def counterparts(self) -> Counterparts:
        """Which word of the target stands for which name of the source, by their sound."""
        return Counterparts(self.source, self.target)

    @lazy
    def miscopied(self) -> tuple[Miscopied, ...]:
        """The names that the source writes in the target's letters, and the target has otherwise."""
        return tuple(miscopied(self.source, self.target, self.counterparts.names)) if self.source else ()

    @lazy
    def untranslated(self) -> Untranslated:
        """What of the target was left in another language."""
        return Untranslated(self.source, self.target)

    @lazy
    def lengths(self) -> Lengths:
        """How long the target is for its source."""
        return Lengths(self.source, self.target, self.counterparts)

    @lazy
    def fact_pairs(self) -> FactPairs:
        """Which number of the source each number of the target stands for, and which have no counterpart."""
        if not self.source:
            return FactPairs()
        dual = any(fact_data.load(view.language.code).dual for view in (self.source, self.target))
        return pair_facts(self.source.facts, self.target.facts, dual=dual)

    @lazy
    def fact_gaps(self) -> tuple[tuple[Fact, Gap], ...]:
        """The numbers of the source that the target has lost, each with the place where it shows."""
        lost = self._lost
        if not lost or len(lost) > _MOST_LOST:
            return ()
        first, alone = self.document.day_first, len(self.fact_pairs.lost) == 1
        found = [(fact, find_gap(fact, self.source, self.target, day_first=first, alone=alone)) for fact in lost]
        filled = ((fact, gap or gap_in_fusion(fact, self.source, self.target, alone=alone)) for fact, gap in found)
        return tuple((fact, gap) for fact, gap in filled if gap is not None)

    @lazy
    def fact_losses(self) -> tuple[Loss, ...]:
        """The numbers of the source that the target has lost without a gap, and surely must have."""
        ratio = self.lengths.ratio if self._lost else None
        if ratio is None or not _SHORTEST <= ratio <= _LONGEST:
            return ()
        shown = {id(fact) for fact, _ in self.fact_gaps}
        hidden = [fact for fact in self._lost if id(fact) not in shown]
        return tuple(losses(hidden, self.source, self.target, self.points))

    @lazy
    def _lost(self) -> tuple[Fact, ...]:
        """The numbers of the source that neither the target has nor that of a neighbour."""
        if not self.fact_pairs.lost:
            return ()
        around = [view for view in (self.previous, self.next) if view is not None]
        moved = {fact.value for view in around for fact in view.fact_pairs.added}
        return tuple(fact for fact in self.fact_pairs.lost if fact.is_telling and fact.value not in moved)

    @lazy
    def fact_additions(self) -> tuple[Fact, ...]:
        """The numbers of the target that the source surely has not, if it has no other for them."""
        pairs = self.fact_pairs
        if not pairs.added or pairs.lost or pairs.changed:
            return ()
        ratio = self.lengths.ratio
        if ratio is None or not _SHORTEST <= ratio <= _LONGEST:
            return ()
        around = [view for view in (self.previous, self.next) if view is not None]
        moved = {fact.value for view in around for fact in view.fact_pairs.lost}
        new = [fact for fact in pairs.added if fact.value not in moved]
        return tuple(additions(new, self.source, self.target))

    @lazy
    def lost_together(self) -> tuple[tuple[Loss, ...], ...]:
        """Those of them between which nothing stands that the target has: a clause was lost with them."""
        return tuple(group for group in together(self.fact_losses, self.points) if len(group) > 1)

    @lazy
    def points(self) -> list[Point]:
        """What source and target are known to have in common, by their places."""
        return points(self.fact_pairs.same, self.counterparts, self.source, self.target)

    def gap(self, at: int) -> int:
        """Return the end of the target's word that stands about as far along as an offset does in the source."""
        share = at / max(len(self.source.text), 1)
        ends = [word.end for word in self.target.words if word.start <= share * len(self.target.text)]
        return ends[-1] if ends else 0

    @property
    def next(self) -> "View | None":
        return self.document.views[self.index + 1] if self.index + 1 < len(self.document.views) else None

    @property
    def previous(self) -> "View | None":
        return self.document.views[self.index - 1] if self.index else None


class DocumentView:
    """All segments of a document in order."""

    def __init__(self, document: Document, *, source: Language, target: Language, glossary: Glossary) -> None:
        self.document = document
        self.source_language = source
        self.target_language = target
        self.glossary = glossary
        self.views = tuple(View(segment, self, index) for index, segment in enumerate(document.segments))

    def with_target(self, index: int, target: str) -> "DocumentView":
        """Return the document with another target in one segment; the others are not analysed again."""
        segments = list(self.document.segments)
        segments[index] = replace(segments[index], target=target)
        changed = DocumentView(
            replace(self.document, segments=tuple(segments)),
            source=self.source_language,
            target=self.target_language,
            glossary=self.glossary,
        )
        changed.views = tuple(
            View(segment, changed, view.index, known=view) for segment, view in zip(segments, self.views, strict=True)
        )
        return changed

    @lazy
    def headline(self) -> View | None:
        """The first line of a text of several, if no stop ends it."""
        first = self.views[0] if len(self.views) >= _LEAST_LINES else None
        if first is None or first.target.ends_like_a_sentence or len(first.target.text) > _LONGEST_HEADLINE:
            return None
        return first

    @lazy
    def mentions(self) -> tuple[tuple[View, Mention], ...]:
        """Every name of the glossary in the target, in the order of the text."""
        return tuple((view, mention) for view in self.views for mention in view.target.mentions)

    @lazy
    def concepts(self) -> Counter[str]:
        """How often each concept is named in the target, by its id."""
        return Counter(mention.concept.id for _, mention in self.mentions)

    @lazy
    def source_concepts(self) -> frozenset[str]:
        """The concepts that the source names anywhere, by their ids."""
        return frozenset(mention.concept.id for view in self.views for mention in view.source.mentions)

    @lazy
    def full_source_names(self) -> frozenset[str]:
        """The concepts that the source names anywhere by more than a short form, by their ids."""
        found = (mention for view in self.views for mention in view.source.mentions)
        return frozenset(mention.concept.id for mention in found if not mention.term.short)

    @lazy
    def addresses(self) -> frozenset[str]:
        """The keys of all links, mail addresses, handles and hashtags of the target."""
        return frozenset(address.key for view in self.views for address in view.target.addresses)

    @lazy
    def source_addresses(self) -> frozenset[str]:
        """The same of the source."""
        return frozenset(address.key for view in self.views for address in view.source.addresses)

    @lazy
    def days(self) -> Mapping[int, frozenset[str]]:
        """The days that the target names of each month, by its number: “October 7” and “7 October” give 10: 7."""
        found: dict[int, set[str]] = {}
        for view in self.views:
            months = view.target.language.months
            for before, after in pairwise(view.target.words):
                first, second = months.get(before.folded), months.get(after.folded)
                month, day = (first, after) if first is not None else (second, before)
                beside = view.target.between(before, after).replace(".", " ").isspace()
                if month is not None and beside and day.text.isdecimal() and len(day.text) <= _LONGEST_DAY:
                    found.setdefault(month, set()).add(day.text)
        return {month: frozenset(days) for month, days in found.items()}

    @lazy
    def day_first(self) -> bool:
        """Whether the target writes “7 October” rather than “October 7”: as most of its dates go, or its language."""
        order = [
            day.span.start < month.span.start
            for view in self.views
            for day, month in pairwise(view.target.facts)
            if {day.kind, month.kind} == {FactKind.DAY, FactKind.MONTH}
            for day, month in ((day, month) if day.kind is FactKind.DAY else (month, day),)
        ]
        if order:
            return sum(order) * 2 > len(order)
        pattern = self.target_language.data.dates.date
        return pattern.find("{day}") <= pattern.find("{month}")

    @lazy
    def slots(self) -> Mapping[Slot, frozenset[str]]:
        """The words that stand with a capital in each place beside another: what may stand there again."""
        found: dict[Slot, set[str]] = {}
        for view in self.views:
            for slot, word in view.target.slots:
                found.setdefault(slot, set()).add(word.text)
        return {slot: frozenset(words) for slot, words in found.items()}

    @lazy
    def words(self) -> Counter[str]:
        """How often each word, in lower case, stands in the target."""
        return Counter(word.folded for view in self.views for word in view.target.words)

    @lazy
    def capitalised(self) -> Counter[str]:
        """How often each word stands with a capital where none is due but to a name."""
        return Counter(
            word.text
            for view in self.views
            if not view.target.is_title
            for word in view.target.capitalised
            if word.start not in view.target.initials
        )

    @lazy
    def repeated(self) -> tuple[str, ...]:
        """The words that stand so more than once, the most frequent first."""
        return tuple(word for word, count in self.capitalised.most_common() if count > 1)
