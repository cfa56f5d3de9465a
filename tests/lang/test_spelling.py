import pytest

from tqa.lang import language
from tqa.lang.spelling import slip_of


@pytest.mark.parametrize(
    ("code", "word", "expected"),
    [
        pytest.param("en", "reasearch", "research", id="one-too-many"),
        pytest.param("en", "beteen", "between", id="one-too-few"),
        pytest.param("en", "wtih", "with", id="out-of-place"),
        pytest.param("en", "govermment", "government", id="one-wrong"),
        pytest.param("en", "research", None, id="right"),
        pytest.param("en", "labelers", None, id="rare-but-known"),
        pytest.param("en", "tenge", None, id="foreign"),
        pytest.param("en", "covid-19", None, id="no-plain-word"),
        pytest.param("en", "xqzvw", None, id="near-to-nothing"),
        pytest.param("en", "", None, id="empty"),
        pytest.param("de", "politscher", "politischer", id="german"),
        pytest.param("", "wtih", None, id="no-language"),
        pytest.param("en", "a" * 1_000_000, None, id="as-long-as-a-text"),
    ],
)
def test_tells_a_slip_from_a_rare_word(code: str, word: str, expected: str | None) -> None:
    assert slip_of(word, language.load(code)) == expected
