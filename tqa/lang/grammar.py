"""What is known of a language's grammar, in files of its own: tqa/lang/grammars/<code>.toml, read when first asked for.

Only what tells damaged text from sound text stands there; it is far from being a grammar.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from tqa.lang.grammar_rules import Impossible, Rule
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
    plural_ending   the ending of a plural that no name follows, directly behind an article or the like; `not_plural`
                    are endings that are none.     plural_preposition   what such a noun takes.
    offices[p]    roles that take p before the name of a place or an organisation.
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
    known_only    a name counts only if the glossary knows it, and the noun may have a capital.
    places_only   only names of places count: where a person's name may stand behind a noun as it is.
    elided        how a preposition is written before a vowel.
    vowels        the letters that count as vowels for that.
    """

    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    plural_ending: str = ""
    plural_preposition: str = ""
    not_plural: frozenset[str] = frozenset()
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
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
    places_only: bool = False
    elided: Mapping[str, str] = field(default_factory=dict)
    vowels: str = ""

    @functools.cached_property
    def of_noun(self) -> Mapping[str, tuple[str, ...]]:
        """The prepositions of a noun, by the noun."""
        return _inverted(self.nouns)

    @functools.cached_property
    def of_ending(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.endings)

    @functools.cached_property
    def all_endings(self) -> tuple[str, ...]:
        return tuple(self.of_ending)

    @functools.cached_property
    def shapes(self) -> tuple[str, ...]:
        """The endings of nouns and participles that stand in no list."""
        return tuple(filter(None, (*self.all_endings, self.participle_ending, self.plural_ending)))

    @functools.cached_property
    def triggers(self) -> frozenset[str]:
        """All the words that a name is looked for behind, but for those that only an ending tells."""
        return frozenset(
            (*self.of_noun, *self.of_adjective, *self.of_verb, *self.of_place_verb, *self.of_office, *self.participles)
        )

    @functools.cached_property
    def of_office(self) -> Mapping[str, tuple[str, ...]]:
        return _inverted(self.offices)

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
class Institutions:
    """Names of bodies that need an article even where no glossary knows them: the Senate Judiciary Committee.

    heads     last words of such names.       openings   first words that “of” follows.      of   that “of”.
    """

    article: str = ""
    heads: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    of: str = ""


@dataclass(frozen=True, kw_only=True)
class Finite:
    """What tells a finite verb.

    openings     words that a sentence must begin with to be looked at: prepositions, since one without a verb that
                 begins with a noun is often meant.
    verbs        forms that are always finite.
    ambiguous    forms that are nouns, adjectives or participles too.     endings   endings of such forms.
    before_noun  words besides articles after which such a form is no verb.     infinitive   “to”.
    adjective_endings   endings of words after which such a form is a noun.
    after_participle    words after which it is a participle: held by.     never_participle   forms that are none.
    documents    what is said in texts: in the resolution.     place_prepositions   “in”.     says   “calls for”.
    """

    openings: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    before_noun: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    adjective_endings: frozenset[str] = frozenset()
    after_participle: frozenset[str] = frozenset()
    never_participle: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Dangling:
    """Words that nothing can follow but more of the sentence.

    before_stop    words that end no sentence: the, despite.
    before_comma   words that no comma follows: the, an.
    """

    before_stop: frozenset[str] = frozenset()
    before_comma: frozenset[str] = frozenset()

    @functools.cached_property
    def words(self) -> frozenset[str]:
        return self.before_stop | self.before_comma


@dataclass(frozen=True, kw_only=True)
class Articles:
    """Articles before the names of countries.

    stray        articles that no country takes.      countries   those that do, or may.
    """

    stray: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Verbs that tell one from many (singular: plural), and the words that a clause begins with."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """One language's file. A language without one has all of this empty.

    cases   pronouns in one case: the same in the other (him: he).
    """

    complements: Complements = Complements()
    institutions: Institutions = Institutions()
    articles: Articles = Articles()
    impossible: tuple[Impossible, ...] = ()
    rules: tuple[Rule, ...] = ()
    dangling: Dangling = Dangling()
    finite: Finite = Finite()
    agreement: Agreement = Agreement()
    cases: Mapping[str, str] = field(default_factory=dict)

    @functools.cached_property
    def rules_at(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules, by the words that they begin with."""
        found: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            for word in rule.at:
                found[word] = (*found.get(word, ()), rule)
        return found

    @functools.cached_property
    def rule_words(self) -> frozenset[str]:
        """The words that a rule begins with."""
        return frozenset(self.rules_at)

    @functools.cached_property
    def impossible_at(self) -> Mapping[str, tuple[Impossible, ...]]:
        """The impossible pairs, by their first words."""
        found: dict[str, tuple[Impossible, ...]] = {}
        for pair in self.impossible:
            for word in pair.first:
                found[word] = (*found.get(word, ()), pair)
        return found

    @functools.cached_property
    def impossible_after(self) -> Mapping[str, frozenset[str] | None]:
        """For each first word all that may not follow it; None where only a list of what may follow tells."""
        return {
            word: None if any(pair.but for pair in pairs) else frozenset().union(*(pair.then for pair in pairs))
            for word, pairs in self.impossible_at.items()
        }

    @functools.cached_property
    def impossible_words(self) -> frozenset[str]:
        """The first words of the impossible pairs."""
        return frozenset(self.impossible_at)

    @functools.cached_property
    def served(self) -> frozenset[str]:
        """The checks that a rule or an impossible pair serves."""
        return frozenset({rule.check for rule in self.rules} | {pair.check for pair in self.impossible})


@functools.cache
def load_grammar(code: str) -> Grammar:
    """Return the grammar of a language; an empty one where there is no file."""
    return read_as(Grammar, _FILES[code]) if code in _FILES else Grammar()
