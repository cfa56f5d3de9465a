"""Report a verb in a form that its neighbour does not allow, as in “will has”, “did went” or “to been”.

Why: an engine builds the two halves of a verb one by one.
Not reported: forms that another reading allows (“what he has is”), dialect in quotations.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity

_REASON = "either of the two words may be the wrong one"


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for clash in target.clashes.get(CHECK.id, ()):
        yield Hit(clash.span, f"“{clash.then.text}” cannot follow “{clash.first.text}”")
    for breach in target.breaches.get(CHECK.id, ()):
        wrong = breach.span.of(target.text)
        yield Hit(breach.span, breach.rule.say or f"“{wrong}” is no form of the verb", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-verb-form",
    summary="A verb form that its neighbour does not allow",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: "wrong-verb-form" in language.grammar.served,
    languages_note="no list of such forms",
    examples=(
        bad("uk-en", "", "The council ⟦would has⟧ its say.", fixed=None),
        bad("uk-en", "", "She ⟦did not went⟧ home.", fixed="She did not go home."),
        good("uk-en", "", "All he can is sing. The will was read. What they do is odd."),
    ),
)
