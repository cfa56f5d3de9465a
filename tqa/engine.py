"""Review a document: run the checks, stamp what they find, say what could not be checked."""

import functools
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version

from tqa.analysis import DocumentView, View
from tqa.checks import DEFAULT_CHECKS
from tqa.checks.base import Check
from tqa.echoes import without_echoes
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.lang.language import Language
from tqa.model import Document, Finding, Hit, Need, Review, Skip, Span
from tqa.pairing import pair

_CONTEXT = 30


@functools.cache
def installed_version() -> str:
    try:
        return version("tqa")
    except PackageNotFoundError:
        return "unknown"


def _fingerprint(check: str, text: str, span: Span) -> str:
    """Name a finding by its check, its words and their neighbours, so that it survives edits elsewhere."""
    around = text[max(0, span.start - _CONTEXT) : span.start], span.of(text), text[span.end : span.end + _CONTEXT]
    return hashlib.sha256("\x1f".join((check, *around)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _stamp(check: Check, view: View, hit: Hit) -> Finding:
    segment = view.segment
    start = segment.location
    line, column = view.target.line_and_column(hit.span.start)
    return Finding(
        check=check.id,
        category=check.category,
        severity=check.severity,
        segment=segment,
        hit=hit,
        span=hit.span.shifted(start.offset),
        line=start.line + line - 1,
        column=column + (start.column - 1 if line == 1 else 0),
        fingerprint=_fingerprint(check.id, segment.target, hit.span),
    )


def obstacle(check: Check, document: DocumentView) -> str:
    """Return why a check cannot run on a document; an empty string if it can."""
    if not check.languages(document.target_language):
        if not document.target_language.code:
            return "the language of the text is not known"
        name = document.target_language.english_name
        return f"no data for {name}" + (f": {check.languages_note}" if check.languages_note else "")
    if check.needs and not any(segment.source for segment in document.document.segments):
        return Need.SOURCE.value
    if Need.ALIGNMENT in check.needs and not any(s.source and s.aligned for s in document.document.segments):
        return Need.ALIGNMENT.value
    return ""


def _allowed(check: Check, view: View, hit: Hit) -> bool:
    """Leave code alone, and addresses but for the checks that are about them, whatever a check may think of them."""
    guarded = view.target.protected if check.reads_addresses else view.target.guarded
    spans = [hit.span, *(edit.span for suggestion in hit.suggestions for edit in suggestion.edits)]
    return not any(map(guarded.touch, spans))


def _findings(checks: Iterable[Check], document: DocumentView) -> Iterator[Finding]:
    for check in checks:
        for view, hit in check.hits(document):
            if _allowed(check, view, hit):
                yield _stamp(check, view, hit)


def _unaligned_note(document: Document) -> tuple[str, ...]:
    doubtful = [segment for segment in document.segments if not segment.aligned]
    if not doubtful:
        return ()
    lines = f"line {doubtful[0].location.line}" + (" and others" if len(doubtful) > 1 else "")
    count = f"{len(doubtful)} of {len(document.segments)} segments ({lines})"
    return (f"{count} were checked without their source: it could not be matched with confidence",)


def _language_note(target: Language) -> tuple[str, ...]:
    if not target.code:
        return ("the language of the text is not known: name it with --to",)
    if not target.has_data:
        return (f"tqa has no language file for {target.english_name}: only checks that need none were run",)
    return ()


def view_of(document: Document, *, glossary: Glossary | None = None) -> DocumentView:
    """Return the view of a document: its source divided among its segments, its own names on top of the glossary."""
    names = (glossary or Glossary()).extended(document.glossary)
    source, target = language.load(document.source_lang), language.load(document.target_lang)
    paired = pair(document, source=source, target=target, glossary=names)
    return DocumentView(paired, source=source, target=target, glossary=names)


def judge(view: DocumentView, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Return what checks that can run on a document find in it, each fault once, in the order of the text."""
    return tuple(without_echoes(sorted(_findings(checks, view), key=lambda f: (f.span, f.check))))


def review(document: Document, *, glossary: Glossary | None = None, checks: Sequence[Check] = DEFAULT_CHECKS) -> Review:
    """Judge a document in the languages it names. Raises LanguageError for a code nobody knows.

    Checks that cannot run are listed in `skipped` with the reason.
    """
    view = view_of(document, glossary=glossary)
    skipped = tuple(Skip(check.id, reason) for check in checks if (reason := obstacle(check, view)))
    left_out = {skip.check for skip in skipped}
    running = [check for check in checks if check.id not in left_out]
    return Review(
        document=view.document,
        findings=judge(view, running),
        ran=tuple(check.id for check in running),
        skipped=skipped,
        version=installed_version(),
        words=sum(len(v.target.words) for v in view.views),
        notes=(*_language_note(view.target_language), *_unaligned_note(view.document)),
    )
