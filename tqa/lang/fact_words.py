"""The number words of a language, ready for reading: what a word is worth, and what stands beside a number."""

import functools
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from tqa.lang import fact_data
from tqa.lang.fact_data import FactData, expand, words_of
from tqa.lang.language import Language, cldr_names
from tqa.lang.number_words import NumberWords, Role

_SPACES = (" ", "\u00a0", "\u202f")
_SPACE = "[ \u00a0\u202f]"
_REACH = 14
"""How many characters before a number can tell what it is."""


class Tag(StrEnum):
    """What words beside a number say of it, other than its unit."""

    AGE = "@age"
    DECADE = "@decade"
    CENTURY = "@century"
    HOUR = "@hour"
    MORNING = "@morning"
    EVENING = "@evening"
    VAGUE = "@vague"


class FactWords:
    """What one language knows of numbers. `look` and the patterns are made once and remember what they have seen."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.data = fact_data.load(language.code)
        shared = fact_data.international()
        self._after = _tags_after(shared, self.data)
        self._before = _tags_before(shared, self.data)
        self._links = re.compile(f"(?:{'|'.join(map(re.escape, self.data.links))}){_SPACE}?")
        self._after_patterns = _patterns(self._after, spaces=language.data.spaces)
        self._before_ends = frozenset(words[-1] for words in self._before)
        self._before_lengths = sorted({len(words) for words in self._before}, reverse=True)
        run = f"[{re.escape(self.data.numerals)}]" if self.data.numerals else "(?!)"
        self.characters = re.compile(rf"(?:\d+(?:[.,．，：:]\d+)*\s?)?(?:{run}+(?:\d+{run}+)*)|\d+(?:[.,．，：:]\d+)*")

    @functools.cached_property
    def words(self) -> NumberWords:
        """What each word, in lower case, has to do with a number."""
        names = {Role.MONTH: self.months, Role.WEEKDAY: self.weekdays}
        return NumberWords(self.data, self.language.data.names.prefixes, names)

    @functools.cached_property
    def weekdays(self) -> Mapping[str, int]:
        named = {w: int(n) for n, words in self.data.weekdays.items() for w in words_of(words)}
        found = {**{name: n for name, n in cldr_names(self.language.code, "days").items() if " " not in name}, **named}
        return self._with_affixes(found)

    @functools.cached_property
    def months(self) -> Mapping[str, int]:
        more = {w: int(n) for n, words in self.data.months.items() for w in words_of(words)}
        return self._with_affixes({**self.language.months, **more})

    @functools.cached_property
    def year_words(self) -> tuple[str, ...]:
        """What a word ends with that tells a year, with a number or, as in “this year”, without."""
        named = (word for pattern in self.data.units.get("y", ()) for word in expand(pattern))
        return tuple(sorted({word.strip(" -'’").casefold() for word in (*named, *self.data.years_meant)}))

    def _with_affixes(self, names: Mapping[str, int]) -> Mapping[str, int]:
        """Add the forms with a possessive ending behind them or a preposition before them: Monday’s."""
        endings = ("", *self.language.possessives)
        starts = ("", *(prefix for prefix in self.language.data.names.prefixes if len(prefix) == 1))
        return {f"{start}{name}{end}": number for name, number in names.items() for start in starts for end in endings}

    def tags_after(self, text: str, at: int) -> tuple[frozenset[str], int]:
        """Return what the words from an offset on say of the number before it, and where they end."""
        start = at + (text[at : at + 1] in _SPACES)
        match = self._after_at(text, start)
        if match is None and self.data.links:
            linked = self._links.match(text, start)
            match = self._after_at(text, linked.end()) if linked else None
        return (self._after[_plain(match.group())], match.end()) if match else (frozenset(), at)

    def _after_at(self, text: str, start: int) -> re.Match[str] | None:
        pattern = self._after_patterns.get(text[start : start + 1].lower())
        return pattern.match(text, start) if pattern is not None else None

    def tags_before(self, text: str, at: int) -> frozenset[str]:
        """Return what the words before an offset say of the number that starts there."""
        return self._before.get(self._words_before(text, at), frozenset())

    def _words_before(self, text: str, at: int) -> str:
        end = at - (text[at - 1 : at] in _SPACES)
        if text[end - 1 : end].lower() not in self._before_ends:
            return ""
        tail = _plain(text[max(0, end - _REACH) : end])
        for length in self._before_lengths:
            words = tail[-length:]
            if words in self._before:
                inside = words[0].isalpha() and tail[-length - 1 : -length].isalpha() and self.language.data.spaces
                return "" if inside else words
        return ""

    def word_for(self, value: float, *, ordinal: bool) -> str | None:
        """Return how a small number is written in words."""
        table = self.data.ordinals if ordinal else self.data.numbers
        words = table.get(f"{value:g}", "").split()
        return next(expand(words[0]), None) if words else None

    def name_of(self, number: float, *, weekday: bool) -> str | None:
        """Return how a text calls a month (from 1) or a weekday (from 0, Monday)."""
        if not weekday and self.language.data.dates.months:
            return next(iter(self.language.data.dates.months.get(f"{number:.0f}", ())), None)
        own = self.data.weekdays if weekday else self.data.months
        words = own.get(f"{number:.0f}", "").split()
        return next(expand(words[0])) if words else None

    @functools.cached_property
    def months_have_capitals(self) -> bool:
        """Whether the name of a month has a capital, so that a word without one is none."""
        return (self.name_of(10, weekday=False) or "")[:1].isupper()

    @functools.cached_property
    def weekdays_have_capitals(self) -> bool:
        return (self.name_of(0, weekday=True) or "")[:1].isupper()

    def unit_name(self, code: str) -> str | None:
        """Return the usual name of a unit or currency behind a number, with the space before it."""
        names = self.data.units.get(code) or self.data.currencies.get(code)
        return next(expand(names[0])) if names else None

    def sign_name(self, code: str) -> str | None:
        """Return the sign of a currency before a number: “$”."""
        names = self.data.money_before.get(code) or fact_data.international().money_before.get(code)
        return min(names, key=len) if names else None

    def sign_before(self, text: str, at: int) -> str:
        """Return the sign that stands directly before a number."""
        end = at - (text[at - 1 : at] in _SPACES)
        return text[end - len(self._words_before(text, at)) : at] if self._words_before(text, at) else ""

    def magnitude_word(self, key: str) -> str:
        """Return the usual word for a magnitude: million."""
        return next(expand(self.data.magnitudes[key].split()[0]))


def _plain(text: str) -> str:
    """Return words beside a number as the tables have them: in lower case, without the space before or behind."""
    return re.sub("[‐‑–]", "-", text.replace("\u00a0", " ").replace("\u202f", " ")).strip().casefold()


def _gather(tables: Iterable[tuple[Iterable[str], str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for patterns, tag in tables:
        for pattern in patterns:
            for words in expand(pattern):
                found.setdefault(_plain(words), set()).add(tag)
    return {words: frozenset(tags) for words, tags in found.items() if words}


def _tags_after(shared: FactData, data: FactData) -> dict[str, frozenset[str]]:
    named = [
        (t, code) for table in (shared, data) for group in (table.units, table.currencies) for code, t in group.items()
    ]
    kinds = ((data.ages, Tag.AGE), (data.decades, Tag.DECADE), (data.centuries, Tag.CENTURY), (data.hours, Tag.HOUR))
    times = ((data.mornings, Tag.MORNING), (data.evenings, Tag.EVENING))
    return _gather([*named, *((words, tag.value) for words, tag in (*kinds, *times))])


def _tags_before(shared: FactData, data: FactData) -> dict[str, frozenset[str]]:
    money = [(words, code) for table in (shared, data) for code, words in table.money_before.items()]
    kinds = ((data.decades_before, Tag.DECADE), (data.centuries_before, Tag.CENTURY), (data.vague_before, Tag.VAGUE))
    times = ((data.mornings_before, Tag.MORNING), (data.evenings_before, Tag.EVENING))
    more = [(words, tag.value) for words, tag in (*kinds, *times)]
    return _gather([*money, *more, (data.percent_before, "%")])


def _alternatives(words: Iterable[str]) -> str:
    escaped = (
        re.escape(w).replace("\\ ", _SPACE).replace("\\-", "[-‐‑–]") for w in sorted(words, key=len, reverse=True)
    )
    return "|".join(escaped) or "(?!)"


def _patterns(words: Iterable[str], *, spaces: bool) -> Mapping[str, re.Pattern[str]]:
    """Return, by its first character, a pattern for what stands behind a number; a word must end where it ends."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word)
    end = r"(?![^\W\d])" if spaces else ""
    patterns = {c: re.compile(f"(?:{_alternatives(group)}){end}", re.IGNORECASE) for c, group in by_first.items()}
    hyphen = patterns.get("-")
    return patterns | (dict.fromkeys("‐‑–", hyphen) if hyphen else {})


@functools.cache
def fact_words(language: Language) -> FactWords:
    """Return what a language knows of numbers, made once."""
    return FactWords(language)
