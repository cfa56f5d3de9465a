"""The columns of tqa's own glossary, and what their names say of the terms in them."""

from collections.abc import Mapping

from tqa.model import Status

CONCEPT_COLUMNS = ("id", "kind", "gender", "note")
FORM_COLUMNS = ("short", "admitted", "deprecated", "forbidden", "wrong", "article")
STATUS: Mapping[str, Status] = {
    "": Status.PREFERRED,
    "short": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "forbidden": Status.FORBIDDEN,
    "wrong": Status.FORBIDDEN,
}


def needs_article(form: str, column: str) -> bool:
    """Tell whether the article of the headword goes with this form: “the United States”, but “America”."""
    return column in ("", "short") or form.isupper() or " " in form
