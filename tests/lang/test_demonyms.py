"""Words made from the names of places are known by how they begin."""

import unicodedata
from collections import Counter

import pytest

from tqa.lang.demonyms import demonym_stems
from tqa.lang.schema import FOLDER

ROWS = [line.split("\t") for line in (FOLDER / "demonyms.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("place", "code", "word"),
    [
        pytest.param("Denmark", "en", "danish", id="english-adjective"),
        pytest.param("Netherlands", "en", "dutch", id="english-other-word"),
        pytest.param("Poland", "de", "polnische", id="german-ending"),
        pytest.param("greece", "fr", "grecs", id="french-any-capitals"),
        pytest.param("Ukraine", "ru", "украинского", id="russian-case"),
        pytest.param("Germany", "el", "γερμανικής", id="greek"),
        pytest.param("Egypt", "ar", "مصرية", id="arabic"),
    ],
)
def test_a_word_made_from_a_place_begins_with_a_stem(place: str, code: str, word: str) -> None:
    assert word.startswith(demonym_stems([place], code))


def test_a_place_is_known_by_any_of_its_english_names() -> None:
    assert demonym_stems(["Nowhere", "Denmark"], "en") == demonym_stems(["Denmark"], "en")
    assert demonym_stems(["Nowhere"], "en") == ()


def test_the_table_is_sorted_composed_and_has_each_place_once_in_a_language() -> None:
    header, *rows = ROWS
    pairs = Counter((place, code) for place, code, _ in rows)

    assert header == ["place", "language", "stems"]
    assert rows == sorted(rows)
    assert [pair for pair, count in pairs.items() if count > 1] == []
    assert [row for row in rows if unicodedata.normalize("NFC", row[2]) != row[2] or not row[2]] == []
