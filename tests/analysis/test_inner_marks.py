import pytest

from tqa.analysis.inner_marks import is_undivided, without_joints


@pytest.mark.parametrize(
    ("text", "undivided"),
    [
        pytest.param("He left.", True, id="stop-at-the-end"),
        pytest.param("In May, he left.", False, id="comma"),
        pytest.param("It fell by 3,5 and 10.25 points", True, id="figures"),
        pytest.param("A well-known man", True, id="hyphen"),
        pytest.param("A man – well known", False, id="dash"),
        pytest.param("他来了，走了。", False, id="wide-comma"),
        pytest.param("他来了。", True, id="wide-stop-at-the-end"),
        pytest.param("قال، ثم ذهب", False, id="arabic-comma"),
        pytest.param("", True, id="empty"),
    ],
)
def test_tells_whether_a_text_has_marks_inside(text: str, undivided: bool) -> None:  # noqa: FBT001 - a table
    assert is_undivided(text) is undivided


def test_leaves_out_apostrophes_inside_words() -> None:
    assert without_joints("nell'anno 'primo'") == "nellanno 'primo'"
