import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from tqa.cli import main

GOOD = '{"id": "un-1", "source_lang": "el", "target_lang": "en", "target": "The the vote in Kyiv."}'
EMPTY = '{"id": "un-2", "target_lang": "en", "target": ""}'
BROKEN = '{"id": "un-3", "target"'
CLEAN = '{"id": "un-4", "target_lang": "en", "target": "The vote in Kyiv was close."}'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tqa.toml").write_text("default-glossary = false\n", encoding="utf-8")


def jsonl(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_record_is_a_line_with_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    Path("news.jsonl").write_text(f"{GOOD}\n{CLEAN}\n", encoding="utf-8")

    assert main(["check", "news.jsonl", "--format", "jsonl"]) == 1
    assert [(line["schema"], line["id"], len(line["findings"])) for line in jsonl(capsys)] == [  # type: ignore[arg-type] # a list
        (1, "un-1", 1),
        (1, "un-4", 0),
    ]


def test_records_that_cannot_be_read_are_told_and_the_others_run(capsys: pytest.CaptureFixture[str]) -> None:
    Path("news.jsonl").write_text(f"{EMPTY}\n{GOOD}\n{BROKEN}\n{CLEAN}\n", encoding="utf-8")
    code = main(["check", "news.jsonl", "--format", "jsonl"])
    said = capsys.readouterr()

    assert code == 2
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["un-1", "un-4"]
    assert said.err.splitlines() == [
        "tqa: news.jsonl:1: target is empty; expected a text to check",
        "tqa: news.jsonl:3: not JSON: expecting ':' delimiter at column 24",
    ]


def test_a_truncated_file_is_told_once_what_could_be_read_has_run(capsys: pytest.CaptureFixture[str]) -> None:
    whole = gzip.compress("".join(f'{{"id": "n-{n}", "target": "Vote {n * n}."}}\n' for n in range(600)).encode())
    Path("news.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    code = main(["check", "news.jsonl.gz", "--to", "en", "--format", "jsonl", "--select", "repeated-word"])
    said = capsys.readouterr()

    assert code == 2
    assert json.loads(said.out.splitlines()[0])["id"] == "n-0"
    assert said.err.splitlines() == [
        "tqa: news.jsonl.gz: cannot be read: compressed file ended before the end-of-stream marker was reached"
    ]


def test_a_record_in_one_language_is_told_and_the_others_run(capsys: pytest.CaptureFixture[str]) -> None:
    same = '{"id": "un-5", "source_lang": "en", "target_lang": "en", "source": "A vote.", "target": "A vote."}'
    Path("news.jsonl").write_text(f"{same}\n{CLEAN}\n", encoding="utf-8")
    code = main(["check", "news.jsonl", "--format", "jsonl"])
    said = capsys.readouterr()

    assert code == 2
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["un-4"]
    assert "un-5: source and target are both English" in said.err


def test_a_file_that_cannot_be_read_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("The the vote in Kyiv.\n", encoding="utf-8")
    code = main(["check", "none.txt", "a.txt", "--to", "en", "--format", "jsonl"])
    said = capsys.readouterr()

    assert code == 2
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["a.txt"]
    assert said.err == "tqa: none.txt: cannot be read: no such file or directory\n"


def test_records_come_from_standard_input_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    records = io.BufferedReader(io.BytesIO(f"{GOOD}\n".encode()))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(records, encoding="utf-8"))

    assert main(["check", "-", "--format", "jsonl"]) == 1
    assert [line["id"] for line in jsonl(capsys)] == ["un-1"]


def test_json_is_one_object_and_its_offsets_are_those_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    text = "\ufeff# Vote\r\n\r\nВін каже: the vote, it was the the end.\r\n"
    Path("a.md").write_bytes(text.encode())
    code = main(["check", "a.md", "--to", "en", "--format", "json", "--select", "repeated-word"])
    said = json.loads(capsys.readouterr().out)
    (document,) = said["documents"]
    (finding,) = document["findings"]
    body = text.removeprefix("\ufeff")

    assert (code, said["schema"], document["id"], document["target_lang"]) == (1, 1, "a.md", "en")
    assert body[finding["start"] : finding["end"]] == finding["text"] == "the the"
    assert (finding["line"], finding["column"]) == (3, 28)
    (suggestion,) = finding["suggestions"]
    (edit,) = suggestion["edits"]
    fixed = body[: edit["start"]] + edit["replacement"] + body[edit["end"] :]
    assert fixed == body.replace("the the", "the")
    assert suggestion["text"] == "the"
    assert suggestion["safety"] == "safe"


def test_what_was_not_checked_is_said_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("人人都来了。\n", encoding="utf-8")
    main(["check", "a.txt", "--to", "zh", "--format", "jsonl"])
    (line,) = jsonl(capsys)
    skipped = {skip["check"]: skip["reason"] for skip in line["skipped"]}  # type: ignore[attr-defined] # a list

    assert skipped["missing-article"].startswith("no data for Chinese: ")


def test_settings_of_the_folder_hold_and_flags_win(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tqa.toml").write_text('to = "en"\nselect = ["name-variant"]\nfail-on = "never"\n', encoding="utf-8")
    Path("a.txt").write_text("The the vote in Kyiv.\n", encoding="utf-8")

    assert main(["check", "a.txt", "--format", "jsonl"]) == 0
    assert [line["findings"] for line in jsonl(capsys)] == [[]]
    assert main(["check", "a.txt", "--select", "repeated-word", "--fail-on", "minor"]) == 1


def test_own_names_outrank_the_default_ones(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tqa.toml").unlink()
    Path("names.csv").write_text("id,kind,en,en:wrong\nr,place,Rothenvick,Rothenvik\n", encoding="utf-8")
    Path("a.txt").write_text("The vote in Rothenvik was close.\n", encoding="utf-8")
    arguments = ["check", "a.txt", "--to", "en", "--format", "jsonl"]

    assert main(arguments) == 0
    assert main([*arguments, "--glossary", "names.csv"]) == 1
    assert main([*arguments, "--glossary", "names.csv", "--no-default-glossary"]) == 1
    assert [len(line["findings"]) for line in jsonl(capsys)] == [0, 1, 1]  # type: ignore[arg-type] # lists
