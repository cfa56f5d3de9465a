import pytest
from build import document, glossary

from tqa.analysis.capital_names import add_neighbours, phrases
from tqa.engine import view_of


def written(text: str, due: dict[int, str]) -> str:
    for start, word in due.items():
        text = text[:start] + word + text[start + len(word) :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in the white house.", "in the White House.", id="phrase"),
        pytest.param("in the white, house.", "in the white, house.", id="comma-between"),
        pytest.param("by the white wall.", "by the white wall.", id="other-word"),
        pytest.param("the world health organization.", "the World Health Organization.", id="longest"),
    ],
)
def test_knows_names_made_of_ordinary_words(text: str, expected: str) -> None:
    view = view_of(document(text), glossary=glossary()).views[0]

    assert written(text, dict(phrases(view.target))) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("with president holm.", "holm", "with President Holm.", id="title"),
        pytest.param("with prime minister holm.", "holm", "with Prime Minister Holm.", id="long-title"),
        pytest.param("with the president, holm.", "holm", "with the president, Holm.", id="no-title"),
        pytest.param("in akasu prefecture.", "akasu", "in Akasu Prefecture.", id="head"),
        pytest.param("on lake akasu.", "akasu", "on Lake Akasu.", id="lead"),
        pytest.param("in a danish city.", "danish", "in a Danish city.", id="adjective"),
        pytest.param("said gordon brown.", "gordon", "said Gordon Brown.", id="surname"),
        pytest.param("said mark holm.", "holm", "said Mark Holm.", id="given-name"),
    ],
)
def test_raises_what_stands_beside_a_name(text: str, name: str, expected: str) -> None:
    view = view_of(document(text), glossary=glossary()).views[0]
    due = {text.index(name): name.title()}

    add_neighbours(view.target, due)

    assert written(text, due) == expected


def test_raises_an_initial_between_names() -> None:
    text = "said ana b. holm."
    due = {5: "Ana", 12: "Holm"}

    add_neighbours(view_of(document(text), glossary=glossary()).views[0].target, due)

    assert due[9] == "B"
