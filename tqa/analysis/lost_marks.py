"""Guess where the lost half of a pair of quotation marks or brackets stood.

What goes by, best first:
    a closing mark    before who said it (“…, said she”); behind an acronym or name in brackets; before the next mark
                      in brackets; else at the end of the text, before or behind the full stop as the text has it.
    an opening mark   behind “she said:”; where the first sentence behind the last quotation begins; behind a colon;
                      behind “she said,”; where the sentence begins that “— she said —” breaks; before the names,
                      acronym or figure that the closing mark touches; else where its sentence begins.
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.text_view import TextView
from tqa.model import Span
from tqa.text.edges import after_space
from tqa.text.quotations import BRACKETS, Mark
from tqa.text.words import Word

_BLANKS = "[ \u00a0\u202f]"
_SENTENCE_END = regex.compile(r"[.!?…؟]+[”»“\"’)]*(?=\s|$)|[。！？][”」』)）]*")
_COLON = regex.compile(r"[^\W\d_]\s?[:：](?=\s|[\p{Han}\p{Hiragana}\p{Katakana}])\s*")
_COMMAS = (",", "،", "،", "，")
_SENTENCE_MARKS = (".", "!", "?", "؟", "…")
_DASHES = ("—", "–", "-")
_OPENERS = '“„«»「『‘‚‹"'
_FULL_STOPS = ".。"
_PART_END = regex.compile(r"[,;:!?،؛؟–—。，；：](?!\p{N})|\.(?=\s*$|\s+[^\p{Ll}\p{N}\s]|[^\w\s])")
# One character at a time, so that no text can be cut up in many ways.
_ACRONYM = regex.compile(
    r"(?:\p{Lu}\.){2,}|(?=\p{N}*+\p{Lu})[\p{Lu}\p{N}](?:[-/&]?[\p{Lu}\p{N}])++(?!\p{Ll})|\p{N}+(?=\p{Hiragana})"
)
_TOUCHED = regex.compile(r"(?:[\p{Lu}\p{N}](?:[-/&]?[\p{Lu}\p{N}])++|\p{Sc}?\p{N}[\p{N}.,]*+[%％]?)$")
_LONGEST = 200
"""How far before a closing bracket its acronym or figure is looked for."""
_NEAR = 2


def inner_space(document: DocumentView, pair: tuple[str, str]) -> str:
    """Return the space that a document has inside its marks of this pair, as French does: « oui »."""
    texts = [view.target.text for view in document.views]
    inside = [*_behind(texts, pair[0]), *_before(texts, pair[1])]
    spaces = [character for character in inside if character.isspace()]
    return max(spaces, key=spaces.count) if len(spaces) * 2 > len(inside) else ""


def _behind(texts: Sequence[str], mark: str) -> list[str]:
    return [text[at + 1] for text in texts for at, c in enumerate(text[:-1]) if c == mark]


def _before(texts: Sequence[str], mark: str) -> list[str]:
    return [text[at - 1] for text in texts for at, c in enumerate(text) if c == mark and at]


def last_word_said(view: TextView, mark: Mark) -> Word | None:
    """Return the last word of an open quotation, if the words that say who said it follow: “We stay, said he.”"""
    sayers = view.language.sayers
    for before, (verb, near) in zip(view.words, pairwise((*view.words[1:], *view.words[-1:])), strict=False):
        between = view.text[before.end : verb.start].strip()
        if before.start <= mark.at:
            continue
        if between in _COMMAS and not sayers.isdisjoint({verb.folded, near.folded}):
            return before
        # Turkish: “We stay.” dedi.
        if between in _SENTENCE_MARKS and verb.folded in sayers and verb.text.islower():
            return before
    return None


def closing_place(view: View, mark: Mark) -> tuple[Span, int]:
    """Return where an open quotation or bracket seems to end: what to mark, and the place for the closing mark."""
    target, here = view.target, Span(mark.at, mark.at + 1)
    if mark.pair in BRACKETS:
        return here, _end_of_aside(target, mark)
    last = last_word_said(target, mark)
    if last is not None:
        between = target.text[last.end : last.end + 1]
        inside = between not in _COMMAS or target.language.data.quotes.comma_inside
        return Span(last.start, last.end + 1), last.end + inside
    place = _before_particle(target, mark) or _behind_a_name(target, mark)
    if place is not None:
        return here, place
    end, first = len(target.text.rstrip()), target.text[mark.at + 1 :].lstrip()[:1]
    return here, end - (
        target.text[end - 1 : end] in tuple(_FULL_STOPS) and _stops_stand_outside(view, mark.pair, first)
    )


def _before_particle(view: TextView, mark: Mark) -> int | None:
    """Return where the particle stands that closes what was said, in a script without spaces: …」と語った."""
    if view.language.data.spaces:
        return None
    particles = [word for word in view.language.data.words.prepositions if len(word) == 1]
    sayers = sorted(view.language.sayers, key=len, reverse=True)
    if not particles or not sayers:
        return None
    verbs, small = "|".join(map(regex.escape, sayers)), "".join(map(regex.escape, sorted(particles)))
    match = regex.search(f"[{small}](?={verbs})", view.text, pos=mark.at + 2)
    return match.start() if match else None


def _behind_a_name(view: TextView, mark: Mark) -> int | None:
    """Return where a name ends that the opening mark begins, in the middle of a sentence: the “Motor club."""
    index = view.index_from(mark.at)
    if view.language.data.capitals != "names" or not 0 < index < len(view.words):
        return None
    before, place = view.words[index - 1], None
    if not view.text[before.end : mark.at].isspace() or before.folded in view.language.sayers:
        return None
    for word, after in pairwise((*view.words[index:], None)):
        if word is None or not word.is_capitalised:
            break
        place = word.end
        if after is None or not view.text[word.end : after.start].isspace():
            return None
    return place


def _stops_stand_outside(view: View, pair: tuple[str, str], first: str) -> bool:
    """Tell whether full stops stand behind closing marks: as mostly in the document, but always for parts of sentences.

    `first` is the first letter of what is quoted.
    """
    quotes = view.target.language.data.quotes
    if first.islower():
        return not quotes.comma_inside
    texts = [other.target.text for other in view.document.views]
    blank = f"{_BLANKS}?{regex.escape(pair[1])}"
    outside = sum(len(regex.findall(f"{blank}[{_FULL_STOPS}]", text)) for text in texts)
    inside = sum(len(regex.findall(f"[{_FULL_STOPS}]{blank}", text)) for text in texts)
    return outside > inside


def _end_of_aside(view: TextView, mark: Mark) -> int:
    """Return where what stands in brackets seems to end."""
    start = mark.at + 1
    acronym = _ACRONYM.match(view.text, start)
    if acronym is not None:
        return acronym.end()
    mention = view.mention_at.get(start)
    if mention is not None:
        return mention.span.end
    end = _PART_END.search(view.text, start)
    return end.start() if end else len(view.text.rstrip())


def opening_place(view: TextView, mark: Mark) -> tuple[Span, int]:
    """Return the closing mark, and where its quotation or bracket seems to begin."""
    here, text = Span(mark.at, mark.at + 1), view.text
    last = max((span.end for span in view.quotations if span.end <= mark.at), default=0)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, max(0, mark.at - 1))]
    starts = [after_space(text, end) for end in ends]
    sentence = starts[-1] if starts else 0
    if mark.pair in BRACKETS:
        return here, _touched(view, mark.at) or _names_before(view, mark.at, sentence) or sentence
    colons = [match for match in _COLON.finditer(text, last, mark.at) if text[match.end()] not in _OPENERS]
    said = [m.end() for m in colons if _is_said(view, m.start() + 1) or not text[m.end()].islower()]
    behind = [start for start in starts if start > last] if last else []
    plain = [match.end() for match in colons]
    for places in (said, behind, plain):
        if places:
            return here, places[0]
    broken = _broken_by_a_dash(view, (0, *starts), mark.at)
    place = _said_before(view, sentence, mark.at) if broken is None else broken
    return here, _names_before(view, mark.at, sentence) or sentence if place is None else place


def _is_said(view: TextView, at: int) -> bool:
    """Tell whether a verb of saying stands shortly before an offset."""
    index = view.index_from(at)
    return any(word.folded in view.language.sayers for word in view.words[max(0, index - _NEAR - 1) : index])


def _broken_by_a_dash(view: TextView, starts: Sequence[int], at: int) -> int | None:
    """Return where the first sentence begins that breaks off for who says it: We stay, — she said. — We must."""
    for word in view.words[: view.index_from(at)]:
        if word.folded in view.language.sayers and view.text[: word.start].rstrip().endswith(_DASHES):
            return max(start for start in starts if start <= word.start)
    return None


def _said_before(view: TextView, start: int, end: int) -> int | None:
    """Return the place behind a comma that ends the words of saying: she said, “…"""
    for first, second in pairwise(view.words):
        if start <= first.start and second.start < end and view.text[first.end : second.start].strip() in _COMMAS:
            index = view.index_from(first.start)
            before = view.words[max(0, index + 1 - _NEAR) : index + 1]
            if any(word.start >= start and word.folded in view.language.sayers for word in before):
                return second.start
    return None


def _touched(view: TextView, at: int) -> int | None:
    """Return where an acronym or a figure begins that a closing bracket touches."""
    match = _TOUCHED.search(view.text, max(0, at - _LONGEST), at)
    return match.start() if match else None


def _names_before(view: TextView, at: int, start: int) -> int | None:
    """Return where the run of words with capitals begins that a closing mark touches, inside its sentence."""
    if view.language.data.capitals != "names":
        return None
    place: int | None = None
    end = at
    for word in reversed(view.words[: view.index_from(at)]):
        blank = view.text[word.end : end]
        if word.start <= start or not word.is_capitalised or (blank and not blank.isspace()):
            break
        place = end = word.start
    return place
