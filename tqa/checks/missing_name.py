"""Report a name of the source that the target has in no accepted form.

Why: a name that is lost, or rendered by a form that the desk does not print, is the error that readers notice first.
Only names that a desk or a record has put into its own glossary are demanded: the default glossary cannot know that
“London” may stand for the British government. A name is known in the source by the glossary's term in that language,
or, if it has none, by its sound. The finding points at the words that look or sound most like the name; if none do, at
the place where the name would stand.
Of other names only a loss that shows is reported: where the target lacks what must follow a preposition (“from and
Asia”), or has one name that nothing in the source explains where the source has one that the target lacks (London for
Melbourne).
Not reported: other names whose loss does not show; terms, which `missing-term` looks for; a name that the target has
with another ending, or in a word made from it (British for Britain), or by a pronoun; segments whose source is not
known for sure; of two scripts, a name for another that no glossary knows.
"""

from collections.abc import Iterator

from tqa.analysis import View, is_certain, is_named, is_told_by_capital, name_words
from tqa.analysis.heard_names import heard
from tqa.analysis.name_losses import LostName, lost_in_holes, replaced
from tqa.checks.base import Check, bad, good, lost
from tqa.glossary.choice import accepted
from tqa.glossary.counterpart import nearest_spelling, nearest_words
from tqa.lang.foreign import share_a_script
from tqa.model import (
    Category,
    Concept,
    Edit,
    Hit,
    Kind,
    Mention,
    Need,
    Safety,
    Severity,
    Span,
    Status,
    Suggestion,
    Term,
)
from tqa.text.words import Word

_SURE = 0.6
_SMALLEST = 2
_REASON = "the words are the nearest in sound and spelling, and may be right as they are"
_OTHER = "the name is the source's, and may need another form"
_GUESS = "the name is missing, and where it belongs is guessed"


def _hit(view: View, source: Span, name: str, wrong: Span | None) -> Hit:
    if wrong is None:
        return lost(view, source, name, _GUESS)
    found = source.of(view.source.text)
    fix = Suggestion((Edit(wrong, name),), Safety.ASK, _REASON)
    message = f"“{wrong.of(view.target.text)}” stands for {found} of the source: expected {name}"
    return Hit(wrong, message, (fix,), source)


def _wrong_words(view: View, mention: Mention, names: tuple[Term, ...]) -> Span | None:
    """Return the words of the target that are most like a name, in its own or the source's spelling."""
    target = view.target
    refused = _refused_words(view, mention.concept)
    if refused is not None:
        return refused
    named = {m.concept.id for m in view.source.mentions} - {mention.concept.id}
    others = {start for start, m in target.mention_at.items() if m.concept.id in named}
    small = target.language.closed_class
    free = [w for w in target.words if w.start not in others and w.folded not in small and len(w.text) > _SMALLEST]
    cased = target.language.data.capitals != "none" and names[0].text[:1].isupper()
    openers = frozenset(word.start for word in free if word.is_capitalised)
    forms = (mention.span.of(view.source.text), *(term.text for term in names))
    whole = nearest_words(target.text, free, forms, openers=openers if cased else None)
    parts = (word for word in name_words(target, small=True) if word.start not in others)
    return _without_possessive(view, whole) if whole else nearest_spelling(parts, names[0].text)


def _refused_words(view: View, concept: Concept) -> Span | None:
    """Return where the target has a form of a concept that the glossary refuses."""
    mentions = (m for m in view.target.mentions if not m.term.is_accepted)
    found = (m.span for m in (*mentions, *view.target.misrenderings) if m.concept.id == concept.id)
    return next(found, None)


def _without_possessive(view: View, span: Span) -> Span:
    name = view.target.language.without_possessive(span.of(view.target.text))
    return Span(span.start, span.start + len(name))


def _is_meant_otherwise(view: View, concept: Concept) -> bool:
    """Tell whether a name that the text has elsewhere may be meant here by a pronoun, or a person by an office."""
    pronouns = view.target.language.data.words.pronouns
    anaphora = concept.kind is Kind.PERSON or any(word.folded in pronouns for word in view.target.words)
    return anaphora and bool(view.document.concepts[concept.id])


def _is_lost_for_sure(view: View, mention: Mention) -> bool:
    """Tell whether a name is lost although nothing in the target looks like it.

    One word that may be no name, without a capital or at the start of a sentence, is too little for that.
    """
    several = " " in mention.span.of(view.source.text)
    sure = several or is_told_by_capital(view, mention) or not view.source.language.data.spaces
    return sure and not _is_meant_otherwise(view, mention.concept)


def lost_terms(view: View) -> Iterator[Hit]:
    """Find names that the glossary has in the source's language, and the target lacks."""
    seen: set[str] = set()
    for mention in view.source.mentions:
        concept = mention.concept
        names = accepted(concept, view.target.language.code)
        wanted = concept.kind is not Kind.TERM and names and view.document.glossary.is_own(concept.id)
        if concept.id in seen or not wanted or not is_certain(view, mention):
            continue
        seen.add(concept.id)
        if not is_named(view, concept, mention.span.of(view.source.text)):
            # A full name stands for a full name, a surname for a surname.
            names = tuple(term for term in names if term.short == mention.term.short) or names
            wrong = _wrong_words(view, mention, names)
            if wrong is not None or _is_lost_for_sure(view, mention):
                yield _hit(view, mention.span, names[0].text, wrong)


def _free_words(view: View, word: Word) -> Iterator[Word]:
    """Yield the words of the target that stand for no other name of the source."""
    others = (view.counterparts.of(name) for name in view.counterparts.names if name.folded != word.folded)
    taken = {c.target.start for c in others if c.target is not None and c.likeness >= _SURE}
    for free in name_words(view.target, small=True):
        if free.start not in taken and free.start not in view.target.mention_at:
            yield free


def lost_sounds(view: View) -> Iterator[Hit]:
    """Find names that the glossary has in the target's language only: the source has what sounds like them."""
    if not view.document.glossary.has_own:
        return
    seen: set[str] = set()
    for word in view.counterparts.names:
        known = view.source.mention_at.get(word.start)
        form = heard(view, word) if known is None or not view.document.glossary.is_own(known.concept.id) else None
        if form is not None and form.text not in seen:
            seen.add(form.text)
            wrong = nearest_spelling(_free_words(view, word), form.text)
            if wrong is not None or not _is_meant_otherwise(view, form.concept):
                yield _hit(view, word.span, form.text, wrong)


def _name_of(view: View, name: LostName) -> str | None:
    """Return a lost name as the target would have it: the glossary's, or the source's in the same letters."""
    if name.concept is not None:
        return accepted(name.concept, view.target.language.code)[0].text
    written = name.span.of(view.source.text)
    return written if share_a_script(view.source.language, view.target.language) else None


def _is_told(view: View, name: LostName) -> bool:
    """Tell whether a name is one that the desk's glossary demands anyway."""
    return name.concept is not None and view.document.glossary.is_own(name.concept.id)


def shown_losses(view: View) -> Iterator[Hit]:
    """Find names, known or not, whose loss shows: by a hole, or by another name in their place."""
    shown = list(lost_in_holes(view)) if view.source else []
    for name, gap in shown:
        found, written = name.span.of(view.source.text), _name_of(view, name)
        edit = Edit(Span(gap.end, gap.end), f" {written}")
        fix = (Suggestion((edit,), Safety.HINT, _GUESS),) if written else ()
        if not _is_told(view, name):
            yield Hit(
                gap, f"a name is missing behind “{gap.of(view.target.text)}”: the source has “{found}”", fix, name.span
            )
    # The words around a hole tell nothing, and headlines are told by headline-mismatch.
    for name, wrong in replaced(view) if view.source and not shown and view is not view.document.headline else ():
        if not _is_told(view, name):
            yield other_name(view, name, wrong)


def other_name(view: View, name: LostName, wrong: Span) -> Hit:
    """Return the finding for a name that stands in the place of another."""
    written = _name_of(view, name)
    fix = (Suggestion((Edit(wrong, written),), Safety.ASK, _OTHER),) if written else ()
    found = name.span.of(view.source.text)
    return Hit(wrong, f"“{wrong.of(view.target.text)}” stands where the source has “{found}”", fix, name.span)


def find(view: View) -> Iterator[Hit]:
    yield from lost_terms(view)
    yield from lost_sounds(view)
    yield from shown_losses(view)


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
_GULF = Concept(
    id="gulf",
    kind=Kind.PLACE,
    terms=(
        Term(text="Persian Gulf", language="en"),
        Term(text="Persian Gulf Sea", language="en", status=Status.FORBIDDEN),
        Term(text="Golfe persique", language="fr"),
    ),
)
_DAVIS = Concept(id="davis", kind=Kind.PERSON, terms=(Term(text="Davis", language="en"),))
_KHAN = Concept(
    id="khan",
    kind=Kind.PERSON,
    terms=(
        Term(text="Salman Khan", language="fr"),
        Term(text="Khan", language="fr", short=True),
        Term(text="Sal Khan", language="en"),
    ),
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
        bad(
            "el-en",
            "Η κυρία Ντέιβις είπε ότι ανησυχεί.",
            "Ms ⟦Days⟧ said she was worried.",
            fixed="Ms Davis said she was worried.",
            glossary=(_DAVIS,),
        ),
        bad(
            "en-fr",
            "Where is Sal Khan from?",
            "D’où vient ⟦Sal Khan⟧ ?",
            fixed="D’où vient Salman Khan ?",
            glossary=(_KHAN,),
        ),
        bad(
            "fr-en",
            "Il traverse le Golfe persique.",
            "It crosses the ⟦Persian Gulf Sea⟧.",
            fixed="It crosses the Persian Gulf.",
            glossary=(_GULF,),
        ),
        bad(
            "fr-en",
            "Alors que je regardais les étoiles depuis Rothenvick, le ciel s'est couvert.",
            "As I watched the stars ⟦from⟧, the sky clouded over.",
            fixed="As I watched the stars from Rothenvick, the sky clouded over.",
        ),
        bad(
            "es-en",
            "Hace mucho tiempo, un hombre llamado Vildósola dijo que la Tierra giraba en torno al Sol.",
            "A long time ago, a man named ⟦Murashko⟧ said that the Earth revolved around the Sun.",
            fixed="A long time ago, a man named Vildósola said that the Earth revolved around the Sun.",
        ),
        good("fr-en", "Il vit à Rothenvick depuis 14 ans.", "He has lived there for 14 years."),
        good("uk-en", "Тренер Варфоломієнко задоволений.", "Coach Bartholomew is pleased."),
        good("el-en", "Η Γάζα πεινά.", "Gaza is starving.", glossary=(_GAZA,)),
        good("el-en", "Η κυρία Ντέιβις είπε ότι ανησυχεί.", "Ms Davis said she was worried.", glossary=(_DAVIS,)),
        good("en-uk", "He spoke in Kharkiv.", "Він виступив у Харкові.", glossary=(_KHARKIV,)),
        good("de-en", "Großbritannien sagte ab.", "British officials declined.", glossary=(_BRITAIN,)),
        good("en-fr", "Mr Khan left.", "M. Khan est parti.", glossary=(_KHAN,)),
        good("el-en", "", "Gasa is starving.", glossary=(_GAZA,)),
    ),
)
