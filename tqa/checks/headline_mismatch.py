"""Report a headline that the text below contradicts: “Rotenvick” above Rothenvick, “12 miners” above 13 miners.

Why: engines translate the headline first and without context, and it is what everybody reads. The same goes for a
standfirst and for captions: short lines that no stop ends, or that begin like a caption (“Photo:”).
The headline is the first line of a text of several, if no stop ends it. A name in it that the text has only in another
spelling is reported; a number that the text has nowhere, where it tells one near number of the same thing or unit; and,
with the source, a name that stands in the headline for another one (see missing-name).
Not reported: names that the glossary knows, words of the language and other forms of a name; numbers that the text has
anywhere, in words, rounded or as a sum; a rounder number than the text's; without the source, a name for another one.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, TextView, View
from tqa.analysis.facts import FactKind
from tqa.analysis.headings import contradictions, headings
from tqa.analysis.name_losses import replaced
from tqa.checks.base import Check, bad, good
from tqa.checks.missing_name import other_name
from tqa.checks.misspelt_name import differs_by_ending
from tqa.glossary.resemblance import distance, is_near, skeleton
from tqa.lang.fact_words import fact_words
from tqa.lang.fact_writing import number_like
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion
from tqa.text.folding import fold

_LEAST_LETTERS = 5
_SURE_LENGTH = 6
_REASON = "the text below may be wrong instead"


def _is_same_name(view: TextView, word: str, name: str) -> bool:
    if not name.isalpha() or not is_near(word, name) or differs_by_ending(view, fold(word), fold(name)):
        return False
    return skeleton(word) == skeleton(name) or (distance(word, name) == 1 and len(word) > _SURE_LENGTH)


def names_spelt_otherwise(view: View, document: DocumentView) -> Iterator[Hit]:
    """Find names of the headline that the text has only in another spelling."""
    here = view.target.vocabulary
    for word in view.target.unknown_names:
        if len(word.text) < _LEAST_LETTERS or document.words[word.folded] > 1:
            continue
        for name, _ in document.capitalised.most_common():
            if name.casefold() not in here and _is_same_name(view.target, word.text, name):
                fix = Suggestion((Edit(word.span, name),), Safety.ASK, _REASON)
                yield Hit(word.span, f"“{word.text}” is spelt “{name}” in the text below", (fix,))
                break


def numbers_told_otherwise(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    """Find numbers of headings where the text tells one other number of the same thing."""
    for found in contradictions(document):
        known = fact_words(found.view.target.language)
        written, year = found.fact.span.of(found.view.target.text), found.fact.kind is FactKind.YEAR
        right = number_like(written, found.told.value, known, scale=found.fact.scale, year=year)
        told = found.told.whole.of(found.body.target.text) or found.told.span.of(found.body.target.text)
        fix = Suggestion((Edit(found.fact.span, right),), Safety.ASK, _REASON)
        yield found.view, Hit(found.fact.span, f"“{written}” contradicts the text below, which tells “{told}”", (fix,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    above, _ = headings(document)
    for view in above:
        yield from ((view, hit) for hit in names_spelt_otherwise(view, document))
    yield from numbers_told_otherwise(document)
    headline = document.headline
    if headline is not None and headline.source:
        yield from ((headline, other_name(headline, name, wrong)) for name, wrong in replaced(headline))


CHECK = Check(
    id="headline-mismatch",
    summary="A headline that the text below contradicts",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find_across=find_across,
    examples=(
        bad(
            "el-en",
            "",
            "⟦Rotenvick⟧ Steps Down After Vote\nThe minister left on Monday.\nFew saw Stu Rothenvick go.",
            fixed="Rothenvick Steps Down After Vote\nThe minister left on Monday.\nFew saw Stu Rothenvick go.",
        ),
        bad(
            "uk-en",
            "",
            "⟦12⟧ miners die in blast\nPolice said 13 miners had died.\nThe cause is not known.",
            fixed="13 miners die in blast\nPolice said 13 miners had died.\nThe cause is not known.",
        ),
        bad(
            "en-uk",
            "",
            "Загинули ⟦12⟧ шахтарів\nПоліція заявила, що загинули 13 шахтарів.\nПричина невідома.",
            fixed="Загинули 13 шахтарів\nПоліція заявила, що загинули 13 шахтарів.\nПричина невідома.",
        ),
        bad(
            "el-de",
            "",
            "Muren: ⟦389⟧ Menschen in Sicherheit\nRund 380 Menschen mussten gehen.\nViele Menschen blieben.",
            fixed="Muren: 380 Menschen in Sicherheit\nRund 380 Menschen mussten gehen.\nViele Menschen blieben.",
        ),
        bad(
            "en-el",
            "",
            "Νέο εργοστάσιο στον Βόλο\nΗ επένδυση φτάνει τα 92 εκατ. ευρώ.\nΚαλό νέο.\nΦωτό: έργο ⟦96 εκατ⟧. ευρώ",
            fixed="Νέο εργοστάσιο στον Βόλο\nΗ επένδυση φτάνει τα 92 εκατ. ευρώ.\nΚαλό νέο.\nΦωτό: έργο 92 εκατ. ευρώ",
        ),
        good("en-de", "", "400 Menschen in Sicherheit\nRund 380 Menschen mussten gehen.\nSie sind im Dorf."),
        good("en-fr", "", "Trois voitures et 14 bus brûlés\nOn a vu 6 bus ici.\nLà, 8 bus ont brûlé."),
        good("uk-en", "", "10 miners die in blast\nPolice said 13 miners had died.\nThe cause is not known."),
        good("uk-en", "", "12 miners die in blast\nPolice said 13 miners were there, and 12 died.\nNobody knows why."),
        good("uk-en", "", "12 miners die in blast\nAll twelve miners died.\nThe other 13 miners went home."),
        good("en-uk", "", "Трус у Ротенвіка\nВчора прийшли до Ротенвіків.\nТам жив Ротенвік."),
    ),
)
