"""How languages are written is one table, sorted and sound."""

import pytest
import regex

from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER
from tqa.lang.writing import has_many_neighbours, length_ratio, scale, writing_of

ROWS = [line.split("\t") for line in (FOLDER / "writing.tsv").read_text(encoding="utf-8").splitlines()]


def test_the_table_is_sorted_and_has_each_language_once() -> None:
    header, *rows = ROWS

    assert header == ["language", "scripts", "length"]
    assert [code for code, *_ in rows] == sorted({code for code, *_ in rows})


@pytest.mark.parametrize("scripts", sorted({row[1] for row in ROWS[1:]}))
def test_scripts_are_names_that_unicode_knows(scripts: str) -> None:
    names = scripts.split("|")

    assert names == sorted(set(names))
    assert all(regex.compile(rf"\p{{{name}}}") for name in names)


def test_every_language_of_the_news_has_a_row() -> None:
    assert [code for code in KNOWN_CODES if writing_of(code) is None] == []


def test_a_chinese_text_is_far_shorter_than_its_english_source() -> None:
    ratio, back = length_ratio("en", "zh"), length_ratio("zh", "en")

    assert ratio is not None
    assert back is not None
    assert ratio < 0.5
    assert back > 2
    assert length_ratio("en", "xx") is None


def test_a_length_that_is_not_known_is_that_of_english() -> None:
    assert scale("xx") == scale("en") == 1.0


def test_latin_and_cyrillic_have_many_languages_and_greek_has_one() -> None:
    assert [code for code in ("en", "uk", "el", "ar", "zh", "xx") if has_many_neighbours(code)] == ["en", "uk"]
