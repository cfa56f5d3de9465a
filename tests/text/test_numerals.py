import pytest

from tqa.text.numerals import read_characters, read_figures, roman


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        pytest.param("32,000", ".", 32000, id="english-groups"),
        pytest.param("32.000", ",", 32000, id="german-groups"),
        pytest.param("380\u202f000", ",", 380000, id="spaces"),
        pytest.param("12,34,567", ".", 1234567, id="indian-groups"),
        pytest.param("1.234.567,5", ",", 1234567.5, id="groups-and-fraction"),
        pytest.param("7.5", ",", 7.5, id="fraction-with-the-other-mark"),
        pytest.param("٣٫٥", ".", 3.5, id="arabic"),
        pytest.param("२०१९", ".", 2019, id="devanagari"),
        pytest.param("２４", ".", 24, id="full-width"),
        pytest.param("20:30", ".", 1230, id="clock"),
    ],
)
def test_reads_figures_of_any_script(written: str, decimal: str, value: float) -> None:
    assert read_figures(written, decimal).value == value


def test_a_mark_that_could_be_either_leaves_both_readings() -> None:
    assert read_figures("32.000", ".").value == 32
    assert read_figures("32.000", ".").others == (32000,)
    assert read_figures("32.000", ",").others == (32,)


@pytest.mark.parametrize("written", ["29.09.2018", "7,2023", "1.2.3.4"])
def test_a_date_or_a_list_is_several_numbers(written: str) -> None:
    assert read_figures(written, ".").several


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三十二", 32),
        ("二〇一九", 2019),
        ("一九七九", 1979),
        ("6000万", 60_000_000),
        ("3.2万", 32_000),
        ("2亿3000万", 230_000_000),
        ("二百五十万", 2_500_000),
        ("1,200億", 120_000_000_000),
        ("十五", 15),
        ("三四", None),
        ("五十三三", None),
    ],
)
def test_reads_chinese_characters(written: str, value: float | None) -> None:
    assert read_characters(written) == value


@pytest.mark.parametrize(
    ("written", "value"), [("XV", 15), ("XXI", 21), ("ХХ", 20), ("IIII", None), ("MIX", 1009), ("", None)]
)
def test_reads_roman_numerals(written: str, value: int | None) -> None:
    assert roman(written) == value
