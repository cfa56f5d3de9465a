"""Every check proves itself by its own examples: what it marks, what its correction gives, what it leaves alone."""

from collections import Counter
from pathlib import Path

import pytest

import tqa.checks
from tqa.analysis import DocumentView
from tqa.checks import CHECKS
from tqa.checks.base import Check, Example, document_of
from tqa.engine import review
from tqa.fixes import Choice, apply, compatible
from tqa.lang import language
from tqa.model import Document, Review, Safety, Span
from tqa.text.segments import make_segments

CASES = [pytest.param(check, e, id=f"{check.id}-{n}") for check in CHECKS for n, e in enumerate(check.examples, 1)]
FILES = sorted(
    path.stem for path in Path(tqa.checks.__file__).parent.glob("*.py") if path.stem not in ("__init__", "base")
)


def judge(check: Check, example: Example) -> Review:
    return review(document_of(example), checks=(check,))


def spans_of(judged: Review) -> list[Span]:
    return sorted({finding.span for finding in judged.findings})


@pytest.mark.parametrize(("check", "example"), CASES)
def test_marks_what_the_example_marks(check: Check, example: Example) -> None:
    assert spans_of(judge(check, example)) == sorted(example.spans)


@pytest.mark.parametrize(("check", "example"), [c for c in CASES if c.values[1].fixed is not None])  # type: ignore[union-attr] # our own params
def test_first_suggestions_give_the_fixed_text_and_silence(check: Check, example: Example) -> None:
    judged = judge(check, example)
    choices = [Choice(finding, finding.hit.suggestions[0]) for finding in judged.findings]
    kept, refused = compatible(choices)
    segments = apply(judged.document.segments, kept)
    joined = "\n".join(segment.target for segment in segments)
    assert not refused
    assert joined == example.fixed

    again = Document(
        label="fixed",
        segments=make_segments(joined, [Span(0, len(joined))]) if "\n" not in joined else segments,
        source=example.source,
        source_lang=judged.document.source_lang,
        target_lang=judged.document.target_lang,
        glossary=example.glossary,
    )
    assert review(again, checks=(check,)).findings == ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_suggestions_say_why_they_are_not_safe(check: Check) -> None:
    for example in check.examples:
        for finding in judge(check, example).findings:
            for suggestion in finding.hit.suggestions:
                assert suggestion.edits
                assert suggestion.safety is Safety.SAFE or suggestion.reason


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_messages_start_small_and_have_no_full_stop(check: Check) -> None:
    for example in check.examples:
        for finding in judge(check, example).findings:
            assert not finding.hit.message.endswith(".")
            assert "\n" not in finding.hit.message


def test_every_file_is_a_check_listed_once() -> None:
    assert sorted(check.id.replace("-", "_") for check in CHECKS) == FILES


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_has_examples_of_both_kinds_and_says_what_it_leaves_alone(check: Check) -> None:
    kinds = Counter(example.is_bad for example in check.examples)

    assert kinds[True]
    assert kinds[False]
    assert "Not reported" in check.explanation
    assert "Why:" in check.explanation


def test_a_known_name_is_reported_only_by_checks_of_names() -> None:
    names = {check.id for check in CHECKS if "name" in check.id or "term" in check.id}
    names |= {
        "inconsistent-acronym",
        "missing-article",
        "stray-pronoun",
        "surname-policy",
        "truncated-surname",
        "undefined-acronym",
    }
    for check in CHECKS:
        for example in check.examples:
            judged = judge(check, example)
            spoken = language.load(judged.document.target_lang)
            view = DocumentView(judged.document, source=language.load(""), target=spoken, glossary=_glossary(example))
            known = {(v.segment.id, m.span) for v, m in view.mentions}
            reported = {(f.segment.id, f.hit.span) for f in judged.findings if f.check not in names}
            assert not known & reported


def _glossary(example: Example) -> "tqa.glossary.glossary.Glossary":
    from tqa.glossary.glossary import Glossary  # noqa: PLC0415 - only here

    return Glossary(example.glossary)
