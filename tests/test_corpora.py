"""The articles of corpora/: complete, true to their gold, and reports/corpora.md says what tqa makes of them today."""

import json
import tomllib
from pathlib import Path

import pytest
from corpora_report import ARTICLES, REPORT, gold_of, load_article, report

from tqa.checks import CHECKS
from tqa.engine import review
from tqa.glossary.glossary import Glossary

FOLDERS = sorted(path for path in ARTICLES.iterdir() if path.is_dir())
TEXTS = ("source.txt", "raw.txt", "revision.txt", "reference.txt")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_article_has_all_its_texts_and_names_its_licence(folder: Path) -> None:
    meta = tomllib.loads((folder / "meta.toml").read_text(encoding="utf-8"))

    assert meta["licence"] == "Apache-2.0"
    assert meta["id"] == folder.name
    for name in TEXTS:
        assert (folder / name).read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_gold_points_at_the_wrong_words(folder: Path) -> None:
    text = (folder / "raw.txt").read_bytes().decode("utf-8")
    known = {check.id for check in CHECKS}
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)

        assert text[row["start"] : row["end"]] == row["wrong"]
        assert row["check"] in known
        assert row["corrections"]


def test_there_are_six_articles_in_four_language_pairs() -> None:
    documents = [load_article(folder, with_source=False) for folder in FOLDERS]

    assert len(FOLDERS) >= 6
    assert len({(d.source_lang, d.target_lang) for d in documents}) >= 4


@pytest.mark.parametrize("name", ["revision.txt", "reference.txt"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_human_versions_are_clean(folder: Path, name: str, default_glossary: Glossary) -> None:
    judged = review(load_article(folder, with_source=False, text=name), glossary=default_glossary)

    assert [(f.check, f.text) for f in judged.findings] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_gold_has_faults_enough(folder: Path) -> None:
    assert len(gold_of(folder)) >= 8


def test_report_is_what_the_command_writes_today() -> None:
    assert REPORT.read_text(encoding="utf-8") == report(), "run `make reports` and review the diff"
