"""What is known of a language's grammar, in files of its own: tqa/lang/grammars/<code>.toml, read when first asked for.

Only what tells damaged text from sound text stands there; it is far from being a grammar.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from tqa.lang.schema import FOLDER, read_as

_FOLDER = FOLDER / "grammars"
_FILES = {path.stem: path for path in _FOLDER.glob("*.toml")}
_NONE: Mapping[str, tuple[str, ...]] = {}


def _inverted(table: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each word of a table's lists, the keys it stands under, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for key, words in table.items():
        for word in words:
            found[word] = (*found.get(word, ()), key)
    return found


@dataclass(frozen=True, kw_only=True)
class Complements:
    """Words that need a preposition before a name.

    nouns[p]      nouns that take p; lists may share a noun, the likelier preposition first.
    endings[p]    endings of abstract nouns that take p, for nouns that stand in no list.
    labels        nouns that stand before a name as they are, whatever their ending: the exhibition, Mr, phase.
    needs_determiner   nouns that are verbs too: read as nouns only behind an article or the like.
    infinitive    the words before a verb in the infinitive, if they are prepositions too.
    closers       words that show, behind a name, that it is no subject: here, who, yesterday.
    participles   past participles without the usual ending, `participle_ending`; behind a copula they take `agent`.
    predicates    participles that take a name as it is: called, elected, given.
    roles         nouns for people, which take a name: wrong only behind an indefinite article.
    indefinite    the indefinite articles.
    adjectives[p] adjectives that take p, behind a form of “to be”.
    copulas       the forms of “to be” and the like.
    verbs[p]      forms of verbs that have no object.
    place_verbs[p] forms of verbs that have no place as an object, before the name of a place.
    placed        last words of the names of places: Court, Street.
    heads         words with a capital that are no name by themselves: Council, Senator.
    known_only    a name counts only if the glossary knows it: where nouns have capitals.
    elided        how a preposition is written before a vowel.
    vowels        the letters that count as vowels for that.
    """

    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    labels: frozenset[str] = frozenset()
    needs_determiner: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    infinitive: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    participle_ending: str = ""
    predicates: frozenset[str] = frozenset()
    agent: str = ""
    copulas: frozenset[str] = frozenset()
    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    place_verbs: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    placed: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    known_only: bool = False
    elided: Mapping[str, str] = field(default_factory=dict)
    vowels: str = ""

    @functools.cached_property
    def of_noun(self) -> Mapping[str, tuple[str, ...]]:
        """The prepositions of a noun, by the noun."""
        return _inverted(self.nouns)

    @functools.cached_property
    def passive_endings(self) -> tuple[str, ...]:
        return (self.participle_ending,) if self.participle_ending else ()

    @functools.cached_property
    def of_ending(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.endings)

    @functools.cached_property
    def all_endings(self) -> tuple[str, ...]:
        return tuple(self.of_ending)

    @functools.cached_property
    def triggers(self) -> frozenset[str]:
        """All the words that a name is looked for behind, but for those that only an ending tells."""
        return frozenset((*self.of_noun, *self.of_adjective, *self.of_verb, *self.of_place_verb, *self.participles))

    @functools.cached_property
    def of_adjective(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.adjectives)

    @functools.cached_property
    def of_verb(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.verbs)

    @functools.cached_property
    def of_place_verb(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.place_verbs)


@dataclass(frozen=True, kw_only=True)
class Impossible:
    """Words that never stand side by side: any of `first` before any of `then`, with only white space between.

    unless_before  words before `first` that make it right.   unless_after  words behind `then` that do.
    opening        only where `first` begins a sentence.
    closing        `then` is the end of the sentence or a comma instead of a word: “the,”.
    """

    first: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()
    opening: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A verb with an object and the preposition that it does not take: criticised X on the toll.

    words    forms of the verb.         wrong   the preposition.      right   those that it does take.
    before   words one of which stands within three words behind the preposition.
    reach    how many words may stand between the verb and the preposition.
    """

    words: frozenset[str]
    wrong: str
    right: tuple[str, ...]
    before: frozenset[str] = frozenset()
    reach: int = 3


@dataclass(frozen=True, kw_only=True)
class Institutions:
    """Names of bodies that need an article even where no glossary knows them: the Senate Judiciary Committee.

    heads     last words of such names.       openings   first words that “of” follows.      of   that “of”.
    """

    article: str = ""
    heads: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    of: str = ""


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """One language's file. A language without one has all of this empty."""

    complements: Complements = Complements()
    institutions: Institutions = Institutions()


@functools.cache
def load_grammar(code: str) -> Grammar:
    """Return the grammar of a language; an empty one where there is no file."""
    return read_as(Grammar, _FILES[code]) if code in _FILES else Grammar()
