"""Names that sound alike are looked for in one place."""

import pytest

from tqa.glossary.sound import KEY_LENGTH, consonants, neighbouring_keys


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Biden", "bdm", id="one-class-each"),
        pytest.param("Wright", "brgd", id="neighbours-in-one-class"),
        pytest.param("Russell", "rcl", id="doubled-letters-once"),
        pytest.param("Zelensky", "clmcg", id="vowels-left-out"),
        pytest.param("Bendjama", "bm", id="nasal-before-a-stop-left-out"),
        pytest.param("غزة", "g", id="arabic"),
        pytest.param("加沙", "c", id="chinese"),
        pytest.param("Aoi", "", id="no-consonant"),
        pytest.param("", "", id="nothing"),
        pytest.param("2024", "", id="figures"),
        pytest.param("Bomber", "br", id="twice-over-a-nasal"),
        pytest.param(
            "Canada",
            "cmd",
            id="nasal-before-a-vowel",
        ),
    ],
)
def test_hears_the_classes_of_consonants(name: str, expected: str) -> None:
    assert consonants(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Biden", "Μπάιντεν", id="greek-mp-and-nt"),
        pytest.param("Biden", "Байден", id="russian"),
        pytest.param("Kyiv", "Київ", id="ukrainian"),
        pytest.param("Netanyahu", "Нетаньяху", id="h-is-not-heard"),
        pytest.param("Volodymyr", "Bolodimir", id="v-and-b"),
        pytest.param("Kasakhstan", "Kazakhstan", id="s-and-z"),
        pytest.param("Tbilisi", "Tblissi", id="vowel-and-double-letter"),
        pytest.param("GUTERRES", "guterres", id="capitals"),
        pytest.param("Erdoğan", "Erdogan", id="accents"),
    ],
)
def test_likely_misspellings_sound_the_same(one: str, other: str) -> None:
    assert consonants(one) == consonants(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Biden", "Trump"), ("Gaza", "Lebanon"), ("Киев", "Львов")],
    ids=["surnames", "places", "cyrillic"],
)
def test_other_names_sound_different(one: str, other: str) -> None:
    assert consonants(one) != consonants(other)


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        pytest.param("clmcg", ["cl", "lm"], id="first-and-second-consonant"),
        pytest.param("gb", ["gb"], id="as-long-as-a-key"),
        pytest.param("g", ["g"], id="shorter-than-a-key"),
        pytest.param("", [""], id="silent"),
    ],
)
def test_a_sound_is_kept_under_neighbouring_keys(sound: str, expected: list[str]) -> None:
    assert list(neighbouring_keys(sound)) == expected
    assert all(len(key) <= KEY_LENGTH for key in expected)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("Hristmas", "Christmas", id="first-letter-lost"),
        pytest.param("Elensky", "Zelensky", id="first-consonant-lost"),
        pytest.param("Skharkiv", "Kharkiv", id="consonant-added"),
        pytest.param("Μπεντζαμά", "Benjama", id="other-script"),
    ],
)
def test_a_slip_at_the_beginning_is_found_under_a_key_in_common(word: str, name: str) -> None:
    assert {*neighbouring_keys(consonants(word))} & {*neighbouring_keys(consonants(name))}
