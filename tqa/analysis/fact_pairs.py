"""Which number of a translation stands for which of its source, and which have no counterpart.

Equal values belong together, however they are written; then what rounding, another unit or another way to count makes
of them. What is left over on both sides and is alike in kind was changed; what is left over on one side was lost or
added. Where much is left over, the two texts do not correspond, and nothing is said.
"""

import itertools
import math
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tqa.analysis.facts import Fact, FactKind
from tqa.lang import fact_data

_NAMES = frozenset({FactKind.MONTH, FactKind.WEEKDAY})
_SPECIAL = frozenset(
    {FactKind.PERCENTAGE, FactKind.AGE, FactKind.DECADE, FactKind.CENTURY, FactKind.YEAR, FactKind.TIME, FactKind.MONEY}
)
_HALF_DAY, _CENTURY, _MONTHS = 720, 100, 12
_CONVERSION = 0.12
_ROUNDING = 0.025
_COUNTS = (7.0, 10.0, 12.0, 24.0, 30.0, 52.0, 60.0, 100.0, 365.0)
_MOST_LEFT = 3
_LEAST_DIGITS = 2
_LEAST_ROUNDED = 1000


@dataclass(frozen=True, slots=True)
class Changed:
    """A number of the source, and the number that the target has in its place."""

    source: Fact
    target: Fact


@dataclass(frozen=True, slots=True)
class FactPairs:
    """What became of the numbers of a source.

    same     pairs of one value.
    changed  pairs of different values.
    lost     numbers of the source that the target has nothing for.
    added    numbers of the target that the source has nothing for.
    """

    same: tuple[tuple[Fact, Fact], ...] = ()
    changed: tuple[Changed, ...] = ()
    lost: tuple[Fact, ...] = ()
    added: tuple[Fact, ...] = ()

    @property
    def unlike(self) -> Iterator[tuple[Fact, Fact]]:
        """Yield the pairs of one value that count different things; a value that stands twice tells nothing."""
        for source, target in self.same:
            if source.units and target.units and not source.units & target.units and source.value == target.value:
                if sum(source.value in (*a.values, *b.values) for a, b in self.same) == 1:
                    yield source, target


def pair_facts(source: Sequence[Fact], target: Sequence[Fact], *, dual: bool = False) -> FactPairs:
    """Pair the numbers of a text with those of its translation. `dual`: one of the languages may say two by an ending."""
    left, right = _numbers(source, dual=dual), _numbers(target, dual=dual)
    if not left and not right:
        return FactPairs()
    same: list[tuple[Fact, Fact]] = []
    for keys in (_value_keys, _all_keys):
        left, right = _matched(left, right, keys, same)
    if left and right:
        left, right = _split(left, right), _split(right, left)
        left, right = _matched(left, right, _all_keys, same)
        left, right = _explained(left, right, same)
    months = _months(source), _months(target)
    left = [fact for fact in left if fact.month is not None or fact.value not in months[1]]
    right = [fact for fact in right if fact.value not in months[0]]
    return _sorted_out(left, right, same)


def _numbers(facts: Iterable[Fact], *, dual: bool) -> list[Fact]:
    numbers = (fact for fact in facts if fact.kind not in _NAMES)
    return [replace(fact, doubtful=True) if dual and fact.value == 2 else fact for fact in numbers]  # noqa: PLR2004


def _said_again(fact: Fact, said: set[float]) -> bool:
    return not said.isdisjoint(fact.values)


def _sorted_out(left: list[Fact], right: list[Fact], same: list[tuple[Fact, Fact]]) -> FactPairs:
    """Tell the changed from the lost and the added."""
    said = {value for pair in same for fact in pair for value in (*fact.values, *fact.parts)}
    sure = [fact for fact in left if not fact.doubtful and not _said_again(fact, said)]
    surplus = [fact for fact in right if not fact.doubtful]
    hard = [fact for fact in surplus if not _said_again(fact, said)]
    if max(len(sure), len(hard)) > max(_MOST_LEFT, len(same)):
        return FactPairs(tuple(same))
    changed = list(_changed(sure, hard))
    if not changed and len(surplus) == 1 and len(sure) == 1:
        changed = list(_changed(sure, surplus))
    if not changed and len(hard) == 1 and not sure:
        unsure = [fact for fact in left if fact.kind is FactKind.CODE or _kinship(fact, hard[0]) > 1]
        changed = list(_changed(unsure, hard))
    codes = [[f for f in facts if f.kind is FactKind.CODE] for facts in (left, right)]
    if not changed and not sure and not hard:
        changed = list(_changed(*codes))
    taken = {id(fact) for pair in changed for fact in (pair.source, pair.target)}
    lost = [fact for fact in sure if id(fact) not in taken]
    added = [fact for fact in hard if id(fact) not in taken]
    return FactPairs(tuple(same), tuple(changed), tuple(lost), tuple(added))


def _months(facts: Iterable[Fact]) -> frozenset[float]:
    return frozenset(fact.value for fact in facts if fact.kind is FactKind.MONTH)


def _value_keys(fact: Fact) -> Iterator[Hashable]:
    yield fact.value, fact.kind is FactKind.TIME


def _all_keys(fact: Fact) -> Iterator[Hashable]:
    """Yield what a counterpart may have in common with a number."""
    time = fact.kind is FactKind.TIME
    if time:
        yield "time", fact.value % _HALF_DAY
        yield fact.value // 60 * 100 + fact.value % 60
        if fact.value % 60 == 0:
            yield fact.value // 60 % 12
            yield fact.value // 60
    else:
        yield fact.value
    yield from fact.others


def _matched(
    left: list[Fact], right: list[Fact], keys: "type[_value_keys] | object", same: list[tuple[Fact, Fact]]
) -> tuple[list[Fact], list[Fact]]:
    """Take out the pairs that have a key in common, those alike in kind and unit first."""
    if not left or not right:
        return left, right
    by_key: dict[Hashable, list[Fact]] = {}
    for fact in right:
        for key in keys(fact):
            by_key.setdefault(key, []).append(fact)
    taken: set[int] = set()
    rest: list[Fact] = []
    for fact in left:
        found = [other for key in keys(fact) for other in by_key.get(key, ()) if id(other) not in taken]
        if found:
            best = max(found, key=lambda other: _likeness(fact, other))
            taken.add(id(best))
            same.append((fact, best))
        else:
            rest.append(fact)
    return rest, [fact for fact in right if id(fact) not in taken]


def _likeness(fact: Fact, other: Fact) -> int:
    """Weigh how alike two numbers are in what they count."""
    return (
        2 * (fact.kind is other.kind) + 2 * bool(fact.units & other.units) + 2 * (fact.month == other.month is not None)
        + (fact.words == other.words) - (fact.doubtful or other.doubtful)
    )  # fmt: skip


def _split(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Replace a number that may be several by its parts, if the other side has some of them: 3:2, 12 300."""
    values = {value for other in others for value in (*other.values, *other.parts)}
    found: list[Fact] = []
    for fact in facts:
        if len(fact.parts) > 1 and values & set(fact.parts):
            found += (replace(fact, value=part, others=(), parts=(), kind=FactKind.PLAIN) for part in fact.parts)
        else:
            found.append(fact)
    return found


def _explained(left: list[Fact], right: list[Fact], same: list[tuple[Fact, Fact]]) -> tuple[list[Fact], list[Fact]]:
    """Take out what rounding, another unit or another way to count makes of a number."""
    rest: list[Fact] = []
    for fact in left:
        other = next((other for other in right if _is_said_otherwise(fact, other)), None)
        if other is None:
            rest.append(fact)
        else:
            same.append((fact, other))
            right = [one for one in right if one is not other]
    return rest, right


def _is_said_otherwise(fact: Fact, other: Fact) -> bool:
    short = _is_shortened(fact, other) or _is_shortened(other, fact)
    return short or _is_converted(fact, other) or _is_rounded(fact, other)


def _is_shortened(fact: Fact, other: Fact) -> bool:
    """Tell whether a year or decade is written in full and in short, or as the century it lies in."""
    if fact.kind not in (FactKind.YEAR, FactKind.DECADE) or fact.value < _CENTURY:
        return False
    if other.kind is FactKind.CENTURY:
        return fact.value // _CENTURY + 1 == other.value
    return other.value == fact.value % _CENTURY


def _digits(value: float) -> int:
    """Return how many significant figures a number has."""
    return len(f"{value:.10g}".replace(".", "").strip("0").split("e")[0]) if value else 1


def _is_rounded(fact: Fact, other: Fact) -> bool:
    a, b = sorted((fact.value, other.value), key=_digits)
    if fact.kind in (FactKind.YEAR, FactKind.DAY, FactKind.TIME) or not a or not b or _digits(a) == _digits(b):
        return False
    if b < _LEAST_ROUNDED and b == int(b):
        return False
    places = _digits(a) - 1 - math.floor(math.log10(abs(b)))
    return _digits(a) >= _LEAST_DIGITS and math.isclose(round(b, places), a) and abs(a - b) <= _ROUNDING * max(a, b)


def _is_converted(fact: Fact, other: Fact) -> bool:
    """Tell whether two measures may be one in different units, or two sums one in different currencies."""
    if not fact.units or not other.units or (fact.units == other.units and len(fact.units) == 1):
        return False
    if fact.kind is FactKind.MONEY and other.kind is FactKind.MONEY:
        return not fact.units & other.units
    for unit, unit2 in itertools.product(fact.units, other.units):
        for scale in fact_data.international().measures.values():
            if unit in scale and unit2 in scale:
                a, b = fact.value * scale[unit], other.value * scale[unit2]
                if abs(a - b) <= _CONVERSION * max(a, b):
                    return True
        if {unit, unit2} == {"C", "F"}:
            celsius, fahrenheit = (fact.value, other.value) if unit == "C" else (other.value, fact.value)
            if abs(celsius * 1.8 + 32 - fahrenheit) <= 3 or abs(celsius * 1.8 - fahrenheit) <= 3:  # noqa: PLR2004 - degrees
                return True
    return False


def _changed(left: list[Fact], right: list[Fact]) -> Iterator[Changed]:
    """Pair what is left: in order, if both sides have as much left, or by what they count."""
    if not left or not right:
        return
    if len(left) == len(right):
        ordered = _in_order(left, right)
        if ordered:
            yield from ordered
            return
    for fact in right:
        alike = [other for other in left if _kinship(other, fact) > 1]
        if len(alike) == 1 and sum(_kinship(alike[0], one) > 1 for one in right) == 1:
            yield Changed(alike[0], fact)


def _in_order(left: list[Fact], right: list[Fact]) -> list[Changed]:
    """Return the best pairing of all that is left; nothing if some cannot be paired."""
    best: list[Changed] = []
    best_score = -1
    for order in itertools.permutations(left) if len(left) <= _MOST_LEFT else (left,):
        scores = [_kinship(fact, other) for fact, other in zip(order, right, strict=True)]
        if min(scores) >= 0 and sum(scores) > best_score:
            best_score = sum(scores)
            best = [Changed(fact, other) for fact, other in zip(order, right, strict=True)]
    return best


def _kinship(fact: Fact, other: Fact) -> int:
    """Weigh how surely a number stands in the place of another: below 0 it cannot."""
    kinds = fact.kind, other.kind
    if kinds[0] is kinds[1] is FactKind.CODE and fact.letters != other.letters:
        return -1
    if fact.units and other.units and not fact.units & other.units:
        return -1
    if (FactKind.PERCENTAGE in kinds or FactKind.CENTURY in kinds) and kinds[0] is not kinds[1]:
        return -1
    if FactKind.FRACTION in kinds or (fact.month and other.month and fact.month != other.month):
        return -1
    ratio = fact.value / other.value if other.value else 0.0
    if not fact.units == other.units and any(
        math.isclose(r, c, rel_tol=0.03) for r in (ratio, 1 / ratio if ratio else 0) for c in _COUNTS
    ):
        return -1
    special = kinds[0] is kinds[1] and kinds[0] in _SPECIAL
    return 2 * special + 2 * bool(fact.units & other.units) + 2 * bool(fact.month and other.month)
