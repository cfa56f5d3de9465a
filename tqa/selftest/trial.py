"""One fault in one text: what do the checks say of it that they do not say of the untouched twin?

The damaged text differs from its twin by one edit. A finding that the twin has too is a false alarm and no hit. A new
finding hits the fault if it lies in the same segment, touches the damaged place, and is not far longer than it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tqa.analysis import DocumentView
from tqa.checks.base import Check
from tqa.engine import judge, obstacle
from tqa.model import Finding, Hit, Segment, Span
from tqa.selftest.base import Fault, Injector
from tqa.selftest.clean import CleanText
from tqa.text.edits import apply_edits

_FAR = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A fault that is to be tried: in which text, and which segment of it."""

    injector: Injector
    check: Check
    text: CleanText
    index: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding that the damaged text has and its twin has not."""

    check: str
    hits: bool
    corrects: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What became of one injected fault. `noted` are the new findings, in the order of the text."""

    kind: str
    check: str
    language: str
    text: str
    segment: str
    before: str
    after: str
    noted: tuple[Noted, ...]

    @property
    def found_as_expected(self) -> bool:
        return any(note.hits and note.check == self.check for note in self.noted)

    @property
    def found(self) -> bool:
        """Whether any check found it."""
        return any(note.hits for note in self.noted)

    @property
    def corrected(self) -> bool:
        """Whether the first suggestion of a finding that hits gives the clean text back; the expected check's first."""
        own = [note for note in self.noted if note.hits and note.check == self.check]
        return any(note.corrects for note in own or self.noted if note.hits)


def touches(hit: Hit, fault: Fault) -> bool:
    """Tell whether a finding marks the damaged place and is not far longer than that."""
    return hit.span.overlaps(fault.place) and len(hit.span) <= 3 * len(fault.place) + _FAR


def corrects(hit: Hit, fault: Fault, clean: str) -> bool:
    """Tell whether the first suggestion, put into the damaged text, gives the clean one, or one as good."""
    if not hit.suggestions:
        return False
    return apply_edits(fault.damaged(clean), hit.suggestions[0].edits) in fault.accepted(clean)


def correct_together(hits: Sequence[Hit], fault: Fault, clean: str) -> bool:
    """Tell whether the first suggestions of several findings, which mark one fault in several places, undo it."""
    if not hits or not all(hit.suggestions for hit in hits):
        return False
    edits = {edit for hit in hits for edit in hit.suggestions[0].edits}
    clash = any(a.span.overlaps(b.span) for a, b in combinations(edits, 2))
    return not clash and apply_edits(fault.damaged(clean), edits) in fault.accepted(clean)


def _before(span: Span, fault: Fault) -> Span:
    """Return where a span of the damaged text lies in the clean one; inside the fault, all that the edit touched."""
    grown = len(fault.span) - len(fault.edit.span)

    def back(at: int, inside: int) -> int:
        if at <= fault.span.start:
            return at
        return at - grown if at >= fault.span.end else inside

    return Span(back(span.start, fault.edit.span.start), back(span.end, fault.edit.span.end))


def is_in_twin(finding: Finding, twin: Sequence[Finding], fault: Fault, segment: str) -> bool:
    """Tell whether the untouched text has the finding as well: one of the same check that touches the same place."""
    damaged = finding.segment.id == segment
    span = _before(finding.hit.span, fault) if damaged else finding.hit.span
    return any(
        other.check == finding.check and other.segment.id == finding.segment.id and other.hit.span.overlaps(span)
        for other in twin
    )


class Judge:
    """Runs checks on clean texts and their damaged copies; no text is judged twice by the same checks."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = tuple(checks)
        self._twins: dict[tuple[CleanText, str], tuple[Finding, ...]] = {}

    def findings(self, view: DocumentView, extra: Check | None = None) -> tuple[Finding, ...]:
        """Return what the checks find, and one more check that is not among them."""
        checks = self._checks if extra is None or extra in self._checks else (*self._checks, extra)
        return judge(view, [check for check in checks if not obstacle(check, view)])

    def untouched(self, text: CleanText, extra: Check | None = None) -> tuple[Finding, ...]:
        """Return what is found in a clean text: false alarms, all of them."""
        key = (text, "" if extra is None or extra in self._checks else extra.id)
        if key not in self._twins:
            self._twins[key] = self.findings(text.view, extra)
        return self._twins[key]

    def put(self, plan: Plan) -> Trial:
        """Damage one segment of a text, and judge the whole text again."""
        text, fault, check = plan.text, plan.fault, plan.check
        segment = text.view.views[plan.index].segment
        view = _with_names(text.view, fault) if fault.glossary else text.view
        twin = self.findings(view, check) if fault.glossary else self.untouched(text, check)
        damaged = fault.damaged(segment.target)
        found = self.findings(view.with_target(plan.index, damaged), check)
        new = [f for f in found if not is_in_twin(f, twin, fault, segment.id)]
        return Trial(
            kind=plan.injector.id,
            check=check.id,
            language=text.language,
            text=text.label,
            segment=segment.id,
            before=segment.target,
            after=damaged,
            noted=_noted(new, fault, segment),
        )


def _noted(new: Sequence[Finding], fault: Fault, segment: Segment) -> tuple[Noted, ...]:
    at_fault = [f for f in new if f.segment.id == segment.id and touches(f.hit, fault)]
    whole = {
        check: correct_together([f.hit for f in at_fault if f.check == check], fault, segment.target)
        for check in {f.check for f in at_fault}
    }
    return tuple(
        Noted(f.check, f in at_fault, f in at_fault and (whole[f.check] or corrects(f.hit, fault, segment.target)))
        for f in new
    )


def _with_names(view: DocumentView, fault: Fault) -> DocumentView:
    """Return a document with names of its own added: its texts are read anew, for they may name these."""
    return DocumentView(
        view.document,
        source=view.source_language,
        target=view.target_language,
        glossary=view.glossary.extended(fault.glossary),
    )
