"""Find what stands in a text but is no prose: addresses, handles, hashtags, file names."""

import regex

from tqa.model import Span

_OPAQUE = regex.compile(
    r"""(?xV1)
      \b(?:https?|ftp)://[^\s<>«»“”"]+ | \bwww\.[^\s<>«»“”"]+     # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                # mail
    | (?<![\w@])[@\#][\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*\b          # handles and hashtags
    | \b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|int|mil|co|eu|io|tv)(?:\.[a-z]{2})?(?:/[^\s<>«»“”"]*)?\b
    """,
)


def opaque_spans(text: str) -> tuple[Span, ...]:
    """Return the spans that no check should read as words."""
    if not any(mark in text for mark in "@#./"):
        return ()
    return tuple(Span(*match.span()) for match in _OPAQUE.finditer(text))
