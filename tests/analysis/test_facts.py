import pytest

from tqa.analysis import TextView
from tqa.analysis.facts import Fact, FactKind
from tqa.glossary.glossary import Glossary
from tqa.lang import language


def facts(code: str, text: str) -> tuple[Fact, ...]:
    return TextView(text, language.load(code), Glossary()).facts


def values(code: str, text: str) -> list[float]:
    return [fact.value for fact in facts(code, text) if not fact.doubtful]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "32,000 people"),
        ("en", "32 thousand people"),
        ("en", "thirty-two thousand people"),
        ("de", "32.000 Menschen"),
        ("de", "zweiunddreißigtausend Menschen"),
        ("fr", "32 000 personnes"),
        ("fr", "trente-deux mille personnes"),
        ("es", "treinta y dos mil personas"),
        ("it", "32mila persone"),
        ("pt", "trinta e duas mil pessoas"),
        ("el", "32 χιλιάδες άνθρωποι"),
        ("uk", "32 тис. осіб"),
        ("ru", "тридцать две тысячи человек"),
        ("pl", "trzydzieści dwa tysiące osób"),
        ("cs", "32 tisíc lidí"),
        ("tr", "otuz iki bin kişi"),
        ("ar", "٣٢ ألف شخص"),
        ("ar", "اثنان وثلاثون ألف شخص"),
        ("he", "32 אלף איש"),
        ("hi", "32 हजार लोग"),
        ("zh", "3.2万人"),
        ("ja", "三万二千人"),
    ],
)
def test_one_number_in_many_ways(code: str, text: str) -> None:
    assert values(code, text) == [32000]


@pytest.mark.parametrize(
    ("code", "text", "kind", "value"),
    [
        ("en", "a 45-year-old man", FactKind.AGE, 45),
        ("el", "ο 45χρονος", FactKind.AGE, 45),
        ("de", "die 45-jährige Frau", FactKind.AGE, 45),
        ("uk", "45-річний чоловік", FactKind.AGE, 45),
        ("ja", "45歳の男", FactKind.AGE, 45),
        ("en", "fifty-eight percent", FactKind.PERCENTAGE, 58),
        ("tr", "yüzde 58", FactKind.PERCENTAGE, 58),
        ("zh", "百分之五十八", FactKind.PERCENTAGE, 58),
        ("fr", "3,5 millions d'euros", FactKind.MONEY, 3_500_000),
        ("en", "$5 million", FactKind.MONEY, 5_000_000),
        ("en", "8pm", FactKind.TIME, 1200),
        ("en", "20:00", FactKind.TIME, 1200),
        ("de", "20 Uhr", FactKind.TIME, 1200),
        ("fr", "20 h 00", FactKind.TIME, 1200),
        ("ja", "午後8時", FactKind.TIME, 1200),
        ("en", "the 1960s", FactKind.DECADE, 1960),
        ("ja", "50代", FactKind.DECADE, 50),
        ("en", "the 15th century", FactKind.CENTURY, 15),
        ("es", "en 1979", FactKind.YEAR, 1979),
        ("ja", "平成30年", FactKind.YEAR, 2018),
        ("en", "3.2 miles", FactKind.MEASURE, 3.2),
        ("en", "call 0800", FactKind.PHONE, 800),
        ("en", "the third time", FactKind.ORDINAL, 3),
    ],
)
def test_knows_what_a_number_is(code: str, text: str, kind: FactKind, value: float) -> None:
    found = facts(code, text)

    assert [(fact.kind, fact.value) for fact in found] == [(kind, value)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "on September 29, 2018"),
        ("en", "on the 29th of September"),
        ("el", "στις 29 Σεπτεμβρίου 2018"),
        ("de", "am 29. September"),
        ("pl", "29 września"),
        ("zh", "2018年9月29日"),
        ("ar", "في 29 سبتمبر"),
    ],
)
def test_a_day_knows_its_month(code: str, text: str) -> None:
    found = facts(code, text)

    assert [(fact.value, fact.month) for fact in found if fact.kind is FactKind.DAY] == [(29, 9)]
    assert [fact.value for fact in found if fact.kind is FactKind.MONTH] == [9]


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [("en", "on Monday’s vote", 0), ("uk", "у п’ятницю", 4), ("el", "την Κυριακή", 6), ("zh", "星期三", 2)],
)
def test_reads_weekdays(code: str, text: str, day: int) -> None:
    assert [fact.value for fact in facts(code, text) if fact.kind is FactKind.WEEKDAY] == [day]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "one of them may march at once"),
        ("zh", "一些两国三星"),
        ("en", "dozens of thousands"),
        ("en", "the G20 and COVID-19"),
    ],
)
def test_what_may_be_no_number_is_doubtful(code: str, text: str) -> None:
    assert values(code, text) == []


def test_the_first_of_two_shares_the_scale_of_the_second() -> None:
    first, second = facts("en", "from 4 to 6 million people")

    assert (first.value, first.others) == (4, (4_000_000,))
    assert second.value == 6_000_000


def test_numbers_of_addresses_are_not_read() -> None:
    assert facts("en", "See https://example.org/2018/05 and @room101.") == ()


@pytest.mark.parametrize("text", ["1" * 4000, "9:" * 3000, "-1" * 3000, "1 million " * 2000, "1 May " * 2000, "½¾²"])
def test_reads_anything(text: str) -> None:
    for code in ("en", "de", "zh", "ar", "sv", ""):
        for fact in facts(code, text):
            assert 0 <= fact.span.start < fact.span.end <= len(text)
