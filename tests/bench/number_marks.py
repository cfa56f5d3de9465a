"""Build tqa/lang/locales/numbers.tsv, the marks in the figures of every language, or check what is committed.

usage: python tests/bench/number_marks.py --build | --check
A region has a row of its own only where it differs from its language. From babel's CLDR data.
"""

import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

OUT = Path(__file__).resolve().parents[2] / "tqa" / "lang" / "locales" / "numbers.tsv"
_HEAD = (
    "# Marks of decimals and of groups in figures, from CLDR (Unicode License V3, unicode.org/license.txt). "
    "Built by `python tests/bench/number_marks.py --build`.\n"
)


def _marks(code: str) -> tuple[str, str] | None:
    try:
        symbols = Locale.parse(code).number_symbols.get("latn", {})
    except (UnknownLocaleError, ValueError):
        return None
    decimal, group = symbols.get("decimal"), symbols.get("group")
    return (decimal, group) if decimal and group else None


def build() -> str:
    """Return the text of the table."""
    rows: dict[str, tuple[str, str]] = {}
    for code in sorted(locale_identifiers(), key=lambda code: (len(code.split("_")), code)):
        base, *rest = code.split("_")
        marks = _marks(code)
        if marks is None or len(rest) > 1 or any(len(part) == 4 for part in rest) or rows.get(base) == marks:
            continue
        rows["-".join((base, *rest))] = marks
    lines = (
        "\t".join((code, *(mark.encode("unicode_escape").decode() for mark in marks))) for code, marks in rows.items()
    )
    return _HEAD + "".join(f"{line}\n" for line in sorted(lines))


if __name__ == "__main__":
    if "--build" in sys.argv:
        OUT.write_text(build(), encoding="utf-8")
    elif OUT.read_text(encoding="utf-8") != build():
        sys.exit(f"{OUT.name} is not what CLDR says: run with --build")
