"""A glossary in use: concepts in layers, and what recognises their names in a text.

A desk adds its own glossaries to those that come with tqa, and a record may bring names of its own. Each is a layer
over what is underneath, which stays as it was, and outranks it.
"""

import functools
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tqa.glossary.compiled import Compiled, with_short_forms
from tqa.glossary.finder import Finder, Found, longest, searched
from tqa.glossary.hearing import Hearing
from tqa.glossary.names import Entry, form_key
from tqa.glossary.overlay import laid_over
from tqa.glossary.sound import consonants
from tqa.lang.language import Language, load
from tqa.model import Concept, Kind, Mention, Status, Term
from tqa.text.folding import fold

_Name = tuple[str, str]
"""A language code and a form."""
_SMALL = 2_000


class Form(NamedTuple):
    """One way to write a name as a single word, and whose it is."""

    text: str
    folded: str
    concept: Concept
    term: Term


def prepared(concepts: Iterable[Concept], base: "Glossary | None") -> tuple[Concept, ...]:
    """Return concepts with what the glossary underneath knows of them, and a surname for each person."""
    known = base.namesake if base is not None else lambda _: None
    return tuple(with_short_forms(laid_over(c, other) if (other := known(c)) else c) for c in concepts)


class Glossary:
    """Concepts, searchable in any language. `base` is a glossary underneath, which this one outranks.

    A concept that the base has too, under one of its accepted names, is merged with it: the base adds what it knows.
    """

    def __init__(self, concepts: Iterable[Concept] | Compiled = (), *, base: "Glossary | None" = None) -> None:
        self.compiled = concepts if isinstance(concepts, Compiled) else Compiled(prepared(concepts, base))
        self._base = base
        self._finders: dict[tuple[str, bool], Finder] = {}
        self._sounds: dict[tuple[str, str], Hearing] = {}
        self._near = functools.lru_cache(maxsize=_SMALL)(self._look_near)

    @property
    def concepts(self) -> Sequence[Concept]:
        """The concepts of this layer, in the order of their files."""
        return self.compiled.concepts

    def __bool__(self) -> bool:
        return bool(len(self.compiled)) or bool(self._base)

    def is_own(self, name: str) -> bool:
        """Tell whether the concept of an id was added to the default names: by a desk's glossary or a record."""
        return any(name in layer.compiled.ids for layer in self.layers() if layer._base is not None)

    @functools.cached_property
    def has_own(self) -> bool:
        """Whether anything was added to the default names."""
        return any(len(layer.compiled) for layer in self.layers() if layer._base is not None)

    @property
    def own(self) -> Iterator[Concept]:
        """The concepts that were added to the default names, the uppermost layer first."""
        return chain.from_iterable(layer.concepts for layer in self.layers() if layer._base is not None)

    def extended(self, concepts: Sequence[Concept]) -> "Glossary":
        """Return a glossary with further concepts on top, or this one if there are none."""
        return Glossary(concepts, base=self) if concepts else self

    def concept(self, name: str) -> Concept | None:
        """Return the concept of an id, or None."""
        return next(
            (layer.concepts[n] for layer in self.layers() if (n := layer.compiled.ids.get(name)) is not None), None
        )

    def namesake(self, concept: Concept) -> Concept | None:
        """Return the concept known here that has one of the preferred names of another one, or None."""
        is_person = concept.kind is Kind.PERSON
        for term in concept.terms:
            # Mary Todd Lincoln is not the city of Lincoln.
            if term.status is Status.PREFERRED and not (is_person and term.short):
                found = self._named((term.language, term.text))
                if found is not None and (found.kind is Kind.PERSON or not is_person):
                    return found
        return None

    def _named(self, name: _Name) -> Concept | None:
        """Return the first concept that has an accepted name in a language; a surname alone is nobody's name."""
        spoken = load(name[0])
        for layer in self.layers():
            names = layer.compiled.names(spoken)
            for entry in names.entries(names.forms, form_key(fold(name[1]))):
                concept = layer.concepts[entry.concept]
                surname = concept.kind is Kind.PERSON and concept.terms[entry.term].short
                if entry.accepted and entry.text == name[1] and not surname:
                    return concept
        return None

    def mentions(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the names and terms in a text, in order, none overlapping another."""
        return self._found(text, language, wrong=False)

    def misrenderings(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the known wrong renderings in a text: each a mention of the concept by a wrong term."""
        return self._found(text, language, wrong=True)

    def _found(self, text: str, language: Language, *, wrong: bool) -> tuple[Mention, ...]:
        where = searched(text)
        if self._base is None:
            return tuple(
                self._mention(f, wrong=wrong) for f in longest(self._finder(language, wrong=wrong).find(where))
            )
        placed: dict[Found, Glossary] = {}
        for layer in self.layers():
            for found in layer._finder(language, wrong=wrong).find(where):
                placed.setdefault(found, layer)
        return tuple(placed[found]._mention(found, wrong=wrong) for found in longest(placed))

    def _mention(self, found: Found, *, wrong: bool) -> Mention:
        concept = self.concepts[found.entry.concept]
        terms = concept.wrong if wrong else concept.terms
        term = terms[found.entry.term]
        return Mention(span=found.span, concept=concept, term=term, how=found.how, score=found.score)

    def near(self, word: str, language: Language, *, most: int) -> tuple[tuple[int, Form], ...]:
        """Return the names of one word that are at most so many letters from a word and begin alike to the ear."""
        return self._near(word, language, most)

    def _look_near(self, word: str, language: Language, most: int) -> tuple[tuple[int, Form], ...]:
        return tuple(self._nearest(word, language, most))

    def _nearest(self, word: str, language: Language, most: int) -> Iterator[tuple[int, Form]]:
        folded = fold(word)
        sound = consonants(folded)
        for layer in self.layers():
            names = layer.compiled.names(language)
            for number in names.sounding(sound):
                apart = int(OSA.distance(folded, names.folded(number), score_cutoff=most))
                if apart <= most:
                    yield apart, layer._form(names.entry(number))

    def own_sounding_like(self, word: str, language: Language, *, unless: Language) -> Iterator[Form]:
        """Yield the names of one word, of a desk's glossary or a record, whose consonants are most like a word's.

        unless    a language in whose texts a concept with a name is found by that: left out in large glossaries.
        """
        sound = consonants(word)
        for layer in self.layers():
            if layer._base is not None:
                names = layer.compiled.names(language)
                for number in layer._heard(language, unless).like(sound):
                    yield layer._form(names.entry(number))

    def _heard(self, language: Language, unless: Language) -> Hearing:
        """Return how the names of one word in this layer sound, of concepts that another language has no name for."""
        known = self._sounds.get((language.code, unless.code))
        if known is None:
            large = len(self.compiled) > _SMALL
            named = self.compiled.names(unless).concepts() if large else frozenset[object]()
            known = self._sounds[language.code, unless.code] = Hearing(self.compiled.names(language), named)
        return known

    def _form(self, entry: Entry) -> Form:
        concept = self.concepts[entry.concept]
        return Form(entry.text, entry.folded, concept, concept.terms[entry.term])

    def _finder(self, language: Language, *, wrong: bool) -> Finder:
        finder = self._finders.get((language.code, wrong))
        if finder is None:
            names = self.compiled.wrong(language) if wrong else self.compiled.names(language)
            finder = self._finders[language.code, wrong] = Finder(names, language)
        return finder

    def layers(self) -> Iterator["Glossary"]:
        """Yield this glossary and those underneath, the uppermost first."""
        layer: Glossary | None = self
        while layer is not None:
            yield layer
            layer = layer._base
