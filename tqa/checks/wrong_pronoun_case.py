"""Report a pronoun in the wrong case, as in “Him said so”, “with they” or “because them left”.

Why: engines that translate from languages without pronouns before verbs, or with one form for two cases, guess.
Not reported: pronouns whose neighbours allow both cases (“people like him are”), quotations of how people speak.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion
from tqa.text.words import Word

_REASON = "another word may be missing instead"


def _fix(view: TextView, word: Word) -> tuple[Suggestion, ...]:
    """Offer the pronoun's other case, where there is just one."""
    other = view.language.grammar.cases.get(word.folded)
    if other is None:
        return ()
    written = other[0].upper() + other[1:] if word.is_capitalised else other
    return (Suggestion((Edit(word.span, written),), Safety.ASK, _REASON),)


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for clash in target.clashes.get(CHECK.id, ()):
        pronoun, beside = (clash.first, clash.then) if clash.pair.opening else (clash.then, clash.first)
        message = f"“{pronoun.text}” is in the wrong case beside “{beside.text}”"
        yield Hit(clash.span, message, _fix(target, pronoun))
    for breach in target.breaches.get(CHECK.id, ()):
        wrong = breach.span.of(target.text)
        yield Hit(breach.span, f"“{wrong}” is in the wrong case", breach.suggestions(_REASON))


CHECK = Check(
    id="wrong-pronoun-case",
    summary="A pronoun in the wrong case",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: "wrong-pronoun-case" in language.grammar.served,
    languages_note="no list of where its pronouns stand",
    examples=(
        bad("el-en", "", "It rained. ⟦Him considers⟧ it a lie.", fixed="It rained. He considers it a lie."),
        bad("el-en", "", "The talks ⟦with they⟧ failed.", fixed="The talks with them failed."),
        bad("el-en", "", "⟦Itself is⟧ sad that it ends.", fixed="It is sad that it ends."),
        bad("de-en", "", "As ⟦him⟧ said, it is late.", fixed="As he said, it is late."),
        good("el-en", "", "Him and his brother left. People like him are few; a gift to he who waits."),
        good("el-en", "", "The game itself is old, as old as him."),
    ),
)
