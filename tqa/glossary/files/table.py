"""Rows of a CSV or TSV file, each with its line: a quoted cell may hold line ends."""

import csv
import io
from collections.abc import Iterator

from tqa.errors import GlossaryError, Problem


def rows(text: str, path: str, *, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Yield the line number and cells of each row; blank rows, and comments (#) before the first, are passed over.

    Raises GlossaryError for broken quoting.
    """
    stream = io.StringIO(text, newline="")
    comments = start = 0
    while (line := stream.readline()) and (line.startswith("#") or not line.strip()):
        comments, start = comments + 1, stream.tell()
    stream.seek(start)
    reader = csv.reader(stream, strict=True, delimiter=delimiter)
    number = comments
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield number + 1, cells
            number = comments + reader.line_num
    except csv.Error as error:
        comma = "tab" if delimiter == "\t" else "comma"
        message = f"broken CSV: {error}; quote a term that has a {comma}"
        raise GlossaryError(Problem(path, message, number + 1)) from None


def written(records: list[list[str]], *, delimiter: str = ",") -> str:
    """Return rows as text, quoted where needed."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(records)
    return out.getvalue()
