"""Which numbers got lost without a gap, and where? Which are the target's own? Only what a translation must keep.

Not missed: small and round numbers, which words may tell (a quarter of an hour, hundreds); days of a dateline and what
stands in brackets; a year where the target says “this year”; a measure that the source gives in two units; scores,
decades, centuries, codes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.endings import End
from tqa.analysis.fact_gaps import Gap
from tqa.analysis.fact_likeness import is_said_otherwise
from tqa.analysis.facts import Fact, FactKind
from tqa.analysis.places import Place, Point, place_of
from tqa.analysis.text_view import Fusion, TextView
from tqa.lang.fact_words import FactWords, fact_words
from tqa.lang.fact_writing import new_number
from tqa.lang.marks import equivalents
from tqa.model import Edit, Span

_TOLD_BY_WORDS = frozenset({15.0, 20.0, 24.0, 30.0, 50.0, 60.0, 100.0, 1000.0})
_LEAST, _LEAST_AGE = 13, 3
_PLAIN = frozenset({FactKind.PLAIN, FactKind.ORDINAL, FactKind.MEASURE})
_SURE = frozenset({FactKind.PERCENTAGE, FactKind.MONEY, FactKind.TIME})
_LEAST_ADDED = 100
_DATELINE = 30
_MOST_FUSED, _ONLY_FUSED = 0.35, 0.6
_FUSED_IF_NOT_ALONE = 0.15
_BRACKETS = "([（［【", ")]）］】"

_BEHIND_DATE = re.compile(r"[\s.]*[^\W\d_]*\s?(.)")
"""The first mark behind a day or a year, and behind the month."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A number of the source that the target has nothing for, the place where it would stand, and how to write it."""

    fact: Fact
    place: Place
    text: str | None


def gap_in_fusion(fact: Fact, source: TextView, target: TextView, *, alone: bool) -> Gap | None:
    """Return the two words run together between which a number was lost: “themagnitude”."""
    share = fact.span.start / max(len(source.text), 1)
    far = [(abs(share - fusion.at / len(target.text)), fusion) for fusion in target.fusions]
    nearest = min(far, key=lambda item: item[0], default=None)
    farthest = (_ONLY_FUSED if len(far) == 1 else _MOST_FUSED) if alone else _FUSED_IF_NOT_ALONE
    if nearest is None or nearest[0] > farthest or fact.kind is FactKind.ORDINAL:
        return None
    return _filled(nearest[1], fact, source, target)


def _filled(fusion: Fusion, fact: Fact, source: TextView, target: TextView) -> Gap:
    text = new_number(fact.value, fact_words(target.language), year=fact.kind is FactKind.YEAR)
    # “hismillion” has its million already.
    text = text.removesuffix(f" {target.text[fusion.at : fusion.word.end]}")
    behind = _BEHIND_DATE.match(source.text, fact.span.end) if fact.month is not None else None
    comma = "," if behind is not None and behind.group(1) in equivalents(",") else ""
    return Gap(fusion.word.span, Edit(Span(fusion.at, fusion.at), f" {text}{comma} "))


def losses(lost: Sequence[Fact], source: TextView, target: TextView, known: Sequence[Point]) -> Iterator[Loss]:
    """Yield what of the lost numbers is surely missed."""
    for fact in lost:
        if _is_missed(fact, source, target):
            place = place_of(fact.whole if fact.whole.end else fact.span, source, target, known)
            yield Loss(fact, place, _written(fact, source, fact_words(target.language)))


def together(found: Sequence[Loss], known: Sequence[Point]) -> Iterator[tuple[Loss, ...]]:
    """Put those together between which nothing of the source stands that the target has."""
    group: list[Loss] = []
    for loss in sorted(found, key=lambda loss: loss.fact.span):
        if group and any(group[-1].fact.span.end <= source.start < loss.fact.span.start for source, _ in known):
            yield tuple(group)
            group = []
        group.append(loss)
    if group:
        yield tuple(group)


def _is_missed(fact: Fact, source: TextView, target: TextView) -> bool:
    several = bool(fact.parts) and fact.kind is not FactKind.TIME
    if fact.words or several or fact.letters or not _is_large(fact) or _is_bracketed(fact, source.text):
        return False
    if fact.kind is FactKind.YEAR:
        return _tells_no_year(target)
    if fact.kind is FactKind.DAY:
        return _is_missed_day(fact, target)
    return not any(other is not fact and is_said_otherwise(fact, other) for other in source.facts)


def _is_large(fact: Fact) -> bool:
    if fact.kind in _SURE or fact.kind in (FactKind.YEAR, FactKind.DAY):
        return True
    if fact.kind is FactKind.AGE:
        return fact.value >= _LEAST_AGE
    return fact.kind in _PLAIN and fact.value >= _LEAST and fact.value not in _TOLD_BY_WORDS


def additions(added: Sequence[Fact], source: TextView, target: TextView) -> Iterator[Fact]:
    """Yield what of the target's numbers without a counterpart is surely not from the source."""
    known = fact_words(source.language)
    # Without its number words, or with figures that were not read, a source may have the number after all.
    if not known.data.numbers or _has_unread_numerals(source, known) or _answers(source, target):
        return
    for fact in added:
        if fact.words or fact.parts or fact.letters or _is_bracketed(fact, target.text):
            continue
        large = (
            fact.kind in (*_PLAIN, FactKind.YEAR) and fact.value >= _LEAST_ADDED and fact.value not in _TOLD_BY_WORDS
        )
        if not large and fact.kind not in (FactKind.PERCENTAGE, FactKind.MONEY):
            continue
        told = fact.kind is FactKind.YEAR and not _tells_no_year(source)
        if not told and not any(other is not fact and is_said_otherwise(other, fact) for other in target.facts):
            yield fact


def _answers(source: TextView, target: TextView) -> bool:
    """Tell whether the target answers the source's question: it is no translation."""
    return source.ending.kind is End.QUESTION is not target.ending.kind


def _has_unread_numerals(source: TextView, known: FactWords) -> bool:
    numerals = frozenset(known.data.numerals)
    if numerals.isdisjoint(source.text):
        return False
    read = {at for fact in source.facts for at in range(fact.span.start, fact.span.end)}
    return any(letter in numerals and at not in read for at, letter in enumerate(source.text))


def _is_bracketed(fact: Fact, text: str) -> bool:
    opens = max(text.rfind(mark, 0, fact.span.start) for mark in _BRACKETS[0])
    return opens > max(text.rfind(mark, 0, fact.span.start) for mark in _BRACKETS[1])


def _tells_no_year(target: TextView) -> bool:
    """Tell whether a text speaks of no year by words, as in “this year”; of an unknown language none can tell."""
    words = fact_words(target.language).year_words
    return bool(words) and not any(word.endswith(words) for word in target.vocabulary)


def _is_missed_day(fact: Fact, target: TextView) -> bool:
    """Tell whether a day is gone with its month, and is no day of a dateline."""
    named = any(f.kind is FactKind.WEEKDAY or (f.kind, f.value) == (FactKind.MONTH, fact.month) for f in target.facts)
    return fact.month is not None and fact.span.start >= _DATELINE and not named


def _written(fact: Fact, source: TextView, known: FactWords) -> str | None:
    """Return a lost number in the target's way of writing, with its unit if that has a name."""
    if fact.kind is FactKind.TIME:
        written = fact.span.of(source.text)
        return None if any(map(str.isalpha, written)) else written
    if fact.kind is FactKind.DAY and fact.month is not None:
        month = known.name_of(fact.month, weekday=False)
        date = known.language.data.dates.date
        return date.format(day=f"{fact.value:.0f}", month=month) if month and date else None
    text = new_number(fact.value, known, year=fact.kind is FactKind.YEAR)
    if fact.kind is FactKind.PERCENTAGE:
        return text + (known.unit_name("%") or "%")
    return text
