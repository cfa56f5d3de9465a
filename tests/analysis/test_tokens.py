import pytest

from tqa.analysis.tokens import loose_spaces
from tqa.lang import language
from tqa.model import Edit
from tqa.text.edits import apply_edits


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("en", "He came , saw .", "He came, saw.", id="marks"),
        pytest.param("en", "One ( of 2 ) left .", "One (of 2) left.", id="brackets"),
        pytest.param("en", 'A " new " and an " old " one .', 'A "new" and an "old" one.', id="straight-marks"),
        pytest.param("en", "It 's 5 % of $ 6 .", "It's 5% of $6.", id="signs"),
        pytest.param("en", "The rivals ' plan , they say .", "The rivals' plan, they say.", id="plural"),
        pytest.param(
            "en", "A re - elected mayor and his / her son .", "A re-elected mayor and his/her son.", id="joined"
        ),
        pytest.param("de", "Es sind 5 % , sagt er .", "Es sind 5 %, sagt er.", id="percent-with-space"),
        pytest.param("fr", "Qui ? Lui , dit l' homme .", "Qui ? Lui, dit l'homme.", id="french"),
        pytest.param("en", "He came, saw . And won .", "He came, saw . And won .", id="some-are-right"),
        pytest.param("en", "He came .", "He came .", id="one-mark-shows-nothing"),
        pytest.param("zh", "他来了 ， 走了 。", "他来了 ， 走了 。", id="no-spaces-between-words"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_puts_a_text_cut_into_tokens_together(code: str, text: str, expected: str) -> None:
    spaces = loose_spaces(text, language.load(code))

    assert apply_edits(text, [Edit(span, "") for span in spaces]) == expected
