import pytest

from tqa.analysis import TextView
from tqa.analysis.fact_pairs import FactPairs, pair_facts
from tqa.glossary.glossary import Glossary
from tqa.lang import language


def pairs(pair: str, source: str, target: str) -> FactPairs:
    left, right = pair.split("-")
    texts = TextView(source, language.load(left), Glossary()), TextView(target, language.load(right), Glossary())
    return pair_facts(texts[0].facts, texts[1].facts, dual=True)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        pytest.param("uk-en", "50 км на північ", "31 miles to the north", id="unit"),
        pytest.param("en-el", "80 degrees outside", "26 βαθμούς Κελσίου έξω", id="temperature"),
        pytest.param("en-de", "two decades", "20 Jahre", id="time"),
        pytest.param("de-en", "2,53 Millionen", "2.5 million", id="rounded"),
        pytest.param("pl-en", "lata 60", "the 1960s", id="decade"),
        pytest.param("es-en", "siglo XV", "the 15th century", id="century"),
        pytest.param("en-el", "8 p.m.", "20:00", id="clock"),
        pytest.param("fr-en", "12 h 00 GMT", "1200 GMT", id="military"),
        pytest.param("pl-en", "3:2", "3 to 2", id="score"),
        pytest.param("en-ar", "two years", "عامين", id="dual"),
        pytest.param("en-uk", "on 3.7.2020", "3 липня 2020 року", id="date"),
    ],
)
def test_one_quantity_said_otherwise_is_the_same(pair: str, source: str, target: str) -> None:
    found = pairs(pair, source, target)

    assert not found.changed
    assert not found.lost
    assert not found.added


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected", "written"),
    [
        pytest.param("de-en", "1946 geboren", "born in 1964", 1946, 1964, id="swapped-digits"),
        pytest.param("el-en", "58% και 30 άτομα", "85 percent and 30 people", 58, 85, id="percent"),
        pytest.param("zh-en", "33.06万人", "33.06 million people", 330_600, 33_060_000, id="magnitude"),
        pytest.param("es-en", "dos semanas", "four weeks", 2, 4, id="words"),
        pytest.param("pl-en", "Myśliwiec F-35", "The F-43 fighter", 35, 43, id="code"),
        pytest.param("ja-en", "40代の女性", "a woman in her 30s", 40, 30, id="decade"),
        pytest.param("en-de", "25,000 people", "25.400 Menschen", 25_000, 25_400, id="not-rounded"),
    ],
)
def test_finds_what_was_changed(pair: str, source: str, target: str, expected: float, written: float) -> None:
    if pair == "es-en":
        left, right = (TextView(t, language.load(c), Glossary()) for c, t in (("es", source), ("en", target)))
        found = pair_facts(left.facts, right.facts)
    else:
        found = pairs(pair, source, target)

    assert [(change.source.value, change.target.value) for change in found.changed] == [(expected, written)]


def test_tells_the_lost_from_the_added() -> None:
    assert [fact.value for fact in pairs("de-en", "Er war 18, sie 45.", "He was 18.").lost] == [45]
    assert [fact.value for fact in pairs("de-en", "Er war 18.", "He was 18 and she 45.").added] == [45]


def test_says_nothing_of_texts_that_do_not_correspond() -> None:
    found = pairs("en-de", "11, 12, 13 and 14 or 17", "21, 22, 23 und 24 oder 28")

    assert not found.changed
    assert not found.lost


def test_a_unit_is_compared_where_the_value_stands_once() -> None:
    assert len(list(pairs("en-de", "50 miles", "50 Kilometer").unlike)) == 1
    assert list(pairs("en-de", "50 miles, 50 feet", "50 Fuß, 50 Kilometer").unlike) == []


def test_takes_long_texts() -> None:
    found = pairs("en-de", "1 2 3 five " * 3000, "5 6 7 zwei " * 3000)

    assert not found.changed
