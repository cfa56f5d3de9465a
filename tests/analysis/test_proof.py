"""A name in the source proves that the thing is meant, unless it may be a word, or part of a longer one."""

import pytest

from tqa.analysis import DocumentView, is_certain
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.model import Concept, Document, Kind, Segment, Term


def certain(concept: Concept, source: str, code: str) -> list[bool]:
    """Tell of each mention in a source whether it is certain."""
    judged = Document(label="x", segments=(Segment(id="1", target="Text.", source=source),))
    spoken, names = {"source": language.load(code), "target": language.load("en")}, Glossary([concept])
    (view,) = DocumentView(judged, **spoken, glossary=names).views
    return [is_certain(view, mention) for mention in view.source.mentions]


def name(code: str, text: str, *further: Term, kind: Kind = Kind.PLACE, wrong: tuple[Term, ...] = ()) -> Concept:
    return Concept(id="x", kind=kind, terms=(Term(text=text, language=code), *further), wrong=wrong)


RICHTER = name("de", "Gerhard Richter", Term(text="Richter", language="de", short=True), kind=Kind.PERSON)
POLE = name("fr", "Pau", wrong=(Term(text="Stake", language="en", origin="fr"),))


@pytest.mark.parametrize(
    ("concept", "source", "code", "expected"),
    [
        pytest.param(RICHTER, "Der Richter ging.", "de", [False], id="surname-that-may-be-a-noun"),
        pytest.param(RICHTER, "Gerhard Richter kam. Richter ging.", "de", [True, True], id="named-in-full-as-well"),
        pytest.param(name("zh", "韩国"), "韩国瑜走了", "zh", [False], id="part-of-a-longer-word"),
        pytest.param(name("zh", "韩国"), "他在韩国", "zh", [True], id="a-word-of-its-own"),
        pytest.param(POLE, "Il vit à Pau.", "fr", [True], id="capital-that-only-a-name-has"),
        pytest.param(POLE, "Pau est loin.", "fr", [False], id="a-word-too-at-the-start"),
        pytest.param(name("fr", "Lyon"), "Lyon est loin.", "fr", [True], id="no-word-at-the-start"),
    ],
)
def test_is_certain(concept: Concept, source: str, code: str, expected: list[bool]) -> None:
    assert certain(concept, source, code) == expected
