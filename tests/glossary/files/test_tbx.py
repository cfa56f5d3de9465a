from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import read, write
from tqa.glossary.files.csv_file import parse
from tqa.model import Case, Concept, Gender, Kind, Status

DATA = Path(__file__).parents[2] / "data" / "glossaries"
BROKEN = DATA / "broken"
STYLES = pytest.mark.parametrize("form", ["tbx", "tbx-dct", "tbx-v2"])


def forms(concept: Concept, code: str) -> list[tuple[str, str, bool]]:
    return [(term.text, term.status.value, term.short) for term in concept.terms_in(code)]


def bare(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    return tuple(replace(concept, origin=None) for concept in concepts)


def entry(text: str, *, head: str = "") -> str:
    return f'{head}<tbx><text><body><conceptEntry id="c">{text}</conceptEntry></body></text></tbx>'


def written(folder: Path, text: str, name: str = "g.tbx") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_version_2() -> None:
    ceasefire, unrwa = read(DATA / "version-2.tbx")

    assert forms(ceasefire, "en") == [
        ("ceasefire", "preferred", False),
        ("cease-fire", "admitted", False),
        ("armistice", "deprecated", False),
    ]
    assert (ceasefire.id, unrwa.id) == ("c1", "UN Relief and Works Agency")
    assert [concept.origin and concept.origin.line for concept in (ceasefire, unrwa)] == [10, 39]


def test_the_first_of_terms_without_a_status_is_preferred() -> None:
    ceasefire, _ = read(DATA / "version-2.tbx")

    assert forms(ceasefire, "el") == [("κατάπαυση του πυρός", "preferred", False), ("εκεχειρία", "admitted", False)]


def test_an_acronym_is_short_only_for_a_full_form_of_its_language() -> None:
    _, unrwa = read(DATA / "version-2.tbx")

    assert forms(unrwa, "en") == [("UN Relief and Works Agency", "preferred", False), ("UNRWA", "preferred", True)]
    assert forms(unrwa, "de") == [("UNRWA", "preferred", False)]


def test_dates_of_the_record_are_no_dates_of_the_name() -> None:
    _, unrwa = read(DATA / "version-2.tbx")

    assert {term.since for term in unrwa.terms} == {""}


def test_subject_definition_context_and_notes_become_the_note() -> None:
    ceasefire, _ = read(DATA / "version-2.tbx")

    assert ceasefire.note.split("; ") == [
        "subject field: diplomacy",
        "definition: A halt of fighting that both sides have agreed on.",
        "context of “ceasefire”: The ceasefire held overnight.",
        "“armistice”: of 1918 only",
    ]


def test_reads_version_3_in_style_dca() -> None:
    gaza, turkey = read(DATA / "version-3-dca.tbx")

    assert (gaza.kind, gaza.note) == (Kind.PLACE, "a strip & its city")
    assert [(t.text, t.status, t.origin) for t in gaza.wrong] == [("Gauze", Status.FORBIDDEN, "el")]
    assert forms(gaza, "el") == [("Γάζα", "preferred", False)]
    assert [(t.text, t.status, t.since, t.case) for t in turkey.terms] == [
        ("Türkiye", Status.PREFERRED, "2022-06-01", None),
        ("Turkey", Status.DEPRECATED, "", None),
        ("Turkland", Status.FORBIDDEN, "", Case.EXACT),
    ]


def test_reads_version_3_in_style_dct() -> None:
    (nasrallah,) = read(DATA / "version-3-dct.tbx")

    assert (nasrallah.kind, nasrallah.gender) == (Kind.PERSON, Gender.MASCULINE)
    assert nasrallah.note == "subject field: politics; definition of en: Leader of Hezbollah until 2024."
    assert forms(nasrallah, "en") == [("Hassan Nasrallah", "preferred", False), ("Nasrallah", "preferred", True)]
    assert forms(nasrallah, "ar") == [("حسن نصر الله", "preferred", False)]


def test_reads_what_weblate_writes() -> None:
    (gaza,) = read(DATA / "weblate.tbx")

    assert forms(gaza, "el") == [("Γάζα", "preferred", False), ("Γκάζα", "forbidden", False)]
    assert gaza.note == "the strip; el: never with γκ"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-7"])
def test_reads_the_encoding_that_the_file_names(encoding: str, tmp_path: Path) -> None:
    declared = encoding.removesuffix("-sig")
    text = entry('<langSec xml:lang="el"><termSec><term>Γάζα</term></termSec></langSec>')
    path = tmp_path / "g.tbx"
    path.write_bytes(f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(encoding))

    assert [concept.preferred("el") for concept in read(path)] == ["Γάζα"]


def test_reads_a_large_file_piece_by_piece(tmp_path: Path) -> None:
    one = '<conceptEntry><langSec xml:lang="en"><termSec><term>Name {}</term></termSec></langSec></conceptEntry>\n'
    entries = "".join(map(one.format, range(5_000)))
    names = read(written(tmp_path, f"<tbx><text><body>\n{entries}</body></text></tbx>"))

    assert (len(names), names[-1].preferred("en")) == (5_000, "Name 4999")
    assert names[-1].origin is not None
    assert names[-1].origin.line == 5_001


ENTITY = "declares an entity, which could name files or grow without end; expected none: remove the <!ENTITY>"
ANEW = "correct the line, or export the file anew"
REFUSED = [
    pytest.param("billion-laughs.tbx", f":3: {ENTITY}", id="billion-laughs"),
    pytest.param("external-entity.tbx", f":2: {ENTITY}", id="a-file-as-entity"),
    pytest.param("parameter-entity.tbx", f":3: {ENTITY}", id="a-page-as-entity"),
    pytest.param("undefined-entity.tbx", f":4: malformed XML: undefined entity &eacute;; {ANEW}", id="undefined"),
    pytest.param("mismatched-tags.tbx", f":4: malformed XML: mismatched tag; {ANEW}", id="mismatched-tags"),
    pytest.param("cut-off.tbx", f":20: malformed XML: unclosed token; {ANEW}", id="cut-off"),
    pytest.param("web-page.tbx", ":1: the outermost element is <html>; expected <tbx> (TBX 3) or <martif>", id="html"),
]


@pytest.mark.parametrize(("name", "expected"), REFUSED)
def test_a_broken_or_hostile_file_is_refused_in_one_line(name: str, expected: str) -> None:
    path = BROKEN / name
    with pytest.raises(GlossaryError) as caught:
        read(path)

    assert len(caught.value.problems) == 1
    assert str(caught.value).startswith(f"{path}{expected}")


def test_tells_every_slip_of_a_file_at_once() -> None:
    path = BROKEN / "slips.tbx"
    with pytest.raises(GlossaryError) as caught:
        read(path)
    told = [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]

    assert [line.partition(";")[0] for line in told] == [
        "3: kind is 'plaec'",
        "5: xml:lang is 'xx'",
        "7: administrativeStatus is 'prefered'",
        "8: a term without text",
        "9: from is 'xx'",
        "12: id 'c' is already used in line 3",
        "13: no term in any language",
    ]
    assert "did you mean preferred?" in told[2]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b" \n", "empty glossary; expected <tbx> (TBX 3) or <martif> (TBX 2)", id="blank"),
        pytest.param(b"<tbx><text><body/></text></tbx>", "no entries; expected conceptEntry", id="no-entries"),
        pytest.param(b"<tbx>\n\xe9</tbx>", "malformed XML: not well-formed (invalid token)", id="not-utf-8"),
        pytest.param(b"<tbx>\0</tbx>", "malformed XML: not well-formed (invalid token)", id="binary"),
        pytest.param(
            b'<?xml version="1.0" encoding="foo"?><tbx/>', "cannot be decoded: unknown encoding", id="encoding"
        ),
        pytest.param(b'<?xml version="1.0" encoding="big5"?><tbx/>', "cannot be decoded: multi-byte", id="many-bytes"),
        pytest.param(b"<tbx>" + b"<a>" * 100_000, "malformed XML: no element found", id="deep"),
        pytest.param(
            entry("<note>tqa: knid=place</note>").encode(), "in the note “tqa: knid=place”: unknown", id="note"
        ),
    ],
)
def test_says_what_is_wrong(raw: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "g.tbx"
    path.write_bytes(raw)
    with pytest.raises(GlossaryError) as caught:
        read(path)

    assert expected in str(caught.value)


@STYLES
def test_what_is_written_can_be_read(form: str, tmp_path: Path) -> None:
    names = read(DATA / "own.csv")
    result = write(names, form=form)

    assert result.losses == ()
    assert bare(read(written(tmp_path, result.text))) == bare(names)


@STYLES
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id,en\n7 October,7 October\nentry-1,x\n", id="ids-that-xml-does-not-take"),
        pytest.param('id,note,en\na,"tqa: kind=place",x\nb,"\\tqa: x",y\n', id="notes-that-look-like-ours"),
        pytest.param('id,note,en\na,"two\nlines & a <tag>",x\n', id="notes-with-lines-and-markup"),
        pytest.param("id,en:short,de:wrong\na,UN,x\n", id="short-form-without-a-full-one"),
        pytest.param("id,gender,kind,en\na,f,place,x\n", id="gender-of-no-person"),
        pytest.param("id,en,en:forbidden\na,x {since=2022},y {article=de\\ la case=name match=exact}\n", id="details"),
        pytest.param("id,en,el,de,el:wrong\na,x,,z,\nb,x,y,z,w\n", id="order-of-languages"),
    ],
)
def test_nothing_is_lost_on_the_way(text: str, form: str, tmp_path: Path) -> None:
    names = parse(text, "n.csv")
    result = write(names, form=form)

    assert result.losses == ()
    assert bare(read(written(tmp_path, result.text))) == bare(names)


def test_tells_what_xml_cannot_hold(tmp_path: Path) -> None:
    names = parse('id,note,en\na,"one\n  two",x\x0by\n', "n.csv")
    result = write(names, form="tbx")

    assert result.losses == (
        "a: en “x\x0by”: XML cannot hold its control characters",
        "a: TBX cannot keep the indentation of its note",
    )
    assert [concept.preferred("en") for concept in read(written(tmp_path, result.text))] == ["xy"]


def test_statuses_and_types_are_those_of_tbx_basic() -> None:
    text = write(read(DATA / "own.csv"), form="tbx").text

    assert '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' in text
    assert '<term>US</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' in text
    assert '<termNote type="termType">acronym</termNote>' in text
    assert (
        '<transacGrp><transac type="transactionType">origination</transac><date>2022-06-01</date>'
        "<note>tqa: since</note></transacGrp>"
    ) in text


def test_style_dct_has_elements_of_their_own_for_data_categories() -> None:
    text = write(read(DATA / "own.csv"), form="tbx-dct").text

    assert "<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>" in text
    assert "termNote" not in text


def test_an_entry_without_an_id_gets_one_that_nobody_else_has(tmp_path: Path) -> None:
    body = '<langSet xml:lang="en"><tig><term>Gaza</term></tig></langSet>'
    entries = f'<termEntry>{body}</termEntry><termEntry id="Gaza">{body}</termEntry><termEntry>{body}</termEntry>'
    names = read(written(tmp_path, f"<martif><text><body>{entries}</body></text></martif>"))

    assert [concept.id for concept in names] == ["Gaza (2)", "Gaza", "Gaza (3)"]


def test_a_term_outside_any_language_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, entry("\n<termSec><term>Gaza</term></termSec>"))
    with pytest.raises(GlossaryError, match=r"g\.tbx:2: xml:lang is ''; expected a language code such as en or el"):
        read(path)
