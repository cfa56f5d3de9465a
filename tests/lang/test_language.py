import pytest

from tqa.errors import LanguageError
from tqa.lang.language import KNOWN_CODES, base_code, load
from tqa.model import Gender


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "en"), ("en-GB", "en"), ("pt_BR", "pt"), ("ZH-Hant-TW", "zh"), ("EL", "el"), ("", "")],
)
def test_a_code_stands_for_its_base_language(code: str, expected: str) -> None:
    assert base_code(code) == expected
    assert load(code).code == expected


def test_there_is_one_object_for_each_language() -> None:
    assert load("en-GB") is load("en_US")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("enn", "unknown language code 'enn'; did you mean en?; expected an ISO 639 code", id="near"),
        pytest.param("gr", "unknown language code 'gr'", id="a-country"),
        pytest.param("romanisation", "unknown language code 'romanisation'", id="a-file-that-is-no-language"),
        pytest.param("../en", "unknown language code '../en'", id="a-path"),
    ],
)
def test_an_unknown_code_is_refused(code: str, expected: str) -> None:
    with pytest.raises(LanguageError) as caught:
        load(code)

    assert str(caught.value).startswith(expected)


@pytest.mark.parametrize("code", ["tl", "la", "sw", "yi"])
def test_a_language_without_a_file_is_known_by_name_alone(code: str) -> None:
    language = load(code)

    assert not language.has_data
    assert language.english_name not in ("", code)
    assert language.closed_class == frozenset()


def test_a_language_that_is_not_named_is_unknown() -> None:
    assert load("").english_name == "unknown"
    assert load("").months == {}


@pytest.mark.parametrize(
    ("code", "form", "expected"),
    [
        pytest.param("en", "october", 10, id="english"),
        pytest.param("en", "oct.", 10, id="english-short"),
        pytest.param("el", "οκτωβρίου", 10, id="greek-genitive"),
        pytest.param("el", "μάρτιοσ", 3, id="greek-nominative-casefolded"),
        pytest.param("uk", "жовтні", 10, id="ukrainian-locative"),
        pytest.param("de", "märz", 3, id="german"),
        pytest.param("sv", "oktober", 10, id="from-cldr-alone"),
    ],
)
def test_knows_the_months_in_all_their_forms(code: str, form: str, expected: int) -> None:
    assert load(code).months[form] == expected


@pytest.mark.parametrize(("code", "word"), [("en", "monday"), ("el", "δευτέρα"), ("ru", "октября"), ("sv", "måndag")])
def test_the_calendar_has_months_and_weekdays(code: str, word: str) -> None:
    assert word in load(code).calendar


@pytest.mark.parametrize(
    ("code", "word", "expected"),
    [
        pytest.param("en", "Ms", Gender.FEMININE, id="english-title"),
        pytest.param("en", "spokesman", Gender.MASCULINE, id="english-role"),
        pytest.param("de", "Sprecherin", Gender.FEMININE, id="german-role"),
        pytest.param("el", "κυρία", Gender.FEMININE, id="greek-title"),
    ],
)
def test_titles_and_roles_show_a_gender(code: str, word: str, expected: Gender) -> None:
    assert load(code).gendered_words[word] is expected


def test_pronouns_show_a_gender_without_case() -> None:
    pronouns = load("en").gendered_pronouns

    assert (pronouns["she"], pronouns["he"]) == (Gender.FEMININE, Gender.MASCULINE)


@pytest.mark.parametrize("code", KNOWN_CODES)
def test_double_quotes_are_no_apostrophes(code: str) -> None:
    marks = {mark for pair in load(code).double_quotes for mark in pair}

    assert marks
    assert marks.isdisjoint("'’‘‚‹›`")


@pytest.mark.parametrize("code", KNOWN_CODES)
def test_every_language_with_a_file_has_words(code: str) -> None:
    language = load(code)

    assert language.has_data
    assert language.lexicon
    assert language.closed_class
    assert language.sayers


def test_countries_are_those_of_one_word_by_cldr() -> None:
    assert {"Germany", "Greece"} <= load("en").countries
    assert "Γερμανία" in load("el").countries
    assert not {"Europe", "United States"} & load("en").countries
    assert load("").countries == frozenset()
