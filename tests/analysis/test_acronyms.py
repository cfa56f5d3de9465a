"""Acronyms are told from names, ends of sentences and words by their stops."""

import pytest

from tqa.analysis.acronyms import dotted, undotted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The U.S. and the U.K. met.", ["U.S.", "U.K."], id="capitals"),
        pytest.param("In the U.S Navy", ["U.S"], id="no-last-stop"),
        pytest.param("She has a Ph.D. in law.", ["Ph.D."], id="a-small-letter-inside"),
        pytest.param("At 8 a.m. and 11p.m. sharp", ["a.m.", "p.m."], id="small-behind-a-number"),
        pytest.param("Some of them, e.g. the oldest", [], id="small-elsewhere"),
        pytest.param("He left.Then she came.", [], id="a-stop-without-a-space"),
        pytest.param("See www.example.com and v1.2", [], id="addresses"),
        pytest.param("В С.Ш.А. и в О.О.Н.", ["С.Ш.А.", "О.О.Н."], id="cyrillic"),
        pytest.param("A." * 1_000, [], id="as-long-as-a-text"),
    ],
)
def test_finds_acronyms_with_stops(text: str, expected: list[str]) -> None:
    assert [acronym.text for acronym in dotted(text)] == expected


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        pytest.param("The US met us in the USA.", ["US"], [4], id="whole-words-in-capitals"),
        pytest.param("I am up at 7am and 8 am.", ["am"], [12, 21], id="small-behind-a-number"),
        pytest.param("A U.S. deal", ["US"], [], id="not-those-with-stops"),
    ],
)
def test_finds_acronyms_without_stops(text: str, known: list[str], expected: list[int]) -> None:
    assert [acronym.start for acronym in undotted(text, known)] == expected
