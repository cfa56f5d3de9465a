"""Tell one fault once: two checks may see the same wrong name, one by its source and one by its spelling."""

from collections.abc import Iterable, Iterator

from tqa.model import Finding
from tqa.text.edits import apply_edits

_NEAR = 5
"""How many findings before and behind one, in the order of the text, may be of the same words."""


def _corrected(finding: Finding) -> str | None:
    """Return what the segment becomes by the first suggestion, or None if there is none."""
    suggestions = finding.hit.suggestions
    return apply_edits(finding.segment.target, suggestions[0].edits) if suggestions else None


def _is_echo(finding: Finding, other: Finding) -> bool:
    """Tell whether two findings of a segment are of one fault: the same words, or corrected to the same text."""
    if finding.segment.id != other.segment.id or not finding.hit.span.overlaps(other.hit.span):
        return False
    about_names = all("name" in one.check for one in (finding, other))
    if about_names and finding.hit.span == other.hit.span:
        return True
    corrected = _corrected(finding)
    return corrected is not None and corrected == _corrected(other)


def without_echoes(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each fault once, as the most severe of its findings has it; of equals, the first. They come in order."""
    ordered = list(findings)
    for index, finding in enumerate(ordered):
        near = range(max(0, index - _NEAR), min(len(ordered), index + _NEAR + 1))
        rivals = ((other, ordered[other]) for other in near if other != index and _is_echo(finding, ordered[other]))
        if not any(_outranks(rival, finding, earlier=other < index) for other, rival in rivals):
            yield finding


def _outranks(rival: Finding, finding: Finding, *, earlier: bool) -> bool:
    if rival.severity.penalty != finding.severity.penalty:
        return rival.severity.penalty > finding.severity.penalty
    return earlier
