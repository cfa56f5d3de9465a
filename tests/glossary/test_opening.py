"""Glossary files are read once; a later run has them from the cache, and never an old state of them."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.glossary import Glossary
from tqa.glossary.opening import open_glossary
from tqa.lang import language
from tqa.model import Concept

GAZA = "id,kind,en,en:wrong,el\ngaza,place,Gaza,Gauze,Γάζα\nkyiv,place,Kyiv,,Κίεβο\n"
ENGLISH = language.load("en")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test; the folder does not exist yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("TQA_CACHE", str(folder))
    return folder


@pytest.fixture
def names(tmp_path: Path) -> Path:
    return written(tmp_path / "names.csv", GAZA)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def opened(*paths: Path) -> Glossary:
    """Return the glossaries of these files alone."""
    return open_glossary(paths, default=False)


def ids(concepts: Iterable[Concept]) -> list[str]:
    return [concept.id for concept in concepts]


def found(glossary: Glossary, text: str) -> list[str]:
    return [mention.concept.id for mention in glossary.mentions(text, ENGLISH)]


def cached(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def numbers(paths: Iterable[Path]) -> list[int]:
    """Return what a disk knows files by: a file written anew has another number."""
    return [path.stat().st_ino for path in paths]


def test_opens_what_the_files_hold(names: Path) -> None:
    glossary = opened(names)

    assert ids(glossary.concepts) == ["gaza", "kyiv"]
    assert found(glossary, "Gaza and Kyiv") == ["gaza", "kyiv"]
    assert [mention.concept.id for mention in glossary.misrenderings("in Gauze", ENGLISH)] == ["gaza"]


def test_opens_nothing_where_nothing_is_named() -> None:
    assert not open_glossary(default=False)


def test_takes_paths_as_text_too(names: Path) -> None:
    assert ids(open_glossary([str(names)], default=False).concepts) == ["gaza", "kyiv"]


def test_a_later_file_has_its_way(names: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other.csv", "id,kind,en\ngaza,place,Gaza City\nmali,place,Mali\n")

    assert found(opened(names, other), "Gaza City, Mali, Kyiv") == ["gaza", "mali", "kyiv"]
    assert [c.preferred("en") for c in opened(names, other).concepts] == ["Gaza City", "Kyiv", "Mali"]
    assert [c.preferred("en") for c in opened(other, names).concepts] == ["Gaza", "Mali", "Kyiv"]


def test_what_was_opened_before_is_opened_equal(names: Path, cache: Path) -> None:
    text = "Gaza, Gauze and Kyiv"
    first = opened(names)
    expected = first.mentions(text, ENGLISH), first.misrenderings(text, ENGLISH)
    files = cached(cache)
    known = numbers(files)
    again = opened(names)

    assert files
    assert tuple(again.concepts) == tuple(first.concepts)
    assert (again.mentions(text, ENGLISH), again.misrenderings(text, ENGLISH)) == expected
    assert cached(cache) == files
    assert numbers(files) == known


def test_names_are_those_of_the_file_as_it_is_now(names: Path) -> None:
    before = names.stat()
    opened(names)
    written(names, GAZA.replace("kyiv,place,Kyiv", "kyiv,place,Kiev"))
    # As long and as old as it was: a content is known by itself alone.
    os.utime(names, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert names.stat().st_size == before.st_size
    assert [c.preferred("en") for c in opened(names).concepts] == ["Gaza", "Kiev"]


def test_a_file_that_is_as_it_was_is_known_again(names: Path, cache: Path) -> None:
    opened(names)
    written(names, GAZA.replace("Kyiv", "Kiev"))
    opened(names)
    files = cached(cache)
    written(names, GAZA)

    assert [c.preferred("en") for c in opened(names).concepts] == ["Gaza", "Kyiv"]
    assert cached(cache) == files


def test_findings_name_the_file_that_was_opened(names: Path, tmp_path: Path) -> None:
    opened(names)
    copy = written(tmp_path / "copy.csv", GAZA)

    assert [str(concept.origin) for concept in opened(copy).concepts] == [f"{copy}:2", f"{copy}:3"]


def test_the_order_of_files_counts_in_the_cache_too(names: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other.csv", "id,kind,en\ngaza,place,Gaza City\n")

    for _ in range(2):
        assert opened(names, other).concepts[0].preferred("en") == "Gaza City"
        assert opened(other, names).concepts[0].preferred("en") == "Gaza"


@pytest.mark.parametrize("content", [b"", b"\0" * 999, b"no cache"], ids=["empty", "zeros", "text"])
def test_a_corrupt_cache_is_rebuilt_without_a_word(
    content: bytes, names: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = found(opened(names), "Gaza and Kyiv")
    files = cached(cache)
    sound = [path.read_bytes() for path in files]
    for path in files:
        path.write_bytes(content)

    assert found(opened(names), "Gaza and Kyiv") == expected
    assert [path.read_bytes() for path in files] == sound
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("where", ["", "names.csv", "names.csv/cache"], ids=["none-wanted", "a-file", "inside-a-file"])
def test_works_without_a_cache(where: str, names: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("TQA_CACHE", str(tmp_path / where) if where else "")

    for _ in range(2):
        assert found(opened(names), "Gaza and Kyiv") == ["gaza", "kyiv"]
    assert list(tmp_path.iterdir()) == [names]


def test_a_missing_file_is_told_until_it_is_there(tmp_path: Path) -> None:
    path = tmp_path / "late.csv"
    for _ in range(2):
        with pytest.raises(GlossaryError, match="cannot be read"):
            opened(path)
    written(path, GAZA)

    assert ids(opened(path).concepts) == ["gaza", "kyiv"]


def test_a_folder_is_no_glossary(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=tmp_path.name):
        opened(tmp_path)


def test_a_file_with_faults_is_never_kept(tmp_path: Path, cache: Path) -> None:
    path = written(tmp_path / "names.csv", "id,kind,en\ngaza,plaice,Gaza\n")
    messages = []
    for _ in range(2):
        with pytest.raises(GlossaryError) as caught:
            opened(path)
        messages.append(str(caught.value))

    assert messages[0] == messages[1]
    assert f"{path}:2" in messages[0]
    assert cached(cache) == []


def test_names_that_were_named_are_ones_own(names: Path) -> None:
    glossary = opened(names)

    assert glossary.has_own
    assert ids(glossary.own) == ["gaza", "kyiv"]
    assert not open_glossary(default=False).has_own


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_a_file_may_have_any_name_that_the_system_allows(tmp_path: Path) -> None:
    path = written(tmp_path / os.fsdecode(b"nam\xe9s.csv"), GAZA)

    assert ids(opened(path).concepts) == ["gaza", "kyiv"]


def test_a_list_is_read_anew_for_other_languages(tmp_path: Path) -> None:
    path = written(tmp_path / "names.tsv", "Gaza\tGaza\n")
    pairs = [("en", "de"), ("en", "fr")]
    languages = [
        {
            term.language
            for concept in open_glossary([path], default=False, source_lang=a, target_lang=b).concepts
            for term in concept.terms
        }
        for a, b in pairs
    ]

    assert languages == [{"en", "de"}, {"en", "fr"}]
