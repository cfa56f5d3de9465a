"""Files to documents and back. FORMATS lists what can be read; the first that knows the file's ending reads it."""

from tqa.formats import markdown, plain
from tqa.formats.base import Format, read_bytes, read_text
from tqa.formats.records import is_records, read_records
from tqa.model import Document

FORMATS: tuple[Format, ...] = (markdown.FORMAT, plain.FORMAT)

__all__ = ["FORMATS", "Format", "is_records", "read", "read_records", "read_text", "write"]


def format_of(path: str) -> Format:
    """Return the format for a path; plain text if no other claims its ending."""
    ending = path.lower().rpartition(".")[2]
    return next((form for form in FORMATS if ending in form.endings), plain.FORMAT)


def read(path: str) -> Document:
    """Read one document. "-" is standard input, as plain text. Raises InputError."""
    return format_of(path).read(read_bytes(path), path)


def write(document: Document) -> bytes:
    """Return the bytes of a document; those it was read from if nothing was changed."""
    return next(form for form in FORMATS if form.name == document.format).write(document)
