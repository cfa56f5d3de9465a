"""What every file format needs: bytes to text and back, and segments that know where they stand."""

import codecs
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tqa.errors import InputError, Problem
from tqa.model import Document, Segment

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LARGEST = 64 * 1024 * 1024
_BINARY_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of file is read and written. `endings` are file name endings without the dot."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, str], Document]
    write: Callable[[Document], bytes]


@dataclass(frozen=True, slots=True)
class TextSkeleton:
    """A text file as it was read: all that is needed to write it back."""

    raw: bytes
    text: str
    encoding: str
    bom: bytes
    segments: tuple[Segment, ...] = ()


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for "-". Raises InputError."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        if Path(path).is_dir():
            raise InputError(Problem(path, "is a folder; expected a file"))
        size = Path(path).stat().st_size
        if size > _LARGEST:
            limit = _LARGEST // 2**20
            message = f"{size // 2**20} MB, more than {limit} MB; use records (.jsonl), which are read one by one"
            raise InputError(Problem(path, message))
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(Problem(path, f"cannot be read: {(reason or 'unknown error').lower()}")) from None


def decode(raw: bytes, path: str) -> TextSkeleton:
    """Decode by byte order mark, else as UTF-8. Raises InputError for binary data and for any other encoding."""
    bom, encoding = next(((mark, name) for mark, name in _BOMS if raw.startswith(mark)), (b"", "utf-8"))
    body = raw[len(bom) :]
    if not bom and b"\0" in body[:_BINARY_SAMPLE]:
        raise InputError(Problem(path, "is binary, not text; expected plain text, Markdown or records (.jsonl)"))
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        message = f"not {encoding.upper()} at byte {len(bom) + error.start}; save the file as UTF-8"
        raise InputError(Problem(path, message, line)) from None
    if not text.strip():
        raise InputError(Problem(path, "is empty; expected a text to check"))
    return TextSkeleton(raw, text, encoding, bom)


def read_text(path: str) -> str:
    """Read a whole text file, such as a source text. Raises InputError."""
    return decode(read_bytes(path), path).text


def text_document(skeleton: TextSkeleton, segments: tuple[Segment, ...], *, label: str, form: str) -> Document:
    kept = TextSkeleton(skeleton.raw, skeleton.text, skeleton.encoding, skeleton.bom, segments)
    return Document(label=label, segments=segments, format=form, skeleton=kept)


def write_text(document: Document) -> bytes:
    """Put the segments back in their places; the very bytes that were read if none has changed."""
    skeleton = document.skeleton
    if not isinstance(skeleton, TextSkeleton):
        raise TypeError(f"{document.label}: not read from a text file")
    targets = [segment.target for segment in document.segments]
    if targets == [segment.target for segment in skeleton.segments]:
        return skeleton.raw
    pieces: list[str] = []
    at = 0
    for before, target in zip(skeleton.segments, targets, strict=True):
        pieces += (skeleton.text[at : before.location.offset], target)
        at = before.location.offset + len(before.target)
    pieces.append(skeleton.text[at:])
    return skeleton.bom + "".join(pieces).encode(skeleton.encoding)
