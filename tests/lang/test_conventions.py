"""The files of conventions are sound: every key known and used, lists sorted, rules that can be filled in."""

import dataclasses
import string
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import number_marks as built
import pytest
import regex
from lang.test_data import attributes_read, schema_keys

from tqa.errors import LanguageError
from tqa.lang.conventions import FOLDER, Conventions, NumberMarks, Rule, conventions, number_marks, read_conventions

CODES = sorted(path.stem for path in FOLDER.glob("*.toml"))
each_language = pytest.mark.parametrize("code", CODES)
_FIELDS = {"d", "m", "y", "month", "h", "h24", "min", "half"}


def raw(code: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def lists(data: Mapping[str, Any]) -> Iterator[list[str]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from lists(value)
        elif isinstance(value, list) and key not in ("dates", "times", "legacy_encodings"):
            yield value


def test_there_are_the_languages_of_the_news() -> None:
    assert set(CODES) >= {"ar", "de", "el", "en", "es", "fr", "he", "it", "ja", "pt", "ru", "tr", "uk", "zh"}


@each_language
def test_loads(code: str) -> None:
    assert conventions(code) != Conventions()


@each_language
def test_lists_are_sorted_without_doubles(code: str) -> None:
    assert [words for words in lists(raw(code)) if words != sorted(set(words))] == []


@each_language
def test_text_is_composed(code: str) -> None:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)


@each_language
def test_rules_can_be_filled_in(code: str) -> None:
    known = conventions(code)
    for rule in (*known.dates, *known.times):
        named = set(regex.compile(rule.wrong.replace("{month}", "x").replace("{weekday}", "x")).groupindex)
        wanted = {name for _, name, _, _ in string.Formatter().parse(rule.right) if name}

        assert wanted - {"h24"} <= named <= _FIELDS
        assert "h24" not in wanted or "h" in named
        assert rule.why


@pytest.mark.parametrize(
    "key", sorted({*schema_keys(Conventions), *(field.name for field in dataclasses.fields(Rule))})
)
def test_every_key_is_used(key: str) -> None:
    assert key in attributes_read()


def test_a_language_without_a_file_has_no_conventions() -> None:
    assert conventions("xx") == conventions("") == Conventions()


def test_unknown_keys_and_broken_patterns_are_told(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text('skript = "Latin"\n[[times]]\nwrong = "("\nright = ""\nwhy = "x"\n', encoding="utf-8")
    with pytest.raises(LanguageError) as caught:
        read_conventions(path)

    assert "skript" in str(caught.value)
    assert "not a pattern" in str(caught.value)


def test_broken_toml_is_told(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text("script = ", encoding="utf-8")
    with pytest.raises(LanguageError, match="not valid TOML"):
        read_conventions(path)


def test_the_marks_of_figures_are_those_of_the_cldr_at_hand() -> None:
    assert built.OUT.read_text(encoding="utf-8") == built.build()


@pytest.mark.parametrize(
    ("code", "decimal", "group"),
    [
        ("de", ",", "."),
        ("de-CH", ".", "’"),
        ("de_at", ",", "."),
        ("en", ".", ","),
        ("es-MX", ".", ","),
        ("zh-Hant", ".", ","),
    ],
)
def test_a_region_may_have_marks_of_its_own(code: str, decimal: str, group: str) -> None:
    assert number_marks(code) == NumberMarks(decimal, group)


def test_an_unknown_language_has_no_marks() -> None:
    assert number_marks("xx") is None
