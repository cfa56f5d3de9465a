"""The closed sets that the nouns of the model draw on: severities, kinds, statuses. Read them from tqa.model."""

from collections.abc import Mapping
from enum import Enum, StrEnum


class Severity(StrEnum):
    """MQM's severities, mildest first."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def penalty(self) -> int:
        """MQM's error points, after the MQM scoring model (themqm.org)."""
        return PENALTIES[self]


PENALTIES: Mapping[Severity, int] = {
    Severity.NEUTRAL: 0,
    Severity.MINOR: 1,
    Severity.MAJOR: 5,
    Severity.CRITICAL: 25,
}


class Category(StrEnum):
    """The top level of the MQM typology, as far as news needs it."""

    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    LINGUISTIC_CONVENTIONS = "linguistic conventions"
    STYLE = "style"
    LOCALE_CONVENTIONS = "locale conventions"
    DESIGN_AND_MARKUP = "design and markup"


class Safety(StrEnum):
    """How far a suggestion may be trusted: applied unseen, after a look, or only read."""

    SAFE = "safe"
    ASK = "ask"
    HINT = "hint"


class Kind(StrEnum):
    """What a concept of the glossary is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"
    WORK = "work"
    TERM = "term"


class Gender(StrEnum):
    FEMININE = "f"
    MASCULINE = "m"


class Status(StrEnum):
    """TBX's administrative status of a term, best first."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class Case(StrEnum):
    """Which capitals a term may have in a text.

    NAME     as names are written: an acronym only in capitals, any other name with its first capital.
    EXACT    only as the term is written.
    ANY      whatever the text has.
    """

    NAME = "name"
    EXACT = "exact"
    ANY = "any"


class Match(StrEnum):
    """How a term is looked for: as written, with the endings of its language too, or as the beginning of a word."""

    EXACT = "exact"
    INFLECTED = "inflected"
    PREFIX = "prefix"


class How(StrEnum):
    """How a name was recognised in a text."""

    EXACT = "exact"
    INFLECTED = "inflected"
    TRANSLITERATED = "transliterated"
    MISSPELT = "misspelt"


class Need(Enum):
    """What a check cannot do without; the words are the reason printed when it is skipped."""

    SOURCE = "there is no source text"
    ALIGNMENT = "source and target could not be matched sentence by sentence"
