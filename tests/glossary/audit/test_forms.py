import pytest

from tqa.glossary.audit import Flaw, Weight, audit
from tqa.glossary.files.csv_file import parse

HEADER = "id,kind,gender,en,en:short,en:admitted,en:deprecated,en:forbidden,en:wrong,uk\n"


def flaws(row: str) -> list[Flaw]:
    return list(audit(parse(f"{HEADER}{row}\n", "g.csv")))


FAULTY = [
    pytest.param(
        "g,place,,Gaza,,,Gaza,,,Газа", "two-ranks", "“Gaza” (en) is both preferred and deprecated", id="ranks"
    ),
    pytest.param("g,place,,Gaza,,Rafah,,Rafah,,Газа", "two-ranks", "“Rafah” (en) is both admitted", id="admitted-too"),
    pytest.param("k,place,,Kyiv,,,,,,Kиїв", "mixed-scripts", "“Kиїв” (uk) mixes Cyrillic and Latin letters", id="K"),
    pytest.param("k,place,,Αthens,,,,,,Афіни", "mixed-scripts", "“Αthens” (en) mixes Greek and Latin", id="alpha"),
    pytest.param("z,place,,Zu\u0308rich,,,,,,Цюрих", "not-composed", "has accents that are characters", id="accents"),
    pytest.param("g,place,,Gaza  Strip,,,,,,Газа", "stray-space", "has a space too many in it", id="two-spaces"),
    pytest.param("g,place,,Gaza\u200bStrip,,,,,,Газа", "stray-space", "the invisible character U+200B", id="invisible"),
    pytest.param('g,place,,"Gaza\nStrip",,,,,,Газа', "stray-space", "has a tab or a line end in it", id="line-end"),
    pytest.param("a,person,,Ali,,,,,,Алі", "unknown-gender", "a is a person without a gender", id="gender"),
    pytest.param(
        "q,place,,Gaza,,Al-Aqsa | al Aqsa | al-Aqsa,,,,Газа",
        "repeated-form",
        "“al-Aqsa” (en) is matched as “Al-Aqsa” is",
        id="capitals",
    ),
    pytest.param("u,place,,USA,USA,,,,,США", "repeated-form", "“USA” (en) is matched as “USA” is", id="short-too"),
]


@pytest.mark.parametrize(("row", "rule", "message"), FAULTY)
def test_finds_the_fault_with_its_line_and_what_to_do(row: str, rule: str, message: str) -> None:
    (flaw,) = flaws(row)

    assert flaw.rule == rule
    assert message in flaw.message
    assert str(flaw).startswith("g.csv:2: ")
    assert str(flaw).endswith(f"; {flaw.advice} [{rule}]")


def test_what_contradicts_itself_is_an_error_and_what_may_be_meant_a_warning() -> None:
    errors = {"two-ranks", "mixed-scripts"}

    assert {case.values[1] for case in FAULTY if flaws(str(case.values[0]))[0].weight is Weight.ERROR} == errors


SOUND = [
    pytest.param("g,place,,Gaza,,Gaza Strip,Gazza,,Gauze,Газа", id="all-in-order"),
    pytest.param("i,term,,Internet,,,internet,,,інтернет", id="capitals-that-are-refused"),
    pytest.param("o,person,m,Abdullah Öcalan,Öcalan,Ocalan,,,,Оджалан", id="accents-of-another-rank"),
    pytest.param("t,work,,IT-компанія,,,,,,IT-компанія", id="two-scripts-with-a-hyphen"),
    pytest.param("k,place,,Kyiv,,,,,Kиїв,Київ", id="mixed-scripts-as-what-is-wrong"),
    pytest.param("t,work,,Tシャツ,,,,,,Тест", id="scripts-that-look-nothing-alike"),
    pytest.param("f,place,,نی\u200cریز,,,,,,Нейріз", id="joiner"),
]


@pytest.mark.parametrize("row", SOUND)
def test_is_silent_about_what_is_meant(row: str) -> None:
    assert flaws(row) == []


def test_faults_come_in_the_order_of_lines() -> None:
    rows = "a,person,,Ali,,,,,,Алі\nk,place,,Kyiv,,,,,,Kиїв\nb,person,,Bo,,,,,,Бо"

    assert [flaw.origin and flaw.origin.line for flaw in flaws(rows)] == [2, 3, 4]
