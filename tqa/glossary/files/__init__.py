"""The files that hold glossaries. FORMATS lists them; the first that claims a file reads it.

Formats that keep every fact:

    csv                               tqa's own, one concept a row
    json                              for programs
    tbx, tbx-dct, tbx-v2              TBX-Basic 3 in style DCA or DCT, and version 2

Lists of words, which keep one form of each concept and language:

    term-sets                         Google's equivalent term sets: many languages
    two-column-csv, two-column-tsv    as DeepL, Google and Weblate have them: two languages
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tqa.errors import GlossaryError, Problem, nearest
from tqa.glossary.files import csv_file, json_file, tbx, term_sets, two_column
from tqa.glossary.files.base import Format, GlossaryFile, Pair, Written
from tqa.glossary.files.cycles import find_cycles
from tqa.model import Concept

# Our own CSV comes last: it takes what nobody else claims, and tells what is wrong with it.
FORMATS: tuple[Format, ...] = (
    json_file.FORMAT,
    *tbx.FORMATS,
    term_sets.FORMAT,
    two_column.COMMAS,
    two_column.TABS,
    csv_file.FORMAT,
)

__all__ = ["FORMATS", "Format", "Written", "format_for", "read", "read_all", "refuse_cycles", "write"]


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for garbage among hundreds of thousands of new terms: a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(path: Path, pair: Pair) -> tuple[Concept, ...]:
    file = GlossaryFile(str(path), pair)
    with _collector_paused():
        return next(form for form in FORMATS if form.claims(file)).read(file)


def refuse_cycles(concepts: Sequence[Concept]) -> None:
    """Raise GlossaryError if preferred forms send to each other in a circle."""
    if problems := find_cycles(concepts):
        raise GlossaryError(problems)


def read(path: Path, *, source_lang: str = "", target_lang: str = "") -> tuple[Concept, ...]:
    """Read one glossary of any format.

    source_lang, target_lang    the languages of a list of two columns that does not name them.
    Raises GlossaryError with every problem of the file, LanguageError for an unknown code.
    """
    concepts = _read(path, Pair(source_lang, target_lang))
    refuse_cycles(concepts)
    return concepts


def read_all(paths: Iterable[Path], *, source_lang: str = "", target_lang: str = "") -> tuple[Concept, ...]:
    """Read several glossaries; a later concept of the same id takes the place of an earlier one.

    Raises GlossaryError with every problem of every file.
    """
    merged: dict[str, Concept] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            merged |= {concept.id: concept for concept in _read(path, Pair(source_lang, target_lang))}
        except GlossaryError as error:
            problems += error.problems
    if problems:
        raise GlossaryError(problems)
    concepts = tuple(merged.values())
    refuse_cycles(concepts)
    return concepts


def format_for(path: Path, name: str = "") -> Format:
    """Return the format of a name, or the one that a file of this name is written in. Raises GlossaryError."""
    names = tuple(form.name for form in FORMATS)
    if name and name not in names:
        raise GlossaryError(f"unknown format {name!r}{nearest(name, names)}; expected one of {', '.join(names)}")
    ending = path.suffix.lower().removeprefix(".")
    found = next((form for form in FORMATS if (form.name == name if name else ending in form.endings)), None)
    if found is None:
        known = ", ".join(f".{ending}" for form in FORMATS for ending in form.endings)
        raise GlossaryError(f"{path}: no format has this ending; expected one of {known}, or --to-format")
    return found


def write(concepts: Sequence[Concept], *, form: str, source_lang: str = "", target_lang: str = "") -> Written:
    """Return a glossary as text in the format of that name, and what it could not say.

    source_lang, target_lang    the languages of a list of two columns.
    Raises GlossaryError for a format that nobody knows, or two columns without languages.
    """
    return format_for(Path(), form).write(concepts, Pair(source_lang, target_lang))
