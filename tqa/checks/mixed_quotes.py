"""Report a quotation in marks that the text has nowhere else: "this" among “these”.

Why: a text pasted together from several engines or editors has several kinds of marks, and looks it.
In preview: it is not measured how often a desk means it; in 66,000 words of professional translations it speaks once.
Not reported: marks inside another quotation, where a second kind is right; a text in which neither kind is the rule
(fewer than four quotations of one kind, or more than a fifth of the other); marks that the language does not have at
all (see quote-style).
"""

from collections import Counter
from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_RULE = 4
_EXCEPTION = 5
_REASON = "some desks keep a second kind of marks for titles"


def _outer(document: DocumentView) -> list[tuple[View, Span]]:
    """Return the quotations that stand in no other, each with its segment."""
    found: list[tuple[View, Span]] = []
    for view in document.views:
        end = 0
        for span in view.target.quotations:
            if span.start >= end and len(span) > 1:
                end = span.end
                found.append((view, span))
    return found


def _kind(view: View, span: Span) -> tuple[str, str]:
    return view.target.text[span.start], view.target.text[span.end - 1]


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    pairs = document.target_language.double_quotes
    quoted = [(view, span) for view, span in _outer(document) if _kind(view, span) in pairs]
    kinds = Counter(_kind(view, span) for view, span in quoted)
    if len(kinds) < 2:  # noqa: PLR2004 - one kind is no mixture
        return
    rule, count = kinds.most_common(1)[0]
    if count < _RULE or (len(quoted) - count) * _EXCEPTION > count:
        return
    for view, span in quoted:
        kind = _kind(view, span)
        if kind != rule:
            edits = Edit(Span(span.start, span.start + 1), rule[0]), Edit(Span(span.end - 1, span.end), rule[1])
            message = f"{kind[0]}…{kind[1]} stands here, {rule[0]}…{rule[1]} everywhere else"
            yield view, Hit(span, message, (Suggestion(edits, Safety.ASK, _REASON),))


CHECK = Check(
    id="mixed-quotes",
    summary="A quotation in marks that the text has nowhere else",
    explanation=__doc__,
    category=Category.STYLE,
    severity=Severity.NEUTRAL,
    find_across=find_across,
    languages=lambda language: language.data.quotes.pairs,
    languages_note="its quotation marks are not listed",
    preview=True,
    examples=(
        bad(
            "el-en",
            "",
            '“A,” she said. “B.” “C.” “D.” “E.” Then ⟦"F"⟧ came.',
            fixed="“A,” she said. “B.” “C.” “D.” “E.” Then “F” came.",
        ),
        bad("en-uk", "", 'Це «А», «Б», «В», «Г», «Ґ» і ⟦"Д"⟧.', fixed="Це «А», «Б», «В», «Г», «Ґ» і «Д»."),
        bad("en-el", "", "Είναι «Α», «Β», «Γ», «Δ», «Ε» και ⟦“Ζ”⟧.", fixed="Είναι «Α», «Β», «Γ», «Δ», «Ε» και «Ζ»."),
        good("en-uk", "", 'Це «А», «Б», «В», «Г "Ґ" Д», «Е».'),
        good("el-en", "", '"A," she said. “B.”'),
    ),
)
