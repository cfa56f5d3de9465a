import pytest

from tqa.text.mojibake import damages, in_code_page
from tqa.text.signs import signs

SENTENCES = (
    "Café, naïve, façade – “Größe” costs 5 € in Łódź.",
    "Η Γάζα και ο Πειραιάς, «σήμερα».",
    "Київ і Харків – «сьогодні» ґанок.",
    "Москва и Санкт-Петербург — «сегодня».",
    "安理会周一投票。",
    "مجلس الأمن",
)


def repaired(text: str) -> str:
    for span, right in reversed(list(damages(text, signs(text)))):
        text = text[: span.start] + right + text[span.end :]
    return text


def damaged(text: str, code_page: str) -> str:
    """Write a text as UTF-8 and read it as a code page; bytes that it leaves open become controls, as in browsers."""
    decoded = []
    for byte in text.encode():
        try:
            decoded.append(bytes((byte,)).decode(code_page))
        except UnicodeDecodeError:
            decoded.append(chr(byte))
    return "".join(decoded)


@pytest.mark.parametrize("text", SENTENCES)
def test_undoes_one_wrong_reading(text: str) -> None:
    assert repaired(damaged(text, "cp1252")) == text


@pytest.mark.parametrize("text", SENTENCES[:1])
def test_undoes_two_wrong_readings(text: str) -> None:
    assert repaired(damaged(damaged(text, "cp1252"), "cp1252")) == text


def test_undoes_a_greek_reading() -> None:
    assert repaired(damaged(SENTENCES[1], "cp1253")) == SENTENCES[1]


@pytest.mark.parametrize("text", SENTENCES[2:4])
def test_undoes_a_cyrillic_reading(text: str) -> None:
    assert repaired(damaged(text, "cp1251")) == text


@pytest.mark.parametrize("text", SENTENCES)
def test_leaves_sound_text_alone(text: str) -> None:
    assert list(damages(text, signs(text))) == []


def test_reads_words_in_an_old_code_page() -> None:
    text = "Слово Привет".encode("cp1251").decode("cp1252")

    assert [right for _, right in in_code_page(text, "cp1251")] == ["Слово", "Привет"]


def test_short_words_are_not_read_anew() -> None:
    assert list(in_code_page("Île, été", "cp1251")) == []
