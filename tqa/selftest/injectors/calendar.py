"""Dates: another month, day or weekday; a month without its preposition."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from tqa.analysis import TextView, View
from tqa.model import Span
from tqa.selftest import cldr
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import capital_like, neighbours, numbers, outside
from tqa.text.words import Word

_LONGEST_DAY = 2
_MONTHS = 12


def months(view: TextView) -> Iterator[tuple[Word, int, int]]:
    """Yield the words that are months, with the month's number and which of its forms it is."""
    forms = view.language.data.dates.months
    for word in view.words:
        number = view.language.months.get(word.folded)
        written = [form.casefold() for form in forms.get(str(number), ())]
        if number is not None and word.folded in written and outside(view, word.span):
            yield word, number, written.index(word.folded)


def change_month(view: View, rng: Random) -> Fault | None:
    """Write another month, in the same form."""
    target = view.target
    place = pick(rng, months(target)) if view.source else None
    if place is None:
        return None
    word, number, form = place
    others = [n for n in range(1, _MONTHS + 1) if n != number]
    forms = target.language.data.dates.months[str(rng.choice(others))]
    if form >= len(forms) or (len(word.text) > _LONGEST_DAY and word.text[0].isdigit()):
        return None
    return put(word.span, capital_like(word.text, forms[form]))


def _days(view: TextView) -> Iterator[Word]:
    """Yield the days of dates: numbers of one or two figures beside a month."""
    known = {word.start for word, _, _ in months(view)}
    for first, second in neighbours(view):
        for day, month in ((first, second), (second, first)):
            if month.start in known and _is_day(day):
                yield day


def change_day(view: View, rng: Random) -> Fault | None:
    day = pick(rng, _days(view.target)) if view.source else None
    if day is None:
        return None
    others = [n for n in range(2, 29) if n != int(day.text)]
    return put(day.span, str(rng.choice(others)))


def change_weekday(view: View, rng: Random) -> Fault | None:
    """Write another day of the week."""
    target = view.target
    if not view.source:
        return None
    names = cldr.weekdays(target.language.code)
    folded = [name.casefold() for name in names]
    word = pick(rng, (word for word in target.words if word.folded in folded))
    if word is None:
        return None
    other = rng.choice([name for name in names if name.casefold() != word.folded])
    return put(word.span, capital_like(word.text, other))


def lose_preposition(view: View, rng: Random) -> Fault | None:
    """Leave the preposition between a verb of happening and a bare month out."""
    target = view.target
    verbs = target.language.data.dates.verbs
    known = {word.start for word, _, _ in months(target)}
    followed = {number.start for number in numbers(target)}
    words = target.words
    places = [
        (verb, month)
        for verb, small, month in zip(words, words[1:], words[2:], strict=False)
        if verb.folded in verbs and small.folded in target.language.data.words.prepositions and month.start in known
        and month.end + 1 not in followed
    ]  # fmt: skip
    place = pick(rng, places)
    if place is None:
        return None
    verb, month = place
    return put(Span(verb.end, month.start), " ")


def swap_order(view: View, rng: Random) -> Fault | None:
    """Write a date in the order of another language; where the month comes first, with a stop behind the day."""
    target = view.target
    known = {word.start for word, _, _ in months(target)}
    dates = [pair for pair in pairwise(target.words) if pair[1].start in known and _is_day(pair[0])]
    beside = (p for p in dates if target.between(*p) in (" ", ". "))
    pair = pick(rng, beside)
    if pair is None:
        return None
    day, month = pair
    if target.language.data.dates.date.startswith("{month}"):
        return put(Span(day.start, month.start), f"{day.text}. ")
    year = target.word_after(month.end)
    follows = year is not None and year.is_number and target.between(month, year) == " "
    return put(Span(day.start, month.end), f"{month.text} {day.text}" + ("," if follows else ""))


def _is_day(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= _LONGEST_DAY


INJECTORS = (
    Injector(id="date-mismatch/month", check="date-mismatch", summary="another month", inject=change_month),
    Injector(id="date-mismatch/day", check="date-mismatch", summary="another day of the month", inject=change_day),
    Injector(
        id="date-mismatch/weekday", check="date-mismatch", summary="another day of the week", inject=change_weekday
    ),
    Injector(
        id="incomplete-date",
        check="incomplete-date",
        summary="a month without its preposition",
        inject=lose_preposition,
    ),
    Injector(id="date-format", check="date-format", summary="a date as another language writes it", inject=swap_order),
)
