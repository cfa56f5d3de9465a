"""Report a weekday or month written small in a language that gives it a capital: “on monday”.

Why: most languages write them small, and engines carry that over; no glossary lists them.
Not reported: those that are ordinary words too (`dates.words_too` in tqa/lang/: may, march); a text without any
capitals, another fault; names of people and places, which the glossary's checks see.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Severity, Suggestion


def find(view: View) -> Iterator[Hit]:
    target = view.target
    calendar = target.language.capital_calendar
    for word in [word for word in target.words if word[1] in calendar]:
        if word.text.islower() and not target.is_all_small:
            written = target.language.capital(word.text)
            raised = Suggestion((Edit(word.span, written),))
            yield Hit(word.span, f"“{word.text}” is written “{written}”", (raised,))


def _has_capitals(language: Language) -> bool:
    return bool(language.capital_calendar)


CHECK = Check(
    id="lowercase-name",
    summary="A weekday or month without its capital",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=_has_capitals,
    languages_note="it writes weekdays and months small",
    examples=(
        bad("de-en", "", "The envoy left on ⟦monday⟧, in ⟦june⟧.", fixed="The envoy left on Monday, in June."),
        bad("en-de", "", "Der Gesandte kam am ⟦montag⟧.", fixed="Der Gesandte kam am Montag."),
        bad("en-el", "", "Η σύνοδος άρχισε τον ⟦ιανουάριο⟧.", fixed="Η σύνοδος άρχισε τον Ιανουάριο."),
        good("de-en", "", "They may march on Monday."),
        good("en-el", "", "Η τρίτη σύνοδος άρχισε χθες."),
        good("en-fr", "", "La réunion a lieu lundi, en juin."),
        good("de-en", "", "the envoy left on monday."),
    ),
)
