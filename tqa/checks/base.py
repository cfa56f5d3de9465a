"""What a check is, and the examples that prove it, document it and test its correction all at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tqa.analysis import DocumentView, View
from tqa.lang.language import Language
from tqa.model import Category, Concept, Document, Edit, Hit, Need, Safety, Severity, Span, Suggestion
from tqa.text.paragraphs import paragraphs
from tqa.text.segments import make_segments

OPEN_MARK, CLOSE_MARK = "⟦", "⟧"


def _any_language(_: Language) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A target text and what a check should say of it.

    spans    what the check should mark; none if the text is right as it is.
    fixed    the target after the first suggestions; None if the check offers none.
    """

    pair: str
    source: str
    target: str
    spans: tuple[Span, ...] = ()
    fixed: str | None = None
    glossary: tuple[Concept, ...] = ()

    @property
    def is_bad(self) -> bool:
        return bool(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One kind of fault: how to find it, and how to speak of it.

    explanation    the docstring of the check's file: what, why, what is not reported.
    find           looks at one segment; `find_across` at a whole document. Exactly one of the two is given.
    languages      tells whether enough is known of a target language; `languages_note` says what is missing if not.
    preview        not run unless asked for by name.
    reads_addresses  may report links, mail addresses, handles and hashtags, which all others leave alone.
    """

    id: str
    summary: str
    explanation: str
    category: Category
    severity: Severity
    examples: tuple[Example, ...]
    find: Callable[[View], Iterator[Hit]] | None = None
    find_across: Callable[[DocumentView], Iterator[tuple[View, Hit]]] | None = None
    needs: tuple[Need, ...] = ()
    languages: Callable[[Language], object] = _any_language
    languages_note: str = ""
    preview: bool = False
    reads_addresses: bool = False

    def __post_init__(self) -> None:
        if (self.find is None) == (self.find_across is None):
            raise ValueError(f"{self.id}: either find or find_across")

    def hits(self, document: DocumentView) -> Iterator[tuple[View, Hit]]:
        """Yield what the check finds in a document, each hit with the segment it lies in."""
        if self.find_across is not None:
            yield from self.find_across(document)
        elif self.find is not None:
            for view in document.views:
                for hit in self.find(view):
                    yield view, hit


def lost(view: View, source: Span, expected: str, reason: str) -> Hit:
    """Return the finding for words of the source that the target has nothing for: a gap, about where they would stand.

    source    where the words stand in the source.
    reason    why the place is no more than a hint.
    """
    gap = view.gap(source.start)
    insert = Suggestion((Edit(Span(gap, gap), f" {expected}" if gap else f"{expected} "),), Safety.HINT, reason)
    message = f"“{source.of(view.source.text)}” of the source is missing: expected {expected}"
    return Hit(Span(gap, gap), message, (insert,), source)


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the ⟦marks⟧ out of a text and return the spans they enclosed."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == OPEN_MARK:
            start = len(text)
        elif character == CLOSE_MARK:
            spans.append(Span(start, len(text)))
        else:
            text += character
    return text, tuple(spans)


def bad(pair: str, source: str, target: str, *, fixed: str | None, glossary: tuple[Concept, ...] = ()) -> Example:
    """Make an example with a fault. `pair` is “source-target”; ⟦ ⟧ enclose what the check should mark."""
    text, spans = _unmarked(target)
    if not spans:
        raise ValueError(f"mark the fault in {target!r}")
    return Example(pair=pair, source=source, target=text, spans=spans, fixed=fixed, glossary=glossary)


def good(pair: str, source: str, target: str, *, glossary: tuple[Concept, ...] = ()) -> Example:
    """Make an example that looks like the fault but is right."""
    return Example(pair=pair, source=source, target=target, glossary=glossary)


def document_of(example: Example) -> Document:
    """Return an example as a document; its paragraphs are its lines."""
    source, _, target = example.pair.partition("-")
    return Document(
        label="example",
        segments=make_segments(example.target, paragraphs(example.target)),
        source=example.source,
        source_lang=source,
        target_lang=target,
        glossary=example.glossary,
    )
