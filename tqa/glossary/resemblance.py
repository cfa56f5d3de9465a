"""How near are two spellings of a name? By letters, and by what letters become on the way from script to script."""

import functools
import tomllib
from collections.abc import Sequence
from itertools import groupby

from anyascii import anyascii
from rapidfuzz.distance import OSA

from tqa.lang.schema import FOLDER

_LEAST_LENGTH = 5
_LETTERS_PER_SLIP = 5


@functools.cache
def _rules(name: str) -> Sequence[tuple[str, str]]:
    """Return pairs of letters: as written, and what is kept of them."""
    data = tomllib.loads((FOLDER / "romanisation.toml").read_text(encoding="utf-8"))
    return [tuple(pair) for pair in data[name]]


@functools.lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """Reduce a name in any script to what a transliteration keeps: “Bendjama” and “Μπεντζαμά” come out alike."""
    letters = "".join(filter(str.isalpha, anyascii(name).lower()))
    for before, after in _rules("initial"):
        if letters.startswith(before):
            letters = after + letters[len(before) :]
            break
    for before, after in _rules("anywhere"):
        letters = letters.replace(before, after)
    return "".join(letter for letter, _ in groupby(letters))


def is_near(word: str, name: str) -> bool:
    """Tell whether `word` looks like a slip for `name`: equal to the ear, or one letter in five away.

    The first letters must agree to the ear: a slip seldom hits them, and different names mostly differ there.
    """
    if min(len(word), len(name)) < _LEAST_LENGTH or word == name:
        return False
    heard, meant = skeleton(word), skeleton(name)
    if heard == meant:
        return True
    allowed = min(len(word), len(name)) // _LETTERS_PER_SLIP
    return heard[:1] == meant[:1] and OSA.distance(word, name, score_cutoff=allowed) <= allowed


def distance(word: str, name: str) -> int:
    """Count the letters put in, taken out, changed or swapped between two spellings."""
    return int(OSA.distance(word, name))
