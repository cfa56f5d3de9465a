import pytest

from tqa.text.diff import Change, compare


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            "in Gauze today",
            "in Gaza today",
            [Change("in ", "in "), Change("Gauze", "Gaza"), Change(" today", " today")],
            id="whole-words-not-letters",
        ),
        pytest.param("τη τη Δευτέρα", "τη Δευτέρα", [Change("τη ", ""), Change(*["τη Δευτέρα"] * 2)], id="greek"),
        pytest.param("安理会投票", "安理会表决", [Change("安理会", "安理会"), Change("投票", "表决")], id="chinese"),
        pytest.param("cafe\u0301s", "cafés", [Change("cafe\u0301s", "cafés")], id="combining-mark-stays-with-letter"),
        pytest.param("The vote", "The vote", [Change("The vote", "The vote")], id="equal"),
        pytest.param("", "", [], id="empty"),
    ],
)
def test_yields_what_was_kept_dropped_and_put_in(before: str, after: str, expected: list[Change]) -> None:
    assert list(compare(before, after)) == expected


def test_tells_kept_from_changed() -> None:
    assert [change.is_kept for change in compare("a vote", "a veto")] == [True, False]
