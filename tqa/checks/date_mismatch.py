"""Report a day, month or weekday that is not the source's, as in “on July 18” for 8 июля or “on Monday” for Sonntag.

Why: a wrong date reads as well as a right one. Months and weekdays are compared by what they name, in any language and
form; days with the month they stand beside.
Not reported: a month or weekday that only one side names (a text may say “the next day”), words that only look like
one (may, march), and texts that differ in more than one month or weekday. A day or year that is missing is told by
number-mismatch.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tqa.analysis import View
from tqa.analysis.facts import Fact, FactKind
from tqa.checks.base import Check, bad, good
from tqa.lang.fact_words import fact_words
from tqa.lang.fact_writing import ordinal_suffix
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_NAMES = (FactKind.MONTH, FactKind.WEEKDAY)
_REASON = "the date is the source's"


def _surplus(facts: Sequence[Fact], others: Sequence[Fact], kind: FactKind) -> list[Fact]:
    """Return the months or weekdays that the other side does not name, each once."""
    named = {fact.value for fact in others if fact.kind is kind}
    found = {fact.value: fact for fact in facts if fact.kind is kind and not fact.doubtful and fact.value not in named}
    return list(found.values())


def _replaced(view: View, kind: FactKind) -> Iterator[Hit]:
    """Yield the one month, or weekday, of the target that stands where the source has another."""
    source, target = view.source.facts, view.target.facts
    left, right = _surplus(source, target, kind), _surplus(target, source, kind)
    if len(left) != 1 or len(right) != 1:
        return
    counts = [Counter(fact.value for fact in facts if fact.kind is kind) for facts in (source, target)]
    if counts[0][left[0].value] == counts[1][right[0].value]:
        known = fact_words(view.target.language)
        text = known.name_of(left[0].value, weekday=kind is FactKind.WEEKDAY)
        yield _hit(view, left[0], right[0].span, text)


def _hit(view: View, source: Fact, span: Span, text: str | None) -> Hit:
    written, expected = span.of(view.target.text), source.span.of(view.source.text)
    suggestions = (Suggestion((Edit(span, text),), Safety.ASK, _REASON),) if text else ()
    return Hit(span, f"“{written}” stands where the source has “{expected}”", suggestions, source.span)


def find(view: View) -> Iterator[Hit]:
    for pair in view.fact_pairs.changed:
        if pair.source.kind is pair.target.kind is FactKind.DAY:
            span, text = pair.target.span, f"{pair.source.value:.0f}"
            known = fact_words(view.target.language)
            after = view.target.text[span.end : span.end + 2]
            if after and after in known.data.ordinal_suffixes.values():
                span, text = Span(span.start, span.end + 2), text + ordinal_suffix(pair.source.value, known)
            yield _hit(view, pair.source, span, text)
    if any(fact.kind in _NAMES for fact in view.target.facts) and view.source:
        for kind in _NAMES:
            yield from _replaced(view, kind)


CHECK = Check(
    id="date-mismatch",
    summary="A day, month or weekday that differs from the source's",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad("ru-en", "Встреча прошла 8 июля.", "They met on July ⟦18⟧.", fixed="They met on July 8."),
        bad(
            "zh-en",
            "会议于7月20日召开。",
            "The meeting was held on ⟦June⟧ 20.",
            fixed="The meeting was held on July 20.",
        ),
        bad("de-en", "Am Sonntag wird gewählt.", "The vote is on ⟦Monday⟧.", fixed="The vote is on Sunday."),
        bad("en-de", "Talks end on 3 May.", "Die Gespräche enden am ⟦4⟧. Mai.", fixed="Die Gespräche enden am 3. Mai."),
        bad("el-en", "Στις 22 Μαρτίου.", "On the ⟦21st⟧ of March.", fixed="On the 22nd of March."),
        good("el-en", "Η Τερέζα Μέι μίλησε την Παρασκευή.", "Theresa May spoke on Friday."),
        good("uk-en", "У суботу він поїде, а в неділю повернеться.", "He leaves on Saturday and is back the next day."),
        good("en-el", "It starts on Tuesday, 1 October.", "Αρχίζει την Τρίτη 1 Οκτωβρίου."),
        good("ja-en", "3月3日の月曜日", "Monday, March 3rd"),
    ),
)
