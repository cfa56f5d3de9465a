"""A unit behind a number is named as the text does."""

import pytest
from build import document

from tqa.analysis.facts import FactKind
from tqa.analysis.unit_names import name_behind
from tqa.engine import view_of


@pytest.mark.parametrize(
    ("to", "text", "expected"),
    [
        pytest.param("es", "Costó 5 millones de euros.", " de dólares", id="keeps-the-link"),
        pytest.param("fr", "Le prêt est de 5 millions d’euros.", " de dollars", id="fits-the-link"),
        pytest.param("de", "Es kostet 5 Millionen Euro.", " Dollar", id="its-first-name"),
        pytest.param("uk", "Це 5 мільйонів євро, а то 7 мільйонів доларів.", " доларів", id="as-elsewhere"),
        pytest.param("uk", "Це 5 мільйонів євро, а то 3 долари.", " долар", id="not-as-behind-another-number"),
    ],
)
def test_names_dollars_for_euros(to: str, text: str, expected: str) -> None:
    view = view_of(document(text, to=to)).views[0]
    sums = [fact for fact in view.target.facts if fact.kind is FactKind.MONEY and fact.units == {"EUR"}]

    assert name_behind(view, sums[0], "USD") == expected


def test_knows_nothing_of_an_unknown_unit() -> None:
    view = view_of(document("It cost 5 million euros.", to="en")).views[0]

    assert name_behind(view, view.target.facts[0], "no such unit") is None
