"""Give each segment of a target the source it was translated from.

Equal numbers of paragraphs belong together one by one. Otherwise the sentences are aligned, by length and by the
numbers and names both must have; where that is doubtful the segments say so, and checks that need the source are
skipped.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from tqa.analysis import TextView
from tqa.glossary.glossary import Glossary
from tqa.lang.language import Language
from tqa.model import Document, Segment, Span
from tqa.text.alignment import Alignment, Unit, align
from tqa.text.paragraphs import paragraphs

_CONFIDENT = 0.5


def _anchors(view: TextView, span: Span) -> Iterator[Hashable]:
    """Yield what a translation keeps: digits, names the glossary knows in both languages, words in Latin capitals."""
    for word in view.words:
        if span.start <= word.start < span.end:
            if word.is_number:
                yield "".join(filter(str.isdigit, word.text))
            elif word.is_acronym and word.text.isascii():
                yield word.text
    for mention in view.mentions:
        if span.start <= mention.span.start < span.end:
            yield mention.concept.id


def _units(view: TextView) -> list[Unit]:
    return [Unit(len(span), frozenset(_anchors(view, span))) for span in view.sentences]


def _known_on_both_sides(units: list[Unit], others: list[Unit]) -> list[Unit]:
    """Drop anchors that never occur on the other side: they say nothing about which sentence belongs to which."""
    known = frozenset().union(*(unit.anchors for unit in others)) if others else frozenset()
    return [Unit(unit.length, unit.anchors & known) for unit in units]


def _by_sentence(document: Document, source: TextView, target: TextView) -> tuple[Segment, ...]:
    left, right = _units(source), _units(target)
    alignment = align(_known_on_both_sides(left, right), _known_on_both_sides(right, left))
    confident = alignment.confidence >= _CONFIDENT
    starts = _segment_starts(document, target)
    texts = _source_texts(alignment, source, starts)
    return tuple(
        replace(segment, source=texts.get(index, ""), aligned=confident and bool(texts.get(index)))
        for index, segment in enumerate(document.segments)
    )


def _segment_starts(document: Document, target: TextView) -> list[int]:
    """Return, for each sentence of the joined target, the index of the segment it stands in."""
    ends: list[int] = []
    at = 0
    for segment in document.segments:
        at += len(segment.target) + 1
        ends.append(at)
    return [next(i for i, end in enumerate(ends) if sentence.start < end) for sentence in target.sentences]


def _source_texts(alignment: Alignment, source: TextView, starts: list[int]) -> dict[int, str]:
    """Return, for each segment, the source sentences that its own sentences were translated from."""
    sentences: dict[int, set[int]] = {}
    for group in alignment.groups:
        for index in group.target:
            sentences.setdefault(starts[index], set()).update(group.source)
    return {
        segment: " ".join(source.sentences[i].of(source.text) for i in sorted(indices))
        for segment, indices in sentences.items()
        if indices
    }


def _with_lines(document: Document, lines: list[str]) -> tuple[Segment, ...]:
    return tuple(replace(s, source=line) for s, line in zip(document.segments, lines, strict=True))


def pair(document: Document, *, source: Language, target: Language, glossary: Glossary) -> Document:
    """Return the document with its source text divided among the segments."""
    if not document.source.strip():
        return document
    lines = [span.of(document.source) for span in paragraphs(document.source)]
    if len(lines) == len(document.segments):
        return replace(document, source="", segments=_with_lines(document, lines))
    joined = "\n".join(segment.target for segment in document.segments)
    views = TextView(document.source, source, glossary), TextView(joined, target, glossary)
    return replace(document, source="", segments=_by_sentence(document, *views))
