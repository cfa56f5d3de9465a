"""Report an idiom that came out word by word, such as “throw the sponge” for French “jeter l’éponge”.

Why: an engine translates the words of an idiom that it does not know, and readers see an image that says nothing.
The idiom must stand in the source and its literal rendering in the target (tqa/lang/interference/).
Not reported: idioms that both languages share.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.interference import Idiom, load_interference
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_REASON = "the words around it must be fitted to it"


def _phrase(view: TextView, phrases: tuple[str, ...]) -> Span | None:
    """Return where one of some phrases stands in a text. A word may have an article before its apostrophe: l’hôtel."""
    lower = view.text.lower().replace("’", "'")
    for phrase in phrases if len(lower) == len(view.text) else ():
        at = lower.find(phrase.replace("’", "'"))
        end = at + len(phrase)
        if at >= 0 and not lower[max(0, at - 1) : at].isalnum() and not lower[end : end + 1].isalnum():
            return Span(at, end)
    return None


def _literal(view: View, idiom: Idiom) -> tuple[Span, Span] | None:
    """Return where an idiom stands in the source, and where its literal rendering stands in the target."""
    if not any(phrase.split()[0] in view.target.places for phrase in idiom.literal):
        return None
    wrong = _phrase(view.target, idiom.literal)
    original = _phrase(view.source, idiom.source) if wrong is not None else None
    return (original, wrong) if original is not None and wrong is not None else None


def find(view: View) -> Iterator[Hit]:
    target, source = view.target, view.source
    known = load_interference(source.language.code, target.language.code)
    if not source:
        return
    for idiom in known.idioms:
        found = _literal(view, idiom)
        if found is not None:
            original, wrong = found
            fixes = tuple(Suggestion((Edit(wrong, right),), Safety.ASK, _REASON) for right in idiom.right)
            said = original.of(source.text)
            yield Hit(wrong, f"“{said}” is translated word by word; it means “{idiom.right[0]}”", fixes, original)


CHECK = Check(
    id="untranslated-idiom",
    summary="An idiom translated word by word",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad(
            "fr-en",
            "L’hôtel de ville est fermé.",
            "The ⟦city hotel⟧ is closed.",
            fixed="The city hall is closed.",
        ),
        bad(
            "en-el",
            "He threw in the towel.",
            "Τελικά ⟦έριξε στην πετσέτα⟧.",
            fixed="Τελικά πέταξε λευκή πετσέτα.",
        ),
        bad(
            "uk-en",
            "Лікарі б’ють на сполох.",
            "Doctors ⟦beat the alarm⟧.",
            fixed="Doctors sound the alarm.",
        ),
        good("fr-en", "L’hôtel est en ville.", "The city hotel is closed."),
        good("fr-en", "L’hôtel de ville est fermé.", "City hall is closed."),
    ),
)
