import io
import json
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tqa.cli import main
from tqa.glossary.files import read

GREEK = """\
Η Ντόροθι Κουίμπεκ υποδέχθηκε χθες τον Ζερόμ Καλαμπόν στην έδρα της οργάνωσης.
Τότε η Κουίμπεκ είπε ότι το ψήφισμα, "πρώτο βήμα", ήρθε αργά.

Η βάση στο Τσάρλεσφιλντ έκλεισε.
Στο Τσάρλεσφιλντ έβρεχε.
"""
ENGLISH = """\
Dorothy Quimbeck yesterday received Jérôme Calambon at the seat of the organisation.
Then Quimbeck said the resolution, a "first step", had come late.

The base in Charlesfield was closed.
It rained in Charlsfield.
"""
TEXTS = ["--source", "el.txt", "--target", "en.txt"]
GREEK_RECORD = {
    "id": "1",
    "source_lang": "el",
    "target_lang": "en",
    "source": "Στο Τσάρλεσφιλντ έβρεχε.",
    "target": "It rained in Charlesfield.",
}
UKRAINIAN_RECORD = {
    "id": "2",
    "source_lang": "uk",
    "target_lang": "en",
    "source": "Про це сказав Гриневич.",
    "target": "That was said by Hrynevych.",
}
RECORDS = (GREEK_RECORD, UKRAINIAN_RECORD, {"id": "3", "target_lang": "en", "target": "It rained in Holyoke."})


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run every test in a folder with a text and its translation, and look for files left behind."""
    monkeypatch.chdir(tmp_path)
    Path("el.txt").write_text(GREEK, encoding="utf-8")
    Path("en.txt").write_text(ENGLISH, encoding="utf-8")
    Path("both.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in RECORDS), encoding="utf-8")
    yield
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def suggest(*arguments: str) -> int:
    return main(["glossary", "suggest", *arguments, "--no-default-glossary"])


def test_the_csv_says_what_it_is_and_has_a_row_for_each_pair(capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest(*TEXTS, "--from", "el", "--to", "en") == 0
    said = capsys.readouterr()
    lines = said.out.splitlines()

    assert lines[0].startswith("# A proposal of `tqa glossary suggest`, to be approved by a person")
    header, first, *_ = (line for line in lines if not line.startswith("#"))
    assert header == "id,kind,note,el,en"
    assert first == (
        'dorothy-quimbeck,person,"2 times, likeness 1.00: “Η Ντόροθι Κουίμπεκ υποδέχθηκε χθες τον Ζερόμ Καλαμπόν …” = '
        '“Dorothy Quimbeck yesterday received Jérôme Calambon at …”",Ντόροθι Κουίμπεκ,Dorothy Quimbeck'
    )
    assert said.err == "tqa: 4 names proposed from 4 segments; 2 of them in conflict\n"


def test_what_is_left_after_deleting_rows_is_a_glossary(capsys: pytest.CaptureFixture[str]) -> None:
    suggest(*TEXTS, "--output", "new.csv")
    lines = Path("new.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    Path("new.csv").write_text("".join(line for line in lines if "charlsfield" not in line), encoding="utf-8")
    capsys.readouterr()

    assert main(["glossary", "check", "new.csv"]) == 0
    assert [(c.id, c.preferred("el"), c.preferred("en")) for c in read(Path("new.csv"))] == [
        ("dorothy-quimbeck", "Ντόροθι Κουίμπεκ", "Dorothy Quimbeck"),
        ("charlesfield", "Τσάρλεσφιλντ", "Charlesfield"),
        ("jerome-calambon", "Ζερόμ Καλαμπόν", "Jérôme Calambon"),
    ]


def test_what_was_approved_is_not_suggested_again(capsys: pytest.CaptureFixture[str]) -> None:
    suggest(*TEXTS, "--output", "new.csv")
    capsys.readouterr()

    assert suggest(*TEXTS, "--glossary", "new.csv") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("tqa: nothing to suggest: ")
    assert said.err.endswith("each is known to the glossaries, or the translation has nothing like it\n")


def test_json_has_all_contexts_and_conflicts(capsys: pytest.CaptureFixture[str]) -> None:
    suggest(*TEXTS, "--format", "json")
    said = json.loads(capsys.readouterr().out)
    first, *others = said["names"]
    conflicts = {name["target"]: name["conflicts"] for name in others}

    assert (said["schema"], said["source_lang"], said["target_lang"]) == (1, "el", "en")
    assert (first["source"], first["kind"], first["count"], first["conflicts"]) == ("Ντόροθι Κουίμπεκ", "person", 2, [])
    assert first["contexts"][1] == {
        "source": 'Τότε η Κουίμπεκ είπε ότι το ψήφισμα, "πρώτο βήμα", …',
        "target": 'Then Quimbeck said the resolution, a "first step", …',
    }
    assert conflicts == {
        "Charlesfield": ["Charlsfield"],
        "Charlsfield": ["Charlesfield"],
        "Jérôme Calambon": [],
    }


def test_least_leaves_out_what_is_rare(capsys: pytest.CaptureFixture[str]) -> None:
    suggest(*TEXTS, "--least", "2", "--format", "json")

    assert [name["count"] for name in json.loads(capsys.readouterr().out)["names"]] == [2]


def test_texts_with_other_lines_are_matched_by_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    greek = (
        "Στις 25 Μαρτίου η Ντόροθι Κουίμπεκ μίλησε στη Βουλή. Μετά από 3 ώρες ο Ζερόμ Καλαμπόν απάντησε στο NBC. "
        "Και οι 32 βουλευτές έφυγαν."
    )
    english = (
        "On 25 March Dorothy Quimbeck spoke in parliament.\n\nAfter 3 hours Jérôme Calambon replied on NBC.\n\n"
        "All 32 members left.\n"
    )
    Path("el.txt").write_text(greek, encoding="utf-8")
    Path("en.txt").write_text(english, encoding="utf-8")
    suggest(*TEXTS, "--from", "el", "--to", "en", "--format", "json")

    names = {name["source"]: name["target"] for name in json.loads(capsys.readouterr().out)["names"]}
    assert names["Ντόροθι Κουίμπεκ"] == "Dorothy Quimbeck"
    assert names["Ζερόμ Καλαμπόν"] == "Jérôme Calambon"


def test_a_translation_may_be_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("el.txt").write_text("Στο Τσάρλεσφιλντ έβρεχε όλη την ημέρα.\n", encoding="utf-8")
    Path("en.md").write_text("In **Charlesfield** it rained all day.\n", encoding="utf-8")
    suggest("--source", "el.txt", "--target", "en.md", "--from", "el", "--to", "en", "--format", "json")

    assert [name["target"] for name in json.loads(capsys.readouterr().out)["names"]] == ["Charlesfield"]


def test_records_of_another_pair_are_left_out_if_the_pair_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest("both.jsonl", "--from", "uk", "--to", "en") == 0
    said = capsys.readouterr()

    assert said.out.splitlines()[-1].endswith(",Гриневич,Hrynevych")
    assert said.err == (
        "tqa: 1 names proposed from 1 segments; 1 segments could not be matched with a source; "
        "1 records in other languages\n"
    )


def test_records_come_from_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    line = f"{json.dumps(GREEK_RECORD)}\nbroken\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(line.encode())), encoding="utf-8"))

    assert suggest("-") == 2
    said = capsys.readouterr()
    assert said.out.splitlines()[-1].endswith(",Τσάρλεσφιλντ,Charlesfield")
    assert said.err.startswith("tqa: -:2: not JSON")


def test_a_record_brings_names_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    record = {**GREEK_RECORD, "glossary": [{"source": "Τσάρλεσφιλντ", "targets": ["Charlesfield"], "kind": "place"}]}
    Path("one.jsonl").write_text(json.dumps(record), encoding="utf-8")

    assert suggest("one.jsonl") == 0
    assert "nothing to suggest" in capsys.readouterr().err


PROBLEMS = [
    pytest.param([], "expected a text and its translation (--source and --target), or records", id="nothing"),
    pytest.param(["--source", "el.txt"], "expected a text and its translation", id="source-alone"),
    pytest.param(["both.jsonl", *TEXTS], "expected a text and its translation", id="both"),
    pytest.param(["--source", "el.txt", "--target", "both.jsonl"], "expected a text", id="records-as-target"),
    pytest.param(["el.txt"], "el.txt: expected records (.jsonl, .jsonl.gz)", id="no-records"),
    pytest.param(["--source", "no.txt", "--target", "en.txt"], "no.txt: cannot be read: no such file", id="no-source"),
    pytest.param(["--source", "el.txt", "--target", "no.txt"], "no.txt: cannot be read: no such file", id="no-target"),
    pytest.param(["--source", ".", "--target", "en.txt"], ".: is a folder; expected a file", id="folder"),
    pytest.param(["no.jsonl"], "no.jsonl: cannot be read: no such file", id="missing-records"),
    pytest.param(["empty.jsonl"], "empty.jsonl: is empty; expected a record a line", id="empty-records"),
    pytest.param([*TEXTS, "--from", "xx"], "unknown language code 'xx'", id="language"),
    pytest.param(["--source", "short.txt", "--target", "en.txt"], "en.txt: the language of the source", id="short"),
    pytest.param(["--source", "en.txt", "--target", "en.txt"], "en.txt: source and target are both English", id="same"),
    pytest.param([*TEXTS, "--from", "en", "--to", "el"], "en.txt: the text to check reads like English", id="swapped"),
    pytest.param(["both.jsonl"], "2: is in uk-en, and not el-en as those before; expected one pair", id="two-pairs"),
    pytest.param([*TEXTS, "--output", "el.txt"], "el.txt: is there already; expected a new file, or --f", id="exists"),
    pytest.param([*TEXTS, "--output", "no/a.csv"], "no/a.csv: cannot be written: no such file", id="no-folder"),
    pytest.param([*TEXTS, "--least", "0"], "argument --least: '0' is no number from 1 up", id="least"),
    pytest.param([*TEXTS, "--least", "²"], "argument --least: '²' is no number from 1 up", id="least-is-no-number"),
    pytest.param([*TEXTS, "--glossary", "no.csv"], "no.csv: cannot be read: no such file", id="glossary"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "expected"), PROBLEMS)
def test_a_problem_is_one_line_and_nothing_is_written(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("short.txt").write_text("Έβρεχε.\n", encoding="utf-8")
    Path("empty.jsonl").touch()
    before = {path.name: path.read_bytes() for path in Path().iterdir()}

    assert suggest(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith(f"tqa: {expected}")
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


NOTHING = [
    pytest.param("Έβρεχε.\n", "It rained.\n", [], "the source has no words that look like names", id="no-names"),
    pytest.param(
        "Ο Καλαμπόν και η Κουίμπεκ.\n",
        "It rained.\n",
        [],
        "2 names were looked at; each is known to the glossaries, or the translation has nothing like it",
        id="no-counterparts",
    ),
    pytest.param(GREEK, ENGLISH, ["--least", "9"], "4 names were met less than 9 times; lower --least", id="too-rare"),
    pytest.param(
        "Βρέχει. Χιονίζει. Φυσάει. Έχει ήλιο. Κάνει κρύο. Νύχτωσε πια.\nΞημέρωσε.",
        "The Council met again after the long night of talks.\n\nRain in 7 cities.\n\nIt is over.\n",
        [],
        "no segment has a source that could be matched with it; give the two texts line by line",
        id="not-aligned",
    ),
]


@pytest.mark.parametrize(("source", "target", "flags", "expected"), NOTHING)
def test_nothing_to_suggest_is_no_fault_and_says_why(
    source: str, target: str, flags: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("el.txt").write_text(source, encoding="utf-8")
    Path("en.txt").write_text(target, encoding="utf-8")

    assert suggest(*TEXTS, "--from", "el", "--to", "en", *flags, "--output", "new.csv") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"tqa: nothing to suggest: {expected}\n"
    assert not Path("new.csv").exists()


def test_json_is_json_even_if_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    suggest("both.jsonl", "--from", "de", "--to", "en", "--format", "json")
    said = capsys.readouterr()

    assert json.loads(said.out)["names"] == []
    assert said.err == "tqa: nothing to suggest: every record is in other languages than --from and --to say\n"


def test_output_is_written_whole_and_its_ending_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest(*TEXTS, "--output", "new.json") == 0
    said = capsys.readouterr()

    assert said.out == ""
    assert said.err == "tqa: new.json: 4 names proposed from 4 segments; 2 of them in conflict\n"
    assert len(json.loads(Path("new.json").read_text(encoding="utf-8"))["names"]) == 4


def test_force_replaces_a_file_and_keeps_its_permissions() -> None:
    Path("new.csv").write_text("old", encoding="utf-8")
    Path("new.csv").chmod(0o640)

    assert suggest(*TEXTS, "--output", "new.csv", "--force") == 0
    assert Path("new.csv").read_text(encoding="utf-8").startswith("# A proposal")
    assert stat.S_IMODE(Path("new.csv").stat().st_mode) == 0o640


def test_ids_are_new_in_the_file_and_in_the_glossaries(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.csv").write_text("id,kind,en\ncharlesfield,place,Charles Field\n", encoding="utf-8")
    suggest(*TEXTS, "--glossary", "own.csv", "--format", "json")

    ids = [name["id"] for name in json.loads(capsys.readouterr().out)["names"]]
    assert sorted(ids) == ["charlesfield-2", "charlsfield", "dorothy-quimbeck", "jerome-calambon"]


def test_hostile_text_stays_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    Path("el.txt").write_text('=1+1,"\x1b[2J Στο Τσάρλεσφιλντ \u202eέβρεχε | {a}\\.\n', encoding="utf-8")
    Path("en.txt").write_text("@SUM(A1)\x1b]0;x\x07 It rained in Charlesfield | {case=any} \u2028.\n", encoding="utf-8")
    suggest(*TEXTS, "--from", "el", "--to", "en")
    said = capsys.readouterr()
    Path("new.csv").write_text(said.out, encoding="utf-8")
    (concept,) = read(Path("new.csv"))

    assert set(said.out + said.err).isdisjoint("\x1b\x07\u202e\u2028")
    assert (concept.id, concept.preferred("en")) == ("charlesfield", "Charlesfield")
    assert concept.note.startswith("once, likeness ")


def test_half_a_surrogate_pair_in_a_record_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    record = '{"source_lang": "el", "target_lang": "en", "source": "Στο \\ud800 Τσάρλεσφιλντ έβρεχε.", '
    Path("one.jsonl").write_text(f'{record}"target": "It rained in Charlesfield \\udfff."}}\n', encoding="utf-8")

    assert suggest("one.jsonl", "--output", "new.csv") == 0
    assert "1 names proposed" in capsys.readouterr().err
    assert [concept.id for concept in read(Path("new.csv"))] == ["charlesfield"]


def test_the_default_names_are_known() -> None:
    Path("el.txt").write_text("Η Γάζα πεινά και το Κίεβο περιμένει.\n", encoding="utf-8")
    Path("en.txt").write_text("Hunger is in Gaza, and Kyiv waits.\n", encoding="utf-8")

    assert main(["glossary", "suggest", *TEXTS, "--from", "el", "--to", "en", "--output", "new.csv"]) == 0
    assert not Path("new.csv").exists()
