import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tqa.cli import main

NAMES = """\
id,kind,gender,en,en:deprecated,en:wrong,el,uk,ar,ja
gaza,place,,Gaza,,Gauze,Γάζα,Газа,غزة,ガザ
kharkiv,place,,Kharkiv,Kharkov,,Χάρκοβο,Харків,خاركيف,ハルキウ
bendjama,person,m,Amar Bendjama,,,,,,
hrynevych,person,m,Oleh Hrynevych,,,,Олег Гриневич,,
"""
OWN = ["--glossary", "names.csv", "--no-default-glossary"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.csv").write_text(NAMES, encoding="utf-8")


def found(*arguments: str, capsys: pytest.CaptureFixture[str]) -> Sequence[dict[str, object]]:
    """Return what is found with the glossary of these tests and no other."""
    code = main(["glossary", "find", *arguments, *OWN, "--format", "json"])
    said = json.loads(capsys.readouterr().out)

    assert said["schema"] == 1
    assert code == (0 if said["found"] else 1)
    values: Sequence[dict[str, object]] = said["found"]
    return values


HOW = [
    pytest.param("A truce in Gaza was agreed.", "en", ["Gaza", "gaza", "exact"], id="exact"),
    pytest.param("Про це сказали в Харкові.", "uk", ["Харкові", "kharkiv", "inflected"], id="inflected"),
    pytest.param("The strike on Kharkv was heavy.", "en", ["Kharkv", "kharkiv", "misspelt"], id="misspelt"),
    pytest.param(
        "Ο πρέσβης Μπεντζαμά μίλησε.", "el", ["Μπεντζαμά", "bendjama", "transliterated"], id="transliterated-el"
    ),
    pytest.param("Посол Бенджама виступив.", "uk", ["Бенджама", "bendjama", "transliterated"], id="transliterated-uk"),
    pytest.param(
        "その後ベンジャマ大使が演説した。", "ja", ["ベンジャマ", "bendjama", "transliterated"], id="transliterated-ja"
    ),
    pytest.param("وصل المبعوث إلى غزة.", "ar", ["غزة", "gaza", "exact"], id="ar"),
]


@pytest.mark.parametrize(("text", "language", "expected"), HOW)
def test_each_name_is_told_with_how_it_was_recognised(
    text: str, language: str, expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (one,) = found(text, "--lang", language, capsys=capsys)

    assert [one["text"], one["concept"], one["how"]] == expected
    assert text[int(str(one["start"])) : int(str(one["end"]))] == one["text"]
    assert one["wrong"] is False


def test_known_wrong_renderings_are_shown_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = found("A ceasefire in Gauze was agreed.", "--lang", "en", capsys=capsys)

    assert (one["text"], one["concept"], one["preferred"], one["wrong"]) == ("Gauze", "gaza", "Gaza", True)


def test_names_are_compared_by_sound_with_those_that_the_language_lacks_or_with_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Про удар повідомив посол Гріневіч."
    there = found(text, "--lang", "uk", "--to-lang", "en", capsys=capsys)

    assert [one["how"] for one in found(text, "--lang", "uk", capsys=capsys)] == ["misspelt"]
    assert [one["concept"] for one in there] == ["hrynevych"]


@pytest.mark.parametrize("word", ["Ο Μάρτιος πέρασε.", "Ο πρέσβης Παπαδόπουλος μίλησε.", "Έβρεχε."])
def test_other_words_are_nobodys_names(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(word, "--lang", "el", capsys=capsys) == []


def test_the_table_tells_the_place_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("It rained.\r\n\r\nIn Kharkov and Gauze\nit snowed in 加沙 and Gaza.\n", encoding="utf-8")

    assert main(["glossary", "find", "a.txt", "--lang", "en", *OWN]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "place  found    concept  kind   term          how                score",
        "3:4    Kharkov  kharkiv  place  Kharkov (en)  exact, deprecated  1.00",
        "3:16   Gauze    gaza     place  Gauze (en)    wrong rendering    1.00",
        "4:21   Gaza     gaza     place  Gaza (en)     exact              1.00",
    ]
    assert said.err == "tqa: 3 found; read as English\n"


def test_what_is_no_prose_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text("See `Gaza` and https://gaza.org/Gaza, not **Gaza**.\n", encoding="utf-8")
    found_ = found("a.md", "--lang", "en", capsys=capsys)

    assert [one["column"] for one in found_] == [45]


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Η Γάζα πεινά.".encode()), encoding="utf-8"))
    (one,) = found("-", "--lang", "el", capsys=capsys)

    assert one["concept"] == "gaza"


def test_the_language_is_that_of_the_text_or_of_the_settings_in_its_script(capsys: pytest.CaptureFixture[str]) -> None:
    long = "Το Συμβούλιο Ασφαλείας ενέκρινε την Πέμπτη ψήφισμα για την αποστολή παρατηρητών στη Γάζα."
    identified = found(long, capsys=capsys)
    Path("tqa.toml").write_text('from = "el"\nto = "en"\n', encoding="utf-8")
    settled = found("Η Γάζα.", capsys=capsys)

    assert [one["language"] for one in (*identified, *settled)] == ["el", "el"]


def test_nothing_found_is_exit_code_1_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "find", "It rained.", "--lang", "en", *OWN]) == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert said.err == ("tqa: nothing of the glossaries is in this text, read as English\n")


PROBLEMS = [
    pytest.param(["Gaza"], "TEXT: the language of the text is not clear; name it with --lang", id="too-short"),
    pytest.param(["Gaza", "--lang", "xx"], "unknown language code 'xx'", id="language"),
    pytest.param(["Gaza", "--lang", "en", "--to-lang", "xx"], "unknown language code 'xx'", id="other-language"),
    pytest.param(["article.txt", "--lang", "en"], "article.txt: cannot be read: no such file", id="missing"),
    pytest.param([".", "--lang", "en"], ".: is a folder; expected a file", id="folder"),
    pytest.param(["", "--lang", "en"], "TEXT: is empty", id="empty"),
    pytest.param(["  ", "--lang", "en"], "TEXT: is empty", id="blank"),
    pytest.param(["a.jsonl", "--lang", "en"], "a.jsonl: records hold several texts each", id="records"),
    pytest.param(["Gaza \udcff", "--lang", "en"], "TEXT:1: not UTF-8 at byte 5", id="not-utf-8"),
    pytest.param(["Gaza\0", "--lang", "en"], "TEXT: is binary", id="binary"),
    pytest.param(["Gaza", "--lang", "en", "--glossary", "no.csv"], "no.csv: cannot be read: no such", id="glossary"),
    pytest.param([], "the following arguments are required: TEXT|FILE", id="no-text"),
]


@pytest.mark.parametrize(("arguments", "expected"), PROBLEMS)
def test_a_problem_is_one_line(arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.jsonl").write_text("{}\n", encoding="utf-8")

    assert main(["glossary", "find", *arguments, "--no-default-glossary"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith(f"tqa: {expected}")


def test_a_very_long_text_is_no_name_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = found(f"{'The war went on. ' * 500} Gaza is starving.", "--lang", "en", capsys=capsys)

    assert one["text"] == "Gaza"


def test_control_characters_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("evil.csv").write_text("id,kind,en\n\x1b[2J,place,Ga\u202eza\n", encoding="utf-8")
    main(["glossary", "find", "In Ga\u202eza\x1b[2J it rained.", "--lang", "en", "--glossary", "evil.csv", OWN[-1]])
    said = capsys.readouterr()

    assert said.out
    assert set(said.out + said.err).isdisjoint("\x1b\u202e")


def test_a_list_of_two_columns_needs_its_languages(capsys: pytest.CaptureFixture[str]) -> None:
    Path("list.tsv").write_text("Γάζα\tGaza\n", encoding="utf-8")
    arguments = ["glossary", "find", "Gaza is starving.", "--lang", "en", "--glossary", "list.tsv", OWN[-1]]

    assert main(arguments) == 2
    assert main([*arguments, "--from", "el", "--to", "en"]) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_the_names_that_come_with_tqa_are_looked_for_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "find", "A truce in Gaza was agreed.", "--lang", "en"]) == 0
    assert "Gaza" in capsys.readouterr().out
