"""Report the words that need a capital in a text written all in small letters.

Why: engines trained on text without capitals hand it back so, and every name and every sentence has to be mended.
Words that stand together are one finding. A name is known from the glossary, from a word list that writes it with a
capital, from the calendar, from the source, or because no word list has it.
Not reported: a line without a stop, which may be a caption, a list or a handle; languages without capitals; names made
of ordinary words that no glossary has (best picture), and German nouns that no word list has.
"""

from collections.abc import Iterator, Sequence

from tqa.analysis import View
from tqa.analysis.capitals import begins_sentence, due_capitals
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_LEAST_WORDS = 4
_REASON = "some names are guessed from word lists"


def _groups(view: View, due: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words that stand side by side, with nothing but white space between."""
    group: list[Word] = []
    for word in due:
        if group and view.target.text[group[-1].end : word.start].isspace():
            group.append(word)
        else:
            if group:
                yield group
            group = [word]
    if group:
        yield group


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if not target.is_all_small or len(target.words) < _LEAST_WORDS or not target.ends_like_a_sentence:
        return
    if begins_sentence(view) is None and not all(other.target.is_all_small for other in view.document.views):
        return
    due = due_capitals(view)
    for group in _groups(view, [word for word in target.words if word.start in due]):
        span = Span(group[0].start, group[-1].end)
        edits = tuple(Edit(word.span, due[word.start]) for word in group)
        message = f"“{span.of(target.text)}” needs a capital".replace("\n", " ")
        yield Hit(span, message, (Suggestion(edits, Safety.ASK, _REASON),))


CHECK = Check(
    id="lowercase-text",
    summary="A text without any capitals",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("de-en", "", "⟦he⟧ left ⟦france⟧ on ⟦tuesday⟧.", fixed="He left France on Tuesday."),
        bad(
            "de-en",
            "",
            "⟦the german⟧ envoy and ⟦i⟧ met ⟦stephen colbert⟧. ⟦it⟧ was in ⟦may⟧.",
            fixed="The German envoy and I met Stephen Colbert. It was in May.",
        ),
        bad("en-de", "", "⟦sie⟧ fuhr nach ⟦frankreich⟧.", fixed="Sie fuhr nach Frankreich."),
        bad("en-uk", "", "⟦вона⟧ поїхала до ⟦німеччини⟧.", fixed="Вона поїхала до Німеччини."),
        bad("en-el", "", "⟦πήγε⟧ στη ⟦γαλλία⟧ και στην ⟦αθήνα⟧.", fixed="Πήγε στη Γαλλία και στην Αθήνα."),
        bad("en-es", "", "⟦ella⟧ viajó ayer a ⟦francia⟧.", fixed="Ella viajó ayer a Francia."),
        bad("ru-en", "Он видел Щукина.", "⟦he⟧ saw him, ⟦shchukin⟧.", fixed="He saw him, Shchukin."),
        good("de-en", "", "the envoy left france on tuesday"),
        good("de-en", "", "The envoy left france."),
        good("en-ar", "", "وصل الوزير إلى باريس أمس."),
    ),
)
