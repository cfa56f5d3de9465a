"""Choose corrections that do not clash and put them into a text; say which were refused, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tqa.model import Edit, Finding, Safety, Segment, Suggestion
from tqa.text.edits import apply_edits, moved


@dataclass(frozen=True, slots=True)
class Refusal:
    """A correction that was not applied. `for_now`: it may fit once those it clashed with are in the text."""

    finding: Finding
    reason: str
    for_now: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A finding and the suggestion to apply for it."""

    finding: Finding
    suggestion: Suggestion


def first_suggestions(findings: Iterable[Finding], safety: Iterable[Safety]) -> tuple[Choice, ...]:
    """Return the first suggestion of each finding, where it is of one of the given safeties."""
    wanted = frozenset(safety)
    return tuple(
        Choice(finding, suggestion)
        for finding in findings
        for suggestion in finding.hit.suggestions[:1]
        if suggestion.safety in wanted
    )


def _clash(edits: Sequence[Edit], taken: Sequence[Edit]) -> bool:
    """Tell whether an edit touches a place that another has changed; insertions at one place clash too."""
    return any(a.span.overlaps(b.span) for a in edits for b in taken)


def compatible(choices: Iterable[Choice]) -> tuple[tuple[Choice, ...], tuple[Refusal, ...]]:
    """Split choices into those that can be applied together, first in the text first, and those that clash."""
    kept: list[Choice] = []
    refused: list[Refusal] = []
    taken: dict[str, list[Edit]] = {}
    for choice in sorted(choices, key=lambda c: c.finding.span):
        edits = taken.setdefault(choice.finding.segment.id, [])
        if _clash(choice.suggestion.edits, edits):
            refused.append(Refusal(choice.finding, "it overlaps another correction", for_now=True))
        else:
            edits += choice.suggestion.edits
            kept.append(choice)
    return tuple(kept), tuple(refused)


def apply(segments: Iterable[Segment], choices: Iterable[Choice]) -> tuple[Segment, ...]:
    """Return the segments with the chosen corrections in them; their protected spans move along."""
    edits: dict[str, list[Edit]] = {}
    for choice in choices:
        edits.setdefault(choice.finding.segment.id, []).extend(choice.suggestion.edits)
    return tuple(_changed(segment, edits.get(segment.id, [])) for segment in segments)


def _changed(segment: Segment, edits: Sequence[Edit]) -> Segment:
    if not edits:
        return segment
    protected = tuple(moved(span, edits) for span in segment.protected)
    return replace(segment, target=apply_edits(segment.target, edits), protected=protected)
