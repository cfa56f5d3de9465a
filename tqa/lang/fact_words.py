"""The number words of a language, ready for reading: what a word is worth, and what stands beside a number."""

import functools
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from tqa.lang import fact_data
from tqa.lang.fact_data import FactData, expand, words_of
from tqa.lang.language import Language, cldr_names

_SPACES = (" ", "\u00a0", "\u202f")
_SPACE = "[ \u00a0\u202f]"
_HYPHEN = re.compile(r"[-‐‑]")
_HUNDRED, _THOUSAND, _LARGEST_ORDINAL = 100, 1000, 100
_LEAST_COMPOUND = 7
_REACH = 14
"""How many characters before a number can tell what it is."""


class Role(StrEnum):
    """How a word takes part in a number."""

    UNIT = "unit"
    HUNDRED = "hundred"
    MAGNITUDE = "magnitude"
    FRACTION = "fraction"
    FIGURES = "figures"


class Piece(NamedTuple):
    """What a word is worth. `length`: how many of its characters say so; `joined`: it has an “and” before it."""

    value: float
    role: Role
    length: int
    ordinal: bool = False
    doubtful: bool = False
    joined: bool = False


class Tag(StrEnum):
    """What words beside a number say of it, other than its unit."""

    AGE = "@age"
    DECADE = "@decade"
    CENTURY = "@century"
    HOUR = "@hour"
    MORNING = "@morning"
    EVENING = "@evening"
    VAGUE = "@vague"


class Sum:
    """A number that grows word by word."""

    def __init__(self, *, units_first: bool) -> None:
        self._units_first = units_first
        self._total = 0.0
        self._current: float | None = None
        self._last = float("inf")
        self._closed = False
        self.bare = False

    @property
    def value(self) -> float:
        return self._total + (self._current or 0.0)

    def add(self, piece: Piece, *, joined: bool) -> bool:
        """Add a word, if it can belong to the same number; tell whether it did."""
        if self._closed:
            return False
        fits = self._multiply(piece) if piece.role in (Role.MAGNITUDE, Role.HUNDRED) else self._add(piece, joined)
        self._closed = fits and piece.ordinal and not self._units_first
        return fits

    def _multiply(self, piece: Piece) -> bool:
        current = self._current
        if piece.role is Role.HUNDRED:
            if current is None:
                self._current, self.bare = piece.value, not self._total
                return True
            if current < _HUNDRED and not (current > 1 and self.bare):
                self._current = current * piece.value
                return True
            return False
        if current is None and self._total:
            self._total *= piece.value
            return piece.value >= self._last or self._last == float("inf")
        if piece.value >= self._last:
            return False
        self.bare = current is None or self.bare
        self._total += (1.0 if current is None else current) * piece.value
        self._current, self._last = None, piece.value
        return True

    def _add(self, piece: Piece, joined: bool) -> bool:  # noqa: FBT001 - of this class only
        current, value = self._current, piece.value
        if piece.role is Role.FIGURES or current is None:
            if current is not None or (self._total and (piece.role is Role.FIGURES or value >= self._last)):
                return False
            self._current = value
            return True
        if piece.role is Role.FRACTION:
            self._current = current + value if joined else current * value
            return True
        if not self._can_follow(current, value, joined):
            return False
        self._current = current + value
        self.bare = False
        return True

    def _can_follow(self, current: float, value: float, joined: bool) -> bool:  # noqa: FBT001 - of this class only
        """Tell whether a part of a number can follow another: hundreds, tens, units, or units before tens."""
        tens_before = current >= 10 and current % 10 == 0 and current % 100 != 0  # noqa: PLR2004 - figures
        if value < 10 and tens_before:  # noqa: PLR2004 - figures
            return True
        if value < 100 <= current and current % 100 == 0:  # noqa: PLR2004 - figures
            return True
        if current in (60, 80) and 10 <= value < 20:  # noqa: PLR2004 - soixante-dix
            return True
        teens = value == 10 and not joined  # noqa: PLR2004 - ثلاثة عشر
        return self._units_first and current < 10 and (teens or (joined and value >= 20 and value % 10 == 0))  # noqa: PLR2004 - figures


class FactWords:
    """What one language knows of numbers. `look` and the patterns are made once and remember what they have seen."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.data = fact_data.load(language.code)
        shared = fact_data.international()
        self._after = _tags_after(shared, self.data)
        self._before = _tags_before(shared, self.data)
        self._links = re.compile(f"{_SPACE}?(?:(?:{'|'.join(map(re.escape, self.data.links)) or '(?!)'}){_SPACE}?)?")
        self._after_patterns = _patterns(self._after, spaces=language.data.spaces)
        self._before_lengths = sorted({len(words) for words in self._before}, reverse=True)
        self._pieces = dict(_pieces(self.data))
        self._root = re.compile("|".join(sorted(map(re.escape, self._roots()), key=len, reverse=True)) or "(?!)")
        run = f"[{re.escape(self.data.numerals)}]" if self.data.numerals else "(?!)"
        self.characters = re.compile(rf"(?:\d+(?:[.,．，：:]\d+)*\s?)?(?:{run}+(?:\d+{run}+)*)|\d+(?:[.,．，：:]\d+)*")
        self.look = functools.lru_cache(maxsize=50_000)(self._look)

    def __bool__(self) -> bool:
        return bool(self._pieces) or bool(self.data.counters)

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
    def names(self) -> Mapping[str, tuple[bool, int]]:
        """The months and weekdays: whether it is a month, and its number."""
        weekdays = {name: (False, number) for name, number in self.weekdays.items()}
        return weekdays | {name: (True, number) for name, number in self.months.items()}

    def _with_affixes(self, names: Mapping[str, int]) -> Mapping[str, int]:
        """Add the forms with a possessive ending behind them or a preposition before them: Monday’s."""
        endings = ("", *self.language.possessives)
        starts = ("", *(prefix for prefix in self.language.data.names.prefixes if len(prefix) == 1))
        return {f"{start}{name}{end}": number for name, number in names.items() for start in starts for end in endings}

    def tags_after(self, text: str, at: int) -> tuple[frozenset[str], int]:
        """Return what the words from an offset on say of the number before it, and where they end."""
        for start in dict.fromkeys((self._links.match(text, at).end(), self._skipped(text, at))):  # type: ignore[union-attr] # it may be empty
            pattern = self._after_patterns.get(text[start : start + 1].casefold())
            match = pattern.match(text, start) if pattern is not None else None
            if match:
                return self._after[_plain(match.group())], match.end()
        return frozenset(), at

    def _skipped(self, text: str, at: int) -> int:
        return at + (text[at : at + 1] in _SPACES)

    def tags_before(self, text: str, at: int) -> frozenset[str]:
        """Return what the words before an offset say of the number that starts there."""
        return self._before[words] if (words := self._words_before(text, at)) else frozenset()

    def _words_before(self, text: str, at: int) -> str:
        tail = _plain(text[max(0, at - _REACH) : at])
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

    def _roots(self) -> Iterable[str]:
        return (w for w, p in self._pieces.items() if not p.doubtful or self.data.joined) if self.data.joined else ()

    def _look(self, word: str) -> Piece | None:
        found = self._pieces.get(word)
        if found is not None:
            return found
        if _HYPHEN.search(word):
            return self._hyphened(word)
        for prefix in self.language.data.names.prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in self._pieces:
                piece = self._pieces[word[len(prefix) :]]
                return piece._replace(length=len(word), joined=prefix[0] in self.data.joiners)
        return self._compound(word) if self.data.joined and len(word) >= _LEAST_COMPOUND else None

    def _hyphened(self, word: str) -> Piece | None:
        """Read “fifty-eight”, and the number that “two-year” begins with."""
        parts = _HYPHEN.split(word)
        total, end, taken, index = Sum(units_first=self.data.units_first), 0, 0, 0
        piece: Piece | None = None
        while index < len(parts):
            sizes = range(len(parts) - index, 0, -1)
            size = next((n for n in sizes if "-".join(parts[index : index + n]) in self._pieces), 0)
            if not size:
                if parts[index] in self.data.joiners and taken:
                    index += 1
                    continue
                break
            found = self._pieces["-".join(parts[index : index + size])]
            if not total.add(found, joined=False):
                break
            index, taken, piece = index + size, taken + 1, found
            end = len("-".join(parts[:index]))
        if piece is None:
            return None
        doubtful = taken == 1 and (piece.doubtful or total.bare)
        role = Role.UNIT if piece.role is not Role.FRACTION else Role.FRACTION
        return Piece(total.value, role, end, piece.ordinal, doubtful)

    def _compound(self, word: str) -> Piece | None:
        """Read a number written as one word: zweihundertfünfzig."""
        total, at, taken, joined = Sum(units_first=self.data.units_first), 0, 0, False
        ordinal = False
        while at < len(word):
            match = self._root.match(word, at)
            if match and total.add(self._pieces[match.group()], joined=joined):
                ordinal = self._pieces[match.group()].ordinal
                taken, joined, at = taken + 1, False, match.end()
                continue
            joiner = next((j for j in self.data.joiners if word.startswith(j, at)), None)
            if joiner is None or not taken or joined:
                return None
            joined, at = True, at + len(joiner)
        return Piece(total.value, Role.UNIT, len(word), ordinal) if taken > 1 and not joined else None


def _pieces(data: FactData) -> Iterable[tuple[str, Piece]]:
    doubtful = frozenset(words_of(data.doubtful))
    tables = ((data.fractions, Role.FRACTION), (data.ordinals, Role.UNIT), (data.numbers, Role.UNIT))
    for table, role in (*tables, (data.magnitudes, Role.MAGNITUDE)):
        for key, words in table.items():
            value = float(key)
            small = role is Role.MAGNITUDE and value < _THOUSAND
            for word in words_of(words):
                unsure = word in doubtful or value <= 1 or role is Role.FRACTION
                yield word, Piece(value, Role.HUNDRED if small else role, len(word), table is data.ordinals, unsure)


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
