import pytest
from build import document, glossary

from tqa.analysis import DocumentView, View
from tqa.analysis.places import place_of
from tqa.lang import language
from tqa.model import Span
from tqa.pairing import pair


def view(source: str, target: str, *, from_: str, to: str = "en") -> View:
    read = document(target, to=to, from_=from_, source=source)
    left, right = language.load(from_), language.load(to)
    paired = pair(read, source=left, target=right, glossary=glossary())
    return DocumentView(paired, source=left, target=right, glossary=glossary()).views[0]


def place(source: str, target: str, what: str, *, from_: str) -> str:
    """Return the target with a bar where the words of the source would stand."""
    found = view(source, target, from_=from_)
    start = source.index(what)
    at = place_of(Span(start, start + len(what)), found.source, found.target, found.points).at
    return f"{target[:at]}|{target[at:]}"


@pytest.mark.parametrize(
    ("from_", "source", "target", "what", "expected"),
    [
        pytest.param(
            "el",
            "Στη Γάζα, λένε πολλοί, πέθαναν 340 στο Ισραήλ.",
            "In Gaza died many in Israel, say a lot of the people who live there.",
            "340",
            "In Gaza died many| in Israel, say a lot of the people who live there.",
            id="between-names",
        ),
        pytest.param(
            "de",
            "Im Jahr 2014 kamen viele Leute, 2016 waren es 340.",
            "In 2014 many people came, in 2016.",
            "340",
            "In 2014 many people came, in 2016|.",
            id="behind-the-last-number",
        ),
        pytest.param(
            "zh",
            "2014年来了许多人，到了第二年的时候，来的人数一共已经达到了三百四十人之多。",
            "In 2014 many came.",
            "三百四十人",
            "In 2014 many came|.",
            id="cut-off",
        ),
    ],
)
def test_lies_between_the_counterparts_of_its_neighbours(
    from_: str, source: str, target: str, what: str, expected: str
) -> None:
    assert place(source, target, what, from_=from_) == expected


def test_small_numbers_are_no_fixed_points() -> None:
    assert view("Er ist einer von ihnen.", "He is one of them.", from_="de").points == []
