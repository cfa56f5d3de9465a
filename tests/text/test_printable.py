import pytest

from tqa.text.printable import printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\x1b[31mred", "\\x1b[31mred", id="terminal-colour"),
        pytest.param("a\x9b2Jb", "a\\x9b2Jb", id="eight-bit-control"),
        pytest.param("abc\u202egpj.exe", "abc\\u202egpj.exe", id="direction-override"),
        pytest.param("one\r\ntwo\tthree", "one⏎two three", id="line-ends-and-tabs"),
        pytest.param("a\u2028b", "a\\u2028b", id="line-separator"),
        pytest.param("x\ud83d", "x\\ud83d", id="half-a-surrogate-pair"),
        pytest.param("tag\U000e0041", "tag\\U000e0041", id="tag-character"),
        pytest.param("Reg\u00adie", "Reg\\xadie", id="soft-hyphen"),
    ],
)
def test_shows_what_a_terminal_would_obey(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize(
    "text", ["Ο Τραμπ στη Γάζα", "می\u200cگوید", "👩\u200d👧 🇺🇦", "cafe\u0301", "他走了。", "«Ні», — сказав він."]
)
def test_leaves_words_of_any_script_alone(text: str) -> None:
    assert printable(text) == text
