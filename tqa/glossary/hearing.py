"""Find the names of one word that sound most like a word, among very many."""

from collections.abc import Collection, Iterator

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from tqa.glossary.names import Names
from tqa.glossary.sound import neighbouring_keys

_ALIKE = 60.0
"""Per cent of consonants in common that make it worth to compare two names letter by letter."""
_MOST = 24


class Hearing:
    """The names of one word in a language by their sound, those of some concepts left out."""

    def __init__(self, names: Names, without: Collection[object]) -> None:
        self._buckets: dict[str, tuple[list[int], list[str]]] = {}
        for key, numbers in names.sounds.items():
            kept = [n for n in numbers if names.rows[n][0] not in without]
            if kept:
                self._buckets[key] = kept, [names.entry(n).sound for n in kept]

    def like(self, sound: str) -> Iterator[int]:
        """Yield the numbers of the names that sound most like this, the likest first; two dozen at most."""
        found: dict[int, float] = {}
        for key in neighbouring_keys(sound):
            numbers, sounds = self._buckets.get(key, ((), ()))
            for _, alike, place in process.extract(sound, sounds, scorer=ratio, score_cutoff=_ALIKE, limit=_MOST):
                found[numbers[place]] = alike
        yield from sorted(found, key=lambda number: -found[number])[:_MOST]
