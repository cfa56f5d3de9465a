"""Report a conjunction that cannot be meant, as in “even if they are often ignored” of a fact.

Why: many languages have one word for “even if” and “even though”, and one for “however” and “instead”.
Not reported: conditions that may be meant as such: “even if it rains”.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity

_REASON = "the source tells which is meant"


def find(view: View) -> Iterator[Hit]:
    for breach in view.target.breaches.get(CHECK.id, ()):
        wrong = breach.span.of(view.target.text)
        yield Hit(breach.span, breach.rule.say or f"“{wrong}” cannot be meant here", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-conjunction",
    summary="A conjunction that cannot be meant",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: "wrong-conjunction" in language.grammar.served,
    languages_note="no list of such conjunctions",
    examples=(
        bad(
            "el-en",
            "",
            "It binds all, he said, ⟦even if⟧ its rules are often ignored.",
            fixed="It binds all, he said, even though its rules are often ignored.",
        ),
        bad(
            "el-en",
            "",
            "They did not vote against it, ⟦however abstaining⟧.",
            fixed="They did not vote against it, abstaining, however.",
        ),
        good("el-en", "", "They will play, even if it rains. The trip, however tiring, went on."),
    ),
)
