"""Clean texts: the corpora's, and the user's own, with or without their sources."""

import json
from pathlib import Path

import pytest
from selftest.clean_texts import CORPORA, clean_texts

from tqa.errors import InputError
from tqa.selftest.clean import corpora_documents, own_documents

PAIRED = ("de", "el", "es", "fr", "uk", "zh")
TEXT = "It rained all day in the south, and the river rose by two metres.\n"
SOURCE = "Es regnete den ganzen Tag im Süden, und der Fluss stieg um zwei Meter.\n"


def test_the_corpora_have_texts_in_fourteen_languages_and_six_pairs_both_ways() -> None:
    texts = clean_texts()
    pairs = {(t.view.source_language.code, t.language) for t in texts if t.view.source_language.code}

    assert {t.language for t in texts} >= {*PAIRED, "ar", "en", "he", "it", "ja", "pt", "ru", "tr"}
    assert pairs >= {("en", other) for other in PAIRED} | {(other, "en") for other in PAIRED}


@pytest.mark.parametrize("folder", sorted(CORPORA.glob("parallel/*/*")), ids=lambda path: f"{path.parent.name}")
def test_both_sides_of_a_pair_have_the_same_lines(folder: Path) -> None:
    source, target = ((folder / name).read_text(encoding="utf-8").splitlines() for name in ("source.txt", "target.txt"))

    assert [bool(line) for line in source] == [bool(line) for line in target]


def test_labels_are_places_in_the_folder() -> None:
    labels = [document.label for document in corpora_documents(CORPORA)]

    assert "clean/en/library-bees.txt" in labels
    assert "parallel/en-de/shore-power/source.txt" in labels
    assert len(set(labels)) == len(labels)


def test_a_folder_with_source_and_target_is_one_text(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "target.txt").write_text(TEXT, encoding="utf-8")
    (document,) = own_documents([str(tmp_path)], source_lang="de", target_lang="en")

    assert (document.source, document.source_lang, document.target_lang) == (SOURCE, "de", "en")


def test_folders_are_read_whole_and_records_bring_their_sources(tmp_path: Path) -> None:
    record = {"target": TEXT, "source": SOURCE, "source_lang": "de", "target_lang": "en"}
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\0")
    documents = list(own_documents([str(tmp_path)], target_lang="en"))

    assert [bool(document.source) for document in documents] == [True, False]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no text"):
        list(own_documents([str(tmp_path)]))


def test_a_broken_record_is_told_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"a\.jsonl:1"):
        list(own_documents([str(tmp_path / "a.jsonl")]))
