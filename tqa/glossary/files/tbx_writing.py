"""Write TBX-Basic: version 3 in style DCA or DCT, or version 2. tqa.glossary.files.tbx says what stands where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tqa.glossary.files.attributes import pairs_of
from tqa.glossary.files.base import Pair, Written, language_order
from tqa.glossary.files.tbx_notes import SINCE, guarded, write_note
from tqa.model import Concept, Kind, Status, Term

_STATUS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
# XML allows more, but this much is taken as an identifier everywhere.
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INDENTED = re.compile(r"\n\s")
_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_LONGEST_ACRONYM = 8


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of TBX looks. `modules` gives the prefix of each data category that is an element of its own."""

    head: str
    foot: str
    entry: str
    language: str
    term: str
    modules: bool = False

    def category(self, element: str, name: str, text: str) -> str:
        if not self.modules:
            return f'<{element} type="{name}">{text}</{element}>'
        tag = f"{_MODULES[name]}:{name}"
        return f"<{tag}>{text}</{tag}>"


_MODULES = {"administrativeStatus": "min", "termType": "basic", "transactionType": "basic"}
_SOURCE = "<fileDesc><sourceDesc><p>Written by tqa.</p></sourceDesc></fileDesc>"
_TBX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"{modules}>
<tbxHeader>{source}</tbxHeader>
<text><body>
"""
_NAMESPACES = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
_MARTIF = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader>{source}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
"""
_v3 = partial(Style, foot="</body></text>\n</tbx>\n", entry="conceptEntry", language="langSec", term="termSec")
DCA = _v3(head=_TBX.format(style="dca", modules="", source=_SOURCE))
DCT = _v3(head=_TBX.format(style="dct", modules=_NAMESPACES, source=_SOURCE), modules=True)
V2 = Style(
    head=_MARTIF.format(source=_SOURCE),
    foot="</body></text>\n</martif>\n",
    entry="termEntry",
    language="langSet",
    term="tig",
)


def _escape(text: str) -> str:
    return _NO_XML.sub("", text).translate(_REFERENCES)


def _term_lines(term: Term, style: Style, *, wrong: bool, has_full: bool) -> Iterator[str]:
    """Yield what is said of a term, in the order that TBX prescribes.

    has_full    there is a full form in this language that is preferred: the short one is seen to be short by its type.
    """
    yield f"<term>{_escape(term.text)}</term>"
    yield style.category("termNote", "administrativeStatus", _STATUS[term.status])
    if term.short:
        is_acronym = term.text.isupper() and len(term.text) <= _LONGEST_ACRONYM
        yield style.category("termNote", "termType", "acronym" if is_acronym else "shortForm")
    pairs = pairs_of(term)
    if wrong or term.status is Status.FORBIDDEN:
        pairs["status"] = "wrong" if wrong else "forbidden"
    if term.short and not has_full:
        pairs["short"] = "yes"
    if day := _DAY.fullmatch(pairs.get("since", "")):
        del pairs["since"]
        transaction = style.category("transac", "transactionType", "origination")
        yield f"<transacGrp>{transaction}<date>{day[0]}</date><note>{SINCE}</note></transacGrp>"
    if pairs:
        yield f"<note>{_escape(write_note(pairs))}</note>"


def _entry_lines(concept: Concept, name: str, order: Sequence[str], style: Style) -> Iterator[str]:
    pairs = {"kind": concept.kind.value} if concept.kind is not Kind.TERM else {}
    pairs |= {"gender": concept.gender.value} if concept.gender is not None else {}
    pairs |= {"id": concept.id} if concept.id != name else {}
    yield f'<{style.entry} id="{name}">'
    if pairs:
        yield f"  <note>{_escape(write_note(pairs))}</note>"
    if concept.note:
        yield f"  <note>{_escape(guarded(concept.note))}</note>"
    used = {term.language for term in (*concept.terms, *concept.wrong)}
    for code in (code for code in order if code in used):
        right, wrong = concept.terms_in(code), [term for term in concept.wrong if term.language == code]
        has_full = any(term.status is Status.PREFERRED and not term.short for term in right)
        yield f'  <{style.language} xml:lang="{code}">'
        for index, term in enumerate((*right, *wrong)):
            said = "".join(_term_lines(term, style, wrong=index >= len(right), has_full=has_full))
            yield f"    <{style.term}>{said}</{style.term}>"
        yield f"  </{style.language}>"
    yield f"</{style.entry}>"


def _losses(concept: Concept) -> Iterator[str]:
    for term in (*concept.terms, *concept.wrong):
        if _NO_XML.search(term.text) or _NO_XML.search(term.article):
            yield f"{concept.id}: {term.language} “{term.text}”: XML cannot hold its control characters"
    if _NO_XML.search(concept.note) or _NO_XML.search(concept.id):
        yield f"{concept.id}: XML cannot hold the control characters of its note or id"
    if _INDENTED.search(concept.note):
        yield f"{concept.id}: TBX cannot keep the indentation of its note"


def _names(concepts: Sequence[Concept]) -> Iterator[str]:
    """Yield an id for each entry that XML takes as one, and no other entry has."""
    taken = {concept.id for concept in concepts}
    for number, concept in enumerate(concepts, 1):
        name = concept.id if _ID.fullmatch(concept.id) else f"entry-{number}"
        while name != concept.id and name in taken:
            name += "-"
        taken.add(name)
        yield name


def write(concepts: Sequence[Concept], _: Pair, *, style: Style) -> Written:
    """Return the concepts in one style of TBX."""
    order = language_order(concepts)
    lines = [
        line
        for concept, name in zip(concepts, _names(concepts), strict=True)
        for line in _entry_lines(concept, name, order, style)
    ]
    losses = tuple(loss for concept in concepts for loss in _losses(concept))
    return Written(style.head + "".join(f"{line}\n" for line in lines) + style.foot, losses)
