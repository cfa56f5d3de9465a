from collections.abc import Iterator
from pathlib import Path

import pytest

from tqa.cli import main

FILES = {
    "a.csv": "id,kind,gender,en,el\nali,person,m,Ali,Αλί\nkyiv,place,,Kyiv,Κίεβο\n",
    "b.csv": "id,kind,gender,en,el,uk\nali,person,f,Ali,Αλί,Алі\nq1899,place,,Kiev,Κίεβο,Київ\n",
    "c.csv": "id,kind,en,uk\nkyiv,place,Kyiv,Київ\nlviv,place,Lviv,Львів\n",
    "list.tsv": "Kyiv\tΚίεβο\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name).write_text(text, encoding="utf-8")
    yield
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_files_that_agree_become_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "merge", "a.csv", "c.csv", "--output", "out.csv"]) == 0
    assert Path("out.csv").read_text(encoding="utf-8") == (
        "id,kind,gender,en,el,uk\nali,person,m,Ali,Αλί,\nkyiv,place,,Kyiv,Κίεβο,Київ\nlviv,place,,Lviv,,Львів\n"
    )
    assert capsys.readouterr().err == "tqa: out.csv: 3 concepts written as csv; 0 things lost\n"


def test_contradictions_are_told_with_both_places_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "merge", "a.csv", "b.csv", "--output", "out.csv"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "tqa: a.csv:2 and b.csv:2: ali: gender is m in the first and f in the second",
        "tqa: a.csv:3 and b.csv:3: kyiv: preferred form in en is “Kyiv” in the first and “Kiev” in the second",
        "tqa: 2 contradictions; nothing was written: correct the files, or choose with --prefer first or --prefer last",
    ]
    assert not Path("out.csv").exists()


@pytest.mark.parametrize(
    ("prefer", "ali", "kyiv"),
    [("first", "ali,person,m,", "kyiv,place,,Kyiv,Kiev,"), ("last", "ali,person,f,", "kyiv,place,,Kiev,Kyiv,")],
)
def test_prefer_says_whose_word_counts(prefer: str, ali: str, kyiv: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "merge", "a.csv", "b.csv", "--output", "out.csv", "--prefer", prefer]) == 0
    lines = Path("out.csv").read_text(encoding="utf-8").splitlines()

    assert lines[0] == "id,kind,gender,en,en:admitted,el,uk"
    assert [line.startswith(row) for line, row in zip(lines[1:], (ali, kyiv), strict=True)] == [True, True]
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_list_without_kinds_takes_those_of_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["list.tsv", "a.csv", "--from", "en", "--to", "el", "--output", "out.csv"]

    assert main(["glossary", "merge", *arguments]) == 0
    assert "Kyiv,place,,Kyiv,Κίεβο" in Path("out.csv").read_text(encoding="utf-8")
    assert "1 concepts took their kind from the one file that says it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["a.csv", "--output", "out.csv"], "one FILE has nothing to be merged with", id="one-file"),
        pytest.param(["a.csv", "c.csv"], "the following arguments are required: --output", id="no-output"),
        pytest.param(["a.csv", "c.csv", "--output", "b.csv"], "b.csv: is there already; expected a new", id="exists"),
        pytest.param(["a.csv", "c.csv", "--output", "out.doc"], "out.doc: no format has this ending", id="ending"),
        pytest.param(
            ["a.csv", "none.csv", "--output", "o.csv"], "none.csv: cannot be read: no such file", id="missing"
        ),
        pytest.param(["a.csv", "c.csv", "--output", "o.csv", "--prefer", "b"], "invalid choice: 'b'", id="prefer"),
    ],
)
def test_a_problem_is_one_line_and_nothing_is_written(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["glossary", "merge", *arguments]) == 2
    said = capsys.readouterr().err

    assert said.count("\n") == 1
    assert expected in said
    assert {path.name: path.read_text(encoding="utf-8") for path in Path().iterdir()} == FILES


def test_a_circle_that_two_files_make_together_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("d.csv").write_text("id,en,en:deprecated\nx,Bombay,Mumbai\n", encoding="utf-8")
    Path("e.csv").write_text("id,en,en:deprecated\ny,Mumbai,Bombay\n", encoding="utf-8")

    assert main(["glossary", "merge", "d.csv", "e.csv", "--output", "out.csv"]) == 2
    assert "d.csv:2: forms of en send to each other" in capsys.readouterr().err
    assert not Path("out.csv").exists()


def test_the_command_without_a_command_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary"]) == 2
    assert capsys.readouterr().err == ("tqa: the following arguments are required: COMMAND; see tqa glossary --help\n")
