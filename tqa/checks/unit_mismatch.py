"""Report a measure whose number is the source's and whose unit is not, as in “50 miles” for 50 километров.

Why: a unit that is changed without its number makes the figure wrong by more than a slip in a digit would, and looks
as if it had been localised. Length, mass, area, volume, speed, temperature and time are known.
Not reported: a unit that a word may mean among others (pounds, degrees), a number that stands more than once in either
text, and units that only one side names.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.analysis.unit_names import name_behind
from tqa.checks.base import Check, bad, good
from tqa.lang import fact_data
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_REASON = "the unit is the source's; its form may need adapting"


def _is_other_unit(unit: str, other: str) -> bool:
    """Tell whether two units measure the same thing, and differ."""
    temperatures = {unit, other} == {"C", "F"}
    scales = fact_data.international().measures.values()
    return unit != other and (temperatures or any(unit in scale and other in scale for scale in scales))


def find(view: View) -> Iterator[Hit]:
    for source, target in view.fact_pairs.unlike:
        if len(source.units) > 1 or len(target.units) > 1:
            continue
        (expected,), (written,) = source.units, target.units
        if not _is_other_unit(expected, written) or target.whole.end <= target.span.end:
            continue
        name, span = name_behind(view, target, expected), Span(target.span.end, target.whole.end)
        if not name:
            continue
        shown = view.target.text[target.span.start : span.end]
        message = (
            f"“{shown}” has another unit than “{view.source.text[source.span.start : source.whole.end]}” of the source"
        )
        suggestion = Suggestion((Edit(span, name),), Safety.ASK, _REASON)
        yield Hit(span, message, (suggestion,), Span(source.span.start, source.whole.end))


CHECK = Check(
    id="unit-mismatch",
    summary="A measure with another unit than the source's",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad(
            "uk-en", "До міста 50 кілометрів.", "The town is 50⟦ miles⟧ away.", fixed="The town is 50 kilometers away."
        ),
        bad("zh-en", "船长120米。", "The ship is 120⟦ feet⟧ long.", fixed="The ship is 120 meters long."),
        bad("en-de", "It weighs 30 tons.", "Es wiegt 30⟦ Kilo⟧.", fixed="Es wiegt 30 Tonnen."),
        good("uk-en", "До міста 50 кілометрів.", "The town is 31 miles away."),
        good("en-el", "It weighs 5 pounds.", "Ζυγίζει 5 λίβρες."),
        good("de-en", "In 20 Minuten, nach 20 Stunden.", "In 20 minutes, after 20 hours."),
    ),
)
