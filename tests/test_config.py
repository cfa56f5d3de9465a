from pathlib import Path

import pytest

from tqa.config import Settings, find_settings, with_flags
from tqa.errors import ConfigError
from tqa.model import Severity


def settings(folder: Path, text: str, name: str = "tqa.toml") -> Settings:
    (folder / name).write_text(text, encoding="utf-8")
    return find_settings(folder)


ALL = """\
from = "el"
to = "en-GB"
glossaries = ["names/un.csv"]
default-glossary = false
select = ["repeated-word"]
ignore = ["fused-words"]
fail-on = "major"
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("tqa.toml", ALL, id="tqa.toml"),
        pytest.param("pyproject.toml", f'[project]\nname = "news"\n[tool.tqa]\n{ALL}', id="pyproject.toml"),
    ],
)
def test_every_key_is_read(tmp_path: Path, name: str, text: str) -> None:
    assert settings(tmp_path, text, name) == Settings(
        source_lang="el",
        target_lang="en-GB",
        glossaries=(str(tmp_path / "names/un.csv"),),
        default_glossary=False,
        select=("repeated-word",),
        ignore=("fused-words",),
        fail_on="major",
    )


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    inner = tmp_path / "news" / "un"
    inner.mkdir(parents=True)
    settings(tmp_path, 'to = "uk"\n')
    settings(tmp_path / "news", 'to = "en"\n')

    assert find_settings(inner).target_lang == "en"


def test_a_pyproject_that_says_nothing_of_tqa_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "news"
    inner.mkdir()
    settings(tmp_path, 'to = "uk"\n')

    assert settings(inner, '[project]\nname = "news"\n', "pyproject.toml").target_lang == "uk"


def test_tqa_toml_outranks_a_pyproject_beside_it(tmp_path: Path) -> None:
    settings(tmp_path, '[tool.tqa]\nto = "uk"\n', "pyproject.toml")

    assert settings(tmp_path, 'to = "en"\n').target_lang == "en"


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / "tqa.toml").write_text("", encoding="utf-8")

    assert find_settings(tmp_path / "none" / "article.txt") == Settings()


BROKEN = [
    pytest.param("\nformat = 1\n", "2: unknown key 'format'", id="unknown-key"),
    pytest.param('glossary = ["a.csv"]\n', "1: unknown key 'glossary'; did you mean glossaries?", id="nearest"),
    pytest.param("from = 7\n", "1: from: expected a string", id="string"),
    pytest.param('select = "fused-words"\n', "1: select: expected a list of strings", id="list"),
    pytest.param("ignore = [7]\n", "1: ignore: expected a list of strings", id="list-of-numbers"),
    pytest.param('default-glossary = "no"\n', "1: default-glossary: expected true or false", id="truth"),
    pytest.param('fail-on = "majr"\n', "1: fail-on: expected one of neutral, minor, major, critical, never", id="word"),
    pytest.param('fail-on = "majr"\n', "critical, never; did you mean major?", id="nearest-word"),
    pytest.param('from-lang = "el"\nfrom = 7\n', "2: from: expected a string", id="line-of-the-whole-key"),
    pytest.param('"to" = 7\n', "1: to: expected a string", id="quoted-key"),
    pytest.param("to = \n", ": not valid TOML: ", id="broken"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_says_what_is_wrong_and_where(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)

    assert str(caught.value).startswith(f"{tmp_path / 'tqa.toml'}:")
    assert expected in str(caught.value)


def test_the_line_in_a_pyproject_is_that_of_our_own_section(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"pyproject\.toml:4: select: expected a list of strings"):
        settings(tmp_path, '[tool.ruff.lint]\nselect = ["ALL"]\n[tool.tqa]\nselect = 7\n', "pyproject.toml")


@pytest.mark.parametrize("text", ["tool = 7\n", "[tool]\ntqa = 7\n"])
def test_a_section_that_is_no_table_is_no_traceback(tmp_path: Path, text: str) -> None:
    try:
        found = settings(tmp_path, text, "pyproject.toml")
    except ConfigError as error:
        assert "unknown key 'tqa'" in str(error)  # noqa: PT017 - either answer will do
    else:
        assert found == Settings()


def test_tells_every_problem_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, 'from = 7\nselekt = []\nfail-on = "x"\n')

    assert [problem.line for problem in caught.value.problems] == [1, 2, 3]


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tqa.toml").write_bytes(b'# caf\xe9\nto = "en"\n')
    with pytest.raises(ConfigError, match="not UTF-8 at byte 5"):
        find_settings(tmp_path)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "tqa.toml").mkdir()
    with pytest.raises(ConfigError, match="cannot be read: is a directory"):
        find_settings(tmp_path)


def test_flags_that_were_given_win() -> None:
    before = Settings(target_lang="uk", fail_on="major", default_glossary=True)
    after = with_flags(before, target_lang="en", fail_on=None, default_glossary=False)

    assert after == Settings(target_lang="en", fail_on="major", default_glossary=False)


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [
        ("neutral", set(Severity)),
        ("minor", {Severity.MINOR, Severity.MAJOR, Severity.CRITICAL}),
        ("critical", {Severity.CRITICAL}),
        ("never", set()),
    ],
)
def test_a_run_fails_from_a_severity_upward(fail_on: str, expected: set[Severity]) -> None:
    assert Settings(fail_on=fail_on).failing == expected
