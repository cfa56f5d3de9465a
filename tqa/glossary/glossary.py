"""A glossary in use: concepts, and the finders that recognise them in texts of each language.

A record may bring names of its own. They are laid over the shared glossary, which stays as it was, and outrank it.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tqa.glossary.finder import Finder, longest
from tqa.lang.language import Language
from tqa.model import Concept, Kind, Mention, Status, Term
from tqa.text.folding import fold, fold_text


class Form(NamedTuple):
    """One way to write a name as a single word, and whose it is."""

    text: str
    folded: str
    concept: Concept
    term: Term


_Name = tuple[str, str]
"""A language code and a form."""
_ACCEPTED = (Status.PREFERRED, Status.ADMITTED)


def _known_name(concept: Concept, known: Mapping[_Name, Concept]) -> _Name | None:
    """Return the preferred name by which another glossary knows the concept too, if any."""
    names = ((t.language, t.text) for t in concept.terms if t.status is Status.PREFERRED)
    return next((name for name in names if name in known), None)


def _own_short_form(concept: Concept, term: Term) -> str:
    """Return the surname of a person whose glossary gives none: the last word of the full name."""
    has_short = any(other.short for other in concept.terms_in(term.language))
    words = term.text.split()
    return words[-1] if concept.kind is Kind.PERSON and not has_short and len(words) > 1 else ""


def _with_short_forms(concept: Concept) -> Concept:
    found = [
        Term(text=short, language=term.language, status=term.status, short=True)
        for term in concept.terms
        if term.status is Status.PREFERRED and (short := _own_short_form(concept, term))
    ]
    return replace(concept, terms=(*concept.terms, *found)) if found else concept


def _merged(own: Concept, other: Concept) -> Concept:
    """Return one's own concept with what another glossary knows of the same thing: articles, further forms, gender."""
    known = {(term.language, term.text): term for term in other.terms}
    terms = [replace(t, article=t.article or _article(known.get((t.language, t.text)))) for t in own.terms]
    written = {(term.language, term.text) for term in own.terms}
    named = {term.language for term in own.terms}
    for term in other.terms:
        if (term.language, term.text) not in written:
            # One's own preferred form is the only one.
            demoted = term.status is Status.PREFERRED and not term.short and term.language in named
            terms.append(replace(term, status=Status.ADMITTED) if demoted else term)
    return replace(
        own,
        id=other.id,
        terms=tuple(terms),
        wrong=own.wrong + other.wrong,
        gender=own.gender or other.gender,
    )


def _article(term: Term | None) -> str:
    return term.article if term is not None else ""


class Glossary:
    """Concepts, searchable in any language. `base` is a glossary underneath, which this one outranks.

    A concept that the base has too, under one of its accepted names, is merged with it: the base adds what it knows.
    """

    def __init__(self, concepts: Iterable[Concept] = (), *, base: "Glossary | None" = None) -> None:
        known = base._by_name if base is not None else {}
        merged = (_merged(c, known[name]) if (name := _known_name(c, known)) else c for c in concepts)
        self.concepts: tuple[Concept, ...] = tuple(map(_with_short_forms, merged))
        self._by_id = {concept.id: concept for concept in self.concepts}
        self._base = base
        self._finders: dict[str, Finder] = {}
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._wrong_finders: dict[str, Finder] = {}

    @functools.cached_property
    def _by_name(self) -> Mapping[_Name, Concept]:
        """Every accepted name, by language, with the first concept that has it."""
        found: dict[_Name, Concept] = dict(self._base._by_name) if self._base is not None else {}
        for concept in reversed(self.concepts):
            found |= {(t.language, t.text): concept for t in concept.terms if t.status in _ACCEPTED}
        return found

    def __bool__(self) -> bool:
        return bool(self.concepts) or bool(self._base)

    def is_own(self, name: str) -> bool:
        """Tell whether the concept of an id was added to the default names: by a desk's glossary or a record."""
        return any(name in layer._by_id for layer in self._layers() if layer._base is not None)

    def extended(self, concepts: Sequence[Concept]) -> "Glossary":
        """Return a glossary with further concepts on top, or this one if there are none."""
        return Glossary(concepts, base=self) if concepts else self

    def concept(self, name: str) -> Concept | None:
        """Return the concept of an id, or None."""
        return next((found for layer in self._layers() if (found := layer._by_id.get(name))), None)

    def mentions(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the names and terms in a text, in order, none overlapping another."""
        folded = fold_text(text)
        return longest(m for layer in self._layers() for m in layer._finder(language).mentions(text, folded))

    def misrenderings(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the known wrong renderings in a text: each a mention of the concept by a wrong term."""
        folded = fold_text(text)
        return longest(m for layer in self._layers() for m in layer._wrong_finder(language).mentions(text, folded))

    def forms(self, language: Language) -> tuple[Form, ...]:
        """Return the names of a language that are single words: what a misspelt word may have meant."""
        known = self._forms.get(language.code)
        if known is None:
            own = tuple(self._own_forms(language))
            known = self._forms[language.code] = own + (self._base.forms(language) if self._base else ())
        return known

    def _own_forms(self, language: Language) -> Iterable[Form]:
        for concept in self.concepts:
            if concept.kind is Kind.TERM:
                continue
            for term in concept.terms_in(language.code):
                usable = term.status in _ACCEPTED
                if usable and " " not in term.text and not term.text.isupper():
                    yield Form(term.text, fold(term.text), concept, term)

    def _finder(self, language: Language) -> Finder:
        finder = self._finders.get(language.code)
        if finder is None:
            finder = self._finders[language.code] = Finder(self.concepts, language)
        return finder

    def _wrong_finder(self, language: Language) -> Finder:
        finder = self._wrong_finders.get(language.code)
        if finder is None:
            wrong = (replace(c, terms=c.wrong) for c in self.concepts if c.wrong)
            finder = self._wrong_finders[language.code] = Finder(wrong, language)
        return finder

    def _layers(self) -> Iterator["Glossary"]:
        """Yield this glossary and those underneath, the uppermost first."""
        layer: Glossary | None = self
        while layer is not None:
            yield layer
            layer = layer._base
