"""Settle the languages of a document before it is judged, and refuse what cannot be a translation."""

import functools
import unicodedata
from collections import Counter
from dataclasses import replace

from tqa.errors import InputError, Problem
from tqa.lang import language
from tqa.lang.identify import identify
from tqa.lang.language import Language
from tqa.model import Document

_SAMPLE = 400
_LONG_SAMPLE = 10_000


def _target_text(document: Document) -> str:
    return "\n".join(segment.target for segment in document.segments)


def _source_text(document: Document) -> str:
    return document.source or "\n".join(segment.source for segment in document.segments if segment.source)


def script_of(text: str) -> str:
    """Return the script most letters are in, as Unicode names it: “GREEK”, “LATIN”; "" if there are no letters."""
    names = (unicodedata.name(c, "").partition(" ")[0] for c in text[:_SAMPLE] if c.isalpha())
    return next((name for name, _ in Counter(names).most_common(1)), "")


@functools.cache
def _own_script(spoken: Language) -> str:
    """Return the script that a language is written in, as its own name shows."""
    return script_of(spoken.own_name)


def _are_swapped(source: str, target: str, source_language: Language, target_language: Language) -> bool:
    scripts = _own_script(source_language), _own_script(target_language)
    if all(scripts) and scripts[0] != scripts[1]:
        return script_of(target) == scripts[0] and script_of(source) in ("", scripts[1])
    return False


def _reads_like(text: str, this: Language, other: Language) -> bool:
    """Tell whether a text has more small words of one language than of another. This costs little."""
    found = Counter(text[:_LONG_SAMPLE].casefold().split())
    both = this.closed_class & other.closed_class
    here, there = (sum(found[w] for w in spoken.closed_class - both) for spoken in (this, other))
    return here > there


def _reads_swapped(source: str, target: str, source_language: Language, target_language: Language) -> bool:
    """Ask langdetect too, where both languages share a script and the small words leave a doubt."""
    named = source_language.code and target_language.code
    if not source or not named or _own_script(source_language) != _own_script(target_language):
        return False
    if _reads_like(target, target_language, source_language):
        return False
    return identify(target) == source_language.code and identify(source) == target_language.code


def settle(document: Document, *, source_lang: str = "", target_lang: str = "", thorough: bool = True) -> Document:
    """Return the document with its languages named: as given, else as the document says, else as identified.

    thorough    identify the languages of both texts even where they are named, to see whether they were swapped.
    Raises InputError if both texts are in one language, or were swapped; LanguageError for an unknown code.
    """
    source, target = _source_text(document), _target_text(document)
    to = target_lang or document.target_lang or identify(target)
    from_ = source_lang or document.source_lang or identify(source)
    source_language, target_language = language.load(from_), language.load(to)
    name = source_language.english_name
    if source.strip() and from_ and source_language.code == target_language.code:
        message = f"source and target are both {name}; expected a translation: name the languages with --from and --to"
        raise InputError(Problem(document.label, message))
    swapped = _are_swapped(source, target, source_language, target_language) if source.strip() or thorough else False
    if swapped or (thorough and _reads_swapped(source, target, source_language, target_language)):
        message = f"the text to check reads like {name}, the source language: were source and target swapped?"
        raise InputError(Problem(document.label, message))
    return replace(document, source_lang=from_, target_lang=to)
