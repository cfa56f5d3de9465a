"""Report a name of the source that the target has in no accepted form.

Why: a name that is lost, or rendered by a form that the desk does not print, is the error that readers notice first.
Only names that a desk or a record has put into its own glossary are demanded: the default glossary cannot know that
“London” may stand for the British government. A name is known in the source by the glossary's term in that language,
or, if it has none, by its sound. The finding points at the words that look or sound most like the name; if none do, at
the place where the name would stand.
Not reported: names of the default glossary; terms, which `missing-term` looks for; a name that the target has with
another ending, or in a word made from it (British for Britain), or by a pronoun; segments whose source is not known
for sure.
"""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from tqa.analysis import View, is_certain, is_derived, is_named, is_plain_word, is_told_by_capital, name_words
from tqa.checks.base import Check, bad, good, lost
from tqa.glossary.choice import accepted
from tqa.glossary.counterpart import nearest_spelling, nearest_words
from tqa.glossary.glossary import Form
from tqa.glossary.likeness import script
from tqa.glossary.resemblance import skeleton
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

_IS_WORD = 1e-7
_ONE_NAME = 0.5
_SURE = 0.6
_CERTAIN = 0.95
_MORE = 0.15
_LEAST_LETTERS = 4
_SMALLEST = 2
_ABOUT_AS = 0.1
_SPELT_ALIKE = 60.0
_COMMON = 1e-5
_COMMONER = 2.0
_REASON = "the words are the nearest in sound and spelling, and may be right as they are"
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


def _own_names(view: View, word: Word) -> Iterator[tuple[float, Form]]:
    """Yield the names of the desk's glossary that a word of the source sounds like, and how surely.

    Those that have a term in the source's language are found by that.
    """
    glossary, source, target = view.document.glossary, view.source.language, view.target.language
    forms = view.counterparts.forms(word)
    names = {f.text: f for form in forms for f in glossary.own_sounding_like(form, target, unless=source)}
    found = {mention.concept.id for mention in view.source.mentions}
    for form in (f for f in names.values() if f.concept.id not in found and not _is_known_surname(view, f)):
        alike = view.counterparts.likeness(word, form.text)
        # In one script a name is copied: what only sounds alike is another.
        copied = script(word.text) != script(form.text) or skeleton(word.text) == skeleton(form.text)
        if copied and alike >= (_SURE if len(word.text) >= _LEAST_LETTERS else _CERTAIN):
            yield alike, form


def _is_known_surname(view: View, form: Form) -> bool:
    """Tell whether a name is the surname of somebody whose name in the source's language the glossary has."""
    person = form.concept.kind is Kind.PERSON and form.term.short
    return person and bool(form.concept.terms_in(view.source.language.code))


def _heard(view: View, word: Word) -> Form | None:
    """Return the one name of the desk's glossary that a word of the source sounds like, if the target lacks it."""
    found = [(alike, form) for alike, form in _own_names(view, word) if _is_better(view, word, form, alike)]
    best = max(found, key=lambda item: item[0], default=None)
    if best is None or is_derived(view, best[1].concept, [best[1].text]):
        return None
    return None if is_named(view, best[1].concept, word.text) else best[1]


def _is_better(view: View, word: Word, form: Form, alike: float) -> bool:
    """Tell whether a name of the glossary, rather than the word that the target has, is what the source means.

    Where that word sounds like the source too, it is a slip if it is no word at all (Paddinkton), or a common word with
    a capital that nothing explains (Rider for Ryder).
    """
    counterpart = view.counterparts.of(word)
    found = counterpart.target
    if found is None or counterpart.likeness < _ONE_NAME:
        return alike > counterpart.likeness + _MORE
    frequency = view.target.language.lexicon.frequency
    spelt = ratio(found.folded, form.folded)
    if alike < counterpart.likeness - _ABOUT_AS or found.folded == form.text.casefold() or spelt < _SPELT_ALIKE:
        return False
    if frequency(found.folded) < _IS_WORD:
        return True
    common = frequency(found.folded) >= max(_COMMON, _COMMONER * frequency(form.folded))
    return common and is_plain_word(view.target, found)


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
        form = _heard(view, word) if known is None or not view.document.glossary.is_own(known.concept.id) else None
        if form is not None and form.text not in seen:
            seen.add(form.text)
            wrong = nearest_spelling(_free_words(view, word), form.text)
            if wrong is not None or not _is_meant_otherwise(view, form.concept):
                yield _hit(view, word.span, form.text, wrong)


def find(view: View) -> Iterator[Hit]:
    yield from lost_terms(view)
    yield from lost_sounds(view)


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
        good("el-en", "Η Γάζα πεινά.", "Gaza is starving.", glossary=(_GAZA,)),
        good("el-en", "Η κυρία Ντέιβις είπε ότι ανησυχεί.", "Ms Davis said she was worried.", glossary=(_DAVIS,)),
        good("en-uk", "He spoke in Kharkiv.", "Він виступив у Харкові.", glossary=(_KHARKIV,)),
        good("de-en", "Großbritannien sagte ab.", "British officials declined.", glossary=(_BRITAIN,)),
        good("en-fr", "Mr Khan left.", "M. Khan est parti.", glossary=(_KHAN,)),
        good("el-en", "", "Gasa is starving.", glossary=(_GAZA,)),
    ),
)
