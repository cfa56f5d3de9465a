"""Match the sentences of a text with those of its translation, by length and by what both must share.

After Gale and Church 1993 (aclanthology.org/J93-1004): sentence lengths in characters are nearly proportional, and the
cheapest chain of 1-1, 1-0, 0-1, 2-1, 1-2 and 2-2 groups is found by dynamic programming. Numbers and names that stand
on both sides (anchors) make a group cheaper, those on one side only make it dearer.
"""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

# Priors of the groups and the variance of lengths per character, from table 5 and section 3.2 of the paper.
_GROUPS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
_VARIANCE = 6.8
_ANCHOR_GAIN = 4.0
_ANCHOR_LOSS = 1.5
_LARGE = 1e9
_LEAST_BAND = 10
_MOST_CELLS = 400_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as the aligner sees it: its length in characters, and the numbers and names in it."""

    length: int
    anchors: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Source sentences `source` (a half-open range of indices) are translated by the target sentences `target`."""

    source: range
    target: range


@dataclass(frozen=True, slots=True)
class Alignment:
    """The groups in order. `confidence` runs from 0 (guesswork) to 1; `cost` is less where the lists fit better."""

    groups: tuple[Group, ...]
    confidence: float
    cost: float = 0.0


def _length_cost(source: int, target: int, ratio: float) -> float:
    if source == 0 and target == 0:
        return 0.0
    mean = (source + target / ratio) / 2
    delta = (target - source * ratio) / math.sqrt(max(mean, 1.0) * _VARIANCE)
    tail = math.erfc(abs(delta) / math.sqrt(2))
    return -math.log(max(tail, 1e-12))


def _anchors(units: Sequence[Unit]) -> frozenset[Hashable]:
    return frozenset().union(*(unit.anchors for unit in units))


def _cost(source: Sequence[Unit], target: Sequence[Unit], ratio: float, skip: float | None) -> float:
    if skip is not None and not (source and target):
        return skip
    prior = -math.log(_GROUPS[len(source), len(target)])
    length = _length_cost(sum(u.length for u in source), sum(u.length for u in target), ratio)
    left, right = _anchors(source), _anchors(target)
    return prior + length + _ANCHOR_LOSS * len(left ^ right) - _ANCHOR_GAIN * len(left & right)


def band(source: int, target: int) -> int:
    """Return how far from the diagonal, in sentences of the target, counterparts of two texts are sought.

    Translations of news keep the order, and a long text has more than a few sentences to find its place again by.
    """
    wide = 10 + abs(target - source) + source // 10
    affordable = max(_LEAST_BAND, _MOST_CELLS // max(source, 1) // 2, 2 * math.ceil(target / max(source, 1)))
    return min(wide, affordable)


def _fill(
    source: Sequence[Unit], target: Sequence[Unit], ratio: float, skip: float | None
) -> tuple[dict[tuple[int, int], tuple[int, int]], float]:
    """Return, for every reachable cell, the sizes of the group that leads to it most cheaply; and the cost of all."""
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    step: dict[tuple[int, int], tuple[int, int]] = {}
    slope = len(target) / max(len(source), 1)
    reach = band(len(source), len(target))
    for i in range(len(source) + 1):
        for j in range(max(0, int(i * slope) - reach), min(len(target), int(i * slope) + reach) + 1):
            for a, b in _GROUPS:
                before = best.get((i - a, j - b))
                if before is None:
                    continue
                cost = before + _cost(source[i - a : i], target[j - b : j], ratio, skip)
                if cost < best.get((i, j), _LARGE):
                    best[i, j], step[i, j] = cost, (a, b)
    return step, best.get((len(source), len(target)), _LARGE)


def _confidence(groups: Sequence[Group], source: Sequence[Unit], target: Sequence[Unit]) -> float:
    """Weigh how many sentences stand in small groups, and how many anchors agree."""
    matched = sum(len(g.source) + len(g.target) for g in groups if g.source and g.target)
    shared = total = 0
    for group in groups:
        left = _anchors([source[i] for i in group.source])
        right = _anchors([target[j] for j in group.target])
        shared += 2 * len(left & right)
        total += len(left) + len(right)
    structure = matched / max(len(source) + len(target), 1)
    return structure * (shared / total if total else 0.5)


def align(
    source: Sequence[Unit], target: Sequence[Unit], *, ratio: float | None = None, skip: float | None = None
) -> Alignment:
    """Align two lists of sentences. Either may be empty; the confidence is then 0.

    ratio    characters of the target for each one of the source; None for what the two lists show.
    skip     the cost of a sentence without a counterpart; None for what it costs by its length, which is hardly ever
             cheaper than to join the sentence to another.
    """
    if not source or not target:
        return Alignment((), 0.0)
    shown = sum(u.length for u in target) / max(sum(u.length for u in source), 1)
    step, cost = _fill(source, target, ratio or shown, skip)
    i, j = len(source), len(target)
    groups: list[Group] = []
    while (i, j) in step:
        a, b = step[i, j]
        groups.append(Group(range(i - a, i), range(j - b, j)))
        i, j = i - a, j - b
    groups.reverse()
    return Alignment(tuple(groups), _confidence(groups, source, target), cost)
