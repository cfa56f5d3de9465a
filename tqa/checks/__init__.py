"""All checks, in the order in which `tqa checks` lists them. To add one, write its file and add it here."""

from collections.abc import Iterable

from tqa.checks import (
    fused_words,
    incomplete_date,
    misrendered_name,
    missing_article,
    misspelt_name,
    name_variant,
    pronoun_gender,
    repeated_word,
    stray_pronoun,
    stray_punctuation,
    truncated_surname,
    unbalanced_quotes,
)
from tqa.checks.base import Check
from tqa.errors import CheckError, nearest

CHECKS: tuple[Check, ...] = (
    misrendered_name.CHECK,
    misspelt_name.CHECK,
    name_variant.CHECK,
    truncated_surname.CHECK,
    pronoun_gender.CHECK,
    incomplete_date.CHECK,
    stray_pronoun.CHECK,
    missing_article.CHECK,
    fused_words.CHECK,
    repeated_word.CHECK,
    stray_punctuation.CHECK,
    unbalanced_quotes.CHECK,
)


def find_check(name: str) -> Check:
    """Return the check of that name. Raises CheckError, with the nearest name, if there is none."""
    for check in CHECKS:
        if check.id == name:
            return check
    known = [check.id for check in CHECKS]
    raise CheckError(f"unknown check {name!r}{nearest(name, known)}; `tqa checks` lists them")


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Check, ...]:
    """Return the checks to run: those selected, or all that are not in preview, less those ignored."""
    selected = {find_check(name).id for name in select}
    ignored = {find_check(name).id for name in ignore}
    wanted = (c for c in CHECKS if (c.id in selected if selected else not c.preview))
    return tuple(check for check in wanted if check.id not in ignored)
