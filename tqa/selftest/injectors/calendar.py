"""Dates: another month, day or weekday; a month without its preposition."""

from collections.abc import Iterator
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
            if month.start in known and day.text.isdecimal() and len(day.text) <= _LONGEST_DAY:
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
    """Write month and day in the other order than the language does."""
    target = view.target
    known = {word.start for word, _, _ in months(target)}
    days = {day.start for day in _days(target)}
    pairs = [(a, b) for a, b in neighbours(target) if {a.start, b.start} <= known | days and a.start != b.start]
    pair = pick(rng, (p for p in pairs if (p[0].start in known) != (p[1].start in known)))
    if pair is None:
        return None
    return put(Span(pair[0].start, pair[1].end), f"{pair[1].text} {pair[0].text}")


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
    Injector(id="date-format", check="date-format", summary="day and month in the other order", inject=swap_order),
)
