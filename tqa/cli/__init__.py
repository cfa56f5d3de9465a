"""The command line: `main(argv)` returns the exit code. Only this folder prints, warns and exits.

Exit codes: 0 clean or under the gate, 1 findings at or over it, 2 something the user must correct, 3 a fault of tqa's
own (with the traceback).
"""

import argparse
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence

from tqa.cli import check, checks, explain, fix, glossary, selftest
from tqa.errors import TqaError

COMMANDS = (check, fix, checks, explain, glossary, selftest)
INTERNAL_FAULT = 3


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, and how to get help."""

    def error(self, message: str) -> None:  # type: ignore[override] # argparse says NoReturn; exit does not return
        self.exit(2, f"tqa: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tqa",
        description="Find, explain and correct the errors that machine translation leaves in news.",
        epilog="Exit codes: 0 clean, 1 findings at or over --fail-on, 2 something to correct in the call or the files, "
        "3 a fault of tqa.",
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=_Parser)
    for command in COMMANDS:
        command.add_parser(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run tqa with these arguments and return its exit code."""
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    if arguments.command is None and not arguments.version:
        parser.print_help()
        return 2
    if sys.stdout is None or sys.stdin is None:  # closed by the caller: `tqa … >&-`
        return 2
    return _guarded(_print_version if arguments.version else arguments.run, arguments)


def _print_version(_: argparse.Namespace) -> int:
    from tqa.engine import installed_version  # noqa: PLC0415 - start-up time

    print(f"tqa {installed_version()}")  # noqa: T201 - the command line prints
    return 0


def _guarded(run: Callable[[argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    """Run a command; turn whatever it raises into a message and an exit code."""
    try:
        return run(arguments)
    except TqaError as error:
        for problem in error.problems:
            print(f"tqa: {_harmless(str(problem))}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output has gone; nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except OSError as error:
        # Every file was read under its own name by now: what fails here is where the output goes.
        print(f"tqa: the output cannot be written: {(error.strerror or 'unknown error').lower()}", file=sys.stderr)  # noqa: T201
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except Exception:  # noqa: BLE001 - the last stop: whatever arrives here is our own fault
        traceback.print_exc()
        print("tqa: this is a fault of tqa, not of your files; please report it with the lines above", file=sys.stderr)  # noqa: T201
        return INTERNAL_FAULT


def _harmless(text: str) -> str:
    from tqa.text.printable import printable  # noqa: PLC0415 - start-up time

    return printable(text)


def run() -> None:
    """Serve as the console script `tqa`."""
    sys.exit(main())
