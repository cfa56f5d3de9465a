"""How does a text end: with a stop, a question mark, a word? Quotation marks and brackets behind that are left out."""

import functools
from dataclasses import dataclass
from enum import Enum

from tqa.lang.language import Language
from tqa.lang.marks import equivalents
from tqa.model import Span

_CLOSING = "\"'”’»“‘›」』)]）］ \u00a0"
_BRACKETS = ")]）］"


class End(Enum):
    STOP = "stop"
    QUESTION = "question"
    EXCLAMATION = "exclamation"
    WORD = "word"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a text.

    at        the offset behind the last character that is no closing mark.
    behind    the quotation marks and brackets from there on.
    """

    kind: End
    at: int
    behind: str

    @property
    def mark(self) -> Span:
        return Span(self.at - 1, self.at)

    @property
    def is_bracketed(self) -> bool:
        return any(bracket in self.behind for bracket in _BRACKETS)


def ending(text: str, language: Language) -> Ending:
    """Return how a text ends."""
    whole = text.rstrip()
    bare = whole.rstrip(_CLOSING)
    return Ending(_kind(bare[-1:], language.data.marks.question), len(bare), whole[len(bare) :])


@functools.lru_cache(maxsize=1_000)
def _kind(last: str, question: str) -> End:
    if not last:
        return End.OTHER
    if last == question or (last != ";" and last in equivalents("?")):
        return End.QUESTION
    if last in equivalents("!"):
        return End.EXCLAMATION
    if last != "…" and last in equivalents("."):
        return End.STOP
    return End.WORD if last.isalnum() or last == "%" else End.OTHER
