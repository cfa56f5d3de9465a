"""The difference of two texts, word by word, in any script."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import regex

_TOKEN = regex.compile(r"\p{Han}|\p{Hiragana}+|\p{Katakana}+|[\p{L}\p{M}\p{N}]+|\s+|.", regex.DOTALL)


class Change(NamedTuple):
    """A stretch that was kept (both texts equal), dropped (`after` empty), put in (`before` empty) or replaced."""

    before: str
    after: str

    @property
    def is_kept(self) -> bool:
        return self.before == self.after


def compare(before: str, after: str) -> Iterator[Change]:
    """Yield the changes that turn `before` into `after`; joined, their sides give the two texts back."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for _, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield Change("".join(old[a1:a2]), "".join(new[b1:b2]))
