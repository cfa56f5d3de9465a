import re
from dataclasses import replace

import pytest
from build import document, glossary

from tqa.analysis import DocumentView, View
from tqa.analysis.capitals import begins_sentence, due_capitals
from tqa.engine import view_of
from tqa.lang import language
from tqa.model import Span
from tqa.text.segments import make_segments


def view(text: str, *, to: str = "en", from_: str = "", source: str = "", index: int = 0) -> View:
    lines = make_segments(text, [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)])
    read = replace(document(text, to=to, from_=from_, source=source), segments=lines)
    whole = DocumentView(read, source=language.load(from_), target=language.load(to), glossary=glossary())
    return whole.views[index]


def paired(text: str, source: str) -> View:
    return view_of(document(text, from_="de", source=source), glossary=glossary()).views[0]


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
        pytest.param("en", "He saw McGregor in the UK, in J3 and on his iPod.", id="lists-and-figures"),
        pytest.param("en", "It cost 5 PLN there.", id="no-vowel"),
        pytest.param("en", "The survey (XUSG) is late.", id="in-brackets"),
        pytest.param("de", "Er sah den Paris-Plan.", id="german-compound"),
        pytest.param("de", "Er sah die Polizei in Berlin.", id="german-nouns"),
        pytest.param("uk", "Його бачила Nielsen у Берліні.", id="latin-letters-in-cyrillic"),
    ],
)
def test_tells_which_words_need_a_capital(to: str, expected: str) -> None:
    small = expected.replace("İ", "i").lower()

    assert written(small, to) in (expected, expected.replace("mr. smith", "mr. Smith"))


def test_writes_names_as_the_source_does() -> None:
    source = "Die Strände von North Shore und das METI (ESPN-Angaben)."
    due = due_capitals(paired("the north shore, meti and espn.", source))

    assert set(due.values()) == {"The", "North", "Shore", "METI", "ESPN"}


def test_knows_the_short_form_of_what_the_source_names() -> None:
    due = due_capitals(
        view("he told un envoys so.", from_="de", source="Er sagte es Gesandten der Vereinten Nationen.")
    )

    assert "UN" in due.values()


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
