"""`tqa selftest`: what it prints, and what it says to a user who must correct something."""

import json
from pathlib import Path

import pytest

from tqa.cli import main, selftest

ARTICLE = """River rises in the south

It rained all day in the south of the country, and the river rose by two metres.

The mayor asked everybody to stay at home until the water had gone down again.
"""
QUICK = ["--no-default-glossary", "--check", "repeated-word"]


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def test_prints_figures_of_own_texts(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["selftest", article, "--to", "en", "--per-kind", "2", "--no-default-glossary"])
    out = capsys.readouterr().out

    assert code == 0
    assert out.startswith("seed 0, up to 2 faults of each kind in each language\n\ncheck ")
    assert "Recall: found, of all faults." in out


def test_only_the_faults_asked_for(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["selftest", article, "--to", "en", "--format", "json", *QUICK])
    whole = json.loads(capsys.readouterr().out)

    assert code == 0
    assert {trial["check"] for trial in whole["trials"]} == {"repeated-word"}
    assert [row["name"] for row in whole["checks"]] == ["repeated-word"]
    assert all(trial["found"] for trial in whole["trials"] if trial["kind"] == "repeated-word")


def test_the_seed_decides(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for seed in ("1", "1", "2"):
        main(["selftest", article, "--to", "en", "--format", "json", "--seed", seed, *QUICK])
        outputs.append(json.loads(capsys.readouterr().out)["trials"])

    assert outputs[0] == outputs[1] != outputs[2]


def test_corpora_of_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest", "--to", "it", "--format", "json", "--per-kind", "1", *QUICK]) == 0
    whole = json.loads(capsys.readouterr().out)

    assert [row["name"] for row in whole["languages"]] == ["it"]
    assert all(trial["text"].startswith("clean/it/") for trial in whole["trials"])


def test_an_installed_tqa_asks_for_texts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(selftest, "_CORPORA", tmp_path / "none")

    assert main(["selftest"]) == 2
    assert capsys.readouterr().err == (
        "tqa: an installed tqa has no corpora; name clean texts of your own: tqa selftest PATH\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "xx"], "unknown language code 'xx'"),
        (["--to", "sw"], "the corpora have no text in Swahili"),
        (["--check", "repeated-wrod"], "did you mean repeated-word?"),
        (["--check", "unverified-name"], "no fault can be put in for unverified-name"),
        (["--per-kind", "0"], "'0' is no number from 1 up"),
        (["--seed", "one"], "invalid int value"),
        (["missing.txt"], "missing.txt: cannot be read"),
        (["empty.txt"], "is empty"),
        (["short.txt", "--to", "en"], "no place for a fault"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_user_is_told_in_one_line(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    (tmp_path / "short.txt").write_text("Hello.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code = main(["selftest", *arguments])
    captured = capsys.readouterr()

    assert code == 2
    assert message in captured.err
    assert captured.err.count("\n") == 1
    assert captured.out == ""
