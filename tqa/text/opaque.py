"""Find what stands in a text but is no prose: addresses, handles, hashtags, file names."""

import re
from typing import NamedTuple
from urllib.parse import unquote

import regex

from tqa.model import Span

_ENDINGS = "com|org|net|gov|edu|info|int|mil|co|eu|io|tv"
# A cheap look at what nearly every text has none of, before the dear one.
_SIGNS = ("@", "#", "://", "www.")
_DOMAIN = re.compile(rf"\.(?:{_ENDINGS})(?![A-Za-z])")
_OPAQUE = regex.compile(
    rf"""(?xV1)
      (?<![\p{{Latin}}\p{{N}}_])(?:(?:https?|ftp)://|www\.)[^\s<>«»“”"\u2e80-\uffef]+  # addresses
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+               # mail
    | (?<![\w@&])[@\#][\p{{L}}\p{{N}}_][\p{{L}}\p{{M}}\p{{N}}_.]*\b          # handles and hashtags
    | (?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})
      (?:\.[a-z]{{2}})?(?:/[^\s<>«»“”"]*)?\b                        # domains
    """,
)

_LINK_START = re.compile(r"(?:(?:https?|ftp)://)?(?:www\.)?(?=.)", re.IGNORECASE)


def opaque_spans(text: str) -> tuple[Span, ...]:
    """Return the spans that no check should read as words."""
    if not any(sign in text for sign in _SIGNS) and _DOMAIN.search(text) is None:
        return ()
    return tuple(_trimmed(text, *match.span()) for match in _OPAQUE.finditer(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave out the marks after an address that belong to the sentence around it."""
    while end > start and text[end - 1] in ".,;:!?)]}'،؛؟’" and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return Span(start, end)


class Address(NamedTuple):
    """One address, and where it stands.

    kind    “mail”, “link”, “domain” (a bare one may be a company's name), or “@” and “#” for handles and hashtags.
    key     equal for two ways to write one address: with and without “https://www.”, in small letters or capitals.
    """

    span: Span
    text: str
    kind: str
    key: str


def address(text: str, span: Span) -> Address:
    """Return what is known of an opaque span of a text."""
    written = span.of(text)
    bare = _LINK_START.sub("", written)
    if written[0] in "@#":
        kind = written[0]
    elif "@" in written and "/" not in written.partition("@")[0]:
        kind = "mail"
    else:
        kind = "domain" if bare == written and "/" not in written else "link"
    return Address(span, written, kind, unquote(bare).rstrip("/").casefold())
