"""`tqa glossary stats`: how much a glossary holds, by kind and by language."""

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.glossary.shared import KINDS_OF_FILES, add_language_arguments
from tqa.cli.shared import say

if TYPE_CHECKING:
    from tqa.model import Concept

HELP = "count concepts by kind, and terms by language and status"
_SCHEMA = 1
_COLUMNS = ("concepts", "preferred", "short", "admitted", "deprecated", "forbidden", "wrong")
_Table = Sequence[Sequence[str]]


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("stats", help=HELP, description=f"{HELP.capitalize()}.")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help=f"{KINDS_OF_FILES}; the glossaries that come with tqa if none is named"
    )
    add_language_arguments(parser)
    parser.add_argument(
        "--format", choices=("console", "json", "markdown"), default="console", help="how to print (default: console)"
    )
    parser.set_defaults(run=run)


def _by_language(concepts: "Sequence[Concept]") -> Mapping[str, Counter[str]]:
    """Return for each language, the best filled first, how many terms it has of each rank, and how many concepts."""
    counts: dict[str, Counter[str]] = {}
    for concept in concepts:
        for code in {term.language for term in concept.terms}:
            counts.setdefault(code, Counter())["concepts"] += 1
        for term in concept.terms:
            short = term.short and term.status == "preferred"
            counts[term.language]["short" if short else term.status.value] += 1
        for term in concept.wrong:
            counts.setdefault(term.language, Counter())["wrong"] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1]["concepts"], item[0])))


def _tables(kinds: Mapping[str, int], languages: Mapping[str, Counter[str]]) -> tuple[_Table, _Table]:
    """Return both tables with their headings, every cell as text."""
    by_kind: list[tuple[str, ...]] = [("kind", "concepts")]
    by_kind += [(kind, f"{count:,}") for kind, count in (*kinds.items(), ("all", sum(kinds.values())))]
    by_language: list[tuple[str, ...]] = [("language", *_COLUMNS)]
    by_language += [(code, *(f"{own[column]:,}" for column in _COLUMNS)) for code, own in languages.items()]
    return by_kind, by_language


def _aligned(table: _Table) -> str:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = []
    for first, *numbers in table:
        cells = (cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True))
        lines.append("  ".join((first.ljust(widths[0]), *cells)))
    return "\n".join(lines)


def _markdown(table: _Table) -> str:
    head, *rows = (f"| {' | '.join(row)} |" for row in table)
    rule = f"|---|{'---:|' * (len(table[0]) - 1)}"
    return "\n".join((head, rule, *rows))


def run(arguments: argparse.Namespace) -> int:
    from tqa.glossary.default import default_paths  # noqa: PLC0415 - start-up time
    from tqa.glossary.files import read_all  # noqa: PLC0415

    paths = tuple(map(Path, arguments.files)) or default_paths()
    concepts = read_all(paths, source_lang=arguments.source_lang, target_lang=arguments.target_lang)
    kinds = dict(Counter(concept.kind.value for concept in concepts).most_common())
    languages = _by_language(concepts)
    if arguments.format == "json":
        counts = {code: {column: own[column] for column in _COLUMNS} for code, own in languages.items()}
        whole = {"schema": _SCHEMA, "concepts": len(concepts), "kinds": kinds, "languages": counts}
        say(json.dumps(whole, indent=2))
    else:
        render = _markdown if arguments.format == "markdown" else _aligned
        say("\n\n".join(map(render, _tables(kinds, languages))))
    return 0
