import pytest
from build import glossary

from tqa.glossary.files.csv_file import parse
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.model import Concept, Kind, Status

ENGLISH = language.load("en")
BASE = (
    "id,kind,en,en:short\nkyiv,place,Kiev,\nbiden,person,Joe Biden,\nleyen,person,Ursula von der Leyen,von der Leyen\n"
)


def mentioned(names: Glossary, text: str) -> list[Concept]:
    return [mention.concept for mention in names.mentions(text, ENGLISH)]


def test_names_of_a_record_outrank_the_shared_glossary() -> None:
    own = parse("id,kind,en\nown,organisation,Kiev\n", "own.csv")
    base = glossary(BASE)
    names = base.extended(own)

    assert [c.kind for c in mentioned(names, "Kiev met Joe Biden")] == [Kind.ORGANISATION, Kind.PERSON]
    assert [c.kind for c in mentioned(base, "Kiev met Joe Biden")] == [Kind.PLACE, Kind.PERSON]


def test_names_of_a_record_take_over_what_the_shared_glossary_knows_of_them() -> None:
    (own,) = glossary().extended(parse("id,kind,en\nown,place,United States\n", "own.csv")).concepts

    assert own.preferred("en") == "United States"
    assert {t.text: (t.status, t.article) for t in own.terms_in("en")} == {
        "United States": (Status.PREFERRED, "the"),
        "US": (Status.ADMITTED, "the"),
        "U.S.": (Status.ADMITTED, "the"),
        "USA": (Status.DEPRECATED, "the"),
    }
    assert own.preferred("el") == "ΗΠΑ"


def test_a_longer_name_of_the_shared_glossary_is_kept() -> None:
    own = parse("id,kind,en\njoe,person,Joe\n", "own.csv")

    assert [c.id for c in mentioned(glossary(BASE).extended(own), "Joe Biden")] == ["biden"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mr Biden left", ["biden"], id="last-word-is-the-surname"),
        pytest.param("Ms Leyen left", [], id="a-surname-in-the-glossary-is-the-only-one"),
        pytest.param("Ms von der Leyen left", ["leyen"], id="surname-of-several-words"),
    ],
)
def test_knows_people_by_their_surnames(text: str, expected: list[str]) -> None:
    assert [c.id for c in mentioned(glossary(BASE), text)] == expected


def test_finds_known_wrong_renderings() -> None:
    text = "Envoy Mpentzama spoke in Gauze."
    found = glossary().misrenderings(text, ENGLISH)

    assert [(m.span.of(text), m.concept.id, m.term.status) for m in found] == [
        ("Mpentzama", "bendjama", Status.FORBIDDEN),
        ("Gauze", "gaza", Status.FORBIDDEN),
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Benjama", [(1, "Bendjama")], id="letters-away"),
        pytest.param("Kyif", [(1, "Kyiv")], id="neighbouring-sound"),
        pytest.param("Gaza", [(0, "Gaza")], id="itself"),
        pytest.param("Laza", [], id="other-beginning"),
        pytest.param("Kieve", [], id="not-what-is-deprecated"),
    ],
)
def test_names_near_a_word_are_accepted_names_of_one_word(word: str, expected: list[tuple[int, str]]) -> None:
    assert [(apart, form.text) for apart, form in glossary().near(word, ENGLISH, most=2)] == expected


def test_looks_concepts_up_by_id_in_every_layer() -> None:
    names = glossary(BASE).extended(parse("id,en\nown,Own\n", "own.csv"))
    found = [names.concept(name) for name in ("own", "kyiv", "nobody")]

    assert [concept and concept.id for concept in found] == ["own", "kyiv", None]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(Glossary(), False, id="empty"),
        pytest.param(glossary(BASE), True, id="names"),
        pytest.param(Glossary(base=glossary(BASE)), True, id="names-underneath"),
    ],
)
def test_is_true_if_it_has_names(names: Glossary, expected: object) -> None:
    assert bool(names) is expected
