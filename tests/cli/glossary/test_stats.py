import json
from pathlib import Path

import pytest

from tqa.cli import main

NAMES = """\
id,kind,en,en:short,en:admitted,en:deprecated,en:wrong,el,uk:wrong
un,organisation,United Nations,UN | U.N.,,,,ΟΗΕ,
kyiv,place,Kyiv,,,Kiev,Kive,,Кїїв
gaza,place,Gaza,,Gaza Strip,,,Γάζα,
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.csv").write_text(NAMES, encoding="utf-8")


def test_counts_concepts_by_kind_and_terms_by_language_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "stats", "names.csv"]) == 0
    assert capsys.readouterr().out == (
        "kind          concepts\n"
        "place                2\n"
        "organisation         1\n"
        "all                  3\n"
        "\n"
        "language  concepts  preferred  short  admitted  deprecated  forbidden  wrong\n"
        "en               3          3      2         1           1          0      1\n"
        "el               2          2      0         0           0          0      0\n"
        "uk               0          0      0         0           0          0      1\n"
    )


def test_markdown_is_two_tables(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "stats", "names.csv", "--format", "markdown"])
    kinds, languages = capsys.readouterr().out.strip().split("\n\n")

    assert kinds.splitlines()[:3] == ["| kind | concepts |", "|---|---:|", "| place | 2 |"]
    assert languages.splitlines()[2] == "| en | 3 | 3 | 2 | 1 | 1 | 0 | 1 |"


def test_json_has_the_same_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "stats", "names.csv", "--format", "json"])
    said = json.loads(capsys.readouterr().out)

    assert (said["schema"], said["concepts"], said["kinds"]) == (1, 3, {"place": 2, "organisation": 1})
    assert said["languages"]["en"] == {
        "concepts": 3,
        "preferred": 3,
        "short": 2,
        "admitted": 1,
        "deprecated": 1,
        "forbidden": 0,
        "wrong": 1,
    }


def test_without_a_file_it_counts_the_names_that_come_with_tqa(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["kinds"]["person"] > 200


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_a_file_that_cannot_be_read_is_told(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "stats", name]) == 2
    assert capsys.readouterr().err.startswith(f"tqa: {name}: ")
