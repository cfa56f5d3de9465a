"""Names are laid out so that each is found under everything a text may have for it."""

from collections.abc import Mapping, Sequence

import pytest

from tqa.glossary.files.csv_file import parse
from tqa.glossary.names import Entry, Names, build_names, lemma_key
from tqa.lang import language
from tqa.model import Case, Concept, Kind, Term

HEADER = "id,kind,en,en:short,en:admitted,en:deprecated,en:wrong,uk,de,el"


def names(*rows: str, code: str = "en", header: str = HEADER, wrong: bool = False) -> Names:
    concepts = parse("\n".join([header, *rows, ""]), "names.csv")
    return build_names(concepts, language.load(code), wrong=wrong)


def one(code: str, form: str, kind: str = "place") -> Names:
    return names(f"x,{kind},{form}", code=code, header=f"id,kind,{code}")


def entries(found: Names) -> list[Entry]:
    return [found.entry(number) for number in range(len(found.rows))]


def keys(table: Mapping[str, Sequence[int]]) -> set[str]:
    return set(table)


def test_an_entry_says_all_that_a_search_must_know() -> None:
    (entry,) = entries(one("en", "Côte d’Ivoire {match=exact}"))

    assert entry == Entry(
        concept=0,
        term=0,
        text="Côte d’Ivoire",
        folded="cote d'ivoire",
        case="name",
        match="exact",
        is_name=True,
        accepted=True,
        sound="",
    )


def test_only_the_terms_of_the_language_are_laid_out() -> None:
    row = "kyiv,place,Kyiv,,,Kiev,Kyeev,Київ,Kiew,Κίεβο"

    assert [entry.text for entry in entries(names(row))] == ["Kyiv", "Kiev"]
    assert [entry.text for entry in entries(names(row, code="uk"))] == ["Київ"]
    assert not names(row, code="ar")


def test_wrong_renderings_are_laid_out_apart() -> None:
    found = names("gaza,place,Gaza,,,,Gauze,,,", wrong=True)

    assert [(entry.text, entry.accepted) for entry in entries(found)] == [("Gauze", False)]


def test_an_entry_knows_its_concept_and_its_term() -> None:
    found = names("gaza,place,Gaza,,Gaza Strip,,,,,", "mali,place,Mali,,,,,,,")

    assert [(entry.text, entry.concept, entry.term) for entry in entries(found)] == [
        ("Gaza", 0, 0),
        ("Gaza Strip", 0, 1),
        ("Mali", 1, 0),
    ]


@pytest.mark.parametrize(
    ("kind", "form", "expected"),
    [
        pytest.param("place", "Mali", Case.NAME, id="name"),
        pytest.param("term", "ceasefire", Case.ANY, id="term"),
        pytest.param("term", "Brexit {case=name}", Case.NAME, id="term-that-says-otherwise"),
        pytest.param("work", "iPlayer {case=exact}", Case.EXACT, id="name-that-says-otherwise"),
    ],
)
def test_capitals_are_what_the_kind_asks_for_unless_the_term_says(kind: str, form: str, expected: Case) -> None:
    (entry,) = entries(one("en", form, kind))

    assert entry.case == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("UN", {"un", "u.n"}, id="acronym"),
        pytest.param("U.N.", {"u.n", "un"}, id="acronym-with-stops"),
        pytest.param("NATO", {"nato", "n.a.t.o"}, id="four-letters"),
        pytest.param("UNESCO", {"unesco"}, id="too-long-for-stops"),
        pytest.param("G7", {"g7"}, id="figure"),
        pytest.param("U.S. Army", {"u.s. army"}, id="phrase-with-stops"),
        pytest.param("X", {"x"}, id="one-letter"),
        pytest.param("Mali", {"mali"}, id="no-acronym"),
        pytest.param("“Ceasefire Now!”", {"ceasefire now"}, id="marks-around"),
        pytest.param("Côte d’Ivoire", {"cote d'ivoire"}, id="accents-and-apostrophe"),
        pytest.param("Guinea–Bissau", {"guinea-bissau"}, id="dash"),
        pytest.param("C++", {"c"}, id="marks-behind"),
    ],
)
def test_keys_are_folded_forms_without_marks_around_them(form: str, expected: set[str]) -> None:
    assert keys(one("en", form).forms) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [("ΟΗΕ", {"οηε", "ο.η.ε"}), ("Ο.Η.Ε.", {"ο.η.ε", "οηε"})],
    ids=["without-stops", "with-stops"],
)
def test_acronyms_of_other_alphabets_have_stops_too(form: str, expected: set[str]) -> None:
    assert keys(one("el", form).forms) == expected


def test_a_term_without_letters_or_figures_is_left_out() -> None:
    marks = Concept(id="x", kind=Kind.PLACE, terms=(Term(text="?!", language="en"), Term(text=" ", language="en")))

    assert not build_names([marks], language.load("en"))


def test_the_first_word_tells_how_many_words_to_try_the_most_first() -> None:
    found = names("a,place,New York,,,,,,,", "b,place,New York City,,,,,,,", "c,place,New Delhi,,,,,,,")

    assert found.heads == {"new": [3, 2]}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("Прага", {"праг", "прага"}, id="cut-and-uncut"),
        pytest.param("Рада Безпеки", {"рад безпк", "рад безпеки", "рада безпк", "рада безпеки"}, id="every-word"),
        pytest.param("ООН", set(), id="acronyms-do-not-change"),
        pytest.param("Прага {match=exact}", set(), id="as-written-only"),
        pytest.param("Прага {match=prefix}", set(), id="beginning-of-a-word"),
    ],
)
def test_names_of_a_language_with_cases_have_stems(form: str, expected: set[str]) -> None:
    assert keys(one("uk", form).stems) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [("Arabische Liga", {"arabisch liga", "arabische liga"}), ("Schweiz", set())],
    ids=["phrase", "one-word"],
)
def test_german_phrases_alone_have_stems(form: str, expected: set[str]) -> None:
    assert keys(one("de", form).stems) == expected


@pytest.mark.parametrize(
    ("kind", "form", "expected"),
    [
        pytest.param("term", "hostages", {"hostage"}, id="dictionary-form"),
        pytest.param("term", "Prisoners of War", {"prisoner of war"}, id="every-word-whatever-its-capitals"),
        pytest.param("term", "hostages {match=exact}", set(), id="as-written-only"),
        pytest.param("event", "Hostages", set(), id="no-name"),
    ],
)
def test_terms_have_dictionary_forms(kind: str, form: str, expected: set[str]) -> None:
    assert keys(one("en", form, kind).lemmas) == expected


def test_a_term_of_a_language_without_a_dictionary_has_none() -> None:
    assert one("zh", "停火", "term").lemmas == {}


def test_words_that_begin_so_are_kept_apart() -> None:
    found = one("en", "Terror {match=prefix}", "term")

    assert keys(found.begins) == {"terror"}
    assert one("en", "terror", "term").begins == {}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("x,place,Kyiv,,,,,,,", ["Kyiv"], id="name-of-one-word"),
        pytest.param("x,person,Joe Biden,Biden,,,,,,", ["Biden"], id="surname"),
        pytest.param("x,place,Kyiv,,Kyyiv,,,,,", ["Kyiv", "Kyyiv"], id="admitted"),
        pytest.param("x,place,Kyiv,,,Kiev,,,,", ["Kyiv"], id="not-deprecated"),
        pytest.param("x,organisation,NATO,,,,,,,", [], id="no-acronym"),
        pytest.param("x,term,ceasefire,,,,,,,", [], id="no-term"),
        pytest.param("x,place,New York,,,,,,,", [], id="no-phrase"),
    ],
)
def test_what_a_misspelt_word_may_mean_is_an_accepted_name_of_one_word(row: str, expected: list[str]) -> None:
    found = names(row)
    heard = sorted({number for numbers in found.sounds.values() for number in numbers})

    assert [found.entry(number).text for number in heard] == expected
    assert [entry.text for entry in entries(found) if entry.sound] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Hostages", "hostage", id="plural"),
        pytest.param("hostage", "hostage", id="itself"),
        pytest.param("Γάζας", "γαζασ", id="unknown-word-is-folded"),
    ],
)
def test_the_key_of_a_word_is_its_folded_dictionary_form(word: str, expected: str) -> None:
    assert lemma_key(word, "en") == expected


def test_names_without_entries_are_false() -> None:
    assert not Names()
    assert list(Names().entries({}, "gaza")) == []
