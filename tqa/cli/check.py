"""`tqa check`: find what is wrong in texts, and print it."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tqa.cli.progress import show_progress
from tqa.cli.shared import FAIL_ON, Setup, add_review_arguments, complain, say, set_up

if TYPE_CHECKING:
    from tqa.model import Document, Review

HELP = "find errors in texts and print them"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("check", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="plain text, Markdown (.md) or records (.jsonl, .jsonl.gz); - for stdin",
    )
    add_review_arguments(parser)
    parser.add_argument(
        "--format", choices=("console", "json", "jsonl"), default="console", help="how to print (default: console)"
    )
    parser.add_argument(
        "--fail-on", choices=FAIL_ON, help="exit with 1 if there is a finding this severe (default: minor)"
    )
    parser.set_defaults(run=run)


class _Tally:
    """What the exit code depends on."""

    def __init__(self) -> None:
        self.failed = False
        self.broken = False


def _one_document(path: str, arguments: argparse.Namespace) -> "Document":
    from tqa.formats import read, read_text  # noqa: PLC0415 - start-up time

    document = read(path)
    return replace(document, source=read_text(arguments.source)) if arguments.source else document


def _documents(path: str, arguments: argparse.Namespace, tally: _Tally) -> "Iterator[tuple[Document, bool]]":
    """Yield the documents of a path, and whether each is a file of its own; tell of lines that are none."""
    from tqa.errors import ConfigError, Problem  # noqa: PLC0415 - start-up time
    from tqa.formats import is_records, read_records  # noqa: PLC0415

    if not is_records(path):
        yield _one_document(path, arguments), True
        return
    if arguments.source:
        raise ConfigError("--source goes with a text; records bring their own source")
    for item in read_records(path):
        if isinstance(item, Problem):
            complain(item)
            tally.broken = True
        else:
            yield item, False


def reviews(arguments: argparse.Namespace, setup: Setup, tally: _Tally) -> "Iterator[Review]":
    """Yield a review for each document that can be read; tell of the others and go on."""
    from tqa.errors import InputError  # noqa: PLC0415 - start-up time

    for path in arguments.files:
        try:
            for document, thorough in _documents(path, arguments, tally):
                try:
                    review = setup.review(document, thorough=thorough)
                except InputError as error:
                    complain(error)
                    tally.broken = True
                    continue
                failing = setup.settings.failing
                tally.failed |= any(finding.severity in failing for finding in review.findings)
                yield review
        except InputError as error:
            complain(error)
            tally.broken = True


def _print_console(found: "Iterator[Review]") -> None:
    from tqa.report import console  # noqa: PLC0415 - start-up time

    screen = console.make_console(sys.stdout, colour=None, width=None)
    totals = console.Totals()
    for review in found:
        console.render(review, console=screen)
        totals = totals.add(review)
    console.summary(totals, console=screen)


def run(arguments: argparse.Namespace) -> int:
    from tqa.engine import installed_version  # noqa: PLC0415 - start-up time
    from tqa.errors import ConfigError  # noqa: PLC0415
    from tqa.report.json_report import json_line, json_text  # noqa: PLC0415

    if arguments.source and len(arguments.files) > 1:
        raise ConfigError("--source goes with one FILE; name each pair in a run of its own, or use records (.jsonl)")
    setup = set_up(arguments, arguments.files[0])
    tally = _Tally()
    found = show_progress(
        reviews(arguments, setup, tally), hidden=arguments.format == "console" and sys.stdout.isatty()
    )
    if arguments.format == "console":
        _print_console(found)
    elif arguments.format == "json":
        say(json_text(found, version=installed_version()))
    else:
        for review in found:
            say(json_line(review))
    if tally.broken:
        return 2
    return 1 if tally.failed else 0
