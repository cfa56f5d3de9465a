"""Compare two numbers: how alike they are in what they count, and whether one is only another way to say the other."""

import itertools
import math

from tqa.analysis.facts import Fact, FactKind
from tqa.lang import fact_data

_SPECIAL = frozenset(
    {FactKind.PERCENTAGE, FactKind.AGE, FactKind.DECADE, FactKind.CENTURY, FactKind.YEAR, FactKind.TIME, FactKind.MONEY}
)
_EXACT = frozenset({FactKind.YEAR, FactKind.DAY, FactKind.TIME})
_CENTURY = 100
_CONVERSION = 0.12
_ROUNDING = 0.025
_DEGREES = 3
_COUNTS = (7.0, 10.0, 12.0, 24.0, 30.0, 52.0, 60.0, 100.0, 365.0)
_LEAST_DIGITS = 2
_LEAST_ROUNDED = 1000


def likeness(fact: Fact, other: Fact) -> int:
    """Weigh how alike two numbers are in what they count."""
    return (
        2 * (fact.kind is other.kind) + 2 * bool(fact.units & other.units) + 2 * (fact.month == other.month is not None)
        + (fact.words == other.words) - (fact.doubtful or other.doubtful)
    )  # fmt: skip


def is_said_otherwise(fact: Fact, other: Fact) -> bool:
    """Tell whether rounding, another unit or another way to count makes one number of the other."""
    short = _is_shortened(fact, other) or _is_shortened(other, fact)
    return short or _is_converted(fact, other) or _is_rounded(fact, other)


def _is_shortened(fact: Fact, other: Fact) -> bool:
    """Tell whether a year or decade is written in full and in short, or as the century it lies in."""
    if fact.kind not in (FactKind.YEAR, FactKind.DECADE) or fact.value < _CENTURY:
        return False
    if other.kind is FactKind.CENTURY:
        return fact.value // _CENTURY + 1 == other.value
    return other.value == fact.value % _CENTURY


def digits(value: float) -> int:
    """Return how many significant figures a number has."""
    return len(f"{value:.10g}".replace(".", "").strip("0").split("e")[0]) if value else 1


def _is_rounded(fact: Fact, other: Fact) -> bool:
    """Tell whether a number of the source has been rounded to another."""
    a, b = other.value, fact.value
    if fact.kind in _EXACT or not a or not b or digits(a) >= digits(b):
        return False
    if b < _LEAST_ROUNDED and b == int(b):
        return False
    places = digits(a) - 1 - math.floor(math.log10(abs(b)))
    return digits(a) >= _LEAST_DIGITS and math.isclose(round(b, places), a) and abs(a - b) <= _ROUNDING * max(a, b)


def _is_converted(fact: Fact, other: Fact) -> bool:
    """Tell whether two measures may be one in different units, or two sums one in different currencies."""
    if not fact.units or not other.units or (fact.units == other.units and len(fact.units) == 1):
        return False
    if fact.kind is FactKind.MONEY and other.kind is FactKind.MONEY:
        return not fact.units & other.units
    for unit, unit2 in itertools.product(fact.units, other.units):
        if _measures_same(fact.value, unit, other.value, unit2):
            return True
    return False


def _measures_same(value: float, unit: str, other: float, other_unit: str) -> bool:
    if {unit, other_unit} == {"C", "F"}:
        celsius, fahrenheit = (value, other) if unit == "C" else (other, value)
        # A temperature, or how far it rose.
        return any(abs(celsius * 1.8 + zero - fahrenheit) <= _DEGREES for zero in (32, 0))
    for scale in fact_data.international().measures.values():
        if unit in scale and other_unit in scale:
            first, second = value * scale[unit], other * scale[other_unit]
            return abs(first - second) <= _CONVERSION * max(first, second)
    return False


def kinship(fact: Fact, other: Fact) -> int:
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
    low, high = sorted((fact.value, other.value))
    if fact.units != other.units and low and any(math.isclose(high / low, count, rel_tol=0.03) for count in _COUNTS):
        return -1
    special = kinds[0] is kinds[1] and kinds[0] in _SPECIAL
    return 2 * special + 2 * bool(fact.units & other.units) + 2 * bool(fact.month and other.month)
