"""Report a quotation mark or bracket that has lost its partner.

Why: when one mark of a pair is lost, the reader no longer knows who says what.
A quotation may run over several paragraphs, each beginning with an opening mark and only the last closed; and it may be
opened in one line and closed in a later one. Only a mark whose partner is nowhere is reported.
Not reported: straight marks ("), whose sides cannot be told apart, and any others in a text that has such; several
lone marks of one kind in a text, which show a custom of its own; a quotation that a single segment may have been cut
out of; apostrophes and single quotation marks, which cannot be told apart; list numbers such as “a)”; smileys.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.quotations import BRACKETS, Mark, Side, marks
from tqa.text.words import Word

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
    """Tell whether the mark is a list number, a smiley."""
    before, after = text[: mark.at], text[mark.at + 1 :]
    if mark.text in "])）］":
        opener = before.rfind(mark.pair[0]) > before.rfind(mark.pair[1])
        return not opener and (bool(_LIST_NUMBER.search(before)) or before[-1:] in (":", ";", "-"))
    return mark.text in "([" and before[-1:] in (":", ";") and not after[:1].isalnum()


def _placed(document: DocumentView) -> Mapping[tuple[str, str], list[_Placed]]:
    """Return all marks whose sides differ, by the pair they belong to."""
    pairs = [pair for pair in document.target_language.double_quotes if pair[0] != pair[1]]
    # Where straight marks stand among the others, either may be the partner of either.
    straight = any('"' in view.target.text for view in document.views)
    pairs = list(BRACKETS) if straight else [*pairs, *BRACKETS]
    found: dict[tuple[str, str], list[_Placed]] = {}
    for view in document.views:
        for mark in marks(view.target.text, pairs):
            opaque = any(span.start <= mark.at < span.end for span in view.target.opaque)
            if not opaque and not _is_decoration(view.target.text, mark):
                found.setdefault(mark.pair, []).append(_Placed(view, mark))
    return found


def _faces_away(item: _Placed) -> bool:
    """Tell whether an opening mark stands behind a word, or a closing one before it."""
    text, at = item.view.target.text, item.mark.at
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    if item.mark.side is Side.OPEN:
        return after.isspace() and not before.isspace()
    return before.isspace() and not after.isspace() and not item.begins_paragraph


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


def _said_after(view: TextView, mark: Mark) -> Word | None:
    """Return the last word of an open quotation, if the words that say who said it follow: “We stay, said he.”"""
    for before, (verb, near) in zip(view.words, pairwise((*view.words[1:], *view.words[-1:])), strict=False):
        comma = view.text[before.end : verb.start]
        if (
            before.start > mark.at
            and comma.strip() in (",", "،")
            and not view.language.sayers.isdisjoint({verb.folded, near.folded})
        ):
            return before
    return None


def _closing(view: TextView, mark: Mark) -> tuple[Span, int]:
    """Return where an open quotation seems to end: the words to mark, and the place for the closing mark."""
    last = _said_after(view, mark)
    if last is not None:
        inside = view.language.data.quotes.comma_inside
        return Span(last.start, last.end + 1), last.end + inside
    return Span(mark.at, mark.at + 1), len(view.text.rstrip())


def _opening(view: TextView, mark: Mark) -> tuple[Span, int]:
    """Return the closing mark, and where its quotation seems to begin: at the start of the sentence that it ends."""
    ends = [match.end() for match in _SENTENCE_END.finditer(view.text, 0, max(0, mark.at - 1))]
    start = ends[-1] if ends else 0
    return Span(mark.at, mark.at + 1), start + len(view.text[start:]) - len(view.text[start:].lstrip())


def _hit(item: _Placed) -> Hit:
    mark, view = item.mark, item.view.target
    opens = mark.side is not Side.CLOSE
    span, place = _closing(view, mark) if opens else _opening(view, mark)
    insert = Suggestion((Edit(Span(place, place), mark.pair[1] if opens else mark.pair[0]),), Safety.ASK, _REASON)
    message = f"{mark.text} is opened and never closed" if opens else f"{mark.text} is closed and was never opened"
    return Hit(span, message, (insert,))


def _is_whole(item: _Placed) -> bool:
    """Tell whether the partner cannot stand outside: a single segment may have been cut out of a longer quotation."""
    alone = len(item.view.document.views) == 1 and item.mark.pair not in BRACKETS
    opens = item.mark.side is not Side.CLOSE
    return not alone or (opens and _said_after(item.view.target, item.mark) is not None)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    for placed in _placed(document).values():
        lone = list(lone_marks(placed))
        # Several lone marks of a kind, or marks that face the wrong way, show a custom that is not understood here.
        if len(lone) == 1 and not any(map(_faces_away, placed)) and _is_whole(lone[0]):
            yield lone[0].view, _hit(lone[0])


CHECK = Check(
    id="unbalanced-quotes",
    summary="A quotation mark or bracket without its partner",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    examples=(
        bad("el-en", "", "“We will ⟦stay,⟧ said the minister.", fixed="“We will stay,” said the minister."),
        bad("el-en", "", "The bill ⟦(⟧passed on Friday was late.", fixed="The bill (passed on Friday was late.)"),
        bad("en-el", "", "«Θα ⟦μείνουμε,⟧ είπε ο υπουργός.", fixed="«Θα μείνουμε», είπε ο υπουργός."),
        good("el-en", "", "“We stay, because we can."),
        good("el-en", "", "“We stay.\n“We never left.\n“We are here,” he said."),
        good("el-en", "", '"We stay.\nWe never left," he said. "We are here, he added.'),
        good("el-en", "", "She is 5' 7\" tall; a) yes b) no :) and ’tis the nurses’ say."),
        good("en-de", "", "„Wir bleiben“, sagte er, „und zwar gern.“"),
    ),
)
