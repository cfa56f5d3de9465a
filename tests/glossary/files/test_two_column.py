from pathlib import Path

import pytest

from tqa.errors import GlossaryError, LanguageError
from tqa.glossary.files import read, write
from tqa.glossary.files.csv_file import parse
from tqa.model import Concept, Kind, Status

DATA = Path(__file__).parents[2] / "data" / "glossaries"
NAMES = """\
id,kind,note,en,en:admitted,en:deprecated,el,el:wrong,de
gaza,place,strip,Gaza,Gaza Strip {article=the},,Γάζα,Γαζα,Gaza
kyiv,place,,Kyiv {since=1995},,Kiev,Κίεβο,,Kiew
strip,term,,Gaza,,,Λωρίδα,,
truce,term,,truce,,,,,
"""


def forms(concept: Concept) -> list[tuple[str, str, str]]:
    return [(term.language, term.text, term.status.value) for term in concept.terms]


def test_reads_what_deepl_exports() -> None:
    names = read(DATA / "deepl.csv", source_lang="en", target_lang="el-GR")

    assert [concept.id for concept in names] == ["Gaza", "Gaza, City of", 'the "Quartet"', "ceasefire"]
    assert {concept.kind for concept in names} == {Kind.TERM}
    assert names[0].origin is not None
    assert (names[0].origin.line, names[0].origin.path) == (1, str(DATA / "deepl.csv"))


def test_a_term_that_stands_twice_is_one_concept_and_the_later_translation_admitted() -> None:
    *_, ceasefire = read(DATA / "deepl.csv", source_lang="en", target_lang="el")

    assert forms(ceasefire) == [
        ("en", "ceasefire", "preferred"),
        ("el", "κατάπαυση του πυρός", "preferred"),
        ("el", "εκεχειρία", "admitted"),
    ]


def test_reads_pairs_that_name_their_languages_themselves() -> None:
    gaza, kyiv = read(DATA / "deepl-four-columns.csv")

    assert forms(gaza) == [("en", "Gaza", "preferred"), ("el", "Γάζα", "preferred")]
    assert forms(kyiv) == [
        ("en", "Kyiv", "preferred"),
        ("uk", "Київ", "preferred"),
        ("ru", "Киев", "preferred"),
        ("ru", "Киево", "admitted"),
    ]


@pytest.mark.parametrize("first_row", ["", "el\ten\n"])
def test_columns_the_other_way_round_are_told(tmp_path: Path, first_row: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(f"{first_row}Odesa\tΟδησσός\n1984\t1984\n", encoding="utf-8")

    with pytest.raises(GlossaryError, match=r"names\.tsv: the columns are not el and en.*a first row: en,el"):
        read(path, source_lang="el", target_lang="en")


@pytest.mark.parametrize("rows", ["Reuters\tReuters\n", "Reuters\tReuters\nΟδησσός\tOdesa\n", "1984\t1984\n"])
def test_names_that_keep_their_letters_are_in_their_column(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(rows, encoding="utf-8")

    assert len(read(path, source_lang="el", target_lang="en")) == rows.count("\n")


def test_reads_tabs() -> None:
    names = read(DATA / "deepl.tsv", source_lang="en", target_lang="el")

    assert [forms(concept)[1][1] for concept in names] == ["Γάζα", "Δυτική Όχθη"]


def test_takes_the_languages_from_the_first_row() -> None:
    bank, gaza = read(DATA / "google.csv", source_lang="fr", target_lang="de")

    assert forms(bank) == [("en", "bank", "preferred"), ("el", "τράπεζα", "preferred"), ("el", "όχθη", "admitted")]
    assert gaza.id == "Gaza"


def test_reads_what_weblate_exports_with_comments_as_the_note() -> None:
    ceasefire, gaza, hostage = read(DATA / "weblate.csv", source_lang="en", target_lang="el")

    assert ceasefire.note == "politics; not εκεχειρία, which is a truce"
    assert forms(gaza) == [("en", "Gaza", "preferred"), ("el", "Γάζα", "preferred")]
    assert forms(hostage) == [("en", "hostage", "preferred")]


UNNAMED = "its languages are not named; name them with --from and --to, or in a first row such as en,el"
BROKEN = [
    pytest.param("a.csv", "Gaza,Γάζα\n", f"a.csv: {UNNAMED}", id="languages-not-named"),
    pytest.param("a.csv", "source,target\nGaza,Γάζα\n", f"a.csv: {UNNAMED}", id="header-without-languages"),
    pytest.param("a.csv", "UK,Ηνωμένο Βασίλειο\n", f"a.csv: {UNNAMED}", id="a-term-that-is-also-a-code"),
    pytest.param("a.tsv", "Gaza\tΓάζα\n", f"a.tsv: {UNNAMED}", id="tabs"),
    pytest.param("a.tsv", "", "a.tsv: empty glossary; expected a term and its translation in each row", id="empty"),
    pytest.param("a.csv", "en,el\nGaza\n", "a.csv:2: 1 columns, expected 2; quote a term that has a comma", id="one"),
    pytest.param(
        "a.tsv", "en\tel\na\tb\tc\n", "a.tsv:2: 3 columns, expected 2; quote a term that has a tab", id="three"
    ),
    pytest.param("a.tsv", 'en\tel\n"a\tb\n', "a.tsv:2: broken CSV: unexpected end of data; quote a", id="open-quote"),
    pytest.param(
        "a.csv", "Gaza,Γάζα,en,el\nKyiv,Київ,en,xx\n", "a.csv:2: unknown language code 'xx'; expected", id="a-code"
    ),
    pytest.param(
        "a.csv",
        "source,target,context\n,,x\n",
        "a.csv:2: neither a term nor a translation; expected both",
        id="no-term",
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), BROKEN)
def test_says_what_is_wrong_and_what_to_do(
    name: str, text: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(text, encoding="utf-8")
    pair = {} if UNNAMED in expected else {"source_lang": "en", "target_lang": "el"}
    with pytest.raises(GlossaryError) as caught:
        read(Path(name), **pair)

    assert str(caught.value).startswith(expected)


def test_a_language_that_nobody_knows_is_refused() -> None:
    with pytest.raises(LanguageError, match="unknown language code 'xx'"):
        read(DATA / "deepl.csv", source_lang="en", target_lang="xx")


def test_writes_preferred_pairs_and_tells_what_is_lost() -> None:
    written = write(parse(NAMES, "n.csv"), form="two-column-csv", source_lang="en", target_lang="el")
    where = "a list of two columns"

    assert written.text == "Gaza,Γάζα\nKyiv,Κίεβο\n"
    assert written.losses == (
        f"gaza: {where} cannot say that its kind is place",
        f"gaza: {where} cannot say that it has a note",
        f"gaza: left out in de: {where} has no place for further languages",
        f"gaza: en “Gaza Strip”: left out: {where} has no place for a further admitted form",
        f"gaza: el “Γαζα”: left out: {where} has no place for a further wrong form",
        f"kyiv: {where} cannot say that its kind is place",
        f"kyiv: left out in de: {where} has no place for further languages",
        f"kyiv: en “Kyiv”: {where} cannot say its date",
        f"kyiv: en “Kiev”: left out: {where} has no place for a further deprecated form",
        "strip: left out: “Gaza” already stands for another concept",
        "truce: left out: it has no name in el",
    )


def test_what_is_written_with_tabs_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    written = write(parse(NAMES, "n.csv"), form="two-column-tsv", source_lang="en", target_lang="el")
    path.write_text(written.text, encoding="utf-8")
    names = read(path, source_lang="en", target_lang="el")

    assert [[term.text for term in concept.terms] for concept in names] == [["Gaza", "Γάζα"], ["Kyiv", "Κίεβο"]]
    assert all(term.status is Status.PREFERRED for concept in names for term in concept.terms)


def test_two_columns_need_two_languages() -> None:
    with pytest.raises(GlossaryError, match="two columns needs two languages; name them with --from and --to"):
        write(parse(NAMES, "n.csv"), form="two-column-csv", source_lang="en")
