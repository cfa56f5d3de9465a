"""A word is foreign if it is at home in the source's language and not in the target's."""

import pytest

from tqa.lang.foreign import is_foreign, is_in_loan_phrase, is_loan
from tqa.lang.language import load
from tqa.lang.schema import FOLDER


@pytest.mark.parametrize(
    ("pair", "word"),
    [
        pytest.param("de-en", "weitere", id="unknown-in-the-target"),
        pytest.param("es-en", "su", id="small-word"),
        pytest.param("it-en", "difficile", id="known-in-the-target-and-far-rarer"),
        pytest.param("fr-en", "l'humidité", id="elided"),
        pytest.param("ru-uk", "что", id="cyrillic"),
        pytest.param("en-el", "because", id="across-scripts"),
    ],
)
def test_a_word_left_from_the_source_is_foreign(pair: str, word: str) -> None:
    source, target = map(load, pair.split("-"))

    assert is_foreign(word, source, target)
    assert not is_loan(word, source, target)


@pytest.mark.parametrize(
    ("pair", "word"),
    [
        pytest.param("en-de", "immune", id="form-of-a-word-of-the-target"),
        pytest.param("en-it", "manager", id="loan"),
        pytest.param("en-fr", "start-up", id="loan-with-a-hyphen"),
        pytest.param("en-el", "dashcam", id="rare-loan-across-scripts"),
        pytest.param("cs-en", "a", id="one-letter"),
        pytest.param("fr-it", "l'importante", id="both-elide"),
        pytest.param("de-en", "qwrtzp", id="no-word-at-all"),
        pytest.param("xx-en", "weitere", id="no-list"),
    ],
)
def test_a_word_of_both_languages_is_not(pair: str, word: str) -> None:
    source, target = (load(code if code != "xx" else "") for code in pair.split("-"))

    assert not is_foreign(word, source, target) or is_loan(word, source, target)


def test_a_loan_phrase_is_known_whatever_its_hyphens_and_apostrophes() -> None:
    assert is_in_loan_phrase("en", ["they", "are", "en", "route", "now"])
    assert is_in_loan_phrase("coup", ["a", "coup", "d’état", "failed"])
    assert not is_in_loan_phrase("en", ["the", "men", "en", "paris"])


def test_loan_phrases_are_sorted_phrases_in_lower_case() -> None:
    lines = (FOLDER / "loan_phrases.txt").read_text(encoding="utf-8").splitlines()
    phrases = [line for line in lines if not line.startswith("#")]

    assert phrases == sorted(set(phrases))
    assert all(" " in phrase and phrase == phrase.casefold().replace("-", " ") for phrase in phrases)
