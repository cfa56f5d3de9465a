"""Capitals that were lost."""

from random import Random

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import names


def _has_capitals(view: View) -> bool:
    return view.target.language.data.capitals != "none"


def lower_start(view: View, rng: Random) -> Fault | None:
    """Begin a sentence with a small letter."""
    target = view.target
    starts = {span.start for span in target.sentences}
    words = (word for word in target.words if word.start in starts and word.start not in target.mention_at)
    word = pick(rng, (w for w in words if w.text[0].isupper() and (len(w.text) == 1 or w.text[1:].islower())))
    return None if word is None else put(Span(word.start, word.start + 1), word.text[0].lower())


def lower_text(view: View, _: Random) -> Fault | None:
    """Write a whole paragraph without capitals."""
    text = view.target.text
    lowered = text.lower()
    return put(Span(0, len(text)), lowered) if _has_capitals(view) and lowered != text else None


def lower_name(view: View, rng: Random) -> Fault | None:
    target = view.target
    inside = (m for m in names(target) if m.span.start not in target.initials)
    mention = pick(rng, (m for m in inside if m.span.of(target.text)[:1].isupper()))
    return None if mention is None else put(mention.span, mention.span.of(target.text).lower())


INJECTORS = (
    Injector(
        id="lowercase-start",
        check="lowercase-start",
        summary="a sentence that begins with a small letter",
        inject=lower_start,
    ),
    Injector(id="lowercase-text", check="lowercase-text", summary="a paragraph without capitals", inject=lower_text),
    Injector(id="lowercase-name", check="lowercase-name", summary="a name without capitals", inject=lower_name),
)
