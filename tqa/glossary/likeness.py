"""How surely are two names one name, whatever their scripts? A share between 0 and 1; 0.5 is as likely as not.

Across scripts it is what letters became of letters in known names (tqa/glossary/transliteration.py); within one, how
near the spellings are to the ear. Names of several words are compared word by word, in whichever order fits best:
Asian names put the family first.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence
from itertools import permutations

from rapidfuzz.fuzz import ratio

from tqa.glossary.resemblance import skeleton
from tqa.glossary.transliteration import Table, is_known_pair, table_for
from tqa.text.folding import fold

_BETWEEN = re.compile(r"[\s\-‐‑·・=＝,،]+")
_MOST_WORDS = 4
_ALIKE = 62.0
"""Per cent of letters in common, to the ear, at which two spellings in one script are as likely one name as two."""


@functools.lru_cache(maxsize=20_000)
def script(text: str) -> str:
    """Return the script of the first letter, as Unicode names it: “GREEK”; "" if there is none."""
    letter = next(filter(str.isalpha, text), "")
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0] if letter else ""


def _words(name: str) -> Sequence[str]:
    return [word for word in _BETWEEN.split(name) if any(map(str.isalpha, word))]


def _spelling(first: str, second: str) -> float:
    """Compare two names by ear, in Latin letters."""
    alike = ratio(skeleton(first), skeleton(second))
    if alike >= _ALIKE:
        return 0.5 + 0.5 * (alike - _ALIKE) / (100 - _ALIKE)
    return 0.5 * float(alike) / _ALIKE


@functools.lru_cache(maxsize=50_000)
def _affinity(table: Table, word: str, latin: str) -> float:
    """Return how much speaks for one name; for common names written as usual, at least as much as makes it certain."""
    found = table.affinity(word, latin)
    return max(found, table.certain) if is_known_pair(word, latin, table.code) else found


def _across(table: Table, native: str, latin: str) -> float:
    """Return the best affinity of two names: joined, or word by word in some order."""
    left, right = _words(native), _words(latin)
    best = _affinity(table, "".join(left), "".join(right))
    if len(left) == len(right) and 1 < len(left) <= _MOST_WORDS:
        sizes = [len(word) for word in left]
        for order in permutations(right):
            parts = zip(left, order, sizes, strict=True)
            mean = sum(_affinity(table, word, other) * size for word, other, size in parts) / sum(sizes)
            best = max(best, mean)
    return best


@functools.lru_cache(maxsize=50_000)
def likeness(first: str, second: str, first_language: str, second_language: str) -> float:
    """Return how surely two names are one, from 0 to 1. An empty language is read by its script."""
    if fold(first) == fold(second):
        return 1.0
    scripts = script(first), script(second)
    if not all(scripts):
        return 0.0
    if scripts[1] == "LATIN" and scripts[0] != "LATIN":
        table = table_for(first_language, scripts[0])
        if table is not None:
            return table.probability(_across(table, first, second))
    elif scripts[0] == "LATIN" and scripts[1] != "LATIN":
        return likeness(second, first, second_language, first_language)
    return _spelling(first, second)
