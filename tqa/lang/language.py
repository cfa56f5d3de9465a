"""A language: its data file, what CLDR adds to it, and its word frequencies, each loaded when first asked for."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from tqa.errors import LanguageError, nearest
from tqa.lang.conventions import Conventions, conventions
from tqa.lang.grammar import Grammar, load_grammar
from tqa.lang.lexicon import Lexicon, load_lexicon
from tqa.lang.schema import FOLDER, Data, read_data
from tqa.model import Gender

_DATA_FILES = {path.stem: path for path in FOLDER.glob("*.toml")}
_LONGEST_ABBREVIATION = 4
_SHARED = frozenset({"romanisation"})
KNOWN_CODES: tuple[str, ...] = tuple(sorted(set(_DATA_FILES) - _SHARED))


@dataclass(frozen=True, eq=False)
class Language:
    """What tqa knows of one language. `code` is the base language: “en” also for “en-GB”.

    There is one object for each language, so that it can serve as a key.
    """

    code: str

    @functools.cached_property
    def data(self) -> Data:
        """What its file says; nothing for a language without a file."""
        return read_data(_DATA_FILES[self.code]) if self.has_data else Data()

    @functools.cached_property
    def conventions(self) -> Conventions:
        """How it writes figures, dates, times, money and marks."""
        return conventions(self.code)

    @functools.cached_property
    def grammar(self) -> Grammar:
        """What is known of its grammar; nothing for a language without such a file."""
        return load_grammar(self.code)

    @property
    def has_data(self) -> bool:
        return self.code in KNOWN_CODES

    @functools.cached_property
    def lexicon(self) -> Lexicon:
        return load_lexicon(self.code)

    @functools.cached_property
    def english_name(self) -> str:
        from babel import Locale  # noqa: PLC0415 - only messages and dates need CLDR

        return (Locale("en").languages.get(self.code) if self.code else None) or self.code or "unknown"

    @functools.cached_property
    def own_name(self) -> str:
        """What its speakers call it, in their script: “Ελληνικά”."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

        try:
            return str(Locale(self.code).get_language_name(self.code) or "")
        except (UnknownLocaleError, ValueError):
            return ""

    @functools.cached_property
    def closed_class(self) -> frozenset[str]:
        """All the small words: articles, determiners, prepositions, conjunctions, auxiliaries, pronouns."""
        w = self.data.words
        return w.articles | w.determiners | w.prepositions | w.conjunctions | w.auxiliaries | w.pronouns

    @functools.cached_property
    def is_latin(self) -> bool:
        """Whether it is written in Latin letters, as far as its small words show."""
        return not self.closed_class or any(word.isascii() for word in self.closed_class)

    @functools.cached_property
    def bound_words(self) -> frozenset[str]:
        """All words that need another after them, at least before some words."""
        marks = self.data.marks
        return marks.binds_on | marks.never_last | {pair.split()[0] for pair in marks.never_parted}

    @functools.cached_property
    def loose_words(self) -> frozenset[str]:
        """All words before which a comma may be one too many."""
        return self.data.marks.no_comma_before | self.data.marks.hangs_on

    @functools.cached_property
    def possessives(self) -> tuple[str, ...]:
        """Endings behind an apostrophe, the longest first: ’s."""
        return tuple(sorted((s for s in self.data.names.suffixes if not s[0].isalpha()), key=len, reverse=True))

    @functools.cached_property
    def inflects_names(self) -> bool:
        """Whether names take endings: then two forms that differ at the end may be one name."""
        return any(suffix[0].isalpha() for suffix in self.data.names.suffixes)

    def capital(self, word: str) -> str:
        """Return a word with a capital at its start, as the language writes it: İstanbul."""
        first = "İ" if self.data.dotted_i and word[:1] == "i" else word[:1].title()
        return first + word[1:]

    def without_possessive(self, text: str) -> str:
        """Return a name without a possessive ending: “Greenfield” for “Greenfield’s”."""
        return next((text.removesuffix(ending) for ending in self.possessives if text.endswith(ending)), text)

    @functools.cached_property
    def sayers(self) -> frozenset[str]:
        """Verbs of saying, whether or not they show the speaker's gender."""
        attribution = self.data.attribution
        forms = (form.casefold() for pair in attribution.forms.items() for form in pair)
        return attribution.verbs | frozenset(forms)

    @functools.cached_property
    def gendered_words(self) -> Mapping[str, Gender]:
        """Titles, roles and kin words, as written: the gender they show."""
        people = self.data.people
        return dict.fromkeys(people.masculine, Gender.MASCULINE) | dict.fromkeys(people.feminine, Gender.FEMININE)

    @functools.cached_property
    def gendered_pronouns(self) -> Mapping[str, Gender]:
        """Subject pronouns of one word or more, in lower case: the gender they show."""
        spoken = self.data.attribution
        masculine = {form.casefold(): Gender.MASCULINE for form in spoken.masculine}
        return masculine | {form.casefold(): Gender.FEMININE for form in spoken.feminine}

    @functools.cached_property
    def months(self) -> Mapping[str, int]:
        """Every written form of a month, in lower case: its number from 1 to 12."""
        forms = {form.casefold(): int(number) for number, all_ in self.data.dates.months.items() for form in all_}
        return {**cldr_names(self.code, "months"), **forms}

    @functools.cached_property
    def calendar(self) -> frozenset[str]:
        """The names of months and weekdays, in lower case."""
        return frozenset(self.months) | frozenset(cldr_names(self.code, "days"))

    @functools.cached_property
    def capital_calendar(self) -> frozenset[str]:
        """The months and weekdays that CLDR writes with a capital, in lower case, but for those that are words too."""
        listed = {form for forms in self.data.dates.months.values() for form in forms if form[:1].isupper()}
        full = {form.casefold() for form in listed if form.isalpha() and len(form) > _LONGEST_ABBREVIATION}
        return (_cldr_capitals(self.code) | full) - self.data.dates.words_too

    @functools.cached_property
    def spaces_percent(self) -> bool:
        """Whether a space stands before the sign of percent, by CLDR."""
        pattern = _cldr_pattern(self.code, "percent_formats", None)
        return "\u00a0%" in pattern or " %" in pattern or "\u202f%" in pattern

    @functools.cached_property
    def currency_leads(self) -> bool:
        """Whether a sign of currency stands right before the figure, by CLDR: $5."""
        return _cldr_pattern(self.code, "currency_formats", "standard").startswith(("¤#", "¤0"))

    @functools.cached_property
    def proper_words(self) -> frozenset[str]:
        """Words that are no names and still have a capital, in lower case: the calendar, languages and peoples."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

        try:
            names = list(map(str, Locale.parse(self.code).languages.values()))
        except (UnknownLocaleError, ValueError):
            names = []
        return self.calendar | {word.casefold() for name in names for word in name.split()}

    @functools.cached_property
    def language_names(self) -> frozenset[str]:
        """The names of languages that are one word, in lower case, where CLDR writes them with a capital."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

        try:
            names = map(str, Locale.parse(self.code).languages.values())
        except (UnknownLocaleError, ValueError):
            return frozenset()
        return frozenset(name.casefold() for name in names if name.isalpha() and name[0].isupper())

    @functools.cached_property
    def countries(self) -> frozenset[str]:
        """The names of countries that are one word."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

        try:
            territories = Locale.parse(self.code).territories
        except (UnknownLocaleError, ValueError):
            return frozenset()
        return frozenset(str(name) for code, name in territories.items() if code.isalpha() and str(name).isalpha())

    @functools.cached_property
    def double_quotes(self) -> tuple[tuple[str, str], ...]:
        """The pairs that are no apostrophes, so that they can be counted."""
        single = frozenset("'’‘‚‹›`")
        return tuple(pair for pair in self.data.quotes.pairs if not single & set(pair))


@functools.cache
def cldr_names(code: str, what: str) -> Mapping[str, int]:
    """Return CLDR's full names of the months or days, in lower case, with their numbers."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

    try:
        contexts = getattr(Locale.parse(code), what)
    except (UnknownLocaleError, ValueError):
        return {}
    wide = [contexts[context]["wide"] for context in ("format", "stand-alone")]
    return {name.casefold(): number for names in wide for number, name in names.items() if not name[:1].isdigit()}


@functools.cache
def _cldr_capitals(code: str) -> frozenset[str]:
    """Return CLDR's full names of months and days that have a capital in running text, in lower case."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

    try:
        locale = Locale.parse(code)
        names = [name for what in (locale.months, locale.days) for form in what for name in what[form]["wide"].values()]
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(name.casefold() for name in names if name[:1].isupper())


@functools.cache
def _cldr_pattern(code: str, formats: str, which: str | None) -> str:
    """Return a number pattern of CLDR; "" for a language that it does not have."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only messages and dates need CLDR

    try:
        return str(getattr(Locale.parse(code), formats)[which].pattern)
    except (UnknownLocaleError, ValueError, KeyError):
        return ""


def base_code(code: str) -> str:
    """Return the base language of a code: “pt” for “pt-BR” or “pt_BR”."""
    return code.replace("_", "-").split("-")[0].lower()


def _cldr_knows(code: str) -> bool:
    from babel import Locale  # noqa: PLC0415 - a known language never gets here

    return code in Locale("en").languages


def load(code: str) -> Language:
    """Return the language of a code such as “el” or “en-GB”; an empty code gives a language of which nothing is known.

    Raises LanguageError for a code that CLDR does not know either.
    """
    return _load(base_code(code))


@functools.cache
def _load(base: str) -> Language:
    if base and base not in KNOWN_CODES and not _cldr_knows(base):
        hint = nearest(base, KNOWN_CODES)
        raise LanguageError(f"unknown language code {base!r}{hint}; expected an ISO 639 code such as en or el")
    return Language(base)
