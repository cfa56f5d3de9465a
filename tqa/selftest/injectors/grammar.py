"""Small words lost, put in, or changed for others: articles, prepositions, pronouns, auxiliary verbs."""

from collections.abc import Iterator
from random import Random

from tqa.analysis import TextView, View
from tqa.model import Kind, Mention, Span
from tqa.selftest.base import Fault, Injector, drop, insert, pick, put
from tqa.selftest.places import names, neighbours, spellings
from tqa.text.words import Word

_COMMONEST = 8


def _drop_word(word: Word) -> Fault:
    """Leave a word and the space behind it out."""
    return drop(Span(word.start, word.end + 1), area=Span(max(0, word.start - 1), word.start + 1))


def _inside(view: TextView, words: frozenset[str]) -> Iterator[tuple[Word, Word]]:
    """Yield the words of a class with what follows them, where they begin no sentence."""
    for first, second in neighbours(view):
        if first.folded in words and first.text == first.text.lower() and first.start not in view.initials:
            yield first, second


def lose_name_article(view: View, rng: Random) -> Fault | None:
    """Leave the article of a name out, if the glossary says that the name needs it."""
    target = view.target
    before = {second.start: first for first, second in neighbours(target)}
    found = (
        word
        for mention in target.mentions
        if mention.term.article and (word := before.get(mention.span.start)) is not None
        and word.text == mention.term.article
    )  # fmt: skip
    word = pick(rng, found)
    return None if word is None else _drop_word(word)


def put_article(view: View, rng: Random) -> Fault | None:
    """Put an article before a name that has none, in languages in which only some names have one."""
    target = view.target
    if not target.language.data.names.needs_article_after:
        return None
    article = max(target.language.data.words.articles, key=target.language.lexicon.frequency)
    bare = (m for m in names(target, exact=True) if _stands_bare(target, m))
    mention = pick(rng, bare)
    return None if mention is None else insert(mention.span.start, f"{article} ")


def _stands_bare(view: TextView, mention: Mention) -> bool:
    """Tell whether a place or person that takes no article stands alone, after a small word and before a mark."""
    before = view.word_before(mention.span.start)
    small = view.language.data.words.prepositions
    ends = view.text[mention.span.end : mention.span.end + 1] in (".", ",", ";", "")
    kind = mention.concept.kind in (Kind.PLACE, Kind.PERSON) and not mention.term.article
    return kind and ends and before is not None and before.folded in small


def _lose_preposition(view: View, rng: Random, *, named: bool) -> Fault | None:
    target = view.target
    words = target.language.data.words
    pairs = _inside(target, words.prepositions - words.conjunctions)
    pair = pick(rng, (p for p in pairs if (p[1].start in target.mention_at) is named))
    return None if pair is None or pair[1].folded in words.prepositions else _drop_word(pair[0])


def lose_preposition(view: View, rng: Random) -> Fault | None:
    return _lose_preposition(view, rng, named=False)


def lose_preposition_of_name(view: View, rng: Random) -> Fault | None:
    return _lose_preposition(view, rng, named=True)


def change_preposition(view: View, rng: Random) -> Fault | None:
    """Write one of the commonest prepositions for another of them."""
    target = view.target
    known = target.language.data.words
    alone = known.prepositions - known.conjunctions - known.auxiliaries
    ranked = sorted(alone, key=lambda word: (-target.language.lexicon.frequency(word), word))[:_COMMONEST]
    pair = pick(rng, _inside(target, frozenset(ranked)))
    written = spellings(view, frozenset(ranked))
    other = None if pair is None else pick(rng, (written[w] for w in sorted(written) if w != pair[0].folded))
    return None if pair is None or other is None else put(pair[0].span, other)


def lose_verb(view: View, rng: Random) -> Fault | None:
    """Leave an auxiliary out: is, was, has."""
    target = view.target
    known = target.language.data.words
    verbs = known.auxiliaries - known.prepositions - known.pronouns - known.conjunctions - known.articles
    pair = pick(rng, _inside(target, verbs))
    return None if pair is None else _drop_word(pair[0])


def put_pronoun(view: View, rng: Random) -> Fault | None:
    """Put an object pronoun between a verb and a name."""
    target = view.target
    data = target.language.data.stray_pronoun
    if not data.pronouns:
        return None
    left_alone = data.keep_after | target.language.closed_class
    verbs = target.language.sayers | target.language.data.dates.verbs
    pairs = (p for p in neighbours(target) if p[1].is_capitalised and p[1].folded not in target.language.calendar)
    pair = pick(rng, (p for p in pairs if p[0].folded in verbs and p[0].folded not in left_alone))
    return None if pair is None else insert(pair[0].end, f" {rng.choice(sorted(data.pronouns))}")


INJECTORS = (
    Injector(
        id="missing-article",
        check="missing-article",
        summary="a name without its article",
        inject=lose_name_article,
    ),
    Injector(
        id="stray-article",
        check="stray-article",
        summary="an article before a name that has none",
        inject=put_article,
    ),
    Injector(
        id="missing-preposition/name",
        check="missing-preposition",
        summary="a preposition before a name lost",
        inject=lose_preposition_of_name,
    ),
    Injector(
        id="missing-preposition/word",
        check="missing-preposition",
        summary="a preposition before a word lost",
        inject=lose_preposition,
    ),
    Injector(
        id="wrong-preposition",
        check="wrong-preposition",
        summary="one of the commonest prepositions for another",
        inject=change_preposition,
    ),
    Injector(id="missing-verb", check="missing-verb", summary="an auxiliary verb lost", inject=lose_verb),
    Injector(
        id="stray-pronoun",
        check="stray-pronoun",
        summary="an object pronoun between a verb and a name",
        inject=put_pronoun,
    ),
)
