"""The facts of a text: its numbers, with what they count, and the months and weekdays it names.

A fact is what must be the same in a translation, however it is written: 32,000, 32 000, “thirty-two thousand”, 3.2万.
What may not be meant as a number, or could well be said otherwise, is `doubtful`: it can explain a number on the other
side, and is never itself missed.
"""

from dataclasses import dataclass
from enum import StrEnum

from tqa.model import Span

_SMALL = 12
_NOWHERE = Span(0, 0)


class FactKind(StrEnum):
    """What a number is."""

    PLAIN = "plain"
    PERCENTAGE = "percentage"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    RANGE = "range"
    PHONE = "phone"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    AGE = "age"
    DAY = "day"
    TIME = "time"
    MONEY = "money"
    MEASURE = "measure"
    CODE = "code"
    MONTH = "month"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One number, month or weekday.

    value      of a time, minutes after midnight; of a weekday, days after Monday.
    parts      the numbers between its marks, each of which may be one of its own, at `part_spans`.
    others     values that the same words may have.
    units      what it counts, by the codes of international.toml: several where the word has several meanings.
    words      it is written in words.
    doubtful   it may be no number, or one that a translation need not keep.
    month      of a day or a year: the month it stands beside.
    scale      of “5 million”: a million.
    letters    of a code: the letters before the figures, G in G20.
    whole      the span with what stands behind: “5 million dollars”.
    """

    span: Span
    value: float
    kind: FactKind = FactKind.PLAIN
    others: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    part_spans: tuple[Span, ...] = ()
    units: frozenset[str] = frozenset()
    words: bool = False
    doubtful: bool = False
    month: int | None = None
    scale: float = 1.0
    letters: str = ""
    whole: Span = _NOWHERE

    @property
    def is_telling(self) -> bool:
        """Whether its loss would be a fault: a text may do without a small number in words."""
        return not self.words or self.value > _SMALL

    @property
    def values(self) -> tuple[float, ...]:
        return (self.value, *self.others)
