"""Who is named in a text, of which gender, and who said what.

A person's gender comes from the glossary, from a title or role beside the name (Ms, spokeswoman), or from a given name
that is one gender's everywhere; once known it holds for the surname through the whole text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tqa.analysis import DocumentView, TextView, View
from tqa.lang.given_names import gender_of
from tqa.lang.lexicon import IS_WORD
from tqa.model import Gender, Kind, Mention, Span
from tqa.text.words import Word

_COMMON = 5e-6
_LONGEST = 1000
"""How many characters of a sentence are read on either side of a verb: text without full stops is no sentence."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name that may be a person's. `key` is the surname in lower case; `gender` is None where nothing tells it."""

    name: str
    key: str
    span: Span
    gender: Gender | None


def title_gender(view: TextView, word: Word) -> Gender | None:
    """Return the gender that a title, role or kin word shows; pronouns are no such words."""
    if word.folded in view.language.closed_class:
        return None
    known = view.language.gendered_words
    return known.get(word.text) or known.get(f"{word.text}.") or known.get(word.folded)


def _groups(view: TextView) -> Iterator[tuple[int, int]]:
    """Yield ranges of word indices: runs of capitalised words with nothing but space between them."""
    start = end = -1
    for word in view.capitalised:
        index = view.index_from(word.start)
        joined = index == end and word.start not in view.initials
        if not joined or not view.between(view.words[index - 1], word).replace(".", " ").isspace():
            if end > start:
                yield start, end
            start = index
        end = index + 1
    if end > start:
        yield start, end


def _gender(view: TextView, start: int, end: int) -> Gender | None:
    """Return what the words of a name, less the surname, and the word before it say of a gender."""
    words = view.words[max(0, start - 1) : max(end - 1, start)]
    titles = (title_gender(view, word) for word in words)
    given = (gender_of(word.text) for word in view.words[start : end - 1])
    return next((gender for gender in (*titles, *given) if gender is not None), None)


def people(view: TextView) -> Iterator[Person]:
    """Yield the names in a text that may be persons', in order."""
    for start, end in _groups(view):
        first, last = view.words[start], view.words[end - 1]
        mentions = [m for m in (view.mention_at.get(w.start) for w in view.words[start:end]) if m is not None]
        known = next((m for m in mentions if m.concept.kind is Kind.PERSON), None)
        small = end - start == 1 and (first.folded in view.language.closed_class or title_gender(view, first))
        if small or (known is None and view.mention_at.get(last.start) is not None):
            continue
        gender = _gender(view, start, end)
        if gender is None and known is not None and _is_nobody_else(view, known, start, end):
            gender = known.concept.gender
        if known is None and gender is None and _all_dictionary_words(view, start, end):
            continue
        span = Span(first.start, last.end)
        yield Person(span.of(view.text), _key(view, last), span, gender)


def _is_nobody_else(view: TextView, known: Mention, start: int, end: int) -> bool:
    """Tell whether a name of the glossary is that person's: no other given name stands beside the surname.

    “President Biden” is Joe Biden; “Ashley Biden” is not. “Liu” is Liu Xiaobo; “Liu Wenjing” is not.
    """
    beside = [word for word in view.words[start:end] if word.end <= known.span.start or word.start >= known.span.end]
    return all(
        word.start in view.mention_at or view.language.lexicon.frequency(word.folded) >= _COMMON for word in beside
    ) and not any(gender_of(word.text) for word in beside)


def _all_dictionary_words(view: TextView, start: int, end: int) -> bool:
    """Tell whether a run of capitals holds no name at all: “US Ambassador”, “The Council”."""
    least = _COMMON if view.language.data.capitals == "names" else IS_WORD
    return all(
        word.start in view.mention_at or view.language.lexicon.frequency(word.folded) >= least
        for word in view.words[start:end]
    )


def _key(view: TextView, word: Word) -> str:
    """Return a surname without a possessive ending."""
    return view.language.without_possessive(word.folded)


def _speaks(view: TextView, person: Person) -> bool:
    """Tell whether a verb of saying touches a name."""
    before, after = view.word_before(person.span.start), view.word_after(person.span.end)
    gaps = (
        (before, view.text[before.end : person.span.start] if before else ""),
        (after, view.text[person.span.end : after.start] if after else ""),
    )
    return any(word is not None and word.folded in view.language.sayers and gap.isspace() for word, gap in gaps)


class Cast:
    """All the people of a document, each surname with the gender that the document gives it anywhere."""

    def __init__(self, document: DocumentView) -> None:
        named = {view: tuple(people(view.target)) for view in document.views}
        # A lone word with a capital is a surname if the text gives it to somebody in full, or lets it speak.
        surnames = {
            person.key
            for view, persons in named.items()
            for person in persons
            if person.gender is not None or " " in person.name or _speaks(view.target, person)
        }
        self._by_view = {view: tuple(p for p in persons if p.key in surnames) for view, persons in named.items()}
        genders: dict[str, set[Gender]] = {}
        for persons in self._by_view.values():
            for person in persons:
                if person.gender is not None:
                    genders.setdefault(person.key, set()).add(person.gender)
        # A surname that a man and a woman share tells nothing.
        self._genders = {key: next(iter(found)) for key, found in genders.items() if len(found) == 1}

    def within(self, view: View) -> tuple[Person, ...]:
        return self._by_view[view]

    def gender(self, person: Person) -> Gender | None:
        return self._genders.get(person.key) if person.gender is None else person.gender


def sentence_at(view: TextView, at: int) -> Span:
    """Return the sentence that holds an offset; the whole text if none does."""
    index = bisect_right(view.sentences, at, key=lambda span: span.start) - 1
    found = view.sentences[index] if index >= 0 else None
    return found if found is not None and at < found.end else Span(0, len(view.text))


def free(view: TextView, persons: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people, one of a name, who can be the subject of something.

    Not those named in quotations, nor after prepositions: “votes for Trump, she said”.
    """
    usable = (p for p in persons if not view.quoted(p.span.start) and not view.follows_preposition(p.span.start))
    return tuple({person.key: person for person in usable}.values())


def sayer(view: TextView, verb: Word, persons: tuple[Person, ...]) -> Person | None:
    """Return the person who must be the subject of a verb of saying: beside it, or alone in its sentence."""
    sentence = sentence_at(view, verb.start)
    start, end = max(sentence.start, verb.start - _LONGEST), min(sentence.end, verb.end + _LONGEST)
    named = free(view, (p for p in persons if start <= p.span.start < end))
    for person in named:
        between = view.text[person.span.end : verb.start] or view.text[verb.end : person.span.start]
        if between.isspace():
            return person
    return named[0] if len(named) == 1 and not _clause_between(view, verb, named[0]) else None


def _clause_between(view: TextView, verb: Word, person: Person) -> bool:
    """Tell whether a clause of its own begins between a verb and a name: “told her that he would vote for Trump”."""
    start, end = sorted((verb.start, person.span.start))
    words = view.language.data.words
    opening = words.pronouns | words.conjunctions | words.auxiliaries
    return any(word.text in opening for word in view.words_in(Span(start + 1, end)))
