"""The functions of the public API. Import them from `tqa`, not from here."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tqa import engine, formats
from tqa.checks import choose
from tqa.glossary.glossary import Glossary
from tqa.glossary.opening import open_glossary
from tqa.intake import settle
from tqa.model import Concept, Document, Review, Safety
from tqa.repair import repair


def read(
    path: str | Path, *, source: str | Path | None = None, source_lang: str = "", target_lang: str = ""
) -> Document:
    """Read a text file and, if there is one, the source it was translated from.

    Raises InputError for a file that cannot be read, LanguageError for an unknown code.
    """
    document = formats.read(str(path))
    if source is not None:
        document = replace(document, source=formats.read_text(str(source)))
    return settle(document, source_lang=source_lang, target_lang=target_lang)


def read_glossary(paths: Iterable[str | Path] = (), *, default: bool = True) -> Glossary:
    """Read glossaries on top of those that come with tqa. Raises GlossaryError."""
    return open_glossary(paths, default=default)


def review(
    document: Document,
    *,
    glossary: Glossary | Sequence[Concept] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Review:
    """Judge a document with the default glossary, or the one given. Raises CheckError for an unknown check."""
    if glossary is None:
        glossary = read_glossary()
    elif not isinstance(glossary, Glossary):
        glossary = Glossary(glossary)
    return engine.review(document, glossary=glossary, checks=choose(select, ignore))


def fix(document: Document, *, glossary: Glossary | None = None, unsafe: bool = False) -> Document:
    """Return the document with the safe corrections in it; with `unsafe`, those that should be looked at too."""
    safety = (Safety.SAFE, Safety.ASK) if unsafe else (Safety.SAFE,)
    names = read_glossary() if glossary is None else glossary
    return repair(document, look=lambda d: engine.review(d, glossary=names), safety=safety).document
