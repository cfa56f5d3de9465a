"""Give each segment of a target the source it was translated from.

Equal numbers of paragraphs belong together one by one. Otherwise the sentences are aligned, by length and by the
numbers and names both must have; where that is doubtful the segments say so, and checks that need the source are
skipped.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from tqa.analysis import TextView
from tqa.analysis.units import known_on_both_sides, units
from tqa.glossary.glossary import Glossary
from tqa.lang.language import Language
from tqa.lang.writing import length_ratio
from tqa.model import Document, Gap, Segment, Span
from tqa.text.alignment import Alignment, Group, align
from tqa.text.paragraphs import paragraphs

_CONFIDENT = 0.5
_FEW = 12
_MOST_OF_IT = 0.5
_SKIP = 5.0
"""The cost of a sentence without a counterpart, at which a dropped one is told from two that were made one."""


def _by_sentence(document: Document, source: TextView, target: TextView) -> tuple[Segment, ...]:
    left, right = units(source), units(target)
    # What a few sentences show would be wrong by much if one of them were missing.
    usual = length_ratio(source.language.code, target.language.code) if len(left) < _FEW else None
    alignment = align(known_on_both_sides(left, right), known_on_both_sides(right, left), ratio=usual, skip=_SKIP)
    confident = alignment.confidence >= _CONFIDENT
    offsets = list(accumulate((len(segment.target) + 1 for segment in document.segments), initial=0))
    starts = [bisect_right(offsets, sentence.start) - 1 for sentence in target.sentences]
    texts = _source_texts(alignment, source, starts)
    gaps, extra = _unmatched(alignment.groups, source, target, offsets) if confident else ({}, {})
    return tuple(
        replace(
            segment,
            source=texts.get(index, ""),
            aligned=confident and bool(texts.get(index)),
            gaps=tuple(gaps.get(index, ())),
            unmatched=tuple(extra.get(index, ())),
        )
        for index, segment in enumerate(document.segments)
    )


def _is_alone(groups: Sequence[Group], at: int, source: Sequence[Span], target: Sequence[Span]) -> bool:
    """Tell whether a group of one side lacks its other side: its neighbours are not shorter by as much.

    They are where the other side is one of three sentences that were made one, or one that was made three.
    """
    ratio = sum(map(len, target)) / max(1, sum(map(len, source)))
    near = groups[max(0, at - 1) : at + 2]
    here = sum(len(target[j]) for group in near for j in group.target)
    there = sum(len(source[i]) for group in near for i in group.source) * ratio
    alone = sum(len(target[j]) for j in groups[at].target) - sum(len(source[i]) for i in groups[at].source) * ratio
    return (here - there) / alone >= _MOST_OF_IT if alone else False


def _unmatched(
    groups: Sequence[Group], source: TextView, target: TextView, offsets: Sequence[int]
) -> tuple[Mapping[int, list[Gap]], Mapping[int, list[Span]]]:
    """Return, by segment, the sentences of the source that have no counterpart, and those of the target."""
    gaps: dict[int, list[Gap]] = {}
    extra: dict[int, list[Span]] = {}
    end = 0
    for at, group in enumerate(groups):
        alone = not (group.source and group.target) and _is_alone(groups, at, source.sentences, target.sentences)
        if alone and not group.target:
            segment = bisect_right(offsets, max(end - 1, 0)) - 1
            lost = [Gap(end - offsets[segment], source.sentences[i].of(source.text)) for i in group.source]
            gaps.setdefault(segment, []).extend(lost)
        for span in (target.sentences[j] for j in group.target):
            end = span.end
            if alone:
                segment = bisect_right(offsets, span.start) - 1
                extra.setdefault(segment, []).append(span.shifted(-offsets[segment]))
    return gaps, extra


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
