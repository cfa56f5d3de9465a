"""Report a name that needs an article and has none, as in “in UK” or “to US”.

Why: languages without articles, or with articles before every name, leave engines guessing.
The glossary says which names need which article; only a name that stands alone after a preposition
(`names.needs_article_after` in tqa/lang/) is reported.
Not reported: names used like adjectives (“in US politics”), names in headlines, and names inside quotations marks of
their own.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Severity, Span, Suggestion, Term
from tqa.text.words import Word

_ENDS = frozenset(".,;:!?…)]»”。")


def stands_alone(view: TextView, span: Span) -> bool:
    """Tell whether what follows shows that a name is a noun of its own: a mark, the end, or a small word."""
    rest = view.text[span.end :]
    if not rest.strip() or rest[0] in _ENDS:
        return True
    following = next((word for word in view.words if word.start >= span.end), None)
    if following is None or not view.text[span.end : following.start].isspace():
        return False
    return following.folded in view.language.closed_class and following.text.islower()


def _word_before(view: TextView, mention: Mention) -> Word | None:
    before = None
    for word in view.words:
        if word.start >= mention.span.start:
            break
        before = word
    return before


def find(view: View) -> Iterator[Hit]:
    target = view.target
    prepositions = target.language.data.names.needs_article_after
    if not prepositions or target.is_headline:
        return
    for mention in target.mentions:
        article = mention.term.article
        if not article or mention.span.of(target.text) != mention.term.text:
            continue
        before = _word_before(target, mention)
        if before is None or before.folded not in prepositions:
            continue
        gap = target.text[before.end : mention.span.start]
        if gap.isspace() and "\n" not in gap and stands_alone(target, mention.span):
            insert = Edit(Span(mention.span.start, mention.span.start), f"{article} ")
            yield Hit(
                Span(before.start, mention.span.end),
                f"“{article}” is missing before “{mention.term.text}”",
                (Suggestion((insert,)),),
            )


def _name(text: str, article: str) -> Concept:
    return Concept(id=text, kind=Kind.PLACE, terms=(Term(text=text, language="en", article=article),))


CHECK = Check(
    id="missing-article",
    summary="A name without the article it needs",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.data.names.needs_article_after,
    languages_note="names need no article, or no rule is known",
    examples=(
        bad("el-en", "", "She lives ⟦in UK⟧.", fixed="She lives in the UK.", glossary=(_name("UK", "the"),)),
        bad("el-en", "", "Aid came ⟦from US⟧ and Oman.", fixed="Aid came from the US and Oman.", glossary=(_name("US", "the"),)),
        good("el-en", "", "She lives in the UK. Talk in UK politics is of US aid.", glossary=(_name("UK", "the"),)),
        good("el-en", "", "New life in UK", glossary=(_name("UK", "the"),)),
        good("el-en", "", "The rest of Gaza.", glossary=(_name("Gaza", ""),)),
    ),
)
