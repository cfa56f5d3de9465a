from pathlib import Path

import pytest

from tqa.errors import InputError
from tqa.formats import FORMATS, format_of, read, read_text, write
from tqa.formats.base import decode
from tqa.model import Location
from tqa.text.segments import locate


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"PNG\0\0", "a.txt: is binary, not text", id="binary"),
        pytest.param(
            "καφές\nδύο".encode("cp1253"), "a.txt:1: not UTF-8 at byte 0; save the file as UTF-8", id="cp1253"
        ),
        pytest.param(
            b"One.\ncaf\xe9\n", "a.txt:2: not UTF-8 at byte 8; save the file as UTF-8", id="latin-1-in-line-2"
        ),
        pytest.param(b"\xef\xbb\xbfcaf\xe9\n", "a.txt:1: not UTF-8 at byte 6", id="bytes-are-counted-with-the-mark"),
        pytest.param(b"\xff\xfea", "a.txt:1: not UTF-16-LE at byte 2", id="half-a-utf-16-unit"),
        pytest.param(b"", "a.txt: is empty; expected a text to check", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n", "a.txt: is empty; expected a text to check", id="blank"),
    ],
)
def test_says_what_is_wrong_and_where(raw: bytes, expected: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(raw, "a.txt")

    assert str(caught.value).startswith(expected)


def test_says_that_a_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: cannot be read: no such file or directory"):
        read(str(tmp_path / "none.txt"))


def test_says_that_a_path_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; expected a file"):
        read(str(tmp_path))


def test_reads_a_source_text_whole(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_bytes("\ufeffΟ πρόεδρος μίλησε.\r\nΤέλος.".encode())

    assert read_text(str(tmp_path / "source.txt")) == "Ο πρόεδρος μίλησε.\r\nΤέλος."


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("article.txt", "text", id="txt"),
        pytest.param("ARTICLE.MD", "markdown", id="capitals"),
        pytest.param("news/article.en.markdown", "markdown", id="two-dots"),
        pytest.param("article", "text", id="no-ending"),
        pytest.param("article.html", "text", id="an-ending-that-nobody-claims"),
    ],
)
def test_the_ending_names_the_format(path: str, expected: str) -> None:
    assert format_of(path).name == expected


def test_no_two_formats_claim_one_ending() -> None:
    endings = [ending for form in FORMATS for ending in form.endings]

    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("name", ["article.txt", "article.md"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_an_unchanged_file_is_written_as_it_was(tmp_path: Path, name: str, end: str, encoding: str) -> None:
    text = end.join(["# Ο ΟΗΕ", "", "The vote\u00a0was  close. ", "", "", "Кінець 👩‍👧"])
    bom = "\ufeff" if encoding.startswith("utf-16") else ""
    raw = (bom + text).encode(encoding)
    path = tmp_path / name
    path.write_bytes(raw)

    assert write(read(str(path))) == raw


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        pytest.param(0, Location(0, 1, 1), id="start"),
        pytest.param(5, Location(5, 1, 6), id="first-line"),
        pytest.param(10, Location(10, 2, 5), id="second-line"),
    ],
)
def test_lines_and_columns_count_from_one(offset: int, expected: Location) -> None:
    assert locate("Γειά.\nМир. 和平", offset) == expected
