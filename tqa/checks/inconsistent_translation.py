"""Report a line that the source repeats and the document translates in two ways.

Why: a headline, a caption or a motto that comes twice is one text, and a reader takes two versions for two things.
Not reported: lines of fewer than four words; single sentences of a paragraph; differences of capitals, punctuation and
spaces; the version that comes first, which the others are measured by.
"""

from collections.abc import Iterator

import regex

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_LEAST_WORDS = 4
_LEAST_SIGNS = 8
_SHOWN = 60
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_REASON = "the first version is taken for the right one"


def _key(text: str) -> str:
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def _is_long(view: View) -> bool:
    if not view.source.language.data.spaces:
        return len(view.source.text) >= _LEAST_SIGNS
    return len(view.source.words) >= _LEAST_WORDS


def _hit(view: View, known: str) -> Hit:
    text = view.target.text
    span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    shown = " ".join(known.split())
    message = f"the same line of the source was “{shown if len(shown) <= _SHOWN else f'{shown[:_SHOWN]}…'}” before"
    return Hit(span, message, (Suggestion((Edit(span, known),), Safety.ASK, _REASON),))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    first: dict[str, View] = {}
    for view in document.views:
        text = view.source.text.strip()
        before = first.setdefault(text.casefold(), view) if text else view
        if before is not view and _key(before.target.text) != _key(view.target.text) and _is_long(view):
            yield view, _hit(view, before.target.text.strip())


CHECK = Check(
    id="inconsistent-translation",
    summary="One line of the source translated in two ways",
    explanation=__doc__,
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    find_across=find_across,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    examples=(
        bad(
            "en-de",
            "What we know so far\nThe mayor quit.\nWhat we know so far",
            "Was wir bisher wissen\nDer Bürgermeister trat zurück.\n⟦Was bislang bekannt ist⟧",
            fixed="Was wir bisher wissen\nDer Bürgermeister trat zurück.\nWas wir bisher wissen",
        ),
        bad(
            "uk-en",
            "Читайте також на нашому сайті\nМер пішов.\nЧитайте також на нашому сайті",
            "Read also on our site\nThe mayor left.\n⟦See also our website⟧",
            fixed="Read also on our site\nThe mayor left.\nRead also on our site",
        ),
        bad(
            "zh-en",
            "目前为止我们所知道的\n市长辞职。\n目前为止我们所知道的",
            "What we know so far\nThe mayor quit.\n⟦Known until now⟧",
            fixed="What we know so far\nThe mayor quit.\nWhat we know so far",
        ),
        good("en-el", "What we know so far\nWhat we know so far", "Τι γνωρίζουμε ως τώρα\nΤι γνωρίζουμε ως τώρα;"),
        good("en-fr", "Read more\nThe mayor left.\nRead more", "Lire la suite\nLe maire est parti.\nEn savoir plus"),
        good("fr-en", "Ce que nous savons ici\nCe que nous savons là", "What we know here\nAll that we know there"),
    ),
)
