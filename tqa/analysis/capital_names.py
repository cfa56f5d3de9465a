"""Which words of a text in small letters belong to a name because of the words beside them: White House, Lake Como."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from itertools import pairwise

from tqa.analysis.text_view import TextView
from tqa.glossary.transliteration import is_common_name
from tqa.lang import capital_data
from tqa.lang.demonyms import demonym_words
from tqa.lang.given_names import gender_of
from tqa.lang.language import Language
from tqa.text.words import Word

_LONGEST_TITLE = 3


def is_derived(stem: str, language: Language) -> bool:
    """Tell whether a word is made from the name of a place, in a language that writes such words with a capital."""
    if not language.data.names.derived_capitals:
        return False
    if stem in language.language_names:
        return True
    return any(one in demonym_words(language.code) for one in (stem, stem.removesuffix("s"), stem.removesuffix("es")))


def phrases(view: TextView) -> Iterator[tuple[int, str]]:
    """Yield the words of names that are made of ordinary words."""
    known, words = capital_data.load(view.language.code).by_first_word, view.words
    for index in view.indices_of(frozenset(known)):
        for phrase in known[words[index].folded]:
            span = words[index : index + len(phrase)]
            if [word.folded for word in span] == [piece.casefold() for piece in phrase] and _is_joined(view, span):
                yield from ((word.start, piece) for word, piece in zip(span, phrase, strict=True))
                break


def _is_joined(view: TextView, words: Sequence[Word]) -> bool:
    return all(view.between(first, second) == " " for first, second in pairwise(words))


def add_neighbours(view: TextView, due: MutableMapping[int, str]) -> None:
    """Add what belongs to the names found so far: given names, surnames, initials, heads and titles."""
    due.update(_given_names(view, due))
    due.update(_surnames(view, due))
    due.update(_initials(view, due))
    due.update(_heads(view, due))
    due.update(_titles(view, due))


def _is_name(view: TextView, word: Word, due: Mapping[int, str]) -> bool:
    """Tell whether a word is part of a name, and no adjective made from one: the Danish prefecture."""
    other = is_derived(word.folded, view.language) or word.folded in view.language.calendar
    return word.start in due and not other


def _given_names(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the given names that stand before a name: they may be words too (Mark, Rose)."""
    for first, second in pairwise(view.words):
        named = second.start in due and first.start not in due and gender_of(first.text) is not None
        if named and view.between(first, second) == " ":
            yield first.start, view.language.capital(first.text)


def _surnames(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the surnames that are words too, behind a given name: Gordon Brown."""
    for first, second in pairwise(view.words):
        given = first.start in due and gender_of(first.text) is not None
        bare = view.language.without_possessive(second.text)
        if given and second.start not in due and is_common_name(bare) and view.between(first, second) == " ":
            yield second.start, view.language.capital(second.text)


def _initials(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the single letters between two words of a name: Lyndon B. Johnson."""
    for first, letter, second in zip(view.words, view.words[1:], view.words[2:], strict=False):
        named = first.start in due and second.start in due and len(letter.text) == 1 and letter.text.isalpha()
        if named and view.between(letter, second) == ". " and view.between(first, letter) == " ":
            yield letter.start, letter.text.upper()


def _heads(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the words that belong to the name before them, or to the one behind: Nagano Prefecture, Lake Como."""
    known = capital_data.load(view.language.code)
    for index in view.indices_of(known.heads):
        word, before = view.words[index], view.words[index - 1] if index else None
        if before is not None and _is_name(view, before, due) and view.between(before, word) == " ":
            yield word.start, view.language.capital(word.text)
    for index in view.indices_of(known.leads):
        word, behind = view.words[index], view.words[index + 1 : index + 2]
        if behind and _is_name(view, behind[0], due) and view.between(word, behind[0]) == " ":
            yield word.start, view.language.capital(word.text)


def _titles(view: TextView, due: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the titles before a person's name."""
    titles = capital_data.load(view.language.code).titles
    if not titles:
        return
    for index, word in enumerate(view.words):
        if index and word.start in due and view.words[index - 1].start not in due and _is_name(view, word, due):
            yield from _title_before(view, index, titles)


def _title_before(view: TextView, index: int, titles: frozenset[str]) -> Iterator[tuple[int, str]]:
    for length in range(min(_LONGEST_TITLE, index), 0, -1):
        words = view.words[index - length : index]
        gap = view.between(words[-1], view.words[index])
        if " ".join(word.folded for word in words) in titles and _is_joined(view, words) and gap in (" ", ". "):
            small = view.language.closed_class
            yield from ((w.start, view.language.capital(w.text)) for w in words if w.folded not in small)
            return
