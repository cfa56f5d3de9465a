"""Report a small word in the form that the next sound forbids, such as “an small house” or “la agua”.

Why: an engine chooses the article before it chooses the word behind it.
Not reported: acronyms and names, whose sound their letters do not tell; words that both forms go with (“an historic”).
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity

_REASON = "another word may have stood between the two"


def find(view: View) -> Iterator[Hit]:
    for breach in view.target.breaches.get(CHECK.id, ()):
        wrong, right = breach.span.of(view.target.text).strip(), breach.replacements[0].strip()
        yield Hit(breach.span, f"“{wrong}” should be “{right}” before this sound", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-article-form",
    summary="A small word in the form that the next sound forbids",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: "wrong-article-form" in language.grammar.served,
    languages_note="its small words do not change with the next sound, or no rule is known",
    examples=(
        bad("el-en", "", "It is ⟦an⟧ small town.", fixed="It is a small town."),
        bad("el-en", "", "It took ⟦a⟧ hour to find ⟦a⟧ old map.", fixed="It took an hour to find an old map."),
        bad("en-fr", "", "Il a vu ⟦le ⟧homme.", fixed="Il a vu l’homme."),
        bad("en-es", "", "Sube ⟦la⟧ agua ⟦y⟧ inunda todo.", fixed="Sube el agua e inunda todo."),
        bad("en-it", "", "Vede ⟦il⟧ studente ⟦in il⟧ centro.", fixed="Vede lo studente nel centro."),
        good("en-fr", "", "Le onze de départ et le oui. Il faut le lui dire."),
        good("el-en", "", "A union, a one-off, an honest man, an FBI agent, a UN envoy and an historic day."),
    ),
)
