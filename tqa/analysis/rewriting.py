"""Find dates and times that the language writes otherwise, by the rules of its conventions, and write them anew."""

import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from tqa.analysis.text_view import TextView
from tqa.lang.conventions import Rule
from tqa.lang.fact_words import fact_words
from tqa.lang.language import Language
from tqa.model import Span

_REACH_BEFORE, _REACH_AFTER = 20, 30
_NEAR = 2
_LONGEST_DAY = 2
_LAST_DAY, _NOON = 31, 12


class Rewriting(NamedTuple):
    """What stands there, how the language writes it, and why."""

    span: Span
    text: str
    why: str


@functools.cache
def _patterns(language: Language, rules: tuple[Rule, ...]) -> tuple[tuple["regex.Pattern[str]", Rule], ...]:
    names = {"{month}": _any_of(language.months), "{weekday}": _any_of(fact_words(language).weekdays)}
    found = []
    for rule in rules:
        wrong = functools.reduce(lambda text, name: text.replace(name, names[name]), names, rule.wrong)
        found.append((regex.compile(wrong, regex.IGNORECASE), rule))
    return tuple(found)


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(regex.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"


def _near_a_month(view: TextView, figure: Span) -> bool:
    at = view.index_from(figure.start)
    months = view.language.months
    return any(word.folded in months for word in view.words[max(0, at - _NEAR) : at + _NEAR + 1])


def _month(written: str, language: Language) -> str:
    """Return a month as it stands inside a date: жовтень becomes жовтня, an abbreviation stays."""
    number = language.months.get(written.casefold())
    forms = language.data.dates.months.get(str(number), (written,))
    is_short = len(written.rstrip(".")) < len(forms[0]) - 2
    return written if is_short else forms[0]


def _filled(rule: Rule, groups: dict[str, str | None], language: Language) -> str:
    values = {name: value or "" for name, value in groups.items()}
    if "m" in values:
        values["m"] = _month(values["m"], language)
    if "h" in values:
        hour = int(values["h"])
        half = values.get("half", "").casefold()
        values["h24"] = str(hour % _NOON + _NOON * (half == "p") if half else hour)
    return rule.right.format_map(values)


def dates(view: TextView) -> Iterator[Rewriting]:
    """Yield the dates that are written as another language writes them."""
    rules = view.language.conventions.dates
    end = 0
    for figure in view.figures if rules else ():
        if figure.start < end or len(figure) > _LONGEST_DAY or not 0 < int(figure.of(view.text)) <= _LAST_DAY:
            continue
        if view.language.data.spaces and not _near_a_month(view, figure):
            continue
        for pattern, rule in _patterns(view.language, rules):
            match = pattern.search(view.text, max(0, figure.start - _REACH_BEFORE), figure.end + _REACH_AFTER)
            if match is not None and match.start() <= figure.start < match.end():
                end = match.end()
                yield Rewriting(Span(*match.span()), _filled(rule, match.groupdict(), view.language), rule.why)
                break


def times(view: TextView) -> Iterator[Rewriting]:
    """Yield the times of day that are written as another language writes them."""
    rules = view.language.conventions.times
    for figure in view.figures if rules else ():
        for pattern, rule in _patterns(view.language, rules):
            match = pattern.match(view.text, figure.start)
            if match is not None:
                yield Rewriting(Span(*match.span()), _filled(rule, match.groupdict(), view.language), rule.why)
                break
