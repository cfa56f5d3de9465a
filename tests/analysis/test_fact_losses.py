import pytest
from build import document

from tqa.analysis import DocumentView, View
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.pairing import pair


def view(source: str, target: str, *, from_: str, to: str = "en") -> View:
    read = document(target, to=to, from_=from_, source=source)
    left, right = language.load(from_), language.load(to)
    paired = pair(read, source=left, target=right, glossary=Glossary())
    return DocumentView(paired, source=left, target=right, glossary=Glossary()).views[0]


def missed(source: str, target: str, *, from_: str, to: str = "en") -> list[str | None]:
    return [loss.text for loss in view(source, target, from_=from_, to=to).fact_losses]


def added(source: str, target: str, *, from_: str, to: str = "en") -> list[str]:
    found = view(source, target, from_=from_, to=to)
    return [fact.span.of(found.target.text) for fact in found.fact_additions]


@pytest.mark.parametrize(
    ("from_", "to", "source", "target", "expected"),
    [
        ("de", "en", "Er gewann die Wahl mit 58% der Stimmen.", "He won the election with his votes.", "58 percent"),
        ("ru", "en", "Компания наняла 340 человек в этом месяце.", "The company hired people this month.", "340"),
        ("it", "en", "Ha corso la maratona in 2:03:59 a Berlino.", "He ran the marathon down in Berlin.", "2:03:59"),
        ("en", "de", "They paid her 1,250 euros for the work.", "Sie zahlten ihr das Geld für die Arbeit.", "1.250"),
        ("en", "es", "Nobody had seen him in town since 1987.", "Nadie lo había visto en la ciudad.", "1987"),
        ("es", "en", "La gente no creía mucho en el fin del 21 de junio.", "People did not believe in it.", "June 21"),
    ],
)
def test_misses_a_number_that_leaves_no_gap(from_: str, to: str, source: str, target: str, expected: str) -> None:
    assert missed(source, target, from_=from_, to=to) == [expected]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("The prices went up in the year 2022.", "Die Preise stiegen im vorigen Jahr.", id="last-year"),
        pytest.param("It lies 45 miles (72 km) from the city.", "Es liegt 72 Kilometer vor der Stadt.", id="converted"),
        pytest.param("She met him 15 minutes later there.", "Sie traf ihn eine Viertelstunde später.", id="quarter"),
        pytest.param("The firm (No. 600884) is in the city.", "Die Firma hat ihren Sitz in der Stadt.", id="brackets"),
        pytest.param("The man, who is in his 40s, was shot.", "Der Mann mittleren Alters wurde beschossen.", id="40s"),
        pytest.param("We saw 7 of them there last winter.", "Wir haben sie dort im letzten Winter gesehen.", id="few"),
        pytest.param("About 340 of them came here to see us and stayed.", "Sie kamen.", id="far-too-short"),
    ],
)
def test_does_without_what_words_may_tell(source: str, target: str) -> None:
    assert missed(source, target, from_="en", to="de") == []


def test_does_without_the_day_of_a_dateline() -> None:
    assert missed("综合外电2月11日电，市长周五辞职。", "The mayor resigned on Friday, reports say.", from_="zh") == []


def test_finds_the_two_words_between_which_a_number_was_lost() -> None:
    found = view("Землетрус магнітудою 7,5 був сильний.", "Themagnitude earthquake was strong.", from_="uk")

    ((_, gap),) = found.fact_gaps
    assert gap.span.of(found.target.text) == "Themagnitude"
    assert gap.edit.replacement == " 7.5 "
    assert found.fact_losses == ()


def test_numbers_with_nothing_kept_between_them_were_lost_together() -> None:
    source = "Der Umsatz stieg auf 380 Millionen Euro, nach 342 Millionen Euro und 27 neuen Läden im Jahr davor."

    ((first, second),) = view(source, "Revenue rose to 380 million euros last year.", from_="de").lost_together
    assert (first.fact.value, second.fact.value) == (342_000_000, 27)
    apart = view("340 kamen zu Rothenvick, 270 gingen wieder.", "Many came to Rothenvick and many left.", from_="de")
    assert apart.lost_together == ()
    assert [loss.fact.value for loss in apart.fact_losses] == [340, 270]


@pytest.mark.parametrize(
    ("from_", "to", "source", "target", "expected"),
    [
        ("en", "es", "It hired staff and moved.", "Contrató a 340 personas y se mudó.", ["340"]),
        ("en", "es", "It hired staff and moved.", "Contrató a 12 personas y se mudó.", []),
        ("en", "de", "When was the tower built?", "Der Turm wurde 1747 gebaut.", []),
        ("en", "de", "The tower was built there last year.", "Der Turm wurde dort 2019 gebaut.", []),
        ("zh", "en", "他们都同意九二共识。", "They all agree on the 1992 consensus.", []),
        ("en", "de", "It is 45 miles away, they say.", "Es ist 45 Meilen (72 km) entfernt.", []),
        ("xx", "de", "Za ga lo mi tu.", "Es kamen 340 Leute.", []),
    ],
)
def test_tells_which_numbers_are_the_targets_own(
    from_: str, to: str, source: str, target: str, expected: list[str]
) -> None:
    assert added(source, target, from_=from_ if from_ != "xx" else "sw", to=to) == expected
