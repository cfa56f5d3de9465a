"""The nouns of tqa: what every other part speaks of. Frozen values, standard library only.

Offsets are Unicode code points and ranges are half-open, here and everywhere but at the outermost edge.
"""

from dataclasses import dataclass, field

from tqa.closed_sets import (
    PENALTIES,
    Case,
    Category,
    Gender,
    How,
    Kind,
    Match,
    Need,
    Safety,
    Severity,
    Status,
)
from tqa.errors import Problem

__all__ = [
    "PENALTIES",
    "Case",
    "Category",
    "Concept",
    "Document",
    "Edit",
    "Finding",
    "Gap",
    "Gender",
    "Hit",
    "How",
    "Kind",
    "Location",
    "Match",
    "Mention",
    "Need",
    "Origin",
    "Review",
    "Safety",
    "Segment",
    "Severity",
    "Skip",
    "Span",
    "Status",
    "Suggestion",
    "Term",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of one text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character; an empty span overlaps what it lies inside."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Location:
    """Where a segment's target begins in its file: code points from the start, line and column from 1."""

    offset: int = 0
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence of the source that a target has nothing for. `place` is where its translation would stand."""

    place: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text that is judged as one: a paragraph, a line, a unit of a bilingual file.

    protected    spans of `target` that are no prose (code, addresses in links): never reported, never changed.
    aligned      False when `source` could not be matched to this target with confidence.
    gaps         sentences of the source that stand about here and in no segment's `source`, and
    unmatched    spans of `target` that stand for nothing in the source: both None unless the texts were matched
                 sentence by sentence.
    """

    id: str
    target: str
    source: str = ""
    references: tuple[str, ...] = ()
    location: Location = Location()
    protected: tuple[Span, ...] = ()
    aligned: bool = True
    gaps: tuple[Gap, ...] | None = None
    unmatched: tuple[Span, ...] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to judge. `skeleton` belongs to the format that read it; nobody else looks inside.

    source      the whole source text, where it has not been divided among the segments yet.
    glossary    names that came with this document alone.
    """

    label: str
    segments: tuple[Segment, ...]
    source: str = ""
    source_lang: str = ""
    target_lang: str = ""
    format: str = ""
    skeleton: object = None
    glossary: tuple["Concept", ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The file and line (from 1) that an entry was read from."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One way to write a concept in one language.

    short      used from the second mention on: a surname, an acronym.
    article    the word that must stand before the term in running text, such as “the” for “UK”; "" for none.
    case       None for what the concept's kind asks for: ANY for terms, NAME for names.
    since      the date from which the form is the official one, in ISO 8601 (2022-06-01, or 2022); "" if unknown.
    origin     of a wrong rendering: the language whose translation gives it; "" for any.
    """

    text: str
    language: str
    status: Status = Status.PREFERRED
    short: bool = False
    article: str = ""
    case: Case | None = None
    match: Match = Match.INFLECTED
    since: str = ""
    origin: str = ""

    @property
    def is_accepted(self) -> bool:
        """Whether it may be printed: it is preferred or admitted."""
        return self.status in (Status.PREFERRED, Status.ADMITTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing with a name. `wrong` holds known wrong renderings: words that stand where the name should."""

    id: str
    kind: Kind
    terms: tuple[Term, ...]
    wrong: tuple[Term, ...] = ()
    gender: Gender | None = None
    note: str = ""
    origin: Origin | None = None

    def terms_in(self, language: str) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.language == language)

    def preferred(self, language: str) -> str | None:
        """Return the form to print in full, or None if the concept has no name in that language."""
        terms = self.terms_in(language)
        return terms[0].text if terms else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A concept found in a text. `score` runs from 0 to 1, 1 being certain."""

    span: Span
    concept: Concept
    term: Term
    how: How = How.EXACT
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `replacement` in the place of `span`; an empty replacement is a deletion."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A correction: edits of one segment that belong together. `reason` says why it is not SAFE."""

    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE
    reason: str = ""

    def __post_init__(self) -> None:
        if self.safety is not Safety.SAFE and not self.reason:
            raise ValueError("a suggestion that is not safe says why")


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields: a fault in one segment's target, complete when it is born."""

    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    source_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A Hit stamped by the engine. `hit` speaks in offsets of the segment; `span` in those of the whole text."""

    check: str
    category: Category
    severity: Severity
    segment: Segment
    hit: Hit
    span: Span
    line: int
    column: int
    fingerprint: str

    @property
    def text(self) -> str:
        return self.hit.span.of(self.segment.target)


@dataclass(frozen=True, slots=True)
class Skip:
    """A check that could not run, and why."""

    check: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that tqa has to say about one document."""

    document: Document
    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    skipped: tuple[Skip, ...] = ()
    version: str = ""
    words: int = 0
    notes: tuple[str, ...] = field(default=())
