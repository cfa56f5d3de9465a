import unicodedata

import pytest

from tqa.lang.doubled_names import is_doubled_name
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


def test_the_list_is_sorted_composed_and_without_doubles() -> None:
    text = (FOLDER / "doubled_names.txt").read_text(encoding="utf-8")
    names = [line for line in text.splitlines() if not line.startswith("#")]

    assert names == sorted(set(names))
    assert text == unicodedata.normalize("NFC", text)
