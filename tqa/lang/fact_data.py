"""What a language calls its numbers, units, currencies and days: tqa/lang/facts/<code>.toml, and how it is written.

Words stand in one string with spaces between them, and braces give endings: “дв{а,ох} два” is два, двох, два.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tqa.lang.schema import FOLDER, read_as

_BRACES = re.compile(r"\{([^}]*)\}")
_FOLDER = FOLDER / "facts"
_SHARED = "international"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """The words that a number must follow, so that its loss shows.

    stranded    words that cannot end a clause, before a year or a number: “in.”, “than,”.
    years       words that stand directly before a year: “in 2009”.
    counts      words that stand directly before a number of things: “than 18 months”.
    either      words that may stand before a number of things, or before the things: “in 11 stores”.
    """

    stranded: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactData:
    """One file. A language without one has all of this empty: only figures are read.

    decimal, group     the marks by CLDR.
    least_grouped      how many figures a number has that is written in groups.
    month_year         a month with its year.
    joined             number words are written as one: zweihundertfünfzig.
    dual               “two” may be no word but an ending.
    units_first        units come before tens: einundzwanzig.
    joiners            words between the parts of a number: and.
    numbers, ordinals  a value: its words. The first word of a value is the one to write.
    fractions          the same for half and third; they only explain, since a text may say them otherwise.
    magnitudes         words that multiply what stands before them.
    doubtful           words of these lists that often mean something else.
    units, currencies  a code of international.toml: how it is called behind a number.
    money_before       a currency: how it is called before a number.
    links              what may stand between a number and its unit: de.
    ages, decades, centuries, hours, mornings, evenings   what stands behind a number and tells its kind.
    decades_before, centuries_before, mornings_before, evenings_before, percent_before, vague_before   what stands before it.
    years_meant        words that tell a year without a number: πέρυσι.
    date_joiners       words between a month and its day or year: of.
    ordinal_suffixes   how an ordinal in figures ends, by its last figures; “*” is any other.
    numerals           characters that numbers are written in.
    counters           characters after which a number in characters is a number.
    eras               the year before the first of an era.
    measures           of a kind: how much of its first unit a unit is.
    """  # noqa: E501 - a list of names

    decimal: str = "."
    group: str = ","
    least_grouped: int = 4
    month_year: str = "{month} {year}"
    joined: bool = False
    dual: bool = False
    units_first: bool = False
    joiners: frozenset[str] = frozenset()
    numbers: Mapping[str, str] = field(default_factory=dict)
    ordinals: Mapping[str, str] = field(default_factory=dict)
    fractions: Mapping[str, str] = field(default_factory=dict)
    magnitudes: Mapping[str, str] = field(default_factory=dict)
    doubtful: str = ""
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    currencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money_before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    decades_before: tuple[str, ...] = ()
    centuries: tuple[str, ...] = ()
    centuries_before: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    mornings: tuple[str, ...] = ()
    evenings: tuple[str, ...] = ()
    mornings_before: tuple[str, ...] = ()
    evenings_before: tuple[str, ...] = ()
    percent_before: tuple[str, ...] = ()
    vague_before: tuple[str, ...] = ()
    weekdays: Mapping[str, str] = field(default_factory=dict)
    months: Mapping[str, str] = field(default_factory=dict)
    years_meant: frozenset[str] = frozenset()
    date_joiners: frozenset[str] = frozenset()
    ordinal_suffixes: Mapping[str, str] = field(default_factory=dict)
    numerals: str = ""
    counters: str = ""
    eras: Mapping[str, int] = field(default_factory=dict)
    measures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    gaps: Gaps = Gaps()


def expand(pattern: str) -> Iterator[str]:
    """Yield the words that a pattern with braces stands for: “пят{ь,и}” is пять, пяти."""
    pieces = _BRACES.split(pattern)
    choices = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    for chosen in itertools.product(*choices):
        yield "".join(chosen)


def words_of(patterns: str) -> Iterator[str]:
    """Yield the words of a list, in lower case."""
    for pattern in patterns.split():
        for word in expand(pattern):
            yield word.casefold()


@functools.cache
def load(code: str) -> FactData:
    """Return what is known of a language; nothing for one without a file."""
    path = _FOLDER / f"{code}.toml"
    return read_as(FactData, path) if code.isalpha() and path.is_file() else FactData()


def international() -> FactData:
    """Return the signs that all languages share: %, km, €."""
    return load(_SHARED)


def codes() -> tuple[str, ...]:
    """Return the languages that have a file."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml") if path.stem != _SHARED))
