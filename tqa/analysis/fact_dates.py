"""Read dates: numbers beside a month are its day and its year, and in “4 to 6 million dollars” both are millions."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tqa.analysis.facts import Fact, FactKind
from tqa.lang.fact_words import FactWords

_PARTS = {"年": FactKind.YEAR, "月": FactKind.MONTH, "日": FactKind.DAY, "号": FactKind.DAY, "號": FactKind.DAY}
_FIRST_YEAR, _LAST_YEAR, _DAYS, _MONTHS = 1000, 2199, 31, 12
_REACH = 14
_FEW = 2
_WIDEST = 20
_SHARED = frozenset({FactKind.MEASURE, FactKind.MONEY, FactKind.PERCENTAGE})
_ENDS = frozenset(",.，。、;\n")


def dated(text: str, numbers: Sequence[Fact], names: Sequence[Fact], known: FactWords) -> Iterator[Fact]:
    """Yield the numbers, those beside a month as days and years that know their month."""
    facts = sorted(numbers, key=lambda fact: fact.span)
    facts = [fact for index, fact in enumerate(facts) if not index or fact.span.start >= facts[index - 1].whole.end]
    facts = [_sharing(text, fact, after) for fact, after in pairwise((*facts, None)) if fact is not None]
    if known.language.data.spaces:
        yield from _beside_months(text, facts, [fact for fact in names if fact.kind is FactKind.MONTH], known)
    else:
        yield from _before_characters(text, facts, known)


def _sharing(text: str, fact: Fact, after: Fact | None) -> Fact:
    """Let a number share the scale and unit of the next: the scale as one that it may have."""
    if after is None or fact.scale > 1 or after.span.start - fact.span.end > _REACH:
        return fact
    between = text[fact.span.end : after.span.start].strip()
    worth = after.value / after.scale
    if (
        not between
        or len(between.split()) > _FEW
        or _ENDS & set(between)
        or (fact.units and not fact.units & after.units)
    ):
        return fact
    if not fact.value < worth <= _WIDEST * fact.value or fact.kind is FactKind.YEAR:
        return fact
    others = (*fact.others, fact.value * after.scale) if after.scale > 1 else fact.others
    if fact.kind is FactKind.PLAIN and after.kind in _SHARED:
        return replace(fact, others=others, units=after.units, kind=after.kind)
    return replace(fact, others=others)


def _beside_months(text: str, facts: Sequence[Fact], months: Sequence[Fact], known: FactWords) -> Iterator[Fact]:
    starts = [month.span.start for month in months]
    for fact in facts:
        at = bisect_left(starts, fact.span.start)
        near = [month for month in months[max(0, at - 1) : at + 1] if _touch(text, fact, month, known)]
        if not near or fact.units or fact.kind in (FactKind.TIME, FactKind.AGE):
            yield fact
        elif fact.value <= _DAYS and fact.value == int(fact.value):
            yield replace(fact, kind=FactKind.DAY, month=int(near[0].value))
        elif fact.kind is FactKind.YEAR:
            yield replace(fact, month=int(near[0].value))
        else:
            yield fact


def _touch(text: str, fact: Fact, month: Fact, known: FactWords) -> bool:
    """Tell whether only a mark, an ending or an “of” stands between a number and a month."""
    first, second = sorted((fact.span, month.span))
    between = text[first.end : second.start] if second.start - first.end <= _REACH else "\n"
    words = between.strip(" \u00a0.,ªº°").casefold().split()
    small = all(word in known.data.date_joiners or (len(word) <= _FEW and word.isalpha()) for word in words)
    return "\n" not in between and len(words) <= _FEW and small


def _before_characters(text: str, facts: Sequence[Fact], known: FactWords) -> Iterator[Fact]:
    """Yield numbers, made years, months and days by the character behind them: 2020年7月19日."""
    month: int | None = None
    for fact, after in pairwise((*facts, None)):
        if fact is None:
            return
        part = _PARTS.get(text[fact.span.end : fact.span.end + 1].strip())
        if part is FactKind.MONTH and fact.value <= _MONTHS:
            month = int(fact.value)
            yield replace(fact, kind=FactKind.MONTH, units=frozenset(), doubtful=False)
            month = month if after is not None and after.span.start == fact.span.end + 1 else None
            continue
        if fact.value <= _DAYS and (part is FactKind.DAY or month is not None):
            unsure = fact.doubtful and month is None
            yield replace(fact, kind=FactKind.DAY, month=month, units=frozenset(), doubtful=unsure)
        elif part is FactKind.YEAR:
            yield _year(text, fact, after, known)
        else:
            yield fact
        month = None


def _year(text: str, fact: Fact, after: Fact | None, known: FactWords) -> Fact:
    """Read a year, or a number of years: 2018年, 平成30年, 3年."""
    base = next((base for era, base in known.data.eras.items() if text.endswith(era, 0, fact.span.start)), 0)
    if not base and not _FIRST_YEAR <= fact.value <= _LAST_YEAR:
        return fact
    month = None
    if after is not None and after.span.start == fact.span.end + 1 and after.value <= _MONTHS:
        month = int(after.value) if _PARTS.get(text[after.span.end : after.span.end + 1]) is FactKind.MONTH else None
    return replace(fact, value=fact.value + base, kind=FactKind.YEAR, units=frozenset(), month=month)
