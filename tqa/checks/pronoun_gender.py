"""Report “he added” where the speaker is a woman, or the other way round.

Why: engines choose a pronoun sentence by sentence, and a quotation that goes on in the next paragraph loses its speaker.
The speaker is the one person named with the last verb of saying; the gender comes from the glossary, a title, a role or
a given name. Languages whose verbs show gender (додав, додала) are read by their verbs too.
Not reported: anything where two speakers are possible: another person of the pronoun's gender named since, a sentence of
saying with two names in it or with none (“the minister said”), or a speaker whose gender is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqa.analysis import DocumentView, TextView, View
from tqa.attribution import Cast, Person, title_gender
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Concept, Edit, Gender, Hit, Kind, Safety, Severity, Span, Suggestion, Term
from tqa.text.words import Word

_REACH = 4
"""How many paragraphs a speaker is remembered."""
_AFTER_QUOTATION = re.compile(r"""["”»“’'.!?…][\s,–—-]*(?:\w+[\s,]+){0,2}\Z""")
"""What stands before “he said”: a closing mark or a full stop, and no more than two words since (“nowadays,”)."""
_OTHER = {Gender.FEMININE: Gender.MASCULINE, Gender.MASCULINE: Gender.FEMININE}


@dataclass(frozen=True, slots=True)
class _Speech:
    """A verb of saying outside quotations. `pronoun` is set if the sayer is one; `speaker` if just one is named."""

    at: int
    pronoun: Word | None
    gender: Gender | None
    speaker: Person | None


def _pronoun_gender(language: Language, word: Word) -> Gender | None:
    attribution = language.data.attribution
    if word.folded in attribution.masculine:
        return Gender.MASCULINE
    return Gender.FEMININE if word.folded in attribution.feminine else None


def _beside(view: TextView, index: int) -> Iterator[Word]:
    """Yield the words on both sides of a verb, if only space stands between."""
    if index and view.between(view.words[index - 1], view.words[index]).isspace():
        yield view.words[index - 1]
    if index + 1 < len(view.words) and view.between(view.words[index], view.words[index + 1]).isspace():
        yield view.words[index + 1]


def _sentence(view: TextView, at: int) -> Span:
    return next((span for span in view.sentences if span.start <= at < span.end), Span(0, len(view.text)))


def _after_preposition(view: TextView, person: Person) -> bool:
    """Tell whether a name depends on a preposition, and so does not speak: “votes for Trump, she said”."""
    before = next((word for word in reversed(view.words) if word.end <= person.span.start), None)
    return before is not None and before.folded in view.language.data.words.prepositions


def _sayer(view: TextView, verb: Word, persons: tuple[Person, ...]) -> Person | None:
    """Return the one person who can be the subject of a verb of saying: named in its sentence, outside quotations."""
    sentence = _sentence(view, verb.start)
    here = (p for p in persons if sentence.start <= p.span.start < sentence.end)
    named = {p.key: p for p in here if not view.quoted(p.span.start) and not _after_preposition(view, p)}
    return next(iter(named.values())) if len(named) == 1 else None


def speeches(view: View, cast: Cast) -> Iterator[_Speech]:
    """Yield the verbs of saying in a segment, in order, with who says it."""
    target = view.target
    for index, word in enumerate(target.words):
        if word.folded not in target.language.sayers or target.quoted(word.start):
            continue
        pronoun = next((near for near in _beside(target, index) if _pronoun_gender(target.language, near)), None)
        gender = _pronoun_gender(target.language, pronoun) if pronoun else None
        yield _Speech(word.start, pronoun, gender, None if pronoun else _sayer(target, word, cast.within(view)))


def _named_since(document: DocumentView, cast: Cast, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Person]:
    """Yield the people named after one place of a document and before another: (segment, offset)."""
    for view in document.views[start[0] : end[0] + 1]:
        for person in cast.within(view):
            if start < (view.index, person.span.start) < end:
                yield person


def _opens_sentence_or_follows_quotation(view: TextView, start: int) -> bool:
    """Tell whether a pronoun and its verb belong to a quotation just ended, or begin a sentence of their own."""
    before = view.text[:start]
    return not before.strip() or _AFTER_QUOTATION.search(before) is not None


def _swapped(language: Language, word: Word) -> str | None:
    """Return the other gender's form of a pronoun, with its capital; None if there is not just one."""
    attribution = language.data.attribution
    gender = _pronoun_gender(language, word)
    others = attribution.feminine if gender is Gender.MASCULINE else attribution.masculine
    if len(others) != 1:
        return None
    return others[0].capitalize() if word.is_capitalised else others[0]


def _hit(language: Language, word: Word, speaker: Person, replacement: str | None) -> Hit:
    who = "a woman" if _speaker_is(speaker, Gender.FEMININE) else "a man"
    reason = f"tqa takes {speaker.name} to be the speaker"
    edits = (Edit(word.span, replacement),) if replacement else ()
    suggestions = (Suggestion(edits, Safety.ASK, reason),) if edits else ()
    return Hit(word.span, f"“{word.text}” is said of {speaker.name}, {who}", suggestions)


def _speaker_is(speaker: Person, gender: Gender) -> bool:
    return speaker.gender is gender


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    cast = Cast(document)
    speaker: Person | None = None
    since = (0, 0)
    for view in document.views:
        if view.index - since[0] > _REACH:
            speaker = None
        for speech in speeches(view, cast):
            here = (view.index, speech.at)
            if speech.pronoun is None:
                speaker, since = speech.speaker, here
                continue
            if speaker is None or speech.gender is None:
                continue
            gender = cast.gender(speaker)
            if gender is None or gender is speech.gender:
                continue
            if _is_settled(document, cast, view, speech, speaker, since):
                resolved = Person(speaker.name, speaker.key, speaker.span, gender)
                replacement = _swapped(view.target.language, speech.pronoun)
                yield view, _hit(view.target.language, speech.pronoun, resolved, replacement)


def _is_settled(
    document: DocumentView, cast: Cast, view: View, speech: _Speech, speaker: Person, since: tuple[int, int]
) -> bool:
    """Tell whether nobody else can have said it."""
    assert speech.pronoun is not None
    start = min(speech.pronoun.start, speech.at)
    if speech.gender is None or not _opens_sentence_or_follows_quotation(view.target, start):
        return False
    # From the paragraph before the last speech on, whoever else is named may have begun to speak.
    others = [p for p in _named_since(document, cast, (max(0, since[0] - 1), -1), (view.index, start)) if p.key != speaker.key]
    if any(cast.gender(person) is not _OTHER[speech.gender] for person in others):
        return False
    return not any(
        title_gender(between.target, word) is speech.gender and word.folded not in view.target.language.closed_class
        for between in document.views[since[0] : view.index + 1]
        for word in between.target.words
        if between is not view or word.start < start
    )


CHECK = Check(
    id="pronoun-gender",
    summary="“He said” of a woman, or “she said” of a man",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find_across=find_across,
    languages=lambda language: language.data.attribution.masculine and language.data.attribution.feminine,
    languages_note="no pronouns that tell a speaker's gender",
    examples=(
        bad(
            "el-en",
            "",
            "“We work for peace,” said US Ambassador Linda Thomas-Greenfield.\n“It can begin now,” ⟦he⟧ added.",
            fixed="“We work for peace,” said US Ambassador Linda Thomas-Greenfield.\n“It can begin now,” she added.",
        ),
        bad(
            "el-en",
            "",
            "Ms Davis said that it was late.\n“We left at nine,” ⟦he⟧ said.",
            fixed="Ms Davis said that it was late.\n“We left at nine,” she said.",
        ),
        good("el-en", "", "“We work,” said Linda Smith, who met Robert Jones.\n“It can begin now,” he added."),
        good("el-en", "", "“We work,” said Linda Smith.\nThe spokesman agreed. “It can begin now,” he added."),
        good("el-en", "", "“We work,” said Linda Smith.\n“It can begin now,” she added."),
    ),
)
