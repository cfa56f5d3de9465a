"""The README is true: its commands print what it shows, its code runs, its walk-through adds a check."""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tqa.checks import CHECKS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
COMMANDS = re.findall(r"```console\n(\$ .*?)```", TEXT, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def run_tqa(command: str, folder: Path = ROOT) -> str:
    """Return what a command of the README prints, both streams, at the width the README was made for."""
    settings = {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1", "PYTHONWARNDEFAULTENCODING": ""}
    environment = {**os.environ, **settings, "PYTHONPATH": str(folder)}
    words = shlex.split(command)
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout
    return done.stdout


@pytest.mark.parametrize("block", COMMANDS, ids=lambda block: block.split()[2] if len(block.split()) > 2 else block)
def test_commands_print_what_the_readme_shows(block: str, request: pytest.FixtureRequest) -> None:
    first, _, shown = block.partition("\n")
    actual = run_tqa(first.removeprefix("$ "))
    if request.config.getoption("--update-golden"):
        whole = README.read_text(encoding="utf-8")
        README.write_text(
            whole.replace(f"```console\n{block}```", f"```console\n{first}\n{actual}```"), encoding="utf-8"
        )
        shown = actual

    assert shown == actual


def test_python_example_runs() -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        exec(compile(PYTHON[0], "README.md", "exec"), {})  # noqa: S102 - our own README

    assert printed.getvalue().count("\n") == 3


def test_walk_through_adds_a_check_with_one_file_and_one_line(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tqa", tmp_path / "tqa", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "glossaries", tmp_path / "glossaries")
    shutil.copytree(ROOT / "tests", tmp_path / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    _, code, line = PYTHON
    (tmp_path / "tqa" / "checks" / "doubled_percent.py").write_text(code, encoding="utf-8")
    listing = tmp_path / "tqa" / "checks" / "__init__.py"
    before = listing.read_text(encoding="utf-8")
    anchor = "from tqa.checks.fused_words"
    listing.write_text(before.replace(anchor, line + anchor, 1), encoding="utf-8")
    (tmp_path / "article.txt").write_text("Turnout fell by 20%%.\n", encoding="utf-8")

    assert line.count("\n") == 1
    assert "doubled-percent" in run_tqa("tqa checks", tmp_path)
    assert "article.txt:1:19  minor  doubled-percent" in run_tqa("tqa check article.txt --to en", tmp_path)
    proof = run_tqa("pytest -p no:cacheprovider tests/test_check_examples.py -k doubled-percent", tmp_path)
    assert "6 passed" in proof, proof


def test_every_check_stands_in_the_readme() -> None:
    for check in CHECKS:
        assert check.id in TEXT
