"""What was left in another language, and what only looks like it."""

import pytest
from build import cut, document, glossary

from tqa.analysis import DocumentView
from tqa.glossary.glossary import Glossary
from tqa.lang.language import load
from tqa.pairing import pair


def left(pair_of: str, source: str, target: str, names: Glossary | None = None) -> tuple[list[str], list[str]]:
    """Return the stretches and the sentences of a target that were left."""
    from_, to = map(load, pair_of.split("-"))
    known = names or Glossary()
    read = document(target, from_=from_.code, to=to.code, source=source)
    done = pair(read, source=from_, target=to, glossary=known)
    (view,) = DocumentView(done, source=from_, target=to, glossary=known).views
    return cut(target, view.untranslated.stretches), cut(target, view.untranslated.sentences)


@pytest.mark.parametrize(
    ("pair_of", "source", "target", "found"),
    [
        pytest.param("cs-en", "Ředitel společnosti Walmark", "Head of společnosti Walmark", "společnosti", id="name"),
        pytest.param("it-en", "Ricercando la pace", "Ricercando peace", "Ricercando", id="opens-both-sentences"),
        pytest.param("de-en", "Die Strände von North Shore", "The North Shore Strände", "Strände", id="noun-by-a-name"),
        pytest.param("ru-en", "Он в Киеве", "He is в Kyiv", "в", id="one-letter-that-is-a-word"),
        pytest.param("zh-en", "六千万元", "60 million 元", "元", id="one-character-of-the-source"),
    ],
)
def test_words_of_the_source_are_told_beside_names(pair_of: str, source: str, target: str, found: str) -> None:
    assert left(pair_of, source, target) == ([found], [])


@pytest.mark.parametrize(
    ("pair_of", "source", "target"),
    [
        pytest.param("cs-en", "Havlíček to čeká.", "Havlíček expects it.", id="name-that-opens-both-sentences"),
        pytest.param("pl-en", "Pan Otto Nowak", "Mr otto nowak", id="name-without-its-capital"),
        pytest.param("en-de", "He read “The Sound and the Fury”.", "Er las „The Sound and the Fury“.", id="title"),
        pytest.param("es-en", "Es de facto el alma mater.", "It is de facto the alma mater.", id="loan-phrases"),
        pytest.param("de-en", "Die Bundesliga", "The Bundesliga", id="loan-with-a-capital"),
        pytest.param("el-en", "Η σταθερά π", "The constant π", id="symbol"),
    ],
)
def test_names_titles_and_loans_are_left_alone(pair_of: str, source: str, target: str) -> None:
    assert left(pair_of, source, target) == ([], [])


def test_a_name_of_the_glossary_is_left_alone() -> None:
    names = glossary("id,kind,en\nx,organisation,Дом\n")

    assert left("ru-en", "Журнал Дом", "The magazine Дом", names) == ([], [])
    assert left("ru-en", "Журнал Дом", "The magazine Дом") == (["Дом"], [])


def test_a_sentence_left_whole_is_not_told_word_by_word() -> None:
    kept = "The council will meet again on Monday."
    stretches, sentences = left("en-de", f"He left. {kept}", f"Er ging. {kept}")

    assert (stretches, sentences) == ([], [kept])
