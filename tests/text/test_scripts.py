"""What is in another script is found, and nothing else."""

import pytest
from build import cut

from tqa.text.scripts import in_other_script

LATIN = frozenset({"Latin"})


@pytest.mark.parametrize(
    ("text", "scripts", "found"),
    [
        pytest.param("Final results of the राष्ट्रपति elections", LATIN, ["राष्ट्रपति"], id="marks-are-letters"),
        pytest.param("The 中国 驻 consulate", LATIN, ["中国 驻"], id="words-side-by-side"),
        pytest.param("higher パフォーマンス levels", LATIN, ["パフォーマンス"], id="long-vowel"),
        pytest.param("Moscоw and “Kyїv” — naïve café №5, 10 µm", LATIN, [], id="letters-inside-a-word"),
        pytest.param("政府将分发スマホ。", frozenset({"Han"}), ["スマホ"], id="no-spaces"),
        pytest.param("政府はスマホを配る。", frozenset({"Han", "Hiragana", "Katakana"}), [], id="three-scripts"),
        pytest.param("Η Apple και ο μήνας", frozenset({"Greek"}), [], id="latin-is-at-home"),
        pytest.param("", LATIN, [], id="empty"),
    ],
)
def test_other_scripts(text: str, scripts: frozenset[str], found: list[str]) -> None:
    assert cut(text, in_other_script(text, scripts)) == found
