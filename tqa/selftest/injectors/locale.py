"""Figures, times and money written as another language writes them."""

from random import Random

import regex

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest import cldr
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import outside

_TIME = regex.compile(r"(?<![\p{N}:.])([01]?\d|2[0-3])([:.])([0-5]\d)(?![:.]?\p{N}|\s?%|\s?[ap]\.?\s?m\b)")
_SUM = r"(\p{N}++(?:[.,]\p{N}++)*+)"
_MONEY_BEFORE = regex.compile(rf"(?<!\p{{L}})(\p{{Sc}})([ \u00a0\u202f]?){_SUM}(?!\p{{L}})")
_MONEY_AFTER = regex.compile(rf"(?<![\p{{L}}\p{{N}}.,]){_SUM}([ \u00a0\u202f]?)(\p{{Sc}})(?![\p{{L}}\p{{N}}])")
_GROUPED = regex.compile(r"(?<![\p{N}.,:])\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*(?![\p{N}.,:]\p{N}|\p{N})")
_DECIMAL = regex.compile(r"(?<![\p{N}.,:])\d+(?P<mark>[.,])\d{1,2}(?![\p{N}.,:]\p{N}|\p{N})")


def _other_mark(view: View, rng: Random, pattern: "regex.Pattern[str]", mark: str) -> Fault | None:
    """Write a point for a comma in a number, or the other way round, where the language's own mark stands.

    Where newspapers of a language write decimals with either mark, neither is wrong.
    """
    target = view.target
    if target.language.conventions.numbers.either_decimal:
        return None
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
    """Write a time of day as another language does; a score stands behind no preposition."""
    target = view.target
    small = target.language.data.words.prepositions | target.language.data.words.articles
    before = {word.end + 1 for word in target.words if word.folded in small}
    match = pick(rng, (m for m in _TIME.finditer(target.text) if m[2] == ":" and m.start() in before))
    other = None if match is None else pick(rng, cldr.foreign_times(int(match[1]), int(match[3]), target.language.code))
    return None if match is None or other is None else put(Span(*match.span()), other)


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
    Injector(id="time-format", check="time-format", summary="a time as another language writes it", inject=change_time),
    Injector(
        id="currency-format",
        check="currency-format",
        summary="a currency's sign on the other side",
        inject=move_sign,
    ),
)
