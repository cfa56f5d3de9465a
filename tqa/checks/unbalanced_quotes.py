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

import regex

from tqa.analysis import DocumentView, View
from tqa.analysis.lost_marks import closing_place, inner_space, last_word_said, opening_place
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.quotations import BRACKETS, Mark, Side, marks

_REASON = "the place is guessed: only the author knows where the quotation ends"
_LIST_NUMBER = regex.compile(r"(?:^|\s)[\p{L}\p{N}]{1,3}\Z")
_LIST_NUMBER_LENGTH = 4
_BEFORE_WORDS = "\"“”„«»‘’'—–- \t\u00a0*_>"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark and the segment it stands in; whether only marks stand before it there."""

    view: View
    mark: Mark
    begins_paragraph: bool


def _is_decoration(text: str, mark: Mark, before_it: Mark | None) -> bool:
    """Tell whether the mark is a list number, a smiley. `before_it`: the last mark of its pair before it."""
    before, after = text[max(0, mark.at - _LIST_NUMBER_LENGTH) : mark.at], text[mark.at + 1 : mark.at + 2]
    if mark.text in "])）］":
        opener = before_it is not None and before_it.text == mark.pair[0]
        return not opener and (bool(_LIST_NUMBER.search(before)) or before[-1:] in (":", ";", "-"))
    return mark.text in "([" and before[-1:] in (":", ";") and not after.isalnum()


def _marks_of(view: View, pairs: Sequence[tuple[str, str]]) -> Iterator[_Placed]:
    text = view.target.text
    begin = len(text) - len(text.lstrip(_BEFORE_WORDS))
    last: dict[tuple[str, str], Mark] = {}
    for mark in marks(text, pairs):
        if not _is_decoration(text, mark, last.get(mark.pair)) and not view.target.guarded.hold(mark.at):
            yield _Placed(view, mark, mark.at <= begin)
        last[mark.pair] = mark


def _in_use(document: DocumentView, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out a pair that shares its closing mark, if its opening mark stands nowhere: Hebrew „…” beside “…”."""
    shared = {last for n, (_, last) in enumerate(pairs) if last in [other for _, other in pairs[:n]]}
    if not shared:
        return list(pairs)
    has = frozenset().union(*(view.target.signs for view in document.views))
    kept = [pair for pair in pairs if pair[1] not in shared or pair[0] in has]
    return kept or list(pairs)


def _placed(document: DocumentView) -> Mapping[tuple[str, str], list[_Placed]]:
    """Return all marks whose sides differ, by the pair they belong to."""
    pairs = _in_use(document, [pair for pair in document.target_language.double_quotes if pair[0] != pair[1]])
    # Where straight marks stand among the others, either may be the partner of either.
    straight = any('"' in view.target.text for view in document.views)
    pairs = list(BRACKETS) if straight else [*pairs, *BRACKETS]
    found: dict[tuple[str, str], list[_Placed]] = {}
    sought = frozenset("".join(map("".join, pairs)))
    for view in document.views:
        for item in () if view.target.signs.isdisjoint(sought) else _marks_of(view, pairs):
            found.setdefault(item.mark.pair, []).append(item)
    return found


def _faces_away(item: _Placed) -> bool:
    """Tell whether an opening mark stands behind a word, or a closing one before it."""
    text, at = item.view.target.text, item.mark.at
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    if item.mark.side is Side.OPEN:
        return after.isspace() and not before.isspace()
    return before.isspace() and after.isalnum() and not item.begins_paragraph


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


def _hit(item: _Placed) -> Hit:
    mark, view = item.mark, item.view.target
    opens = mark.side is not Side.CLOSE
    span, place = closing_place(item.view, mark) if opens else opening_place(view, mark)
    blank = inner_space(item.view.document, mark.pair)
    insert = f"{blank}{mark.pair[1]}" if opens else f"{mark.pair[0]}{blank}"
    message = f"{mark.text} is opened and never closed" if opens else f"{mark.text} is closed and was never opened"
    return Hit(span, message, (Suggestion((Edit(Span(place, place), insert),), Safety.ASK, _REASON),))


def _is_whole(item: _Placed) -> bool:
    """Tell whether the partner cannot stand outside: a single segment may have been cut out of a longer quotation."""
    alone = len(item.view.document.views) == 1 and item.mark.pair not in BRACKETS
    opens = item.mark.side is not Side.CLOSE
    return not alone or (opens and last_word_said(item.view.target, item.mark) is not None)


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
        bad("el-en", "", "The bill ⟦(⟧passed on Friday was late.", fixed="The bill (passed on Friday was late)."),
        bad("en-el", "", "«Θα ⟦μείνουμε,⟧ είπε ο υπουργός.", fixed="«Θα μείνουμε», είπε ο υπουργός."),
        bad(
            "en-fr",
            "",
            "« Nous ⟦restons,⟧ a dit le maire. « Ici. »",
            fixed="« Nous restons », a dit le maire. « Ici. »",
        ),
        bad(
            "en-fr",
            "",
            "Le maire a dit : Nous restons ⟦»⟧.\n« Ici. »",
            fixed="Le maire a dit : « Nous restons ».\n« Ici. »",
        ),
        bad("en-he", "", "“אנחנו ⟦נשארים,⟧ אמר השר. “כאן.”", fixed="“אנחנו נשארים”, אמר השר. “כאן.”"),
        bad("en-ru", "", "Остаёмся, — сказал мэр. — Все⟦»⟧.\nДа.", fixed="«Остаёмся, — сказал мэр. — Все».\nДа."),
        bad("en-tr", "", "“⟦Gitmeyiz.⟧ dedi.\nBugün.", fixed="“Gitmeyiz.” dedi.\nBugün."),
        bad("en-ja", "", "会議は⟦「⟧明日になると語った。\n終わり。", fixed="会議は「明日になる」と語った。\n終わり。"),
        bad("en-uk", "", "Рада ⟦(⟧РБ ООН зібралася.", fixed="Рада (РБ) ООН зібралася."),
        good("el-en", "", "“We stay, because we can."),
        good("el-en", "", "“We stay.\n“We never left.\n“We are here,” he said."),
        good("el-en", "", '"We stay.\nWe never left," he said. "We are here, he added.'),
        good("el-en", "", "She is 5' 7\" tall; a) yes b) no :) and ’tis the nurses’ say."),
        good("en-de", "", "„Wir bleiben“, sagte er, „und zwar gern.“"),
    ),
)
