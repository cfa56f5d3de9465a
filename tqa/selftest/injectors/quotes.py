"""Quotation marks and brackets that lost their partner, or are of another kind than the others."""

from collections.abc import Iterable
from random import Random

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, drop, pick, put
from tqa.text.quotations import BRACKETS, quotations

_OTHERS = (("“", "”"), ("«", "»"), ("„", "“"), ("「", "」"))


def _lost(text: str, span: Span, *, opening: bool) -> Fault:
    """Leave out a mark, with the space inside it; what is left of the pair may be marked anywhere along it."""
    inside = text[span.start + 1] if opening else text[span.end - 2]
    size = 2 if inside.isspace() else 1
    mark = Span(span.start, span.start + size) if opening else Span(span.end - size, span.end)
    return drop(mark, area=Span(span.start, span.end - size))


def _quotation(view: View, rng: Random) -> Span | None:
    """Choose a quotation, not of straight marks, whose sides nobody can tell apart."""
    text = view.target.text
    return pick(rng, (span for span in view.target.quotations if text[span.start] != text[span.end - 1]))


def lose_opening(view: View, rng: Random) -> Fault | None:
    span = _quotation(view, rng)
    return None if span is None else _lost(view.target.text, span, opening=True)


def lose_closing(view: View, rng: Random) -> Fault | None:
    span = _quotation(view, rng)
    return None if span is None else _lost(view.target.text, span, opening=False)


def lose_bracket(view: View, rng: Random) -> Fault | None:
    span = pick(rng, quotations(view.target.text, BRACKETS))
    return None if span is None else _lost(view.target.text, span, opening=rng.random() < 0.5)  # noqa: PLR2004 - a toss


def change_style(view: View, rng: Random) -> Fault | None:
    """Write one quotation with marks that the language does not have."""
    known = view.target.language.data.quotes.pairs
    own = {mark for pair in known for mark in pair}
    return _restyled(view, rng, [pair for pair in _OTHERS if not own & set(pair)])


def mix_styles(view: View, rng: Random) -> Fault | None:
    """Write one quotation with marks that the language has, but the text has nowhere else."""
    others = sum(len(other.target.quotations) for other in view.document.views) - 1
    return _restyled(view, rng, view.target.language.double_quotes) if others else None


def _restyled(view: View, rng: Random, pairs: Iterable[tuple[str, str]]) -> Fault | None:
    span = pick(rng, view.target.quotations)
    used = set("".join(other.target.text for other in view.document.views))
    pair = pick(rng, (pair for pair in pairs if not used & set(pair)))
    if span is None or pair is None:
        return None
    return put(span, f"{pair[0]}{span.of(view.target.text)[1:-1].strip()}{pair[1]}")


INJECTORS = (
    Injector(
        id="unbalanced-quotes/opening",
        check="unbalanced-quotes",
        summary="a quotation without its first mark",
        inject=lose_opening,
    ),
    Injector(
        id="unbalanced-quotes/closing",
        check="unbalanced-quotes",
        summary="a quotation without its last mark",
        inject=lose_closing,
    ),
    Injector(
        id="unbalanced-quotes/bracket",
        check="unbalanced-quotes",
        summary="half a pair of brackets",
        inject=lose_bracket,
    ),
    Injector(
        id="quote-style", check="quote-style", summary="a quotation with another language's marks", inject=change_style
    ),
    Injector(
        id="mixed-quotes", check="mixed-quotes", summary="a quotation with other marks than the rest", inject=mix_styles
    ),
)
