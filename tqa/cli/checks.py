"""`tqa checks`: list all checks."""

import argparse

from tqa.cli.shared import say

HELP = "list all checks"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("checks", help=HELP, description=f"{HELP.capitalize()}.")
    parser.set_defaults(run=run)


def table() -> str:
    """Return the checks, one a line: name, severity, category, what it finds."""
    from tqa.checks import CHECKS  # noqa: PLC0415 - start-up time

    rows = [("check", "severity", "category", "finds")]
    for check in CHECKS:
        summary = f"{check.summary} (preview)" if check.preview else check.summary
        rows.append((check.id, check.severity.value, check.category.value, summary))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join((*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[3])) for row in rows)


def run(_: argparse.Namespace) -> int:
    say(table())
    return 0
