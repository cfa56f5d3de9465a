"""The language files are sound: every key known and used, lists sorted, composed and without doubles."""

import ast
import dataclasses
import functools
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import tqa
from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER, Data, read_data

PACKAGE = Path(tqa.__file__).parent
each_language = pytest.mark.parametrize("code", KNOWN_CODES)
# The usual pair comes first, and the first forms of a month have a place of their own in dates.
_BY_RANK = ("quotes.pairs", "dates.months.")
_PLACED_MONTHS = 2


@functools.cache
def raw(code: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def lists(data: Mapping[str, Any], where: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from lists(value, f"{where}{key}.")
        elif isinstance(value, list):
            yield f"{where}{key}", value


def free_lists(code: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists whose order says nothing: they must be sorted."""
    for name, values in lists(raw(code)):
        if name.startswith("dates.months."):
            yield name, values[_PLACED_MONTHS:]
        elif not name.startswith(_BY_RANK):
            yield name, values


def schema_keys(kind: type) -> Iterator[str]:
    for field in dataclasses.fields(kind):
        yield field.name
        if isinstance(field.type, type) and dataclasses.is_dataclass(field.type):
            yield from schema_keys(field.type)


@functools.cache
def attributes_read() -> set[str]:
    """Return the name of every attribute that any module but the schema reads."""
    files = (path for path in PACKAGE.rglob("*.py") if path.name != "schema.py")
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in files)
    return {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_there_are_the_languages_of_the_news() -> None:
    assert set(KNOWN_CODES) >= {"ar", "de", "el", "en", "es", "fr", "it", "pt", "ru", "tr", "uk", "zh"}


# What every language of the news must have, and what only those with articles have.
_NEWS = ("ar", "de", "el", "en", "es", "fr", "he", "it", "ja", "pt", "ru", "tr", "uk", "zh")
_WITH_ARTICLES = ("de", "el", "en", "es", "fr", "it", "pt")


@pytest.mark.parametrize("code", _NEWS)
def test_a_language_of_the_news_has_the_common_data(code: str) -> None:
    data = read_data(FOLDER / f"{code}.toml")
    spoken = data.attribution.verbs | frozenset(data.attribution.forms)
    kinds = {
        "quotes": data.quotes.pairs,
        "months": data.dates.months,
        "abbreviations": data.words.abbreviations,
        "pronouns": data.words.pronouns,
        "determiners": data.words.determiners,
        "prepositions": data.words.prepositions,
        "conjunctions": data.words.conjunctions,
        "auxiliaries": data.words.auxiliaries,
        "verbs of saying": spoken,
        "date": data.dates.date,
        "people": data.people.masculine and data.people.feminine,
    }

    assert [kind for kind, found in kinds.items() if not found] == []
    assert len(spoken) > 50
    assert bool(data.words.articles) == (code in _WITH_ARTICLES)


@each_language
def test_loads(code: str) -> None:
    assert read_data(FOLDER / f"{code}.toml") != Data()


@each_language
def test_lists_are_sorted(code: str) -> None:
    assert [name for name, values in free_lists(code) if values != sorted(values)] == []


@each_language
def test_lists_have_no_doubles(code: str) -> None:
    assert [name for name, values in free_lists(code) if len(set(map(str, values))) < len(values)] == []


@each_language
def test_quotation_marks_are_pairs_without_doubles(code: str) -> None:
    pairs = [tuple(pair) for pair in raw(code)["quotes"]["pairs"]]

    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


@each_language
def test_every_month_has_its_forms(code: str) -> None:
    months = raw(code)["dates"].get("months", {})

    assert set(months) in (set(), {str(number) for number in range(1, 13)})
    assert [number for number, forms in months.items() if len(forms) < _PLACED_MONTHS] == []


@each_language
def test_text_is_composed_and_trimmed(code: str) -> None:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    words = [word for _, values in lists(raw(code)) for word in values if isinstance(word, str)]

    assert text == unicodedata.normalize("NFC", text)
    assert [word for word in words if word != word.strip() or not word] == []


@each_language
def test_no_word_of_saying_is_both_masculine_and_feminine(code: str) -> None:
    people = raw(code)["people"]

    assert set(people["masculine"]) & set(people["feminine"]) == set()


@pytest.mark.parametrize("key", sorted(set(schema_keys(Data))))
def test_every_key_is_used(key: str) -> None:
    assert key in attributes_read()


def test_romanisation_is_pairs_of_small_latin_letters() -> None:
    pairs = [pair for _, values in lists(raw("romanisation")) for pair in values]

    assert pairs
    assert [pair for pair in pairs if len(pair) != 2 or not all(part.islower() or not part for part in pair)] == []
