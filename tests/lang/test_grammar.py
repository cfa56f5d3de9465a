"""The files of grammar are sound: every list sorted, composed and without doubles, every key known."""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tqa.lang.grammar import Grammar, load_grammar
from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER

FILES = sorted((FOLDER / "grammars").glob("*.toml"))
# Suggestions come best first, and a language's prepositions stand in the order in which they are tried.
_BY_RANK = ("give", "right")


def lists(data: Mapping[str, Any], where: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from lists(value, f"{where}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            for item in value:
                yield from lists(item, f"{where}{key}.")
        elif isinstance(value, list) and key not in _BY_RANK:
            yield f"{where}{key}", value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_reads_and_belongs_to_a_known_language(path: Path) -> None:
    assert path.stem in KNOWN_CODES
    assert load_grammar(path.stem) != Grammar()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lists_are_sorted_composed_and_without_doubles(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wrong = [name for name, values in lists(tomllib.loads(text)) if values != sorted(set(values))]

    assert wrong == []
    assert text == unicodedata.normalize("NFC", text)


def test_a_language_without_a_file_knows_nothing() -> None:
    assert load_grammar("xx") == Grammar()
    assert load_grammar("") == Grammar()
