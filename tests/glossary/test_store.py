"""What a store keeps it gives back; where it cannot, nothing is lost but time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from build import NAMES

from tqa.glossary.compiled import Compiled
from tqa.glossary.files.csv_file import parse
from tqa.glossary.glossary import Glossary
from tqa.glossary.store import Store, key_of
from tqa.lang import language
from tqa.model import Case, Concept, Gender, Kind, Match, Origin, Status, Term

CONCEPTS = parse(NAMES, "names.csv")
RICH = Concept(
    id="türkiye",
    kind=Kind.PLACE,
    terms=(
        Term(text="Türkiye", language="en", since="2022-06-01"),
        Term(text="Turkey", language="en", status=Status.DEPRECATED, short=True, article="the"),
        Term(text="トルコ", language="ja", case=Case.EXACT, match=Match.EXACT),
    ),
    wrong=(Term(text="Truthahn", language="de", status=Status.FORBIDDEN, match=Match.PREFIX, origin="en"),),
    gender=Gender.FEMININE,
    note="a line\nand another",
    origin=Origin("names.csv", 7),
)
TEXTS = {
    "en": "Gauze is no name: Bendjama's US envoy met Linda Thomas-Greenfield of the UN Security Council in Gaza.",
    "el": "Η ΓΑΖΑ και η Γάζα: ο Μπενζάμα στο Κίεβο.",
    "uk": "У Києві, Газі та Ізраїлі.",
    "ar": "وغزة وبغزة",
    "zh": "在加沙地带和以色列",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test; the folder does not exist yet."""
    folder = tmp_path / "cache" / "tqa"
    monkeypatch.setenv("TQA_CACHE", str(folder))
    return folder


def kept(folder: Path, name: str = "*") -> list[Path]:
    return sorted(path for path in folder.rglob(name) if path.is_file())


def found(compiled: Compiled) -> list[tuple[str, object]]:
    """Return all that is found in texts of five languages, right and wrong."""
    names = Glossary(compiled)
    spoken = {code: language.load(code) for code in TEXTS}
    right = [(code, names.mentions(text, spoken[code])) for code, text in TEXTS.items()]
    return [*right, *((code, names.misrenderings(text, spoken[code])) for code, text in TEXTS.items())]


def test_what_was_not_kept_cannot_be_opened() -> None:
    assert Store("never").open() is None


def test_gives_back_what_it_keeps() -> None:
    Store("names").keep((RICH, *CONCEPTS))
    again = Store("names").open()
    assert again is not None

    assert tuple(again.concepts) == (RICH, *CONCEPTS)
    assert list(again.ids) == [RICH.id, *(concept.id for concept in CONCEPTS)]
    assert again.ids["türkiye"] == 0


def test_keeping_is_using() -> None:
    assert Store("names").keep(CONCEPTS).concepts == CONCEPTS


def test_keeps_glossaries_apart() -> None:
    Store("one").keep(CONCEPTS[:1])
    Store("two").keep(CONCEPTS[1:3])
    opened = [Store(key).open() for key in ("one", "two", "three")]

    assert [compiled and len(compiled) for compiled in opened] == [1, 2, None]


def test_the_last_to_keep_under_a_key_has_its_way() -> None:
    Store("names").keep(CONCEPTS)
    Store("names").keep((RICH,))
    again = Store("names").open()
    assert again is not None

    assert tuple(again.concepts) == (RICH,)


def test_a_glossary_that_is_open_stays_as_it_was_when_another_takes_its_place() -> None:
    Store("names").keep(CONCEPTS)
    before = Store("names").open()
    Store("names").keep((RICH,))
    assert before is not None

    assert tuple(before.concepts) == CONCEPTS


def test_keeps_a_glossary_without_concepts() -> None:
    Store("empty").keep(())
    again = Store("empty").open()
    assert again is not None

    assert (len(again), tuple(again.concepts)) == (0, ())


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(0, id="first"),
        pytest.param(3, id="middle"),
        pytest.param(-1, id="last"),
        pytest.param(-len(CONCEPTS), id="first-from-the-end"),
    ],
)
def test_a_concept_is_reached_by_its_number(number: int) -> None:
    Store("names").keep(CONCEPTS)
    again = Store("names").open()
    assert again is not None

    assert again.concepts[number] == CONCEPTS[number]


@pytest.mark.parametrize(
    "numbers",
    [slice(2), slice(-2, None), slice(None, None, -2), slice(5, 99), slice(0)],
    ids=["first-two", "last-two", "backwards", "beyond-the-end", "none"],
)
def test_concepts_are_cut_like_any_sequence(numbers: slice) -> None:
    Store("names").keep(CONCEPTS)
    again = Store("names").open()
    assert again is not None

    assert tuple(again.concepts[numbers]) == CONCEPTS[numbers]


def test_there_is_no_concept_behind_the_last() -> None:
    Store("names").keep(CONCEPTS)
    again = Store("names").open()
    assert again is not None

    with pytest.raises(IndexError):
        again.concepts[len(CONCEPTS)]


def test_names_read_from_the_cache_find_what_names_laid_out_anew_find(cache: Path) -> None:
    expected = found(Compiled(CONCEPTS))
    first = found(Store("names").keep(CONCEPTS))
    written = kept(cache)
    again = Store("names").open()
    assert again is not None

    assert sum(len(mentions) for _, mentions in expected if isinstance(mentions, tuple)) >= 15
    assert first == expected
    assert found(again) == expected
    assert kept(cache) == written
    assert len(written) == 1 + 2 * len(TEXTS)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"\0" * 4096, b"tqa", bytes(range(256)), b"\xff" * 64, (2**62).to_bytes(8, "big") + b"\x92\x91"],
    ids=["empty", "one-byte", "zeros", "text", "noise", "ones", "a-size-beyond-the-end"],
)
def test_a_corrupt_file_is_as_good_as_none(content: bytes, cache: Path) -> None:
    Store("names").keep(CONCEPTS)
    (cache / "glossaries" / "names" / "concepts").write_bytes(content)

    assert Store("names").open() is None


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 4096, b"tqa", b"\xc1", b"\x99\x90", b"\x9c" + b"\x90" * 12],
    ids=["empty", "zeros", "text", "no-such-code", "cut-short", "too-many-parts"],
)
def test_corrupt_names_are_laid_out_anew_and_kept(content: bytes, cache: Path) -> None:
    expected = found(Store("names").keep(CONCEPTS))
    files = [path for path in kept(cache) if path.name != "concepts"]
    sound = [path.read_bytes() for path in files]
    for path in files:
        path.write_bytes(content)
    again = Store("names").open()
    assert again is not None

    assert found(again) == expected
    assert [path.read_bytes() for path in files] == sound


@pytest.mark.parametrize("lost", [1, 20, 400, -1], ids=["last-byte", "last-concept", "several", "a-byte-too-many"])
def test_a_file_of_another_size_is_as_good_as_none(lost: int, cache: Path) -> None:
    Store("names").keep(CONCEPTS)
    path = cache / "glossaries" / "names" / "concepts"
    content = path.read_bytes() + b"\0"
    path.write_bytes(content[: len(content) - 1 - lost])

    assert Store("names").open() is None


@pytest.mark.parametrize("where", ["concepts", "."], ids=["file", "folder"])
def test_a_glossary_deleted_meanwhile_is_no_fault(where: str, cache: Path) -> None:
    compiled = Store("names").keep(CONCEPTS)
    again = Store("names").open()
    path = cache / "glossaries" / "names" / where
    if path.is_dir():
        for file in kept(path):
            file.unlink()
        path.rmdir()
    else:
        path.unlink()
    assert again is not None

    assert found(compiled) == found(again) == found(Compiled(CONCEPTS))


@pytest.fixture(params=["a-file-in-its-place", "a-file-above-it", "none-wanted"])
def unusable(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder that cannot be written, not even by root; what else lies there is left as it is."""
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    places = {"a-file-in-its-place": str(file), "a-file-above-it": str(file / "cache"), "none-wanted": ""}
    monkeypatch.setenv("TQA_CACHE", places[request.param])
    yield file
    assert file.read_text(encoding="utf-8") == "mine"
    assert kept(home) == []


@pytest.mark.usefixtures("unusable")
def test_works_without_a_cache() -> None:
    compiled = Store("names").keep(CONCEPTS)

    assert found(compiled) == found(Compiled(CONCEPTS))
    assert Store("names").open() is None


def test_the_folder_is_chosen_when_a_store_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store("names").keep(CONCEPTS)
    monkeypatch.setenv("TQA_CACHE", str(tmp_path / "elsewhere"))

    assert Store("names").open() is None


def test_leaves_nothing_half_written(cache: Path) -> None:
    for _ in range(3):
        Store("names").keep(CONCEPTS).names(language.load("uk"))

    assert [path.name.partition("-")[0] for path in kept(cache)] == ["concepts", "uk"]


def test_forgets_the_glossaries_that_were_made_longest_ago(cache: Path) -> None:
    for number in range(40):
        Store(f"{number}").keep(CONCEPTS[:1])
        # No two are equally old, however coarse the clock of the disk.
        os.utime(cache / "glossaries" / f"{number}", (1000 - number, 1000 - number))
    Store("new").keep(CONCEPTS[:1])

    assert Store("39").open() is None
    assert None not in [Store(key).open() for key in ("0", "38", "new")]


def test_a_key_is_a_name_for_a_folder() -> None:
    assert key_of(b"names").isalnum()
    assert key_of(b"names") == key_of(b"names")


def test_another_content_has_another_key() -> None:
    contents = [
        (),
        (b"",),
        (b"", b""),
        (b"gaza",),
        (b"gaz", b"a"),
        (b"gaza", b""),
        (b"", b"gaza"),
        (b"kyiv", b"gaza"),
        (b"gaza", b"kyiv"),
        (b"gazakyiv",),
    ]

    assert [pair for pair in combinations(contents, 2) if key_of(*pair[0]) == key_of(*pair[1])] == []


_WRITER = """
import sys
from pathlib import Path
from tqa.glossary.files.csv_file import parse
from tqa.glossary.store import Store
from tqa.lang import language

concepts = parse(Path(sys.argv[1]).read_text(encoding="utf-8"), "names.csv")
for _ in range(40):
    Store("names").keep(concepts).names(language.load("uk"))
    again = Store("names").open()
    assert again is not None
    assert tuple(again.concepts) == concepts
    assert again.names(language.load("uk")).rows
"""


def test_processes_that_write_at_once_do_no_harm(tmp_path: Path, cache: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text(NAMES, encoding="utf-8")
    command = [sys.executable, "-c", _WRITER, str(names)]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    complaints = [writer.communicate()[1] for writer in writers]
    again = Store("names").open()
    assert again is not None

    assert [writer.returncode for writer in writers] == [0, 0], complaints
    assert tuple(again.concepts) == CONCEPTS
    assert [path.name.partition("-")[0] for path in kept(cache)] == ["concepts", "uk"]
