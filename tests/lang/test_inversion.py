import tomllib
import unicodedata

import pytest

from tqa.lang import language
from tqa.lang.inversion import CODES, Questions, inflected, load
from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER


@pytest.mark.parametrize("code", CODES)
def test_lists_are_sorted_composed_and_without_doubles(code: str) -> None:
    text = (FOLDER / "questions" / f"{code}.toml").read_text(encoding="utf-8")
    lists = {name: values for name, values in tomllib.loads(text).items() if isinstance(values, list)}

    assert [name for name, values in lists.items() if values != sorted(set(values))] == []
    assert text == unicodedata.normalize("NFC", text)
    assert code in KNOWN_CODES


def test_a_language_without_a_file_knows_nothing() -> None:
    assert load("xx") == Questions()


@pytest.mark.parametrize(
    ("verb", "form", "expected"),
    [
        pytest.param("say", "past", "said", id="irregular"),
        pytest.param("report", "past", "reported", id="regular"),
        pytest.param("welcome", "past", "welcomed", id="e"),
        pytest.param("carry", "past", "carried", id="y"),
        pytest.param("stop", "past", "stopped", id="doubled"),
        pytest.param("begin", "third", "begins", id="third"),
        pytest.param("teach", "third", "teaches", id="third-es"),
        pytest.param("have", "third", "has", id="third-irregular"),
        pytest.param("agency", "past", None, id="noun"),
        pytest.param("qwx", "past", None, id="no-word"),
        pytest.param("y", "past", None, id="letter"),
    ],
)
def test_knows_the_forms_of_verbs(verb: str, form: str, expected: str | None) -> None:
    assert inflected(verb, form, language.load("en")) == expected
