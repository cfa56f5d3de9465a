"""Report a noun, adjective or verb that runs straight into a name, as in “official figures Israel” or “arrived Berlin”.

Why: an engine drops the small word where the source has a case ending, or an article that it cannot place.
Which words cannot stand before a name stands in tqa/lang/grammars/; the preposition offered is the likeliest for them.
Not reported: names that stand beside a noun for the same thing (President Trump, the film Titanic, the critic Roger
Ebert), nouns in front of compounds, days and months, headlines in capitals, and a name that a verb follows, since it
may begin a clause (“the figures Israel gave”).
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.grammar import Complements
from tqa.model import Category, Concept, Edit, Hit, Kind, Safety, Severity, Span, Suggestion, Term
from tqa.text.words import Word

_REASON = "which preposition was lost is a guess by the word before it"
_HELD = frozenset({Kind.PLACE, Kind.ORGANISATION})
_LOOK_BACK = 4
_CLAUSE = 12
_LEAST_STEM = 3
_OFFERED = 2
_LONGEST_NAME = 8
_ENDS = frozenset(".,;:!?…)]»”–—-")


def _begins_name(view: TextView, word: Word, data: Complements) -> bool:
    """Tell whether a word begins a name, by the glossary or by a capital that is due to nothing else."""
    mention = view.mention_at.get(word.start)
    if mention is not None:
        fits = mention.concept.kind is Kind.PLACE or not (data.places_only or mention.concept.kind is Kind.TERM)
        return fits and mention.span.start == word.start
    if data.known_only or not word.is_capitalised or word.start in view.initials or len(word.text) < 2:  # noqa: PLR2004
        return False
    folded = word.folded
    return folded not in view.language.calendar and folded not in view.language.closed_class and not word.is_number


def _name_end(view: TextView, index: int) -> int:
    """Return the index behind the last word of a name, and of what “and” adds to it."""
    last = index
    conjunctions = view.language.data.words.conjunctions
    for at in range(index + 1, min(len(view.words), index + _LONGEST_NAME)):
        word, mention = view.words[at], view.mention_at.get(view.words[at].start)
        if not view.between(view.words[at - 1], word).replace(".", "").isspace():
            break
        if word.is_capitalised or (mention is not None and mention.span.start < word.start):
            last = at
        elif word.folded not in conjunctions or at != last + 1:
            break
    return last + 1


def _closes(view: TextView, end: int, data: Complements) -> bool:
    """Tell whether the name is the end of its phrase: a mark, a preposition or a conjunction follows, and no verb."""
    last = view.words[end - 1]
    if view.language.without_possessive(last.text) != last.text:
        return True
    rest = view.text[last.end : last.end + 2]
    if not rest.strip() or rest[0] in _ENDS or rest[0] == "\n" or (rest[1:] and rest[1] in "(–—-"):
        return not rest.startswith("-")
    if end >= len(view.words) or not rest[0].isspace():
        return False
    words, following = view.language.data.words, view.words[end].folded
    return following in words.prepositions or following in words.conjunctions or following in data.closers


def _has_determiner(view: TextView, index: int, data: Complements) -> bool:
    """Tell whether an article or the like, a possessive or a preposition stands before the noun and its adjectives."""
    words = view.language.data.words
    for back in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        word = view.words[back]
        if not view.between(word, view.words[back + 1]).isspace():
            return False
        if word.folded in words.articles or word.folded in words.determiners:
            return True
        if view.language.without_possessive(word.text) != word.text:
            return True
        if word.folded in words.prepositions:
            return word.folded not in data.infinitive and back == index - 1
        if word.is_capitalised or word.folded in view.language.closed_class:
            return False
    return False


def _is_indefinite(view: TextView, index: int, data: Complements) -> bool:
    for back in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        word = view.words[back]
        if not view.between(word, view.words[back + 1]).isspace():
            return False
        if word.folded in data.indefinite:
            return True
        if word.folded in view.language.closed_class:
            return False
    return False


def _may_open_clause(view: TextView, index: int) -> bool:
    """Tell whether the name may be the subject of a clause: “In the second half Arsenal, who …”.

    So it is where nothing but an adverbial, begun by a preposition or a conjunction, stands before it.
    """
    words = view.language.data.words
    for back in range(index, max(-1, index - _CLAUSE), -1):
        word = view.words[back]
        opens = back == 0 or not view.between(view.words[back - 1], word).isspace()
        if opens:
            return word.folded in words.prepositions or word.folded in words.conjunctions
        if word.folded in words.auxiliaries:
            return False
    return False


def _of_noun(view: TextView, index: int, data: Complements) -> tuple[str, ...]:
    """Return the prepositions that a noun takes before a name, if the word at `index` is such a noun."""
    noun = view.words[index].folded
    found = data.of_noun.get(noun, ())
    if not found and noun not in data.labels:
        ending = next((e for e in data.all_endings if noun.endswith(e) and len(noun) >= len(e) + _LEAST_STEM), None)
        found = data.of_ending[ending] if ending is not None else _of_plural(view, index, data)
    if noun in data.roles and found:
        return found if _is_indefinite(view, index, data) else ()
    if noun in data.needs_determiner and not _has_determiner(view, index, data):
        return ()
    return found


def _of_plural(view: TextView, index: int, data: Complements) -> tuple[str, ...]:
    """Return the preposition of a plural that must be a noun: an article or the like stands directly before it."""
    noun, before = view.words[index].folded, view.words[index - 1]
    if (
        not index
        or not data.plural_ending
        or not noun.endswith(data.plural_ending)
        or noun.endswith(tuple(data.not_plural))
    ):
        return ()
    words = view.language.data.words
    opens = before.folded in words.articles or before.folded in words.determiners - words.conjunctions
    is_noun = opens and len(noun) > _LEAST_STEM and view.between(before, view.words[index]).isspace()
    return (data.plural_preposition,) if is_noun else ()


def _of_office(view: TextView, index: int, end: int, data: Complements) -> tuple[str, ...]:
    """Return the prepositions that an office takes before the name of a place or an organisation."""
    found = data.of_office.get(view.words[index].folded, ())
    mention = view.mention_at.get(view.words[index + 1].start) if found else None
    whole = mention is not None and mention.span.end == view.words[end - 1].end
    return found if whole and mention is not None and mention.concept.kind in _HELD else ()


def _of_verb(view: TextView, index: int, data: Complements) -> tuple[str, ...]:
    """Return the prepositions that a verb or an adjective takes before a name."""
    word = view.words[index].folded
    if word in data.of_verb:
        return data.of_verb[word]
    if not index or view.words[index - 1].folded not in data.copulas:
        return ()
    return data.of_adjective.get(word) or ((data.agent,) if _is_passive(view, word, data) else ())


def _is_passive(view: TextView, word: str, data: Complements) -> bool:
    """Tell whether a word behind a copula is a participle that takes no name as it is: “was signed Macron”."""
    shape = word in data.participles or (bool(data.participle_ending) and word.endswith(data.participle_ending))
    return shape and word not in data.predicates and word not in view.language.data.stray_pronoun.keep_after


def _of_place(view: TextView, index: int, end: int, data: Complements) -> tuple[str, ...]:
    """Return the prepositions that a verb takes before the name of a place."""
    found = data.of_place_verb.get(view.words[index].folded, ())
    mention = view.mention_at.get(view.words[index + 1].start)
    is_place = (
        mention is not None and mention.concept.kind is Kind.PLACE and mention.span.end == view.words[end - 1].end
    )
    return found if found and (is_place or view.words[end - 1].folded in data.placed) else ()


def _suggestions(
    view: TextView, name: Word, prepositions: tuple[str, ...], data: Complements
) -> tuple[Suggestion, ...]:
    mention = view.mention_at.get(name.start)
    article = f"{mention.term.article} " if mention is not None and mention.term.article else ""
    at = Span(name.start, name.start)
    found: list[Suggestion] = []
    for preposition in prepositions[:_OFFERED]:
        elided = data.elided.get(preposition) if name.folded[0] in data.vowels and not article else None
        found.append(Suggestion((Edit(at, elided or f"{preposition} {article}"),), Safety.ASK, _REASON))
    return tuple(found)


def find(view: View) -> Iterator[Hit]:
    target = view.target
    data = target.language.grammar.complements
    for index in target.joints:
        folded = target.words[index].folded
        if folded in data.triggers or folded.endswith(data.shapes):
            yield from _at(target, index, data)


def _at(view: TextView, index: int, data: Complements) -> Iterator[Hit]:
    """Find the gap behind the word at `index`."""
    word, name = view.words[index], view.words[index + 1]
    if view.between(word, name) != " " or view.is_title or not (word.text.islower() or data.known_only):
        return
    if not _begins_name(view, name, data) or name.folded in data.heads:
        return
    end = _name_end(view, index + 1)
    prepositions = _of_verb(view, index, data)
    if not prepositions and _closes(view, end, data):
        prepositions = _of_place(view, index, end, data) or _of_office(view, index, end, data)
        if not prepositions and not _may_open_clause(view, index):
            prepositions = _of_noun(view, index, data)
    if prepositions:
        message = f"a preposition is missing between “{word.text}” and “{name.text}”"
        yield Hit(Span(word.start, name.end), message, _suggestions(view, name, prepositions, data))


def _place(text: str, language: str = "en", article: str = "") -> Concept:
    return Concept(id=text, kind=Kind.PLACE, terms=(Term(text=text, language=language, article=article),))


CHECK = Check(
    id="missing-preposition",
    summary="No preposition between a word and a name",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.grammar.complements.triggers,
    languages_note="no list of the words that need one",
    examples=(
        bad(
            "el-en",
            "",
            "The count rests on official ⟦figures Israel⟧.",
            fixed="The count rests on official figures from Israel.",
        ),
        bad("el-en", "", "The wave struck the ⟦city Palu⟧ at dusk.", fixed="The wave struck the city of Palu at dusk."),
        bad(
            "uk-en",
            "",
            "It was his first ⟦visit US⟧ - and a cold one.",
            fixed="It was his first visit to the US - and a cold one.",
            glossary=(_place("US", article="the"),),
        ),
        bad(
            "el-en",
            "",
            "Smith, a frequent ⟦critic President⟧ Milei, has left.",
            fixed="Smith, a frequent critic of President Milei, has left.",
        ),
        bad(
            "de-en",
            "",
            "The envoy ⟦arrived Berlin⟧ late.",
            fixed="The envoy arrived in Berlin late.",
            glossary=(_place("Berlin"),),
        ),
        bad("el-en", "", "Police were ⟦aware Miller⟧ by then.", fixed="Police were aware of Miller by then."),
        bad(
            "en-fr",
            "",
            "Il a critiqué le ⟦gouvernement Israël⟧.",
            fixed="Il a critiqué le gouvernement d’Israël.",
            glossary=(_place("Israël", "fr"),),
        ),
        good("el-en", "", "The figures Israel gave were old, and the critic Roger Ebert left."),
        good("el-en", "", "In the second half Arsenal, who led, sat back. A visit Monday ended."),
        good("el-en", "", "They will visit Germany, and experts debate Brexit."),
        good("el-en", "", "The film Titanic, the airline Ryanair and the city Council drew crowds."),
    ),
)
