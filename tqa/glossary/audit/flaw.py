"""What an audit yields: a fault of a glossary, where it is and what to do about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tqa.model import Concept, Origin, Term


class Weight(StrEnum):
    """ERROR: the glossary contradicts itself or cannot be matched. WARNING: it may be meant, and is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A fault. `language` is "" where the whole concept is meant."""

    rule: str
    weight: Weight
    concept: str
    message: str
    advice: str
    origin: Origin | None
    language: str = ""

    def __str__(self) -> str:
        where = f"{self.origin}: " if self.origin is not None else ""
        return f"{where}{self.weight}: {self.message}; {self.advice} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault: its name, how grave it is, and what is to be done."""

    name: str
    weight: Weight
    advice: str

    def of(self, concept: Concept, message: str, *, language: str = "") -> Flaw:
        """Return a fault of a concept."""
        return Flaw(
            rule=self.name,
            weight=self.weight,
            concept=concept.id,
            language=language,
            message=message,
            advice=self.advice,
            origin=concept.origin,
        )

    def of_form(self, concept: Concept, term: Term, message: str) -> Flaw:
        """Return a fault of one form; the message goes on from the form."""
        return self.of(concept, f"“{term.text}” ({term.language}) {message}", language=term.language)


Finder = Callable[[Sequence[Concept]], Iterator[Flaw]]
"""Looks for one kind of fault in all the concepts of a glossary."""


def place(concept: Concept) -> str:
    """Return what a concept is called in a message about another one."""
    return f"{concept.id} ({concept.origin})" if concept.origin is not None else concept.id
