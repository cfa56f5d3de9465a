"""Find the spaces that a tokeniser left in a text: “the baby 's name , ( 27 ) , was 85 % known .”

Engines are trained on text cut into tokens, and some give it back that way. A single detached mark shows nothing: the
text is cut up only if no comma and no stop stands where it should.
"""

import re
from collections.abc import Iterator

from tqa.lang.language import Language
from tqa.model import Span

_SPACE = "[ \u00a0\u202f]"
_LEAST = 2
_PAIRS = tuple(" " + mark for mark in ".,،!?;:؟؛")
_MAY_BE = re.compile(r"[^\s.,،。!?;:؟؛][ \u00a0\u202f][.,،。!?;:؟؛](?=\s|\Z)")
_ATTACHED = re.compile(r"\w[\"'”’»)\]]?[,،。](?=\s)|\w\w[\"'”’»)\]]?[.!?;:؟؛…](?=\s|\Z)")
_LONE = re.compile(r"(?<=[ \u00a0])[\"'](?=[ \u00a0])|^[\"'](?=[ \u00a0])|(?<=[ \u00a0])[\"']\Z", re.MULTILINE)
_HYPHEN = re.compile(r"(\w+)( )[-‐‑/]( )(\w+)")
_ELIDED = re.compile(r"(\w+['’])( )(?=\w)")
_CURRENCY = re.compile(r"[$£€¥]( )(?=\d)")
_PERCENT = re.compile(r"\d( )%")


def loose_spaces(text: str, language: Language) -> tuple[Span, ...]:
    """Return the spaces that do not belong in a text cut into tokens; none if it is not, or words have no spaces."""
    if (
        not any(pair in text for pair in _PAIRS)
        or not language.data.spaces
        or not _MAY_BE.search(text)
        or _ATTACHED.search(text)
    ):
        return ()
    found = sorted(set(_all(text, language)))
    return tuple(found) if len(found) >= _LEAST else ()


def _all(text: str, language: Language) -> Iterator[Span]:
    spaced = language.data.marks.spaced
    closing = "".join(mark for mark in ".,،。!?;:؟؛)]}”»…" if mark not in spaced)
    opening = "".join(mark for mark in "([{“„«¿¡" if mark not in spaced)
    for match in re.finditer(rf"{_SPACE}+(?=[{re.escape(closing)}])|(?<=[{re.escape(opening)}]){_SPACE}+", text):
        yield Span(*match.span())
    yield from _quotes(text)
    yield from _clitics(text, language)
    yield from _joined(text, language)
    if not language.spaces_percent:
        yield from (Span(*match.span(1)) for match in _PERCENT.finditer(text))
    if language.currency_leads:
        yield from (Span(*match.span(1)) for match in _CURRENCY.finditer(text))


def _quotes(text: str) -> Iterator[Span]:
    """Yield the spaces inside straight marks that stand alone: every second one closes."""
    lone = list(_LONE.finditer(text))
    for mark in "\"'":
        own = [match for match in lone if match.group() == mark]
        if mark == "'" and len(own) % 2:
            # The apostrophe of a plural: “the rivals ' plans”.
            yield from (Span(m.start() - 1, m.start()) for m in own[:1] if m.start())
            own = own[1:]
        for index, match in enumerate(own):
            at = match.end() if index % 2 == 0 else match.start() - 1
            if 0 <= at < len(text) and text[at].isspace():
                yield Span(at, at + 1)


def _clitics(text: str, language: Language) -> Iterator[Span]:
    """Yield the space before “'s” and “n't”, and behind “l'”."""
    for clitic in language.data.marks.clitics:
        pattern = rf" (?={re.escape(clitic)}\b)".replace("'", "['’]")
        yield from (Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE))
    for match in _ELIDED.finditer(text):
        if match.group(1).casefold().replace("’", "'") in language.closed_class:
            yield Span(*match.span(2))


def _joined(text: str, language: Language) -> Iterator[Span]:
    """Yield the spaces around a hyphen or stroke that joins two words. Small words stand behind dashes."""
    at = 0
    while match := _HYPHEN.search(text, at):
        before, after = match.group(1).casefold(), match.group(4).casefold()
        stroke = text[match.end(2)] == "/"
        if stroke or not {before, after} & (language.closed_class - language.data.words.prepositions):
            yield Span(*match.span(2))
            yield Span(*match.span(3))
        at = match.start(4)
