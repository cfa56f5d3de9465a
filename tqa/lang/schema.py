"""Read a language's data file and check every key of it, so that a slip in the data is a message, not a silence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, get_args, get_type_hints

from tqa.errors import LanguageError, Problem, nearest

FOLDER = Path(__file__).parent
_EMPTY: Mapping[str, str] = {}
_Section = TypeVar("_Section")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The closed classes of a language, its abbreviations (with their stops) and compounds, all in lower case."""

    articles: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    allowed_repeats: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    opens_compounds: frozenset[str] = frozenset()
    closes_compounds: frozenset[str] = frozenset()
    links_compounds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """Pairs of quotation marks, the usual one first. `comma_inside`: a comma goes before the closing mark."""

    pairs: tuple[tuple[str, str], ...] = ()
    comma_inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Between which words no mark can stand.

    binds_on          words that belong to the next one so closely that no mark, not even a comma, stands between.
    may_end           small words that may end a clause all the same: “he gave up”, “er fiel aus”.
    never_parted      pairs of words that no mark stands between: “because of”.
    never_last        words that end no sentence and no clause, though a comma or a quotation may follow them.
    never_first       words that begin no clause, so that no semicolon stands before them: himself, than.
    no_comma_before   verbs that no comma parts from a subject of a few words; `opens_subject` are words that, like
                      articles, begin such a subject, and `inserted` words that a comma may follow inside it: however.
    hangs_on          words before a phrase that belongs to what stands before it: to, of, than.
    apostrophe_after  how words end that may have an apostrophe behind them: “the rivals’ leaders”, “goin’”;
                      None where nothing is known of it.
    clitics           what hangs on the word before it, with its apostrophe: 's.
    stop, question    what ends a statement, and a question.
    spaced            marks that have a space on their inner side: « Oui ! »
    """

    binds_on: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    never_parted: frozenset[str] = frozenset()
    never_last: frozenset[str] = frozenset()
    never_first: frozenset[str] = frozenset()
    no_comma_before: frozenset[str] = frozenset()
    opens_subject: frozenset[str] = frozenset()
    inserted: frozenset[str] = frozenset()
    hangs_on: frozenset[str] = frozenset()
    apostrophe_after: tuple[str, ...] | None = None
    clitics: tuple[str, ...] = ()
    spaced: tuple[str, ...] = ()
    stop: str = "."
    question: str = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class StrayPronoun:
    """Pronouns that a translation leaves before a name, the words after which they are right, and “by”.

    tells   of those words, verbs that want a clause behind the name: told it Israel would.
    gives   of those words, verbs of giving: right only if the name is what is given.
    """

    pronouns: frozenset[str] = frozenset()
    keep_after: frozenset[str] = frozenset()
    agent: str = ""
    tells: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Verbs of saying, the pronouns that show the speaker's gender, and verb forms that do (masculine: feminine)."""

    verbs: frozenset[str] = frozenset()
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    forms: Mapping[str, str] = field(default_factory=lambda: _EMPTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Titles, roles and kin words that tell a person's gender, written as they stand before a name."""

    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How dates stand in running text.

    verbs        verbs of happening, directly after which a bare month is wrong.
    words_too    months and weekdays that may stand small: may, march; in Turkish, those without a day.
    months[n]    the form inside `date`, the form inside `in_month`, other forms.
    """

    verbs: frozenset[str] = frozenset()
    words_too: frozenset[str] = frozenset()
    on: str = ""
    in_month: str = ""
    date: str = ""
    months: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What is written on to a name: case endings and possessives behind it, particles before it.

    endings     case endings that take the place of a name's own: Москв-а, Москв-ы.
    coordinating  words between two names of a list: and.
    governing   words that something, often a name, must follow: of, alongside.
    speaks_of_names  words that say a name is an old or other one: called, formerly.
    droppable   endings that may leave nothing behind: Суми, Сум.
    endings_of  “names”, or only “phrases” of several words, where an ending makes another word of a single name.
    fleeting    vowels before the last consonant that come and go, or change, with the ending: Київ, Києва.
    mutations   last consonants that an ending changes, each with what it was before: Прага, Празі.
    derived_capitals  words made from names have a capital too: Danish.
    unknown_below     a word that no dictionary has is a name, if it is less frequent than this.
    """

    suffixes: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    coordinating: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    speaks_of_names: frozenset[str] = frozenset()
    droppable: tuple[str, ...] = ()
    endings_of: str = "names"
    fleeting: tuple[str, ...] = ()
    mutations: tuple[tuple[str, str], ...] = ()
    needs_article_after: frozenset[str] = frozenset()
    derived_capitals: bool = False
    unknown_below: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """One language file. A language without a file has all of this empty.

    spaces        words stand apart.
    capitals      what takes a capital inside a sentence: “names”, “nouns” too, or “none” in scripts without case.
    compounds     words are built from words, or change so much, that a frequency list knows few of them.
    one_accent    a word of several syllables has an accent, and only one.
    dotted_i      the capital of i keeps its dot: İ.
    known_words   the word lists have nearly all forms of its words, so that one they lack may be a slip.
    """

    spaces: bool = True
    capitals: str = "names"
    compounds: bool = False
    one_accent: bool = False
    dotted_i: bool = False
    known_words: bool = False
    words: Words = Words()
    quotes: Quotes = Quotes()
    marks: Marks = Marks()
    stray_pronoun: StrayPronoun = StrayPronoun()
    attribution: Attribution = Attribution()
    people: People = People()
    dates: Dates = Dates()
    names: Names = Names()


def _value(raw: object) -> object:
    """Freeze what TOML gave: lists to tuples, nested lists too."""
    if isinstance(raw, list):
        return tuple(_value(item) for item in raw)
    if isinstance(raw, dict):
        return {key: _value(value) for key, value in raw.items()}
    return raw


def _folded_set(raw: object) -> frozenset[str]:
    """Return words as texts are searched for them: casefolded, so that final sigma and ß are no trap."""
    return frozenset(str(item).casefold() for item in raw) if isinstance(raw, list) else frozenset()


def read_section(
    kind: type[_Section],
    raw: Mapping[str, object],
    where: str,
    problems: list[Problem],
    ready: Mapping[str, object] = MappingProxyType({}),
) -> _Section:
    """Make a dataclass of a table; unknown keys are added to `problems`. `ready` holds values that need no reading."""
    hints = get_type_hints(kind)
    values: dict[str, object] = dict(ready)
    for key, value in raw.items():
        if key not in hints:
            problems.append(Problem(where, f"unknown key {key!r}{nearest(key, list(hints))}"))
        elif isinstance(value, dict) and hasattr(hints[key], "__dataclass_fields__"):
            values[key] = read_section(hints[key], value, f"{where}[{key}]", problems)
        elif isinstance(value, list) and hasattr(row := (*get_args(hints[key]), None)[0], "__dataclass_fields__"):
            values[key] = tuple(read_section(row, item, f"{where}[{key}]", problems) for item in value)
        else:
            values[key] = _folded_set(value) if "frozenset" in str(hints[key]) else _value(value)
    return kind(**values)


def read_data(path: Path) -> Data:
    """Read one language file. Raises LanguageError with every unknown key."""
    return read_as(Data, path)


def read_as(kind: type[_Section], path: Path) -> _Section:
    """Read a data file of that shape. Raises LanguageError with every unknown key."""
    problems: list[Problem] = []
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(Problem(str(path), f"not valid TOML: {error}")) from None
    data = read_section(kind, raw, str(path), problems)
    if problems:
        raise LanguageError(problems)
    return data
