"""What a text makes of the names of its source that no glossary knows, and where it makes something else of one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.garbled.suspects import Garbled, Suspects, bare
from tqa.analysis.text_view import TextView
from tqa.glossary.sound import consonants
from tqa.glossary.stems import stemmer_of
from tqa.text.folding import fold
from tqa.text.lazy import lazy
from tqa.text.words import Word

_SURE = 0.5
_COMMONER = 3.0
_LIKELIER = 0.02
_ALIKE = 60.0
"""Per cent of consonants in common."""


class Renderings:
    """What a text makes of the names that its source has more than once."""

    def __init__(self, document: DocumentView) -> None:
        self._document = document
        self._stemmer = stemmer_of(document.source_language)
        self._known: dict[str, Counter[str]] = {}

    def stem(self, view: TextView, word: Word) -> str:
        return self._stemmer.stem(fold(bare(view, word).text))

    @lazy
    def _candidates(self) -> Mapping[int, Counter[str]]:
        """The words of each segment's target that may be names, in lower case."""
        return {
            view.index: Counter(word.folded for word in view.counterparts.candidates) for view in self._document.views
        }

    @lazy
    def places(self) -> Mapping[str, Sequence[tuple[View, Word]]]:
        """The names that the source has more than once and that may be rendered in several ways, by their stems."""
        found: dict[str, list[tuple[View, Word]]] = {}
        for view in self._document.views:
            for word in view.counterparts.names if view.source else ():
                if word.start not in view.source.mention_at:
                    found.setdefault(self.stem(view.source, word), []).append((view, word))
        return {stem: places for stem, places in found.items() if len(places) > 1 and not self._is_settled(places)}

    def _is_settled(self, places: Sequence[tuple[View, Word]]) -> bool:
        """Tell whether one word that sounds much like a name stands in the target as often as that in the source."""
        wanted = Counter(view.index for view, _ in places)
        shared = set.intersection(*(set(self._candidates[index]) for index in wanted))
        enough = (w for w in shared if all(self._candidates[index][w] >= times for index, times in wanted.items()))
        heard = consonants(places[0][1].text)
        return any(ratio(heard, consonants(word)) >= _ALIKE for word in enough)

    def of(self, stem: str) -> Counter[str]:
        """Return the words of the target that stand for a name, and how often each does."""
        known = self._known.get(stem)
        if known is None:
            found = (self._rendered(view, word) for view, word in self.places[stem])
            known = self._known[stem] = Counter(form for form in found if form)
        return known

    @staticmethod
    def _rendered(view: View, word: Word) -> str:
        """Return the word of the target whose consonants are most like a name's, if it certainly stands for it."""
        heard = consonants(word.text)
        ranked = (
            (ratio(heard, consonants(candidate.text)), candidate.text) for candidate in view.counterparts.candidates
        )
        alike, best = max(ranked, default=(0.0, ""))
        return best if alike >= _ALIKE and view.counterparts.likeness(word, best) >= _SURE else ""


def by_text(view: View, suspects: Suspects, renderings: Renderings) -> Iterator[Garbled]:
    """Find what became of names that the text has elsewhere for the same word of the source."""
    for name in view.counterparts.names:
        stem = renderings.stem(view.source, name)
        if stem not in renderings.places or not suspects.may_have(name):
            continue
        there = sum(renderings.stem(view.source, other) == stem for other in view.counterparts.names)
        counts = renderings.of(stem)
        for form in sorted(counts, key=lambda form: (-counts[form], form)):
            if suspects.lacks(form, there):
                for word in suspects.like(form, name.start):
                    if _is_better(view, counts, form, word, name):
                        yield Garbled(
                            word, form, name.span, "the text has it elsewhere for the same name of the source"
                        )


def _is_better(view: View, counts: Counter[str], form: str, word: Word, name: Word) -> bool:
    """Tell which of two spellings is right: the commoner in the text, by far in the language, or the likelier."""
    words, frequency = view.document.words, view.target.language.lexicon.frequency
    here, there = words[word.folded], words[form.casefold()]
    if here != there:
        return here < there
    known, other = frequency(form.casefold()), frequency(word.folded)
    if known or other:
        return counts[word.text] < counts[form] or known > _COMMONER * other
    return view.counterparts.likeness(name, form) > view.counterparts.likeness(name, word.text) + _LIKELIER
