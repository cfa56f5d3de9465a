"""Report half of a double surname standing for the whole: “Greenfield” for Linda Thomas-Greenfield.

Why: engines learn that the last word of a name is the surname; it is another family's name that they leave.
A hyphenated surname in the text, or one of several words in the glossary (von der Leyen), is the evidence, if a given
name, a title, a verb of saying or the glossary shows, beside it or beside the half, that it is a person's.
Not reported: a half that the text also uses as part of somebody else's name, that follows another given name, or that
the glossary knows as something else; first halves that are given names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tqa.analysis import DocumentView, TextView, View
from tqa.attribution import title_gender
from tqa.checks.base import Check, bad, good
from tqa.glossary.transliteration import is_common_name
from tqa.lang.given_names import gender_of
from tqa.model import Category, Edit, Hit, Kind, Mention, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_REASON = "another person of that name may be meant"
_LEAST_HALF = 3
_COMMON = 1e-6
_RARE = 3e-6
_HYPHENS = "-‐‑"


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody with a double surname. `proven`: the full name itself shows that this is a person."""

    given: str
    surname: str
    proven: bool


def _neighbour(view: TextView, index: int, step: int) -> Word | None:
    """Return the word next to the one at `index`, if nothing but space stands between."""
    other = index + step
    if not 0 <= other < len(view.words):
        return None
    first, second = sorted((view.words[index], view.words[other]), key=lambda word: word.start)
    return view.words[other] if view.between(first, second).isspace() else None


def _halves(text: str) -> tuple[str, ...]:
    for hyphen in _HYPHENS:
        if hyphen not in text:
            continue
        halves = text.split(hyphen)
        long_enough = all(len(half) >= _LEAST_HALF for half in halves)
        if len(halves) == 2 and long_enough and all(half[0].isupper() and half[1:].islower() for half in halves):  # noqa: PLR2004
            return tuple(halves)
    return ()


def _is_word(view: TextView, text: str) -> bool:
    return view.language.lexicon.frequency(text.casefold()) >= _COMMON


def _is_compound(view: TextView, word: Word, halves: tuple[str, ...]) -> bool:
    """Tell whether a hyphenated word is no surname: “Trump-Rally”, “Pipeline-Projekt”.

    Half of it is a name that the glossary knows by itself, or its second half is a noun where nouns take a capital.
    A surname that the glossary knows may be half of another, if what it is joined to is no word.
    """
    mention = view.mention_at.get(word.start)
    if mention is not None and mention.concept.kind is Kind.PERSON and mention.span.end < word.end:
        others = [half for half in halves if half not in mention.span.of(view.text).split()]
        nouns = view.language.data.capitals == "nouns"
        return nouns or len(others) != 1 or _is_word(view, others[0]) or view.is_name(others[0])
    if mention is not None:
        return mention.span != word.span and not mention.span.of(view.text).endswith(word.text)
    return view.language.data.capitals == "nouns" and _is_word(view, halves[1])


def _is_person(view: TextView, index: int) -> bool:
    """Tell whether the text shows that the word at `index` is a person's surname."""
    mention = view.mention_at.get(view.words[index].start)
    if mention is not None:
        return mention.concept.kind is Kind.PERSON
    before = _neighbour(view, index, -1)
    return before is not None and (_is_given_name(before) or title_gender(view, before) is not None)


def _is_given_name(word: Word) -> bool:
    return gender_of(word.text) is not None or (word.is_capitalised and is_common_name(word.text))


def double_surnames(document: DocumentView) -> Mapping[str, _Person]:
    """Return the halves of the double surnames of people in the text, each with the person."""
    found = _last_words_of_long_surnames(document)
    bare = document.target_language.without_possessive
    for view in document.views:
        hyphens = any(hyphen in view.target.text for hyphen in _HYPHENS)
        for word in view.target.capitalised if hyphens else ():
            halves = _halves(bare(word.text))
            if halves and not _is_compound(view.target, word, halves):
                person = _named_at(view.target, view.target.index_from(word.start))
                if _is_own_name(document, view.target, word):
                    person = replace(person, proven=True)
                _add(found, person, halves, nouns=view.target.language.data.capitals == "nouns")
    return found


def _is_own_name(document: DocumentView, view: TextView, word: Word) -> bool:
    """Tell whether the desk's glossary has a hyphenated word, and not as a place or an organisation."""
    mention = view.mention_at.get(word.start)
    if mention is None or mention.concept.kind in (Kind.PLACE, Kind.ORGANISATION):
        return False
    end = word.start + len(view.language.without_possessive(word.text))
    return mention.span.end >= end and document.glossary.is_own(mention.concept.id)


def _named_at(view: TextView, index: int) -> _Person:
    """Return the person of the double surname at an index, as far as the words beside it tell."""
    before = _neighbour(view, index, -1)
    known = before is not None and before.is_capitalised and _is_given_name(before)
    given = before.text if before is not None and (known or _may_be_given(view, before)) else ""
    surname = view.language.without_possessive(view.words[index].text)
    return _Person(given, surname, proven=known or _is_person(view, index))


def _may_be_given(view: TextView, word: Word) -> bool:
    """Tell whether a word before a surname may be a given name that no list has: a name, and no word (Yaël)."""
    rare = view.language.lexicon.frequency(word.folded) < _RARE
    return word.is_capitalised and rare and word.start not in view.initials


def _add(found: dict[str, _Person], person: _Person, halves: tuple[str, ...], *, nouns: bool) -> None:
    """Add the halves of a surname; what proves that it is a person's outranks what does not."""
    for half in halves:
        known = found.get(half)
        if half == halves[0] and gender_of(half) is not None and not person.given:
            continue  # Jean-Pierre is a given name
        better = known is None or not known.proven or bool(person.given)
        if (person.proven and better) or (known is None and not nouns):
            found[half] = person


def _last_words_of_long_surnames(document: DocumentView) -> dict[str, _Person]:
    """Return “Leyen” for “von der Leyen”: the last words of surnames of several words that the glossary gives."""
    persons = {m.concept.id: m.concept for _, m in document.mentions if m.concept.kind is Kind.PERSON}
    terms = (t for person in persons.values() for t in person.terms_in(document.target_language.code))
    long = (term.text for term in terms if term.short and " " in term.text)
    # “King Charles” is no surname of two words, as “von der Leyen” is of three.
    return {text.split()[-1]: _Person("", text, proven=True) for text in long if text[0].islower()}


def _stands_for(view: TextView, index: int, person: _Person) -> bool | None:
    """Tell whether a half stands for the person (True), for somebody else (None), or is not clear (False)."""
    before, after = _neighbour(view, index, -1), _neighbour(view, index, 1)
    if before is not None and before.folded in view.language.calendar:
        before = None
    mention = view.mention_at.get(view.words[index].start)
    if mention is not None and not (mention.concept.kind is Kind.PERSON and mention.term.short):
        return None
    if after is not None and after.is_capitalised:
        return None
    if before is not None and before.is_capitalised and before.start not in view.initials:
        if before.text == person.given:
            # “Donald Trump” beside “Donald Trump-rally”: the first half alone is the surname.
            return None if person.surname.startswith(view.words[index].text) else True
        return True if title_gender(view, before) is not None else None
    if before is not None and gender_of(before.text) is not None:
        return before.text == person.given or None
    return True


def _is_somebody_else(view: TextView, mention: Mention, person: _Person) -> bool:
    """Tell whether a mention is of the glossary's person with half the surname, who is in the text too, in full."""
    return mention.concept.kind is Kind.PERSON and person.surname not in mention.span.of(view.text)


def _is_meant(view: TextView, index: int, person: _Person) -> bool | None:
    """Tell what `_stands_for` does; without a proof that there is such a person, only a title makes it clear."""
    titled = view.words[index].start not in view.mention_at and _is_person(view, index)
    return _stands_for(view, index, person) and (person.proven or (bool(person.given) and titled))


def _places(
    document: DocumentView, people: Mapping[str, _Person]
) -> Mapping[str, list[tuple[View, Word, bool | None]]]:
    """Return, for each half that stands alone somewhere, where it does and whether it stands for the person."""
    bare = document.target_language.without_possessive
    found: dict[str, list[tuple[View, Word, bool | None]]] = {}
    for view in document.views:
        for index, word in enumerate(view.target.words):
            half = bare(word.text) if word.is_capitalised else ""
            if half not in people:
                continue
            mention = view.target.mention_at.get(word.start)
            if mention is None or len(mention.span) <= len(half):
                found.setdefault(half, []).append((view, word, _is_meant(view.target, index, people[half])))
            elif _is_somebody_else(view.target, mention, people[half]):
                found.setdefault(half, []).append((view, word, None))
    return found


def _hit(view: View, word: Word, half: str, surname: str) -> Hit:
    span = Span(word.start, word.start + len(half))
    if word.start in view.target.initials:
        surname = surname[0].upper() + surname[1:]
    fix = Suggestion((Edit(span, surname),), Safety.ASK, _REASON)
    return Hit(span, f"“{half}” is only half of the surname “{surname}”", (fix,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    people = double_surnames(document)
    for half, places in _places(document, people).items() if people else ():
        if any(stands is None for _, _, stands in places):
            continue
        for view, word, stands in places:
            if stands:
                yield view, _hit(view, word, half, people[half].surname)


CHECK = Check(
    id="truncated-surname",
    summary="Half of a double surname",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find_across=find_across,
    examples=(
        bad(
            "el-en",
            "",
            "Envoy Linda Thomas-Greenfield spoke.\n⟦Greenfield⟧ said the US abstained. ⟦Greenfield⟧’s aides agreed.",
            fixed="Envoy Linda Thomas-Greenfield spoke.\n"
            "Thomas-Greenfield said the US abstained. Thomas-Greenfield’s aides agreed.",
        ),
        bad(
            "el-de",
            "",
            "Außenministerin Maria Wagner-Kovač kam. Später ging ⟦Kovač⟧.",
            fixed="Außenministerin Maria Wagner-Kovač kam. Später ging Wagner-Kovač.",
        ),
        good("el-en", "", "Linda Thomas-Greenfield met John Greenfield. Greenfield left."),
        good(
            "el-en", "", "Anna Smith-Jones lives in Jones County. Thomas left the Alsace-Lorraine region of Lorraine."
        ),
    ),
)
