import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tqa.cli import main
from tqa.glossary.files import read

NAMES = "id,kind,en,en:wrong,el\ngaza,place,Gaza,Gauze {from=el},Γάζα\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run every test in a folder with one glossary, and look for files left behind."""
    monkeypatch.chdir(tmp_path)
    Path("names.csv").write_text(NAMES, encoding="utf-8")
    yield
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        pytest.param(
            ["out.tbx"], '<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca"', id="tbx"
        ),
        pytest.param(["out.json"], '{"schema": 1,', id="json"),
        pytest.param(["out.csv"], "id,kind,en,en:wrong,el\n", id="csv"),
        pytest.param(["out.tsv", "--from", "el", "--to", "en"], "Γάζα\tGaza\n", id="tsv"),
        pytest.param(["out.csv", "--to-format", "term-sets"], "en,el\nGaza,Γάζα\n", id="term-sets"),
        pytest.param(["out", "--to-format", "tbx-v2"], "<?xml", id="no-ending"),
    ],
)
def test_the_ending_or_to_format_says_what_is_written(
    arguments: list[str], begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["glossary", "convert", "names.csv", *arguments]) == 0
    assert Path(arguments[0]).read_text(encoding="utf-8").startswith(begins)
    assert capsys.readouterr().out == ""


def test_there_and_back_gives_the_same_file() -> None:
    main(["glossary", "convert", "names.csv", "names.tbx"])
    main(["glossary", "convert", "names.tbx", "again.csv"])

    assert Path("again.csv").read_text(encoding="utf-8") == NAMES


def test_every_loss_is_a_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    main(["glossary", "convert", "names.csv", "out.tsv", "--from", "el", "--to", "en"])

    assert capsys.readouterr().err.splitlines() == [
        "tqa: lost: gaza: a list of two columns cannot say that its kind is place",
        "tqa: lost: gaza: en “Gauze”: left out: a list of two columns has no place for a further wrong form",
        "tqa: out.tsv: 1 concepts written as two-column-tsv; 2 things lost",
    ]


PROBLEMS = [
    pytest.param(
        ["names.csv", "names.csv"], "names.csv: is there already; expected a new file, or --force", id="exists"
    ),
    pytest.param(["names.csv", "."], ".: no format has this ending; expected one of .json, .tbx", id="no-ending"),
    pytest.param(["names.csv", "a.xlsx"], "a.xlsx: no format has this ending", id="ending"),
    pytest.param(["names.csv", "a.csv", "--to-format", "cvs"], "unknown format 'cvs'; did you mean csv?", id="format"),
    pytest.param(["names.csv", "a.tsv"], "two columns needs two languages; name them with --from and --to", id="pair"),
    pytest.param(["none.csv", "a.tbx"], "none.csv: cannot be read: no such file or directory", id="missing"),
    pytest.param(["names.csv", "none/a.tbx"], "none/a.tbx: cannot be written: no such file or directory", id="folder"),
]


@pytest.mark.parametrize(("arguments", "expected"), PROBLEMS)
def test_a_problem_is_one_line_and_nothing_is_written(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["glossary", "convert", *arguments]) == 2
    said = capsys.readouterr().err

    assert said.count("\n") == 1
    assert expected in said
    assert sorted(path.name for path in Path().iterdir()) == ["names.csv"]
    assert Path("names.csv").read_text(encoding="utf-8") == NAMES


def test_force_replaces_a_file_and_keeps_its_permissions() -> None:
    out = Path("out.json")
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)

    assert main(["glossary", "convert", "names.csv", "out.json", "--force"]) == 0
    assert [concept.id for concept in read(out)] == ["gaza"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_new_files() -> None:
    Path("other").touch()
    main(["glossary", "convert", "names.csv", "out.json"])

    assert Path("out.json").stat().st_mode == Path("other").stat().st_mode


def test_a_file_that_cannot_be_replaced_stays(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out.json").mkdir()

    assert main(["glossary", "convert", "names.csv", "out.json", "--force"]) == 2
    assert "out.json: cannot be written: is a directory; nothing was changed" in capsys.readouterr().err
    assert Path("out.json").is_dir()
