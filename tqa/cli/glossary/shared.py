"""What the commands about glossaries share: their arguments, and how a glossary is written to a file."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.shared import complain, put_file

if TYPE_CHECKING:
    from tqa.glossary.files import Format
    from tqa.model import Concept

KINDS_OF_FILES = "CSV, TSV, TBX (.tbx) or JSON"


def add_language_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="source_lang", default="", metavar="LANG", help="first language of a list of two columns"
    )
    parser.add_argument(
        "--to", dest="target_lang", default="", metavar="LANG", help="second language of a list of two columns"
    )


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to-format",
        default="",
        metavar="NAME",
        help="csv, json, tbx, tbx-dct, tbx-v2, term-sets, two-column-csv or two-column-tsv (default: by the ending)",
    )
    add_force_argument(parser)


def add_force_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


def refuse_to_replace(path: Path, arguments: argparse.Namespace) -> None:
    """Raise ConfigError for an output that is there already, unless it may be replaced."""
    from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time

    if path.exists() and not arguments.force:
        raise ConfigError(f"{path}: is there already; expected a new file, or --force to replace it")


def output_format(arguments: argparse.Namespace, path: Path) -> "Format":
    """Return the format to write, before anything is read. Raises TqaError if the file must not be replaced."""
    from tqa.glossary.files import format_for  # noqa: PLC0415 - start-up time

    form = format_for(path, arguments.to_format)
    refuse_to_replace(path, arguments)
    return form


def read_files(paths: Iterable[str], arguments: argparse.Namespace) -> "list[Sequence[Concept]]":
    """Read each of several files. Raises GlossaryError with the problems of all of them."""
    from tqa.errors import GlossaryError, Problem  # noqa: PLC0415 - start-up time
    from tqa.glossary.files import read  # noqa: PLC0415

    found: list[Sequence[Concept]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found.append(read(Path(path), source_lang=arguments.source_lang, target_lang=arguments.target_lang))
        except GlossaryError as error:
            problems += error.problems
    if problems:
        raise GlossaryError(problems)
    return found


def write_file(concepts: "Sequence[Concept]", path: Path, form: "Format", arguments: argparse.Namespace) -> None:
    """Write a glossary at once or not at all, and tell what the format could not say."""
    from tqa.glossary.files import write  # noqa: PLC0415 - start-up time

    pair = {"source_lang": arguments.source_lang, "target_lang": arguments.target_lang}
    written = write(concepts, form=form.name, **pair)
    put_file(path, written.text.encode("utf-8"))
    for loss in written.losses:
        complain(f"lost: {loss}")
    complain(f"{path}: {len(concepts)} concepts written as {form.name}; {len(written.losses)} things lost")
