"""What a name sounds like, roughly: the key under which all its likely misspellings are looked for.

A slip on the way between two alphabets changes vowels, doubles letters, and takes one consonant for a neighbour of it
(b for v, t for d, g for k, s for sh). It seldom touches the first two consonants otherwise, so these, as classes, are
the key. A lost or added first letter is found under the neighbouring key.
"""

from collections.abc import Iterator

from tqa.glossary.resemblance import skeleton

_CLASSES = {
    letter: group[0]
    for group in ("bfpvw", "cszxj", "dt", "gkqh", "l", "mn", "r")
    for letter in group
}  # fmt: skip


def consonants(name: str) -> str:
    """Return the classes of a name's consonants, each once where several follow each other."""
    found = ""
    for letter in skeleton(name):
        group = _CLASSES.get(letter)
        if group is not None and group != found[-1:]:
            found += group
    return found


def sound_key(name: str) -> str:
    """Return the classes of the first two consonants, or of the only one; "" for a name of vowels."""
    return consonants(name)[:2]


def neighbouring_keys(name: str) -> Iterator[str]:
    """Yield the keys under which a name stands that this may be a misspelling of."""
    heard = consonants(name)
    keys = {heard[:2], heard[1:3]}
    yield from sorted(keys)
