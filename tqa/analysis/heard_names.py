"""Which name of the desk's glossary does a word of the source sound like? For names it has in one language only."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from tqa.analysis.counterparts import is_plain_word
from tqa.analysis.document_view import View
from tqa.analysis.presence import is_derived, is_named
from tqa.glossary.glossary import Form
from tqa.glossary.likeness import script
from tqa.glossary.resemblance import skeleton
from tqa.lang.lexicon import IS_WORD
from tqa.model import Kind
from tqa.text.words import Word

_ONE_NAME = 0.5
_SURE = 0.6
_CERTAIN = 0.95
_MORE = 0.15
_LEAST_LETTERS = 4
_ABOUT_AS = 0.1
_SPELT_ALIKE = 60.0
_COMMON = 1e-5
_COMMONER = 2.0


def _own_names(view: View, word: Word) -> Iterator[tuple[float, Form]]:
    """Yield the names of the desk's glossary that a word of the source sounds like, and how surely.

    Those that have a term in the source's language are found by that.
    """
    glossary, source, target = view.document.glossary, view.source.language, view.target.language
    forms = view.counterparts.forms(word)
    names = {f.text: f for form in forms for f in glossary.own_sounding_like(form, target, unless=source)}
    found = {mention.concept.id for mention in view.source.mentions}
    for form in (f for f in names.values() if f.concept.id not in found and not _is_known_surname(view, f)):
        alike = view.counterparts.likeness(word, form.text)
        # In one script a name is copied: what only sounds alike is another.
        copied = script(word.text) != script(form.text) or skeleton(word.text) == skeleton(form.text)
        if copied and alike >= (_SURE if len(word.text) >= _LEAST_LETTERS else _CERTAIN):
            yield alike, form


def _is_known_surname(view: View, form: Form) -> bool:
    """Tell whether a name is the surname of somebody whose name in the source's language the glossary has."""
    person = form.concept.kind is Kind.PERSON and form.term.short
    return person and bool(form.concept.terms_in(view.source.language.code))


def heard(view: View, word: Word) -> Form | None:
    """Return the one name of the desk's glossary that a word of the source sounds like, if the target lacks it."""
    found = [(alike, form) for alike, form in _own_names(view, word) if _is_better(view, word, form, alike)]
    best = max(found, key=lambda item: item[0], default=None)
    if best is None or is_derived(view, best[1].concept, [best[1].text]):
        return None
    return None if is_named(view, best[1].concept, word.text) else best[1]


def _is_better(view: View, word: Word, form: Form, alike: float) -> bool:
    """Tell whether a name of the glossary, rather than the word that the target has, is what the source means.

    Where that word sounds like the source too, it is a slip if it is no word at all (Paddinkton), or a common word with
    a capital that nothing explains (Rider for Ryder).
    """
    counterpart = view.counterparts.of(word)
    found = counterpart.target
    if found is None or counterpart.likeness < _ONE_NAME:
        return alike > counterpart.likeness + _MORE
    frequency = view.target.language.lexicon.frequency
    spelt = ratio(found.folded, form.folded)
    if alike < counterpart.likeness - _ABOUT_AS or found.folded == form.text.casefold() or spelt < _SPELT_ALIKE:
        return False
    if frequency(found.folded) < IS_WORD:
        return True
    common = frequency(found.folded) >= max(_COMMON, _COMMONER * frequency(form.folded))
    return common and is_plain_word(view.target, found)
