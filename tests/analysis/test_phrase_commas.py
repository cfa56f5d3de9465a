import pytest
from build import document, glossary

from tqa.analysis import View
from tqa.analysis.phrase_commas import parts_phrase
from tqa.engine import view_of


def view(text: str, source: str) -> View:
    return view_of(document(text, source=source, from_="de"), glossary=glossary()).views[0]


@pytest.mark.parametrize(
    ("text", "source", "parts"),
    [
        pytest.param("The old hall, has two doors.", "", True, id="subject"),
        pytest.param("He said that the hall, has two doors.", "", True, id="subject-of-a-clause"),
        pytest.param("The hall, however, has two doors.", "", False, id="insertion"),
        pytest.param("The hall however, has two doors.", "", False, id="half-an-insertion"),
        pytest.param("The hall they saw, has two doors.", "", False, id="clause"),
        pytest.param("This year, will he come?", "", False, id="question"),
        pytest.param("He walked, to the hall.", "Er ging zum Saal.", True, id="phrase"),
        pytest.param("He walked, to the hall.", "Er ging, zum Saal.", False, id="source-has-it"),
        pytest.param("He walked, to the hall.", "", False, id="no-source"),
        pytest.param("From here, to the hall.", "Von hier zum Saal.", False, id="fronted"),
        pytest.param("He saw West, Bay.", "Er sah West Bay.", True, id="name"),
        pytest.param("He saw West, Bay.", "Er sah West, Bay.", False, id="two-names"),
    ],
)
def test_tells_whether_a_comma_parts_a_phrase(text: str, source: str, parts: bool) -> None:  # noqa: FBT001 - a table
    one = view(text, source)

    assert any(parts_phrase(one, found) for found in one.target.breaks) is parts
