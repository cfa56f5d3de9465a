"""What several commands share: their arguments, and how a run is set up from them."""

import argparse
import contextlib
import gc
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tqa.checks.base import Check
    from tqa.config import Settings
    from tqa.glossary.glossary import Glossary
    from tqa.model import Document, Review

_OBJECTS_PER_LOOK = 200_000
FAIL_ON = ("neutral", "minor", "major", "critical", "never")


def add_review_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of every command that judges a text."""
    parser.add_argument("--source", metavar="FILE", help="the text it was translated from, as plain text")
    parser.add_argument("--from", dest="source_lang", metavar="LANG", help="language of the source, such as el")
    parser.add_argument("--to", dest="target_lang", metavar="LANG", help="language of the text to check, such as en")
    add_glossary_arguments(parser)
    parser.add_argument("--select", action="append", metavar="CHECK", help="run only this check; may be repeated")
    parser.add_argument("--ignore", action="append", metavar="CHECK", help="leave this check out; may be repeated")


def add_glossary_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say which names are known."""
    parser.add_argument(
        "--glossary",
        action="append",
        metavar="PATH",
        dest="glossaries",
        help="a glossary (CSV, TSV, TBX, JSON) that outranks the default",
    )
    parser.add_argument(
        "--no-default-glossary", action="store_false", dest="default_glossary", default=None, help="use only --glossary"
    )


def commas(values: list[str] | None) -> tuple[str, ...] | None:
    """Return the values of a repeatable flag, which may also hold several with commas between."""
    if values is None:
        return None
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


@dataclass(frozen=True)
class Setup:
    """A run, ready to judge documents."""

    settings: "Settings"
    checks: "tuple[Check, ...]"
    glossary: "Glossary"

    def review(self, document: "Document", *, thorough: bool = True) -> "Review":
        from tqa.engine import review  # noqa: PLC0415 - start-up time
        from tqa.intake import settle  # noqa: PLC0415

        settled = settle(
            document,
            source_lang=self.settings.source_lang,
            target_lang=self.settings.target_lang,
            thorough=thorough,
        )
        return review(settled, glossary=self.glossary, checks=self.checks)

    @property
    def look(self) -> "Callable[[Document], Review]":
        """Judge a document whose languages are settled already."""
        from tqa.engine import review  # noqa: PLC0415 - start-up time

        return lambda document: review(document, glossary=self.glossary, checks=self.checks)


def spare_the_collector() -> None:
    """Look for garbage less often: what is loaded stays loaded, and a text makes many objects that die by themselves.

    It saves a fifth of the time, or more, and costs some megabytes.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS_PER_LOOK, 20, 20)


def set_up(arguments: argparse.Namespace, first_path: str) -> Setup:
    """Read the settings and glossaries for a run. Raises TqaError."""
    from tqa.checks import choose  # noqa: PLC0415 - start-up time
    from tqa.config import find_settings, with_flags  # noqa: PLC0415
    from tqa.glossary.opening import open_glossary  # noqa: PLC0415
    from tqa.lang import language  # noqa: PLC0415

    start = Path.cwd() if first_path == "-" else Path(first_path).parent
    settings = with_flags(
        find_settings(start),
        source_lang=arguments.source_lang,
        target_lang=arguments.target_lang,
        glossaries=tuple(arguments.glossaries) if arguments.glossaries else None,
        default_glossary=arguments.default_glossary,
        select=commas(arguments.select),
        ignore=commas(arguments.ignore),
        fail_on=getattr(arguments, "fail_on", None),
    )
    for code in (settings.source_lang, settings.target_lang):
        language.load(code)
    checks = choose(settings.select, settings.ignore)
    glossary = open_glossary(
        settings.glossaries,
        default=settings.default_glossary,
        source_lang=settings.source_lang,
        target_lang=settings.target_lang,
    )
    spare_the_collector()
    return Setup(settings, checks, glossary)


def complain(message: object) -> None:
    """Tell the user of a problem, on standard error, with nothing in it that a terminal would obey."""
    from tqa.text.printable import printable  # noqa: PLC0415 - start-up time

    print(f"tqa: {printable(str(message))}", file=sys.stderr)  # noqa: T201 - the command line prints


def say(text: str) -> None:
    """Print text for another program, whatever encoding the terminal thinks it has."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape") + b"\n")


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file at once or not at all, keeping its permissions. Raises FixError."""
    from tqa.errors import FixError, Problem  # noqa: PLC0415 - start-up time

    target = path.resolve()
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:20]}.", delete=False) as out:
            temporary = out.name
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).chmod(target.stat().st_mode)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        message = f"cannot be written: {(error.strerror or 'unknown error').lower()}; nothing was changed"
        raise FixError(Problem(str(path), message)) from None


def put_file(path: Path, content: bytes) -> None:
    """Write a file, new or not, at once or not at all; a new one gets the permissions of new files. Raises FixError."""
    from tqa.errors import FixError, Problem  # noqa: PLC0415 - start-up time

    is_new = not path.exists()
    try:
        path.touch()
    except OSError as error:
        message = f"cannot be written: {(error.strerror or 'unknown error').lower()}"
        raise FixError(Problem(str(path), message)) from None
    try:
        replace_file(path, content)
    except BaseException:
        if is_new:
            path.unlink(missing_ok=True)
        raise
