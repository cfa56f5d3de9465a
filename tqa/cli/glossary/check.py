"""`tqa glossary check`: find what is wrong with glossaries themselves."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.glossary.shared import KINDS_OF_FILES, add_language_arguments
from tqa.cli.shared import complain, say

if TYPE_CHECKING:
    from tqa.glossary.audit import Flaw

HELP = "find duplicates, clashes and slips in glossaries"
_SCHEMA = 1


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("check", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument("files", nargs="+", metavar="FILE", help=KINDS_OF_FILES)
    add_language_arguments(parser)
    parser.add_argument(
        "--format", choices=("console", "json"), default="console", help="how to print (default: console)"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    parser.set_defaults(run=run)


def _as_json(flaws: "Sequence[Flaw]", counts: dict[str, int]) -> str:
    findings = [
        {
            "path": flaw.origin.path if flaw.origin is not None else None,
            "line": flaw.origin.line if flaw.origin is not None else None,
            "severity": flaw.weight.value,
            "rule": flaw.rule,
            "concept": flaw.concept,
            "language": flaw.language,
            "message": flaw.message,
            "advice": flaw.advice,
        }
        for flaw in flaws
    ]
    return json.dumps({"schema": _SCHEMA, **counts, "findings": findings}, ensure_ascii=False, indent=2)


def run(arguments: argparse.Namespace) -> int:
    from tqa.glossary.audit import Weight, audit  # noqa: PLC0415 - start-up time
    from tqa.glossary.files import read_all  # noqa: PLC0415
    from tqa.text.printable import printable  # noqa: PLC0415

    concepts = read_all(
        map(Path, arguments.files), source_lang=arguments.source_lang, target_lang=arguments.target_lang
    )
    flaws = audit(concepts)
    errors = sum(flaw.weight is Weight.ERROR for flaw in flaws)
    counts = {"concepts": len(concepts), "errors": errors, "warnings": len(flaws) - errors}
    if arguments.format == "json":
        say(_as_json(flaws, counts))
    else:
        for flaw in flaws:
            say(printable(str(flaw)))
        complain(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if errors or (arguments.strict and flaws) else 0
