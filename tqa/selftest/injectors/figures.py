"""Figures that are no longer those of the source: numbers, units, money."""

import re
from collections.abc import Iterable, Iterator, Mapping
from random import Random

from tqa.analysis import TextView, View
from tqa.model import Span
from tqa.selftest import cldr
from tqa.selftest.base import Fault, Injector, anywhere, drop, pick, put
from tqa.selftest.places import numbers, outside
from tqa.text.words import Word

_BLANKS = " \u00a0\u202f"
_TEN_FIGURES = 10
_REACH = 24
"""How far behind a number its currency may stand."""


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def dated(view: TextView, word: Word) -> bool:
    """Tell whether a number stands beside a month."""
    before, after = view.word_before(word.start), view.word_after(word.end)
    months = view.language.months
    beside = (w for w in (before, after) if w is not None)
    return any(w.folded in months or any(w.folded.startswith(m) for m in _caseless_months(view)) for w in beside)


def _caseless_months(view: TextView) -> Iterable[str]:
    """Return the months of a script without spaces, in which one run of letters holds many words."""
    return () if view.language.data.spaces else (*view.language.months, "月", "年")


def shared_numbers(view: View) -> Iterator[Word]:
    """Yield the numbers of the target that the source has too, in figures; no part of a date."""
    there = {_figures(word.text) for word in numbers(view.source)} - {""}
    for word in numbers(view.target):
        if _figures(word.text) in there and outside(view.target, word.span) and not dated(view.target, word):
            yield word


def change_digit(view: View, rng: Random) -> Fault | None:
    word = pick(rng, shared_numbers(view))
    if word is None:
        return None
    at = rng.choice([n for n, c in enumerate(word.text) if c.isdigit()])
    others = [str(n) for n in range(1, _TEN_FIGURES) if str(n) != word.text[at]]
    return put(word.span, word.text[:at] + rng.choice(others) + word.text[at + 1 :])


def swap_digits(view: View, rng: Random) -> Fault | None:
    places = [
        (word, at)
        for word in shared_numbers(view)
        for at in range(len(word.text) - 1)
        if word.text[at].isdigit() and word.text[at + 1].isdigit() and word.text[at] != word.text[at + 1]
        and (at or word.text[at + 1] != "0")
    ]  # fmt: skip
    place = pick(rng, places)
    if place is None:
        return None
    word, at = place
    text = word.text
    return put(word.span, text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def lose_number(view: View, rng: Random) -> Fault | None:
    text = view.target.text
    found = (w for w in shared_numbers(view) if text[w.end : w.end + 1] == " " and text[w.start - 1 : w.start] == " ")
    word = pick(rng, found)
    return None if word is None else anywhere(drop(Span(word.start, word.end + 1)), text)


def _behind(view: TextView, forms: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield the words of a table that stand behind a number, with what the table has for them."""
    # The sign of an inch is a preposition in some languages.
    words = (form for form in forms if form.casefold() not in view.language.closed_class)
    ranked = sorted(words, key=lambda form: (-len(form), form))
    for number in numbers(view):
        at = number.end
        while at < len(view.text) and view.text[at] in _BLANKS:
            at += 1
        starts = (form for form in ranked if view.text.startswith(form, at))
        form = next((f for f in starts if _ends(view, at + len(f), f)), None)
        if form is not None:
            yield Span(at, at + len(form)), forms[form]


def _ends(view: TextView, at: int, form: str) -> bool:
    """Tell whether a word ends where a form does."""
    following = view.text[at : at + 1]
    return not view.language.data.spaces or not form[-1].isalpha() or not following.isalpha()


def _before(view: TextView, forms: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield the signs of a table that stand before a number."""
    for number in numbers(view):
        for form, other in forms.items():
            if len(form) <= 3 and view.text.endswith(form, 0, number.start):  # noqa: PLR2004 - a sign
                yield Span(number.start - len(form), number.start), other


def _currencies(view: TextView, forms: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield the words for money that stand soon after a number: “86 million euros”."""
    ranked = sorted(forms, key=lambda form: (-len(form), form))
    for number in numbers(view):
        following = view.text[number.end : number.end + _REACH]
        before = re.match(r"[^\d,.;:]*", following)
        reach = number.end + (before.end() if before else 0)
        places = [(view.text.find(f, number.end, reach), f) for f in ranked]
        found = [(at, f) for at, f in places if at >= 0 and _is_whole(view, at, f)]
        if found:
            at, form = min(found, key=lambda item: (item[0], -len(item[1])))
            yield Span(at, at + len(form)), forms[form]


def _is_whole(view: TextView, at: int, form: str) -> bool:
    begins = not view.language.data.spaces or not view.text[at - 1].isalpha() or not form[0].isalpha()
    return begins and _ends(view, at + len(form), form)


def change_magnitude(view: View, rng: Random) -> Fault | None:
    if not view.source:
        return None
    place = pick(rng, _behind(view.target, cldr.magnitude_twins(view.target.language.code)))
    return None if place is None else put(*place)


def change_unit(view: View, rng: Random) -> Fault | None:
    if not view.source:
        return None
    place = pick(rng, _behind(view.target, cldr.unit_twins(view.target.language.code)))
    return None if place is None else put(*place)


def change_currency(view: View, rng: Random) -> Fault | None:
    if not view.source:
        return None
    forms = {"$": "€", "€": "$", "£": "$", **cldr.currency_twins(view.target.language.code)}
    found = dict([*_before(view.target, forms), *_currencies(view.target, forms)])
    place = pick(rng, sorted(found.items()))
    return None if place is None else put(*place)


INJECTORS = (
    Injector(
        id="number-mismatch/digit", check="number-mismatch", summary="another digit in a number", inject=change_digit
    ),
    Injector(
        id="number-mismatch/swapped",
        check="number-mismatch",
        summary="two digits changed places",
        inject=swap_digits,
    ),
    Injector(id="number-mismatch/lost", check="number-mismatch", summary="a number lost", inject=lose_number),
    Injector(
        id="number-mismatch/magnitude",
        check="number-mismatch",
        summary="million for billion, or the like",
        inject=change_magnitude,
    ),
    Injector(id="unit-mismatch", check="unit-mismatch", summary="another unit for the same figure", inject=change_unit),
    Injector(
        id="currency-mismatch",
        check="currency-mismatch",
        summary="another currency for the same figure",
        inject=change_currency,
    ),
)
