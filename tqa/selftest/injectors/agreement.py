"""Words that no longer agree: an article of another gender, number or case; a pronoun of the other gender."""

from random import Random

from tqa.analysis import TextView, View
from tqa.selftest.base import Fault, Injector, pick, put
from tqa.selftest.places import capital_like, neighbours, plain_words, spellings
from tqa.text.words import Word

_LEAST_ARTICLES = 4
"""A language with fewer has one article for all genders."""


def change_article(view: View, rng: Random) -> Fault | None:
    """Write an article of the same kind in another form, where articles have forms."""
    target = view.target
    articles = {article for article in target.language.data.words.articles if article.isalpha()}
    if len(articles) < _LEAST_ARTICLES:
        return None
    plain = {word.start for word in plain_words(target)}
    pairs = (p for p in neighbours(target) if p[0].folded in articles and p[1].start in plain)
    pair = pick(rng, pairs)
    if pair is None:
        return None
    written = spellings(view, articles)
    other = pick(rng, (written[a] for a in sorted(written) if a[0] == pair[0].folded[0] and a != pair[0].folded))
    return None if other is None else put(pair[0].span, capital_like(pair[0].text, other))


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
    Injector(
        id="agreement-switch", check="agreement-switch", summary="another form of an article", inject=change_article
    ),
    Injector(
        id="pronoun-gender",
        check="pronoun-gender",
        summary="“he said” for “she said”, or the other way round",
        inject=change_gender,
    ),
)
