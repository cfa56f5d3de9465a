"""Concepts made ready for use: their names laid out for searching, language by language, when first asked for.

`Compiled` holds concepts in memory; a store (tqa/glossary/store.py) gives one whose parts are read from a cache.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tqa.glossary.names import Names, build_names
from tqa.lang.language import Language
from tqa.model import Concept, Kind, Status, Term

_SHORTEST_SURNAME = 3
_ROMAN = frozenset("IVX")
Loader = Callable[[str], Names | None]
"""Reads the names of a language that somebody laid out before; None if nobody did."""
Keeper = Callable[[str, Names], None]
"""Keeps the names of a language for the next time."""


def _is_ordinal(word: str) -> bool:
    """Tell whether a word counts kings: “VII”, “II.”, “3”."""
    return set(word.rstrip(".")) <= _ROMAN or any(map(str.isdecimal, word))


def _own_short_form(concept: Concept, term: Term) -> str:
    """Return the surname of a person whose glossary gives none: the last word of the full name.

    None for kings (Edward VII) and for names that end in a place (Isabel de Aragón): what is last is no surname.
    """
    if any(other.short for other in concept.terms_in(term.language)):
        return ""
    *before, last = term.text.split() or [""]
    is_word = len(last) >= _SHORTEST_SURNAME and last[0].isalpha() and last[-1].isalpha()
    if not before or before[-1].islower() or not is_word:
        return ""
    return "" if any(map(_is_ordinal, (*before, last))) else last


def with_short_forms(concept: Concept) -> Concept:
    """Return a person with a surname in every language that has a full name; anything else as it is."""
    if concept.kind is not Kind.PERSON:
        return concept
    found = [
        Term(text=short, language=term.language, status=term.status, short=True)
        for term in concept.terms
        if term.status is Status.PREFERRED and (short := _own_short_form(concept, term))
    ]
    return replace(concept, terms=(*concept.terms, *found)) if found else concept


class Compiled:
    """Concepts by number and by id, and their names in each language."""

    def __init__(self, concepts: Sequence[Concept], *, load: Loader | None = None, keep: Keeper | None = None) -> None:
        self.concepts = concepts
        self._load = load
        self._keep = keep
        self._names: dict[str, Names] = {}

    def __len__(self) -> int:
        return len(self.concepts)

    @functools.cached_property
    def ids(self) -> Mapping[str, int]:
        """The number of each concept, by its id."""
        known: Mapping[str, int] | None = getattr(self.concepts, "ids", None)
        return known if known is not None else {concept.id: n for n, concept in enumerate(self.concepts)}

    def names(self, language: Language) -> Names:
        """Return the terms of a language, laid out for searching."""
        return self._part(language, wrong=False)

    def wrong(self, language: Language) -> Names:
        """Return the known wrong renderings of a language, laid out for searching."""
        return self._part(language, wrong=True)

    def _part(self, language: Language, *, wrong: bool) -> Names:
        name = f"{language.code}-wrong" if wrong else language.code
        known = self._names.get(name)
        if known is None:
            known = self._load(name) if self._load is not None else None
            if known is None:
                known = build_names(self.concepts, language, wrong=wrong)
                if self._keep is not None:
                    self._keep(name, known)
            self._names[name] = known
        return known
