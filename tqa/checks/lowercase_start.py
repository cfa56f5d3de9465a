"""Report a sentence that begins with a small letter.

Why: when an engine or an editor drops the first word, the next one is left as it was; search engines and readers take
the line for a fragment.
Not reported: a line that carries on the one before it; a line without a stop, which may be a caption or part of a list;
what the source begins with a small letter; names written small (iPhone, von der Leyen, al-Assad); a text without any
capitals, another fault.
"""

from collections.abc import Iterator

import regex

from tqa.analysis import TextView, View
from tqa.analysis.capitals import as_name, begins_sentence
from tqa.checks.base import Check, bad, good
from tqa.lang.lemmas import is_known
from tqa.lang.odd_names import is_particle
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion

_LEAST_WORDS = 4
_SMALL = regex.compile(r"\s*[\"“„«»‘'(¿¡]?\p{Ll}")
_REASON = "a word may be lost before it"


def _is_written_small(view: TextView) -> bool:
    """Tell whether the first word is a name, or part of one, that is written with a small letter."""
    first = view.words[0]
    if first.text != first.text.lower() or "-" in first.text or any(map(str.isdigit, first.text)):
        return True
    if first.folded in view.language.data.words.articles:
        return False
    led = next((word for word in view.words if not is_particle(word.text)), first)
    if led is not first:
        noun = view.language.data.capitals == "nouns" and is_known(led.folded, view.language.code)
        return led.is_capitalised and not noun
    if first.folded in view.language.closed_class:
        return False
    if len(first.text) == 1 or first.start in view.mention_at:
        return True
    known = is_known(first.folded, view.language.code) or as_name(first, view.language) != first.text
    return view.words[1].is_capitalised and not known


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if _SMALL.match(target.text) is None or target.is_all_small or len(target.words) < _LEAST_WORDS:
        return
    first = begins_sentence(view)
    if first is None or _SMALL.match(view.source.text) or _is_written_small(target):
        return
    raised = Edit(first.span, target.language.capital(first.text))
    yield Hit(first.span, f"“{first.text}” begins a sentence", (Suggestion((raised,), Safety.ASK, _REASON),))


CHECK = Check(
    id="lowercase-start",
    summary="A sentence that begins with a small letter",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("de-en", "", "⟦the⟧ envoy left Berlin at noon.", fixed="The envoy left Berlin at noon."),
        bad("de-en", "", "“⟦we⟧ left Berlin at noon,” he said.", fixed="“We left Berlin at noon,” he said."),
        bad("en-de", "", "⟦der⟧ Gesandte verließ Berlin.", fixed="Der Gesandte verließ Berlin."),
        bad("en-el", "", "⟦ο⟧ υπουργός πήγε στην Πάτρα.", fixed="Ο υπουργός πήγε στην Πάτρα."),
        bad("en-uk", "", "⟦вона⟧ приїхала до Львова.", fixed="Вона приїхала до Львова."),
        bad("en-tr", "", "⟦ilk⟧ haber dün Ankara'dan geldi.", fixed="İlk haber dün Ankara'dan geldi."),
        good("de-en", "", "von der Leyen left Berlin at noon."),
        good("de-en", "", "iPhone sales fell by two percent in Berlin."),
        good("de-en", "", "The envoy said on Monday that\nhe left Berlin at noon."),
        good("de-en", "", "van Dijk scored twice in Berlin."),
        good("de-en", "", "picture of the mayor of Berlin"),
        good("de-en", "und dann ging er nach Berlin.", "and then he went to Berlin."),
    ),
)
