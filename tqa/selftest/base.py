"""A fault put into a clean text on purpose, and an injector: what puts it there.

A fault is one edit of one segment. What undoes the edit corrects the fault, so that an injector cannot say of a text
what is not so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from tqa.analysis import View
from tqa.model import Concept, Edit, Span
from tqa.text.edits import apply_edits

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault of one segment.

    edit       what to do to the clean text.
    also       what may as well stand in the place of the fault as what stood there.
    area       where a finding may stand, in the damaged text, if that is more than the changed characters.
    glossary   names that must come with the text for the fault to be one; the untouched text gets them too.
    """

    edit: Edit
    also: tuple[str, ...] = ()
    area: Span | None = None
    glossary: tuple[Concept, ...] = ()

    @property
    def span(self) -> Span:
        """Where the changed characters stand in the damaged text."""
        return Span(self.edit.span.start, self.edit.span.start + len(self.edit.replacement))

    @property
    def place(self) -> Span:
        """Where a finding must lie, in the damaged text, to be of this fault."""
        return self.span if self.area is None else self.area

    def damaged(self, text: str) -> str:
        return apply_edits(text, (self.edit,))

    def accepted(self, text: str) -> frozenset[str]:
        """Return the texts that a right correction may give, from the clean one."""
        edits = (Edit(self.edit.span, replacement) for replacement in self.also)
        return frozenset((text, *(apply_edits(text, (edit,)) for edit in edits)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Injector:
    """What puts one kind of fault into a text.

    id          the kind, as in the report: the check's id, and after a slash which of several ways to err.
    check       the check that should find it.
    summary     what is done to the text.
    inject      a fault for a place chosen by the random numbers, or None if the text offers none. It changes nothing.
    headlines   puts faults into headlines, and into nothing else; other injectors leave them alone.
    """

    id: str
    check: str
    summary: str
    inject: Callable[[View, Random], Fault | None]
    headlines: bool = False


def pick(rng: Random, places: Iterable[_Item]) -> _Item | None:
    """Choose one of several places; None if there are none."""
    found: Sequence[_Item] = tuple(places)
    return rng.choice(found) if found else None


def put(span: Span, replacement: str, *, also: Iterable[str] = (), area: Span | None = None) -> Fault:
    """Make a fault of writing something else in a place."""
    return Fault(edit=Edit(span, replacement), also=tuple(also), area=area)


def drop(span: Span, *, area: Span | None = None) -> Fault:
    """Make a fault of leaving something out."""
    return put(span, "", area=area)


def insert(at: int, text: str, *, area: Span | None = None) -> Fault:
    """Make a fault of writing something where nothing was."""
    return put(Span(at, at), text, area=area)


def anywhere(fault: Fault, text: str) -> Fault:
    """Let the fault be found anywhere in its segment: where a lost thing stood, nobody can tell for sure."""
    return Fault(edit=fault.edit, also=fault.also, area=Span(0, len(fault.damaged(text))), glossary=fault.glossary)
