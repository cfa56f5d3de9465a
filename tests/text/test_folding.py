import unicodedata

import pytest

from tqa.text.folding import accents, fold, fold_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Μπαϊντέν", "ΜΠΑΙΝΤΕΝ", id="greek-accents-and-case"),
        pytest.param("Χαμάς", "ΧΑΜΑΣ", id="final-sigma"),
        pytest.param("Erdoğan", "erdogan", id="breve"),
        pytest.param("Zürich", "zurich", id="umlaut"),
        pytest.param("Київ", "КИІВ", id="cyrillic-dieresis"),
        pytest.param("Straße", "STRASSE", id="sharp-s"),
        pytest.param("Côte d’Ivoire", "cote d'ivoire", id="apostrophes"),
        pytest.param("Thomas‑Greenfield", "thomas-greenfield", id="hard-hyphen"),
        pytest.param("New\u00a0York", "new york", id="no-break-space"),
        pytest.param("Bend\u00adjama", "bendjama", id="soft-hyphen"),
        pytest.param("\u2067غزة\u2069", "غزة", id="direction-marks"),
        pytest.param("غَزَّة", "غزة", id="arabic-vowel-signs"),
    ],
)
def test_spellings_of_one_name_become_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("안녕", "녕안", id="korean-syllables"),
        pytest.param("Газа", "Gaza", id="scripts"),
        pytest.param("Boeing™", "BoeingTM", id="a-trade-mark-is-no-letters"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ο Τζο Μπάιντεν μίλησε.", "Μπάιντεν", id="greek"),
        pytest.param("Die große Straße Zürichs.", "Zürichs", id="letters-that-fold-to-two"),
        pytest.param("Им\u00adператор Бен\u00adджама ушёл.", "Бен\u00adджама", id="soft-hyphens"),
        pytest.param("Le dîner 👨‍👩‍👧 à l’Élysée.", "l’Élysée", id="emoji-before"),
    ],
)
def test_a_span_leads_back_to_the_text_as_read(text: str, name: str, form: str) -> None:
    text, name = (unicodedata.normalize(form, part) for part in (text, name))  # type: ignore[arg-type] # NFC or NFD
    folded = fold_text(text)
    start = folded.text.index(fold(name))

    assert folded.span(start, start + len(fold(name))).of(text) == name


def test_text_that_keeps_its_length_needs_no_map() -> None:
    assert fold_text("The vote in Kyiv").starts is None


def test_half_a_surrogate_pair_becomes_something_that_can_be_encoded() -> None:
    assert fold("Kyiv \ud83d").encode() == "kyiv \ufffd".encode()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("πόλεμος", 1, id="one"),
        pytest.param("καιπόλη", 1, id="one-in-two-words"),
        pytest.param("στηνπόλητού", 2, id="two"),
        pytest.param("ϊ", 0, id="dieresis-is-no-accent"),
        pytest.param("ΐ", 1, id="dieresis-with-accent"),
        pytest.param("vote", 0, id="none"),
    ],
)
def test_counts_stress_marks(word: str, expected: int) -> None:
    assert accents(word) == expected
