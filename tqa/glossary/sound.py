"""What a name sounds like, roughly: the key under which all its likely misspellings are looked for.

A slip on the way between two alphabets changes vowels, doubles letters, and takes one consonant for a neighbour of it
(b for v, t for d, g for k, s for sh). It seldom touches the first two consonants otherwise, so these, as classes, are
the key. A lost or added first letter is found under the neighbouring key.
"""

from collections.abc import Iterator

from tqa.glossary.resemblance import skeleton

_NASAL, _STOPS = "m", "bdg"
KEY_LENGTH = 2
"""How many consonants name the key."""
_CLASSES = {
    letter: group[0]
    for group in ("bfpvw", "cszxj", "dt", "gkqh", "l", "mn", "r")
    for letter in group
}  # fmt: skip


def consonants(name: str) -> str:
    """Return the classes of a name's consonants, each once where several follow each other."""
    found, touching = "", ""
    for letter in skeleton(name):
        group = _CLASSES.get(letter, "")
        if group and group != found[-1:]:
            # Greek writes b, d and g as mp, nt and gk: a nasal right before a stop says nothing.
            kept = found[:-1] if touching == _NASAL and group in _STOPS else found
            found = kept if kept[-1:] == group else kept + group
        touching = group
    return found


def neighbouring_keys(sound: str) -> Iterator[str]:
    """Yield the keys under which to look for a name that sounds so: those of its first and of its second consonant.

    The first may have been lost (Hristmas for Christmas), so names are kept under both too.
    """
    yield sound[:KEY_LENGTH]
    if len(sound) > KEY_LENGTH:
        yield sound[1 : KEY_LENGTH + 1]
