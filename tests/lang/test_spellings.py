"""The lists of words with two spellings are sound: sorted, composed, without doubles, no word on both sides."""

import unicodedata
from collections import Counter
from itertools import chain

import pytest

from tqa.lang.spellings import SPELLINGS, load_spellings, read_families

CODES = sorted(path.stem for path in SPELLINGS.glob("*.toml"))
each_language = pytest.mark.parametrize("code", CODES)


def test_there_are_the_languages_of_the_news() -> None:
    assert CODES == ["ar", "de", "el", "en", "es", "fr", "he", "it", "ja", "pt", "ru", "tr", "uk", "zh"]


@each_language
def test_lists_are_sorted_and_without_doubles(code: str) -> None:
    for family in read_families(code):
        assert list(family.pairs) == sorted(set(family.pairs))
        assert list(family.endings) == sorted(set(family.endings))


@each_language
def test_text_is_composed(code: str) -> None:
    text = (SPELLINGS / f"{code}.toml").read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)


@each_language
def test_no_word_is_on_both_sides_or_in_two_families(code: str) -> None:
    forms = [
        f"{part}{ending}"
        for family in read_families(code)
        for part in chain.from_iterable(family.pairs)
        for ending in family.endings
    ]

    assert [form for form, count in Counter(forms).items() if count > 1] == []


@each_language
def test_each_spelling_leads_to_the_other_and_back(code: str) -> None:
    known = load_spellings(code)
    flat = {form: spelling for forms in known.words.values() for form, spelling in forms.items()} | dict(known.runs)

    assert [form for form, spelling in flat.items() if flat[spelling.other].other != form] == []


def test_a_language_without_a_list_has_none() -> None:
    assert read_families("xx") == ()
    assert load_spellings("").words == {}
