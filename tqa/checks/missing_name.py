"""Report a name of the source that the target has in no accepted form.

Why: a name that is lost, or rendered by a form that the desk does not print, is the error that readers notice first.
Only names that a desk or a record has put into its own glossary are demanded: the default glossary cannot know that
“London” may stand for the British government. The finding points at the words that look or sound most like the name; if
none do, at the place where the name would stand.
Not reported: names of the default glossary; a name that the target has with another ending, or in a word made from it
(British for Britain); segments whose source is not known for sure.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import accepted
from tqa.glossary.counterpart import is_inflected_in, nearest_words
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Need, Safety, Severity, Span, Suggestion, Term

_STEM = 4
_IS_WORD = 1e-7
_REASON = "the words are the nearest in sound and spelling, and may be right as they are"
_GUESS = "the name is missing, and where it belongs is guessed"


def _is_there(view: View, concept: Concept) -> bool:
    """Tell whether the target has the name in an accepted form, whatever its ending or its capitals."""
    target = view.target
    for mention in target.mentions:
        # “Gatchina” for “Gátchina” is found, but it is not what the desk prints; capitals need no accents.
        accented = mention.score == 1 or mention.span.of(target.text).isupper()
        if mention.concept.id == concept.id and accented:
            return True
    forms = [term.text for term in accepted(concept, target.language.code)]
    folded, suffixes = target.text.casefold(), target.language.data.names.suffixes
    if any(form.casefold() in folded or is_inflected_in(target.words, form, suffixes) for form in forms):
        return True
    return concept.kind is not Kind.PERSON and any(_is_derived(view, form.casefold()) for form in forms)


def _is_derived(view: View, name: str) -> bool:
    """Tell whether the target has a word made from a name, such as “British” for “Britain”."""
    frequency, stem = view.target.language.lexicon.frequency, name[:_STEM]
    if " " in name or len(name) < _STEM:
        return False
    return any(word.folded.startswith(stem) and frequency(word.folded) >= _IS_WORD for word in view.target.words)


def _gap(view: View, mention: Mention) -> int:
    """Return the end of the target's word that stands about as far along as the name does in the source."""
    share = mention.span.start / max(len(view.source.text), 1)
    ends = [word.end for word in view.target.words if word.start <= share * len(view.target.text)]
    return ends[-1] if ends else 0


def _hit(view: View, mention: Mention, names: tuple[Term, ...]) -> Hit:
    name, found = names[0].text, mention.span.of(view.source.text)
    others = {start for start, m in view.target.mention_at.items() if m.concept.id != mention.concept.id}
    free = [word for word in view.target.words if word.start not in others]
    span = nearest_words(view.target.text, free, [found, *(term.text for term in names)])
    if span is None:
        gap = Span(_gap(view, mention), _gap(view, mention))
        insert = Suggestion((Edit(gap, name),), Safety.HINT, _GUESS)
        return Hit(gap, f"“{found}” of the source is missing: expected {name}", (insert,), mention.span)
    fix = Suggestion((Edit(span, name),), Safety.ASK, _REASON)
    return Hit(span, f"“{found}” of the source should be {name}", (fix,), mention.span)


def find(view: View) -> Iterator[Hit]:
    seen: set[str] = set()
    for mention in view.source.mentions:
        concept = mention.concept
        names = accepted(concept, view.target.language.code)
        if concept.id in seen or not names or not view.document.glossary.is_own(concept.id):
            continue
        seen.add(concept.id)
        if not _is_there(view, concept):
            yield _hit(view, mention, names)


_GAZA = Concept(id="gaza", kind=Kind.PLACE, terms=(Term(text="Gaza", language="en"), Term(text="Γάζα", language="el")))
_BRITAIN = Concept(
    id="britain",
    kind=Kind.PLACE,
    terms=(Term(text="Britain", language="en"), Term(text="Großbritannien", language="de")),
)
_KHARKIV = Concept(
    id="kharkiv",
    kind=Kind.PLACE,
    terms=(Term(text="Харків", language="uk"), Term(text="Kharkiv", language="en")),
)

CHECK = Check(
    id="missing-name",
    summary="A name of the source that the target has lost",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    examples=(
        bad("el-en", "Η Γάζα πεινά.", "⟦Gasa⟧ is starving.", fixed="Gaza is starving.", glossary=(_GAZA,)),
        good("el-en", "Η Γάζα πεινά.", "Gaza is starving.", glossary=(_GAZA,)),
        good("en-uk", "He spoke in Kharkiv.", "Він виступив у Харкові.", glossary=(_KHARKIV,)),
        good("de-en", "Großbritannien sagte ab.", "British officials declined.", glossary=(_BRITAIN,)),
        good("el-en", "", "Gasa is starving.", glossary=(_GAZA,)),
    ),
)
