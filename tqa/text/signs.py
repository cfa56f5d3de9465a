"""Find the characters of a text that are worth a look: all but the plain letters of the great alphabets.

Most checks of single characters have nothing to do in most texts, and this tells them so for the price of one search.
"""

import re

_PLAIN = "A-Za-zΆ-ώА-яЁЄІЇёєіїҐґא-תء-يぁ-ヿ一-鿿가-힣"
_SIGN = re.compile(f"[^{_PLAIN} ,.]")


def signs(text: str) -> frozenset[str]:
    """Return every character of a text but plain letters, spaces, commas and stops."""
    return frozenset(_SIGN.findall(text))
