"""Which number of a translation stands for which of its source, and which have no counterpart.

Equal values belong together, however they are written; then what rounding, another unit or another way to count makes
of them. What is left over on both sides and is alike in kind was changed; what is left over on one side was lost or
added. Where much is left over, the two texts do not correspond, and nothing is said.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tqa.analysis.fact_likeness import is_said_otherwise, kinship, likeness
from tqa.analysis.facts import Fact, FactKind

_NAMES = frozenset({FactKind.MONTH, FactKind.WEEKDAY})
_SPECIAL = frozenset(
    {FactKind.PERCENTAGE, FactKind.AGE, FactKind.DECADE, FactKind.CENTURY, FactKind.YEAR, FactKind.TIME, FactKind.MONEY}
)
_HALF_DAY, _CENTURY, _MONTHS = 720, 100, 12
_CONVERSION = 0.12
_ROUNDING = 0.025
_DEGREES = 3
_COUNTS = (7.0, 10.0, 12.0, 24.0, 30.0, 52.0, 60.0, 100.0, 365.0)
_MOST_LEFT = 3
_LEAST_DIGITS = 2
_MOST_COMPARED = 8
_MOST_EXPLAINED = 20
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
        counts = Counter(value for pair in self.same for value in {value for fact in pair for value in fact.values})
        for source, target in self.same:
            differ = source.units and target.units and not source.units & target.units
            if differ and source.value == target.value and counts[source.value] == 1:
                yield source, target


def pair_facts(source: Sequence[Fact], target: Sequence[Fact], *, dual: bool = False) -> FactPairs:
    """Pair the numbers of a text with those of its translation.

    dual    one of the languages may say “two” by an ending.
    """
    left, right = _numbers(source, dual=dual), _numbers(target, dual=dual)
    if not left and not right:
        return FactPairs()
    same: list[tuple[Fact, Fact]] = []
    for keys in (_sure_keys, _all_keys):
        left, right = _matched(left, right, keys, same)
    if max(len(left), len(right)) > _MOST_EXPLAINED:
        return FactPairs(tuple(same))
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
        unsure = [fact for fact in left if fact.kind is FactKind.CODE or kinship(fact, hard[0]) > 1]
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


def _sure_keys(fact: Fact) -> Iterator[Hashable]:
    if not fact.doubtful:
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
    left: list[Fact], right: list[Fact], keys: Callable[[Fact], Iterator[Hashable]], same: list[tuple[Fact, Fact]]
) -> tuple[list[Fact], list[Fact]]:
    """Take out the pairs that have a key in common, those alike in kind and unit first."""
    if not left or not right:
        return left, right
    by_key: dict[Hashable, list[Fact]] = {}
    for fact in reversed(right):
        for key in keys(fact):
            by_key.setdefault(key, []).append(fact)
    taken: set[int] = set()
    rest: list[Fact] = []
    for fact in left:
        groups = [by_key[key] for key in keys(fact) if key in by_key]
        best = _best(fact, groups, taken)
        if best is None:
            rest.append(fact)
        else:
            taken.add(id(best))
            same.append((fact, best))
    return rest, [fact for fact in right if id(fact) not in taken]


def _best(fact: Fact, groups: Iterable[list[Fact]], taken: set[int]) -> Fact | None:
    """Return the counterpart most like a number among those still free, which stand last in their groups."""
    free: list[Fact] = []
    for group in groups:
        while group and id(group[-1]) in taken:
            group.pop()
        free += (other for other in group[-_MOST_COMPARED:] if id(other) not in taken and _may_pair(fact, other))
    return max(free, key=lambda other: likeness(fact, other), default=None)


def _may_pair(fact: Fact, other: Fact) -> bool:
    """Tell whether a date is not paired with a word that may be no number."""
    dated = fact.month is not None or other.month is not None
    return not (dated and (fact.doubtful or other.doubtful))


def _split(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Replace a number that may be several by its parts, if the other side has some of them: 3:2, 12 300."""
    values = {value for other in others for value in other.values}
    alike = {len(other.parts) for other in others}
    found: list[Fact] = []
    for fact in facts:
        if len(fact.parts) > 1 and len(fact.parts) not in alike and not values.isdisjoint(fact.parts):
            found += _parts(fact)
        else:
            found.append(fact)
    return found


def _parts(fact: Fact) -> Iterator[Fact]:
    for value, span in zip(fact.parts, fact.part_spans, strict=True):
        yield replace(fact, span=span, whole=span, value=value, others=(), parts=(), kind=FactKind.PLAIN, scale=1.0)


def _explained(left: list[Fact], right: list[Fact], same: list[tuple[Fact, Fact]]) -> tuple[list[Fact], list[Fact]]:
    """Take out what rounding, another unit or another way to count makes of a number."""
    rest: list[Fact] = []
    for fact in left:
        other = next((other for other in right if is_said_otherwise(fact, other)), None)
        if other is None:
            rest.append(fact)
        else:
            same.append((fact, other))
            right = [one for one in right if one is not other]
    return rest, right


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
        alike = [other for other in left if kinship(other, fact) > 1]
        if len(alike) == 1 and sum(kinship(alike[0], one) > 1 for one in right) == 1:
            yield Changed(alike[0], fact)


def _in_order(left: list[Fact], right: list[Fact]) -> list[Changed]:
    """Return the best pairing of all that is left; nothing if some cannot be paired."""
    best: list[Changed] = []
    best_score = -1
    for order in itertools.permutations(left) if len(left) <= _MOST_LEFT else (left,):
        scores = [kinship(fact, other) for fact, other in zip(order, right, strict=True)]
        if min(scores) >= 0 and sum(scores) > best_score:
            best_score = sum(scores)
            best = [Changed(fact, other) for fact, other in zip(order, right, strict=True)]
    return best
