"""Units, currencies and round numbers in the words of a language, with others that could be taken for them.

All from CLDR, by writing out a few amounts: the word behind one amount of a unit stands for the same amount of another.
"""

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from typing import Literal

import regex

_AMOUNTS = (1, 2, 3, 5, 11, 21, 100, 1.5)
_UNITS = (
    ("length-kilometer", "length-mile"),
    ("length-meter", "length-foot"),
    ("length-centimeter", "length-inch"),
    ("length-millimeter", "length-inch"),
    ("area-hectare", "area-acre"),
    ("area-square-kilometer", "area-square-mile"),
    ("mass-kilogram", "mass-pound"),
    ("mass-tonne", "mass-kilogram"),
    ("mass-metric-ton", "mass-kilogram"),
    ("volume-liter", "volume-gallon"),
    ("speed-kilometer-per-hour", "speed-mile-per-hour"),
    ("temperature-celsius", "temperature-fahrenheit"),
    ("power-megawatt", "power-kilowatt"),
    ("duration-minute", "duration-hour"),
    ("duration-day", "duration-week"),
)
_CURRENCIES = (("EUR", "USD"), ("USD", "EUR"), ("GBP", "EUR"), ("JPY", "USD"), ("CNY", "USD"), ("UAH", "EUR"))
_MAGNITUDES = ((6, 9), (9, 6))
_FIGURES = regex.compile(r"\p{N}[\p{N}.,]*")
_BLANKS = " \u00a0\u202f"
_SHORTEST_WORD = 3


def _is_known(code: str) -> bool:
    """Tell whether CLDR has data of a language, and not its name alone."""
    from babel import localedata  # noqa: PLC0415 - slow to load

    return bool(code) and localedata.exists(code)


def _bare(text: str) -> str:
    """Return what stands beside the figures."""
    return _FIGURES.sub("", text).strip(f"{_BLANKS}\u200e\u200f\u061c")


def _twins(pairs: tuple[tuple[Callable[[float], str], Callable[[float], str]], ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for first, second in pairs:
        for amount in _AMOUNTS:
            before, after = _bare(first(amount)), _bare(second(amount))
            if before and after and before != after:
                found.setdefault(before, after)
    return found


@functools.cache
def unit_twins(code: str) -> Mapping[str, str]:
    """Return the words and signs of units, each with that of another unit for the same amount."""
    if not _is_known(code):
        return {}
    from babel.units import UnknownUnitError, format_unit  # noqa: PLC0415 - slow to load

    def written(unit: str, length: Literal["long", "short"]) -> Callable[[float], str]:
        def write(amount: float) -> str:
            try:
                text = format_unit(amount, unit, length=length, locale=code)
            except UnknownUnitError:
                return ""
            return "" if unit in text else text  # its bare name stands for a unit that CLDR has no word for

        return write

    pairs = [(a, b) for first, second in _UNITS for a, b in ((first, second), (second, first))]
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    return _twins(tuple((written(a, length), written(b, length)) for length in lengths for a, b in pairs))


@functools.cache
def currency_twins(code: str) -> Mapping[str, str]:
    """Return the words and signs of currencies, each with that of another."""
    if not _is_known(code):
        return {}
    from babel.numbers import get_currency_name, get_currency_symbol  # noqa: PLC0415 - slow to load

    def named(currency: str) -> Callable[[float], str]:
        return lambda amount: get_currency_name(currency, count=amount, locale=code)

    found = dict(_twins(tuple((named(a), named(b)) for a, b in _CURRENCIES)))
    for amount in _AMOUNTS:
        # What the dollars of two countries have in common is the word for a dollar.
        shared = set(named("USD")(amount).split()) & set(named("CAD")(amount).split())
        found |= {word: named("EUR")(amount) for word in shared}
    for first, second in _CURRENCIES:
        found.setdefault(get_currency_symbol(first, locale=code), get_currency_symbol(second, locale=code))
    return found


@functools.cache
def magnitude_twins(code: str) -> Mapping[str, str]:
    """Return the words for a million and for a thousand of these, each with the other."""
    if not _is_known(code):
        return {}
    from babel import Locale  # noqa: PLC0415 - slow to load
    from babel.numbers import format_compact_decimal  # noqa: PLC0415

    length: Literal["long", "short"] = "long" if "long" in Locale.parse(code).compact_decimal_formats else "short"

    def written(power: int) -> Callable[[float], str]:
        tenth = 10 ** (power - 1)
        return lambda amount: format_compact_decimal(int(amount * 10) * tenth, format_type=length, locale=code)

    found = _twins(tuple((written(a), written(b)) for a, b in _MAGNITUDES))
    return {word: other for word, other in found.items() if len(word) >= _SHORTEST_WORD or not word.isascii()}


@functools.cache
def weekdays(code: str) -> tuple[str, ...]:
    """Return the names of the days of the week, as they stand in a sentence."""
    if not _is_known(code):
        return ()
    from babel import Locale  # noqa: PLC0415 - slow to load

    return tuple(Locale.parse(code).days["format"]["wide"][day] for day in range(7))


def foreign_times(hour: int, minute: int, code: str) -> tuple[str, ...]:
    """Return a time of day as languages write it that do otherwise than the given one: 2:30 PM, 14 h 30."""
    if not _is_known(code):
        return ()
    from babel.dates import format_time  # noqa: PLC0415 - slow to load

    moment = dt.time(hour, minute)
    own = format_time(moment, "short", locale=code)
    others = (o for o in ("en_US", "fr_CA") if o.partition("_")[0] != code)
    written = (format_time(moment, "short", locale=other).replace("\u202f", " ") for other in others)
    return tuple(text for text in written if text != own)


@functools.cache
def marks(code: str) -> tuple[str, str]:
    """Return the mark before decimals and the mark between groups of three figures."""
    if not _is_known(code):
        return "", ""
    from babel.numbers import get_decimal_symbol, get_group_symbol  # noqa: PLC0415 - slow to load

    return get_decimal_symbol(code), get_group_symbol(code)
