import unicodedata

import pytest

from tqa.lang.odd_names import is_doubled_name, is_particle
from tqa.lang.schema import FOLDER


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Duran", True, id="latin"),
        pytest.param("Дюран", True, id="cyrillic"),
        pytest.param("Zone", False, id="word"),
        pytest.param("", False, id="empty"),
    ],
)
def test_tells_names_that_say_a_word_twice(word: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_doubled_name(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("von", True), ("Фон", True), ("the", False)])
def test_tells_particles(word: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_particle(word) is expected


@pytest.mark.parametrize("file", ["doubled_names.txt", "particles.txt"])
def test_the_lists_are_sorted_composed_and_without_doubles(file: str) -> None:
    text = (FOLDER / file).read_text(encoding="utf-8")
    names = [line for line in text.splitlines() if not line.startswith("#")]

    assert names == sorted(set(names))
    assert text == unicodedata.normalize("NFC", text)
