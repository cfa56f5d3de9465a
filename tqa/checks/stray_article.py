"""Report an article where none can stand, such as “the Germany”, “a the house” or “the his house”.

Why: many languages put an article before the names of countries, or before possessives, and engines carry it over.
Two determiners in a row, and the names of countries by CLDR, are looked at; the country must be a noun of its own.
Not reported: countries used like adjectives (the Germany game) or narrowed (the Germany of today, the Germany that she
knew), names that some write with an article (the Lebanon), quoted and capitalised articles.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_ENDS = frozenset(".,;:!?…)]»”")
_REASON = "another word may have stood between the two"


def _is_noun_alone(view: TextView, word: Word) -> bool:
    """Tell whether what follows shows that a country is a noun, and one that nothing narrows: a mark or a verb."""
    following = view.text[word.end : word.end + 1]
    if not following or following in _ENDS:
        after = view.word_after(word.end)
        return following != "," or after is None or not (after.is_capitalised or after.folded in _narrowing(view))
    after = view.word_after(word.end)
    data = view.language.data.words
    return after is not None and following.isspace() and after.folded in data.auxiliaries


def _narrowing(view: TextView) -> frozenset[str]:
    return view.language.data.words.conjunctions


def _before_countries(view: TextView) -> Iterator[Hit]:
    data = view.language.grammar.articles
    for index in view.joints:
        article, name = view.words[index], view.words[index + 1]
        if article.text not in data.stray or name.text not in view.language.countries or name.folded in data.countries:
            continue
        if _is_noun_alone(view, name):
            drop = Suggestion((Edit(Span(article.start, name.start), ""),), Safety.ASK, _REASON)
            yield Hit(Span(article.start, name.end), f"“{name.text}” takes no article", (drop,))


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for clash in target.clashes.get(CHECK.id, ()):
        drop = Suggestion((Edit(Span(clash.first.start, clash.then.start), ""),), Safety.ASK, _REASON)
        yield Hit(clash.span, f"“{clash.first.text}” and “{clash.then.text}” cannot both stand here", (drop,))
    if target.language.grammar.articles.stray:
        yield from _before_countries(target)


CHECK = Check(
    id="stray-article",
    summary="An article where none can stand",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: "stray-article" in language.grammar.served,
    languages_note="it has no articles, or they may stand there",
    examples=(
        bad("el-en", "", "He went to ⟦the Germany⟧.", fixed="He went to Germany."),
        bad("el-en", "", "In 2015 ⟦the Greece⟧ was late.", fixed="In 2015 Greece was late."),
        bad("it-en", "", "She sold ⟦the his⟧ house.", fixed="She sold his house."),
        bad("en-fr", "", "Il a vendu ⟦la sa⟧ maison.", fixed="Il a vendu sa maison."),
        bad("en-es", "", "Vendió ⟦la su⟧ casa.", fixed="Vendió su casa."),
        good("el-en", "", "The Germany game, the Germany of old, the Germany that she knew and the Netherlands."),
        good("el-en", "", "He lives in the Lebanon. The China of Mao is not the China, which he saw, of today."),
    ),
)
