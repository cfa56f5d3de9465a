"""Report an adverb that stands twice in one clause, as in “only managed to adopt only two texts”.

Why: a source that puts the adverb elsewhere makes an engine write it in both places.
Not reported: an adverb repeated in another clause, “not only … only”, and repeats for effect.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity

_REASON = "either of the two could go"


def find(view: View) -> Iterator[Hit]:
    for breach in view.target.breaches.get(CHECK.id, ()):
        adverb = breach.span.of(view.target.text).split()[0]
        yield Hit(breach.span, f"“{adverb}” stands twice in one clause", breach.suggestions(_REASON))


CHECK = Check(
    id="doubled-adverb",
    summary="The same adverb twice in one clause",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: "doubled-adverb" in language.grammar.served,
    languages_note="no list of such adverbs",
    examples=(
        bad(
            "el-en",
            "",
            "The board has ⟦only agreed to hold this year only⟧ three meetings.",
            fixed="The board has agreed to hold this year only three meetings.",
        ),
        bad(
            "en-de",
            "",
            "Er hat ⟦nur in diesem Jahr nur⟧ zwei Spiele verloren.",
            fixed="Er hat in diesem Jahr nur zwei Spiele verloren.",
        ),
        good("el-en", "", "Not only did he win, he lost only two games; the only son won only once."),
        good("el-en", "", "He only said that he saw it, and that only two came."),
    ),
)
