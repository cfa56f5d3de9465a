import pytest

from tqa.analysis.endings import End, ending
from tqa.lang import language


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        pytest.param("en", "He left.", End.STOP, id="stop"),
        pytest.param("en", "“He left.” ", End.STOP, id="quoted"),
        pytest.param("en", "Why?", End.QUESTION, id="question"),
        pytest.param("el", "Γιατί;", End.QUESTION, id="greek-question"),
        pytest.param("en", "Why;", End.OTHER, id="semicolon"),
        pytest.param("zh", "来了。", End.STOP, id="chinese-stop"),
        pytest.param("ar", "لماذا؟", End.QUESTION, id="arabic-question"),
        pytest.param("en", "No!", End.EXCLAMATION, id="exclamation"),
        pytest.param("en", "by 5%", End.WORD, id="percent"),
        pytest.param("en", "by two (or three)", End.WORD, id="bracket"),
        pytest.param("en", "so…", End.OTHER, id="ellipsis"),
        pytest.param("en", "”", End.OTHER, id="only-a-mark"),
        pytest.param("", "", End.OTHER, id="empty"),
    ],
)
def test_tells_how_a_text_ends(code: str, text: str, kind: End) -> None:
    assert ending(text, language.load(code)).kind is kind


def test_says_what_stands_behind_the_last_word() -> None:
    end = ending("(by two)” ", language.load("en"))

    assert (end.at, end.behind, end.is_bracketed) == (7, ")”", True)
