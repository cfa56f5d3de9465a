"""Letters of Latin, Greek and Cyrillic that look the same, and the marks that only some scripts have.

The pairs are those of Unicode's confusables (UTS 39) that look the same in every fount, and no more: a letter that a
reader can tell apart is a real mixture, such as the ending in iPhone’ом.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

_CYRILLIC_TO_LATIN = dict(zip("АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝ", "ABEKMHOPCTYXIJSaeopcyxijshdqw", strict=True))
_GREEK_TO_LATIN = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ", "ABEZHIKMNOPTYXaivopux", strict=True))
_CYRILLIC_TO_GREEK = dict(zip("АВЕКМНОРТХІаорхі", "ΑΒΕΚΜΗΟΡΤΧΙαορχι", strict=True))


# Letters that hardly a language writes: they disguise a Latin word, but no Latin letter was ever typed for them.
_RARE = frozenset("ЈЅјѕһԁԛԝ")


def _reversed(pairs: Mapping[str, str]) -> dict[str, str]:
    return {right: left for left, right in pairs.items() if left not in _RARE}


LOOKALIKES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("Cyrillic", "Latin"): _CYRILLIC_TO_LATIN,
    ("Latin", "Cyrillic"): _reversed(_CYRILLIC_TO_LATIN),
    ("Greek", "Latin"): _GREEK_TO_LATIN,
    ("Latin", "Greek"): _reversed(_GREEK_TO_LATIN) | {"ó": "ό", "í": "ί", "ú": "ύ", "á": "ά"},
    ("Cyrillic", "Greek"): _CYRILLIC_TO_GREEK,
    ("Greek", "Cyrillic"): _reversed(_CYRILLIC_TO_GREEK),
}
"""(From a script, to a script): each letter of the one that looks like a letter of the other."""

_BLOCKS = {"Latin": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ", "Greek": "Ͱ-Ͽἀ-῿", "Cyrillic": "Ѐ-ԯ"}
_RUNS = {name: re.compile(f"[{block}]+") for name, block in _BLOCKS.items()}
_NOT_LATIN = re.compile(f"[{_BLOCKS['Greek']}{_BLOCKS['Cyrillic']}]+")
STRANGE_RUNS: Mapping[str, "re.Pattern[str]"] = defaultdict(
    lambda: _NOT_LATIN,
    Greek=re.compile(f"[{_BLOCKS['Latin']}{_BLOCKS['Cyrillic']}]+"),
    Cyrillic=re.compile(f"[{_BLOCKS['Latin']}{_BLOCKS['Greek']}]+"),
)
"""For a text in a script: a run of letters of the others of these three."""


def script_of(letter: str) -> str:
    """Return Latin, Greek or Cyrillic; "" for anything else."""
    if not letter.isalpha():
        return ""
    return next((name for name, pattern in _RUNS.items() if pattern.match(letter)), "")


WIDE_MARKS: Mapping[str, str] = {
    "，": ",", "。": ".", "、": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")",
    "【": "[", "】": "]", "～": "~", "％": "%", "／": "/",
}  # fmt: skip
"""Marks as wide as a Chinese character, which no other script has, and what they are elsewhere."""

ARABIC_MARKS: Mapping[str, str] = {"،": ",", "؛": ";", "؟": "?", "٪": "%"}
"""Marks that only the Arabic script has, and what they are elsewhere."""
