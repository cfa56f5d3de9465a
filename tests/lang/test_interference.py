"""The files of interference are sound, and each names a pair of known languages."""

import tomllib
import unicodedata
from pathlib import Path

import pytest

from tqa.lang.interference import Interference, load_interference
from tqa.lang.language import KNOWN_CODES
from tqa.lang.schema import FOLDER

FILES = sorted((FOLDER / "interference").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_names_a_pair_and_reads(path: Path) -> None:
    source, target = path.stem.split("-")
    known = load_interference(source, target)

    assert {source, target} <= set(KNOWN_CODES)
    assert known.friends
    assert all(len(friend.wrong) == len(friend.right) for friend in known.friends)
    assert not any(set(friend.wrong) & set(friend.right) for friend in known.friends)
    assert not any(set(idiom.literal) & set(idiom.right) for idiom in known.idioms)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lists_are_sorted_composed_and_without_doubles(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    friends, idioms = data.get("friends", []), data.get("idioms", [])
    lists = [x[k] for x in friends for k in ("source", "wrong")] + [x[k] for x in idioms for k in ("source", "literal")]

    assert [values for values in lists if values != sorted(set(values))] == []
    assert [x["source"] for x in friends] == sorted(x["source"] for x in friends)
    assert text == unicodedata.normalize("NFC", text)


def test_a_pair_without_a_file_knows_nothing() -> None:
    assert load_interference("xx", "en") == Interference()
