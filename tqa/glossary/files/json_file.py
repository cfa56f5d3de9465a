"""A glossary as JSON, for programs: nothing is lost, and every key is checked.

    {"schema": 1, "concepts": [
      {"id": "gaza", "kind": "place", "gender": "f", "note": "…",
       "terms": [{"text": "Gaza", "language": "en", "status": "preferred", "short": true, "article": "the",
                  "case": "exact", "match": "prefix", "since": "2022-06-01"}],
       "wrong": [{"text": "Gauze", "language": "en", "from": "el"}]}
    ]}

`id`, a term's `text` and its `language` must be there; the others are left out where there is nothing to say.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from tqa.errors import GlossaryError, Problem, nearest
from tqa.glossary.files.attributes import FormError, attributes_of, pairs_of
from tqa.glossary.files.base import Format, GlossaryFile, Pair, Problems, Written, known_language, no_member
from tqa.lang.language import base_code
from tqa.model import Concept, Gender, Kind, Origin, Status, Term

SCHEMA = 1
_CONCEPT = ("id", "kind", "gender", "note", "terms", "wrong")
_ATTRIBUTES = ("article", "case", "match", "since")
_TERM = ("text", "language", "status", "short", *_ATTRIBUTES)
_WRONG = ("text", "language", "from", *_ATTRIBUTES)
_EXPECTED = '{"schema": 1, "concepts": [{"id", "terms": [{"text", "language"}]}]}'
_DECODER = json.JSONDecoder()
_GAP = re.compile(r"[\s,]*")
_START = re.compile(r'"concepts"\s*:\s*\[')
_NAMES = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


class _Checker:
    """Reads values out of one concept's object, and notes what is not as it should be."""

    def __init__(self, problems: Problems, line: int) -> None:
        self.problems, self.line = problems, line

    def complain(self, message: str) -> None:
        self.problems.add(message, self.line)

    def mapping(self, value: object, where: str, keys: Sequence[str]) -> Mapping[str, object] | None:
        """Return a value if it is an object; complain of keys that are not among these."""
        if not isinstance(value, dict):
            self.complain(f"{where} is {_NAMES[type(value)]}; expected an object")
            return None
        for key in value:
            if key not in keys:
                self.complain(f"{where} has the unknown key {key!r}{nearest(key, keys)}; expected {', '.join(keys)}")
        return value

    def string(self, owner: Mapping[str, object], key: str, where: str, *, required: bool = False) -> str:
        value = owner.get(key, "")
        if not isinstance(value, str):
            self.complain(f"{key} of {where} is {_NAMES[type(value)]}; expected a string")
        elif any("\ud800" <= character <= "\udfff" for character in value):
            self.complain(f"{key} of {where} has half of a surrogate pair in it; expected whole characters")
        elif not value.strip() and required:
            self.complain(f"{where} has no {key}; expected one")
        else:
            return value.strip()
        return ""

    def member(self, owner: Mapping[str, object], key: str, where: str, allowed: Sequence[str]) -> str:
        value = self.string(owner, key, where)
        if not value or value in allowed:
            return value
        self.complain(no_member(f"{key} of {where}", value, allowed))
        return ""

    def items(self, owner: Mapping[str, object], key: str, where: str) -> Sequence[object]:
        value = owner.get(key, [])
        if isinstance(value, list):
            return value
        self.complain(f"{key} of {where} is {_NAMES[type(value)]}; expected a list")
        return []


def _term(check: _Checker, value: object, where: str, *, wrong: bool) -> Term | None:
    owner = check.mapping(value, where, _WRONG if wrong else _TERM)
    if owner is None:
        return None
    text, code = (check.string(owner, key, where, required=True) for key in ("text", "language"))
    if code and not known_language(code):
        check.complain(f"language of {where} is {code!r}; expected a language code such as en or el")
    status = check.member(owner, "status", where, [status.value for status in Status])
    short = owner.get("short", False)
    if not isinstance(short, bool):
        check.complain(f"short of {where} is {_NAMES[type(short)]}; expected true or false")
    said = {key: check.string(owner, key, where) for key in (*_ATTRIBUTES, "from") if owner.get(key, "") != ""}
    try:
        attributes = attributes_of(said, wrong=wrong)
    except FormError as error:
        check.complain(f"{where}: {error}")
        return None
    rank = Status.FORBIDDEN if wrong else Status(status or Status.PREFERRED)
    return attributes.added_to(Term(text=text, language=base_code(code), status=rank, short=short is True))


def _concept(value: object, problems: Problems, line: int) -> Concept | None:
    check = _Checker(problems, line)
    owner = check.mapping(value, "the concept", _CONCEPT)
    if owner is None:
        return None
    name = check.string(owner, "id", "the concept", required=True)
    where = f"concept {name!r}"
    lists = {
        key: [
            _term(check, item, f"{key}[{index}] of {where}", wrong=key == "wrong")
            for index, item in enumerate(check.items(owner, key, where))
        ]
        for key in ("terms", "wrong")
    }
    if not lists["terms"]:
        check.complain(f"{where} has no terms; expected at least one")
    gender = check.member(owner, "gender", where, [gender.value for gender in Gender])
    return Concept(
        id=name,
        kind=Kind(check.member(owner, "kind", where, [kind.value for kind in Kind]) or Kind.TERM),
        gender=Gender(gender) if gender else None,
        terms=tuple(term for term in lists["terms"] if term is not None),
        wrong=tuple(term for term in lists["wrong"] if term is not None),
        note=check.string(owner, "note", where),
        origin=Origin(problems.path, line),
    )


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return whole


def _parsed(file: GlossaryFile) -> object:
    """Return the file's value. Raises GlossaryError if it is no JSON."""
    try:
        return json.loads(file.text, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg.lower().removesuffix(' at')} at column {error.colno}; correct the line"
        raise GlossaryError(Problem(file.path, message, error.lineno)) from None
    except _TwiceError as error:
        message = f"the key {str(error)!r} stands twice in one object; expected it once"
        raise GlossaryError(Problem(file.path, message)) from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
        raise GlossaryError(Problem(file.path, f"{reason}; expected {_EXPECTED}")) from None


def _entries(file: GlossaryFile) -> Sequence[object]:
    """Return the concepts, not looked at yet. Raises GlossaryError if the file is no glossary of this schema."""
    if not file.text.strip():
        raise GlossaryError(Problem(file.path, f"empty glossary; expected {_EXPECTED}"))
    problems = Problems(file.path)
    check = _Checker(problems, 1)
    whole = check.mapping(_parsed(file), "the glossary", ("schema", "concepts")) or {}
    if not problems.found and whole.get("schema") is not SCHEMA:
        check.complain(f"schema is {whole.get('schema')!r}; expected {SCHEMA}, the one that this tqa reads")
    entries = check.items(whole, "concepts", "the glossary")
    problems.raise_any()
    return entries


def _lines(text: str, count: int) -> Iterator[int]:
    """Yield the line on which each concept begins. The text is known to be a sound glossary."""
    start = _START.search(text)
    if start is None:
        yield from [1] * count
        return
    line, at, counted = 1, start.end(), 0
    for _ in range(count):
        at = _GAP.match(text, at).end()  # type: ignore[union-attr] # it matches nothing too
        line, counted = line + text.count("\n", counted, at), at
        yield line
        at = _DECODER.raw_decode(text, at)[1]


def _read(file: GlossaryFile) -> tuple[Concept, ...]:
    entries, problems = _entries(file), Problems(file.path)
    lines = tuple(_lines(file.text, len(entries)))
    first: dict[str, int] = {}
    concepts: list[Concept] = []
    for entry, line in zip(entries, lines, strict=True):
        concept = _concept(entry, problems, line)
        if concept is None:
            continue
        if concept.id in first:
            problems.add(f"id {concept.id!r} is already used in line {first[concept.id]}", line)
        first.setdefault(concept.id, line)
        concepts.append(concept)
    problems.raise_any()
    return tuple(concepts)


def _as_dict(term: Term, *, wrong: bool) -> dict[str, object]:
    """Return what there is to say of a term. What follows from its place, or is the usual case, is left out."""
    said: dict[str, object] = {"text": term.text, "language": term.language}
    if not wrong:
        said |= {"status": term.status.value} | ({"short": True} if term.short else {})
    return said | pairs_of(term)


def _line(concept: Concept) -> str:
    said: dict[str, object] = {"id": concept.id, "kind": concept.kind.value}
    said |= {"gender": concept.gender.value} if concept.gender is not None else {}
    said |= {"note": concept.note} if concept.note else {}
    said["terms"] = [_as_dict(term, wrong=False) for term in concept.terms]
    said |= {"wrong": [_as_dict(term, wrong=True) for term in concept.wrong]} if concept.wrong else {}
    return json.dumps(said, ensure_ascii=False)


def _write(concepts: Sequence[Concept], _: Pair) -> Written:
    """Return one line for each concept, so that a change of one is a change of one line."""
    lines = ",\n".join(map(_line, concepts))
    return Written(f'{{"schema": {SCHEMA}, "concepts": [\n{lines}\n]}}\n')


def _claims(file: GlossaryFile) -> bool:
    return file.ending == "json" or (file.ending not in ("csv", "tsv", "tab") and file.head.startswith("{"))


FORMAT = Format(name="json", endings=("json",), claims=_claims, read=_read, write=_write)
