"""Where the lost half of a pair seems to have stood: each text has lost the mark that ⟦ ⟧ hold."""

import pytest
from build import document

from tqa.analysis.lost_marks import closing_place, inner_space, opening_place
from tqa.engine import view_of
from tqa.text.quotations import ANY_STYLE, BRACKETS, Mark, Side, marks

PAIRS = (*ANY_STYLE[:5], *BRACKETS)


def lone(text: str) -> Mark:
    """Return the one mark of a text whose partner is missing."""
    open_: list[Mark] = []
    for mark in marks(text, PAIRS):
        if mark.side is Side.OPEN:
            open_.append(mark)
        elif open_ and open_[-1].pair == mark.pair:
            open_.pop()
        else:
            return mark
    return open_[-1]


@pytest.mark.parametrize(
    ("to", "text"),
    [
        pytest.param("en", "“We will stay,⟦”⟧ said the minister.", id="before-the-sayer-with-the-comma"),
        pytest.param("el", "«Θα μείνουμε⟦»⟧, είπε ο υπουργός.", id="before-the-sayer-without-the-comma"),
        pytest.param("tr", "“Burada kalacağız.⟦”⟧ dedi.", id="behind-the-full-stop-before-the-sayer"),
        pytest.param("ja", "市長は「ここに残る⟦」⟧と語った。", id="before-the-particle"),
        pytest.param("en", "“We stay.” He left. “We must.⟦”⟧", id="behind-the-full-stop-as-elsewhere"),
        pytest.param("uk", "Він за «мир». Вона «проти⟦»⟧.", id="before-the-full-stop-of-a-part"),
        pytest.param("uk", "Учора клуб «Мотор⟦»⟧ виграв матч.", id="behind-a-name"),
        pytest.param("en", "The agency (ARSO⟦)⟧ spoke first.", id="behind-an-acronym"),
        pytest.param("el", "Η Ένωση (Ε.Ε.⟦)⟧ αποφάσισε.", id="behind-an-acronym-with-stops"),
        pytest.param("en", "The bill (late⟦)⟧, she said.", id="before-the-next-mark"),
        pytest.param("de", "Der Gewinn (3,5 Prozent⟦)⟧; er stieg.", id="not-inside-a-figure"),
    ],
)
def test_places_a_closing_mark(to: str, text: str) -> None:
    damaged, expected = text.split("⟦", maxsplit=1)[0] + text.split("⟧")[1], text.index("⟦")
    view = view_of(document(damaged, to=to)).views[0]

    assert closing_place(view, lone(damaged))[1] == expected


@pytest.mark.parametrize(
    ("to", "text"),
    [
        pytest.param("en", "He left. She said: ⟦“⟧We stay. All.”", id="behind-she-said"),
        pytest.param("el", "Δεν έχει αντίρρηση: ⟦«⟧Θα μείνουμε».", id="behind-a-colon"),
        pytest.param("en", "“We stay,” he said. ⟦“⟧We do. See: it works.”", id="behind-the-last-quotation"),
        pytest.param("de", "Sie habe, sagte sie, ⟦„⟧ein schlechtes Gefühl“.", id="behind-words-of-saying"),
        pytest.param("ru", "⟦«⟧Мы остаёмся, — сказал мэр. — Все».", id="where-a-broken-sentence-begins"),
        pytest.param("uk", "Найкращий гравець ⟦«⟧Мотора» виграв.", id="before-a-name"),
        pytest.param("en", "The Agency for Water ⟦(⟧EAW) spoke.", id="before-an-acronym"),
        pytest.param("en", "It cost 4,200 kroner ⟦(⟧$610) then.", id="before-a-sum"),
        pytest.param("en", "He left. ⟦“⟧We stay.”", id="where-its-sentence-begins"),
    ],
)
def test_places_an_opening_mark(to: str, text: str) -> None:
    damaged, expected = text.split("⟦", maxsplit=1)[0] + text.split("⟧")[1], text.index("⟦")
    view = view_of(document(damaged, to=to)).views[0]

    assert opening_place(view.target, lone(damaged))[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("«\u202foui\u202f» et « non", "\u202f"), ("«oui» et « non »", ""), ("Rien.", "")],
    ids=["most-have", "half-have", "none"],
)
def test_knows_the_space_inside_marks(text: str, expected: str) -> None:
    assert inner_space(view_of(document(text, to="fr")), ("«", "»")) == expected
