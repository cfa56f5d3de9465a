"""The forms of a name meet in one stem, and different names stay apart."""

import pytest

from tqa.glossary.stems import Stemmer
from tqa.lang import language
from tqa.text.folding import fold


def stems(code: str, *words: str) -> set[str]:
    stemmer = Stemmer(language.load(code))
    return {stemmer.stem(fold(word)) for word in words}


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        pytest.param("uk", ["Трамп", "Трампа", "Трампом", "Трампові"], id="ukrainian-endings-added"),
        pytest.param("uk", ["Польща", "Польщі", "Польщею"], id="ukrainian-endings-replaced"),
        pytest.param("uk", ["Київ", "Києва", "Києвом", "Києві"], id="ukrainian-vowel-changes"),
        pytest.param("uk", ["Харків", "Харкова", "Харкові"], id="ukrainian-vowel-of-an-ending"),
        pytest.param("uk", ["Прага", "Праги", "Празі"], id="ukrainian-consonant-changes"),
        pytest.param("uk", ["Зеленський", "Зеленського", "Зеленським"], id="ukrainian-adjective"),
        pytest.param("ru", ["Москва", "Москвы", "Москве", "Москвой"], id="russian-feminine"),
        pytest.param("ru", ["Путин", "Путина", "Путиным"], id="russian-masculine"),
        pytest.param("el", ["Γάζα", "Γάζας", "ΓΑΖΑ"], id="greek-capitals-and-accents"),
        pytest.param("el", ["Παρίσι", "Παρισιού"], id="greek-accent-moves"),
        pytest.param("el", ["Λονδίνο", "Λονδίνου"], id="greek-neuter"),
        pytest.param("de", ["Arabische", "Arabischen", "Arabischer"], id="german-adjective"),
    ],
)
def test_forms_of_a_name_meet(code: str, forms: list[str]) -> None:
    assert len(stems(code, *forms)) == 1


@pytest.mark.parametrize(
    ("code", "names"),
    [
        pytest.param("uk", ["Іран", "Ірак"], id="ukrainian-last-letter"),
        pytest.param("uk", ["Австрія", "Австралія"], id="ukrainian-middle"),
        pytest.param("uk", ["Прага", "Париж"], id="ukrainian-beginning"),
        pytest.param("ru", ["Мали", "Мальта"], id="russian-longer-name"),
        pytest.param("el", ["Γάζα", "Γάνα"], id="greek-consonant"),
    ],
)
def test_different_names_stay_apart(code: str, names: list[str]) -> None:
    assert len(stems(code, *names)) == len(names)


def test_a_name_that_ends_like_a_case_meets_its_own_cases_uncut() -> None:
    stemmer = Stemmer(language.load("ru"))

    assert stemmer.stem("газпром") != stemmer.stem("газпрома")
    assert stemmer.uncut("газпром") == stemmer.stem("газпрома")


def test_a_vowel_comes_and_goes_before_a_consonant_alone() -> None:
    stemmer = Stemmer(language.load("uk"))

    assert stemmer.uncut("харків") == "харкв"
    assert stemmer.uncut("борнео") == "борнео"


@pytest.mark.parametrize("code", ["uk", "ru", "el", "de"])
@pytest.mark.parametrize("length", [0, 1, 2, 3, 4])
def test_three_letters_of_a_word_are_left_whatever_they_are(code: str, length: int) -> None:
    stemmer = Stemmer(language.load(code))
    endings = language.load(code).data.names.endings

    # Words that are nothing but case endings.
    for word in ((fold(ending) * 4)[:length] for ending in endings):
        assert len(stemmer.stem(word)) >= min(length, 3)
        assert len(stemmer.uncut(word)) >= min(length, 3)


@pytest.mark.parametrize("code", ["en", "tr", "ar", "zh", "sr", ""])
def test_a_language_without_case_endings_has_nothing_to_cut(code: str) -> None:
    stemmer = Stemmer(language.load(code))

    assert not stemmer
    assert [stemmer.stem(word) for word in ("gaza", "газа", "غزة", "加沙")] == ["gaza", "газа", "غزة", "加沙"]


@pytest.mark.parametrize(("code", "expected"), [("de", True), ("uk", False), ("el", False)])
def test_only_german_declines_nothing_but_phrases(code: str, expected: object) -> None:
    stemmer = Stemmer(language.load(code))

    assert stemmer
    assert stemmer.only_phrases is expected


def test_a_stem_is_the_same_each_time() -> None:
    stemmer = Stemmer(language.load("uk"))
    first = [stemmer.stem(word) for word in ("києва", "празі")]

    assert [stemmer.stem(word) for word in ("києва", "празі")] == first == [stemmer.stem("киів"), "праг"]
