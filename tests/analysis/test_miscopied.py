"""A name that both languages write in the same letters is copied, and a slip in the copy is found."""

import pytest

from tqa.analysis import TextView, name_words
from tqa.analysis.miscopied import miscopied
from tqa.glossary.glossary import Glossary
from tqa.lang import language


def copies(pair: str, source: str, target: str) -> list[tuple[str, str, bool]]:
    codes = pair.split("-")
    before = TextView(source, language.load(codes[0]), Glossary())
    after = TextView(target, language.load(codes[1]), Glossary())
    return [(m.source.text, m.target.text, m.is_word) for m in miscopied(before, after, list(name_words(before)))]


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected"),
    [
        pytest.param(
            "es-en", "La senadora Warren viajó.", "Senator Waren travelled.", ("Warren", "Waren", False), id="slip"
        ),
        pytest.param(
            "uk-en",
            "На сторінці у Facebook.",
            "On a page of Facebouk.",
            ("Facebook", "Facebouk", False),
            id="inside-cyrillic",
        ),
        pytest.param(
            "es-en", "Mike Coupe habló.", "So Mike Couple spoke.", ("Coupe", "Couple", True), id="common-word"
        ),
    ],
)
def test_finds_the_wrong_copy(pair: str, source: str, target: str, expected: tuple[str, str, bool]) -> None:
    assert copies(pair, source, target) == [expected]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        pytest.param("es-en", "La senadora Warren viajó.", "Senator Warren travelled.", id="right-copy"),
        pytest.param("de-en", "Die Rede Merkels kam an.", "Then Merkel spoke well.", id="ending-of-the-source"),
        pytest.param("es-en", "El Congreso votó ayer.", "The Congress voted yesterday.", id="word-of-the-source"),
        pytest.param(
            "de-en", "Im Bezirk North Harbour.", "In the North Harbor district.", id="two-spellings-of-a-word"
        ),
        pytest.param("cs-en", "Dva Stanley Cupy.", "There were two Stanley Cups.", id="foreign-ending"),
        pytest.param("de-en", "Dort war Kim Kelley.", "There was Kim Kelly.", id="another-known-name"),
        pytest.param("el-en", "Μίλησε ο Μπεντζαμά.", "Then Benjama spoke.", id="other-letters"),
        pytest.param("es-en", "", "Senator Waren travelled.", id="no-source"),
    ],
)
def test_leaves_alone(pair: str, source: str, target: str) -> None:
    assert copies(pair, source, target) == []
