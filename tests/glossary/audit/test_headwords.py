import pytest

from tqa.glossary.audit import audit
from tqa.glossary.files.csv_file import parse


def messages(text: str) -> list[str]:
    return [flaw.message for flaw in audit(parse(text, "g.csv")) if flaw.rule == "inflected-headword"]


@pytest.mark.parametrize(
    ("code", "word", "lemma"),
    [
        ("en", "hostages", "hostage"),
        ("el", "κυρώσεις", "κύρωση"),
        ("uk", "заручники", "заручник"),
        ("fr", "otages", "otage"),
    ],
)
def test_a_term_that_is_not_in_its_base_form_is_told(code: str, word: str, lemma: str) -> None:
    assert messages(f"id,kind,{code}\nx,term,{word}\n") == [f"“{word}” ({code}) looks like a form of “{lemma}”"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id,kind,en\nx,term,hostage\n", id="base-form"),
        pytest.param("id,kind,en\nx,organisation,hostages\n", id="name"),
        pytest.param("id,kind,en\nx,term,Hostages\n", id="capital"),
        pytest.param("id,kind,en\nx,term,peace talks\n", id="two-words"),
        pytest.param("id,kind,en\nx,term,flurbles\n", id="word-that-nobody-knows"),
        pytest.param("id,kind,en,en:admitted\nx,term,hostage,hostages\n", id="admitted-form"),
        pytest.param("id,kind,zh\nx,term,人质\n", id="language-without-lemmas"),
    ],
)
def test_is_silent_about_names_and_what_it_does_not_know(text: str) -> None:
    assert messages(text) == []
