"""What kind a number is, by what stands beside it."""

import re
from dataclasses import dataclass

from tqa.analysis.facts import FactKind
from tqa.lang.fact_words import Tag
from tqa.lang.schema import Data

_CODE = re.compile(r"([^\W\d_]+)[-‐‑–]?\Z")
_FIRST_YEAR, _LAST_YEAR, _YEAR_LENGTH = 1000, 2199, 4
_OLDEST = 130
_DECADE = 10
_SHORT = 3
_REACH = 14
_ISO_CURRENCY = 3
_YEARS = frozenset({"y"})


@dataclass(slots=True)
class Number:
    """A number being read: where it stands, what it is worth, and what its last part was."""

    text: str
    start: int
    end: int
    value: float
    others: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    scale: float = 1.0
    figures: bool = True
    doubtful: bool = False
    clock: bool = False
    ordinal: bool = False
    fraction: bool = False

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]


def kind_of(number: Number, tags: frozenset[str], units: frozenset[str]) -> FactKind:
    """Return the kind of a number, by what stands beside it and how it is written."""
    plain = number.figures and number.scale == 1.0 and number.written.isdigit()
    length, value = len(number.written), number.value
    if tags:
        kind = _tagged(tags, value)
        if kind is not None:
            return kind
    if plain and length == _YEAR_LENGTH and _FIRST_YEAR <= value <= _LAST_YEAR and units <= _YEARS:
        return FactKind.YEAR
    if units:
        is_money = any(unit.isupper() and len(unit) == _ISO_CURRENCY for unit in units)
        return FactKind.PERCENTAGE if "%" in units else FactKind.MONEY if is_money else FactKind.MEASURE
    if number.fraction or number.ordinal:
        return FactKind.FRACTION if number.fraction else FactKind.ORDINAL
    return FactKind.PHONE if plain and length > _SHORT and number.written[0] == "0" else FactKind.PLAIN


def _tagged(tags: frozenset[str], value: float) -> FactKind | None:
    """Return the kind that the words beside a number give it, other than a unit."""
    if Tag.DECADE in tags and value % _DECADE == 0:
        return FactKind.DECADE
    if Tag.CENTURY in tags:
        return FactKind.CENTURY
    return FactKind.AGE if Tag.AGE in tags and value <= _OLDEST else None


def letters_before(text: str, start: int, data: Data) -> str:
    """Return the letters that figures belong to: G of G20, F of F-35; "" if there are none."""
    match = _CODE.search(text[max(0, start - _REACH) : start]) if start else None
    if match is None or match.group(1) in data.names.prefixes or not (data.spaces or match.group(1).isascii()):
        return ""
    return match.group(1)
