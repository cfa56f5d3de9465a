import pytest
from build import document, glossary

from tqa.analysis.statements import turns
from tqa.engine import view_of


@pytest.mark.parametrize(
    ("text", "asking", "expected"),
    [
        pytest.param("Did the town build a mill?", "Did", "The town built a mill?", id="past"),
        pytest.param("In May, does she go to Rome?", "does", "In May, she goes to Rome?", id="behind-a-comma"),
        pytest.param("Do the towns build mills?", "Do", "The towns build mills?", id="plain"),
        pytest.param("Is it late?", "Is", "It is late?", id="pronoun"),
        pytest.param("Was the old mill built in May?", "Was", "The old mill was built in May?", id="participle"),
        pytest.param("Will the mill be built?", "Will", "The mill will be built?", id="infinitive"),
        pytest.param("Is the mill old or left by all?", "Is", None, id="not-behind-a-conjunction"),
        pytest.param("Did the town, as I say, go?", "Did", None, id="no-verb-in-sight"),
        pytest.param("Is", "Is", None, id="nothing-else"),
    ],
)
def test_makes_a_statement_of_a_question(text: str, asking: str, expected: str | None) -> None:
    view = view_of(document(text), glossary=glossary()).views[0].target
    word = next(word for word in view.words if word.text == asking)

    edits = [turn.edit for turn in turns(view, word)]

    for edit in sorted((edit for edit in edits if edit is not None), key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert (text if any(edits) else None) == expected
