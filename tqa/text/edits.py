"""Put edits into a text, and follow spans to where the edits moved them."""

from collections.abc import Iterable, Sequence

from tqa.model import Edit, Span


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with edits that do not overlap put in, whatever their order."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: e.span):
        pieces += (text[at : edit.span.start], edit.replacement)
        at = edit.span.end
    return "".join((*pieces, text[at:]))


def moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Return where a span lies after edits that do not touch it."""
    shift = sum(len(e.replacement) - len(e.span) for e in edits if e.span.end <= span.start)
    return span.shifted(shift)
