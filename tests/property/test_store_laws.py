"""What holds of every glossary that is kept: it comes back equal, or not at all."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from property.concepts import NAMES, concepts
from property.texts import law

from tqa.glossary.compiled import Compiled
from tqa.glossary.glossary import Glossary
from tqa.glossary.store import Store, key_of
from tqa.lang import language
from tqa.model import Concept, Kind

disk_law = settings(law, max_examples=15)
# A file cannot hold half a pair of surrogates: those that read it refuse it.
whole = st.one_of(st.sampled_from(NAMES), st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
contents = st.lists(st.binary(max_size=6), max_size=4)
TEXT = ", ".join(NAMES)
SPOKEN = [language.load(code) for code in ("en", "el", "ar", "zh")]


def kept(known: Sequence[Concept]) -> Compiled:
    """Return a glossary after it was written and read again."""
    shutil.rmtree(home(), ignore_errors=True)  # a key stands for one content, and here it is reused
    Store("law").keep(known)
    again = Store("law").open()
    assert again is not None
    return again


def home() -> Path:
    """The folder of the glossary, in the cache of this run."""
    return Path(os.environ["TQA_CACHE"]) / "glossaries" / "law"


def rows(compiled: Compiled) -> list[list[tuple[object, ...]]]:
    return [[*part.rows] for spoken in SPOKEN for part in (compiled.names(spoken), compiled.wrong(spoken))]


@disk_law
@given(concepts(whole))
def test_what_is_kept_comes_back_equal(known: tuple[Concept, ...]) -> None:
    again = kept(known)

    assert tuple(again.concepts) == known
    assert again.ids == {concept.id: number for number, concept in enumerate(known)}
    assert [again.concepts[number] for number in reversed(range(len(known)))] == [*reversed(known)]


@disk_law
@given(concepts(whole, codes=st.sampled_from(["en", "el", "ar", "zh"]), kinds=st.sampled_from([Kind.PLACE, Kind.WORK])))
def test_kept_names_find_what_names_in_memory_find(known: tuple[Concept, ...]) -> None:
    expected = Glossary(Compiled(known))
    first = kept(known)
    written = rows(first)
    again = Store("law").open()
    assert again is not None

    assert rows(again) == written == rows(expected.compiled)
    for spoken in SPOKEN:
        assert Glossary(again).mentions(TEXT, spoken) == expected.mentions(TEXT, spoken)


@disk_law
@given(st.binary(max_size=40))
def test_any_bytes_are_a_glossary_or_none(content: bytes) -> None:
    kept(())
    (home() / "concepts").write_bytes(content)
    opened = Store("law").open()

    assert opened is None or tuple(opened.concepts) == ()


@disk_law
@given(concepts(whole, codes=st.just("en"), kinds=st.just(Kind.PLACE)), st.data())
def test_names_cut_short_are_laid_out_anew(known: tuple[Concept, ...], data: st.DataObject) -> None:
    expected = rows(kept(known))
    for path in home().iterdir():
        if path.name != "concepts":
            size = data.draw(st.integers(0, path.stat().st_size - 1))
            path.write_bytes(path.read_bytes()[:size])
    again = Store("law").open()
    assert again is not None

    assert rows(again) == expected


@law
@given(contents, contents)
def test_a_key_is_another_if_and_only_if_a_content_is(one: list[bytes], other: list[bytes]) -> None:
    assert (key_of(*one) == key_of(*other)) is (one == other)


@law
@given(contents, st.data())
def test_one_byte_makes_another_key(parts: list[bytes], data: st.DataObject) -> None:
    long = [number for number, part in enumerate(parts) if part]
    changed = list(parts)
    if long:
        number = data.draw(st.sampled_from(long))
        at = data.draw(st.integers(0, len(parts[number]) - 1))
        changed[number] = parts[number][:at] + bytes([parts[number][at] ^ 1]) + parts[number][at + 1 :]
    else:
        changed.append(b"")

    assert key_of(*changed) != key_of(*parts)
