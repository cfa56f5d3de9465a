"""The files of grammar are sound: every list sorted, composed and without doubles, every key known."""

import ast
import dataclasses
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

import tqa
from tqa.checks import CHECKS
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


def _keys(kind: type) -> Iterator[str]:
    for field in dataclasses.fields(kind):
        yield field.name
        for part in (field.type, *get_args(field.type)):
            if isinstance(part, type) and dataclasses.is_dataclass(part):
                yield from _keys(part)


def test_every_key_is_read_by_some_module() -> None:
    package = Path(tqa.__file__).parent
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in package.rglob("*.py"))
    read = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert set(_keys(Grammar)) - read - {"example"} == set()


def test_every_rule_serves_a_check() -> None:
    known = {check.id for check in CHECKS}

    assert {check for path in FILES for check in load_grammar(path.stem).served} <= known
