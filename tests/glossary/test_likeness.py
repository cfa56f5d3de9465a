"""The same name in two scripts is likely one name, and another name is not."""

import pytest

from tqa.glossary.likeness import likeness, script

KANJI = pytest.mark.xfail(reason="the table of Japanese knows the sounds of kana alone")
SAME = [
    pytest.param("Μπάιντεν", "Biden", "el", id="greek-mp-for-b"),
    pytest.param("Ερντογάν", "Erdoğan", "el", id="greek-nt-for-d"),
    pytest.param("Γάζα", "Gaza", "el", id="greek-place"),
    pytest.param("Зеленский", "Zelensky", "ru", id="russian"),
    pytest.param("Нетаньяху", "Netanyahu", "ru", id="russian-soft-sign"),
    pytest.param("ТРАМП", "Trump", "ru", id="russian-capitals"),
    pytest.param("Зеленський", "Zelensky", "uk", id="ukrainian"),
    pytest.param("Харків", "Kharkiv", "uk", id="ukrainian-kh"),
    pytest.param("Белград", "Belgrade", "sr", id="language-without-a-table"),
    pytest.param("نتنياهو", "Netanyahu", "ar", id="arabic"),
    pytest.param("ארדואן", "Erdoğan", "he", id="hebrew"),
    pytest.param("ג׳ון", "John", "he", id="hebrew-geresh"),
    pytest.param("バイデン", "Biden", "ja", id="katakana"),
    pytest.param("ゼレンスキー", "Zelensky", "ja", id="katakana-long-vowel"),
    pytest.param("바이든", "Biden", "ko", id="hangul"),
    pytest.param("特朗普", "Trump", "zh", id="chinese-three-syllables"),
    pytest.param("内塔尼亚胡", "Netanyahu", "zh", id="chinese-five-syllables"),
    pytest.param("北京", "Beijing", "zh", id="chinese-place"),
    pytest.param("Тбилиси", "Tbilisi", "", id="language-unknown"),
    pytest.param("თბილისი", "Tbilisi", "ka", id="script-without-a-table"),
    pytest.param("李强", "Li Qiang", "zh", id="chinese-person"),
    pytest.param("张军", "Zhang Jun", "zh", id="chinese-envoy"),
    pytest.param("習近平", "Xi Jinping", "ja", id="kanji-of-a-chinese-name"),
    pytest.param("東京", "Tokyo", "ja", id="kanji-of-a-japanese-name", marks=KANJI),
    pytest.param(
        "Путин",
        "Putin",
        "el",
        id="other-script",
    ),
]
OTHER = [
    pytest.param("Μπάιντεν", "Trump", "el", id="greek"),
    pytest.param("Порошенко", "Zelensky", "uk", id="ukrainian"),
    pytest.param("Дніпро", "Donetsk", "uk", id="ukrainian-same-letter"),
    pytest.param("Львів", "Odesa", "uk", id="ukrainian-places"),
    pytest.param("ترامب", "Biden", "ar", id="arabic"),
    pytest.param("טראמפ", "Biden", "he", id="hebrew"),
    pytest.param("バイデン", "Trump", "ja", id="katakana"),
    pytest.param("바이든", "Trump", "ko", id="hangul"),
    pytest.param("特朗普", "Biden", "zh", id="chinese"),
    pytest.param("თბილისი", "Yerevan", "ka", id="script-without-a-table"),
]


@pytest.mark.parametrize(("native", "latin", "code"), SAME)
def test_a_name_is_itself_in_another_script(native: str, latin: str, code: str) -> None:
    found = likeness(native, latin, code, "en")

    assert 0.5 <= found <= 1.0
    assert likeness(latin, native, "en", code) == found


@pytest.mark.parametrize(("native", "latin", "code"), OTHER)
def test_another_name_is_not(native: str, latin: str, code: str) -> None:
    found = likeness(native, latin, code, "en")

    assert 0.0 <= found < 0.2
    assert likeness(latin, native, "en", code) == found


@pytest.mark.parametrize(
    ("native", "latin", "code"),
    [
        pytest.param("Μπάιντεν Τζο", "Joe Biden", "el", id="family-first"),
        pytest.param("Джо Байден", "Biden Joe", "ru", id="family-first-in-latin"),
        pytest.param("ジョー・バイデン", "Joe Biden", "ja", id="dot-between"),
        pytest.param("ジョー＝バイデン", "Joe Biden", "ja", id="japanese-hyphen"),
        pytest.param("乔·拜登", "Joe Biden", "zh", id="chinese-dot"),
        pytest.param("Томас-Ґрінфілд", "Thomas Greenfield", "uk", id="hyphen-and-space"),
        pytest.param("Байден, Джо", "Joe Biden", "ru", id="comma"),
        pytest.param("Анна Мария", "Annamaria", "ru", id="words-joined"),
    ],
)
def test_words_may_come_in_any_order_and_be_joined(native: str, latin: str, code: str) -> None:
    assert likeness(native, latin, code, "en") >= 0.5


@pytest.mark.parametrize(
    ("one", "other", "latin", "code"),
    [
        pytest.param("غَزَّة", "غزة", "Gaza", "ar", id="arabic-vowel-signs"),
        pytest.param("ΕΡΝΤΟΓΑΝ", "Ερντογάν", "Erdogan", "el", id="capitals-and-accents"),
        pytest.param("Ки\u0456\u0308в", "Київ", "Kyiv", "uk", id="decomposed"),
        pytest.param("Ба\u0301йден", "Байден", "Biden", "ru", id="stress"),
    ],
)
def test_marks_and_capitals_change_nothing(one: str, other: str, latin: str, code: str) -> None:
    assert likeness(one, latin, code, "en") == likeness(other, latin, code, "en")


def test_a_name_with_another_first_name_is_less_alike() -> None:
    assert likeness("Джо Байден", "Joe Biden", "ru", "en") > likeness("Джо Байден", "Hunter Biden", "ru", "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Erdoğan", "erdogan", id="accents-and-case"),
        pytest.param("Côte d’Ivoire", "Cote d'Ivoire", id="apostrophe"),
        pytest.param("ΧΑΜΑΣ", "Χαμάς", id="final-sigma"),
        pytest.param("Cafe\u0301", "Café", id="decomposed"),
        pytest.param("Bend\u00adjama", "Bendjama", id="soft-hyphen"),
        pytest.param("غَزَّة", "غزة", id="vowel-signs"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_spellings_that_differ_in_nothing_that_counts_are_certain(one: str, other: str) -> None:
    assert likeness(one, other, "", "") == likeness(other, one, "", "") == 1.0


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        pytest.param("Bendjama", "Benjama", "en", "en", id="latin"),
        pytest.param("Zelenskyy", "Zelensky", "en", "en", id="latin-letter-lost"),
        pytest.param("Зеленський", "Зеленский", "uk", "ru", id="cyrillic"),
        pytest.param("Μπεντζαμά", "Бенджама", "el", "ru", id="neither-is-latin"),
    ],
)
def test_names_in_one_script_are_compared_by_ear(one: str, other: str, first: str, second: str) -> None:
    assert 0.5 <= likeness(one, other, first, second) == likeness(other, one, second, first)


@pytest.mark.parametrize(("one", "other"), [("Merkel", "Macron"), ("Гаага", "Київ")], ids=["latin", "cyrillic"])
def test_other_names_in_one_script_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other, "", "") < 0.5


@pytest.mark.parametrize("wordless", ["", "123", "…", "\ud800", "\u200b?", "१२"], ids=ascii)
@pytest.mark.parametrize("name", ["Biden", "Байден"], ids=["latin", "cyrillic"])
def test_what_has_no_letters_is_no_name(wordless: str, name: str) -> None:
    assert likeness(wordless, name, "", "") == likeness(name, wordless, "", "") == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Biden", "LATIN", id="latin"),
        pytest.param("Γάζα", "GREEK", id="greek"),
        pytest.param("Ґалаґан", "CYRILLIC", id="cyrillic"),
        pytest.param("غزة", "ARABIC", id="arabic"),
        pytest.param("עזה", "HEBREW", id="hebrew"),
        pytest.param("加沙", "CJK", id="chinese"),
        pytest.param("ガザ", "KATAKANA", id="katakana"),
        pytest.param("ーガ", "KATAKANA", id="long-vowel-sign"),
        pytest.param("ひろ", "HIRAGANA", id="hiragana"),
        pytest.param("가자", "HANGUL", id="hangul"),
        pytest.param("გორი", "GEORGIAN", id="georgian"),
        pytest.param("“7, Gaza", "LATIN", id="first-letter"),
        pytest.param("\u0301Gaza", "LATIN", id="mark-before-it"),
        pytest.param("2024", "", id="no-letter"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_script_is_that_of_the_first_letter(text: str, expected: str) -> None:
    assert script(text) == expected
