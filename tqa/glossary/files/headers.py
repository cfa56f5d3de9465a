"""What the first row of a table says: whether it names columns, and whose they are."""

import re
from collections.abc import Sequence

from tqa.errors import nearest
from tqa.glossary.files.base import GlossaryFile, known_language
from tqa.glossary.files.own_columns import CONCEPT_COLUMNS, FORM_COLUMNS

# ISO 639 has codes of two and three letters; whatever may follow is a script or a country.
_CODE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]+)*", re.IGNORECASE)
_NAME = re.compile(r"[a-z]+([:_-][a-z]+)*")
_OWN_SYNTAX = re.compile(r"[|{}\\]")


def are_languages(cells: Sequence[str]) -> bool:
    return bool(cells) and all(_CODE.fullmatch(cell) and known_language(cell) for cell in cells)


def has_own_column(cells: Sequence[str]) -> bool:
    """Tell whether a cell is a column that only tqa's own glossaries have."""
    return any(cell in CONCEPT_COLUMNS or cell.partition(":")[2] in FORM_COLUMNS for cell in cells)


def is_nearly_own(cells: Sequence[str]) -> bool:
    """Tell whether a row looks like a header of our own with something misspelt in it, rather than like terms.

    Terms have capitals, spaces and other alphabets; the names of columns have none.
    """
    names = all(_NAME.fullmatch(cell) for cell in cells)
    return names and any(known_language(cell) or nearest(cell, CONCEPT_COLUMNS) for cell in cells)


def uses_own_syntax(file: GlossaryFile) -> bool:
    """Tell whether there is a sign in the file that means something in tqa's own glossaries alone."""
    return _OWN_SYNTAX.search(file.text) is not None
