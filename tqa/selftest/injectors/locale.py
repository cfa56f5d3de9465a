"""Figures, times and money written as another language writes them."""

from random import Random

import regex

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest import cldr
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import outside

_TIME = regex.compile(r"(?<![\p{N}:.])([01]?\d|2[0-3])([:.])([0-5]\d)(?![:.]?\p{N}|\s?%)")
_SUM = r"(\p{N}++(?:[.,]\p{N}++)*+)"
_MONEY_BEFORE = regex.compile(rf"(?<!\p{{L}})(\p{{Sc}})([ \u00a0\u202f]?){_SUM}(?!\p{{L}})")
_MONEY_AFTER = regex.compile(rf"(?<![\p{{L}}\p{{N}}.,]){_SUM}([ \u00a0\u202f]?)(\p{{Sc}})(?![\p{{L}}\p{{N}}])")
_GROUPED = regex.compile(r"(?<![\p{N}.,:])\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*(?![\p{N}.,:]\p{N}|\p{N})")
_DECIMAL = regex.compile(r"(?<![\p{N}.,:])\d+(?P<mark>[.,])\d{1,2}(?![\p{N}.,:]\p{N}|\p{N})")


def _other_mark(view: View, rng: Random, pattern: "regex.Pattern[str]", mark: str) -> Fault | None:
    """Write a point for a comma in a number, or the other way round, where the language's own mark stands."""
    target = view.target
    found = (m for m in pattern.finditer(target.text) if m["mark"] == mark and outside(target, Span(*m.span())))
    match = pick(rng, found)
    if match is None:
        return None
    return put(Span(*match.span()), match.group().replace(mark, "." if mark == "," else ","))


def change_decimal(view: View, rng: Random) -> Fault | None:
    return _other_mark(view, rng, _DECIMAL, cldr.marks(view.target.language.code)[0])


def change_group(view: View, rng: Random) -> Fault | None:
    return _other_mark(view, rng, _GROUPED, cldr.marks(view.target.language.code)[1])


def change_time(view: View, rng: Random) -> Fault | None:
    """Write 20.15 for 20:15 where the text has a time with hours and minutes."""
    match = pick(rng, (m for m in _TIME.finditer(view.target.text) if m[2] == ":"))
    return None if match is None else put(Span(*match.span()), f"{match[1]}.{match[3]}")


def move_sign(view: View, rng: Random) -> Fault | None:
    """Write the sign of a currency on the other side of the sum."""
    text = view.target.text
    found = [(m, f"{m[3]} {m[1]}") for m in _MONEY_BEFORE.finditer(text)]
    found += [(m, f"{m[3]}{m[1]}") for m in _MONEY_AFTER.finditer(text)]
    place = pick(rng, found)
    return None if place is None else put(Span(*place[0].span()), place[1])


INJECTORS = (
    Injector(
        id="number-format/decimal",
        check="number-format",
        summary="a point for a decimal comma, or the reverse",
        inject=change_decimal,
    ),
    Injector(
        id="number-format/group",
        check="number-format",
        summary="a point between thousands for a comma",
        inject=change_group,
    ),
    Injector(id="time-format", check="time-format", summary="a point for the colon in a time", inject=change_time),
    Injector(
        id="currency-format",
        check="currency-format",
        summary="a currency's sign on the other side",
        inject=move_sign,
    ),
)
