"""Look for what is wrong with a glossary itself, before it is used to judge texts. FINDERS lists what is looked for."""

from collections.abc import Sequence

from tqa.glossary.audit.flaw import Finder, Flaw, Weight
from tqa.glossary.audit.forms import (
    find_decomposed,
    find_mixed_scripts,
    find_repeated,
    find_stray_spaces,
    find_two_ranks,
    find_unknown_gender,
)
from tqa.glossary.audit.headwords import find_inflected
from tqa.glossary.audit.sharing import find_missing_languages, find_refused_names, find_shared_forms
from tqa.model import Concept

FINDERS: tuple[Finder, ...] = (
    find_two_ranks,
    find_refused_names,
    find_mixed_scripts,
    find_shared_forms,
    find_repeated,
    find_inflected,
    find_stray_spaces,
    find_decomposed,
    find_unknown_gender,
    find_missing_languages,
)

__all__ = ["FINDERS", "Flaw", "Weight", "audit"]


def audit(concepts: Sequence[Concept]) -> tuple[Flaw, ...]:
    """Return what is wrong with the concepts, in the order of their files and lines."""
    flaws = (flaw for find in FINDERS for flaw in find(concepts))
    return tuple(sorted(flaws, key=_place))


def _place(flaw: Flaw) -> tuple[str, int]:
    return (flaw.origin.path, flaw.origin.line) if flaw.origin is not None else ("", 0)
