"""Reviews as JSON, in the shape that design and README promise: `"schema": 1`."""

import json
from collections.abc import Iterable, Mapping

from tqa.model import Edit, Finding, Review, Suggestion
from tqa.mqm import mqm_score
from tqa.text.edits import apply_edits

SCHEMA = 1
_DIGITS = 2


def suggestion_as_dict(finding: Finding, suggestion: Suggestion) -> Mapping[str, object]:
    """Return a suggestion; `text` is what stands at [start, end) once all its edits are made.

    Edits may reach beyond the finding; `text` then covers the finding's own stretch only.
    """
    span, offset = finding.hit.span, finding.segment.location.offset
    inside = [e for e in suggestion.edits if span.start <= e.span.start and e.span.end <= span.end]
    text = apply_edits(finding.text, [Edit(e.span.shifted(-span.start), e.replacement) for e in inside])
    return {
        "text": text,
        "edits": [
            {"start": e.span.start + offset, "end": e.span.end + offset, "replacement": e.replacement}
            for e in suggestion.edits
        ],
        "safety": suggestion.safety.value,
        "reason": suggestion.reason,
    }


def finding_as_dict(finding: Finding) -> Mapping[str, object]:
    source = finding.hit.source_span
    return {
        "check": finding.check,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "message": finding.hit.message,
        "segment": finding.segment.id,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "line": finding.line,
        "column": finding.column,
        "suggestions": [suggestion_as_dict(finding, s) for s in finding.hit.suggestions],
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "fingerprint": finding.fingerprint,
    }


def as_dict(review: Review) -> dict[str, object]:
    """Return a review as plain values, ready for JSON."""
    document = review.document
    score = mqm_score(review)
    rate = score.per_1000_words
    return {
        "id": document.label,
        "source_lang": document.source_lang,
        "target_lang": document.target_lang,
        "words": review.words,
        "mqm": {"penalty": score.penalty, "per_1000_words": None if rate is None else round(rate, _DIGITS)},
        "findings": [finding_as_dict(finding) for finding in review.findings],
        "skipped": [{"check": skip.check, "reason": skip.reason} for skip in review.skipped],
        "notes": list(review.notes),
    }


def _dumped(value: object, indent: int | None = None) -> str:
    """Return JSON. Lone surrogates, which UTF-8 cannot hold, come out escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return (
        text if text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text) else json.dumps(value, indent=indent)
    )


def json_text(reviews: Iterable[Review], *, version: str) -> str:
    """Return one object with all documents in it."""
    whole = {"schema": SCHEMA, "version": version, "documents": [as_dict(review) for review in reviews]}
    return _dumped(whole, indent=2)


def json_line(review: Review) -> str:
    """Return one line for one document."""
    return _dumped({"schema": SCHEMA, "version": review.version, **as_dict(review)})
