"""Slips of the pen, in any script: letters that change places, are lost or doubled."""

from random import Random

_LEAST = 5


def slip(word: str, rng: Random) -> str | None:
    """Return a word with one slip inside it; None if it is too short. First and last letter stay as they are."""
    places = [at for at in range(1, len(word) - 2) if word[at].isalpha() and word[at + 1].isalpha()]
    if len(word) < _LEAST or not places:
        return None
    at = rng.choice(places)
    first, second = word[at], word[at + 1]
    kinds = [f"{first}{second}"[1:], f"{first}{first}{second}"]
    if first != second:
        kinds.append(f"{second}{first}")
    return word[:at] + rng.choice(kinds) + word[at + 2 :]


def made_up(name: str) -> str:
    """Return a name that is nobody's: the halves of another, changed about."""
    middle = len(name) // 2
    turned = (name[middle:] + name[:middle]).replace(" ", "").casefold()
    return turned[:1].upper() + turned[1:] if name[:1].isupper() else turned
