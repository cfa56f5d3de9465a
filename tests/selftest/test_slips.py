from random import Random

import pytest

from tqa.selftest.slips import made_up, slip


@pytest.mark.parametrize("word", ["Geneva", "Київщина", "Αθήνα", "Mississippi"])
def test_a_slip_changes_the_inside_of_a_word(word: str) -> None:
    slips = {slip(word, Random(seed)) for seed in range(50)}  # noqa: S311 - no secret

    assert len(slips) > 3
    for wrong in slips:
        assert wrong is not None
        assert wrong != word
        assert (wrong[0], wrong[-1]) == (word[0], word[-1])
        assert abs(len(wrong) - len(word)) <= 1


def test_short_words_are_left_alone() -> None:
    assert slip("Kyiv", Random(1)) is None  # noqa: S311 - no secret


def test_a_made_up_name_has_the_letters_and_the_capital_of_another() -> None:
    assert made_up("Athens") == "Ensath"
    assert made_up("加沙") == "沙加"
