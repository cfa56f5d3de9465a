import stat
from pathlib import Path

import pytest

from tqa.cli.shared import put_file, replace_file
from tqa.errors import FixError


def test_a_file_that_cannot_be_replaced_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    (Path("folder") / "inside.txt").touch()
    with pytest.raises(FixError, match=r"^folder: cannot be written: is a directory; nothing was changed$"):
        replace_file(Path("folder"), b"The vote.\n")

    assert (Path("folder") / "inside.txt").exists()
    assert [path.name for path in Path().iterdir()] == ["folder"]


def test_a_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    (tmp_path / "other.txt").touch()
    put_file(tmp_path / "new.txt", b"The vote.\n")

    assert (tmp_path / "new.txt").read_bytes() == b"The vote.\n"
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == stat.S_IMODE((tmp_path / "other.txt").stat().st_mode)


def test_a_file_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.touch(mode=0o600)
    put_file(path, b"The vote.\n")

    assert path.read_bytes() == b"The vote.\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_new_file_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FixError, match=r"^no/new.txt: cannot be written: no such file or directory$"):
        put_file(Path("no/new.txt"), b"The vote.\n")

    assert list(tmp_path.iterdir()) == []
