"""The command line as a whole: exit codes, one clear message for each problem, and never a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tqa.cli import COMMANDS, main
from tqa.engine import installed_version

CLEAN = "The vote in Kyiv was close.\n"
FAULTY = "The the vote in Kyiv was close.\n"
GREEK = "Το Συμβούλιο Ασφαλείας ψήφισε τη Δευτέρα υπέρ της άμεσης κατάπαυσης του πυρός.\n"
ENGLISH = "The Security Council voted on Monday for an immediate ceasefire.\n"
EL_EN = ("--from", "el", "--to", "en")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run every test in a folder of its own, with files in it that several tests need."""
    monkeypatch.chdir(tmp_path)
    files = {
        "clean.txt": CLEAN,
        "faulty.txt": FAULTY,
        "source.txt": GREEK,
        "target.txt": ENGLISH,
        "tqa.toml": "default-glossary = false\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"GIF89a\0\0")
    (tmp_path / "latin.txt").write_bytes(b"The vote.\nA caf\xe9.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    (tmp_path / "empty.jsonl").write_bytes(b"\n")
    (tmp_path / "names.csv").write_text("id,kind,en\ngaza,plaec,Gaza\n", encoding="utf-8")
    yield
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir() if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["check", "clean.txt", *EL_EN], 0, id="clean"),
        pytest.param(["check", "faulty.txt", *EL_EN], 1, id="finding"),
        pytest.param(["check", "faulty.txt", *EL_EN, "--fail-on", "major"], 0, id="under-the-gate"),
        pytest.param(["check", "faulty.txt", *EL_EN, "--fail-on", "never"], 0, id="no-gate"),
        pytest.param(["check", "faulty.txt", *EL_EN, "--ignore", "repeated-word"], 0, id="ignored"),
        pytest.param(["check", "faulty.txt", *EL_EN, "--select", "fused-words,name-variant"], 0, id="others-selected"),
        pytest.param(["check", "clean.txt", "faulty.txt", *EL_EN], 1, id="one-of-two"),
        pytest.param(["check", "target.txt", "--source", "source.txt"], 0, id="languages-identified"),
        pytest.param(["fix", "clean.txt", *EL_EN], 0, id="nothing-to-fix"),
        pytest.param(["fix", "faulty.txt", *EL_EN], 0, id="all-fixed"),
        pytest.param(["checks"], 0, id="list"),
        pytest.param(["explain", "repeated-word"], 0, id="explain"),
        pytest.param(["--version"], 0, id="version"),
        pytest.param(["--help"], 0, id="help"),
        pytest.param([], 2, id="no-command"),
    ],
)
def test_exit_code_says_how_it_went(
    arguments: Sequence[str], expected: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == expected
    assert "Traceback" not in capsys.readouterr().err


PROBLEMS = [
    pytest.param(["none.txt"], "none.txt: cannot be read: no such file or directory", id="missing-file"),
    pytest.param(["none/none.txt"], "none/none.txt: cannot be read: no such file", id="missing-folder"),
    pytest.param(["none.jsonl"], "none.jsonl: cannot be read: no such file or directory", id="missing-records"),
    pytest.param(["clean.txt/x.txt"], "clean.txt/x.txt: cannot be read: not a directory", id="file-as-a-folder"),
    pytest.param(["folder"], "folder: is a folder; expected a file", id="folder"),
    pytest.param(["binary.txt"], "binary.txt: is binary, not text; expected plain text", id="binary"),
    pytest.param(["latin.txt"], "latin.txt:2: not UTF-8 at byte 15; save the file as UTF-8", id="encoding"),
    pytest.param(["empty.txt"], "empty.txt: is empty; expected a text to check", id="empty"),
    pytest.param(["blank.txt"], "blank.txt: is empty; expected a text to check", id="blank"),
    pytest.param(["empty.jsonl"], "empty.jsonl: is empty; expected a record a line", id="empty-records"),
    pytest.param(["clean.txt", "--source", "none.txt"], "none.txt: cannot be read", id="missing-source"),
    pytest.param(["clean.txt", "--source", "empty.txt"], "empty.txt: is empty", id="empty-source"),
    pytest.param(
        ["clean.txt", "--select", "repeated-wrd"],
        "unknown check 'repeated-wrd'; did you mean repeated-word?; `tqa checks` lists them",
        id="unknown-check",
    ),
    pytest.param(["clean.txt", "--ignore", "zzz"], "unknown check 'zzz'; `tqa checks` lists them", id="nothing-near"),
    pytest.param(["clean.txt", "--to", "enn"], "unknown language code 'enn'; did you mean en?", id="target-language"),
    pytest.param(["clean.txt", "--from", "gre"], "unknown language code 'gre'", id="source-language"),
    pytest.param(["clean.txt", "--glossary", "names.csv"], "names.csv:2: kind is 'plaec'", id="glossary"),
    pytest.param(["clean.txt", "--glossary", "none.csv"], "none.csv: cannot be read: no such", id="missing-glossary"),
    pytest.param(
        ["source.txt", "--source", "target.txt", *EL_EN],
        "source.txt: the text to check reads like Greek, the source language: were source and target swapped?",
        id="swapped",
    ),
    pytest.param(
        ["target.txt", "--source", "target.txt"],
        "target.txt: source and target are both English; expected a translation: name the languages with --from",
        id="same-language",
    ),
    pytest.param([f"{'x' * 300}.txt"], "cannot be read: file name too long", id="file-name-too-long"),
    pytest.param([f"{'x' * 300}/a.txt"], "cannot be read: file name too long", id="folder-name-too-long"),
]


@pytest.mark.parametrize("command", ["check", "fix"])
@pytest.mark.parametrize(("arguments", "expected"), PROBLEMS)
def test_a_problem_is_one_clear_line_and_nothing_is_written(
    command: str, arguments: Sequence[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if command == "fix" and arguments[0].endswith(".jsonl"):
        expected = f"{arguments[0]}: records and standard input can be checked, not fixed; expected"
    before = files()
    code = main([command, *arguments, *(["--write"] if command == "fix" else [])])
    lines = capsys.readouterr().err.splitlines()

    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith("tqa: ")
    assert expected in lines[0]
    assert files() == before


MISUSES = [
    pytest.param(["check"], "the following arguments are required: FILE; see tqa check --help", id="no-file"),
    pytest.param(["check", "clean.txt", "--format", "xml"], "invalid choice: 'xml'", id="format"),
    pytest.param(["check", "clean.txt", "--fail-on", "bad"], "invalid choice: 'bad'", id="severity"),
    pytest.param(["check", "clean.txt", "--nope"], "unrecognized arguments: --nope", id="unknown-flag"),
    pytest.param(["chek", "clean.txt"], "invalid choice: 'chek'", id="unknown-command"),
    pytest.param(["explain"], "the following arguments are required: CHECK", id="no-check"),
    pytest.param(
        ["explain", "repeated"], "unknown check 'repeated'; did you mean repeated-word?", id="explain-unknown"
    ),
    pytest.param(["fix", "clean.txt", "--diff", "--write"], "not allowed with argument", id="diff-and-write"),
    pytest.param(
        ["check", "clean.txt", "faulty.txt", "--source", "source.txt"],
        "--source goes with one FILE; name each pair in a run of its own, or use records (.jsonl)",
        id="source-of-two-files",
    ),
    pytest.param(["fix", "-"], "-: records and standard input can be checked, not fixed", id="fix-standard-input"),
    pytest.param(["fix", "a.jsonl.gz"], "a.jsonl.gz: records and standard input can be checked", id="fix-records"),
]


@pytest.mark.parametrize(("arguments", "expected"), MISUSES)
def test_misuse_is_told_in_one_line(
    arguments: Sequence[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(arguments)
    said = capsys.readouterr()

    assert (code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert expected in said.err


def test_source_does_not_go_with_records(capsys: pytest.CaptureFixture[str]) -> None:
    Path("news.jsonl").write_text('{"target": "The vote."}\n', encoding="utf-8")

    assert main(["check", "news.jsonl", "--source", "source.txt"]) == 2
    assert "--source goes with a text; records bring their own source" in capsys.readouterr().err


def test_a_broken_setting_is_told_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tqa.toml").write_text('to = "en"\nselekt = []\n', encoding="utf-8")

    assert main(["check", "clean.txt"]) == 2
    assert "tqa.toml:2: unknown key 'selekt'; did you mean select?" in capsys.readouterr().err


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    said = capsys.readouterr().out

    for command in COMMANDS:
        assert f"{command.__name__.rpartition('.')[2]} " in said
        assert command.HELP in said


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--version"])

    assert capsys.readouterr().out == f"tqa {installed_version()}\n"


HOSTILE = "The the \x1b[31mvote\x1b[0m \u202egpj in \x07Kyiv was close.\n"


@pytest.mark.parametrize("command", [["check"], ["fix"], ["fix", "--write"]], ids=" ".join)
def test_control_characters_never_reach_the_terminal(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\x1b[2J\u202e.txt"
    Path(name).write_text(HOSTILE, encoding="utf-8")
    code = main([*command, name, *EL_EN])
    said = capsys.readouterr()

    assert code in (0, 1)
    assert set(said.out + said.err).isdisjoint("\x1b\x07\u202e")


@pytest.mark.parametrize("name", ["none\x1b[2J.txt", "none\nfake: error.txt", "none\u202e.txt"])
def test_control_characters_of_a_missing_file_are_escaped(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", name])
    said = capsys.readouterr().err

    assert said.count("\n") == 1
    assert set(said).isdisjoint("\x1b\u202e")


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(os.fsdecode(b"caf\xe9.txt"), FAULTY, id="file-name-that-is-no-utf-8"),
        pytest.param("half.jsonl", '{"target": "The the vote \\ud83d.", "target_lang": "en"}\n', id="half-a-pair"),
    ],
)
def test_json_is_always_valid_utf_8(name: str, text: str, form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path(name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tqa", "check", name, "--to", "en", "--format", form], capture_output=True, check=False
    )
    said = json.loads(done.stdout.decode())
    (review,) = said["documents"] if form == "json" else [said]

    assert done.returncode == 1
    assert [finding["text"] for finding in review["findings"]] == ["The the"]
    assert capfdbinary.readouterr().err == b""


def test_a_reader_that_goes_away_is_no_error() -> None:
    Path("many.jsonl").write_text('{"target": "The the vote.", "target_lang": "en"}\n' * 2_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "tqa", "check", "many.jsonl", "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHONWARN")},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""
