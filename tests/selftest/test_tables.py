"""The figures, printed."""

import json

import pytest
from selftest.test_tally import RESULT

from tqa.selftest.tables import FORMATS


@pytest.mark.parametrize("form", ["console", "markdown"])
def test_tables_say_what_they_mean_and_mark_what_is_in_preview(form: str) -> None:
    text = FORMATS[form](RESULT)

    assert "Precision: of all findings" in text
    assert "c (preview)" in text
    assert "67%" in text


def test_columns_stand_below_each_other() -> None:
    head, first, *_ = FORMATS["console"](RESULT).split("\n\n")[1].splitlines()

    assert first.split() == ["a", "4", "2", "3", "50%", "67%", "75%", "3", "2.00"]
    assert len(head) == len(first)


def test_markdown_rows_have_as_many_cells_as_their_head() -> None:
    for block in FORMATS["markdown"](RESULT).split("\n\n"):
        rows = [line.count("|") for line in block.splitlines() if line.startswith("|")]

        assert len(set(rows)) <= 1


def test_markdown_shows_each_check_in_each_language() -> None:
    assert "| a | 2/3 |" in FORMATS["markdown"](RESULT)


def test_json_has_the_figures_and_every_trial() -> None:
    whole = json.loads(FORMATS["json"](RESULT))

    assert whole["schema"] == 1
    assert whole["total"]["faults"] == 5
    assert whole["checks"][0]["precision"] == 0.75
    assert len(whole["trials"]) == 6
    assert whole["trials"][0]["found"] is True
