"""Cut a text into sentences: simplemma where words have spaces, the sentence marks themselves where not."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator

from tqa.model import Span

_SPACELESS_END = re.compile(r"[。！？]+[」』”’）》]*")


def _marked(text: str) -> Iterator[Span]:
    start = 0
    for end in (*(match.end() for match in _SPACELESS_END.finditer(text)), len(text)):
        sentence = text[start:end].strip()
        if sentence:
            at = text.index(sentence, start)
            yield Span(at, at + len(sentence))
        start = end


@functools.cache
def _splitter() -> Callable[[str, str], Iterable[str]]:
    from simplemma import split_sentences  # noqa: PLC0415 - 60 ms that only a check should cost

    return split_sentences


def _located(text: str, offset: int, sentences: Iterable[str]) -> Iterator[Span]:
    """Find each sentence in the text again: the splitter gives strings, and trims them."""
    at = 0
    for sentence in sentences:
        start = text.find(sentence, at)
        if sentence and start >= 0:
            at = start + len(sentence)
            yield Span(offset + start, offset + at)


def split_sentences(text: str, *, language: str, spaces: bool) -> tuple[Span, ...]:
    """Return the sentences of `text`, without the white space around them. A line end always ends one."""
    found: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if not spaces:
            found += (span.shifted(offset) for span in _marked(line))
        elif line.strip():
            found += _located(line, offset, _splitter()(line, language))
        offset += len(line)
    return tuple(found)
