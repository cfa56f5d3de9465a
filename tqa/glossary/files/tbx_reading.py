"""Read TBX piece by piece: an entry is made into a concept as soon as it ends, and no tree is kept.

defusedxml refuses what makes XML dangerous: entities, which can name files or grow without end. A DOCTYPE that names a
schema is harmless, and common; nobody fetches it.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from tqa.errors import GlossaryError, Problem
from tqa.glossary.files.base import GlossaryFile, Problems, reading
from tqa.glossary.files.tbx_concepts import Maker
from tqa.glossary.files.tbx_entry import Entry
from tqa.model import Concept

_ROOTS = ("martif", "tbx")
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
# Elements that hold others; whatever else stands in an entry holds text, perhaps with markup in it.
_GROUPS = frozenset({"termGrp", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp", "termCompList"})
_BY_TYPE = frozenset(
    {"termNote", "descrip", "descripNote", "admin", "adminNote", "transac", "transacNote", "ref", "xref"}
)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CHUNK = 1 << 16
_LINE_END = re.compile(r"[ \t]*\n\s+")


class _Position(Protocol):
    CurrentLineNumber: int


class _Builder:
    """Is told of each element as it comes. Tags come with their namespace in braces; it says nothing that we need."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.position: _Position | None = None
        self._depth = 0
        self._entry: Entry | None = None
        self._category = ""
        self._leaf_depth = 0
        self._text: list[str] = []

    @property
    def line(self) -> int:
        return self.position.CurrentLineNumber if self.position is not None else 1

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        name = tag.rpartition("}")[2]
        if self._depth == 1 and name not in _ROOTS:
            message = f"the outermost element is <{name}>; expected <tbx> (TBX 3) or <martif> (TBX 2)"
            raise GlossaryError(Problem(self.maker.problems.path, message, self.line))
        if name in _ENTRIES:
            self._entry = Entry(attributes.get("id", "").strip(), self.line)
        elif self._entry is None or self._leaf_depth:
            return
        elif name in _LANGUAGES:
            self._entry.open_language(attributes.get(_XML_LANG) or attributes.get("lang", ""), self.line)
        elif name in _TERMS:
            self._entry.open_term(self.line)
        elif name not in _GROUPS:
            self._category = attributes.get("type", "") if name in _BY_TYPE else name
            self._leaf_depth = self._depth
            self._text.clear()

    def data(self, text: str) -> None:
        if self._leaf_depth:
            self._text.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if self._entry is None:
            pass
        elif self._leaf_depth == self._depth:
            text = _LINE_END.sub(" ", "".join(self._text)).strip()
            self._leaf_depth = 0
            self._entry.add(self._category, text)
        elif name in _ENTRIES:
            self.maker.make(self._entry)
            self._entry = None
        elif name == "transacGrp":
            self._entry.close_transaction()
        elif name in _TERMS:
            self._entry.close_term()
        elif name in _LANGUAGES:
            self._entry.close_language()
        self._depth -= 1

    def close(self) -> None:
        """Is called at the end of the file."""


def _chunks(path: str) -> Iterator[bytes]:
    with reading(path), Path(path).open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _feed(file: GlossaryFile, builder: _Builder) -> None:
    parser = DefusedXMLParser(target=builder)
    builder.position = parser.parser
    try:
        for chunk in _chunks(file.path):
            parser.feed(chunk)
        parser.close()
    except ParseError as error:
        message = f"malformed XML: {str(error).partition(':')[0]}; correct the line, or export the file anew"
        raise GlossaryError(Problem(file.path, message, error.position[0])) from None
    except DefusedXmlException:
        message = "declares an entity, which could name files or grow without end; expected none: remove the <!ENTITY>"
        raise GlossaryError(Problem(file.path, message, builder.line)) from None
    except (LookupError, ValueError) as error:
        message = f"cannot be decoded: {error}; save it as UTF-8"
        raise GlossaryError(Problem(file.path, message, 1)) from None


def read(file: GlossaryFile) -> tuple[Concept, ...]:
    """Return the concepts of a TBX file. Raises GlossaryError with every problem of the file."""
    if not file.head:
        raise GlossaryError(Problem(file.path, "empty glossary; expected <tbx> (TBX 3) or <martif> (TBX 2)"))
    problems = Problems(file.path)
    builder = _Builder(Maker(problems))
    _feed(file, builder)
    concepts = builder.maker.concepts()
    if not concepts and not problems.found:
        problems.add("no entries; expected conceptEntry (TBX 3) or termEntry (TBX 2)")
    problems.raise_any()
    return concepts
