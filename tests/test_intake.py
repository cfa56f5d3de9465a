import pytest
from build import document

from tqa.errors import InputError, LanguageError
from tqa.intake import script_of, settle

ENGLISH = "The president of France spoke in Paris yesterday about the talks with Russia."
GREEK = "Ο πρόεδρος της Γαλλίας μίλησε χθες στο Παρίσι για τις συνομιλίες με τη Ρωσία."
GERMAN = "Der Präsident Frankreichs sprach gestern in Paris über die Gespräche mit Russland."
CHINESE = "法国总统昨天在巴黎就与俄罗斯的会谈发表讲话，并表示谈判将于下周继续进行，各方都同意派代表参加这次会议。"


@pytest.mark.parametrize(
    ("source", "target", "named", "expected"),
    [
        pytest.param(GREEK, ENGLISH, ("", ""), ("el", "en"), id="both-identified"),
        pytest.param(GREEK, ENGLISH, ("el", "en-GB"), ("el", "en-GB"), id="as-named"),
        pytest.param("", ENGLISH, ("", ""), ("", "en"), id="no-source"),
        pytest.param("", "Yes.", ("", ""), ("", ""), id="too-short-to-tell"),
        pytest.param("Ναι.", "Yes.", ("", ""), ("", ""), id="both-too-short-to-tell"),
        pytest.param("Ναι.", "Yes.", ("", "en"), ("", "en"), id="source-too-short-to-tell"),
        pytest.param(GERMAN, ENGLISH, ("de", "en"), ("de", "en"), id="one-script"),
        pytest.param(CHINESE, ENGLISH, ("zh-CN", "en"), ("zh-CN", "en"), id="chinese"),
    ],
)
def test_names_the_languages(source: str, target: str, named: tuple[str, str], expected: tuple[str, str]) -> None:
    settled = settle(document(target, to="", source=source), source_lang=named[0], target_lang=named[1])

    assert (settled.source_lang, settled.target_lang) == expected


def test_what_is_named_outranks_what_the_document_says() -> None:
    settled = settle(document(ENGLISH, from_="uk", to="de"), target_lang="en")

    assert (settled.source_lang, settled.target_lang) == ("uk", "en")


@pytest.mark.parametrize(
    ("source", "target", "named"),
    [
        pytest.param(ENGLISH, ENGLISH, ("en", "en"), id="named"),
        pytest.param(ENGLISH, ENGLISH, ("", ""), id="identified"),
        pytest.param(GREEK, ENGLISH, ("en-US", "en-GB"), id="two-regions-of-one-language"),
    ],
)
def test_a_text_is_no_translation_into_its_own_language(source: str, target: str, named: tuple[str, str]) -> None:
    with pytest.raises(InputError, match=r"^article\.txt: source and target are both English; expected a translation"):
        settle(document(target, to="", source=source), source_lang=named[0], target_lang=named[1])


@pytest.mark.parametrize("thorough", [True, False], ids=["file", "record"])
def test_swapped_texts_of_two_scripts_are_refused(thorough: object) -> None:
    with pytest.raises(InputError, match="reads like Greek, the source language: were source and target swapped"):
        settle(document(GREEK, source=ENGLISH), source_lang="el", target_lang="en", thorough=bool(thorough))


def test_a_text_in_the_script_of_its_source_is_refused_even_without_the_source() -> None:
    with pytest.raises(InputError, match="reads like Greek"):
        settle(document(GREEK), source_lang="el", target_lang="en")


def test_swapped_texts_of_one_script_are_refused() -> None:
    with pytest.raises(InputError, match="reads like German, the source language"):
        settle(document(GERMAN, source=ENGLISH), source_lang="de", target_lang="en")


def test_texts_of_one_script_are_not_identified_for_records() -> None:
    settled = settle(document(GERMAN, source=ENGLISH), source_lang="de", target_lang="en", thorough=False)

    assert (settled.source_lang, settled.target_lang) == ("de", "en")


@pytest.mark.parametrize(
    ("code", "expected"), [("enn", "did you mean en?"), ("greek", "expected an ISO 639 code"), ("eng-lish", "'eng'")]
)
def test_an_unknown_code_suggests_the_nearest(code: str, expected: str) -> None:
    with pytest.raises(LanguageError) as caught:
        settle(document(ENGLISH), target_lang=code)

    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "LATIN"),
        (GREEK, "GREEK"),
        (CHINESE, "CJK"),
        ("Київ", "CYRILLIC"),
        ("غزة", "ARABIC"),
        ("BBC και CNN: τι είπε ο πρόεδρος", "GREEK"),
        ("32,000 — 1,5!", ""),
        ("", ""),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, expected: str) -> None:
    assert script_of(text) == expected
