"""`tqa fix`: correct a text. Prints a diff and writes nothing unless told to."""

import argparse
import difflib
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.shared import add_review_arguments, complain, replace_file, say, set_up

if TYPE_CHECKING:
    from tqa.model import Document
    from tqa.repair import Repair

HELP = "correct a text: print a diff, or write it"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("fix", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument("file", metavar="FILE", help="plain text or Markdown (.md)")
    add_review_arguments(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--diff", action="store_true", help="print what would change and write nothing (the default)")
    how.add_argument("--write", action="store_true", help="replace the file")
    how.add_argument("--interactive", action="store_true", help="ask for each finding, then replace the file")
    parser.add_argument("--unsafe", action="store_true", help="apply corrections that should be looked at too")
    parser.set_defaults(run=run)


def _unified(document: "Document", after: bytes, path: str) -> str:
    """Return the change as a unified diff to read: line ends are left out and control characters are shown."""
    from tqa.formats import write  # noqa: PLC0415
    from tqa.formats.base import decode  # noqa: PLC0415 - start-up time
    from tqa.text.printable import printable  # noqa: PLC0415

    before_lines = decode(write(document), path).text.splitlines()
    after_lines = decode(after, path).text.splitlines()
    lines = difflib.unified_diff(before_lines, after_lines, path, path, lineterm="", n=1)
    return "\n".join(map(printable, lines))


def _report(done: "Repair", *, written: bool) -> None:
    verb = "applied" if written else "would apply"
    left = len(done.review.findings)
    complain(f"{verb} {len(done.applied)} corrections; {left} findings left")
    for refusal in done.refused:
        finding = refusal.finding
        complain(f"line {finding.line}: {finding.check} not applied: {refusal.reason}")


def _read(arguments: argparse.Namespace) -> "Document":
    from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time
    from tqa.formats import is_records, read, read_text  # noqa: PLC0415

    if arguments.file == "-" or is_records(arguments.file):
        raise ConfigError(f"{arguments.file}: records and standard input can be checked, not fixed; expected a file")
    document = read(arguments.file)
    return replace(document, source=read_text(arguments.source)) if arguments.source else document


def run(arguments: argparse.Namespace) -> int:
    from tqa.formats import write  # noqa: PLC0415 - start-up time
    from tqa.model import Safety  # noqa: PLC0415
    from tqa.repair import repair  # noqa: PLC0415

    document = _read(arguments)
    setup = set_up(arguments, arguments.file)
    settled = setup.review(document).document
    if arguments.interactive:
        from tqa.cli.interactive import ask_all  # noqa: PLC0415

        done = ask_all(settled, look=setup.look, answers=sys.stdin)
    else:
        safety = (Safety.SAFE, Safety.ASK) if arguments.unsafe else (Safety.SAFE,)
        done = repair(settled, look=setup.look, safety=safety)
    content = write(done.document)
    writes = (arguments.write or arguments.interactive) and bool(done.applied)
    if writes:
        replace_file(Path(arguments.file), content)
    elif not arguments.interactive and (difference := _unified(document, content, arguments.file)):
        say(difference)
    _report(done, written=arguments.write or arguments.interactive)
    return 1 if any(f.severity in setup.settings.failing for f in done.review.findings) else 0
