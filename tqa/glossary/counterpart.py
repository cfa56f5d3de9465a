"""Find the words that stand where a name should: those that sound or look most like it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rapidfuzz.fuzz import ratio

from tqa.glossary.resemblance import skeleton
from tqa.model import Span
from tqa.text.words import Word

_ALIKE = 62.0
"""The least share of letters in common, in per cent, for words to be taken for a wrong rendering of a name."""
_SPELT_ALIKE = 50.0
_SPELT_ALIKE_SMALL = 75.0
"""The same for spellings of one word, and for a word that lacks the capital of a name."""
_STOPS = frozenset("!?;…。！？؟")
_SHORTEST_STEM = 3
_LONGEST_ENDING = 2


def _windows(text: str, words: Sequence[Word], size: int, openers: Collection[int] | None) -> Iterator[Span]:
    """Yield every stretch of about as many words as a name has, within a sentence."""
    for length in range(max(1, size - 1), size + 2):
        for start in range(len(words) - length + 1):
            span = Span(words[start].start, words[start + length - 1].end)
            opens = openers is None or (span.start in openers and words[start + length - 1].start in openers)
            if opens and _STOPS.isdisjoint(span.of(text)):
                yield span


def nearest_words(
    text: str, words: Sequence[Word], names: Iterable[str], *, openers: Collection[int] | None = None
) -> Span | None:
    """Return the stretch of a text that is most like one of the names, in any script; None if nothing is like any.

    openers    where the words stand that it may begin and end with; None for all.
    """
    best: tuple[float, Span] | None = None
    for name in names:
        heard = skeleton(name)
        for span in _windows(text, words, len(name.split()), openers):
            likeness = ratio(skeleton(span.of(text)), heard, score_cutoff=_ALIKE)
            if likeness and (best is None or likeness > best[0]):
                best = (likeness, span)
    return best[1] if best else None


def _inflects(word: str, part: str, suffixes: Iterable[str]) -> bool:
    """Tell whether a word is part of a name with another ending: one added, or one in the place of a letter or two."""
    if word == part:
        return True
    stems = [part[: len(part) - cut] for cut in range(_LONGEST_ENDING + 1) if len(part) - cut >= _SHORTEST_STEM]
    # A name in s takes no further s: “Bass” is not Bas.
    return any(word == stem + suffix for stem in stems for suffix in suffixes if not stem.endswith(suffix))


def is_inflected_in(words: Sequence[Word], name: str, suffixes: Iterable[str]) -> bool:
    """Tell whether a name stands in a text with other endings, as “Харкові” does for “Харків”.

    suffixes    the case endings of names in the language.
    """
    parts = [part.casefold() for part in name.split()]
    endings = [suffix for suffix in suffixes if suffix[0].isalpha()]
    runs = (words[at : at + len(parts)] for at in range(len(words) - len(parts) + 1))
    return bool(parts and endings) and any(
        all(_inflects(word.folded, part, endings) for word, part in zip(run, parts, strict=True)) for run in runs
    )


def nearest_spelling(words: Iterable[Word], name: str) -> Span | None:
    """Return the word that is spelt most like a name of one word; a word without a capital must be more so."""
    best: tuple[float, Span] | None = None
    for word in words:
        least = _SPELT_ALIKE if word.is_capitalised or not name[:1].isupper() else _SPELT_ALIKE_SMALL
        alike = ratio(word.folded, name.casefold(), score_cutoff=least)
        if alike and (best is None or alike > best[0]):
            best = (alike, word.span)
    return best[1] if best else None
