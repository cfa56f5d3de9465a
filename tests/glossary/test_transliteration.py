"""What letters become of letters: the tables are sound, and tell names from other names."""

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from tqa.glossary.likeness import script
from tqa.glossary.transliteration import (
    LONGEST_LATIN,
    TABLES,
    Table,
    is_common_name,
    is_known_pair,
    latin_letters,
    load_table,
    longest_piece,
    symbols,
    table_for,
)

COMMON = TABLES / "common_names.tsv"
FILES = sorted(path for path in TABLES.glob("*.tsv") if path != COMMON)
CODES = ("ar", "el", "he", "ja", "ko", "ru", "uk", "zh")
SCRIPTS = {
    "en": {"LATIN"},
    "el": {"GREEK"},
    "ru": {"CYRILLIC"},
    "uk": {"CYRILLIC"},
    "ar": {"ARABIC"},
    "he": {"HEBREW"},
    "ja": {"KATAKANA"},
    "ko": {"HANGUL"},
    "zh": {"CJK"},
}
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
each_code = pytest.mark.parametrize("code", CODES)


def table(code: str) -> Table:
    found = load_table(code)
    assert found is not None
    return found


def lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8").split("\n")


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in lines(path)[:-1] if not line.startswith("#")]


def letters(word: str) -> set[str]:
    return {script(letter) for letter in word if letter.isalpha()}


def test_every_language_has_its_table_and_no_other_lies_there() -> None:
    assert tuple(path.stem for path in FILES) == CODES
    assert COMMON.is_file()


@pytest.mark.parametrize("path", [*FILES, COMMON], ids=lambda path: path.stem)
def test_a_table_is_composed_text_with_plain_line_ends(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")

    assert [line for line in text.split("\n") if unicodedata.normalize("NFC", line) != line] == []
    assert text.endswith("\n")
    assert not {"\r", "\ufeff", "\n\n"} & {*text, *(a + b for a, b in pairwise(text))}


@each_file
def test_a_table_says_how_it_was_built(path: Path) -> None:
    head = [line for line in lines(path) if line.startswith("#")]

    assert head == lines(path)[: len(head)]
    assert head[0] == "# Built by `python tests/bench/transliteration.py --learn`."
    assert [line.split(": ")[0] for line in head[-2:]] == ["# middle", "# spread"]


@each_file
def test_a_table_is_sorted_and_has_each_pair_once(path: Path) -> None:
    pairs = [(piece, latin) for piece, latin, _ in rows(path)]

    assert pairs == sorted(set(pairs))
    assert len(pairs) > 500


@each_file
def test_latin_letters_of_a_table_are_plain_and_lower_case(path: Path) -> None:
    assert [row for row in rows(path) if not (row[1].isascii() and (row[1].islower() or row[1] == ""))] == []
    assert max(len(latin) for _, latin, _ in rows(path)) <= LONGEST_LATIN


@each_file
def test_pieces_of_a_table_are_what_words_are_cut_into(path: Path) -> None:
    code = path.stem
    pieces = [piece.split(" ") if piece else [] for piece, _, _ in rows(path)]
    # A syllable of Chinese stands there by its sound.
    wrong = [piece for piece in pieces if code != "zh" and piece != [*symbols("".join(piece), code)]]

    assert wrong == []
    assert max(map(len, pieces)) == longest_piece(code)
    assert all("".join(piece).isascii() for piece in pieces if code == "zh")


@each_file
def test_no_pair_of_a_table_is_nothing_for_nothing(path: Path) -> None:
    assert [row for row in rows(path) if not row[0] and not row[1]] == []


@each_code
def test_a_table_is_loaded_as_it_is_written(code: str) -> None:
    written = {(piece, latin): float(weight) for piece, latin, weight in rows(TABLES / f"{code}.tsv")}
    loaded = table(code)

    assert loaded.weights == written
    assert all(map(math.isfinite, written.values()))
    assert loaded.spread > 0
    assert f"# middle: {loaded.middle}" in lines(TABLES / f"{code}.tsv")
    assert load_table(code) is loaded


@pytest.mark.parametrize("code", ["en", "", "common_name", "xx"])
def test_other_languages_have_no_table(code: str) -> None:
    assert load_table(code) is None


def test_a_common_name_has_a_cell_for_every_language() -> None:
    header, *names = rows(COMMON)

    assert header == [*SCRIPTS]
    assert [row for row in names if len(row) != len(header)] == []
    assert len(names) > 700
    assert [row for row in names if [cell.strip() for cell in row] != row] == []


def test_an_english_name_stands_once_and_is_never_missing() -> None:
    counts = Counter(row[0] for row in rows(COMMON))

    assert [name for name, count in counts.items() if count > 1 or not name] == []


@pytest.mark.parametrize("code", SCRIPTS)
def test_common_names_are_in_the_script_of_their_language(code: str) -> None:
    header, *names = rows(COMMON)
    cells = [row[header.index(code)] for row in names]

    assert [cell for cell in cells if not letters(cell) <= SCRIPTS[code]] == []
    assert [cell for cell in cells if {*filter(lambda c: not c.isalpha(), cell)} - {"'"}] == []
    assert sum(not cell for cell in cells) < 10


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Erdoğan", "erdogan", id="turkish"),
        pytest.param("Łódź", "lodz", id="polish"),
        pytest.param("Straße", "strasse", id="sharp-s"),
        pytest.param("O’Neill", "oneill", id="apostrophe"),
        pytest.param("Þór Ægir", "thoraegir", id="ligatures-and-space"),
        pytest.param("İstanbul", "istanbul", id="dotted-capital"),
        pytest.param("Cafe\u0301", "cafe", id="decomposed"),
        pytest.param("2024", "", id="figures"),
        pytest.param("\ud800", "", id="half-a-pair"),
    ],
)
def test_latin_letters_are_bare(word: str, expected: str) -> None:
    assert latin_letters(word) == expected


@pytest.mark.parametrize(
    ("word", "code", "expected"),
    [
        pytest.param("Йосип", "uk", "й о с и п", id="composed-cyrillic"),
        pytest.param("Иосиф", "ru", "и о с и ф", id="case"),
        pytest.param("ΣΟΦΟΣ", "el", "σ ο φ ο σ", id="greek-capitals"),
        pytest.param("Ζωγράφος", "el", "ζ ω γ ρ α φ ο σ", id="final-sigma-and-accent"),
        pytest.param("مُصطفى", "ar", "م ص ط ف ي", id="arabic-vowel-sign-and-last-ya"),
        pytest.param("ג'ון", "he", "ג ' ו ן", id="hebrew-apostrophe"),
        pytest.param("ג׳ון", "he", "ג ׳ ו ן", id="hebrew-geresh"),
        pytest.param("ジョーンズ", "ja", "ジ ョ ー ン ズ", id="katakana-long-vowel"),
        pytest.param("サ・ラ", "ja", "サ ラ", id="katakana-dot"),
        pytest.param("한", "ko", "ᄒ ᅡ ᆫ", id="parts-of-hangul"),
        pytest.param("习近平", "zh", "xi jin ping", id="sounds-of-chinese"),
        pytest.param("习-近", "zh", "xi jin", id="marks-have-no-sound"),
        pytest.param("2024", "ru", "", id="figures"),
    ],
)
def test_a_word_is_cut_into_its_symbols(word: str, code: str, expected: str) -> None:
    assert " ".join(symbols(word, code)) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("word", "code"), [("Київ", "uk"), ("ガザ", "ja"), ("서울", "ko"), ("Γάζα", "el")])
def test_symbols_do_not_depend_on_how_a_word_is_composed(word: str, code: str, form: str) -> None:
    assert symbols(unicodedata.normalize(form, word), code) == symbols(word, code)  # type: ignore[arg-type] # as named


@pytest.mark.parametrize(
    ("code", "native"),
    [
        ("ar", ("ترامب", "بايدن", "أردوغان", "ميركل")),
        ("el", ("Τραμπ", "Μπάιντεν", "Ερντογάν", "Μέρκελ")),
        ("he", ("טראמפ", "ביידן", "ארדואן", "מרקל")),
        ("ja", ("トランプ", "バイデン", "エルドアン", "メルケル")),
        ("ko", ("트럼프", "바이든", "에르도안", "메르켈")),
        ("ru", ("Трамп", "Байден", "Эрдоган", "Меркель")),
        ("uk", ("Трамп", "Байден", "Ердоган", "Меркель")),
        ("zh", ("特朗普", "拜登", "埃尔多安", "默克尔")),
    ],
    ids=CODES,
)
def test_a_table_tells_each_name_from_the_others(code: str, native: Sequence[str]) -> None:
    latin = ("Trump", "Biden", "Erdogan", "Merkel")
    found = table(code)
    ranked = [sorted(latin, key=lambda other: found.affinity(word, other), reverse=True) for word in native]
    leads = [
        found.affinity(word, best) - found.affinity(word, next_)
        for word, (best, next_, *_) in zip(native, ranked, strict=True)
    ]

    assert [best for best, *_ in ranked] == [*latin]
    # What the tables are learnt from grows, and the figures move with it; the gap is wide.
    assert min(leads) > 1.5


@pytest.mark.parametrize(("word", "latin"), [("", "Gaza"), ("7", "Gaza"), ("Газа", ""), ("Газа", "7"), ("", "")])
def test_nothing_speaks_for_a_word_without_letters(word: str, latin: str) -> None:
    assert table("ru").affinity(word, latin) == -math.inf
    assert table("ru").probability(-math.inf) < 1e-20


def test_a_long_word_has_more_to_say_than_a_short_one() -> None:
    russian = table("ru")

    assert russian.affinity("Нетаньяху", "Netanyahu") > russian.affinity("Га", "Ga") > russian.affinity("Га", "Zh")


@each_code
def test_a_share_grows_with_what_speaks_for_it(code: str) -> None:
    found = table(code)
    shares = [found.probability(affinity) for affinity in (-math.inf, -9.0, found.middle, found.certain, 99.0)]

    assert shares == sorted(shares)
    assert shares[2] == 0.5
    assert shares[3] == pytest.approx(1 / (1 + math.exp(-4)))
    assert 0.0 <= shares[0] < shares[-1] <= 1.0


def test_pairs_that_a_table_never_saw_speak_against_a_name() -> None:
    bare = Table("ru", {("г", "g"): 3.0, ("а", "a"): 2.0})

    # Six letters at the power 0.75; one letter unlike another costs 6, one that stands for nothing 5.
    assert bare.affinity("гага", "gaga") == pytest.approx(10 / 8**0.75)
    assert bare.affinity("га", "ga") == pytest.approx(5 / 4**0.75)
    assert bare.affinity("га", "gz") == pytest.approx((3 - 6) / 4**0.75)
    assert bare.affinity("га", "g") == pytest.approx((3 - 5) / 3**0.75)
    assert bare.affinity("г", "ga") == pytest.approx((3 - 5) / 3**0.75)


def test_a_cut_into_longer_pieces_wins_where_it_has_more_weight() -> None:
    greek = Table("el", {("μ", "m"): 1.0, ("π", "p"): 1.0, ("μ π", "b"): 5.0, ("α", "a"): 1.0})

    assert greek.affinity("μπα", "ba") == pytest.approx(6 / 5**0.75)
    assert greek.affinity("μπα", "mpa") == pytest.approx(3 / 6**0.75)


@pytest.mark.parametrize(
    ("code", "script_", "expected"),
    [
        pytest.param("uk", "CYRILLIC", "uk", id="its-own"),
        pytest.param("bg", "CYRILLIC", "ru", id="bulgarian"),
        pytest.param("fa", "ARABIC", "ar", id="persian"),
        pytest.param("yi", "HEBREW", "he", id="yiddish"),
        pytest.param("", "HIRAGANA", "ja", id="no-language"),
        pytest.param("", "CJK", "zh", id="characters"),
        pytest.param("", "HANGUL", "ko", id="hangul"),
        pytest.param("grc", "GREEK", "el", id="ancient-greek"),
        pytest.param("hy", "ARMENIAN", None, id="script-without-a-table"),
        pytest.param("en", "LATIN", None, id="latin"),
        pytest.param("", "", None, id="nothing"),
    ],
)
def test_a_language_without_a_table_is_read_by_its_script(code: str, script_: str, expected: str | None) -> None:
    found = table_for(code, script_)

    assert (found and found.code) == expected


@pytest.mark.parametrize("name", ["John", "JOHN", "jose", "José", "O’Brien"])
def test_knows_common_names_however_written(name: str) -> None:
    assert is_common_name(name)


@pytest.mark.parametrize("name", ["Gaza", "ceasefire", "Джон", "Joh", "John Smith", ""])
def test_other_words_are_no_common_names(name: str) -> None:
    assert not is_common_name(name)


@pytest.mark.parametrize(
    ("word", "latin", "code"),
    [
        pytest.param("Джон", "John", "ru", id="russian"),
        pytest.param("ДЖОН", "john", "uk", id="capitals"),
        pytest.param("Τζον", "John", "el", id="greek"),
        pytest.param("ג׳ון", "John", "he", id="geresh-for-apostrophe"),
        pytest.param("ジョン", "John", "ja", id="japanese"),
        pytest.param("约翰", "John", "zh", id="chinese"),
    ],
)
def test_knows_the_usual_way_to_write_a_name(word: str, latin: str, code: str) -> None:
    assert is_known_pair(word, latin, code)


@pytest.mark.parametrize(
    ("word", "latin", "code"),
    [
        pytest.param("Джон", "James", "ru", id="other-name"),
        pytest.param("Джон", "John", "el", id="other-language"),
        pytest.param("Джон", "John", "en", id="no-such-language"),
        pytest.param("", "John", "ru", id="nothing"),
        pytest.param("", "Vaughan", "he", id="empty-cell"),
    ],
)
def test_other_pairs_are_not_known(word: str, latin: str, code: str) -> None:
    assert not is_known_pair(word, latin, code)
