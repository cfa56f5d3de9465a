"""Report a month that has lost its preposition or its day, as in “since the war began October”.

Why: engines drop a figure they cannot place, and the date goes with it; the reader is left to guess.
A month that directly follows a verb of happening (`dates.verbs` in tqa/lang/), without a preposition and without a day,
is such a case. The day that the source gives is proposed, or the one day of that month that the text gives elsewhere.
Not reported: “in October”, “last October”, “October 7”, a month that begins a sentence, and headlines.
"""

from collections.abc import Iterator
from itertools import pairwise

from tqa.analysis import TextView, View
from tqa.analysis.facts import FactKind
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_LONGEST_DAY = 2


def _month_of(view: TextView, word: Word, cut: int | None) -> int | None:
    """Return the number of the month that a word is, or that it begins with if it is two words run together."""
    return view.language.months.get(view.text[word.start : cut or word.end].casefold())


def _suggestions(view: View, written: Span, month: int) -> Iterator[Suggestion]:
    dates = view.target.language.data.dates
    forms = dates.months.get(str(month), ())
    after = "" if view.target.text[written.end : written.end + 1] in (" ", ".", ",", ";", "") else ", "
    told = {f"{fact.value:.0f}" for fact in view.fact_pairs.lost if fact.kind is FactKind.DAY and fact.month == month}
    days = told or view.document.days.get(month, frozenset())
    if len(days) == 1 and dates.on:
        date = dates.date.format(month=forms[0], day=next(iter(days)))
        reason = "the day is the source's" if told else "the day is taken from elsewhere in the text"
        yield Suggestion((Edit(written, dates.on.format(date=date) + after),), Safety.ASK, reason)
    if dates.in_month and len(forms) > 1:
        text = dates.in_month.format(month=forms[1]) + after
        yield Suggestion((Edit(written, text),), Safety.ASK, "a day may have been lost: see the source")


def _has_figure(view: TextView, index: int) -> bool:
    """Tell whether a day or year follows the month at `index`: “October 7”, “October, 2023”."""
    following = view.words[index + 1] if index + 1 < len(view.words) else None
    if following is None or not following.is_number:
        return False
    gap = view.between(view.words[index], following)
    return gap.isspace() or (gap.strip() == "," and len(following.text) > _LONGEST_DAY)


def find(view: View) -> Iterator[Hit]:
    target = view.target
    verbs = target.language.data.dates.verbs
    if verbs.isdisjoint(target.vocabulary) or target.is_headline:
        return
    cuts = {fusion.word.start: fusion.at for fusion in target.fusions}
    for index, (verb, word) in enumerate(pairwise(target.words)):
        cut = cuts.get(word.start)
        month = _month_of(target, word, cut)
        if month is None or verb.folded not in verbs or not target.between(verb, word).isspace():
            continue
        if cut is None and _has_figure(target, index + 1):
            continue
        written = Span(word.start, cut or word.end)
        yield Hit(
            Span(verb.start, written.end),
            f"“{verb.text} {written.of(target.text)}”: the preposition is missing, perhaps the day too",
            tuple(_suggestions(view, written, month)),
        )


CHECK = Check(
    id="incomplete-date",
    summary="A month without its preposition and day",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.data.dates.verbs,
    languages_note="no verbs of happening",
    examples=(
        bad("el-en", "", "The war ⟦began October⟧ with an attack.", fixed="The war began in October with an attack."),
        bad(
            "el-en",
            "",
            "The war ⟦began October⟧failing all hopes.\nThe October 7 attack shocked all.",
            fixed="The war began on October 7, failing all hopes.\nThe October 7 attack shocked all.",
        ),
        bad(
            "el-en",
            "Ο πόλεμος άρχισε στις 7 Οκτωβρίου.",
            "The war ⟦began October⟧.",
            fixed="The war began on October 7.",
        ),
        good("el-en", "", "The war began in October. It ended last May, and the talks began October 7."),
        bad("el-en", "", "Since the war ⟦began October⟧, 20 died.", fixed="Since the war began in October, 20 died."),
        good("el-en", "", "Talks began June 2023 and the October war ended."),
        good("el-en", "", "War began October"),
    ),
)
