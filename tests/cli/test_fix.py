import io
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from build import NAMES

from tqa.cli import main

TEXT = "The the vote in Kyiv was close.\r\nIn Kiev it rained. \r\n\r\nŁódź"
SAFE = TEXT.replace("The the", "The")
ALL = SAFE.replace("Kiev", "Kyiv")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run every test in a folder with one article, and look for files left behind."""
    monkeypatch.chdir(tmp_path)
    settings = 'from = "el"\nto = "en"\ndefault-glossary = false\nglossaries = ["names.csv"]\n'
    (tmp_path / "tqa.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "names.csv").write_text(NAMES, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    yield
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def article(name: str = "a.txt") -> str:
    return Path(name).read_bytes().decode()


def test_prints_a_diff_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["fix", "a.txt"])
    said = capsys.readouterr()

    assert code == 1
    assert said.out.splitlines()[:5] == [
        "--- a.txt",
        "+++ a.txt",
        "@@ -1,2 +1,2 @@",
        "-The the vote in Kyiv was close.",
        "+The vote in Kyiv was close.",
    ]
    assert said.err.splitlines()[0] == "tqa: would apply 1 corrections; 1 findings left"
    assert article() == TEXT


def test_prints_no_diff_where_nothing_is_to_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("The vote in Kyiv was close.\n", encoding="utf-8")

    assert main(["fix", "a.txt", "--diff"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("flags", "code", "expected"),
    [
        pytest.param(["--write"], 1, SAFE, id="safe"),
        pytest.param(["--write", "--unsafe"], 0, ALL, id="unsafe"),
        pytest.param(["--write", "--select", "name-variant"], 1, TEXT, id="nothing-safe-to-do"),
    ],
)
def test_write_changes_the_words_and_no_other_byte(flags: list[str], code: int, expected: str) -> None:
    assert main(["fix", "a.txt", *flags]) == code
    assert article() == expected


def test_a_second_fix_changes_nothing() -> None:
    main(["fix", "a.txt", "--write", "--unsafe"])
    changed = Path("a.txt").stat().st_mtime_ns

    assert main(["fix", "a.txt", "--write", "--unsafe"]) == 0
    assert Path("a.txt").stat().st_mtime_ns == changed
    assert article() == ALL


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_keeps_the_permissions(mode: int) -> None:
    Path("a.txt").chmod(mode)
    main(["fix", "a.txt", "--write"])

    assert stat.S_IMODE(Path("a.txt").stat().st_mode) == mode


def test_a_link_stays_a_link_and_its_file_is_corrected() -> None:
    Path("folder").mkdir()
    Path("a.txt").rename("folder/a.txt")
    Path("link.txt").symlink_to("folder/a.txt")
    main(["fix", "link.txt", "--write"])

    assert Path("link.txt").is_symlink()
    assert article("folder/a.txt") == SAFE


def test_encoding_and_byte_order_mark_stay() -> None:
    Path("a.txt").write_bytes(f"\ufeff{TEXT}".encode("utf-16-be"))
    main(["fix", "a.txt", "--write"])

    assert Path("a.txt").read_bytes() == f"\ufeff{SAFE}".encode("utf-16-be")


def test_a_folder_that_cannot_be_written_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path("folder")
    folder.mkdir()
    Path("a.txt").rename("folder/a.txt")
    folder.chmod(0o555)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write anywhere")
        code = main(["fix", "folder/a.txt", "--write"])
    finally:
        folder.chmod(0o755)

    assert code == 2
    assert capsys.readouterr().err == "tqa: folder/a.txt: cannot be written: permission denied; nothing was changed\n"
    assert article("folder/a.txt") == TEXT


def test_a_file_with_a_very_long_name_can_be_corrected() -> None:
    name = "Ψ" * 125 + ".txt"
    Path("a.txt").rename(name)

    assert main(["fix", name, "--write"]) == 1
    assert article(name) == SAFE


def test_what_was_refused_is_told_with_its_line_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.csv").write_text("id,kind,en,en:wrong\ntruce,term,ceasefire,seasefire\n", encoding="utf-8")
    text = "It rained in the city.\nThe talks on a ceasefire seasefire went on.\n"
    Path("a.txt").write_text(text, encoding="utf-8")

    assert main(["fix", "a.txt", "--write", "--unsafe"]) == 1
    assert article() == text
    assert capsys.readouterr().err.splitlines() == [
        "tqa: applied 0 corrections; 1 findings left",
        "tqa: line 2: misspelt-name not applied: it would bring a new fault, or leave this one",
    ]


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["y", "y"], ALL, id="yes-to-both"),
        pytest.param(["n", "y"], TEXT.replace("Kiev", "Kyiv"), id="no-and-yes"),
        pytest.param(["a"], SAFE, id="all-that-is-safe"),
        pytest.param(["s", "1"], TEXT.replace("Kiev", "Kyiv"), id="skip-a-check-and-take-the-first"),
        pytest.param(["y", "q"], SAFE, id="what-was-accepted-is-kept"),
        pytest.param(["y"], SAFE, id="end-of-input"),
        pytest.param(["e", "One", "n"], TEXT.replace("The the", "One"), id="typed"),
        pytest.param(["?", "zzz", "²", "0", "9", "q"], TEXT, id="answers-nobody-knows"),
        pytest.param([], TEXT, id="no-answer"),
    ],
)
def test_interactive_makes_what_was_accepted(
    lines: list[str], expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(monkeypatch, *lines)

    assert main(["fix", "a.txt", "--interactive"]) in (0, 1)
    assert article() == expected
    assert "Traceback" not in capsys.readouterr().err
