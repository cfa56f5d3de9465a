import json
from pathlib import Path

import pytest

from tqa.cli import main

CLEAN = "id,kind,en,el\ngaza,place,Gaza,Γάζα\n"
WARNED = "id,kind,en,el\ngaza,place,Gaza,Γάζα\nali,person,Ali,Αλί\n"
FAULTY = "id,kind,en,en:wrong,el\ngaza,place,Gaza,Gaza,Γάζα\nali,person,Ali,,Αλί\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {"clean.csv": CLEAN, "warned.csv": WARNED, "faulty.csv": FAULTY}.items():
        Path(name).write_text(text, encoding="utf-8")
    Path("list.tsv").write_text("Gaza\tΓάζα\n", encoding="utf-8")
    Path("broken.csv").write_text("id,kind,en\ngaza,plaec,Gaza\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["clean.csv"], 0, id="clean"),
        pytest.param(["clean.csv", "--strict"], 0, id="clean-and-strict"),
        pytest.param(["warned.csv"], 0, id="warnings"),
        pytest.param(["warned.csv", "--strict"], 1, id="warnings-and-strict"),
        pytest.param(["faulty.csv"], 1, id="errors"),
        pytest.param(["clean.csv", "faulty.csv"], 1, id="one-of-two"),
        pytest.param(["list.tsv", "--from", "en", "--to", "el"], 0, id="two-columns"),
        pytest.param(["list.tsv"], 2, id="languages-not-named"),
        pytest.param(["list.tsv", "--from", "en", "--to", "xx"], 2, id="language-nobody-knows"),
        pytest.param(["broken.csv"], 2, id="broken"),
        pytest.param(["none.csv"], 2, id="missing"),
        pytest.param(["."], 2, id="folder"),
        pytest.param([], 2, id="no-file"),
        pytest.param(["clean.csv", "--format", "xml"], 2, id="unknown-format"),
    ],
)
def test_exit_code_says_how_it_went(arguments: list[str], expected: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "check", *arguments]) == expected
    assert "Traceback" not in capsys.readouterr().err


def test_prints_a_line_for_each_fault_and_counts_them(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "check", "faulty.csv"])
    said = capsys.readouterr()
    wrong, gender = said.out.splitlines()

    assert wrong.startswith(
        "faulty.csv:2: error: “Gaza” (en) is wrong for gaza, and right for gaza (faulty.csv:2); take"
    )
    assert wrong.endswith(" [wrong-is-right]")
    assert gender.startswith(
        "faulty.csv:3: warning: ali is a person without a gender; put f or m, so that “he said” of"
    )
    assert gender.endswith(" [unknown-gender]")
    assert said.err == "tqa: 2 concepts, 1 errors, 1 warnings\n"


def test_json_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "check", "faulty.csv", "--format", "json"])
    said = json.loads(capsys.readouterr().out)

    assert {key: said[key] for key in ("schema", "concepts", "errors", "warnings")} == {
        "schema": 1,
        "concepts": 2,
        "errors": 1,
        "warnings": 1,
    }
    assert said["findings"][1] == {
        "path": "faulty.csv",
        "line": 3,
        "severity": "warning",
        "rule": "unknown-gender",
        "concept": "ali",
        "language": "",
        "message": "ali is a person without a gender",
        "advice": "put f or m, so that “he said” of a woman is found",
    }


def test_every_problem_of_every_file_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "check", "broken.csv", "none.csv", "clean.csv"])
    said = capsys.readouterr()

    assert said.out == ""
    assert [line.partition(": ")[2].partition(" ")[0] for line in said.err.splitlines()] == [
        "broken.csv:2:",
        "none.csv:",
    ]


def test_control_characters_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.csv").write_text("id,kind,en\n\x1b[2J,person,Ali\u202e\n", encoding="utf-8")
    main(["glossary", "check", "a.csv"])
    said = capsys.readouterr()

    assert said.out
    assert set(said.out + said.err).isdisjoint("\x1b\u202e")
