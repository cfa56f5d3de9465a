"""How a language writes figures, dates, times, money and marks: one small file a language, and CLDR's number marks.

The files in tqa/lang/locales/ hold what CLDR does not say. tqa/lang/locales/numbers.tsv holds CLDR's marks of decimals
and of groups for every language and region, taken once, since CLDR itself is slow to load.
"""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import regex

from tqa.errors import LanguageError, Problem
from tqa.lang.schema import read_section

FOLDER = Path(__file__).parent / "locales"
_NO_WORDS: Mapping[str, tuple[str, ...]] = {}
_NO_MARKS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A way to write a thing that the language does not have, and how it writes it.

    wrong    a pattern; {month}, {weekday}, {number} and the names of `Conventions.fill` stand for more.
    right    a template of the pattern's groups.
    why      what is wrong, in the words of the message.
    """

    wrong: str
    right: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Figures.

    either_decimal   both a comma and a point are in use for decimals.
    measures         words and signs behind a figure that may have decimals: percent, million, km.
    money_group_from the number of digits from which a sum of money has its groups marked; 0 if that is free.
    money            words of money behind a figure.
    """

    either_decimal: bool = False
    measures: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    money_group_from: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """Signs of money.

    sign        where one stands: “before”, “after” or “either”.
    free_in     regions that have the sign on either side.
    sign_space  what stands between the figure and a sign behind it.
    names       the words for a sign.
    magnitudes  words between the figure and the word or sign.
    """

    sign: str = "either"
    free_in: tuple[str, ...] = ()
    sign_space: str = ""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_WORDS)
    magnitudes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Marks of punctuation.

    straight_quotes  “accepted”, or “wrong” where careful texts do not have them.
    quote_space      what stands inside guillemets.
    dash             the dash that a hyphen between spaces stands for; "" where newspapers print the hyphen.
    spaced           marks that may have a space before them.
    ellipsis_space   whether a space stands before three dots that stand for whole words.
    percent_space    whether a space may stand before %.
    loose_spaces     spaces doubled or inside quotation marks: “wrong”, or “accepted” where print is full of them.
    foreign          marks of other scripts: the mark of this one, "" for none.
    beside           the letters beside which the marks in `foreign` are wrong, as a set of a pattern; "" for any.
    """

    straight_quotes: str = "accepted"
    quote_space: str = ""
    dash: str = ""
    spaced: str = ""
    ellipsis_space: bool = False
    percent_space: bool = True
    loose_spaces: str = "wrong"
    foreign: Mapping[str, str] = field(default_factory=lambda: _NO_MARKS)
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """One file. A language without a file has all of this empty.

    script           the script whose letters words have; "" if several.
    legacy_encodings the code pages that its texts were written in before Unicode.
    date_mark        what stands between the figures of a date; "" if that is free.
    dates, times     ways to write them that are wrong.
    """

    script: str = ""
    legacy_encodings: tuple[str, ...] = ()
    date_mark: str = ""
    numbers: Numbers = Numbers()
    currency: Currency = Currency()
    marks: Marks = Marks()
    dates: tuple[Rule, ...] = ()
    times: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberMarks:
    """The marks in a figure: of decimals, and between groups of three digits."""

    decimal: str
    group: str


def _rules(raw: object, where: str, problems: list[Problem]) -> tuple[Rule, ...]:
    rules = raw if isinstance(raw, list) else []
    return tuple(read_section(Rule, rule, f"{where}[{number}]", problems) for number, rule in enumerate(rules, 1))


def read_conventions(path: Path) -> Conventions:
    """Read one file. Raises LanguageError with every unknown key and every pattern that is none."""
    problems: list[Problem] = []
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(Problem(str(path), f"not valid TOML: {error}")) from None
    lists = {key: _rules(raw.pop(key, ()), f"{path}[{key}]", problems) for key in ("dates", "times")}
    data = read_section(Conventions, raw, str(path), problems, lists)
    for rule in (*data.dates, *data.times):
        try:
            regex.compile(rule.wrong.replace("{month}", "x").replace("{weekday}", "x").replace("{number}", "x"))
        except regex.error as error:
            problems.append(Problem(str(path), f"not a pattern: {rule.wrong}: {error}"))
    if problems:
        raise LanguageError(problems)
    return data


@functools.cache
def conventions(code: str) -> Conventions:
    """Return what is known of a base language such as “el”."""
    path = FOLDER / f"{code}.toml"
    return read_conventions(path) if code and path.is_file() else Conventions()


@functools.cache
def _number_marks() -> Mapping[str, NumberMarks]:
    lines = (FOLDER / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: NumberMarks(*(mark.encode().decode("unicode_escape") for mark in marks)) for code, *marks in rows}


@functools.cache
def number_marks(code: str) -> NumberMarks | None:
    """Return how figures are marked in a language or region such as “de” or “de-CH”; None if CLDR does not say."""
    parts = code.replace("_", "-").split("-")
    regional = "-".join((parts[0].lower(), *(part.upper() for part in parts[1:] if len(part) < 4)))  # noqa: PLR2004 - a script has four letters
    known = _number_marks()
    return known.get(regional) or known.get(parts[0].lower())
