"""`tqa explain CHECK`: what a check finds, why it matters, examples, and what it leaves alone."""

import argparse
from typing import TYPE_CHECKING

from tqa.cli.shared import say

if TYPE_CHECKING:
    from tqa.checks.base import Check, Example

HELP = "explain a check, with examples"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("explain", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument("check", metavar="CHECK", help="its name, as `tqa checks` lists it")
    parser.set_defaults(run=run)


def _marked(example: "Example") -> str:
    from tqa.checks.base import CLOSE_MARK, OPEN_MARK  # noqa: PLC0415 - start-up time

    text = example.target
    for span in reversed(example.spans):
        text = f"{text[: span.start]}{OPEN_MARK}{span.of(text)}{CLOSE_MARK}{text[span.end :]}"
    return text.replace("\n", " ¶ ")


def explanation(check: "Check") -> str:
    """Return all that is to be said of a check."""
    lines = [
        f"{check.id}: {check.summary}",
        ", ".join((check.severity, check.category, *(["preview: runs only when selected"] if check.preview else []))),
        "",
        check.explanation.strip(),
        "",
        "Reported:",
    ]
    for example in check.examples:
        if example.is_bad:
            lines.append(f"  {example.pair}  {_marked(example)}")
            if example.fixed is not None:
                lines.append(f"      fix  {example.fixed.replace(chr(10), ' ¶ ')}")
    lines += ["", "Left alone:"]
    lines += [f"  {e.pair}  {_marked(e)}" for e in check.examples if not e.is_bad]
    return "\n".join(lines)


def run(arguments: argparse.Namespace) -> int:
    from tqa.checks import find_check  # noqa: PLC0415 - start-up time

    say(explanation(find_check(arguments.check)))
    return 0
