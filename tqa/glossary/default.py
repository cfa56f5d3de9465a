"""Where the glossaries that come with tqa lie: inside the installed package, or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def default_paths() -> tuple[Path, ...]:
    installed, checkout = _PACKAGE / "_glossaries", _PACKAGE.parent / "glossaries"
    folder = installed if installed.is_dir() else checkout
    return tuple(sorted(folder.glob("*.csv")))
