"""What a source language does to a translation out of it: false friends and idioms rendered word by word.

Files are named for the pair, source first: tqa/lang/interference/<source>-<target>.toml, read when first asked for.
"""

import functools
from dataclasses import dataclass

from tqa.lang.schema import FOLDER, read_as

_FILES = {path.stem: path for path in (FOLDER / "interference").glob("*.toml")}


@dataclass(frozen=True, kw_only=True)
class FalseFriend:
    """A word of the source, the like-sounding word that it is not, and what it is.

    source   the beginnings of the source word's forms; a form ends at most four letters behind.
             “=” begins a whole word.
    wrong    forms of the wrong word in the target.      right   for each of them in order, what to write.
    """

    source: tuple[str, ...]
    wrong: tuple[str, ...]
    right: tuple[str, ...]

    @functools.cached_property
    def folded(self) -> tuple[str, ...]:
        return tuple(form.casefold() for form in self.wrong)


@dataclass(frozen=True, kw_only=True)
class Idiom:
    """An idiom of the source, how it comes out word by word, and what it means.

    source    the idiom as it stands in the source, in small letters; any of these.
    literal   its renderings word by word, in small letters.      right   what to write.
    """

    source: tuple[str, ...]
    literal: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Interference:
    """All that is known of one pair of languages. A pair without a file has all of this empty."""

    friends: tuple[FalseFriend, ...] = ()
    idioms: tuple[Idiom, ...] = ()

    @functools.cached_property
    def friends_at(self) -> dict[str, tuple[FalseFriend, ...]]:
        """The false friends, by each form of the wrong word."""
        found: dict[str, tuple[FalseFriend, ...]] = {}
        for friend in self.friends:
            for word in friend.folded:
                found[word] = (*found.get(word, ()), friend)
        return found

    @functools.cached_property
    def friend_words(self) -> frozenset[str]:
        """All the forms of all the wrong words."""
        return frozenset(self.friends_at)


@functools.cache
def load_interference(source: str, target: str) -> Interference:
    """Return what is known of a pair; nothing where there is no file."""
    path = _FILES.get(f"{source}-{target}")
    return read_as(Interference, path) if path is not None else Interference()
