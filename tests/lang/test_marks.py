import pytest

from tqa.lang.marks import equivalents
from tqa.lang.schema import FOLDER


@pytest.mark.parametrize(
    ("mark", "other"),
    [
        pytest.param(",", "،", id="arabic-comma"),
        pytest.param(".", "。", id="chinese-stop"),
        pytest.param("?", ";", id="greek-question"),
        pytest.param("!", "！", id="wide"),
        pytest.param("#", "#", id="itself"),
    ],
)
def test_knows_the_marks_of_other_languages(mark: str, other: str) -> None:
    assert other in equivalents(mark)


def test_a_comma_is_no_stop() -> None:
    assert "." not in equivalents(",")


def test_the_kinds_are_sorted() -> None:
    lines = (FOLDER / "marks.tsv").read_text(encoding="utf-8").splitlines()
    kinds = [line.split("\t")[0] for line in lines if not line.startswith("#")]

    assert kinds == sorted(set(kinds))
