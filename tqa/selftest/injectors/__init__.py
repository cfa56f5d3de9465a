"""All kinds of faults that can be put into a text, by family. To add one, write it in its family's file.

A kind whose check does not exist is never tried: see `usable`.
"""

from collections.abc import Collection

from tqa.selftest.base import Injector
from tqa.selftest.injectors import (
    agreement,
    calendar,
    characters,
    content,
    figures,
    grammar,
    letters,
    locale,
    names,
    people,
    punctuation,
    quotes,
    renderings,
    words,
)

INJECTORS: tuple[Injector, ...] = (
    *words.INJECTORS,
    *punctuation.INJECTORS,
    *quotes.INJECTORS,
    *letters.INJECTORS,
    *characters.INJECTORS,
    *grammar.INJECTORS,
    *agreement.INJECTORS,
    *names.INJECTORS,
    *people.INJECTORS,
    *renderings.INJECTORS,
    *figures.INJECTORS,
    *calendar.INJECTORS,
    *content.INJECTORS,
    *locale.INJECTORS,
)

WITHOUT = {
    "agreement-switch": "it takes a name that the text uses twice with such a verb, and the clean texts have none",
    "doubled-adverb": "which words are adverbs, nothing but the check's own rules knows",
    "inconsistent-translation": "it takes a source that says one thing twice, and the clean texts do not",
    "surname-policy": "a full name or a surname is no fault in itself: a desk settles which it wants",
    "wrong-conjunction": "it takes a sentence whose meaning rules one of two conjunctions out",
    "wrong-pronoun-case": "which pronouns are cases of one another, nothing but the check's own rules knows",
    "unverified-name": "it says that nobody can know, and has no right answer",
}
"""Checks for which no fault can be put in, and why."""


def usable(checks: Collection[str]) -> tuple[Injector, ...]:
    """Return the injectors of these checks, in order."""
    return tuple(injector for injector in INJECTORS if injector.check in checks)
