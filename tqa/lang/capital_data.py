"""Which words have a capital, beyond what word lists show: tqa/lang/capitals/<code>.toml, read when first asked for."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from tqa.lang.schema import FOLDER, read_as

_FOLDER = FOLDER / "capitals"
_FILES = {path.stem: path for path in _FOLDER.glob("*.toml")}


@dataclass(frozen=True, kw_only=True)
class Capitals:
    """Names and how they are written.

    acronyms  words that are read letter by letter.
    brands    names with capitals inside: iPhone.
    heads     words that belong to the name before them: Nagano Prefecture.
    inner     how surnames begin that have a second capital behind it: McGregor, O’Hagan.
    leads     words that belong to the name behind them: Lake Como.
    phrases   names made of ordinary words: White House.
    titles    what has a capital before a person's name: President Nixon. In small letters, as are heads and leads.
    words     words that have a capital wherever they stand: Catholic.
    vowels    letters without which a word cannot be read, only spelt out: PLN.
    """

    acronyms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()
    inner: tuple[str, ...] = ()
    leads: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    vowels: str = ""

    @functools.cached_property
    def written(self) -> Mapping[str, str]:
        """How single words are written, by their small letters."""
        return {word.casefold(): word for word in (*self.words, *self.acronyms, *self.brands)}

    @functools.cached_property
    def by_first_word(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The phrases, cut into words, by their first word in small letters; the longest first."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            words = tuple(phrase.split())
            found.setdefault(words[0].casefold(), []).append(words)
        return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


@functools.cache
def load(code: str) -> Capitals:
    """Return what is known of a language; nothing for a language without such a file."""
    return read_as(Capitals, _FILES[code]) if code in _FILES else Capitals()


CODES: tuple[str, ...] = tuple(sorted(_FILES))
