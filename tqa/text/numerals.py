"""Read numbers written in figures of any script, in Chinese characters or in Roman letters: a string to its values.

A figure with a mark in it may be read two ways (1.234), so a reading has a first value and others that it may have.
"""

import functools
import itertools
import re
import unicodedata
from typing import NamedTuple

_FIGURES = re.compile(r"\d+")
_GROUP = 3
_PAIR = 2
_LONGEST_FRACTION = 3
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_LETTERS = frozenset("IVXLCDM\u0425\u0406\u0421\u041c")
_TEN_THOUSAND = 10_000
_YEAR_LENGTH = 4


class Reading(NamedTuple):
    """What a run of figures may mean: its value first, then others that would do.

    parts      the numbers between the marks, where each might be one of its own.
    several    they are: a date, a list.
    clock      hours and minutes, in minutes.
    """

    value: float
    others: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    several: bool = False
    clock: bool = False


def rounded(value: float) -> float:
    """Return a number so that equal quantities are equal, however they were reckoned."""
    return float(f"{value:.10g}")


def ascii_digits(text: str) -> str:
    """Write figures of any script as 0 to 9."""
    return text if text.isascii() else "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)


@functools.lru_cache(maxsize=20_000)
def read_figures(text: str, decimal: str) -> Reading:
    """Read figures with the marks inside them: “1,234.5”, “380 000”, “12:30”, “２４”. `decimal` is the usual mark."""
    plain = ascii_digits(text)
    parts = _FIGURES.findall(plain)
    marks = _FIGURES.split(plain)[1:-1]
    numbers = tuple(float(part[:300]) for part in parts)
    if not marks:
        return Reading(numbers[0])
    if ":" in marks:
        return _clock(numbers) if set(marks) == {":"} else Reading(numbers[0], parts=numbers, several=True)
    reading = _marked(parts, marks, _mark_of(decimal))
    return reading or Reading(numbers[0], parts=numbers, several=True)


def _mark_of(mark: str) -> str:
    return {"٫": ",", "，": ",", "．": ".", "٬": "'", "’": "'"}.get(mark, mark)


def _clock(numbers: tuple[float, ...]) -> Reading:
    value = 0.0
    for part, weight in zip(numbers, (60.0, 1.0, 1 / 60), strict=False):
        value += part * weight
    return Reading(rounded(value), parts=numbers, clock=True)


def _marked(parts: list[str], marks: list[str], decimal: str) -> Reading | None:
    """Read figures with points, commas, spaces or apostrophes; None if they are several numbers."""
    kinds = ["\u00a0" if mark.isspace() else _mark_of(mark) for mark in marks]
    lengths = [len(part) for part in parts]
    whole = float("".join(parts)[:300])
    last = kinds[-1]
    grouped = _groups(lengths, parts[0])
    if len(set(kinds)) == 1 and grouped:
        if len(kinds) > 1 or last != decimal:
            others = (_joined(parts),) if last in ".," and len(kinds) == 1 else ()
            numbers = tuple(map(float, parts)) if last == "\u00a0" else ()
            return Reading(whole, others, numbers)
        return Reading(_joined(parts), (whole,))
    inner = set(kinds[:-1])
    if last in ".,'" and last not in inner and len(inner) <= 1 and (not inner or _groups(lengths[:-1], parts[0])):
        if not inner and last != decimal and lengths[-1] > _LONGEST_FRACTION:
            return None
        return Reading(_joined(parts), parts=tuple(map(float, parts)) if not inner else ())
    return None


def _joined(parts: list[str]) -> float:
    return rounded(float(f"{''.join(parts[:-1])[:300]}.{parts[-1][:300]}"))


def _groups(lengths: list[int], first: str) -> bool:
    """Tell whether figures stand in groups of three, or as in India: of two, and three at the end."""
    inner, last = lengths[1:-1], lengths[-1]
    begins = 0 < lengths[0] <= _GROUP and not first.startswith("0")
    return len(lengths) > 1 and begins and last == _GROUP and (
        all(n == _GROUP for n in inner) or (lengths[0] <= _PAIR and all(n == _PAIR for n in inner))
    )  # fmt: skip


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral, or None if it is none. Cyrillic letters that look alike will do."""
    if text[:1] not in _ROMAN_LETTERS:
        return None
    letters = text.translate({0x425: "X", 0x406: "I", 0x421: "C", 0x41C: "M"})
    values = [_ROMAN.get(letter, 0) for letter in letters]
    if not values or 0 in values:
        return None
    total = sum(-a if a < b else a for a, b in itertools.pairwise([*values, 0]))
    return total if total > 0 and _write_roman(total) == letters else None


def _write_roman(value: int) -> str:
    pairs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    text = ""
    for worth, letters in (*pairs, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += letters * (value // worth)
        value %= worth
    return text


@functools.lru_cache(maxsize=20_000)
def read_characters(text: str) -> float | None:
    """Read a number in Chinese characters, with or without figures: “三十二”, “二〇一九”, “6000万”, “2亿3000万”.

    Returns None where the characters are no number: 三四 is “three or four”.
    """
    tokens = [ascii_digits(m) for m in re.findall(r"\d+(?:[.．]\d+)?|\D", text.replace(",", "").replace("，", ""))]
    values = [float(t.replace("．", ".")) if t[0].isdigit() else unicodedata.numeric(t, -1.0) for t in tokens]
    if -1.0 in values:
        return None
    if all(value < 10 for value in values) and not any(token.isascii() for token in tokens):  # noqa: PLR2004 - a figure
        if len(values) == 1:
            return values[0]
        return float("".join(str(int(v)) for v in values)) if len(values) == _YEAR_LENGTH or 0 in values else None
    return _reckoned(values)


def _reckoned(values: list[float]) -> float | None:
    total = section = 0.0
    current: float | None = None
    for value in values:
        if value >= _TEN_THOUSAND:
            total += (section + (current or 0.0) or 1.0) * value
            section, current = 0.0, None
        elif value in (10.0, 100.0, 1000.0) and current is not None and current < value:
            section += current * value
            current = None
        elif value in (10.0, 100.0, 1000.0) and current is None:
            section += value
        elif current is None or current == 0:
            current = value
        else:
            return None
    return rounded(total + section + (current or 0.0))
