import unicodedata
from itertools import chain
from pathlib import Path

import pytest

from tqa.errors import LanguageError
from tqa.lang import fact_data, language
from tqa.lang.fact_data import FactData, expand, words_of
from tqa.lang.fact_words import fact_words
from tqa.lang.schema import FOLDER, read_as

SERVED = ("ar", "cs", "de", "el", "en", "es", "fr", "he", "hi", "it", "ja", "pl", "pt", "ru", "tr", "uk", "zh")


def test_serves_these_languages() -> None:
    assert fact_data.codes() == SERVED


@pytest.mark.parametrize("code", [*SERVED, "international"])
def test_the_data_is_composed_and_every_key_is_known(code: str) -> None:
    text = (FOLDER / "facts" / f"{code}.toml").read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)
    assert fact_data.load(code) != FactData()


@pytest.mark.parametrize("code", SERVED)
def test_a_word_has_one_value_in_a_list(code: str) -> None:
    data = fact_data.load(code)
    for table in (data.numbers, data.ordinals, data.magnitudes, data.weekdays, data.months):
        words = list(chain.from_iterable(set(words_of(words)) for words in table.values()))
        assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("code", SERVED)
def test_every_unit_and_currency_has_a_measure_or_a_sign(code: str) -> None:
    shared = fact_data.international()
    measured = {unit for scale in shared.measures.values() for unit in scale} | {"%", "C", "F", *shared.units}

    assert set(fact_data.load(code).units) <= measured
    assert all(len(currency) == 3 and currency.isupper() for currency in fact_data.load(code).currencies)


def test_braces_give_endings() -> None:
    assert list(expand("дв{а,ох}")) == ["два", "двох"]
    assert list(expand("a{b,c}d{e,}")) == ["abde", "abd", "acde", "acd"]
    assert list(words_of("Zwei drei{er,}")) == ["zwei", "dreier", "drei"]


def test_a_language_without_a_file_has_nothing() -> None:
    assert fact_data.load("sv") == FactData()
    assert fact_data.load("../en") == FactData()


def test_a_slip_in_the_data_is_a_message(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text("decimals = 1", encoding="utf-8")
    with pytest.raises(LanguageError) as caught:
        read_as(FactData, path)

    assert "did you mean decimal?" in str(caught.value)


@pytest.mark.parametrize(
    ("code", "word", "value"),
    [
        ("en", "fifty-eight", 58),
        ("en", "four-time", 4),
        ("de", "zweihundertfünfzig", 250),
        ("de", "einundzwanzig", 21),
        ("it", "ventotto", 28),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("ar", "وخمسة", 5),
        ("uk", "п’ятьох", 5),
    ],
)
def test_reads_number_words(code: str, word: str, value: float) -> None:
    assert fact_words(language.load(code)).words[word][-1].value == value


@pytest.mark.parametrize("word", ["house", "zweifel", "-", "a-b-c", "x" * 5000, "-".join(["one"] * 999)])
def test_other_words_are_worth_nothing(word: str) -> None:
    assert fact_words(language.load("de")).words[word] == ()
