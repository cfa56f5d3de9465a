"""Find what a target has lost of its source, or more than its source has, by how long the two are."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tqa.analysis.counterparts import Counterparts
from tqa.analysis.text_view import TextView
from tqa.analysis.units import known_on_both_sides, units
from tqa.lang.writing import length_ratio, scale
from tqa.model import Span
from tqa.text.alignment import Group, Unit, align

# With these, one of 1,300 paragraphs of news in five languages is taken for one with a sentence too many or too few; of
# those that lack one, half are found, nearly always the right one.
_SHORT, _LONG = 0.78, 1.28
_SKIP = 5.0
_CLEAR = 2.0
_ONE_NAME = 0.7
_MOST_SENTENCES = 30
_LEAST_LETTERS = 50
_LEAST_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A sentence without a counterpart. `place` is where that would begin in the other text."""

    span: Span
    place: int


class Lengths:
    """How long a target is for its source."""

    def __init__(self, source: TextView, target: TextView, counterparts: Counterparts) -> None:
        self._source, self._target, self._counterparts = source, target, counterparts
        self._usual = length_ratio(source.language.code, target.language.code)

    @functools.cached_property
    def ratio(self) -> float | None:
        """1 where the target is as long as usual for its source, less where it is shorter; None if not known."""
        source, target = len(self._source.text.strip()), len(self._target.text.strip())
        return target / source / self._usual if self._usual and source and target else None

    @property
    def source_scale(self) -> float:
        """How long a text is in the source's language, for one in English."""
        return scale(self._source.language.code)

    @property
    def target_scale(self) -> float:
        return scale(self._target.language.code)

    @property
    def lost(self) -> tuple[Unmatched, ...]:
        """The sentences of the source that the target has nothing for."""
        # Several sentences may be one in Chinese.
        if (self.ratio or 1.0) > 1 / _LONG or not self._target.language.data.spaces or len(self._source.sentences) == 1:
            return ()
        return _unmatched(self._source, self._target, *self._units, self._usual or 1.0)

    @property
    def added(self) -> tuple[Unmatched, ...]:
        """The sentences of the target that the source has nothing for."""
        if (self.ratio or 1.0) < _LONG or not self._source.language.data.spaces or len(self._target.sentences) == 1:
            return ()
        source, target = self._units
        return _unmatched(self._target, self._source, target, source, 1 / (self._usual or 1.0))

    @functools.cached_property
    def _units(self) -> tuple[list[Unit], list[Unit]]:
        """The sentences of source and target; what is one name in both is an anchor."""
        names: list[tuple[int, int]] = []
        for word in self._counterparts.names:
            found = self._counterparts.of(word)
            if found.target is not None and found.likeness >= _ONE_NAME:
                names.append((word.start, found.target.start))
        left = _with_names(units(self._source), self._source, dict(names))
        right = _with_names(units(self._target), self._target, {number: number for _, number in names})
        return known_on_both_sides(left, right), known_on_both_sides(right, left)


def _with_names(found: Sequence[Unit], view: TextView, names: Mapping[int, int]) -> list[Unit]:
    """Return sentences with the names that stand in them, given by their places, for anchors too."""
    return [
        Unit(unit.length, unit.anchors | {name for at, name in names.items() if span.start <= at < span.end})
        for unit, span in zip(found, view.sentences, strict=True)
    ]


def _unmatched(
    long: TextView, short: TextView, left: Sequence[Unit], right: Sequence[Unit], usual: float
) -> tuple[Unmatched, ...]:
    """Return the sentences of the longer text that are alone, if without them the texts are of like length.

    usual    characters of the shorter text for each one of the longer.
    """
    if len(left) > _MOST_SENTENCES:
        return ()
    groups = align(left, right, ratio=usual, skip=_SKIP).groups
    alone = [i for group in groups if not group.target for i in group.source]
    kept = sum(unit.length for i, unit in enumerate(left) if i not in alone)
    like = sum(unit.length for unit in right) / max(1, kept) / usual
    if not _SHORT <= like <= _LONG or not all(_is_lost(left, right, i) for i in alone):
        return ()
    if len(alone) == 1 and not _is_clear(left, right, alone[0], usual):
        return ()
    return tuple(Unmatched(long.sentences[i], _place(groups, i, short)) for i in alone)


def _is_clear(left: Sequence[Unit], right: Sequence[Unit], index: int, usual: float) -> bool:
    """Tell whether the others fit much better without this sentence than without another."""
    costs = [align([*left[:i], *left[i + 1 :]], right, ratio=usual).cost for i in range(len(left))]
    return min(cost for i, cost in enumerate(costs) if i != index) - costs[index] >= _CLEAR


def _is_lost(left: Sequence[Unit], right: Sequence[Unit], index: int) -> bool:
    """Tell whether a sentence is long enough to tell, and nothing that only it has stands on the other side."""
    others = frozenset().union(*(unit.anchors for i, unit in enumerate(left) if i != index))
    there = frozenset().union(*(unit.anchors for unit in right))
    whole = sum(unit.length for unit in left)
    long_enough = left[index].length >= max(_LEAST_LETTERS, _LEAST_SHARE * whole)
    return long_enough and not (left[index].anchors - others) & there


def _place(groups: Sequence[Group], index: int, short: TextView) -> int:
    """Return the end of the last sentence of the shorter text that stands before a sentence of the longer one."""
    before = [j for group in groups if group.source and group.source[-1] < index for j in group.target]
    return short.sentences[before[-1]].end if before else 0
