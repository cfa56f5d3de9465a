"""The words that stand where a name should."""

import pytest

from tqa.glossary.counterpart import is_inflected_in, nearest_words
from tqa.text.words import split_words


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Envoy Amar Benjama spoke in New York.", ["Amar Bendjama"], "Amar Benjama"),
        ("Envoy Amar Benjama spoke.", ["Αμάρ Μπεντζαμά"], "Amar Benjama"),
        ("The vote was late.", ["Bendjama"], None),
        ("", ["Gaza"], None),
    ],
    ids=["by-spelling", "across-scripts", "nothing-like-it", "no-words"],
)
def test_finds_the_words_most_like_a_name(text: str, names: list[str], expected: str | None) -> None:
    span = nearest_words(text, split_words(text), names)

    assert (span.of(text) if span else None) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Він виступив у Харкові.", "Харків", True),
        ("Він виступив у Львові.", "Харків", False),
        ("Зустріч із Еммануелем Макроном.", "Еммануель Макрон", True),
        ("Макрон зустрів Еммануеля.", "Еммануель Макрон", False),
    ],
    ids=["other-ending", "other-name", "every-word", "in-order"],
)
def test_knows_a_name_with_other_endings(text: str, name: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_inflected_in(split_words(text), name, ("ові", "ем", "ом", "а", "я")) is expected
