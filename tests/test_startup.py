"""Starting is quick: a library is loaded by the command that uses it, and the heaviest by none of the usual ones."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

HEAVIEST = {"numpy", "sacrebleu", "spacy", "torch", "transformers"}
HEAVY = {"ahocorasick_rs", "babel", "langdetect", "regex", "rich", "simplemma", "wordfreq"}
_RUN = "import sys; from tqa.cli import main; main(sys.argv[1:]); print(chr(0), *sys.modules)"


def loaded(*arguments: str, code: str = _RUN, cwd: Path | None = None) -> set[str]:
    """Return the top-level modules that are loaded once a command has run."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, encoding="utf-8", cwd=cwd
    )
    return {name.partition(".")[0] for name in done.stdout.rpartition("\0")[2].split()}


def test_importing_tqa_loads_next_to_nothing() -> None:
    modules = loaded(code="import sys, tqa; print(*sys.modules)")

    assert modules & (HEAVIEST | HEAVY) == set()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["fix", "--help"], ["selftest", "--help"]], ids=" ".join
)
def test_help_loads_no_library(arguments: Sequence[str]) -> None:
    assert loaded(*arguments) & (HEAVIEST | HEAVY) == set()


@pytest.mark.parametrize("form", ["console", "json", "jsonl"])
def test_checking_a_text_loads_none_of_the_heaviest(tmp_path: Path, form: str) -> None:
    (tmp_path / "article.txt").write_text("The the vote in Kyiv was close.\n", encoding="utf-8")
    modules = loaded("check", "article.txt", "--from", "el", "--to", "en", "--format", form, cwd=tmp_path)

    assert "tqa" in modules
    assert modules & HEAVIEST == set()
    assert ("rich" in modules) == (form == "console")
