"""Tests of tqa/text/edges.py."""

import pytest

from tqa.text.edges import after_space, ends_at


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        pytest.param("a  b", 1, 3, id="spaces"),
        pytest.param("a\n\u00a0b", 1, 3, id="line-end-and-no-break-space"),
        pytest.param("ab", 1, 1, id="none"),
        pytest.param("a  ", 1, 3, id="to-the-end"),
        pytest.param("", 0, 0, id="empty"),
    ],
)
def test_skips_white_space(text: str, at: int, expected: int) -> None:
    assert after_space(text, at) == expected


def test_only_white_space_ends_a_text() -> None:
    assert ends_at("a \n", 1)
    assert ends_at("a", 1)
    assert not ends_at("a .", 1)
