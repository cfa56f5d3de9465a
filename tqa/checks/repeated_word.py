"""Report a word typed twice in a row, such as “the the”.

Why: it is the commonest slip left by editing a sentence in place, and a spell-checker sees two right words.
Not reported: a repeat the source has too (likely meant); the repeats a language allows, `words.allowed_repeats` in
tqa/lang/; figures; names (Duran Duran); scripts without spaces, where characters are doubled as a matter of course.
"""

from collections.abc import Iterator
from itertools import pairwise

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word


def repeats(view: TextView) -> Iterator[tuple[Word, Word]]:
    """Yield neighbouring equal words, ignoring case, with only white space between them."""
    if not view.language.data.spaces:
        return
    for first, second in pairwise(view.words):
        if first.folded == second.folded and not first.is_number and view.between(first, second).isspace():
            yield first, second


def is_meant(view: TextView, first: Word, second: Word) -> bool:
    """Tell whether a language or a name wants the word twice."""
    if first.folded in view.language.data.words.allowed_repeats:
        return True
    named = second.is_capitalised and not first.text.isupper() and first.folded not in view.language.closed_class
    return named or any(m.span.start <= first.start and second.end <= m.span.end for m in view.mentions)


def _suggestion(view: TextView, word: Word, drop: Edit) -> Suggestion:
    words = view.language.data.words
    if word.folded in words.prepositions | words.auxiliaries | words.pronouns:
        return Suggestion((drop,), Safety.ASK, "both may be meant: “the house he lives in in May”")
    return Suggestion((drop,))


def find(view: View) -> Iterator[Hit]:
    if any(True for _ in repeats(view.source)):
        return
    for first, second in repeats(view.target):
        if is_meant(view.target, first, second):
            continue
        # Keep the first copy: it alone may carry the sentence's capital letter.
        drop = Edit(Span(first.end, second.end), "")
        yield Hit(
            span=Span(first.start, second.end),
            message=f"“{second.text}” is repeated",
            suggestions=(_suggestion(view.target, second, drop),),
        )


CHECK = Check(
    id="repeated-word",
    summary="The same word twice in a row",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("uk-en", "Уряд пішов.", "⟦The the⟧ cabinet quit.", fixed="The cabinet quit."),
        bad("en-uk", "He went to Kyiv.", "Він їде ⟦до до⟧ Києва.", fixed="Він їде до Києва."),
        bad("en-el", "He spoke on Monday.", "Μίλησε ⟦τη τη⟧ Δευτέρα.", fixed="Μίλησε τη Δευτέρα."),
        good("en-uk", "A very, very long road.", "Дуже, дуже довга дорога."),
        good("uk-en", "Він знав, що той закон не діє.", "He knew that that law was void."),
        good("de-en", "Das Konzert von Duran Duran.", "The concert by Duran Duran drew 900 900-pound fans."),
        good("en-zh", "Everyone came.", "人人都来了。"),
        good("en-de", "", "Er sagte, dass die die Wahl gewonnen haben."),
    ),
)
