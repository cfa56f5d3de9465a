import pytest

from tqa.analysis.repeats import find_repeats, find_runs
from tqa.text.words import split_words


def found(text: str) -> list[tuple[str, str, int]]:
    repeats = find_repeats(text, split_words(text))
    return [(text[r.start : r.end], r.unit(text), r.copies) for r in repeats]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("into the the sea", [("the the", "the", 2)], id="word"),
        pytest.param("The the sea", [("The the", "The", 2)], id="any-case"),
        pytest.param("a sea sea sea sea.", [("sea sea sea sea", "sea", 4)], id="run-is-one"),
        pytest.param("to to the sea sea", [("to to", "to", 2), ("sea sea", "sea", 2)], id="two-runs"),
        pytest.param("out of the of the sea", [("of the of the", "of the", 2)], id="phrase"),
        pytest.param("by a new law by a new law", [("by a new law by a new law", "by a new law", 2)], id="4"),
        pytest.param("(by a third) third)", [("third) third", "third", 2)], id="with-its-mark"),
        pytest.param('a "so-called "so-called" truce', [('so-called "so-called', "so-called", 2)], id="with-its-quote"),
        pytest.param("85% 85%", [("85% 85", "85", 2)], id="with-its-sign"),
        pytest.param("no, no", [], id="comma"),
        pytest.param("the sea. The sea", [], id="sentence"),
        pytest.param("step by step by step", [], id="left-over"),
        pytest.param("He fell\nHe fell", [], id="lines"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_finds_what_stands_twice_in_a_row(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("联合国联合国开会", ["联合国联合国"], id="three"),
        pytest.param("中国中国中国开会", ["中国中国中国"], id="two-three-times"),
        pytest.param("人人来了", [], id="one-character"),
        pytest.param("トランプトランプ氏", ["トランプトランプ"], id="katakana"),
    ],
)
def test_finds_runs_without_spaces(text: str, expected: list[str]) -> None:
    assert [text[r.start : r.end] for r in find_runs(text)] == expected
