import pytest

from tqa.analysis.breaks import find_breaks
from tqa.text.words import split_words


def found(text: str) -> list[tuple[str, str, str, str]]:
    words = split_words(text)
    breaks = find_breaks(text, words)
    return [(words[b.before].text, b.marks, b.opener, words[b.before + 1].text) for b in breaks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in time, he", [("time", ",", "", "he")], id="comma"),
        pytest.param("time,; he", [("time", ",;", "", "he")], id="two"),
        pytest.param("will_ go", [("will", "_", "", "go")], id="underscore"),
        pytest.param("time, “he", [("time", ",", "“", "he")], id="opener"),
        pytest.param("time (he) and", [("he", ")", "", "and")], id="closing-only"),
        pytest.param("time, he's", [("time", ",", "", "he's")], id="not-inside-words"),
        pytest.param("time,\nhe", [], id="line-end"),
        pytest.param("time , he", [], id="detached"),
        pytest.param(", he", [], id="no-word-before"),
        pytest.param("time, ", [], id="no-word-after"),
        pytest.param("", [], id="empty"),
    ],
)
def test_finds_marks_between_words(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert found(text) == expected
