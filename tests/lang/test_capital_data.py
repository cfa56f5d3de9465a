"""The lists of capitals are sound: sorted, composed and without doubles, every key known."""

import tomllib
import unicodedata

import pytest

from tqa.lang import capital_data
from tqa.lang.capital_data import CODES, Capitals, load
from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER


@pytest.mark.parametrize("code", CODES)
def test_lists_are_sorted_composed_and_without_doubles(code: str) -> None:
    text = (FOLDER / "capitals" / f"{code}.toml").read_text(encoding="utf-8")
    lists = {name: values for name, values in tomllib.loads(text).items() if isinstance(values, list)}

    assert [name for name, values in lists.items() if values != sorted(set(values))] == []
    assert text == unicodedata.normalize("NFC", text)
    assert code in KNOWN_CODES


@pytest.mark.parametrize("code", CODES)
def test_every_name_in_a_list_has_a_capital(code: str) -> None:
    known = load(code)

    assert [word for word in (*known.written.values(), *known.phrases) if word == word.lower()] == []
    assert [word for word in known.heads | known.leads | known.titles if word != word.lower()] == []


def test_a_language_without_a_file_knows_nothing() -> None:
    assert capital_data.load("xx") == Capitals()


def test_phrases_are_found_by_their_first_word() -> None:
    assert ("White", "House") in load("en").by_first_word["white"]
