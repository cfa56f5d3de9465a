"""What holds of every two names: a share, the same both ways, and one for the same name."""

import math

from hypothesis import given
from hypothesis import strategies as st
from property.concepts import CODES, any_names, plain_names
from property.texts import slow_law

from tqa.glossary.likeness import likeness, script
from tqa.glossary.transliteration import Table, latin_letters, load_table, symbols

codes = st.sampled_from(CODES)
TABLES = [table for code in CODES if (table := load_table(code)) is not None]
tables = st.sampled_from(TABLES)


@slow_law
@given(any_names, any_names, codes, codes)
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str, first: str, second: str) -> None:
    found = likeness(one, other, first, second)

    assert 0.0 <= found <= 1.0
    assert likeness(other, one, second, first) == found


@slow_law
@given(any_names, codes, codes)
def test_a_name_is_itself_in_any_language(name: str, first: str, second: str) -> None:
    assert likeness(name, name, first, second) == 1.0


@slow_law
@given(plain_names, codes)
def test_a_name_has_one_script_and_latin_letters_are_latin(name: str, code: str) -> None:
    letters = latin_letters(name)

    assert letters == "" or (letters.isalpha() and letters == letters.lower())
    assert script(name) == script(name.strip("-'’.&·")) or not script(name)
    assert not any(map(str.isspace, symbols(name, code)))


@slow_law
@given(tables, plain_names, plain_names)
def test_what_speaks_for_a_name_is_a_figure_that_makes_a_share(table: Table, word: str, latin: str) -> None:
    affinity = table.affinity(word, latin)

    assert not math.isnan(affinity)
    assert affinity < math.inf
    assert 0.0 <= table.probability(affinity) <= 1.0


@slow_law
@given(tables, st.floats(-1e300, 1e300), st.floats(0, 1e300))
def test_more_evidence_never_makes_a_name_less_likely(table: Table, affinity: float, more: float) -> None:
    assert table.probability(affinity) <= table.probability(affinity + more)
