"""Content lost or added: sentences, quotation marks that the source has."""

from random import Random

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, anywhere, drop, insert, pick, put


def omit_sentence(view: View, rng: Random) -> Fault | None:
    """Leave a sentence out of a paragraph of two or more."""
    target = view.target
    if not view.source or len(target.sentences) < 2:  # noqa: PLR2004 - one cannot be spared
        return None
    at = rng.randrange(len(target.sentences))
    start = target.sentences[at].start
    end = target.sentences[at + 1].start if at + 1 < len(target.sentences) else len(target.text)
    if end == len(target.text):
        start = len(target.text[:start].rstrip())
    return anywhere(drop(Span(start, end)), target.text)


def add_sentence(view: View, rng: Random) -> Fault | None:
    """Add a sentence of another paragraph at the end."""
    if not view.source:
        return None
    others = [
        span.of(other.target.text).strip()
        for other in view.document.views
        if other is not view and not other.target.is_headline
        for span in other.target.sentences
    ]
    sentence = pick(rng, others)
    space = " " if view.target.language.data.spaces else ""
    return None if sentence is None else insert(len(view.target.text), f"{space}{sentence}")


def unquote(view: View, rng: Random) -> Fault | None:
    """Take the marks off a quotation that the source has."""
    target = view.target
    if len(target.quotations) != len(view.source.quotations):
        return None
    span = pick(rng, target.quotations)
    if span is None:
        return None
    fault = put(span, span.of(target.text)[1:-1])
    return anywhere(fault, target.text)


def quote(view: View, rng: Random) -> Fault | None:
    """Put a sentence that nobody said into quotation marks."""
    target = view.target
    pairs = target.language.double_quotes
    if not view.source or view.source.quotations or target.quotations or not pairs:
        return None
    sentence = pick(rng, target.sentences)
    if sentence is None:
        return None
    text = sentence.of(target.text).strip()
    span = Span(sentence.start, sentence.start + len(text))
    return put(span, f"{pairs[0][0]}{text}{pairs[0][1]}")


INJECTORS = (
    Injector(id="omitted-text", check="omitted-text", summary="a sentence left out", inject=omit_sentence),
    Injector(id="added-text", check="added-text", summary="a sentence of another paragraph", inject=add_sentence),
    Injector(
        id="quotation-mismatch/lost",
        check="quotation-mismatch",
        summary="a quotation without its marks",
        inject=unquote,
    ),
    Injector(
        id="quotation-mismatch/added",
        check="quotation-mismatch",
        summary="a sentence quoted that is no quotation",
        inject=quote,
    ),
)
