"""What was left as it is in the source: a word, a sentence, a whole paragraph; links that were changed."""

from random import Random

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import names, outside, plain_words

_LONG = 5
_NEAR = 3


def keep_source_word(view: View, rng: Random) -> Fault | None:
    """Leave a word of the source in: one that stands about as far along, and is none of the target's language."""
    source, target = view.source, view.target
    if not source or not target.language.data.spaces or not source.language.data.spaces:
        return _keep_source_name(view, rng)
    lexicon = target.language.lexicon
    foreign = [w for w in plain_words(source, least=_LONG) if not lexicon.frequency(w.folded)]
    word = pick(rng, (w for w in plain_words(target, least=_LONG) if outside(target, w.span)))
    if word is None or not foreign:
        return None
    share = word.start / len(target.text)
    near = sorted(foreign, key=lambda w: (abs(w.start / len(source.text) - share), w.start))[:_NEAR]
    return put(word.span, rng.choice(near).text)


def _keep_source_name(view: View, rng: Random) -> Fault | None:
    """Leave a name in the source's letters; for scripts without spaces, in which words are not told apart."""
    there = {m.concept.id: m.span.of(view.source.text) for m in view.source.mentions}
    mention = pick(rng, (m for m in names(view.target, exact=True) if m.concept.id in there))
    if mention is None or there[mention.concept.id] == mention.term.text:
        return None
    return put(mention.span, there[mention.concept.id])


def keep_source(view: View, _: Random) -> Fault | None:
    """Leave a whole paragraph as it is in the source."""
    source, target = view.source.text, view.target.text
    return put(Span(0, len(target)), source) if source and source != target else None


def keep_source_sentence(view: View, rng: Random) -> Fault | None:
    """Leave a sentence as it is in the source, where both sides have as many."""
    source, target = view.source, view.target
    if not source or len(source.sentences) != len(target.sentences) or len(target.sentences) < 2:  # noqa: PLR2004
        return None
    pair = pick(rng, zip(source.sentences, target.sentences, strict=True))
    return None if pair is None else put(_trimmed(target.text, pair[1]), pair[0].of(source.text).strip())


def _trimmed(text: str, span: Span) -> Span:
    whole = span.of(text)
    start = span.start + len(whole) - len(whole.lstrip())
    return Span(start, start + len(whole.strip()))


def alter_link(view: View, rng: Random) -> Fault | None:
    """Change a letter of an address."""
    target = view.target
    spans = [span for span in target.opaque if span.of(target.text) in view.source.text]
    span = pick(rng, spans)
    if span is None:
        return None
    at = pick(rng, (n for n in range(span.start + 1, span.end) if target.text[n].isalpha()))
    if at is None:
        return None
    letters = [c for c in "abcdefghijklmnopqrstuvwxyz" if c != target.text[at].lower()]
    return put(Span(at, at + 1), rng.choice(letters), area=span)


INJECTORS = (
    Injector(
        id="untranslated-text/word",
        check="untranslated-text",
        summary="a word of the source left in",
        inject=keep_source_word,
    ),
    Injector(
        id="untranslated-text/sentence",
        check="untranslated-text",
        summary="a sentence of the source left in",
        inject=keep_source_sentence,
    ),
    Injector(id="copied-source", check="copied-source", summary="a paragraph that is the source's", inject=keep_source),
    Injector(id="altered-link", check="altered-link", summary="a letter changed in an address", inject=alter_link),
)
