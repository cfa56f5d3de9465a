"""Plain text: a paragraph is a line, or a block of lines that were wrapped by hand."""

from tqa.formats.base import Format, decode, text_document, write_text
from tqa.model import Document
from tqa.text.paragraphs import paragraphs
from tqa.text.segments import make_segments


def read(raw: bytes, label: str) -> Document:
    skeleton = decode(raw, label)
    return text_document(skeleton, make_segments(skeleton.text, paragraphs(skeleton.text)), label=label, form="text")


FORMAT = Format(name="text", endings=("txt", "text"), read=read, write=write_text)
