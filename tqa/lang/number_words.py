"""What a word has to do with a number: its value, how it joins others, whether it is a month, a weekday, a figure."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from tqa.lang.fact_data import FactData, words_of
from tqa.text.numerals import roman

_HYPHEN = re.compile(r"[-‐‑]")
_HUNDRED, _THOUSAND = 100, 1000
_LEAST_COMPOUND = 7
_LONGEST = 60
_LONGEST_ROMAN = 6
_MOST_REMEMBERED = 50_000


class Role(StrEnum):
    """How a word takes part in a number."""

    UNIT = "unit"
    HUNDRED = "hundred"
    MAGNITUDE = "magnitude"
    FRACTION = "fraction"
    FIGURES = "figures"
    ROMAN = "roman"
    MONTH = "month"
    WEEKDAY = "weekday"


class Piece(NamedTuple):
    """What a word is worth.

    length    how many of its characters say so.
    joined    it has an “and” before it.
    """

    value: float
    role: Role
    length: int
    ordinal: bool = False
    doubtful: bool = False
    joined: bool = False


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


class NumberWords(dict[str, tuple[Piece, ...]]):
    """What each word is worth, worked out when it is first met; nothing for nearly all words."""

    def __init__(self, data: FactData, prefixes: tuple[str, ...], names: Mapping[Role, Mapping[str, int]]) -> None:
        super().__init__()
        self._data = data
        self._prefixes = prefixes
        self._names = names
        self._pieces = dict(_pieces(data))
        self._roots = _by_first(self._pieces) if data.joined else {}

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        found = self[word] = tuple(self._meanings(word))
        return found

    def _meanings(self, word: str) -> Iterable[Piece]:
        for role, names in self._names.items():
            if word in names:
                yield Piece(names[word], role, len(word))
        if not word.isalpha() and any(map(str.isdecimal, word)):
            yield Piece(0.0, Role.FIGURES, len(word))
            return
        number = self._look(word)
        if number is not None:
            yield number
        elif len(word) <= _LONGEST_ROMAN and (value := roman(word.upper())) is not None:
            yield Piece(value, Role.ROMAN, len(word))

    def _look(self, word: str) -> Piece | None:
        found = self._pieces.get(word)
        if found is not None or len(word) > _LONGEST:
            return found
        if _HYPHEN.search(word):
            return self._hyphened(word)
        for prefix in self._prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in self._pieces:
                piece = self._pieces[word[len(prefix) :]]
                return piece._replace(length=len(word), joined=prefix[0] in self._data.joiners)
        return self._compound(word) if self._data.joined and len(word) >= _LEAST_COMPOUND else None

    def _hyphened(self, word: str) -> Piece | None:
        """Read “fifty-eight”, and the number that “two-year” begins with."""
        parts = _HYPHEN.split(word)
        total, end, taken, index = Sum(units_first=self._data.units_first), 0, 0, 0
        piece: Piece | None = None
        while index < len(parts):
            sizes = range(len(parts) - index, 0, -1)
            size = next((n for n in sizes if "-".join(parts[index : index + n]) in self._pieces), 0)
            if not size:
                if parts[index] in self._data.joiners and taken:
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
        total, at, taken, joined = Sum(units_first=self._data.units_first), 0, 0, False
        ordinal = False
        while at < len(word):
            root = self._roots.get(word[at])
            match = root.match(word, at) if root is not None else None
            if match is None and not taken:
                return None
            if match and total.add(self._pieces[match.group()], joined=joined):
                ordinal = self._pieces[match.group()].ordinal
                taken, joined, at = taken + 1, False, match.end()
                continue
            joiner = next((j for j in self._data.joiners if word.startswith(j, at)), None)
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


def _by_first(pieces: Iterable[str]) -> Mapping[str, re.Pattern[str]]:
    """Return, by its first letter, a pattern for the words that a compound is made of, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted(pieces, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word))
    return {first: re.compile("|".join(words)) for first, words in groups.items()}
