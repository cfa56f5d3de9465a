import ast
from pathlib import Path

import pytest
from build import NAMES

import tqa

TEXT = "The the vote in Kyiv was close. In Kiev it rained.\n"
GREEK = "Η ψηφοφορία στο Κίεβο ήταν αμφίρροπη, είπε ο πρόεδρος της Βουλής."
ENGLISH = "The vote in Kyiv was close, said the speaker of the parliament."


def test_everything_listed_is_there() -> None:
    assert [name for name in tqa.__all__ if getattr(tqa, name).__name__ != name] == []


def test_what_is_listed_is_what_type_checkers_and_dir_see() -> None:
    tree = ast.parse(Path(tqa.__file__).read_text(encoding="utf-8"))
    typed = {
        alias.name
        for block in tree.body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert typed == set(tqa.__all__)
    assert dir(tqa) == sorted(tqa.__all__)


def test_the_list_is_sorted() -> None:
    assert list(tqa.__all__) == sorted(tqa.__all__)


def test_nothing_else_is_public() -> None:
    with pytest.raises(AttributeError, match="module 'tqa' has no attribute 'chek'"):
        _ = tqa.chek


def written(folder: Path, text: str, name: str = "article.en.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_reviews_and_fixes_a_text(tmp_path: Path) -> None:
    document = tqa.read(written(tmp_path, TEXT), source_lang="el", target_lang="en")
    reviewed = tqa.review(document)
    fixed = tqa.fix(document)

    assert [(f.check, f.text) for f in reviewed.findings] == [("repeated-word", "The the"), ("name-variant", "Kiev")]
    assert [s.target for s in fixed.segments] == ["The vote in Kyiv was close. In Kiev it rained."]
    assert [s.target for s in tqa.fix(document, unsafe=True).segments] == [
        "The vote in Kyiv was close. In Kyiv it rained."
    ]
    assert [s.target for s in document.segments] == [TEXT.strip()]


def test_reads_the_source_beside_the_text(tmp_path: Path) -> None:
    source = written(tmp_path, f"{GREEK}\n", "article.el.txt")
    document = tqa.read(written(tmp_path, ENGLISH), source=source)

    assert (document.source_lang, document.target_lang) == ("el", "en")
    assert [s.source for s in tqa.review(document).document.segments] == [GREEK]


def test_checks_can_be_selected_and_ignored(tmp_path: Path) -> None:
    document = tqa.read(written(tmp_path, TEXT), target_lang="en")

    assert tqa.review(document, select=["name-variant"]).ran == ("name-variant",)
    assert "name-variant" not in tqa.review(document, ignore=["name-variant"]).ran
    with pytest.raises(tqa.TqaError, match="unknown check 'name-varient'; did you mean name-variant"):
        tqa.review(document, select=["name-varient"])


def test_a_glossary_is_read_from_files_or_given_as_concepts(tmp_path: Path) -> None:
    document = tqa.read(written(tmp_path, "Envoy Amar Rothenvik met Amar Rothenvick.\n"), target_lang="en")
    path = written(tmp_path, "id,kind,gender,en,en:wrong\nr,person,m,Amar Rothenvick,Rothenvik\n", "names.csv")
    concepts = tqa.read_glossary([path], default=False).concepts

    assert [f.text for f in tqa.review(document, glossary=concepts).findings] == ["Rothenvik"]
    assert [f.text for f in tqa.review(document, glossary=tqa.read_glossary([path])).findings] == ["Rothenvik"]
    assert tqa.review(document, glossary=()).findings == ()


def test_one_error_stands_for_all_that_a_user_can_correct(tmp_path: Path) -> None:
    broken = written(tmp_path, NAMES.replace("place", "plaec"), "names.csv")
    with pytest.raises(tqa.TqaError, match="cannot be read"):
        tqa.read(tmp_path / "none.txt")
    with pytest.raises(tqa.TqaError, match="did you mean place"):
        tqa.read_glossary([broken])
    with pytest.raises(tqa.TqaError, match="unknown language code"):
        tqa.read(written(tmp_path, TEXT), target_lang="english")
