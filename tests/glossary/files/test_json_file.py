import json
from pathlib import Path

import pytest

from tqa.errors import GlossaryError
from tqa.glossary.files import read, write
from tqa.model import Case, Match, Status

DATA = Path(__file__).parents[2] / "data" / "glossaries"


def test_reads_every_fact() -> None:
    turkey, us = read(DATA / "glossary.json")
    (wrong,) = turkey.wrong

    assert [(t.text, t.status, t.short, t.case, t.since) for t in turkey.terms] == [
        ("Türkiye", Status.PREFERRED, False, None, "2022-06-01"),
        ("Turkey", Status.DEPRECATED, False, Case.EXACT, ""),
        ("TR", Status.ADMITTED, True, None, ""),
    ]
    assert (wrong.status, wrong.origin, wrong.match) == (Status.FORBIDDEN, "el", Match.EXACT)
    assert us.terms[0].article == "the"
    assert [str(c.origin).rpartition(":")[2] for c in (turkey, us)] == ["4", "13"]


def test_writes_one_line_for_each_concept_and_reads_it_back(tmp_path: Path) -> None:
    names = read(DATA / "glossary.json")
    written = write(names, form="json")
    path = tmp_path / "names.json"
    path.write_text(written.text, encoding="utf-8")

    assert written.text.count("\n") == 4
    assert [(c.id, c.terms, c.wrong, c.note) for c in read(path)] == [(c.id, c.terms, c.wrong, c.note) for c in names]
    assert [concept.origin and concept.origin.line for concept in read(path)] == [2, 3]


def test_a_glossary_without_concepts_is_one(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text(write((), form="json").text, encoding="utf-8")

    assert read(path) == ()


def concept(**keys: object) -> str:
    whole = {"id": "gaza", "terms": [{"text": "Gaza", "language": "en"}], **keys}
    return json.dumps({"schema": 1, "concepts": [whole]})


def term(**keys: object) -> str:
    return concept(terms=[{"text": "Gaza", "language": "en", **keys}])


TERM = "terms[0] of concept 'gaza'"
BROKEN = [
    pytest.param("", 'empty glossary; expected {"schema": 1, "concepts": [', id="empty"),
    pytest.param(
        '{"schema": 1,\n"concepts": [}', "2: not JSON: expecting value at column 14; correct the", id="syntax"
    ),
    pytest.param("[" * 100_000, "nested too deeply; expected {", id="depth"),
    pytest.param(f'{{"schema": {"1" * 5_000}}}', "a number is too long; expected {", id="number"),
    pytest.param("[]", "1: the glossary is a list; expected an object", id="list"),
    pytest.param('{"concepts": []}', "1: schema is None; expected 1, the one that this tqa reads", id="no-schema"),
    pytest.param('{"schema": 2}', "1: schema is 2; expected 1, the one that this tqa reads", id="schema"),
    pytest.param('{"schema": 1, "concept": []}', "1: the glossary has the unknown key 'concept'; did you", id="key"),
    pytest.param('{"schema": 1, "schema": 1}', "the key 'schema' stands twice in one object", id="key-twice"),
    pytest.param('{"schema": 1, "concepts": {}}', "1: concepts of the glossary is an object; expected a", id="no-list"),
    pytest.param('{"schema": 1, "concepts": [7]}', "1: the concept is a number; expected an object", id="number-in-it"),
    pytest.param(concept(id=None), "1: id of the concept is null; expected a string", id="null"),
    pytest.param(concept(id=" "), "1: the concept has no id; expected one", id="no-id"),
    pytest.param(concept(knid="place"), "1: the concept has the unknown key 'knid'; did you mean kind?", id="knid"),
    pytest.param(
        concept(kind="plaec"), "1: kind of concept 'gaza' is 'plaec'; expected one of person, place", id="kind"
    ),
    pytest.param(concept(gender="x"), "1: gender of concept 'gaza' is 'x'; expected one of f, m", id="gender"),
    pytest.param(concept(terms=[]), "1: concept 'gaza' has no terms; expected at least one", id="no-terms"),
    pytest.param(concept(wrong={}), "1: wrong of concept 'gaza' is an object; expected a list", id="wrong"),
    pytest.param(concept(note="\ud83d"), "1: note of concept 'gaza' has half of a surrogate pair in it", id="half"),
    pytest.param(concept(terms=["Gaza"]), f"1: {TERM} is a string; expected an object", id="term"),
    pytest.param(term(text=""), f"1: {TERM} has no text; expected one", id="text"),
    pytest.param(term(language="xx"), f"1: language of {TERM} is 'xx'; expected a language code", id="language"),
    pytest.param(
        term(status="prefered"), f"1: status of {TERM} is 'prefered'; expected one of preferred,", id="status"
    ),
    pytest.param(term(short="yes"), f"1: short of {TERM} is a string; expected true or false", id="short"),
    pytest.param(term(since="soon"), f"1: {TERM}: since is 'soon'; expected a day", id="since"),
    pytest.param(term(**{"from": "el"}), f"1: {TERM} has the unknown key 'from'", id="from"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_says_what_is_wrong_in_which_line(
    text: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("g.json").write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        read(Path("g.json"))

    assert str(caught.value).startswith(f"g.json:{expected if expected[0].isdigit() else f' {expected}'}")


def test_an_id_that_stands_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    entry = '{"id": "gaza", "terms": [{"text": "Gaza", "language": "en"}]}'
    path.write_text(f'{{"concepts": [\n{entry},\n{entry}],\n"schema": 1}}', encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"g\.json:3: id 'gaza' is already used in line 2$"):
        read(path)
