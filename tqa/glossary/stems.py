"""Reduce a word to what its case endings leave, so that all the forms of a name meet: Київ, Києва, Києвом.

What a language does to its names is data: `names.endings` are the case endings that are taken off, `names.fleeting` the
vowels that come and go, or change, before the last consonant, `names.mutations` the consonants that change.
It is rough on purpose: that two forms meet proves little by itself, so what is found so is inflected, never exact.
"""

import functools

from tqa.lang.language import Language
from tqa.text.folding import fold

_SHORTEST_STEM = 3
_SHORTEST_IN_PHRASE = 2
_MOST_KNOWN = 100_000


@functools.cache
def stemmer_of(language: Language) -> "Stemmer":
    """Return the stemmer of a language, which remembers what it has met."""
    return Stemmer(language)


class Stemmer:
    """Stems words of one language. Words must be folded already; each is worked out once."""

    def __init__(self, language: Language) -> None:
        names = language.data.names
        self._endings = frozenset(map(fold, names.endings))
        self._longest = max(map(len, self._endings), default=0)
        self._fleeting = frozenset(map(fold, names.fleeting))
        self._mutations = {fold(changed): fold(plain) for changed, plain in names.mutations}
        self.only_phrases = names.endings_of == "phrases"
        self._stem = functools.lru_cache(maxsize=_MOST_KNOWN)(self._look_up)

    def __bool__(self) -> bool:
        return bool(self._endings)

    def stem(self, word: str, *, phrase: bool = False) -> str:
        """Return what is left of a folded word: at least three letters of it, in a phrase two."""
        return self._stem(word, phrase)

    def _look_up(self, word: str, phrase: bool) -> str:  # noqa: FBT001 - a key of a cache
        return self._settled(self._cut(word, _SHORTEST_IN_PHRASE if phrase else _SHORTEST_STEM))

    def uncut(self, word: str) -> str:
        """Return the stem of a folded word that ends in no case ending, whatever it looks like."""
        return self._settled(word)

    def _cut(self, word: str, shortest: int) -> str:
        for length in range(min(self._longest, len(word) - shortest), 0, -1):
            ending, rest = word[-length:], word[:-length]
            # A word in s takes no further s: Bass is not Bas.
            if ending in self._endings and not rest.endswith(ending):
                return rest
        return word

    def _settled(self, stem: str) -> str:
        """Give the last consonant its plain form, and drop the vowel before it if it is one that comes and goes."""
        stem = stem[:-1] + self._mutations.get(stem[-1:], stem[-1:])
        if len(stem) > _SHORTEST_STEM and stem[-2] in self._fleeting and stem[-1] not in self._fleeting:
            return stem[:-2] + stem[-1]
        return stem
