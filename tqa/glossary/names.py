"""The names of a glossary in one language, laid out for searching.

An entry is one term. Its key is the folded term without marks around it; where the language has case endings, there is
a second key made of the stems of its words. Everything here is made of lists, strings and numbers, so that a store can
keep it (tqa/glossary/store.py).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from typing import NamedTuple

from tqa.glossary.sound import consonants, neighbouring_keys
from tqa.glossary.stems import stemmer_of
from tqa.lang.language import Language
from tqa.lang.lemmas import has_lemmas, lemma
from tqa.model import Case, Concept, Kind, Match, Term
from tqa.text.folding import fold
from tqa.text.words import pieces

_LONGEST_ACRONYM = 5
_MOST_STEMS = 8
_CONCEPT, _FOLDED = 0, 3
"""The places of an entry's concept and of its folded text in its row."""
Table = Mapping[str, Sequence[int]]


class Entry(NamedTuple):
    """One term: where it stands among the concepts, as written, folded, how it may be found, and what it sounds like.

    sound    the classes of its consonants if it is an accepted name of one word, else empty.
    """

    concept: int
    term: int
    text: str
    folded: str
    case: str
    match: str
    is_name: bool
    accepted: bool
    sound: str


@dataclass(frozen=True, slots=True)
class Names:
    """All terms of one language.

    rows     the entries, by their numbers: tuples until they are asked for, since a text names few of them.
    forms    the entries of each key.
    heads    for the first piece of each key, how many pieces such keys have: the lengths worth trying there.
    stems    the entries of each key of stems; stem_heads as heads.
    lemmas   the entries of each key of dictionary forms, of terms alone; lemma_heads as heads.
    begins   the keys that stand for all words beginning so.
    small    the first pieces that a term may have in small letters, with how many terms; stem_small of stems.
    sounds   the entries of names of one word by how they begin to the ear: what a misspelt word may have meant.
    """

    rows: Sequence[tuple[object, ...]] = ()
    forms: Table = field(default_factory=dict)
    heads: Table = field(default_factory=dict)
    stems: Table = field(default_factory=dict)
    stem_heads: Table = field(default_factory=dict)
    lemmas: Table = field(default_factory=dict)
    lemma_heads: Table = field(default_factory=dict)
    begins: Table = field(default_factory=dict)
    sounds: Table = field(default_factory=dict)
    small: Mapping[str, int] = field(default_factory=dict)
    stem_small: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def entry(self, number: int) -> Entry:
        return Entry._make(self.rows[number])

    def concepts(self) -> frozenset[object]:
        """Return the numbers of the concepts that have a term here."""
        return frozenset(row[_CONCEPT] for row in self.rows)

    def folded(self, number: int) -> str:
        """Return the folded text of an entry, without making the entry."""
        return str(self.rows[number][_FOLDED])

    def sounding(self, sound: str) -> Collection[int]:
        """Return the numbers of the names of one word that begin like a sound."""
        return dict.fromkeys(n for key in neighbouring_keys(sound) for n in self.sounds.get(key, ()))

    def entries(self, table: Mapping[str, Sequence[int]], key: str) -> Iterator[Entry]:
        """Yield the entries that a table has under a key."""
        return map(self.entry, table.get(key, ()))


def form_key(folded: str) -> str:
    """Return a folded term without marks around it: “u.s” for “u.s.”; all of it if it is made of marks."""
    places = list(pieces(folded))
    return folded[places[0][0] : places[-1][1]] if places else folded


def lemma_key(word: str, code: str) -> str:
    """Return the folded dictionary form of a word, whatever its capitals."""
    return fold(lemma(word if word.isupper() else word.lower(), code)) if word else ""


def _case_of(term: Term, kind: Kind) -> Case:
    if term.case is not None:
        return term.case
    return Case.ANY if kind is Kind.TERM else Case.NAME


def _entries(concepts: Sequence[Concept], language: str, *, wrong: bool) -> Iterator[Entry]:
    for number, concept in enumerate(concepts):
        for index, term in enumerate(concept.wrong if wrong else concept.terms):
            folded = fold(term.text).strip() if term.language == language else ""
            if not folded:
                continue
            case = _case_of(term, concept.kind).value
            accepted, is_name = term.is_accepted, concept.kind is not Kind.TERM
            heard = accepted and is_name and " " not in folded and not term.text.isupper()
            sound = consonants(folded) if heard else ""
            yield Entry(number, index, term.text, folded, case, term.match.value, is_name, accepted, sound)


def _dotted(entry: Entry) -> str | None:
    """Return the key of an acronym written with stops, “u.n” for “UN”; None for any other term."""
    if entry.text.isupper() and entry.text.isalpha() and 1 < len(entry.text) <= _LONGEST_ACRONYM:
        return ".".join(entry.folded)
    return None


def _undotted(entry: Entry) -> str | None:
    """Return the key of an acronym that the glossary writes with stops, without them."""
    bare = entry.folded.replace(".", "")
    if "." in entry.folded and entry.text.isupper() and bare.isalpha() and 1 < len(bare) <= _LONGEST_ACRONYM:
        return bare
    return None


def build_names(concepts: Sequence[Concept], language: Language, *, wrong: bool = False) -> Names:
    """Lay out the terms of a language for searching; with `wrong`, the known wrong renderings instead."""
    found = _Builder(language)
    for entry in _entries(concepts, language.code, wrong=wrong):
        found.add(entry)
    return found.names()


def _begins_small(row: Sequence[object]) -> bool:
    """Tell whether an entry may stand in a text with a small letter first."""
    entry = Entry._make(row)
    return entry.case == Case.ANY or not entry.text[0].isupper()


class _Builder:
    """Collects entries under their keys."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stemmer = stemmer_of(language)
        self._rows: list[tuple[object, ...]] = []
        self._small: dict[str, Counter[str]] = defaultdict(Counter)
        self._tables: dict[str, dict[str, list[int]]] = {
            name: defaultdict(list)
            for name in ("forms", "heads", "stems", "stem_heads", "lemmas", "lemma_heads", "begins", "sounds")
        }

    def names(self) -> Names:
        tables = {name: dict(table) for name, table in self._tables.items()}
        return Names(self._rows, **tables, small=dict(self._small["heads"]), stem_small=dict(self._small["stem_heads"]))

    def add(self, entry: Entry) -> None:
        parts = [entry.folded[start:end] for start, end in pieces(entry.folded)]
        if not parts:
            return
        number = len(self._rows)
        self._rows.append(tuple(entry))
        self._put("forms", "heads", form_key(entry.folded), parts, number)
        for other in filter(None, (_dotted(entry), _undotted(entry))):
            self._put("forms", "heads", other, [other[start:end] for start, end in pieces(other)], number)
        if entry.match == Match.PREFIX:
            self._tables["begins"][entry.folded].append(number)
        elif entry.match == Match.INFLECTED and not entry.is_name and has_lemmas(self._language.code):
            words = [entry.text[start:end] for start, end in pieces(entry.text)]
            lemmas = [lemma_key(word, self._language.code) for word in words]
            self._put("lemmas", "lemma_heads", " ".join(lemmas), lemmas, number)
        elif self._changes(entry, parts):
            # A name may end like a case of another: “Газпром” is its own stem, as “Газпрома” shows.
            phrase = len(parts) > 1
            either = [{self._stemmer.stem(part, phrase=phrase), self._stemmer.uncut(part)} for part in parts]
            for stems in sorted(islice(product(*map(sorted, either)), _MOST_STEMS)):
                self._put("stems", "stem_heads", " ".join(stems), stems, number)
        if entry.sound:
            for key in dict.fromkeys(neighbouring_keys(entry.sound)):
                self._tables["sounds"][key].append(number)

    def _changes(self, entry: Entry, parts: Sequence[str]) -> bool:
        """Tell whether a term has other endings in a text."""
        declined = bool(self._stemmer) and (len(parts) > 1 or not self._stemmer.only_phrases)
        return declined and entry.match == Match.INFLECTED and not entry.text.isupper()

    def _put(self, keys: str, heads: str, key: str, parts: Iterable[str], number: int) -> None:
        parts = list(parts)
        self._tables[keys][key].append(number)
        if _begins_small(self._rows[number]):
            self._small[heads][parts[0]] += 1
        lengths = self._tables[heads][parts[0]]
        if len(parts) not in lengths:
            lengths.append(len(parts))
            lengths.sort(reverse=True)
