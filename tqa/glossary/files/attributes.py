"""What can be said of a form behind it, in braces: `Türkiye {since=2022-06-01}`, `US {case=exact article=the}`.

    article    the word before it in running text; nothing after the sign: none       {article=the}
    case       which capitals it may have: name, exact, any                           {case=exact}
    from       of a wrong form: the language whose translation gives it               {from=el}
    match      how it is looked for: exact, inflected, prefix                         {match=prefix}
    since      the day or year from which it is the official form                     {since=2022-06-01}

A | { } or backslash that belongs to the form itself is written with a backslash before it; so is a space in a value.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from tqa.errors import nearest
from tqa.glossary.files.base import is_date, known_language, no_member
from tqa.lang.language import base_code
from tqa.model import Case, Match, Term

KEYS = ("article", "case", "from", "match", "since")

_FORM = re.compile(r"(?P<text>(?:[^{}\\]|\\[|{}\\])*)(?:\{(?P<pairs>(?:[^{}\\]|\\.)*)\})?")
_PART = re.compile(r"(?:[^|\\]|\\.?)+", re.DOTALL)
_PAIR = re.compile(r"(?:\\.|[^\\\s])+", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONE_BACKSLASH = re.compile(r"(?:[^\\]|\\[|{}\\])*(\\.?)", re.DOTALL)
_SPECIAL = re.compile(r"[|{}\\]")
_SPECIAL_IN_VALUE = re.compile(r"[|{}\\\s]")


class FormError(Exception):
    """A form in a cell is not written as it should be; the message says how."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in the braces. `article` is None where nothing was said of it."""

    article: str | None = None
    case: Case | None = None
    match: Match = Match.INFLECTED
    since: str = ""
    origin: str = ""

    def added_to(self, term: Term) -> Term:
        """Return a term with what the braces say of it; its article stays if they say nothing of one."""
        return replace(
            term,
            article=term.article if self.article is None else self.article,
            case=self.case,
            match=self.match,
            since=self.since,
            origin=self.origin,
        )


def split_forms(cell: str) -> Iterator[str]:
    """Yield the forms of a cell, still as they are written there."""
    for part in _PART.findall(cell):
        if stripped := part.strip():
            yield stripped


def parse_form(written: str, *, wrong: bool = False) -> tuple[str, Attributes]:
    """Return a form and its attributes. Raises FormError."""
    found = _FORM.fullmatch(written)
    if found is None:
        raise FormError(_fault(written))
    text = _ESCAPED.sub(r"\1", found["text"]).strip()
    if not text:
        raise FormError("attributes and no form; expected them behind one, as in US {case=exact}")
    pairs = found["pairs"]
    if pairs is None:
        return text, Attributes()
    return text, attributes_of(parse_pairs(pairs, KEYS), wrong=wrong)


def _fault(written: str) -> str:
    lone = _LONE_BACKSLASH.match(written)
    if lone is not None and lone[1] and lone[1][1:] not in ("|", "{", "}", "\\"):
        return f"“{lone[1]}” stands for nothing; expected \\\\ for a backslash of the form itself"
    return (
        "braces that hold no attributes; expected them once, at the end, as in US {case=exact}; "
        "write \\{ and \\} for braces of the form itself"
    )


def parse_pairs(text: str, known: tuple[str, ...]) -> dict[str, str]:
    """Return the keys and values of a text such as `case=exact match=prefix`. Raises FormError."""
    pairs: dict[str, str] = {}
    for pair in _PAIR.findall(text):
        key, sign, value = pair.partition("=")
        if not sign or key not in known:
            what = f"unknown attribute {key!r}{nearest(key, known)}" if sign else f"attribute {key!r} has no value"
            raise FormError(f"{what}; expected key=value with a key of {', '.join(known)}")
        if key in pairs:
            raise FormError(f"attribute {key!r} stands twice; expected it once")
        pairs[key] = _ESCAPED.sub(r"\1", value)
    return pairs


def attributes_of(pairs: Mapping[str, str], *, wrong: bool) -> Attributes:
    """Return the attributes that pairs stand for. Raises FormError for a value that its key cannot have."""
    for key, value in pairs.items():
        if key in _CHECKS and (message := _CHECKS[key](value)):
            raise FormError(message)
    if "from" in pairs and not wrong:
        raise FormError("from says where a wrong form comes from; expected it only with a wrong form")
    return Attributes(
        article=pairs.get("article"),
        case=Case(pairs["case"]) if "case" in pairs else None,
        match=Match(pairs.get("match", Match.INFLECTED)),
        since=pairs.get("since", ""),
        origin=base_code(pairs.get("from", "")),
    )


def _no_case(value: str) -> str:
    allowed = [case.value for case in Case]
    return "" if value in allowed else no_member("case", value, allowed)


def _no_match(value: str) -> str:
    allowed = [match.value for match in Match]
    return "" if value in allowed else no_member("match", value, allowed)


def _no_date(value: str) -> str:
    return "" if is_date(value) else f"since is {value!r}; expected a day such as 2022-06-01, or a year"


def _no_language(value: str) -> str:
    return "" if known_language(value) else f"from is {value!r}; expected a language code such as el"


_CHECKS: Mapping[str, Callable[[str], str]] = {
    "case": _no_case,
    "match": _no_match,
    "since": _no_date,
    "from": _no_language,
}


def pairs_of(term: Term, *, article: str = "") -> dict[str, str]:
    """Return what must be said of a term, as keys and values.

    article    what it would have if nothing were said.
    """
    pairs = {"article": term.article} if term.article != article else {}
    pairs |= {"case": term.case.value} if term.case is not None else {}
    pairs |= {"from": term.origin} if term.origin else {}
    pairs |= {"match": term.match.value} if term.match is not Match.INFLECTED else {}
    return pairs | ({"since": term.since} if term.since else {})


def write_pairs(pairs: Mapping[str, str]) -> str:
    return " ".join(f"{key}={_SPECIAL_IN_VALUE.sub(_escape, value)}" for key, value in pairs.items())


def write_form(term: Term, *, article: str = "") -> str:
    """Return a term as it stands in a cell."""
    text = _SPECIAL.sub(_escape, term.text)
    pairs = write_pairs(pairs_of(term, article=article))
    return f"{text} {{{pairs}}}" if pairs else text


def _escape(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
