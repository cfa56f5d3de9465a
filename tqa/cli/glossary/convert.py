"""`tqa glossary convert`: write a glossary in another format, and tell what that format cannot say."""

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

HELP = "write a glossary in another format"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("convert", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument("source", metavar="IN", help=KINDS_OF_FILES)
    parser.add_argument("output", metavar="OUT", help="the file to write; its ending says how")
    add_language_arguments(parser)
    add_output_arguments(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    path = Path(arguments.output)
    form = output_format(arguments, path)
    (concepts,) = read_files([arguments.source], arguments)
    write_file(concepts, path, form, arguments)
    return 0
