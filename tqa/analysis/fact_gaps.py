"""Where did a number of the source get lost? The gap shows in what stands around it.

A month without the day or year that the source gives it; a word that cannot end a clause, as in “took part in.”; a
word that counts, directly before what it counts, as in “for more than months”.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.facts import Fact, FactKind
from tqa.analysis.text_view import TextView
from tqa.lang.fact_words import FactWords, fact_words
from tqa.lang.fact_writing import new_number
from tqa.model import Edit, Span
from tqa.text.words import Word

_STOPS = frozenset('.,;:!?)]”"»…')
_FAR_OFF = 0.5
_BESIDE = 2
_NEAR = 0.15
_FAR = 0.35
_CLOSE = 20
_CLEARLY = 0.1
_LEAST_UNSEEN = 10


@dataclass(frozen=True, slots=True)
class Gap:
    """A word beside which a number is missing, and the edit that puts it there."""

    span: Span
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    word: Word
    strong: bool
    distance: float


def find_gap(fact: Fact, source: TextView, target: TextView, *, day_first: bool, alone: bool) -> Gap | None:
    """Return where a lost number of the source shows in the target, or None if nothing shows.

    day_first    the target writes the day before the month.
    alone        no other number is lost, so that a place that only looks like a gap is likely to be it.
    """
    known = fact_words(target.language)
    if fact.month is not None and fact.kind in (FactKind.DAY, FactKind.YEAR):
        return _bare_month(fact, target, known, day_first=day_first)
    word = _place(fact, source, target, known, alone=alone)
    if word is None:
        return None
    text = new_number(fact.value, known, year=fact.kind is FactKind.YEAR)
    return Gap(word.span, Edit(Span(word.end, word.end), f" {text}"))


def _bare_month(fact: Fact, target: TextView, known: FactWords, *, day_first: bool) -> Gap | None:
    """Find the month of the target that has not the day or the year that the source gives it."""
    claimed = _claimed(fact.kind, target.facts)
    for index, month in enumerate(target.facts):
        if month.kind is FactKind.MONTH and month.value == fact.month and index not in claimed:
            dotted = f"{month.span.of(target.text)}.".casefold()
            short = dotted in known.months or dotted in target.language.data.words.abbreviations
            span = Span(month.span.start, month.span.end + (short and target.text.startswith(".", month.span.end)))
            return Gap(span, _date_edit(fact, span, target, known, day_first=day_first))
    return None


def _date_edit(fact: Fact, month: Span, target: TextView, known: FactWords, *, day_first: bool) -> Edit:
    """Return the edit that writes a day or a year beside a month."""
    number = f"{fact.value:.0f}"
    if fact.kind is FactKind.YEAR:
        text = known.data.month_year.format(month="", year=number).rstrip()
        return Edit(Span(month.end, month.end), text)
    if day_first:
        dot = ". " if ". " in target.language.data.dates.date else " "
        return Edit(Span(month.start, month.start), f"{number}{dot}")
    return Edit(Span(month.end, month.end), f" {number}")


def _claimed(kind: FactKind, facts: Sequence[Fact]) -> frozenset[int]:
    """Return the indices of the months that have a day, or a year, beside them."""
    claimed: set[int] = set()
    for index, fact in enumerate(facts):
        if fact.kind is kind and fact.month is not None:
            near = [i for i in range(index - _BESIDE, index + _BESIDE + 1) if 0 <= i < len(facts)]
            months = [i for i in near if facts[i].kind is FactKind.MONTH and facts[i].value == fact.month]
            claimed.update(sorted(months, key=lambda i: _apart(fact, facts[i]))[:1])
    return frozenset(claimed)


def _apart(fact: Fact, other: Fact) -> int:
    return max(fact.span.start - other.span.end, other.span.start - fact.span.end)


def _place(fact: Fact, source: TextView, target: TextView, known: FactWords, *, alone: bool) -> Word | None:
    """Return the word after which a lost number stood."""
    found = list(_candidates(fact, source, target, known))
    strong = sorted((c for c in found if c.strong), key=lambda c: c.distance)
    if strong and (len(strong) == 1 or strong[0].distance <= _FAR_OFF):
        return strong[0].word
    weak = sorted((c for c in found if not c.strong), key=lambda c: c.distance)
    if not weak or not alone or target.fusions or fact.value < _LEAST_UNSEEN:
        return None
    counts = weak[0].word.folded in known.data.gaps.counts
    if weak[0].distance > (_FAR if counts else min(_NEAR, _CLOSE / len(target.text))):
        return None
    clear = len(weak) == 1 or weak[1].distance - weak[0].distance >= _CLEARLY
    return weak[0].word if clear else None


def _candidates(fact: Fact, source: TextView, target: TextView, known: FactWords) -> Iterator[_Candidate]:
    gaps = known.data.gaps
    before = gaps.years if fact.kind is FactKind.YEAR else gaps.counts | gaps.either
    share = fact.span.start / max(len(source.text), 1)
    for index, word in enumerate(target.words):
        if word.folded not in gaps.stranded and word.folded not in before:
            continue
        distance = abs(share - word.end / max(len(target.text), 1))
        following = target.text[word.end : word.end + 1]
        if word.folded in gaps.stranded and (not following or following in _STOPS):
            yield _Candidate(word=word, strong=True, distance=distance)
        elif word.folded in before and following.isspace() and _lacks_number(target, index):
            yield _Candidate(word=word, strong=_meets_next(fact, source, target, word), distance=distance)


def _lacks_number(target: TextView, index: int) -> bool:
    """Tell whether what follows a word is neither a name nor a small word: it may be what was counted."""
    if index + 1 >= len(target.words):
        return False
    after = target.words[index + 1]
    if after.is_number:
        return True
    return not after.is_capitalised and after.folded not in target.language.closed_class


def _meets_next(fact: Fact, source: TextView, target: TextView, word: Word) -> bool:
    """Tell whether the number that follows the lost one in the source follows the word here: “in 2/3 innings”."""
    following = next((f for f in source.facts if f.span.start >= fact.span.end), None)
    here = next((f for f in target.facts if f.span.start >= word.end), None)
    if following is None or here is None or following.span.start - fact.span.end > 1:
        return False
    return here.span.start - word.end <= 1 and here.value == following.value
