"""Where words stand, and where they meet capitals and known names."""

import pytest
from build import glossary

from tqa.analysis import TextView
from tqa.lang import language


def view_of(text: str, code: str = "en") -> TextView:
    return TextView(text, language.load(code), glossary())


def test_places_tell_every_index_of_a_word_whatever_its_case() -> None:
    view = view_of("The end of the road.")

    assert view.places["the"] == [0, 3]
    assert view.indices_of(frozenset({"the", "road", "absent"})) == [0, 3, 4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("official figures Israel", ["figures"], id="capital"),
        pytest.param("Σήμερα η Γάζα", ["η"], id="other-script"),
        pytest.param("the  Senate, and (the Senate", ["the"], id="one-space-only"),
        pytest.param("told Reuters.com and Ann", ["and"], id="an-address-is-no-word"),
        pytest.param("see www.A.com B", [], id="an-address-before-a-capital"),
        pytest.param(" A", [], id="nothing-before"),
        pytest.param("", [], id="empty"),
    ],
)
def test_joints_are_the_words_that_a_space_divides_from_a_capital(text: str, expected: list[str]) -> None:
    view = view_of(text)

    assert [view.words[index].text for index in view.joints] == expected
