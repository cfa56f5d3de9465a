"""Correct a document: apply suggestions, look again, and stop when nothing safe is left to do.

A correction that would bring a new fault is refused. Corrections that undo each other leave the text as it was.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tqa.fixes import Choice, Refusal, apply, compatible, first_suggestions
from tqa.model import Document, Finding, Review, Safety

_MOST_ROUNDS = 10
Reviewer = Callable[[Document], Review]


@dataclass(frozen=True, slots=True)
class Repair:
    """A corrected document: what was applied, what was refused, and the review of what is left."""

    document: Document
    applied: tuple[Finding, ...]
    refused: tuple[Refusal, ...]
    review: Review


def _kinds(review: Review) -> Counter[tuple[str, str]]:
    return Counter((finding.check, finding.text) for finding in review.findings)


def _try(review: Review, choices: Sequence[Choice], look: Reviewer) -> Review | None:
    """Return the review after the corrections, or None if they bring a fault or leave what they should correct."""
    document = replace(review.document, segments=apply(review.document.segments, choices))
    after = look(document)
    # Each correction must also do away with its own finding, or it would be made again and again.
    most = len(review.findings) - len(choices)
    return None if _kinds(after) - _kinds(review) or len(after.findings) > most else after


def apply_choices(review: Review, choices: Iterable[Choice], look: Reviewer) -> Repair:
    """Apply the corrections that clash with no other and bring no new fault."""
    kept, refused = compatible(choices)
    after = _try(review, kept, look) if kept else review
    if after is None:
        harmless = tuple(choice for choice in kept if _try(review, [choice], look) is not None)
        together = _try(review, harmless, look)
        if together is None:
            harmless = harmless[:1]
            together = _try(review, harmless, look) or review
        refused += tuple(
            Refusal(c.finding, "it would bring a new fault, or leave this one") for c in kept if c not in harmless
        )
        kept, after = harmless, together
    return Repair(after.document, tuple(choice.finding for choice in kept), refused, after)


def repair(document: Document, *, look: Reviewer, safety: Iterable[Safety]) -> Repair:
    """Apply the first suggestions of the given safeties until none is left."""
    wanted = frozenset(safety)
    first = review = look(document)
    applied: list[Finding] = []
    refused: dict[str, Refusal] = {}
    seen = {tuple(segment.target for segment in review.document.segments)}
    for _ in range(_MOST_ROUNDS):
        open_ = [finding for finding in review.findings if finding.fingerprint not in refused]
        done = apply_choices(review, first_suggestions(open_, wanted), look)
        texts = tuple(segment.target for segment in done.document.segments)
        final = (r for r in done.refused if not (done.applied and r.for_now))
        refused |= {refusal.finding.fingerprint: refusal for refusal in final}
        if not done.applied:
            break
        if texts in seen:
            undone = tuple(Refusal(f, "its correction and others undo each other") for f in done.applied)
            return Repair(first.document, (), undone, first)
        seen.add(texts)
        applied += done.applied
        review = done.review
    # A correction refused in an earlier round, before the words around it changed, is not told twice.
    left = {finding.fingerprint for finding in review.findings}
    return Repair(review.document, tuple(applied), tuple(r for name, r in refused.items() if name in left), review)
