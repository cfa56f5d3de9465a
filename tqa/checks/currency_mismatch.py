"""Report a sum whose number is the source's and whose currency is not, as in “5 million euros” for 500万美元.

Why: engines swap currencies for the commoner one of the target's country, and the sum stays plausible.
Not reported: a sum that has been converted, a word that may mean several currencies (crowns, 元 where it is not clear
whose), a number that stands more than once in either text, and currencies that only one side names.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.analysis.facts import FactKind
from tqa.analysis.unit_names import name_behind
from tqa.checks.base import Check, bad, good
from tqa.lang.fact_words import fact_words
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_REASON = "the currency is the source's; its form may need adapting"


def find(view: View) -> Iterator[Hit]:
    known = fact_words(view.target.language)
    for source, target in view.fact_pairs.unlike:
        if not source.kind is target.kind is FactKind.MONEY or len(source.units) > 1:
            continue
        (expected,) = source.units
        text = view.target.text
        behind = target.whole.end > target.span.end
        sign = known.sign_before(text, target.span.start)
        span = (
            Span(target.span.end, target.whole.end)
            if behind
            else Span(target.span.start - len(sign), target.span.start)
        )
        name = name_behind(view, target, expected) if behind else known.sign_name(expected)
        if not name or span.start == span.end:
            continue
        shown = text[min(span.start, target.span.start) : target.whole.end]
        meant = view.source.text[source.span.start : source.whole.end]
        message = f"“{shown}” is in another currency than “{meant}” of the source"
        yield Hit(
            span,
            message,
            (Suggestion((Edit(span, name),), Safety.ASK, _REASON),),
            Span(source.span.start, source.whole.end),
        )


CHECK = Check(
    id="currency-mismatch",
    summary="A sum in another currency than the source's",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad(
            "zh-en",
            "项目耗资500万美元。",
            "The project cost 5 million⟦ euros⟧.",
            fixed="The project cost 5 million dollars.",
        ),
        bad("de-en", "Das kostet 300 Euro.", "It costs ⟦$⟧300.", fixed="It costs €300."),
        bad("en-uk", "It cost 40 euros.", "Це коштувало 40⟦ рублів⟧.", fixed="Це коштувало 40 євро."),
        bad(
            "en-es",
            "It cost 5 million dollars.",
            "Costó 5 millones⟦ de euros⟧.",
            fixed="Costó 5 millones de dólares.",
        ),
        bad(
            "en-uk",
            "It paid 45 million dollars. The rest, 60 million dollars, is due.",
            "Заплачено 45 мільйонів доларів. Решту, 60 мільйонів⟦ євро⟧, винні.",
            fixed="Заплачено 45 мільйонів доларів. Решту, 60 мільйонів доларів, винні.",
        ),
        good("en-uk", "It cost $40.", "Це коштувало 40 доларів."),
        good("de-en", "Das kostet 300 Euro.", "It costs $325."),
        good("uk-en", "Він має 40 крон і 40 євро.", "He has 40 crowns and 40 euros."),
    ),
)
