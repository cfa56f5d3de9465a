"""Markdown: prose is checked where it stands; front matter, code, HTML and the addresses of links are left alone.

A paragraph, list item, heading or table row is a segment. Its text is the file's own text, marks included, so that
every position is one of the file as written; the marks are protected.
"""

from dataclasses import dataclass, field

import regex

from tqa.formats.base import Format, decode, text_document, write_text
from tqa.model import Document, Span
from tqa.text.segments import make_segments

_FRONT_MATTER = regex.compile(
    r"\A(?:---\r?\n.*?\r?\n(?:---|\.\.\.)|\+\+\+\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)", regex.DOTALL
)
_FENCE = regex.compile(r"^ {0,3}(`{3,}|~{3,})")
_ITEM = regex.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_DEEP_CODE = regex.compile(r"^(?: {8}|\t\t)")
_INDENTED_CODE = regex.compile(r"^(?: {4}|\t)")
# What stands before the prose of a line: quotation marks, bullets, numbers, heading marks.
_LEAD = regex.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]|\#{1,6}(?:[ \t]|$)))*[ \t]*")
_OWN_SEGMENT = regex.compile(r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\#{1,6}(?:[ \t]|$)|\|)")
_RULE = regex.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$")
_DEFINITION = regex.compile(r"^ {0,3}\[[^\]]+\]:[ \t]")
_PROTECTED = regex.compile(
    r"""(?x)
      (`+)(?:(?!\1|\n\s*\n).)+?\1(?!`)   # code, which ends with its paragraph
    | (?i:<(script|style)\b.*?</\2\s*>)  # what a browser runs
    | \]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+"[^"]*")?\)   # where a link leads
    | \]\[[^\]]*\] | \](?=\() | !?\[(?=[^\]]*\][(\[])    # link marks
    | <(?:https?://|mailto:)[^>\s]+>    # an address
    | </?[A-Za-z][^<>]*> | <!--.*?-->   # HTML
    | \*{1,3} | (?<!\w)_{1,3} | _{1,3}(?!\w) | ~~   # emphasis
    | \\[!-/:-@\[-`{-~]                 # an escaped mark
    | \{[%\{].*?[%\}]\}                 # a template's placeholder
    | \$\$[^$]+\$\$ | \$[^$\s][^$\n]*\$(?!\d)   # mathematics
    """,
    regex.DOTALL,
)


@dataclass
class _Reader:
    """Goes through the lines of a Markdown text and collects its prose."""

    found: list[Span] = field(default_factory=list)
    fence: str = ""
    in_list: bool = False
    in_paragraph: bool = False

    def take(self, line: str, offset: int) -> None:
        """Read the next line, which starts at an offset of the text."""
        body = line.rstrip()
        mark = _FENCE.match(line)
        if self.fence or mark:
            self._fenced(body.strip(), mark.group(1) if mark else "")
        elif not body or _RULE.match(body) or _DEFINITION.match(body):
            self.in_paragraph = False
        elif self.in_paragraph and not _OWN_SEGMENT.match(body):
            self.found[-1] = Span(self.found[-1].start, offset + len(body))
        elif not self._is_code(line):
            self._begin(body, offset)

    def _fenced(self, body: str, mark: str) -> None:
        """Open a block of code, or close it: by its own mark and nothing else."""
        self.in_paragraph = False
        if not self.fence:
            self.fence = mark
        elif body.startswith(self.fence) and not body.strip(self.fence[0]):
            self.fence = ""

    def _is_code(self, line: str) -> bool:
        """Tell whether an indented line is code: by four spaces, or by eight in a list."""
        return (_DEEP_CODE if self.in_list else _INDENTED_CODE).match(line) is not None

    def _begin(self, body: str, offset: int) -> None:
        """Begin a paragraph, item, heading or row behind the marks that lead it."""
        self.in_list = _ITEM.match(body) is not None or (self.in_list and body[0].isspace())
        lead = _LEAD.match(body)
        start = lead.end() if lead else 0
        self.in_paragraph = start < len(body)
        if self.in_paragraph:
            self.found.append(Span(offset + start, offset + len(body)))


def _prose(text: str) -> list[Span]:
    """Return the paragraphs, items, headings and rows of a Markdown text."""
    front = _FRONT_MATTER.match(text)
    offset = front.end() if front else 0
    reader = _Reader()
    for line in text[offset:].splitlines(keepends=True):
        reader.take(line, offset)
        offset += len(line)
    return reader.found


def read(raw: bytes, label: str) -> Document:
    skeleton = decode(raw, label)
    guards = (Span(*match.span()) for match in _PROTECTED.finditer(skeleton.text))
    segments = make_segments(skeleton.text, _prose(skeleton.text), guards)
    return text_document(skeleton, segments, label=label, form="markdown")


FORMAT = Format(name="markdown", endings=("md", "markdown", "mdown"), read=read, write=write_text)
