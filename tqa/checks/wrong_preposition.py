"""Report a verb or a phrase with a preposition that it does not take, as in “despite of” or “in average”.

Why: an engine translates the preposition of the source: Greek εξαρτάται από gives “depends from”.
The phrases stand as rules in tqa/lang/grammars/, each with its example.
Not reported: prepositions that are a matter of style or of country (different to, at the weekend).
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity

_REASON = "the sentence may be meant otherwise"


def find(view: View) -> Iterator[Hit]:
    for breach in view.target.breaches.get(CHECK.id, ()):
        wrong = breach.span.of(view.target.text)
        yield Hit(breach.span, breach.rule.say or f"“{wrong}” has the wrong preposition", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-preposition",
    summary="A preposition that the word does not take",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: "wrong-preposition" in language.grammar.served,
    languages_note="no list of wrong phrases",
    examples=(
        bad("el-en", "", "It ⟦depends from⟧ the weather.", fixed="It depends on the weather."),
        bad("fr-en", "", "They left ⟦despite of⟧ the rain.", fixed="They left despite the rain."),
        bad(
            "el-en", "", "He criticised Israel ⟦on the death⟧ toll.", fixed="He criticised Israel over the death toll."
        ),
        bad("en-uk", "", "Він діяв ⟦згідно⟧ закону.", fixed="Він діяв відповідно до закону."),
        bad("en-es", "", "Eso ⟦depende en⟧ la ley.", fixed="Eso depende de la ley."),
        good("en-es", "", "Eso depende de la ley."),
        good("el-en", "", "He criticised Israel on Friday. It differs in kind from the rest."),
    ),
)
