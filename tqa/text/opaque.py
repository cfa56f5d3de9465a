"""Find what stands in a text but is no prose: addresses, handles, hashtags, file names."""

import re

import regex

from tqa.model import Span

_ENDINGS = "com|org|net|gov|edu|info|int|mil|co|eu|io|tv"
# A cheap look at what nearly every text has none of, before the dear one.
_TRIGGER = re.compile(rf"[@#]|://|www\.|\.(?:{_ENDINGS})(?![A-Za-z])")
_OPAQUE = regex.compile(
    rf"""(?xV1)
      \b(?:https?|ftp)://[^\s<>«»“”"]+ | \bwww\.[^\s<>«»“”"]+     # addresses
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+               # mail
    | (?<![\w@])[@\#][\p{{L}}\p{{N}}_][\p{{L}}\p{{M}}\p{{N}}_.]*\b          # handles and hashtags
    | (?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})
      (?:\.[a-z]{{2}})?(?:/[^\s<>«»“”"]*)?\b                        # domains
    """,
)


def opaque_spans(text: str) -> tuple[Span, ...]:
    """Return the spans that no check should read as words."""
    if _TRIGGER.search(text) is None:
        return ()
    return tuple(_trimmed(text, *match.span()) for match in _OPAQUE.finditer(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave out the marks after an address that belong to the sentence around it."""
    while end > start and text[end - 1] in ".,;:!?)]}'" and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return Span(start, end)
