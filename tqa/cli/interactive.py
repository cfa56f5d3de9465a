"""`tqa fix --interactive`: go through the findings one by one, as `git add -p` goes through changes."""

import sys
from dataclasses import dataclass, field
from typing import TextIO

from tqa.fixes import Choice
from tqa.model import Document, Edit, Finding, Safety, Suggestion
from tqa.repair import Repair, Reviewer, apply_choices
from tqa.report import console
from tqa.text.printable import printable

HELP = """\
y  make the correction            1-9  make the correction of that number
n  leave the text as it is        e    type the text to put there
s  skip all of this check         a    make this and all further corrections that are safe
q  stop; what was accepted is kept
?  this help"""


@dataclass
class _Answers:
    """What the user has said so far."""

    choices: list[Choice] = field(default_factory=list)
    skipped_checks: set[str] = field(default_factory=set)
    take_safe: bool = False


def _question(finding: Finding, number: int, total: int) -> str:
    count = len(finding.hit.suggestions)
    numbered = f",1-{count}" if count > 1 else ""
    keys = f"y,n{numbered},e,s,a,q,?" if count else "n,e,s,a,q,?"
    return f"({number}/{total}) {finding.check}: make the correction [{keys}]? "


def _typed(finding: Finding, answers: TextIO) -> Choice | None:
    """Ask for the text to put in the place of a finding; an end of input takes the question back."""
    print(f"put in the place of “{printable(finding.text)}”: ", end="", flush=True)  # noqa: T201 - a dialogue
    line = answers.readline()
    if not line:
        return None
    edit = Edit(finding.hit.span, line.rstrip("\r\n"))
    return Choice(finding, Suggestion((edit,), Safety.ASK, "typed by the user"))


def _chosen(finding: Finding, key: str) -> Choice | None:
    """Return the choice that a key stands for: y is the first suggestion, a figure that one."""
    index = 0 if key == "y" else int(key) - 1 if key.isdecimal() else -1
    if 0 <= index < len(finding.hit.suggestions):
        return Choice(finding, finding.hit.suggestions[index])
    return None


def _ask(finding: Finding, question: str, answers: TextIO, so_far: _Answers) -> bool:
    """Ask about one finding until there is an answer. Return False to stop asking."""
    while True:
        print(question, end="", flush=True)  # noqa: T201
        line = answers.readline()
        key = line.strip().lower()
        if not line or key == "q":
            return False
        if key == "n":
            return True
        if key == "s":
            so_far.skipped_checks.add(finding.check)
            return True
        if key == "a":
            so_far.take_safe = True
        choice = _typed(finding, answers) if key == "e" else _chosen(finding, "y" if key == "a" else key)
        if choice is not None:
            so_far.choices.append(choice)
            return True
        if key == "a":
            return True
        print(HELP)  # noqa: T201


def _is_settled(finding: Finding, so_far: _Answers) -> bool:
    """Tell whether earlier answers decide about a finding; take its correction if they say so."""
    if finding.check in so_far.skipped_checks:
        return True
    first = finding.hit.suggestions[:1]
    if so_far.take_safe and first and first[0].safety is Safety.SAFE:
        so_far.choices.append(Choice(finding, first[0]))
    return so_far.take_safe


def ask_all(document: Document, *, look: Reviewer, answers: TextIO) -> Repair:
    """Ask about every finding and apply what was accepted. The end of `answers` means stop."""
    review = look(document)
    screen = console.make_console(sys.stdout, colour=None, width=None)
    so_far = _Answers()
    for number, finding in enumerate(review.findings, 1):
        if _is_settled(finding, so_far):
            continue
        console.render_finding(finding, document.label, console=screen)
        if not _ask(finding, _question(finding, number, len(review.findings)), answers, so_far):
            break
    return apply_choices(review, so_far.choices, look)
