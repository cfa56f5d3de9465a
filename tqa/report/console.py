"""A review in a terminal: where, what, the words around it, and the correction, in one calm block a finding.

The only file that imports rich. Document text is made printable first and reaches rich as Text, never as markup, so
that neither “[red]” nor an escape sequence in an article can do anything. Lengths are measured after that, in cells.
"""

import io
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TextIO

from rich.cells import cell_len, split_graphemes
from rich.console import Console
from rich.text import Text

from tqa.model import Edit, Finding, Review, Safety, Severity, Span
from tqa.mqm import MqmScore, penalty
from tqa.report.correction import changes_around
from tqa.text.printable import printable

_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "cyan",
}
_TRUST = {Safety.SAFE: "safe to apply", Safety.ASK: "look first", Safety.HINT: "only a hint"}

_GUTTER = 10
_WIDEST = 120  # longer lines are tiring to read, however wide the window
_NARROWEST = 20
_WITHOUT_TERMINAL = 100
_SUGGESTIONS = 4
_LONGEST_CHANGE = 60
_LONGEST_MESSAGE = 300
_LONGEST_WORD = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What several reviews found together."""

    documents: int = 0
    clean: int = 0
    words: int = 0
    safe: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)

    def add(self, review: Review) -> "Totals":
        firsts = (suggestion for finding in review.findings for suggestion in finding.hit.suggestions[:1])
        return Totals(
            documents=self.documents + 1,
            clean=self.clean + (not review.findings),
            words=self.words + review.words,
            safe=self.safe + sum(first.safety is Safety.SAFE for first in firsts),
            counts=self.counts + Counter(finding.severity for finding in review.findings),
        )


def make_console(file: TextIO, *, colour: bool | None = None, width: int | None = None) -> Console:
    """Return a console that writes to `file`.

    colour    None: only in a terminal, and not if NO_COLOR is set.
    width     in cells; None: COLUMNS, else the terminal's own, else 100.
    """
    if isinstance(file, io.TextIOWrapper):
        # A terminal that cannot show ⏎ or Ukrainian gets escapes instead of an exception.
        file.reconfigure(errors="backslashreplace")
    if colour is None and os.environ.get("NO_COLOR"):
        colour = False
    return Console(
        file=file,
        force_terminal=colour,
        force_jupyter=False,
        color_system="standard" if colour else "auto",
        no_color=False,
        width=max(_NARROWEST, width or _columns(file)),
        height=25,  # without it rich takes 80 for the width of a terminal called “dumb”
    )


def _columns(file: TextIO) -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return (os.get_terminal_size(file.fileno()).columns if file.isatty() else 0) or _WITHOUT_TERMINAL
    except (OSError, ValueError):
        return _WITHOUT_TERMINAL


def render(review: Review, *, console: Console) -> None:
    """Print what was found in one document, what was not checked, and why."""
    for finding in review.findings:
        render_finding(finding, review.document.label, console=console)
    label = printable(review.document.label)
    if not review.findings:
        _print(console, (Text.assemble((label, "bold"), ": ", ("nothing found", "green")),))
    else:
        _print(console, _wrapped(_tally(Totals().add(review), Text.assemble((label, "bold"))), console, indent=2))
    _print(console, _not_checked(review, console))
    if review.findings:
        _print(console, (Text(),))


def render_finding(finding: Finding, path: str, *, console: Console) -> None:
    """Print one finding of the text at `path`."""
    _print(console, (*_block(finding, printable(path), console), Text()))


def summary(totals: Totals, *, console: Console) -> None:
    """Print the sum of several reviews; nothing for fewer than two, which have said it all."""
    if totals.documents < 2:  # noqa: PLR2004 - the number meant
        return
    head = Text.assemble((_number(totals.documents, "document"), "bold"), f", {totals.clean:,} without findings")
    _print(console, _wrapped(_tally(totals, head), console, indent=2))


def _print(console: Console, lines: Iterable[Text]) -> None:
    """Print lines that have been fitted already; rich must not break or cut them again."""
    for line in lines:
        line.rstrip()
        console.print(line, soft_wrap=True)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _tally(totals: Totals, head: Text) -> Text:
    found = totals.counts.total()
    rate = f" ({found * 1000 / totals.words:.1f} per 1,000)" if totals.words else ""
    text = head + Text(f": {_number(found, 'finding')} in {_number(totals.words, 'word')}{rate}")
    if found:
        text.append("\n")
        severities = [severity for severity in reversed(Severity) if totals.counts[severity]]
        parts = [Text(f"{totals.counts[severity]:,} {severity}", _STYLES[severity]) for severity in severities]
        text += Text(", ").join(parts)
    if totals.safe:
        text.append(f"; {totals.safe:,} safe to apply")
    if found:
        text.append(f"; {MqmScore(penalty(totals.counts.elements()), totals.words)}")
    return text


def _not_checked(review: Review, console: Console) -> Iterator[Text]:
    checks: dict[str, list[str]] = {}
    for skip in review.skipped:
        checks.setdefault(skip.reason, []).append(skip.check)
    if checks:
        yield Text("Not checked:")
    for reason, names in checks.items():
        text = Text.assemble("  ", ", ".join(names), (f": {printable(reason)}", "dim"))
        yield from _wrapped(text, console, indent=4)
    for note in review.notes:
        yield from _wrapped(Text(f"Note: {printable(note)}"), console, indent=2)


def _wrapped(text: Text, console: Console, *, indent: int) -> Iterator[Text]:
    """Yield the lines of a text, all but the first one indented."""
    lines = text.wrap(console, _page(console) - indent)
    yield from (Text(" " * indent if number else "") + line for number, line in enumerate(lines))


def _page(console: Console) -> int:
    return max(_NARROWEST, min(console.width, _WIDEST))


def _block(finding: Finding, path: str, console: Console) -> Iterator[Text]:
    room = _page(console) - _GUTTER
    style = _STYLES[finding.severity]
    where = f"{path}:{finding.line}:{finding.column}"
    yield Text.assemble((where, "bold"), "  ", (finding.severity, style), "  ", (finding.check, "dim"))
    message = _shortened(finding.hit.message, _LONGEST_MESSAGE)
    yield from _wrapped(Text(f"  {message}"), console, indent=2)
    yield from _labelled("text", _excerpt(finding.segment.target, finding.hit.span, room).drawn(style))
    if finding.hit.source_span is not None:
        excerpt = _excerpt(finding.segment.source, finding.hit.source_span, room)
        yield from _labelled("source", excerpt.drawn("cyan"))
    for label, text in _corrections(finding):
        yield from _labelled(label, text.wrap(console, room))


def _labelled(label: str, lines: Iterable[Text]) -> Iterator[Text]:
    for number, line in enumerate(lines):
        shown = "" if number else f"  {label}"
        yield Text.assemble((f"{shown:<{_GUTTER}}", "dim" if shown else ""), line)


class _Excerpt(NamedTuple):
    """A stretch of text that fits one line, cut around a span; made printable, so offsets no longer apply."""

    before: str
    inside: str
    after: str

    @property
    def is_right_to_left(self) -> bool:
        return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in "".join(self))

    def drawn(self, style: str) -> Iterator[Text]:
        """Yield the line and the carets below it.

        Terminals disagree on where right-to-left letters go, so there the span is put in brackets instead.
        """
        if self.is_right_to_left:
            yield Text.assemble(self.before, (f"⟦{self.inside}⟧", style), self.after)
            return
        yield Text.assemble(self.before, (self.inside, style), self.after)
        start = cell_len(self.before)
        carets = max(1, cell_len(self.before + self.inside) - start)
        yield Text.assemble(" " * start, ("^" * carets, style))


def _excerpt(text: str, span: Span, room: int) -> _Excerpt:
    """Cut what fits into `room` cells, with as much on the one side of the span as on the other."""
    # Two cells are for brackets. The slices keep a paragraph of any length cheap.
    inside = _shortened(span.of(text), (room - 2) * 2 // 3)
    before = printable(text[max(0, span.start - 4 * room) : span.start].lstrip())
    after = printable(text[span.end : span.end + 4 * room].rstrip())
    rest = room - 2 - cell_len(inside)
    before = _last(before, max(rest // 2, rest - cell_len(after)))
    return _Excerpt(before, inside, _first(after, rest - cell_len(before)))


def _first(text: str, cells: int) -> str:
    """Return the beginning of a text, ending in … where it was cut, between words if it has any."""
    if cell_len(text) <= cells:
        return text
    kept = _head(text, cells - 2)
    words, space, rest = kept.rpartition(" ")
    return f"{words} …" if space and len(rest) < _LONGEST_WORD else f"{kept}…"


def _last(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    kept = _tail(text, cells - 2)
    rest, space, words = kept.partition(" ")
    return f"… {words}" if space and len(rest) < _LONGEST_WORD else f"…{kept}"


def _head(text: str, cells: int) -> str:
    for start, _, width in split_graphemes(text)[0]:
        cells -= width
        if cells < 0:
            return text[:start]
    return text


def _tail(text: str, cells: int) -> str:
    for _, end, width in reversed(split_graphemes(text)[0]):
        cells -= width
        if cells < 0:
            return text[end:]
    return text


def _shortened(text: str, cells: int) -> str:
    """Make a text printable and leave out its middle if it is longer than that many cells."""
    reach = 4 * cells
    shown = printable(text if len(text) <= 2 * reach else text[:reach] + text[-reach:])
    if cell_len(shown) <= cells:
        return shown
    half = (cells - 3) // 2
    return f"{_head(shown, half).rstrip()} … {_tail(shown, half).lstrip()}"


# Corrections.


def _corrections(finding: Finding) -> Iterator[tuple[str, Text]]:
    told = ""
    suggestions = finding.hit.suggestions
    for number, suggestion in enumerate(suggestions[:_SUGGESTIONS]):
        if suggestion.edits:
            yield "or" if number else "fix", _difference(finding.segment.target, suggestion.edits)
        trust = _TRUST[suggestion.safety] + (f": {suggestion.reason}" if suggestion.reason else "")
        if trust != told:
            yield "", Text(printable(trust), "dim")
            told = trust
    if len(suggestions) > _SUGGESTIONS:
        yield "", Text(f"and {len(suggestions) - _SUGGESTIONS} more", "dim")


def _difference(text: str, edits: Sequence[Edit]) -> Text:
    """Draw a correction and a few words around it. The brackets stay where there is colour: they can be copied."""
    shown = Text()
    for change in changes_around(text, edits):
        if change.is_kept:
            shown.append(printable(change.before))
            continue
        if change.before:
            shown.append(f"[-{_shortened(change.before, _LONGEST_CHANGE)}-]", "red")
        if change.after:
            shown.append(f"{{+{_shortened(change.after, _LONGEST_CHANGE)}+}}", "green")
    return shown
