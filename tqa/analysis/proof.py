"""Does a mention in the source prove that the thing is meant? “Der Richter” is a judge, and no Gerhard Richter.

A name that is also a word proves nothing where a capital proves nothing: at the start of a sentence, in German, in
Arabic. Which names are words is known from the glossary: engines render them as such (`wrong`, from that language).
"""

from tqa.analysis.document_view import View
from tqa.model import Concept, Kind, Mention

_LONGEST_CONTINUATION = 3


def is_word_too(concept: Concept, language: str) -> bool:
    """Tell whether the name of a concept in a language is known to be a word of it, which engines translate."""
    return any(term.origin == language for term in concept.wrong)


def is_certain(view: View, mention: Mention) -> bool:
    """Tell whether a mention in the source of a segment certainly names its concept."""
    source = view.source
    if mention.concept.kind is Kind.TERM:
        return True
    if not source.language.data.spaces:
        return not _goes_on(view, mention)
    if is_told_by_capital(view, mention):
        return True
    if mention.concept.kind is Kind.PERSON and mention.term.short:
        return mention.concept.id in view.document.full_source_names
    return not is_word_too(mention.concept, source.language.code)


def is_told_by_capital(view: View, mention: Mention) -> bool:
    """Tell whether a mention in the source has a capital that only a name can have."""
    source = view.source
    if source.language.data.capitals != "names" or source.is_title:
        return False
    return mention.span.start not in source.initials or _has_inner_capital(mention.span.of(source.text))


def _has_inner_capital(found: str) -> bool:
    return any(word[:1].isupper() for word in found.split()[1:])


def _goes_on(view: View, mention: Mention) -> bool:
    """Tell whether a name is part of a longer word, in a language without spaces: 韩国 in 韩国瑜."""
    text, (start, end) = view.source.text, (mention.span.start, mention.span.end)
    frequency = view.source.language.lexicon.frequency
    longer = (text[start : end + more] for more in range(1, _LONGEST_CONTINUATION + 1) if end + more <= len(text))
    return any(len(word) > end - start and frequency(word) > 0 for word in longer)
