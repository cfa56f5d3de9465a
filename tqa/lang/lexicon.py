"""How common a word is, from wordfreq: the evidence that a string is a word of the language at all.

The data of wordfreq ends in 2021: newer names and words are missing from it, which is why the glossary outranks it.
Its files are read without importing it, which would cost a sixth of a second for tokenisers that are not used here.
"""

import functools
import gzip
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain, repeat
from pathlib import Path

_SIZES = ("large", "small")
IS_WORD = 1e-7
"""From this frequency on a string is taken for a word of the language, and no slip or name."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frequencies as shares of all running words, from 0 (not in the list) to 1; the most frequent come first."""

    frequencies: dict[str, float]

    def __bool__(self) -> bool:
        return bool(self.frequencies)

    def frequency(self, word: str) -> float:
        """Return the frequency of a word in lower case; of a hyphenated one, that of its rarest part."""
        found = self.frequencies.get(word)
        if found is not None:
            return found
        if "’" in word or "ʼ" in word:
            return self.frequency(word.replace("’", "'").replace("ʼ", "'"))
        if "-" in word.strip("-"):
            return min(self.frequency(part) for part in word.split("-") if part)
        return 0.0


def _file(code: str) -> Path | None:
    """Return the largest word list that wordfreq has for a language, or None."""
    package = find_spec("wordfreq")
    folders = package.submodule_search_locations if package else None
    paths = [Path(folder) / "data" / f"{size}_{code}.msgpack.gz" for folder in folders or () for size in _SIZES]
    return next((path for path in paths if path.is_file()), None)


@functools.cache
def load_lexicon(code: str) -> Lexicon:
    """Return the largest list that wordfreq has for the language; an empty one where it has none.

    The format is wordfreq's “cB”: a header, then for each hundredth of a power of ten the words that common.
    """
    import msgpack  # noqa: PLC0415 - only a check needs it

    path = _file(code) if code.isalpha() else None
    if path is None:
        return Lexicon({})
    header, *levels = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)
    if header != {"format": "cB", "version": 1}:
        return Lexicon({})
    shares = (repeat(10 ** (-level / 100), len(words)) for level, words in enumerate(levels))
    return Lexicon(dict(zip(chain.from_iterable(levels), chain.from_iterable(shares), strict=True)))
