"""Report one name of the source that the target spells in two ways: “Rothenvick” and, further on, “Rotenvick”.

Why: engines translate each sentence as if it stood alone, and a name that no dictionary has comes out differently.
No glossary is needed: a name that the source has in several places is followed to the word of the target that sounds
like it in each; the spelling that the text has less often is reported.
Not reported: names that the glossary knows (`name-variant` looks at these); spellings that differ by an ending; words
of the language; spellings that the text has equally often.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.glossary.sound import consonants
from tqa.glossary.stems import stemmer_of
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Suggestion
from tqa.text.folding import fold
from tqa.text.words import Word

_SURE = 0.5
_IS_WORD = 1e-6
_ENDING = 2
_MUCH_ALIKE = 75.0
"""Per cent of consonants in common."""
_REASON = "the other spelling may be the wrong one"
Placed = tuple[View, Word, Word]
"""A segment, a name in its source, and the word of its target that stands for it."""


def _repeated(document: DocumentView) -> Mapping[str, list[tuple[View, Word]]]:
    """Return the names that the source has in several segments, by their stems, and no glossary knows."""
    stemmer = stemmer_of(document.source_language)
    found: dict[str, list[tuple[View, Word]]] = {}
    for view in document.views:
        for word in view.counterparts.names if view.source else ():
            if word.start not in view.source.mention_at:
                found.setdefault(stemmer.stem(fold(word.text)), []).append((view, word))
    return {stem: places for stem, places in found.items() if len({view.index for view, _ in places}) > 1}


def _rendered(view: View, word: Word) -> Word | None:
    """Return the word of the target that certainly stands for a name, if it may be misspelt at all."""
    counterpart = view.counterparts.of(word)
    target = counterpart.target
    if target is None or counterpart.likeness < _SURE or target.start in view.target.mention_at:
        return None
    known = view.target.language.lexicon.frequency(target.folded) >= _IS_WORD
    return None if known or view.target.is_title else target


def _differ(first: str, second: str) -> bool:
    """Tell whether two spellings differ by more than an ending."""
    shorter, longer = sorted((fold(first), fold(second)), key=len)
    common = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return common < len(shorter) - _ENDING


def _hits(placed: list[Placed]) -> Iterator[tuple[View, Hit]]:
    spellings = Counter(target.text for _, _, target in placed)
    (most, count), *others = spellings.most_common()
    for view, word, target in placed:
        rarer = target.text != most and spellings[target.text] < count and _differ(target.text, most)
        if others and rarer:
            fix = Suggestion((Edit(target.span, most),), Safety.ASK, _REASON)
            message = f"“{word.text}” of the source is “{target.text}” here and “{most}” elsewhere"
            yield view, Hit(target.span, message, (fix,), word.span)


def _has_one_rendering(places: Sequence[tuple[View, Word]]) -> bool:
    """Tell whether one word that sounds much like a name stands in the target of all its places."""
    shared = set.intersection(*({word.folded for word in view.counterparts.candidates} for view, _ in places))
    heard = consonants(places[0][1].text)
    return any(ratio(heard, consonants(word)) >= _MUCH_ALIKE for word in shared)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    for places in _repeated(document).values():
        if _has_one_rendering(places):
            continue
        placed = [(view, word, target) for view, word in places if (target := _rendered(view, word)) is not None]
        if placed:
            yield from _hits(placed)


CHECK = Check(
    id="inconsistent-name",
    summary="One name of the source in two spellings",
    explanation=__doc__,
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    find_across=find_across,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    languages=lambda language: language.data.capitals != "none",
    languages_note="its script has no capitals to tell names by",
    examples=(
        bad(
            "el-en",
            "Ήρθε η Ροθενβίκ.\nΜίλησε η Ροθενβίκ.\nΕίπε η Ροθενβίκ.",
            "There came Rothenvick.\nThere spoke ⟦Rotenbick⟧.\nSo said Rothenvick.",
            fixed="There came Rothenvick.\nThere spoke Rothenvick.\nSo said Rothenvick.",
        ),
        good(
            "el-en",
            "Ήρθε η Ροθενβίκ.\nΤο σπίτι της Ροθενβίκ.",
            "There came Rothenvick.\nIt was Rothenvick’s house.",
        ),
        good("el-en", "Ήρθε η Ροθενβίκ.\nΜίλησε η Ροθενβίκ.", "There came Rothenvick.\nThere spoke Rotenbick."),
    ),
)
