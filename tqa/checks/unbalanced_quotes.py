"""Report a quotation mark or bracket that has lost its partner.

Why: when one mark of a pair is lost, the reader no longer knows who says what.
A quotation may run over several paragraphs, each beginning with an opening mark and only the last closed; and it may be
opened in one line and closed in a later one. Only a mark whose partner is nowhere is reported.
Not reported: straight marks ("), whose sides cannot be told apart; several lone marks of one kind in a text, which show
a custom of its own; apostrophes and single quotation marks, which cannot be told apart; inches and minutes after figures;
list numbers such as “a)”; smileys.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.quotations import BRACKETS, Mark, Side, marks

_REASON = "the place is guessed: only the author knows where the quotation ends"
_LIST_NUMBER = regex.compile(r"(?:^|\s)[\p{L}\p{N}]{1,3}\Z")
_SENTENCE_END = regex.compile(r"[.!?…。！？؟]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark and the segment it stands in."""

    view: View
    mark: Mark

    @property
    def begins_paragraph(self) -> bool:
        return not self.view.target.text[: self.mark.at].strip("\"“”„«»‘’'—–- \t\u00a0*_>")


def _is_decoration(text: str, mark: Mark) -> bool:
    """Tell whether the mark is a list number, a smiley, or inches."""
    before, after = text[: mark.at], text[mark.at + 1 :]
    if mark.text in "])）］":
        opener = before.rfind(mark.pair[0]) > before.rfind(mark.pair[1])
        return not opener and (bool(_LIST_NUMBER.search(before)) or before[-1:] in (":", ";", "-"))
    if mark.text in "([":
        return before[-1:] in (":", ";") and not after[:1].isalnum()
    return mark.text == '"' and before[-1:].isnumeric() and mark.side is not Side.OPEN


def _placed(document: DocumentView, pair: tuple[str, str]) -> Iterator[_Placed]:
    for view in document.views:
        if pair[0] not in view.target.text and pair[1] not in view.target.text:
            continue
        for mark in marks(view.target.text, [pair]):
            opaque = any(span.start <= mark.at < span.end for span in view.target.opaque)
            if not opaque and not _is_decoration(view.target.text, mark):
                yield _Placed(view, mark)


def lone_marks(placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """Yield the marks of one pair that have no partner."""
    open_: _Placed | None = None
    for item in placed:
        side = item.mark.side
        if side is Side.EITHER:
            side = Side.CLOSE if open_ else Side.OPEN
        if side is Side.CLOSE:
            if open_ is None:
                yield item
            # Greek and Spanish begin each further paragraph of a quotation with a closing mark.
            if not (open_ is not None and item.begins_paragraph):
                open_ = None
        elif open_ is None:
            open_ = item
        else:
            # A quotation of several paragraphs opens anew in each and is closed in the last.
            if not item.begins_paragraph or item.view is open_.view:
                yield open_
            open_ = item
    if open_ is not None:
        yield open_


def _place_for_closing(view: TextView, mark: Mark) -> int:
    """Guess where an open quotation ends: before the words that say who said it, else at the end of the paragraph."""
    sayers = view.language.sayers
    for index, word in enumerate(view.words):
        if word.start <= mark.at or "," not in view.text[max(0, word.start - 2) : word.start]:
            continue
        if any(near.folded in sayers for near in view.words[index : index + 2]):
            return view.text.rindex(",", 0, word.start) + 1
    return len(view.text.rstrip())


def _place_for_opening(view: TextView, mark: Mark) -> int:
    """Guess where a quotation began: at the start of the sentence that the closing mark ends."""
    ends = [match.end() for match in _SENTENCE_END.finditer(view.text, 0, max(0, mark.at - 1))]
    start = ends[-1] if ends else 0
    return start + len(view.text[start:]) - len(view.text[start:].lstrip())


def _hit(item: _Placed) -> Hit:
    mark, view = item.mark, item.view.target
    opens = mark.side is not Side.CLOSE
    partner = mark.pair[1] if opens else mark.pair[0]
    place = _place_for_closing(view, mark) if opens else _place_for_opening(view, mark)
    insert = Suggestion((Edit(Span(place, place), partner),), Safety.ASK, _REASON)
    verb = "opened but never closed" if opens else "closed but never opened"
    return Hit(Span(mark.at, mark.at + 1), f"“{mark.text}” is {verb}", (insert,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    for pair in (*document.target_language.double_quotes, *BRACKETS):
        if pair[0] == pair[1]:
            continue
        lone = list(lone_marks(list(_placed(document, pair))))
        # Several lone marks of a kind show that the text follows a custom that is not understood here.
        if len(lone) == 1:
            yield lone[0].view, _hit(lone[0])


CHECK = Check(
    id="unbalanced-quotes",
    summary="A quotation mark or bracket without its partner",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    examples=(
        bad("el-en", "", "⟦“⟧We will stay, said the minister.", fixed="“We will stay,” said the minister."),
        bad("el-en", "", "The bill ⟦(⟧passed on Friday was late.", fixed="The bill (passed on Friday was late.)"),
        bad("en-el", "", "⟦«⟧Θα μείνουμε, είπε ο υπουργός.", fixed="«Θα μείνουμε,» είπε ο υπουργός."),
        good("el-en", "", "“We stay.\n“We never left.\n“We are here,” he said."),
        good("el-en", "", '"We stay.\nWe never left," he said. "We are here, he added.'),
        good("el-en", "", 'She is 5\' 7" tall; a) yes b) no :) and ’tis the nurses’ say.'),
        good("en-de", "", "„Wir bleiben“, sagte er, „und zwar gern.“"),
    ),
)
