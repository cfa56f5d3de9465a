import unicodedata

import pytest

from tqa.model import Span
from tqa.text import words
from tqa.text.words import pieces, split_words

TEXTS = [
    pytest.param("More than 32,000 people fled.", ["More", "than", "32,000", "people", "fled"], id="english"),
    pytest.param("32,000people fled", ["32,000", "people", "fled"], id="figure-and-word-that-touch"),
    pytest.param("Το 7% των ψήφων, είπε ο Άρης.", ["Το", "7", "των", "ψήφων", "είπε", "ο", "Άρης"], id="greek"),
    pytest.param("Прем’єр-міністр п'ять разів", ["Прем’єр-міністр", "п'ять", "разів"], id="ukrainian-apostrophes"),
    pytest.param("قال الوزير، أمس، إنه موافق", ["قال", "الوزير", "أمس", "إنه", "موافق"], id="arabic"),
    pytest.param("مُحَمَّد وصل", ["مُحَمَّد", "وصل"], id="arabic-with-vowel-signs"),
    pytest.param("安理会周一投票。美国弃权", ["安理会周一投票", "美国弃权"], id="chinese"),
    pytest.param("拜登Biden在北京", ["拜登", "Biden", "在北京"], id="chinese-and-latin-that-touch"),
    pytest.param("L’Élysée a voté à 10:30", ["L’Élysée", "a", "voté", "à", "10:30"], id="french"),
    pytest.param("G7 and COVID-19", ["G7", "and", "COVID-19"], id="letters-with-figures"),
    pytest.param("Die Regie\u00adrung tagt", ["Die", "Regie\u00adrung", "tagt"], id="soft-hyphen"),
    pytest.param("دولت می\u200cگوید", ["دولت", "می\u200cگوید"], id="persian-non-joiner"),
    pytest.param("Vote 👩‍👧 passed 🇺🇦 today", ["Vote", "passed", "today"], id="emoji"),
    pytest.param("", [], id="empty"),
    pytest.param(" \n—…!", [], id="no-word"),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_cuts_words_of_any_script(text: str, expected: list[str]) -> None:
    assert [word.text for word in split_words(text)] == expected


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_words_span_cuts_the_word_from_the_text(text: str, expected: list[str]) -> None:
    assert [word.span.of(text) for word in split_words(text)] == expected


def test_decomposed_letters_stay_in_their_word() -> None:
    text = unicodedata.normalize("NFD", "Ο Μπάιντεν μίλησε στο Κοινοβούλιο")

    assert [unicodedata.normalize("NFC", word.text) for word in split_words(text)] == [
        "Ο",
        "Μπάιντεν",
        "μίλησε",
        "στο",
        "Κοινοβούλιο",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ΠΟΛΕΜΟΣ", "πολεμος", id="final-sigma"),
        pytest.param("STRASSE", "straße", id="sharp-s"),
        pytest.param("Regie\u00adrung", "Regierung", id="soft-hyphen"),
    ],
)
def test_folded_words_are_equal_however_they_are_written(one: str, other: str) -> None:
    assert split_words(one)[0].folded == split_words(other)[0].folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1,5", True, id="western-figures"),
        pytest.param("٣٢٠٠٠", True, id="arabic-figures"),
        pytest.param("half", False, id="word"),
        pytest.param("三名议员", False, id="chinese-word-that-begins-with-three"),
    ],
)
def test_only_figures_are_numbers(text: str, expected: object) -> None:
    assert split_words(text)[0].is_number is expected


@pytest.mark.parametrize(
    ("text", "capitalised", "acronym"),
    [
        pytest.param("Κίεβο", True, False, id="greek-name"),
        pytest.param("ООН", True, True, id="cyrillic-acronym"),
        pytest.param("kyiv", False, False, id="small"),
        pytest.param("A", True, False, id="one-letter-is-no-acronym"),
        pytest.param("غزة", False, False, id="script-without-case"),
        pytest.param("\u01c5ordan", True, False, id="title-case-letter"),
    ],
)
def test_tells_capitals_and_acronyms(text: str, capitalised: object, acronym: object) -> None:
    word = split_words(text)[0]

    assert word.is_capitalised is capitalised
    assert word.is_acronym is acronym


def test_leaves_out_words_that_touch_a_protected_span() -> None:
    text = "Read `the the file` today"

    assert [word.text for word in split_words(text, [Span(5, 19)])] == ["Read", "today"]


_PLAIN_CODES = [
    *range(0x300),
    *range(0x370, 0x483),
    *range(0x48A, 0x530),
    *range(0x1E00, 0x2070),
    *range(0x20A0, 0x20D0),
]


@pytest.mark.parametrize("block", sorted({code // 64 for code in _PLAIN_CODES}), ids="{:x}".format)
def test_fast_cutting_of_plain_texts_cuts_as_the_general_one(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"a{c}b 1{c}2 {c} {c}a1{c}" for c in map(chr, (n for n in _PLAIN_CODES if n // 64 == block))]
    assert all(map(words.is_plain, texts))
    fast = [(split_words(text), list(pieces(text))) for text in texts]
    monkeypatch.setattr(words, "is_plain", lambda _: False)

    assert fast == [(split_words(text), list(pieces(text))) for text in texts]
