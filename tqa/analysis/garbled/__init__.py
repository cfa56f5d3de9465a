"""Which words of the target came out of a name, and are not it? “Beat” for Brett, “Waren” for Warren.

A word is taken for a garbled name only if something tells the name: the glossary has it and the source names it there,
the text has it elsewhere for the same word of the source, it is the usual spelling of a common name, or the words
beside it are those that stand beside it in the source or in the glossary.
"""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.garbled.phrases import by_phrase, phrases_of
from tqa.analysis.garbled.renderings import Renderings, by_text
from tqa.analysis.garbled.suspects import COMMON, LEAST, Garbled, Suspects, bare, begin_alike, is_anybody, is_some_name
from tqa.analysis.presence import is_derived
from tqa.analysis.proof import is_certain
from tqa.analysis.text_view import TextView
from tqa.glossary.choice import accepted
from tqa.glossary.likeness import script
from tqa.glossary.transliteration import usual_spellings
from tqa.model import Kind
from tqa.text.folding import fold
from tqa.text.words import Word

_FOREIGN = 1e-5


def by_glossary(view: View, suspects: Suspects) -> Iterator[Garbled]:
    """Find what became of names that the glossary has in the source of a segment, and fewer times in its target."""
    here = Counter(mention.concept.id for mention in view.target.mentions)
    there = Counter(mention.concept.id for mention in view.source.mentions)
    for mention in view.source.mentions:
        concept = mention.concept
        lost = here[concept.id] < there[concept.id] and concept.kind is not Kind.TERM
        if not lost or not is_certain(view, mention):
            continue
        forms = [t.text for t in accepted(concept, view.target.language.code) if " " not in t.text]
        found = [(w, form) for form in forms for w in suspects.like(form, mention.span.start) if not is_anybody(w)]
        # In other scripts a foreign name has many right spellings.
        settled = script(view.target.text) == "LATIN" or view.document.glossary.is_own(concept.id)
        found = [(w, form) for w, form in found if settled or suspects.is_word(w, form)]
        if found and not is_derived(view, concept, forms):
            yield Garbled(*found[0], mention.span, "the source names it here")


def by_usage(view: View, suspects: Suspects) -> Iterator[Garbled]:
    """Find what became of common names, which have a usual spelling: “Join” for Τζον."""
    for name in view.counterparts.names:
        forms = {
            spelling
            for form in view.counterparts.forms(name)
            for spelling in usual_spellings(form, view.source.language.code)
        }
        if forms and all(suspects.lacks(form) for form in forms):
            found = [(word, form) for form in sorted(forms) for word in suspects.like(form, name.start)]
            found = [(word, form) for word, form in found if not is_some_name(view.target, word)]
            if len({word.start for word, _ in found}) == 1:
                word, form = min(found, key=lambda pair: OSA.distance(pair[0].folded, pair[1]))
                yield Garbled(word, form.title(), name.span, "it is the usual spelling of the name in the source")


def _beside(view: TextView, word: Word, *, before: bool) -> str:
    """Return the word with a capital that is joined to another, without a possessive ending."""
    other = view.word_before(word.start) if before else view.word_after(word.end)
    if other is None or other.text.islower():
        return ""
    between = view.text[other.end : word.start] if before else view.text[word.end : other.start]
    return bare(view, other).folded if between in (" ", "\u00a0", "/", "-") else ""


def by_neighbours(view: View, suspects: Suspects) -> Iterator[Garbled]:
    """Find names that the source writes in the same letters, beside a name that both texts have."""
    for name in view.counterparts.names:
        if not _is_copied(view, suspects, name):
            continue
        for word in suspects.words:
            for before in (True, False):
                beside = _beside(view.source, name, before=before)
                same = beside and beside == _beside(view.target, word, before=before)
                if same and _is_miscopied(view, word, name):
                    yield Garbled(word, name.text, name.span, "the source has it beside the same word")


def _is_copied(view: View, suspects: Suspects, name: Word) -> bool:
    """Tell whether a name of the source is one in the target's letters, and no word of its own language, and lost."""
    if len(name.text) < LEAST or name.is_acronym or script(name.text) != script(view.target.text):
        return False
    here, there = (v.language.lexicon.frequency(name.folded) for v in (view.source, view.target))
    return here < max(_FOREIGN, there) and suspects.lacks(name.text, suspects.in_source[fold(name.text)])


def _is_miscopied(view: View, word: Word, name: Word) -> bool:
    """Tell whether a word is a bad copy of a name, and neither its form, nor the target's own spelling of it."""
    found, meant, frequency = word.folded, fold(name.text), view.target.language.lexicon.frequency
    apart, allowed = OSA.distance(found, meant), max(1, max(len(meant), len(found)) // 3)
    # A name in foreign letters takes no endings in the source.
    languages = view.source.language, view.target.language
    inflects = any(language.inflects_names or not language.has_data for language in languages)
    declined = inflects and found[:-1] == meant[:-1] and script(view.source.text) == script(meant)
    if found.startswith(meant) or declined or apart > allowed or not begin_alike(found, meant):
        return False
    if apart == 1 and frequency(name.folded) >= COMMON / 2 <= frequency(found):
        return False
    return not is_anybody(word) and (frequency(found) >= COMMON or frequency(found) <= frequency(name.folded))


def garbled(document: DocumentView) -> Iterator[tuple[View, Garbled]]:
    """Yield the words of a target that came out of names, each once, with the segment it stands in."""
    phrases, renderings = phrases_of(document), Renderings(document)
    for view in document.views:
        if view.target.is_title:
            continue
        seen: set[int] = set()
        found = [*by_phrase(view, phrases)] if phrases else []
        if view.source and (suspects := Suspects(view)).words:
            found += [*by_glossary(view, suspects), *by_neighbours(view, suspects)]
            found += [*by_text(view, suspects, renderings), *by_usage(view, suspects)]
        for one in found:
            if one.word.start not in seen:
                seen.add(one.word.start)
                yield view, one
