"""Print how well the rule of tqa/lang/splitting.py does: words split wrongly in clean news, fused words split rightly.

usage: python tests/bench/fused_words.py [PAIRS]
Clean: every different word of corpora/clean. Fused: pairs of neighbouring words of the same texts, written together,
drawn with a fixed seed; a pair with a word the lists do not know counts as missed.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpora_report import CLEAN

from tqa.analysis import TextView
from tqa.api import read_glossary
from tqa.formats import read_text
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.lang.splitting import split_fused
from tqa.text.words import Word

_SEED = 20261123
_PAIRS = 500


def sentences(spoken: str, glossary: Glossary) -> Iterator[TextView]:
    """Yield the paragraphs of a language's clean texts."""
    for path in sorted((CLEAN / spoken).glob("*.txt")):
        for line in read_text(str(path)).splitlines():
            yield TextView(line, language.load(spoken), glossary)


def pairs(views: Sequence[TextView]) -> list[tuple[TextView, Word, Word]]:
    """Return neighbouring words, the second without a capital, with one space between."""
    return [
        (view, first, second)
        for view in views
        for first, second in pairwise(view.words)
        if view.between(first, second) == " "
        and first.text.isalpha()
        and second.text.isalpha()
        and second.text.islower()
    ]


def row(spoken: str, glossary: Glossary, count: int) -> Sequence[object]:
    views = list(sentences(spoken, glossary))
    types = {(word.text, word.start in view.initials): view for view in views for word in view.words}
    wrong = [text for (text, initial), view in types.items() if _split(view, text, initial=initial) is not None]
    drawn = random.Random(_SEED).sample(candidates := pairs(views), min(count, len(candidates)))  # noqa: S311 - no secret
    right = sum(
        _split(view, first.text + second.text, initial=first.start in view.initials) == len(first.text)
        for view, first, second in drawn
    )
    return spoken, len(types), len(wrong), len(drawn), right, f"{right / max(len(drawn), 1):.2f}", " ".join(wrong[:4])


def _split(view: TextView, text: str, *, initial: bool) -> int | None:
    return split_fused(text, view.language, initial=initial, is_name=view.is_name)


def main(count: int) -> None:
    glossary = read_glossary()
    print(f"{'language':8} {'words':>6} {'wrong':>6} {'fused':>6} {'right':>6} {'share':>6}  wrongly split")
    for folder in sorted(CLEAN.iterdir()):
        if language.load(folder.name).data.spaces:
            spoken, types, wrong, drawn, right, share, shown = row(folder.name, glossary, count)
            print(f"{spoken:8} {types:6} {wrong:6} {drawn:6} {right:6} {share:>6}  {shown}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _PAIRS)
