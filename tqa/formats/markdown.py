"""Markdown: prose is checked where it stands; front matter, code, HTML and the addresses of links are left alone.

A paragraph, list item, heading or table row is a segment. Its text is the file's own text, marks included, so that
every position is one of the file as written; the marks are protected.
"""

import regex

from tqa.formats.base import Format, decode, make_segments, text_document, write_text
from tqa.model import Document, Span

_FRONT_MATTER = regex.compile(
    r"\A(?:---\r?\n.*?\r?\n(?:---|\.\.\.)|\+\+\+\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)", regex.DOTALL
)
_FENCE = regex.compile(r"^ {0,3}(`{3,}|~{3,})")
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
    """,
    regex.DOTALL,
)


def _prose(text: str) -> list[Span]:
    """Return the paragraphs, items, headings and rows of a Markdown text."""
    front = _FRONT_MATTER.match(text)
    offset = front.end() if front else 0
    found: list[Span] = []
    fence = ""
    open_paragraph = False
    for line in text[offset:].splitlines(keepends=True):
        body = line.rstrip()
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and body.strip().startswith(fence) and not body.strip().strip(fence[0]) else fence
            open_paragraph = False
        elif mark:
            fence, open_paragraph = mark.group(1), False
        elif not body.strip() or _RULE.match(body) or _DEFINITION.match(body):
            open_paragraph = False
        elif open_paragraph and not _OWN_SEGMENT.match(body):
            found[-1] = Span(found[-1].start, offset + len(body))
        elif not _INDENTED_CODE.match(line) or _OWN_SEGMENT.match(body):
            lead = _LEAD.match(body)
            start = lead.end() if lead else 0
            open_paragraph = start < len(body)
            if open_paragraph:
                found.append(Span(offset + start, offset + len(body)))
        offset += len(line)
    return found


def read(raw: bytes, label: str) -> Document:
    skeleton = decode(raw, label)
    guards = (Span(*match.span()) for match in _PROTECTED.finditer(skeleton.text))
    segments = make_segments(skeleton.text, _prose(skeleton.text), guards)
    return text_document(skeleton, segments, label=label, form="markdown")


FORMAT = Format(name="markdown", endings=("md", "markdown", "mdown"), read=read, write=write_text)
