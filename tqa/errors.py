"""Every error that tqa raises, and how each is told.

    TqaError                  exit 2 unless the class says otherwise
    ├── InputError            a text that cannot be read: missing, binary, wrong encoding, malformed, empty
    ├── GlossaryError         a glossary that cannot be read
    ├── LanguageError         a language code nobody knows
    ├── CheckError            a check nobody knows
    ├── ConfigError           settings that contradict themselves or are misspelt
    └── FixError              a correction that cannot be made without doing harm

A message says what is wrong, where, what was expected and what to do, in one line for each problem.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing the user must correct. `line` counts from 1; None when the whole file is meant."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}" if where else self.message


class TqaError(Exception):
    """What a user can correct. Holds every problem found, not only the first."""

    exit_code = 2

    def __init__(self, problems: Problem | Iterable[Problem] | str) -> None:
        if isinstance(problems, str):
            problems = Problem("", problems)
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InputError(TqaError):
    """A text cannot be read as what it claims to be."""


class GlossaryError(TqaError):
    """A glossary file or row cannot be used."""


class LanguageError(TqaError):
    """A language code is not known."""


class CheckError(TqaError):
    """A check of that name does not exist."""


class ConfigError(TqaError):
    """Settings cannot be used together, or do not exist."""


class FixError(TqaError):
    """Corrections cannot be applied without doing harm; nothing was written."""


def nearest(name: str, known: Sequence[str]) -> str:
    """Return “; did you mean …?” for the nearest known name, or an empty string."""
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""
