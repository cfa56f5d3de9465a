from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import read, read_all
from tqa.glossary.files.csv_file import parse
from tqa.glossary.files.cycles import find_cycles

HEADER = "id,en,en:deprecated,en:forbidden,en:wrong\n"


def told(rows: str) -> list[str]:
    return list(map(str, find_cycles(parse(f"{HEADER}{rows}", "g.csv"))))


def test_two_names_that_send_to_each_other_are_told_with_both_lines() -> None:
    (line,) = told("a,Kyiv,Kiev,,\nb,Kiev,,Kyiv,\n")

    assert line.startswith("g.csv:2: forms of en send to each other: “Kiev” is to be “Kyiv” (g.csv:2), “Kyiv” is to be")
    assert line.endswith("“Kyiv” is to be “Kiev” (g.csv:3); expected one of them to be preferred: correct a line")


def test_a_circle_may_have_more_steps() -> None:
    (line,) = told("a,B,A,,\nx,X,Y,,\nb,C,B,,\nc,A,C,,\n")

    assert "“A” is to be “B” (g.csv:2), “B” is to be “C” (g.csv:4), “C” is to be “A” (g.csv:5)" in line


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("a,Kyiv,Kiev,,\nb,Kiev cake,Kyiv cake,,\n", id="other-names"),
        pytest.param("a,B,A,,\nb,C,B,,\nc,D,A | B | C,,\n", id="a-way-without-return"),
        pytest.param("a,Algeria,,,Algiers\nb,Algiers,,,Algeria\n", id="wrong-forms-that-are-mixed-up"),
        pytest.param("a,Internet,Internet,,\n", id="a-form-of-two-ranks"),
        pytest.param("a,,A,,\nb,A,,,\n", id="nothing-preferred"),
    ],
)
def test_is_silent_where_there_is_no_circle(rows: str) -> None:
    assert told(rows.replace("a,,A,,", "a,X,A,,")) == []


def test_languages_do_not_mix() -> None:
    assert find_cycles(parse("id,en,en:deprecated,de,de:deprecated\na,Kyiv,Kiev,,\nb,,,Kiev,Kyiv\n", "g.csv")) == ()


def test_a_long_chain_is_followed_to_its_end() -> None:
    rows = "".join(f"r{n},N{n + 1},N{n},,\n" for n in range(3_000))

    assert told(rows) == []
    assert len(told(f"{rows}back,N0,N3000,,\n")) == 1


def test_circles_are_refused_on_reading_also_over_several_files(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(f"{HEADER}a,Kyiv,Kiev,,\n", encoding="utf-8")
    second.write_text(f"{HEADER}b,Kiev,Kyiv,,\n", encoding="utf-8")

    assert len(read(first) + read(second)) == 2
    with pytest.raises(GlossaryError, match=r"a\.csv:2: forms of en send to each other: .*b\.csv:2"):
        read_all([first, second])
