import pytest
from build import cut

from tqa.text.paragraphs import paragraphs

WRAPPED = "The envoy said on Monday that the council would\nmeet again before the end of the week to vote on\nthe text."
VERSE = "Rain fell on Kyiv.\nSnow fell on Lviv.\nNobody left home."
HEADLINE = "Council votes on Gaza\nThe envoy said on Monday that the council would meet again."
LONG = "The envoy said that the council would meet again before the end of the week, as it had on Monday. " * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(WRAPPED, [WRAPPED], id="lines-wrapped-by-hand-are-one"),
        pytest.param(VERSE, VERSE.split("\n"), id="full-sentences-are-lines-of-their-own"),
        pytest.param(HEADLINE, HEADLINE.split("\n"), id="headline-and-sentence"),
        pytest.param(f"{LONG}\n{LONG}", [LONG.strip(), LONG.strip()], id="long-lines-are-never-wrapped"),
        pytest.param("One.\r\n\r\n  Two.  \r\n", ["One.", "Two."], id="windows-line-ends-and-margins"),
        pytest.param("Ένα.\n\n\nΔύο.", ["Ένα.", "Δύο."], id="greek-without-final-newline"),
        pytest.param("安理会投票。\n美国弃权。", ["安理会投票。", "美国弃权。"], id="chinese"),
        pytest.param("\n \t\n", [], id="blank"),
    ],
)
def test_cuts_paragraphs_without_the_space_around_them(text: str, expected: list[str]) -> None:
    assert cut(text, paragraphs(text)) == expected
