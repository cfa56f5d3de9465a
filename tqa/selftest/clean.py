"""Clean texts to put faults into: the corpora of tqa, or texts of the user's own.

<folder>/clean/<language>/<name>.txt                 a text without its source
<folder>/parallel/<pair>/<name>/source.txt target.txt  a text with its source; both sides are clean, so each is
                                                       the translation of the other
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.analysis import DocumentView
from tqa.engine import view_of
from tqa.errors import InputError, Problem
from tqa.formats import is_records, read, read_records, read_text
from tqa.glossary.glossary import Glossary
from tqa.intake import settle
from tqa.model import Document

_READABLE = (".txt", ".text", ".md", ".markdown", ".jsonl")


@dataclass(frozen=True, eq=False)
class CleanText:
    """A text in which nothing is wrong, ready to be damaged."""

    view: DocumentView

    @property
    def label(self) -> str:
        return self.view.document.label

    @property
    def language(self) -> str:
        return self.view.target_language.code

    @property
    def words(self) -> int:
        return sum(len(view.target.words) for view in self.view.views)


def corpora_documents(folder: Path) -> Iterator[Document]:
    """Yield the clean documents of a folder laid out as corpora/ is, labelled by their place in it."""
    for path in sorted(folder.glob("clean/*/*.txt")):
        yield _document(path, folder, target_lang=path.parent.name)
    for pair in sorted(folder.glob("parallel/*")):
        first, _, second = pair.name.partition("-")
        for item in sorted(pair.iterdir()):
            yield _document(item / "target.txt", folder, source=item / "source.txt", pair=(first, second))
            yield _document(item / "source.txt", folder, source=item / "target.txt", pair=(second, first))


def _document(
    path: Path, folder: Path, *, source: Path | None = None, pair: tuple[str, str] = ("", ""), target_lang: str = ""
) -> Document:
    document = replace(read(str(path)), label=path.relative_to(folder).as_posix())
    if source is not None:
        document = replace(document, source=read_text(str(source)))
    return settle(document, source_lang=pair[0], target_lang=target_lang or pair[1], thorough=False)


def own_documents(paths: Iterable[str], *, source_lang: str = "", target_lang: str = "") -> Iterator[Document]:
    """Yield the documents of the user's own paths: texts, records, and folders of such.

    A folder that holds source.txt and target.txt is one text with its source. Raises InputError.
    """
    for path in paths:
        for document in _own(Path(path), path):
            settled = settle(document, source_lang=source_lang, target_lang=target_lang)
            if not settled.target_lang:
                raise InputError(Problem(document.label, "the language is not known: name it with --to"))
            yield settled


def _own(path: Path, label: str) -> Iterator[Document]:
    if path.is_dir():
        yield from _in_folder(path)
    elif is_records(label):
        for item in read_records(label):
            if isinstance(item, Problem):
                raise InputError(item)
            yield item
    else:
        yield read(label)


def _in_folder(folder: Path) -> Iterator[Document]:
    source, target = folder / "source.txt", folder / "target.txt"
    if source.is_file() and target.is_file():
        yield replace(read(str(target)), source=read_text(str(source)))
        return
    inside = [p for p in sorted(folder.iterdir()) if p.is_dir() or p.name.lower().endswith((*_READABLE, ".jsonl.gz"))]
    if not inside:
        raise InputError(Problem(str(folder), "holds no text; expected .txt, .md or .jsonl files"))
    for path in inside:
        yield from _own(path, str(path))


def prepare(documents: Iterable[Document], glossary: Glossary) -> Iterator[CleanText]:
    for document in documents:
        yield CleanText(view_of(document, glossary=glossary))
