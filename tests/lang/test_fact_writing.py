import pytest

from tqa.lang import language
from tqa.lang.fact_words import fact_words
from tqa.lang.fact_writing import new_number, number_like, ordinal_suffix, time_like


@pytest.mark.parametrize(
    ("code", "written", "value", "scale", "expected"),
    [
        ("en", "8,000", 5000, 1, "5,000"),
        ("en", "8000", 5000, 1, "5000"),
        ("en", "12", 380000, 1, "380,000"),
        ("de", "12", 380000, 1, "380.000"),
        ("de", "3,5", 7.1, 1, "7,1"),
        ("en", "56 million", 60_000_000, 1e6, "60 million"),
        ("en", "33.06 million", 330_600, 1e6, "330,600"),
        ("en", "Eleven", 14, 1, "Fourteen"),
        ("en", "eleven", 140, 1, "140"),
        ("en", "third", 4, 1, "fourth"),
        ("ar", "٢٣", 45, 1, "٤٥"),
        ("en", "00", 7, 1, "07"),
    ],
)
def test_writes_a_number_as_another_is_written(
    code: str, written: str, value: float, scale: float, expected: str
) -> None:
    assert number_like(written, value, fact_words(language.load(code)), scale=scale) == expected


def test_a_year_is_not_written_in_groups() -> None:
    known = fact_words(language.load("en"))

    assert number_like("5", 2009, known, year=True) == "2009"
    assert new_number(2009, known, year=True) == "2009"
    assert new_number(3000, known, year=False) == "3,000"
    assert new_number(142_000_000, known, year=False) == "142 million"


def test_writes_times_and_ordinals() -> None:
    known = fact_words(language.load("en"))

    assert time_like("20:30", 8 * 60, afternoon=False) == "8:00"
    assert time_like("8", 21 * 60, afternoon=True) == "9"
    assert time_like("1200", 21 * 60, afternoon=False) == "2100"
    assert [ordinal_suffix(n, known) for n in (1, 2, 3, 4, 11, 22, 113)] == ["st", "nd", "rd", "th", "th", "nd", "th"]
