import pytest
from build import document, glossary

from tqa.analysis import DocumentView
from tqa.analysis.headings import contradictions, headings
from tqa.lang import language


def view(*lines: str, to: str = "en") -> DocumentView:
    read = document("\n".join(lines), to=to)
    return DocumentView(read, source=language.load(""), target=language.load(to), glossary=glossary())


def found(*lines: str, to: str = "en") -> list[tuple[str, str]]:
    return [
        (c.fact.span.of(c.view.target.text), c.told.span.of(c.body.target.text))
        for c in contradictions(view(*lines, to=to))
    ]


def test_headings_are_lines_that_no_stop_ends_and_captions() -> None:
    above, body = headings(
        view(
            "A town in fear",
            "Nobody sleeps",
            "The river rose.",
            "They left.",
            "Photo: the river rises.",
            "Some stayed.",
        )
    )

    assert [v.target.text for v in above] == ["A town in fear", "Nobody sleeps", "Photo: the river rises."]
    assert [v.target.text for v in body] == ["The river rose.", "They left.", "Some stayed."]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("The river rose.", "They left.", "Some stayed."), id="no-headline"),
        pytest.param(("A town in fear", "They left."), id="too-short"),
        pytest.param(("A town", "A river", "A hill", "A house."), id="no-body"),
    ],
)
def test_other_texts_have_no_headings(lines: tuple[str, ...]) -> None:
    assert headings(view(*lines)) == ([], [])


@pytest.mark.parametrize(
    ("to", "headline", "body", "expected"),
    [
        ("en", "12 miners die", "Police said 13 miners had died.", ("12", "13")),
        ("en", "Profit up 17%", "The profit rose by 19%.", ("17", "19")),
        (
            "fr",
            "Aude : 1\u202f257 hectares brûlés",
            "Le feu a parcouru 1\u202f250 hectares.",
            ("1\u202f257", "1\u202f250"),
        ),
        ("es", "Un cable une las islas en 2036", "El cable une las islas desde 2027.", ("2036", "2027")),
        ("pt", "Novo cabo submarino chega em 2029", "O novo cabo submarino chega no ano de 2027.", ("2029", "2027")),
        ("ja", "最年長ランナーは94歳", "最年長は88歳だった。", ("94", "88")),
        ("uk", "Підтоплено 319 будинків", "Підтоплено 312 житлових будинків.", ("319", "312")),
        ("en", "10 miners die", "Police said 13 miners had died.", None),
        ("en", "12 miners die", "Police said twelve miners had died.", None),
        ("en", "14 buses burnt", "Police saw 6 buses here and 8 buses there.", None),
        ("en", "12 miners die", "Police said 90 miners were there.", None),
        ("en", "12 miners die", "Police said 13 children were there.", None),
        ("en", "12 miners die", "Police saw 11 miners first and 13 miners then.", None),
        ("en", "The town lies 45 miles from here", "It lies 72 kilometers from here.", None),
    ],
)
def test_finds_the_numbers_that_the_body_contradicts(
    to: str, headline: str, body: str, expected: tuple[str, str] | None
) -> None:
    assert found(headline, body, "A line more.", to=to) == ([expected] if expected else [])


def test_standfirsts_and_captions_are_headings_too() -> None:
    body = ("Police said 13 miners had died.", "Nobody knows why.")

    assert found("A mine in ruins", "Why did 12 miners die", *body) == [("12", "13")]
    assert found("A mine in ruins", *body, "Photo: some of the 12 miners.") == [("12", "13")]
