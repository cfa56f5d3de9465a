import pytest
from build import cut

from tqa.text.sentences import split_sentences

SPACELESS = frozenset({"zh", "ja"})


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "Mr. Blair spoke. He left.", ["Mr. Blair spoke.", "He left."], id="english-title"),
        pytest.param("el", "Τι είπε ο Τραμπ; Δεν ξέρουμε.", ["Τι είπε ο Τραμπ;", "Δεν ξέρουμε."], id="greek-question"),
        pytest.param("uk", "Уряд пішов. Чи надовго?", ["Уряд пішов.", "Чи надовго?"], id="cyrillic"),
        pytest.param("ar", "هل وافق؟ نعم.", ["هل وافق؟", "نعم."], id="arabic-question"),
        pytest.param("zh", "他说：“好。”她走了。再见", ["他说：“好。”", "她走了。", "再见"], id="chinese"),
        pytest.param("zh", "他走了。 她也走了。\n", ["他走了。", "她也走了。"], id="chinese-with-space"),
        pytest.param("ja", "雨だ！\n雪だ？！", ["雨だ！", "雪だ？！"], id="japanese-lines"),
        pytest.param("en", "A headline\nA sentence.", ["A headline", "A sentence."], id="line-end"),
        pytest.param("en", "\r\n \r\n", [], id="blank"),
        pytest.param("", "Ok. Fine.", ["Ok.", "Fine."], id="language-not-known"),
    ],
)
def test_cuts_sentences_without_the_space_around_them(language: str, text: str, expected: list[str]) -> None:
    assert cut(text, split_sentences(text, language=language, spaces=language not in SPACELESS)) == expected
