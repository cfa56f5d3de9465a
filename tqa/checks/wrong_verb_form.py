"""Report a verb in a form that its neighbour does not allow, as in “will has”, “did went” or “to been”.

Why: an engine builds the two halves of a verb one by one.
Not reported: forms that another reading allows (“what he has is”), dialect in quotations.
"""

from collections.abc import Iterator

from tqa.analysis import View, breaches, clashes
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity, Span

_REASON = "either of the two words may be the wrong one"


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for _, first, then in clashes(target, CHECK.id):
        yield Hit(Span(first.start, then.end), f"“{then.text}” cannot follow “{first.text}”")
    for breach in breaches(target, CHECK.id):
        wrong = breach.span.of(target.text)
        yield Hit(breach.span, breach.rule.say or f"“{wrong}” is no form of the verb", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-verb-form",
    summary="A verb form that its neighbour does not allow",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.grammar.impossible_of.get("wrong-verb-form"),
    languages_note="no list of such forms",
    examples=(
        bad("uk-en", "", "The council ⟦would has⟧ its say.", fixed=None),
        bad("uk-en", "", "She ⟦did not went⟧ home.", fixed="She did not go home."),
        good("uk-en", "", "All he can is sing. The will was read. What they do is odd."),
    ),
)
