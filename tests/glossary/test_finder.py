import unicodedata

import pytest
from build import glossary

from tqa.lang import language
from tqa.model import How

NORTH = "id,kind,en\nkorea,place,Korea\nnorth-korea,place,North Korea\n"


def found(csv: str, text: str, code: str) -> list[tuple[str, How]]:
    return [(m.span.of(text), m.how) for m in glossary(csv).mentions(text, language.load(code))]


def ids(csv: str, text: str, code: str) -> list[str]:
    return [m.concept.id for m in glossary(csv).mentions(text, language.load(code))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("North Korea fired.", ["north-korea"], id="longest"),
        pytest.param("South Korea fired.", ["korea"], id="shorter-alone"),
        pytest.param("Korea and North Korea", ["korea", "north-korea"], id="both"),
    ],
)
def test_keeps_the_longest_of_overlapping_names(text: str, expected: list[str]) -> None:
    assert ids(NORTH, text, "en") == expected


@pytest.mark.parametrize(
    ("name", "kind", "text", "expected"),
    [
        pytest.param("Mali", "place", "Malick left Somalia", [], id="part-of-a-word"),
        pytest.param("Mali", "place", "Mali’s army, Mali-born", ["Mali", "Mali"], id="apostrophe-and-hyphen"),
        pytest.param("Mali", "place", "the mali", [], id="a-name-needs-its-capital"),
        pytest.param("Mali", "place", "MALI VOTES", ["MALI"], id="headline"),
        pytest.param("US", "place", "They told us the US and Us", ["US"], id="an-acronym-needs-all-its-capitals"),
        pytest.param("UN", "organisation", "l’UN, (UN)/UN.", ["UN", "UN", "UN"], id="marks-around"),
        pytest.param("U.S.", "place", "the U.S. envoy of the U.S.", ["U.S.", "U.S."], id="stops"),
        pytest.param(
            "ceasefire", "term", "Ceasefire now: a CEASEFIRE", ["Ceasefire", "CEASEFIRE"], id="a-term-has-any-case"
        ),
        pytest.param("G7", "organisation", "G7 and G77", ["G7"], id="figure"),
        pytest.param("Boeing", "organisation", "Boeing™ fell", ["Boeing"], id="trade-mark"),
        pytest.param("New York", "place", "New\u00a0York and New\nYork", ["New\u00a0York", "New\nYork"], id="spaces"),
        pytest.param("Côte d’Ivoire", "place", "in Cote d'Ivoire", ["Cote d'Ivoire"], id="accents-and-apostrophe"),
    ],
)
def test_english_names(name: str, kind: str, text: str, expected: list[str]) -> None:
    assert [text for text, _ in found(f"id,kind,en\nx,{kind},{name}\n", text, "en")] == expected


@pytest.mark.parametrize(
    ("code", "name", "text", "expected"),
    [
        pytest.param("el", "Γάζα", "της Γάζας", [("Γάζας", How.INFLECTED)], id="greek-ending"),
        pytest.param("el", "Γάζα", "ΣΤΗ ΓΑΖΑ", [("ΓΑΖΑ", How.EXACT)], id="greek-capitals-lose-accents"),
        pytest.param("el", "Χαμάς", "η ΧΑΜΑΣ, η Χαμάς", [("ΧΑΜΑΣ", How.EXACT), ("Χαμάς", How.EXACT)], id="final-sigma"),
        pytest.param("el", "Παρίσι", "του Παρισιού", [("Παρισιού", How.INFLECTED)], id="greek-accent-moves"),
        pytest.param(
            "uk", "Трамп", "Трампом і Трампу", [("Трампом", How.INFLECTED), ("Трампу", How.INFLECTED)], id="ukrainian"
        ),
        pytest.param(
            "uk", "Київ", "у Києві й під Києвом", [("Києві", How.INFLECTED), ("Києвом", How.INFLECTED)], id="vowel"
        ),
        pytest.param("uk", "Прага", "у Празі", [("Празі", How.INFLECTED)], id="ukrainian-consonant-changes"),
        pytest.param("uk", "Харків", "з Харкова", [("Харкова", How.INFLECTED)], id="ukrainian-vowel-and-ending"),
        pytest.param("ru", "Газпром", "акции Газпрома", [("Газпрома", How.INFLECTED)], id="russian-case"),
        pytest.param(
            "ru", "Объединенные Нации", "Объединенных Наций", [("Объединенных Наций", How.INFLECTED)], id="all-words"
        ),
        pytest.param(
            "de", "Arabische Liga", "der Arabischen Liga", [("Arabischen Liga", How.INFLECTED)], id="german-phrase"
        ),
        pytest.param("de", "Schweiz", "Schweizer der Schweiz", [("Schweiz", How.EXACT)], id="german-derivation"),
        pytest.param("ar", "غزة", "وغزة وبغزة", [("غزة", How.INFLECTED)] * 2, id="arabic-prefixes"),
        pytest.param("ar", "غزة", "غَزَّة", [("غَزَّة", How.EXACT)], id="arabic-vowel-signs"),
        pytest.param("tr", "Ankara", "Ankara'da", [("Ankara", How.EXACT)], id="turkish-apostrophe"),
        pytest.param("zh", "加沙", "在加沙地带", [("加沙", How.EXACT)], id="chinese-inside-a-run"),
        pytest.param("en", "Gaza", "of Gazans", [], id="no-such-suffix"),
        pytest.param("el", "Μάλι", "κανάλι, Μαλικών", [], id="greek-part-of-a-word"),
    ],
)
def test_names_in_the_forms_of_their_language(code: str, name: str, text: str, expected: list[tuple[str, How]]) -> None:
    assert found(f"id,kind,{code}\nx,place,{name}\n", text, code) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_mention_covers_the_name_as_written(form: str) -> None:
    text = unicodedata.normalize(form, "Ο Αμάρ Μπεν\u00adτζαμά είπε")  # type: ignore[arg-type] # NFC or NFD
    name = unicodedata.normalize(form, "Αμάρ Μπεν\u00adτζαμά")  # type: ignore[arg-type] # as above

    assert found("id,kind,el\nx,person,Αμάρ Μπεντζαμά\n", text, "el") == [(name, How.EXACT)]


def test_a_name_without_its_accents_is_less_certain() -> None:
    csv = "id,kind,el\nx,place,Κίεβο\n"
    scores = [m.score for m in glossary(csv).mentions("Κίεβο, ΚΙΕΒΟ, Κιεβο", language.load("el"))]

    assert scores[0] == 1.0
    assert max(scores[1:]) < 1.0


def test_a_latin_acronym_in_chinese_is_no_part_of_a_latin_word() -> None:
    assert found("id,kind,zh\nx,organisation,UN\n", "该FUND机构和UN机构", "zh") == [("UN", How.EXACT)]


def test_a_glossary_without_names_in_a_language_finds_nothing() -> None:
    assert found(NORTH, "Βόρεια Κορέα", "el") == []
