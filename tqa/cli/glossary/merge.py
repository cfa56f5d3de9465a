"""`tqa glossary merge`: make one glossary of several; what they contradict each other in is told, not settled."""

import argparse
from pathlib import Path

from tqa.cli.glossary.shared import (
    KINDS_OF_FILES,
    add_language_arguments,
    add_output_arguments,
    output_format,
    read_files,
    write_file,
)
from tqa.cli.shared import complain

HELP = "make one glossary of several"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "merge",
        help=HELP,
        description=f"{HELP.capitalize()}. Concepts are the same if they have the same id, or a preferred name in "
        "common. Where two files contradict each other, both lines are told and nothing is written, unless --prefer "
        "says whose word counts.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=KINDS_OF_FILES)
    parser.add_argument("--output", required=True, metavar="OUT", help="the file to write; its ending says how")
    parser.add_argument("--prefer", choices=("first", "last"), help="whose word counts in a contradiction")
    add_language_arguments(parser)
    add_output_arguments(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time
    from tqa.glossary.files import refuse_cycles  # noqa: PLC0415
    from tqa.glossary.merging import Prefer, merge  # noqa: PLC0415

    if len(arguments.files) == 1:
        raise ConfigError("one FILE has nothing to be merged with; expected two or more, or `tqa glossary convert`")
    path = Path(arguments.output)
    form = output_format(arguments, path)
    merged = merge(read_files(arguments.files, arguments), prefer=Prefer(arguments.prefer or "first"))
    for line in (*merged.notes, *merged.conflicts):
        complain(line)
    if merged.conflicts and arguments.prefer is None:
        complain(
            f"{len(merged.conflicts)} contradictions; nothing was written: "
            "correct the files, or choose with --prefer first or --prefer last"
        )
        return 1
    refuse_cycles(merged.concepts)
    write_file(merged.concepts, path, form, arguments)
    return 0
