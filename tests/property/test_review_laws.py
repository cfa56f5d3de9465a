"""What holds of every review and every repair, whatever the text and the languages."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from build import cut, document, glossary
from hypothesis import given
from property.texts import PAIRS, file_texts, slow_law, texts

from tqa.checks import CHECKS
from tqa.engine import review
from tqa.formats import markdown
from tqa.model import Document, Review, Safety, Segment, Span
from tqa.repair import Repair, repair
from tqa.report.json_report import json_line
from tqa.text.edits import apply_edits
from tqa.text.segments import make_segments

NAMES = glossary()
languages = pytest.mark.parametrize(("from_", "to"), PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])


def look(read: Document) -> Review:
    return review(read, glossary=NAMES, checks=CHECKS)


def any_document(target: str, source: str, from_: str, to: str) -> Document:
    """Return a document of any text, even one that no file could hold."""
    half = len(target) // 2
    spans = [Span(0, half), Span(half, len(target))] if half else [Span(0, len(target))]
    return Document(
        label="article.txt",
        segments=make_segments(target, spans),
        source=source,
        source_lang=from_,
        target_lang=to,
    )


def inside(span: Span, segment: Segment) -> bool:
    return 0 <= span.start <= span.end <= len(segment.target)


@languages
@slow_law
@given(target=texts, source=texts)
def test_no_check_raises_and_all_spans_lie_inside_the_text(target: str, source: str, from_: str, to: str) -> None:
    reviewed = look(any_document(target, source, from_, to))
    for finding in reviewed.findings:
        edits = [edit for suggestion in finding.hit.suggestions for edit in suggestion.edits]

        assert inside(finding.hit.span, finding.segment)
        assert finding.span.of(target) == finding.text
        assert all(inside(edit.span, finding.segment) for edit in edits)
        assert all(suggestion.edits for suggestion in finding.hit.suggestions)
        assert all(
            apply_edits(finding.segment.target, s.edits) != finding.segment.target for s in finding.hit.suggestions
        )


@languages
@slow_law
@given(target=texts, source=texts)
def test_a_review_is_a_line_of_json(target: str, source: str, from_: str, to: str) -> None:
    reviewed = look(any_document(target, source, from_, to))
    line = json_line(reviewed)

    assert "\n" not in line
    assert len(json.loads(line.encode())["findings"]) == len(reviewed.findings)


def kinds(reviewed: Review) -> Counter[tuple[str, str]]:
    return Counter((finding.check, finding.text) for finding in reviewed.findings)


def repaired(read: Document) -> Repair:
    return repair(read, look=look, safety=(Safety.SAFE, Safety.ASK))


@pytest.mark.parametrize("to", ["en", "el", "uk"])
@slow_law
@given(text=file_texts)
def test_a_repair_adds_no_fault_and_a_second_one_changes_nothing(text: str, to: str) -> None:
    read = document(text, to=to)
    first = repaired(read)
    second = repaired(first.document)

    assert kinds(first.review) - kinds(look(read)) == Counter()
    assert len(first.review.findings) + len(first.applied) <= len(look(read).findings)
    assert second.document.segments == first.document.segments


@slow_law
@given(text=file_texts)
def test_a_repair_never_touches_what_is_protected(text: str) -> None:
    read = replace(markdown.read(text.encode(), "article.md"), target_lang="en")
    done = repaired(read)
    for before, after in zip(read.segments, done.document.segments, strict=True):
        assert cut(after.target, after.protected) == cut(before.target, before.protected)
