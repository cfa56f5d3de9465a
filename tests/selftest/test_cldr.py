"""What CLDR gives: words that could stand for each other."""

import pytest

from tqa.lang.language import KNOWN_CODES
from tqa.selftest import cldr


@pytest.mark.parametrize("code", KNOWN_CODES)
def test_every_language_has_units_money_and_round_numbers(code: str) -> None:
    for table in (cldr.unit_twins(code), cldr.currency_twins(code), cldr.magnitude_twins(code)):
        assert table
        assert all(word and other and word != other for word, other in table.items())
        assert not any("length-" in word or "mass-" in word for word in (*table, *table.values()))
    assert len(set(cldr.weekdays(code))) == 7


def test_words_keep_their_number() -> None:
    assert cldr.magnitude_twins("uk")["мільйонів"] == "мільярдів"
    assert cldr.unit_twins("en")["feet"] == "meters"
    assert cldr.currency_twins("en")["dollars"] == "euros"
    assert cldr.magnitude_twins("zh")["亿"] == "万"
