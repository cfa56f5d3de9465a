"""What turns a question back into the statement that it was: “Did she leave?” into “She left.”

Each change is a finding's own: the helping verb before the subject, and the form of the verb behind it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqa.analysis.text_view import TextView
from tqa.lang import inversion
from tqa.lang.inversion import inflected
from tqa.lang.lemmas import lemma
from tqa.model import Edit, Span
from tqa.text.words import Word

_FARTHEST = 14
_ADVERB = 1


class Turn(NamedTuple):
    """A stretch of a question, and what stands there in a statement; None if that is not known."""

    span: Span
    edit: Edit | None


def turns(view: TextView, asking: Word) -> Iterator[Turn]:
    """Yield what has to change besides the mark, `asking` being the verb that stands before its subject."""
    index = view.index_from(asking.start)
    data, after = inversion.load(view.language.code), view.words[index + 1 : index + 2]
    if not after or view.between(asking, after[0]) != " ":
        yield Turn(asking.span, None)
    elif asking.folded in data.helpers:
        form = data.helpers[asking.folded]
        verb = _verb(view, index, form)
        plain = form == "plain"
        yield _swap(view, asking, after[0], "") if verb is not None or plain else Turn(asking.span, None)
        if verb is not None and not plain:
            yield Turn(verb.span, verb)
    elif asking.folded in data.movable and after[0].folded in {subject.casefold() for subject in data.subjects}:
        yield _swap(view, asking, after[0], f" {asking.folded}")
    else:
        place = _behind_subject(view, index)
        yield _swap(view, asking, after[0], "") if place is not None else Turn(asking.span, None)
        if place is not None:
            yield Turn(place.span, place)


def _behind_subject(view: TextView, index: int) -> Edit | None:
    """Put the verb between the subject and the participle or the infinitive that goes with it."""
    words, asking = view.words[index + 1 : index + 1 + _FARTHEST], view.words[index].folded
    data = inversion.load(view.language.code)
    for at in range(1, len(words) - 1):
        before, word = words[at - 1 : at + 1]
        if view.between(before, word) != " " or word.folded in view.language.data.words.conjunctions:
            return None
        joined = words[at + 1].folded in view.language.closed_class and _is_participle(view, word)
        goes = joined if asking in data.with_participle else word.folded in data.infinitives
        if goes and before.folded not in view.language.closed_class:
            span = Span(before.start, word.end)
            return Edit(span, f"{before.text} {asking} {word.text}")
    return None


def _is_participle(view: TextView, word: Word) -> bool:
    complements = view.language.grammar.complements
    if word.folded in complements.participles:
        return True
    ending = complements.participle_ending
    return bool(ending) and word.folded.endswith(ending) and lemma(word.folded, view.language.code) != word.folded


def _swap(view: TextView, asking: Word, subject: Word, behind: str) -> Turn:
    """Put the subject first, with the capital that the verb had."""
    first = view.language.capital(subject.text) if asking.is_capitalised else subject.text
    span = Span(asking.start, subject.end)
    return Turn(span, Edit(span, first + behind))


def _verb(view: TextView, index: int, form: str) -> Edit | None:
    """Return the verb behind the subject in the form that it has in a statement."""
    words = view.words[index + 1 : index + 1 + _FARTHEST]
    pronoun = words[0].folded in {subject.casefold() for subject in inversion.load(view.language.code).subjects}
    for at in range(1, len(words) - 1):
        word, made = words[at], inflected(words[at].text, form, view.language)
        if made is not None and (_acts(view, words, at) or (pronoun and at <= 1 + _ADVERB)):
            return Edit(word.span, made)
    return None


def _acts(view: TextView, words: Sequence[Word], at: int) -> bool:
    """Tell whether a word that may be a verb is one, by its neighbours."""
    small, data = view.language.closed_class, view.language.data.words
    before, after = words[at - 1], words[at + 1]
    bound = before.folded in data.articles | data.determiners | data.prepositions | data.conjunctions
    goes_on = after.folded in small or after.is_number or after.is_capitalised
    joins = data.conjunctions - data.determiners - data.prepositions
    alone = view.between(before, words[at]) != " " or view.between(words[at], after) != " "
    return not bound and goes_on and not alone and after.folded not in data.auxiliaries | joins
