"""What is built by a command is what the command would build: places, transliteration tables, reports."""

import csv
from collections import Counter

import geography
import glossaries_report
import pytest
import transliteration
from descriptors import plain_names

from tqa.glossary.default import default_paths
from tqa.glossary.files import read
from tqa.glossary.transliteration import TABLES, load_table
from tqa.model import Kind

CONCEPTS = [concept for path in default_paths() for concept in read(path)]


def test_places_are_sound_and_agree_with_the_cldr_at_hand() -> None:
    assert geography.check() == []


def test_five_thousand_places_have_names_in_twelve_languages() -> None:
    wide = [c for c in CONCEPTS if c.kind is Kind.PLACE and len({t.language for t in c.terms}) >= 12]

    assert len(wide) >= 5_000


def test_a_thousand_people_organisations_and_events_have_names_in_twelve_languages() -> None:
    wide = [c for c in CONCEPTS if c.kind is not Kind.PLACE and len({t.language for t in c.terms}) >= 12]

    assert len(wide) >= 1_000


def test_wrong_renderings_say_which_translation_gives_them() -> None:
    pairs = Counter((term.origin, term.language) for concept in CONCEPTS for term in concept.wrong if term.origin)

    assert len(pairs) >= 50


@pytest.mark.parametrize("code", transliteration.LANGUAGES)
def test_tables_have_a_threshold_and_weights(code: str) -> None:
    table = load_table(code)

    assert table is not None
    assert table.spread > 0
    assert len(table.weights) > 300


@pytest.mark.parametrize("code", transliteration.LANGUAGES)
def test_tables_tell_a_name_from_the_next_one(code: str) -> None:
    table = load_table(code)
    assert table is not None
    pairs = sorted(set(transliteration.words(code)))[::40]
    same = [table.affinity(word, english) for word, english in pairs]
    other = [table.affinity(word, english) for (word, _), (_, english) in zip(pairs, pairs[7:], strict=False)]

    # One name in four is a translation of its meaning (North Macedonia), and no letters tell that.
    assert transliteration.auc(same, other) >= 0.85


def test_report_on_the_glossaries_is_what_the_command_writes_today() -> None:
    assert glossaries_report.REPORT.read_text(encoding="utf-8") == glossaries_report.report(), "run `make reports`"


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        pytest.param("de", "Provinz Rimini", ["Rimini", "Provinz Rimini"], id="german"),
        pytest.param("it", "provincia di Rimini", ["Rimini", "provincia di Rimini"], id="italian-link"),
        pytest.param("fr", "province d’Almería", ["Almería", "province d’Almería"], id="french-elision"),
        pytest.param("pl", "Okręg zlatiborski", ["Okręg zlatiborski"], id="adjective-is-no-name"),
        pytest.param("el", "Περιφέρεια Δυτικής Ελλάδας", ["Περιφέρεια Δυτικής Ελλάδας"], id="genitive-is-no-name"),
        pytest.param("ja", "セレンゲ県", ["セレンゲ県", "セレンゲ"], id="japanese-keeps-the-whole-first"),
        pytest.param("en", "Rimini", ["Rimini"], id="nothing-to-take-off"),
    ],
)
def test_takes_the_word_for_a_province_off(language: str, name: str, expected: list[str]) -> None:
    assert plain_names(name, language) == expected


def test_learning_finds_what_letters_turn_into() -> None:
    pairs = [(list("абв"), "abv"), (list("ваб"), "vab"), (list("бав"), "bav"), (list("аав"), "aav")]
    odds = transliteration.log_odds(transliteration.learn_chances(pairs, 2))

    best = {letter: max((w, latin) for (piece, latin), w in odds.items() if piece == letter)[1] for letter in "абв"}
    assert best == {"а": "a", "б": "b", "в": "v"}


def test_common_names_stand_once_and_in_nine_columns() -> None:
    with (TABLES / "common_names.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    names = [row[0] for row in rows[1:]]

    assert {len(row) for row in rows} == {9}
    assert names == sorted(names)
    assert [name for name, count in Counter(names).items() if count > 1] == []
