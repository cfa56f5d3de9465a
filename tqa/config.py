"""Settings from tqa.toml, or from [tool.tqa] in pyproject.toml, found upward from the file checked; flags win."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tqa.errors import ConfigError, Problem, nearest
from tqa.model import Severity

NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a run can be told. `fail_on` is the mildest severity that makes it fail, or “never”."""

    source_lang: str = ""
    target_lang: str = ""
    glossaries: tuple[str, ...] = ()
    default_glossary: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = Severity.MINOR.value

    @property
    def failing(self) -> frozenset[Severity]:
        """The severities that make a run fail."""
        if self.fail_on == NEVER:
            return frozenset()
        least = Severity(self.fail_on).penalty
        return frozenset(severity for severity in Severity if severity.penalty >= least)


_KEYS = {
    "from": "source_lang",
    "to": "target_lang",
    "glossaries": "glossaries",
    "default-glossary": "default_glossary",
    "select": "select",
    "ignore": "ignore",
    "fail-on": "fail_on",
}


def _line_of(text: str, key: str) -> int | None:
    """Return the line that sets a key, from 1; in a pyproject.toml, the keys of other tools come first."""
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines) if line.strip() == "[tool.tqa]"), 0)
    sets = re.compile(rf"""\s*(["']?){re.escape(key)}\1\s*=""")
    return next((n for n, line in enumerate(lines[first:], first + 1) if sets.match(line)), None)


def _value(field: str, value: object, folder: Path) -> object:
    """Check the type of a value. Raises ValueError that says what was expected."""
    if field in ("glossaries", "select", "ignore"):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ValueError("expected a list of strings")
        return tuple(str(folder / item) for item in value) if field == "glossaries" else tuple(value)
    if field == "default_glossary":
        if value not in (True, False):
            raise ValueError("expected true or false")
        return value
    if not isinstance(value, str):
        raise ValueError("expected a string")  # noqa: TRY004 - told to the user like every other wrong value
    allowed = [severity.value for severity in Severity] + [NEVER]
    if field == "fail_on" and value not in allowed:
        raise ValueError(f"expected one of {', '.join(allowed)}{nearest(value, allowed)}")
    return value


def _parse(path: Path, text: str, table: Mapping[str, object]) -> Settings:
    problems: list[Problem] = []
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in _KEYS:
            problems.append(Problem(str(path), f"unknown key {key!r}{nearest(key, list(_KEYS))}", _line_of(text, key)))
            continue
        try:
            values[_KEYS[key]] = _value(_KEYS[key], value, path.parent)
        except ValueError as error:
            problems.append(Problem(str(path), f"{key}: {error}", _line_of(text, key)))
    if problems:
        raise ConfigError(problems)
    return replace(Settings(), **values)  # type: ignore[arg-type] # each value was checked by its key


def _read(path: Path) -> Settings | None:
    """Return the settings of one file; None if there is no such file or it says nothing of tqa."""
    try:
        text = path.read_text(encoding="utf-8")
        table: Mapping[str, object] = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(Problem(str(path), f"not UTF-8 at byte {error.start}")) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(Problem(str(path), f"not valid TOML: {error}")) from None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(Problem(str(path), f"cannot be read: {(error.strerror or '').lower()}")) from None
    if path.name == "pyproject.toml":
        tool = table.get("tool")
        own = tool.get("tqa") if isinstance(tool, dict) else None
        if own is None:
            return None
        table = own if isinstance(own, dict) else {"tqa": own}
    return _parse(path, text, table)


def find_settings(start: Path) -> Settings:
    """Return the settings that hold for a file or folder: the nearest file upward that has any, else the defaults."""
    folder = start.resolve()
    for parent in (folder, *folder.parents):
        for name in ("tqa.toml", "pyproject.toml"):
            settings = _read(parent / name)
            if settings is not None:
                return settings
    return Settings()


def with_flags(settings: Settings, **flags: object) -> Settings:
    """Lay the flags that were given (not None) over the settings."""
    names = {field.name for field in fields(Settings)}
    given = {name: value for name, value in flags.items() if name in names and value is not None}
    return replace(settings, **given)  # type: ignore[arg-type] # argparse has checked each flag
