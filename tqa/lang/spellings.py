"""Words that a language has in two spellings, of which a text keeps to one: colour and color, Straße and Strasse.

One file a language, tqa/lang/spelling/<code>.toml, read when a check first asks for it.
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from tqa.lang.schema import FOLDER

SPELLINGS = FOLDER / "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Pairs of spellings with what may follow them.

    first, second    what the two ways are called.
    together         a text takes one way for all the words; otherwise for each word by itself.
    inside           the spellings stand inside longer runs of letters, in scripts that do not part words.
    """

    first: str
    second: str
    pairs: Sequence[tuple[str, str]]
    endings: Sequence[str] = ("",)
    together: bool = False
    inside: bool = False


class Spelling(NamedTuple):
    """One spelling of a word: the other one, which way it is, and what is counted with it."""

    other: str
    way: str
    other_way: str
    counted_with: str
    together: bool


@functools.cache
def read_families(code: str) -> tuple[Family, ...]:
    """Return what the file of a language holds; nothing for a language without one."""
    path = SPELLINGS / f"{code}.toml"
    if not code.isalpha() or not path.is_file():
        return ()
    families = tomllib.loads(path.read_text(encoding="utf-8"))["families"]
    return tuple(Family(**{**family, "pairs": _pairs(family["pairs"])}) for family in families)


def _pairs(raw: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in raw)


def _spellings(family: Family) -> Iterator[tuple[str, Spelling]]:
    """Yield each spelling in lower case, with what is known of it."""
    ways = family.first, family.second
    for pair in family.pairs:
        counted = " ".join(sorted(ways)) if family.together else pair[0]
        for ending in family.endings:
            first, second = (f"{part}{ending}" for part in pair)
            yield first, Spelling(second, ways[0], ways[1], counted, family.together)
            yield second, Spelling(first, ways[1], ways[0], counted, family.together)


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """What a language spells in two ways.

    words     for a word without its case, the spellings in lower case that it may be: Straße and Strasse are one so.
    inside    finds the spellings that stand inside longer runs; `runs` tells of each. None if there are none.
    """

    words: Mapping[str, Mapping[str, Spelling]]
    runs: Mapping[str, Spelling]
    inside: regex.Pattern[str] | None


@functools.cache
def load_spellings(code: str) -> Spellings:
    """Return the words that a language spells in two ways."""
    words: dict[str, dict[str, Spelling]] = {}
    runs: dict[str, Spelling] = {}
    for family in read_families(code):
        for form, spelling in _spellings(family):
            if family.inside:
                runs[form] = spelling
            else:
                words.setdefault(form.casefold(), {})[form] = spelling
    longest_first = sorted(runs, key=lambda form: (-len(form), form))
    inside = regex.compile("|".join(map(regex.escape, longest_first))) if runs else None
    return Spellings(words, runs, inside)
