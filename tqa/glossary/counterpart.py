"""Find the words that stand where a name should: those that sound or look most like it."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.fuzz import ratio

from tqa.glossary.resemblance import skeleton
from tqa.model import Span
from tqa.text.words import Word

_ALIKE = 62.0
"""The least share of letters in common, in per cent, for words to be taken for a wrong rendering of a name."""
_SHORTEST_STEM = 3
_ENDING = 3


def _windows(words: Sequence[Word], size: int) -> Iterator[Span]:
    """Yield every stretch of about as many words as a name has."""
    for length in range(max(1, size - 1), size + 2):
        for start in range(len(words) - length + 1):
            yield Span(words[start].start, words[start + length - 1].end)


def nearest_words(text: str, words: Sequence[Word], names: Iterable[str]) -> Span | None:
    """Return the stretch of a text that is most like one of the names, in any script; None if nothing is like any."""
    best: tuple[float, Span] | None = None
    for name in names:
        heard = skeleton(name)
        for span in _windows(words, len(name.split())):
            likeness = ratio(skeleton(span.of(text)), heard, score_cutoff=_ALIKE)
            if likeness and (best is None or likeness > best[0]):
                best = (likeness, span)
    return best[1] if best else None


def is_inflected_in(words: Iterable[Word], name: str) -> bool:
    """Tell whether each word of a name stands in a text up to its ending, as “Харкові” does for “Харків”."""
    folded = [word.folded for word in words]
    stems = [part.casefold()[: max(_SHORTEST_STEM, len(part) - _ENDING)] for part in name.split()]
    return bool(stems) and all(any(word.startswith(stem) for word in folded) for stem in stems)
