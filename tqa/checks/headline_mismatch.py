"""Report a headline that the text below contradicts: “Rotenvick” above Rothenvick, “12 miners” above 13 miners.

Why: engines translate the headline first and without context, and it is what everybody reads.
The headline is the first line of a text of several, if no stop ends it. A name in it that the text has only in another
spelling is reported, and a counted thing of which the text tells one other number throughout.
Not reported: names that the glossary knows, words of the language and other forms of a name; round numbers, years, and
numbers that the text has anywhere; things that the text also speaks of without a number in figures.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.checks.misspelt_name import differs_by_ending
from tqa.glossary.resemblance import distance, is_near, skeleton
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion
from tqa.text.folding import fold
from tqa.text.words import Word

_LEAST_LINES = 3
_LONGEST = 200
"""Characters: a longer first line is no headline."""
_LEAST_LETTERS = 5
_SURE_LENGTH = 6
_IS_NAME = 3e-8
_ROUND = 10
_YEARS = range(1900, 2100)
_REASON = "the text below may be wrong instead"


def _headline(document: DocumentView) -> View | None:
    views = document.views
    first = views[0] if len(views) >= _LEAST_LINES else None
    if first is None or first.target.ends_like_a_sentence or len(first.target.text) > _LONGEST:
        return None
    return first


def _may_be_name(view: TextView, word: Word) -> bool:
    known = word.start in view.mention_at or view.language.lexicon.frequency(word.folded) >= _IS_NAME
    plain = word.text.isalpha() and word.is_capitalised and len(word.text) >= _LEAST_LETTERS
    return plain and not known and not word.is_acronym


def _is_same_name(view: TextView, word: str, name: str) -> bool:
    if not name.isalpha() or not is_near(word, name) or differs_by_ending(view, fold(word), fold(name)):
        return False
    return skeleton(word) == skeleton(name) or (distance(word, name) == 1 and len(word) > _SURE_LENGTH)


def names_spelt_otherwise(view: View, document: DocumentView) -> Iterator[Hit]:
    """Find names of the headline that the text has only in another spelling."""
    here = {word.folded for word in view.target.words}
    for word in view.target.words:
        if not _may_be_name(view.target, word) or document.words[word.folded] > 1:
            continue
        for name, _ in document.capitalised.most_common():
            if name.casefold() not in here and _is_same_name(view.target, word.text, name):
                fix = Suggestion((Edit(word.span, name),), Safety.ASK, _REASON)
                yield Hit(word.span, f"“{word.text}” is spelt “{name}” in the text below", (fix,))
                break


def _counted(view: TextView) -> Iterator[tuple[Word, Word]]:
    """Yield each number in figures with the word that follows it, and what it may count."""
    for number, noun in pairwise(view.words):
        if number.text.isdecimal() and noun.folded not in view.language.closed_class and noun.text.isalpha():
            before = view.text[max(0, number.start - 1) : number.start]
            if view.between(number, noun) in (" ", "\u00a0") and not before.strip('([\u00a0 \n"“«„'):
                yield number, noun


def _is_exact(number: str) -> bool:
    return int(number) % _ROUND != 0 and int(number) not in _YEARS


def _numbers_below(views: Sequence[View]) -> tuple[Mapping[str, Counter[str]], frozenset[str]]:
    """Return how often each number stands before each thing in the text, and all its numbers."""
    things: dict[str, Counter[str]] = {}
    for view in views:
        for number, noun in _counted(view.target):
            things.setdefault(noun.folded, Counter())[number.text] += 1
    return things, frozenset(word.text for view in views for word in view.target.words if word.is_number)


def numbers_told_otherwise(view: View, document: DocumentView) -> Iterator[Hit]:
    """Find numbers of the headline where the text tells one other number of the same thing."""
    counted = [(number, noun) for number, noun in _counted(view.target) if _is_exact(number.text)]
    if not counted:
        return
    things, numbers = _numbers_below(document.views[1:])
    for number, noun in counted:
        told = things.get(noun.folded, Counter())
        always = sum(told.values()) == document.words[noun.folded] - 1
        if number.text not in numbers and len(told) == 1 and always and all(map(_is_exact, told)):
            other = next(iter(told))
            fix = Suggestion((Edit(number.span, other),), Safety.ASK, _REASON)
            message = f"“{number.text} {noun.text}” is “{other} {noun.text}” in the text below"
            yield Hit(number.span, message, (fix,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    view = _headline(document)
    if view is not None:
        yield from ((view, hit) for hit in names_spelt_otherwise(view, document))
        yield from ((view, hit) for hit in numbers_told_otherwise(view, document))


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
        good("uk-en", "", "10 miners die in blast\nPolice said 13 miners had died.\nThe cause is not known."),
        good("uk-en", "", "12 miners die in blast\nPolice said 13 miners were there, and 12 died.\nNobody knows why."),
        good("uk-en", "", "12 miners die in blast\nAll twelve miners died.\nThe other 13 miners went home."),
        good("en-uk", "", "Трус у Ротенвіка\nВчора прийшли до Ротенвіків.\nТам жив Ротенвік."),
    ),
)
