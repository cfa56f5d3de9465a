"""`tqa glossary`: look after glossaries: check, count, find, suggest, convert, merge. COMMANDS lists what it can do."""

import argparse

from tqa.cli.glossary import check, convert, find, merge, stats, suggest

HELP = "check, search, extend, convert and merge glossaries"
COMMANDS = (check, stats, find, suggest, convert, merge)


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("glossary", help=HELP, description=f"{HELP.capitalize()}.")
    inner = parser.add_subparsers(dest="glossary_command", metavar="COMMAND", title="commands", required=True)
    for command in COMMANDS:
        command.add_parser(inner)
