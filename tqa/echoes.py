"""Tell one fault once: two checks may see the same wrong name, one by its source and one by its spelling.

What a larger correction does as well is part of it: the one space before % in a text that is cut into tokens.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from tqa.model import Edit, Finding
from tqa.text.edits import apply_edits

_NEAR = 5
"""How many findings before and behind one, in the order of the text, may be of the same words."""


def _corrected(finding: Finding) -> str | None:
    """Return what the segment becomes by the first suggestion, or None if there is none."""
    suggestions = finding.hit.suggestions
    return apply_edits(finding.segment.target, suggestions[0].edits) if suggestions else None


def _change(text: str, edit: Edit) -> tuple[int, int, str]:
    """Return what an edit changes, without the characters on its two sides that it leaves as they are."""
    start, end, new = edit.span.start, edit.span.end, edit.replacement
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    return start, end, new


def _changes(finding: Finding) -> Sequence[tuple[int, int, str]]:
    """Return what the first suggestion changes, in the order of the text."""
    edits = (edit for suggestion in finding.hit.suggestions[:1] for edit in suggestion.edits)
    return sorted(_change(finding.segment.target, edit) for edit in edits)


def _without_parts(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings but those whose correction is part of a larger one's, of words that hold theirs."""
    ordered = list(findings)
    large = {id(f): _changes(f) for f in ordered if any(len(s.edits) > 1 for s in f.hit.suggestions[:1])}
    by_segment: dict[str, list[Finding]] = {}
    for finding in ordered:
        if id(finding) in large:
            by_segment.setdefault(finding.segment.id, []).append(finding)
    for finding in ordered:
        wholes = by_segment.get(finding.segment.id, ()) if finding.hit.suggestions else ()
        near = wholes[max(0, bisect_left(wholes, finding.span, key=lambda w: w.span) - _NEAR) :][: 2 * _NEAR]
        if not any(_is_part(finding, whole, large[id(whole)]) for whole in near if whole is not finding):
            yield finding


def _is_part(finding: Finding, whole: Finding, made: Sequence[tuple[int, int, str]]) -> bool:
    span, around = finding.hit.span, whole.hit.span
    if not (around.start <= span.start and span.end <= around.end):
        return False
    wanted = _changes(finding)
    if len(wanted) >= len(made) or whole.severity.penalty < finding.severity.penalty:
        return False
    return all(made[at : at + 1] == [change] for change in wanted for at in [bisect_left(made, change)])


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
    ordered = list(_without_parts(findings))
    for index, finding in enumerate(ordered):
        near = range(max(0, index - _NEAR), min(len(ordered), index + _NEAR + 1))
        rivals = ((other, ordered[other]) for other in near if other != index and _is_echo(finding, ordered[other]))
        if not any(_outranks(rival, finding, earlier=other < index) for other, rival in rivals):
            yield finding


def _outranks(rival: Finding, finding: Finding, *, earlier: bool) -> bool:
    if rival.severity.penalty != finding.severity.penalty:
        return rival.severity.penalty > finding.severity.penalty
    return earlier
