"""Words that no longer agree: articles, verbs, pronouns of the other gender."""

from random import Random

from tqa.analysis import TextView, View
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import capital_like, neighbours, plain_words, spellings
from tqa.text.words import Word

_SHORTEST = 2


def change_article(view: View, rng: Random) -> Fault | None:
    """Write the article that goes before another sound: “an” for “a”, where one is the other and a letter more."""
    target = view.target
    articles = {article for article in target.language.data.words.articles if article.isalpha()}
    plain = {word.start for word in plain_words(target)}
    pairs = (p for p in neighbours(target) if p[0].folded in articles and p[1].start in plain)
    pair = pick(rng, pairs)
    if pair is None:
        return None
    written = spellings(view, articles)
    others = (a for a in sorted(written) if a != pair[0].folded and _are_near(a, pair[0].folded))
    other = pick(rng, (written[article] for article in others))
    return None if other is None else put(pair[0].span, capital_like(pair[0].text, other))


def _are_near(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) and len(longer) == len(shorter) + 1


def change_verb(view: View, rng: Random) -> Fault | None:
    """Write another form of an auxiliary that follows one: “would has”, “will been”."""
    target = view.target
    known = target.language.data.words
    verbs = known.auxiliaries - known.prepositions - known.pronouns - known.conjunctions - known.articles
    pair = pick(rng, (p for p in neighbours(target) if p[0].folded in verbs and p[1].folded in verbs))
    if pair is None:
        return None
    written = spellings(view, verbs)
    same = (w for w in sorted(written) if w[:2] == pair[1].folded[:2] and w != pair[1].folded and len(w) > _SHORTEST)
    other = pick(rng, (written[w] for w in same if w.isalpha()))
    return None if other is None else put(pair[1].span, other)


def change_gender(view: View, rng: Random) -> Fault | None:
    """Write “he said” for “she said”, or the other way round."""
    target = view.target
    known = target.language.gendered_pronouns
    beside = (p for p in neighbours(target) if p[0].folded in known and p[1].folded in target.language.sayers)
    behind = (p for p in neighbours(target) if p[1].folded in known and p[0].folded in target.language.sayers)
    found = [*(p[0] for p in beside), *(p[1] for p in behind)]
    word = pick(rng, (word for word in found if not target.quoted(word.start)))
    other = None if word is None else _other_gender(target, word)
    return None if word is None or other is None else put(word.span, capital_like(word.text, other))


def _other_gender(view: TextView, word: Word) -> str | None:
    known = view.language.gendered_pronouns
    return next((form for form, gender in known.items() if gender is not known[word.folded]), None)


INJECTORS = (
    Injector(id="wrong-article-form", check="wrong-article-form", summary="“an” for “a”", inject=change_article),
    Injector(id="wrong-verb-form", check="wrong-verb-form", summary="another form of an auxiliary", inject=change_verb),
    Injector(
        id="pronoun-gender",
        check="pronoun-gender",
        summary="“he said” for “she said”, or the other way round",
        inject=change_gender,
    ),
)
