"""Does the target have a name that the source has? In an accepted form, whatever its ending, its article, its capitals.

Also in a word made from it: “British officials” have Britain. A surname is not enough behind another given name than
the accepted one.
"""

from collections.abc import Iterable, Iterator, Sequence

from tqa.analysis.document_view import View
from tqa.glossary.choice import accepted
from tqa.glossary.counterpart import is_inflected_in
from tqa.glossary.likeness import likeness
from tqa.glossary.transliteration import is_common_name
from tqa.lang.demonyms import demonym_stems
from tqa.lang.language import Language
from tqa.model import Concept, Edit, How, Kind, Mention
from tqa.text.edits import apply_edits
from tqa.text.words import Word

_ONE_NAME = 0.5
_LEAST_STEM = 4
_LONGEST_ENDING = 3
_LEAST_FREQUENCY = 1e-8
_COMMON = 1e-5
_LONG_PHRASE = 2
_STRICT = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
_WITH_DERIVATIONS = (Kind.PLACE, Kind.ORGANISATION)


def is_named(view: View, concept: Concept, source: str) -> bool:
    """Tell whether the target of a segment has a concept. `source` is the name as the source has it."""
    for mention in view.target.mentions:
        if mention.concept.id == concept.id and _is_printed_so(view, mention):
            return not _has_another_given_name(view, mention, source)
    names = [term.text for term in accepted(concept, view.target.language.code) if not term.short]
    text, strict = _without_refused(view, concept).casefold(), concept.kind in _STRICT
    forms = (form.casefold() for name in names for form in _without_article(view, name))
    if any(_stands(text, view.target.language, form, whole=strict) for form in forms):
        return True
    suffixes = view.target.language.data.names.suffixes
    if any(is_inflected_in(view.target.words, name, suffixes) or _is_declined(view, name) for name in names):
        return True
    return concept.kind in _WITH_DERIVATIONS and is_derived(view, concept, names)


def _is_printed_so(view: View, found: Mention) -> bool:
    """Tell whether a mention is what the desk prints: “Gatchina” is found for “Gátchina”, but is not it.

    Capitals need no accents, and scripts without capitals are written with and without marks.
    """
    plain = view.target.language.data.capitals == "none" or found.span.of(view.target.text).isupper()
    written = found.score == 1 or found.how is How.INFLECTED or plain
    return found.term.is_accepted and written


def _has_another_given_name(view: View, found: Mention, source: str) -> bool:
    """Tell whether a surname stands behind the source's given name in a form that is not the accepted one.

    “Sal Khan” for the accepted “Salman Khan” has the surname, and is still wrong.
    """
    target = view.target
    before = target.word_before(found.span.start)
    if not found.term.short or before is None or not target.text[before.end : found.span.start].isspace():
        return False
    codes = view.source.language.code, target.language.code
    parts = {part.casefold() for term in found.concept.terms_in(codes[1]) for part in term.text.split()}
    if before.folded in parts or before.folded in target.language.closed_class:
        return False
    return any(likeness(word, before.text, *codes) >= _ONE_NAME for word in source.split())


def _without_article(view: View, name: str) -> Iterator[str]:
    """Yield a name, and what is left of it where its article melts with a preposition: “au Cap” has Le Cap."""
    yield name
    first, _, rest = name.partition(" ")
    if rest and first.casefold() in view.target.language.data.words.articles:
        yield rest


def _without_refused(view: View, concept: Concept) -> str:
    """Return the target with forms that the glossary refuses blanked: they may have an accepted one inside."""
    mentions = (m for m in view.target.mentions if m.concept.id == concept.id and not m.term.is_accepted)
    return apply_edits(view.target.text, [Edit(m.span, "\0" * len(m.span)) for m in mentions])


def _stands(text: str, language: Language, name: str, *, whole: bool) -> bool:
    """Tell whether a name stands in a text as words; anywhere at all where words are not apart.

    whole    the last word must end with the name, if it is no long phrase: “Bärbel Bass” is not Bärbel Bas.
    """
    at = text.find(name)
    if not language.has_data or not language.data.spaces:
        return at >= 0
    lenient = not whole or name.count(" ") >= _LONG_PHRASE
    while at >= 0:
        end = at + len(name)
        opens = at == 0 or not text[at - 1].isalnum() or bool(language.data.names.prefixes)
        if opens and (lenient or not text[end : end + 1].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False


def _is_declined(view: View, name: str) -> bool:
    """Tell whether a name stands with other endings in a language of which nothing is known: “Keirem Starmerem”."""
    if view.target.language.has_data or not name[:1].isupper():
        return False
    parts = [part.casefold() for part in name.split()]
    words = view.target.words
    runs = (words[at : at + len(parts)] for at in range(len(words) - len(parts) + 1))
    return any(all(map(_shares_stem, run, parts)) for run in runs)


def _shares_stem(word: Word, part: str) -> bool:
    stem = part[: max(_LEAST_STEM, len(part) - _LONGEST_ENDING)]
    return word.folded.startswith(stem) and abs(len(word.folded) - len(part)) <= _LONGEST_ENDING


def is_derived(view: View, concept: Concept, names: Iterable[str]) -> bool:
    """Tell whether the target has a word made from a name: British for Britain, Venetians for Venice."""
    english = [term.text for term in concept.terms_in("en")]
    stems = list(demonym_stems(english, view.target.language.code))
    short = [name.casefold()[:_LEAST_STEM] for name in names if " " not in name and len(name) > _LEAST_STEM]
    for name in names:
        stem = name.casefold()[:-1] if len(name) > _LEAST_STEM + 1 else name.casefold()
        if " " not in name and len(stem) >= _LEAST_STEM:
            stems.append(stem)
    elsewhere = {term.text.casefold() for term in concept.terms}
    free = [
        word
        for word in view.target.words
        if word.start not in view.target.mention_at and word.folded not in elsewhere and not is_common_name(word.text)
    ]
    text = f" {view.target.text.casefold()}"
    if any(" " in stem and f" {stem}" in text for stem in stems):
        return True
    prefixes = view.target.language.data.names.prefixes
    return any(
        _begins(word, stems, prefixes) or (_begins(word, short, ()) and _may_be_made(view, word)) for word in free
    )


def _begins(word: Word, stems: Sequence[str], prefixes: Iterable[str]) -> bool:
    """Tell whether a word begins with one of the stems, behind a prefix of its language too."""
    bare = (word.folded.removeprefix(prefix) for prefix in prefixes if word.folded.startswith(prefix))
    return any(form.startswith(tuple(stems)) for form in (word.folded, *bare))


def _may_be_made(view: View, word: Word) -> bool:
    """Tell whether a word may be made from a name that begins like it: a word with a capital, or a rare one."""
    frequency = view.target.language.lexicon.frequency(word.folded)
    return frequency >= _LEAST_FREQUENCY and (word.is_capitalised or frequency < _COMMON)
