import pytest
from build import glossary

from tqa.glossary.choice import accepted, fitting_form


@pytest.mark.parametrize(
    ("concept", "wrong", "code", "expected"),
    [
        pytest.param("bendjama", "Mpentzama", "en", "Bendjama", id="one-word-for-one"),
        pytest.param("bendjama", "Amar Mpentzama", "en", "Amar Bendjama", id="two-words-for-two"),
        pytest.param("us", "USSR", "en", "US", id="preferred-wins"),
        pytest.param("us", "Unted States", "en", "United States", id="as-many-words"),
        pytest.param("gaza", "Γαζά", "el", "Γάζα", id="greek"),
        pytest.param("gaza", "Gasa", "de", None, id="no-name-in-the-language"),
    ],
)
def test_chooses_the_form_that_was_meant(concept: str, wrong: str, code: str, expected: str | None) -> None:
    known = glossary().concept(concept)
    assert known is not None

    assert fitting_form(known, wrong, code) == expected


def test_accepted_forms_leave_out_what_a_desk_does_not_print() -> None:
    known = glossary().concept("us")
    assert known is not None

    assert [term.text for term in accepted(known, "en")] == ["US", "United States", "U.S."]
