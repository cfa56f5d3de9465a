"""Report a character that nobody sees: a zero-width space, a soft hyphen, a stray control of writing direction.

Why: it splits a word for every search and every later check, and comes from web pages and files that were pasted.
Not reported: joiners where the script needs them (Persian, Hindi, emoji); breaks between Thai or Khmer words; marks of
direction in Hebrew and Arabic text, and controls of direction that are closed again there; a byte-order mark at the
start of the text; line ends and tabs.
"""

import re
import unicodedata
from collections.abc import Iterator

import regex

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_JOINERS = frozenset("\u200c\u200d")
_DIRECTION = frozenset("\u200e\u200f\u061c")
_OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_BIDI = frozenset({*_OPENING, *_ISOLATES, "\u202c", "\u2069"})
_NEVER = frozenset("\u00ad\u200b\u2060\ufeff\u180e\u2061\u2062\u2063\u2064\ufff9\ufffa\ufffb")
_CONTROLS = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))))
_SUSPECT = _NEVER | _JOINERS | _DIRECTION | _BIDI | _CONTROLS
_FIND = re.compile("[" + "".join(map(re.escape, sorted(_SUSPECT))) + "]+")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_BREAKS = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_EUROPEAN = re.compile(r"[A-Za-zª-ɏͰ-ϿЀ-ԯ]")


def _is_right_to_left(text: str) -> bool:
    return any(character.isalpha() and unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def _unbalanced(text: str) -> frozenset[int]:
    """Return the places of the controls of direction that are never closed, or close nothing."""
    lone: list[int] = []
    stack: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        closing = _OPENING.get(character) or _ISOLATES.get(character)
        if closing:
            stack.append((closing, at))
        elif character in ("\u202c", "\u2069"):
            if stack and stack[-1][0] == character:
                stack.pop()
            else:
                lone.append(at)
    return frozenset((*lone, *(at for _, at in stack)))


def _is_stray(text: str, at: int, *, right_to_left: bool, lone: frozenset[int]) -> bool:
    character = text[at]
    if character in _JOINERS:
        beside = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        return any(map(_EUROPEAN.match, beside)) or not all(beside)
    if character == "\u200b" and at and _BREAKS.match(text[at - 1]):
        return False
    if character in _DIRECTION:
        return not right_to_left
    if character in _BIDI:
        return not right_to_left or at in lone
    return True


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if _SUSPECT.isdisjoint(target.signs):
        return
    text = target.text
    right_to_left = _is_right_to_left(text)
    lone = _unbalanced(text) if right_to_left else frozenset()
    begins = view.index == 0
    for match in _FIND.finditer(text):
        places = [p for p in range(*match.span()) if _is_stray(text, p, right_to_left=right_to_left, lone=lone)]
        if not places or (begins and match.span() == (0, 1) and text[0] == "\ufeff"):
            continue
        span = Span(places[0], places[-1] + 1)
        name = unicodedata.name(text[span.start], "control character").lower()
        edits = tuple(Edit(Span(place, place + 1), "") for place in places)
        message = f"an invisible character stands here: {name} (U+{ord(text[span.start]):04X})"
        yield Hit(span, message, (Suggestion(edits, Safety.SAFE),))


CHECK = Check(
    id="invisible-character",
    summary="A character that nobody sees",
    explanation=__doc__,
    category=Category.DESIGN_AND_MARKUP,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("el-en", "", "The Secu⟦\u00ad⟧rity Council met⟦\u200b⟧.", fixed="The Security Council met."),
        bad("en-uk", "", "Рада⟦\u200b⟧ Безпеки проголосувала.", fixed="Рада Безпеки проголосувала."),
        bad("en-el", "", "Το Συμ⟦\u00ad⟧βούλιο συνήλθε.", fixed="Το Συμβούλιο συνήλθε."),
        bad("he-en", "", "He met ⟦\u200f⟧Gantz on Monday.", fixed="He met Gantz on Monday."),
        bad("en-ar", "", "قال ⟦\u202b⟧الوزير إنه موافق.", fixed="قال الوزير إنه موافق."),
        bad("en-de", "", "Der Rat⟦\ufeff⟧ tagte.", fixed="Der Rat tagte."),
        bad("en-fr", "", "Le con⟦\u00ad⟧seil a voté.", fixed="Le conseil a voté."),
        bad("en-zh", "", "安理会⟦\u200b⟧投票。", fixed="安理会投票。"),
        bad("en-tr", "", "Kon⟦\u200d⟧sey toplandı.", fixed="Konsey toplandı."),
        good("en-ar", "", "قال \u2067الوزير\u2069 في \u200eUN\u200e."),
        good("en-he", "", "הוא אמר \u200f(לא)\u200f."),
        good("en-fa", "", "می\u200cخواهم بروم."),
        good("en-th", "", "สภา\u200bความมั่นคง"),
        good("en-hi", "", "क्\u200dष और 👩\u200d👧."),
    ),
)
