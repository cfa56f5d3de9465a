"""Which names that the source writes in the target's own letters were copied wrongly? “Waren” for Warren.

A name in letters that both languages have is copied, not translated. Where the target lacks it, and has a word much
like it in about the same place that the source lacks, that word is the copy.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from tqa.analysis.counterparts import is_plain_word, name_words
from tqa.analysis.text_view import TextView
from tqa.glossary.likeness import script
from tqa.text.folding import fold
from tqa.text.words import Word

_COMMON = 2e-6
_IS_WORD = 1e-5
_FAR = 0.3
_LETTERS_PER_SLIP = 4
_ALIKE = 60.0
_MOST_SLIPS = 2
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Miscopied:
    """A name of the source and the word of the target that was made of it; `is_word` if that is a common word."""

    source: Word
    target: Word
    is_word: bool


def _is_foreign(view: TextView, target: TextView, word: Word) -> bool:
    """Tell whether a word is a name, and no word of its own language: rare in it, or commoner in the target's."""
    if script(word.text) != "LATIN" and script(word.text) != script(target.text):
        return False
    here, there = view.language.lexicon.frequency(word.folded), target.language.lexicon.frequency(word.folded)
    return here < _COMMON or there > here


def _place(view: TextView, word: Word) -> float:
    return word.start / max(len(view.text), 1)


def _is_slip(target: TextView, name: Word, word: Word) -> bool:
    """Tell whether a word is a misspelling of a name: near it, rarer than it, and not only another ending."""
    frequency = target.language.lexicon.frequency
    allowed = max(1, len(name.text) // _LETTERS_PER_SLIP - 1)
    near = OSA.distance(name.folded, word.folded, score_cutoff=allowed) <= allowed
    return near and not word.folded.startswith(name.folded) and frequency(word.folded) < frequency(name.folded)


def _is_common_word(target: TextView, name: Word, word: Word) -> bool:
    """Tell whether a common word, with a capital that nothing explains, looks like a name."""
    frequency = target.language.lexicon.frequency
    if target.language.data.capitals != "names" or frequency(word.folded) < _IS_WORD:
        return False
    # Labour is Labor, and Cupy are Cups: two spellings of one word, and an ending that the target has otherwise.
    both_words = frequency(name.folded) >= _IS_WORD / 2 and OSA.distance(name.folded, word.folded) == 1
    if both_words or name.folded[:-1] == word.folded[:-1] or name.is_acronym:
        return False
    same_stem = word.folded.startswith(name.folded) or name.folded.startswith(word.folded)
    near = OSA.distance(name.folded, word.folded, score_cutoff=_MOST_SLIPS) <= _MOST_SLIPS
    alike = near and name.folded[0] == word.folded[0] and ratio(name.folded, word.folded) >= _ALIKE
    return alike and not same_stem and is_plain_word(target, word)


def miscopied(source: TextView, target: TextView, names: Sequence[Word]) -> Iterator[Miscopied]:
    """Yield the names of a source that were copied wrongly, in its order. `names` are all it may have."""
    wanted = [name for name in names if len(name.text) >= _LEAST_LETTERS and _is_foreign(source, target, name)]
    if not wanted:
        return
    candidates = list(name_words(target, small=True))
    written = Counter(fold(word.text) for word in candidates)
    often = Counter(fold(name.text) for name in names)
    in_source = often.keys() | {fold(word.text) for word in source.words}
    named = {w.folded for w in candidates if w.start in target.mention_at}
    free = [w for w in candidates if fold(w.text) not in in_source and w.folded not in named]
    for name in {fold(name.text): name for name in wanted}.values() if free else ():
        lost = written[fold(name.text)] < often[fold(name.text)]
        if lost and script(name.text) == script(free[0].text):
            yield from _copies(source, target, name, free)


def _copies(source: TextView, target: TextView, name: Word, free: Sequence[Word]) -> Iterator[Miscopied]:
    near = [w for w in free if abs(_place(source, name) - _place(target, w)) <= _FAR]
    slips = [w for w in near if _is_slip(target, name, w)]
    words = [w for w in near if _is_common_word(target, name, w)]
    found = slips or words
    if len({w.folded for w in found}) == 1:
        yield Miscopied(name, found[0], not slips)
