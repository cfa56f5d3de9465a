"""No check fails on a text that is all of one thing, however odd, and each finding lies in the text."""

import pytest
from build import glossary
from property.texts import PAIRS

from tqa.checks import CHECKS
from tqa.engine import review
from tqa.model import Document, Span
from tqa.text.segments import make_segments

_LENGTH = 400
_ODD = {
    "one-letter": "a",
    "one-word": "it ",
    "a-pair-of-words": "he said ",
    "figures": "7",
    "numbers": "123 ",
    "grouped": "1,000",
    "dates": "12/10/2023 ",
    "money": "$5 million, 30%, 10:30 ",
    "ordinals": "1. ",
    "straight-quotes": '"',
    "opening-quotes": "“",
    "closing-quotes": "”",
    "nested-quotes": "«“a”» ",
    "single-quotes": "'a ",
    "brackets": "(",
    "links": "[a](",
    "tags": "<a ",
    "placeholders": "{{a}} ",
    "entities": "&amp;",
    "acronyms": "A.A.",
    "explained": "Aaa Bbb Ccc (ABC) ",
    "stops": ". ",
    "spaces": " ",
    "line-ends": "\n",
    "returns": "a\r",
    "hyphens": "a-",
    "apostrophes": "a'",
    "combining": "a\u0301\u0327",
    "only-combining": "\u0301",
    "scripts": "Aа",
    "family": "👨‍👩‍👧",
    "directions": "\u200f\u202eabc\u202c ",
    "invisible": "a\u200b\u00ad",
    "half-a-pair": "\ud800a ",
    "nothing": "\0",
    "mojibake": "Ã©â€™",
    "handles": "@a ",
    "hashes": "#",
    "addresses": "http://a.b/c ",
    "domains": "a.com",
    "capitals": "ABCD",
    "names": "Kyiv Kiev Bendjama Benjama ",
    "han": "哈",
    "kana": "カタカナ・",
    "vowel-points": "\u05e9\u05c1\u05b8",
}


@pytest.mark.parametrize(("from_", "to"), PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])
@pytest.mark.parametrize("piece", _ODD.values(), ids=_ODD.keys())
def test_no_check_fails_on_a_text_of_one_thing(piece: str, from_: str, to: str) -> None:
    target = (piece * _LENGTH)[:_LENGTH]
    for source in ("", target):
        segments = make_segments(target, [Span(0, len(target))])
        read = Document(label="odd.txt", segments=segments, source=source, source_lang=from_, target_lang=to)
        for finding in review(read, glossary=glossary(), checks=CHECKS).findings:
            assert 0 <= finding.hit.span.start <= finding.hit.span.end <= len(target)
