"""What holds of every glossary: nothing is lost on the way from one format to another, and any bytes are answered."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property.texts import FRAGMENTS, law

from tqa.errors import TqaError
from tqa.glossary.audit import audit
from tqa.glossary.default import default_paths
from tqa.glossary.files import FORMATS, read
from tqa.glossary.files.base import GlossaryFile, Pair
from tqa.glossary.merging import merge
from tqa.model import Case, Concept, Gender, Kind, Match, Status, Term

LANGUAGES = ("en", "el", "de", "uk", "ar")
FACTS = {"csv": "csv", "json": "json", "tbx": "tbx", "tbx-dct": "tbx", "tbx-v2": "tbx"}
"""The formats that lose nothing, and their endings."""

# Line ends and indentation of a note are kept by some formats only, control characters by none that are XML.
_texts = st.one_of(
    st.sampled_from([*FRAGMENTS, "A|B", "C\\D", "{E}", "tqa: x", "\\tqa: kind=place", "a  b", "#", '"', "'", "<&>"]),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=8),
)
_forms = _texts.map(str.strip).filter(bool).filter(lambda text: text.isprintable() or "\u200d" in text)
_dates = st.one_of(st.just(""), st.dates().map(str), st.integers(1000, 9999).map(str))


def _terms(status: st.SearchStrategy[Status], *, wrong: bool = False) -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        text=_forms,
        language=st.sampled_from(LANGUAGES),
        status=status,
        short=st.just(value=False) if wrong else st.booleans(),
        article=st.sampled_from(["", "the", "de la", "l'", "{x}"]),
        case=st.sampled_from([None, *Case]),
        match=st.sampled_from(Match),
        since=_dates,
        origin=st.sampled_from(["", *LANGUAGES]) if wrong else st.just(""),
    )


def _ranked(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return terms as tqa's own CSV has them: by language, from the best column to the worst."""
    ranks = {status: rank for rank, status in enumerate(Status)}
    fit = [replace(term, short=term.short and term.status is Status.PREFERRED) for term in terms]
    return tuple(sorted(fit, key=lambda term: (LANGUAGES.index(term.language), ranks[term.status], term.short)))


_concepts = st.builds(
    Concept,
    id=_forms,
    kind=st.sampled_from(Kind),
    terms=st.lists(_terms(st.sampled_from(Status)), min_size=1, max_size=5).map(_ranked),
    wrong=st.lists(_terms(st.just(Status.FORBIDDEN), wrong=True), max_size=3).map(_ranked),
    gender=st.sampled_from([None, *Gender]),
    note=_texts.map(str.strip),
)
_glossaries = st.lists(_concepts, min_size=1, max_size=4, unique_by=lambda concept: concept.id).map(tuple)


def bare(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    return tuple(replace(concept, origin=None) for concept in concepts)


def through(concepts: Sequence[Concept], name: str, folder: Path) -> tuple[Concept, ...]:
    """Write concepts in a format that loses nothing, and read them again."""
    form = next(form for form in FORMATS if form.name == name)
    path = folder / f"law.{FACTS[name]}"
    written = form.write(concepts, Pair())
    path.write_bytes(written.text.encode())
    file = GlossaryFile(str(path))

    assert written.losses == ()
    assert next(form for form in FORMATS if form.claims(file)).name == FACTS[name]
    return bare(form.read(file))


@pytest.mark.parametrize("name", FACTS)
@law
@given(concepts=_glossaries)
def test_nothing_is_lost(name: str, tmp_path_factory: pytest.TempPathFactory, concepts: tuple[Concept, ...]) -> None:
    assert through(concepts, name, tmp_path_factory.getbasetemp()) == concepts


@pytest.mark.parametrize("name", FACTS)
@pytest.mark.parametrize("path", default_paths(), ids=lambda path: path.stem)
def test_the_names_that_come_with_tqa_survive_every_format(path: Path, name: str, tmp_path: Path) -> None:
    concepts = bare(read(path))

    assert through(concepts, name, tmp_path) == concepts


@law
@given(concepts=_glossaries)
def test_a_glossary_merged_with_itself_is_itself(concepts: tuple[Concept, ...]) -> None:
    merged = merge([concepts, concepts])

    assert merged.conflicts == ()
    assert [(c.id, c.kind, c.gender, c.note) for c in merged.concepts] == [
        (c.id, c.kind, c.gender, c.note) for c in concepts
    ]
    assert [{(t.language, t.text) for t in (*c.terms, *c.wrong)} for c in merged.concepts] == [
        {(t.language, t.text) for t in (*c.terms, *c.wrong)} for c in concepts
    ]


@law
@given(concepts=_glossaries)
def test_any_glossary_can_be_audited(concepts: tuple[Concept, ...]) -> None:
    assert all(flaw.message and flaw.advice for flaw in audit(concepts))


_pieces = st.sampled_from(
    [
        *(
            b"en,el",
            b"id,kind,en",
            b"source,target",
            b"pos",
            b"\n",
            b"\t",
            b",",
            b'"',
            b"|",
            b"{case=exact}",
            b"\\",
            b"{",
        ),
        *(b"<tbx>", b"<martif>", b"<termEntry>", b"<conceptEntry id='c'>", b"<langSec xml:lang='en'>", b"<termSec>"),
        *(
            b"<term>",
            b"</term>",
            b"</termSec>",
            b"</langSec>",
            b"</conceptEntry>",
            b"</tbx>",
            b"<note>tqa: ",
            b"</note>",
        ),
        *(b"<date>", b"<transacGrp>", b"</transacGrp>", b"<!DOCTYPE tbx [<!ENTITY a 'b'>]>", b"&a;", b"<hi>", b"</hi>"),
        *(b'{"schema": 1, "concepts": [', b'{"id": "a", "terms": [', b'{"text": "x", "language": "en"}', b"]", b"}"),
        *("Γάζα".encode(), b"Gaza", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"# x", b"null", b"1"),
    ]
)
_bytes = st.lists(st.one_of(_pieces, st.binary(max_size=4)), max_size=12).map(b"".join)


@pytest.mark.parametrize("ending", ["csv", "tsv", "tbx", "json", "txt"])
@law
@given(raw=_bytes, pair=st.sampled_from([("", ""), ("en", "el")]))
def test_any_bytes_are_read_or_refused_with_a_place(
    ending: str, tmp_path_factory: pytest.TempPathFactory, raw: bytes, pair: tuple[str, str]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"law.{ending}"
    path.write_bytes(raw)
    try:
        concepts = read(path, source_lang=pair[0], target_lang=pair[1])
    except TqaError as error:
        assert all(str(problem).startswith(str(path)) for problem in error.problems)  # noqa: PT017 - any of many messages
    else:
        assert all(concept.terms and concept.id for concept in concepts)
