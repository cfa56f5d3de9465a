import re
from dataclasses import replace

import pytest
from build import document, glossary

from tqa.analysis import DocumentView, View
from tqa.analysis.capitals import begins_sentence, due_capitals
from tqa.lang import language
from tqa.model import Span
from tqa.text.segments import make_segments


def view(text: str, *, to: str = "en", from_: str = "", source: str = "", index: int = 0) -> View:
    lines = make_segments(text, [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)])
    read = replace(document(text, to=to, from_=from_, source=source), segments=lines)
    whole = DocumentView(read, source=language.load(from_), target=language.load(to), glossary=glossary())
    return whole.views[index]


def written(text: str, to: str) -> str:
    due = due_capitals(view(text, to=to))
    for start, word in due.items():
        text = text[:start] + word + text[start + len(word) :]
    return text


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("en", "He left. It was late, mr. smith said.", id="sentences"),
        pytest.param("en", "The talks of the UN Security Council go on.", id="glossary-as-it-writes-it"),
        pytest.param("en", "He left Gaza.", id="place-behind-preposition"),
        pytest.param("en", "He and I saw the Danes on Monday in March.", id="derived-calendar"),
        pytest.param("en", "They march by day; they may rest.", id="words-that-are-months-too"),
        pytest.param("en", "A COVID-19 case.", id="half-of-a-word"),
        pytest.param("en", "Then Mark Kavanaugh left the mark.", id="given-name-before-a-name"),
        pytest.param("tr", "İlk haber geldi.", id="dotted-i"),
        pytest.param("de", "Er sah die Polizei in Berlin.", id="german-nouns"),
        pytest.param("uk", "Його бачила Nielsen у Берліні.", id="latin-letters-in-cyrillic"),
    ],
)
def test_tells_which_words_need_a_capital(to: str, expected: str) -> None:
    small = expected.replace("İ", "i").lower()

    assert written(small, to) in (expected, expected.replace("mr. smith", "mr. Smith"))


@pytest.mark.parametrize(
    ("text", "index", "begins"),
    [
        pytest.param("he left.", 0, True, id="alone"),
        pytest.param("He ate.\nhe left.", 1, True, id="after-a-sentence"),
        pytest.param("He said\nhe left.", 1, False, id="carries-on"),
        pytest.param("he left", 0, False, id="no-stop"),
        pytest.param("- he left.", 0, False, id="list"),
    ],
)
def test_tells_whether_a_line_begins_a_sentence(text: str, index: int, begins: bool) -> None:  # noqa: FBT001 - a table
    assert (begins_sentence(view(text, index=index)) is not None) is begins
