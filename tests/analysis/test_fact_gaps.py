import pytest
from build import document

from tqa.analysis import DocumentView, View
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.pairing import pair
from tqa.text.edits import apply_edits


def view(source: str, target: str, *, from_: str, to: str = "en") -> View:
    read = document(target, to=to, from_=from_, source=source)
    left, right = language.load(from_), language.load(to)
    paired = pair(read, source=left, target=right, glossary=Glossary())
    return DocumentView(paired, source=left, target=right, glossary=Glossary()).views[0]


def filled(source: str, target: str, *, from_: str, to: str = "en") -> str | None:
    found = view(source, target, from_=from_, to=to).fact_gaps
    return apply_edits(target.partition("\n")[0], [gap.edit for _, gap in found]) if found else None


@pytest.mark.parametrize(
    ("from_", "to", "source", "target", "expected"),
    [
        ("zh", "en", "他于6月20日到达。", "He arrived on June.", "He arrived on June 20."),
        ("zh", "en", "他于2022年4月到达。", "He arrived in April.", "He arrived in April 2022."),
        ("en", "el", "It was in June 2009.", "Ήταν τον Ιούνιο.", "Ήταν τον Ιούνιο του 2009."),
        ("en", "de", "They met on July 19.", "Sie trafen sich am Juli.", "Sie trafen sich am 19. Juli."),
        ("en", "uk", "They met on July 19.", "Зустріч була липня.", "Зустріч була 19 липня."),
        ("de", "en", "Frau Kern, 45, lebt hier.", "Ms Kern, aged, lives here.", "Ms Kern, aged 45, lives here."),
        ("el", "en", "Πάνω από 18 μήνες.", "For more than months.", "For more than 18 months."),
        ("ru", "en", "Он победит в 2020 году.", "He will win in.", "He will win in 2020."),
        ("en", "fr", "She was born in 1946.", "Elle est née en.", "Elle est née en 1946."),
        ("ru", "en", "Это было 6 окт. 2020 года.", "It was on Oct., 2020.", "It was on Oct. 6, 2020."),
    ],
)  # fmt: skip
def test_puts_the_number_back(from_: str, to: str, source: str, target: str, expected: str) -> None:
    assert filled(source, target, from_=from_, to=to) == expected


def test_follows_the_dates_of_the_document() -> None:
    source = "У липні, 29 липня.\nЦе було 7 травня і 8 травня."
    target = "It was on July.\nIt was on 7 May and 8 May."

    assert filled(source, target, from_="uk") == "It was on 29 July."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("Minden 45 Tage.", "Every now and then.", id="no-gap"),
        pytest.param("Er sah 2 Freunde dort.", "He was there with friends in stores.", id="small"),
        pytest.param("Am 31. Oktober\nfiel es auf.", "On October\n31 it was seen.", id="in-the-next-line"),
    ],
)
def test_says_nothing_where_nothing_shows(source: str, target: str) -> None:
    assert filled(source, target, from_="de") is None
