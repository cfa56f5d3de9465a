"""Names are followed from the source to the target by what they sound like."""

import pytest
from build import glossary

from tqa.analysis import Counterparts, TextView, name_words
from tqa.glossary.glossary import Glossary
from tqa.lang import language


def view(text: str, code: str, names: Glossary | None = None) -> TextView:
    return TextView(text, language.load(code), names or Glossary())


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("en", "He met Mr Rothenvick there.", ["Rothenvick"], id="capital"),
        pytest.param("en", "Then Ms Osei’s aides came.", ["Osei"], id="possessive-left-off"),
        pytest.param("en", "at the Kim-Trump summit", ["Kim", "Trump"], id="halves"),
        pytest.param("en", "Yesterday he left.", [], id="sentence-start-says-nothing"),
        pytest.param("en", "Mpentzama left.", ["Mpentzama"], id="no-word-at-sentence-start"),
        pytest.param("en", "In The Hague", ["Hague"], id="small-words-are-no-names"),
        pytest.param("de", "Der Minister traf Rothenvick.", ["Rothenvick"], id="german-nouns-are-no-names"),
        pytest.param("ar", "قال ميركل", ["قال", "ميركل"], id="no-capitals"),
        pytest.param("ja", "ゼレンスキー大統領は", ["ゼレンスキー"], id="katakana"),
        pytest.param("zh", "泽连斯基总统", [], id="chinese-only-through-the-glossary"),
    ],
)
def test_words_that_may_be_names(code: str, text: str, expected: list[str]) -> None:
    assert [word.text for word in name_words(view(text, code))] == expected


def test_small_words_count_where_a_name_may_have_become_one() -> None:
    text = view("They saw Them Browne there.", "en")

    assert [word.text for word in name_words(text, small=True)] == ["Them", "Browne"]


@pytest.mark.parametrize(
    ("code", "source", "target", "expected"),
    [
        pytest.param("el", "Μίλησε ο Μπεντζαμά.", "Then Bendjama spoke to Greenfield.", "Bendjama", id="greek"),
        pytest.param("ru", "Выступил Зеленский.", "Then Zelensky spoke to Greenfield.", "Zelensky", id="cyrillic"),
        pytest.param("ru", "Слова Шольца.", "The words of Scholz and Greenfield.", "Scholz", id="inflected"),
        pytest.param("ar", "قال وميركل", "So said Merkel and Greenfield.", "Merkel", id="arabic-prefix"),
        pytest.param("he", "אמר שולץ", "So said Scholz and Greenfield.", "Scholz", id="hebrew"),
        pytest.param("ja", "ゼレンスキー大統領", "President Zelensky and Greenfield.", "Zelensky", id="kana"),
        pytest.param("fr", "Ici parle Coupe.", "Here speaks Coupe with Greenfield.", "Coupe", id="one-script"),
    ],
)
def test_finds_the_word_that_stands_for_a_name(code: str, source: str, target: str, expected: str) -> None:
    found = Counterparts(view(source, code), view(target, "en"))
    last = found.of(found.names[-1])

    assert last.target is not None
    assert last.target.text == expected
    assert last.likeness >= 0.5


def test_nothing_stands_for_a_name_that_was_lost() -> None:
    found = Counterparts(view("Μίλησε ο Μπεντζαμά.", "el"), view("Then Greenfield spoke.", "en"))

    assert found.of(found.names[-1]).likeness < 0.5


def test_a_text_without_translation_has_no_names_to_follow() -> None:
    assert Counterparts(view("Μίλησε ο Μπεντζαμά.", "el"), view("", "en")).names == ()


def test_names_of_the_glossary_are_names_at_the_start_of_a_sentence() -> None:
    assert [word.text for word in name_words(view("Israel agreed.", "en", glossary()))] == ["Israel"]


def test_a_name_among_thousands_is_sought_about_its_place() -> None:
    names = [
        f"{first}{vowel}{second}ovar" for first in "BDFGKLMNPRSTVZ" for vowel in "aeiou" for second in "bdfgklmnprstvz"
    ]
    source, target = " ".join(names), " ".join(name.replace("ovar", "ovvar") for name in names)
    found = Counterparts(view(source, "fr"), view(target, "en"))
    counterpart = found.of(found.names[-2]).target

    assert len(found.candidates) > 900
    assert counterpart is not None
    assert counterpart.text == target.split()[-2]
