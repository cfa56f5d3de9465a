"""How likely is it that a word in one script is a word in another? By what letters became of letters in known names.

For each language that is not written in Latin letters, tqa/lang/transliteration/ has a table of what its letters turn
into: pieces of one or two letters (a syllable in Chinese, by its sound), the Latin letters that stand for them, and how
much oftener they meet than chance would have it (log odds). The likeness of two words is that of the best way to cut
both into such pairs. The tables are learnt from the names in glossaries/ by tests/bench/transliteration.py.

After Ristad and Yianilos 1998 (doi.org/10.1109/34.682181), with pieces in the place of single letters.
"""

import functools
import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anyascii import anyascii

from tqa.lang.schema import FOLDER
from tqa.text.folding import fold

TABLES = FOLDER / "transliteration"
LONGEST_LATIN = 5
_LONGEST_PIECES = {"zh": 1, "ko": 3}
_ALONE = -5.0  # a letter that stands for nothing, where the table never saw it do so
_UNLIKE = -6.0  # two letters that the table never saw together
_IMPOSSIBLE = -1e9
_CERTAIN = 4.0
_LONGEST_NAME = 80
LENGTH_POWER = 0.75
"""Longer words have more to say, but not in proportion: chosen on names left out of the learning."""
# A language without a table of its own is read with that of a language in the same script.
_STAND_INS = {"CYRILLIC": "ru", "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "HANGUL": "ko", "KATAKANA": "ja"} | {
    "HIRAGANA": "ja", "CJK": "zh",
}  # fmt: skip

_SAME_SCRIPT = {"ru": ("ru", "uk")}
"""The languages with tables of their own in the script of one that stands in for others."""


def longest_piece(code: str) -> int:
    """Return how many symbols of a language may become Latin letters together."""
    return _LONGEST_PIECES.get(code, 2)


def latin_letters(word: str) -> str:
    """Return a word in Latin letters without accents, as the tables have them."""
    return "".join(filter(str.isalpha, anyascii(fold(word)).lower()))


def symbols(word: str, code: str) -> Sequence[str]:
    """Return what a word is made of: its letters; of hangul the parts of letters, of Chinese the sounds."""
    if code == "zh":
        return [anyascii(character).lower() for character in word if character.isalpha()]
    composed = unicodedata.normalize("NFD" if code in ("ko", "el", "ar", "he") else "NFC", word.casefold())
    return [c for c in composed.replace("ς", "σ").replace("ى", "ي") if c.isalpha() or c in "ー'׳"]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What the letters of a language turn into.

    weights    for a piece (its symbols with spaces between) and Latin letters, how much they meet beyond chance.
    middle     the likeness at which two words are as likely one name as two; `spread` how fast that changes.
    """

    code: str
    weights: Mapping[tuple[str, str], float]
    middle: float = 0.0
    spread: float = 1.0

    def affinity(self, word: str, latin: str) -> float:
        """Return how much speaks for `latin` being `word`: log odds of the best alignment, by length."""
        left, right = symbols(word, self.code), latin_letters(latin)
        if not left or not right or max(len(left), len(right)) > _LONGEST_NAME:
            return -math.inf
        if self.code == "zh" and "".join(left) == right:
            return self.certain  # a Chinese name, written by its sounds
        length = float(len(left) + len(right))
        return _best(left, right, self.weights, longest_piece(self.code)) / math.pow(length, LENGTH_POWER)

    @property
    def certain(self) -> float:
        """The affinity at which hardly any doubt is left."""
        return self.middle + _CERTAIN / self.spread

    def probability(self, affinity: float) -> float:
        """Turn an affinity into a share between 0 and 1: 0.5 is where names and other names are told apart."""
        distance = min(60.0, -(affinity - self.middle) * self.spread)
        return float(1 / (1 + math.exp(distance)))


def _best(left: Sequence[str], right: str, weights: Mapping[tuple[str, str], float], longest: int) -> float:
    """Return the sum of weights along the best way to cut both words into pairs of pieces."""
    pieces = [
        [" ".join(left[i : i + size]) for size in range(min(longest, len(left) - i) + 1)] for i in range(len(left) + 1)
    ]
    best = [[_IMPOSSIBLE] * (len(right) + 1) for _ in range(len(left) + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        for j, so_far in enumerate(row):
            if so_far > _IMPOSSIBLE:
                for size, piece in enumerate(pieces[i]):
                    ahead = best[i + size]
                    for end in range(j, min(j + (LONGEST_LATIN if size else 1), len(right)) + 1):
                        weight = weights.get((piece, right[j:end])) if size or end > j else None
                        if weight is None:
                            weight = _unseen(size, end - j)
                        ahead[end] = max(ahead[end], so_far + weight)
    return best[-1][-1]


def _unseen(symbols_: int, letters: int) -> float:
    if symbols_ + letters == 1:
        return _ALONE
    return _UNLIKE if symbols_ == letters == 1 else _IMPOSSIBLE


@functools.cache
def load_table(code: str) -> Table | None:
    """Return the table of a language, or None if there is none."""
    path = TABLES / f"{code}.tsv"
    if not path.is_file():
        return None
    head: dict[str, float] = {}
    weights: dict[tuple[str, str], float] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            name, _, value = line.strip("# ").partition(": ")
            if name in ("middle", "spread"):
                head[name] = float(value)
        else:
            piece, latin, weight = line.split("\t")
            weights[piece, latin] = float(weight)
    return Table(code, weights, **head)


@functools.cache
def _common_names() -> Mapping[tuple[str, str], frozenset[str]]:
    """Return, for a language and a common name in it, the ways to write it in Latin letters."""
    header, *lines = (TABLES / "common_names.tsv").read_text(encoding="utf-8").splitlines()
    codes = header.split("\t")
    found: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        latin, *others = line.split("\t")
        for code, name in zip(codes[1:], others, strict=True):
            if name:
                found.setdefault((code, fold(name)), set()).add(fold(latin))
    return {key: frozenset(names) for key, names in found.items()}


@functools.cache
def _latin_names() -> frozenset[str]:
    return frozenset().union(*_common_names().values())


def is_common_name(word: str) -> bool:
    """Tell whether a word in Latin letters is a given name or surname that many people have."""
    return fold(word) in _latin_names()


def is_known_pair(word: str, latin: str, code: str) -> bool:
    """Tell whether a word is the usual way to write a common name in a language."""
    return fold(latin) in _common_names().get((code, fold(word)), ())


def usual_spellings(word: str, code: str) -> frozenset[str]:
    """Return how a common name of a language is usually written in Latin letters, in lower case; nothing if unknown."""
    return _common_names().get((code, fold(word)), frozenset())


@functools.cache
def table_for(language: str, script: str) -> Table | None:
    """Return the table by which a word of a language in a script is read: its own, or that of its script."""
    stand_in = _STAND_INS.get(script, "")
    own = load_table(language) if language in _SAME_SCRIPT.get(stand_in, (stand_in,)) else None
    return own or load_table(stand_in)
