"""Report a number that is not the source's, as in “founded in 1997” for 1979, or one that has been lost: “aged, who”.

Why: a wrong figure reads as well as a right one, so that nobody but a reader of both texts finds it; and engines drop
figures they cannot place. Numbers are compared by value, in figures of any script or in words, with their “million” or
万, as percentages, ages, decades, times; what stands in another unit, rounded or as part of a date is the same number.
A number that is gone without a gap is missed about where its neighbours' counterparts stand, if a text cannot do
without it: a year, a sum, a percentage, an age, 13 or more in figures. So is one that the target alone has, pointed at.
Not reported: small or round numbers and numbers in words that are simply missing (a text may say “both”), a year where
the target says “this year”, what stands in brackets, the day of a dateline, days of a month that differ (see
date-mismatch), clauses that were lost with several numbers (see omitted-text), and texts that differ in many numbers,
since they do not correspond.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.analysis.fact_losses import Loss
from tqa.analysis.fact_pairs import Changed
from tqa.analysis.facts import Fact, FactKind
from tqa.checks.base import Check, bad, good
from tqa.lang.fact_words import fact_words
from tqa.lang.fact_writing import number_like, ordinal_suffix, time_like
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_CENTURY = 100
_REASON = "the number is the source's"
_GUESS = "the number is missing, and where it belongs is guessed"


def _replacement(view: View, pair: Changed) -> Edit:
    """Return the edit that puts the source's number in the target's way of writing."""
    source, target, known = pair.source, pair.target, fact_words(view.target.language)
    written, value = target.span.of(view.target.text), source.value
    if target.kind is FactKind.TIME or source.kind is FactKind.TIME:
        minutes = value if source.kind is FactKind.TIME else value * 60
        afternoon = target.value // 60 not in (*target.others, 0.0) and bool(target.others)
        return Edit(target.span, time_like(written, minutes, afternoon=afternoon))
    if target.kind is FactKind.DECADE and target.value >= _CENTURY > value:
        value += target.value // _CENTURY * _CENTURY
    text = number_like(written, value, known, scale=target.scale, year=source.kind is FactKind.YEAR)
    after = view.target.text[target.span.end :]
    suffix = next(
        (s for s in known.data.ordinal_suffixes.values() if after.startswith(s) and written[-1:].isdigit()), ""
    )
    end = target.span.end + len(suffix)
    return Edit(Span(target.span.start, end), text + (ordinal_suffix(value, known) if suffix else ""))


def _changed(view: View, pair: Changed) -> Hit:
    edit = _replacement(view, pair)
    written, expected = edit.span.of(view.target.text), pair.source.span.of(view.source.text)
    message = f"“{written}” stands where the source has “{expected}”"
    suggestion = Suggestion((edit,), Safety.ASK, _REASON)
    return Hit(edit.span, message, (suggestion,), pair.source.span)


def _lost(view: View, loss: Loss) -> Hit:
    """Return the finding for a number that left no gap: the words about where it would stand."""
    message = f"a number is missing about here: the source has “{loss.fact.span.of(view.source.text)}”"
    edit = Edit(Span(loss.place.at, loss.place.at), f" {loss.text}")
    suggestions = (Suggestion((edit,), Safety.HINT, _GUESS),) if loss.text else ()
    return Hit(loss.place.around, message, suggestions, loss.fact.span)


def _is_day(pair: Changed) -> bool:
    return pair.source.kind is pair.target.kind is FactKind.DAY


def _is_told(view: View, fact: Fact, span: Span) -> bool:
    """Tell whether incomplete-date reports the month that lacks a day."""
    before = view.target.word_before(span.start)
    return fact.kind is FactKind.DAY and before is not None and before.folded in view.target.language.data.dates.verbs


def find(view: View) -> Iterator[Hit]:
    for pair in view.fact_pairs.changed:
        if not _is_day(pair):
            yield _changed(view, pair)
    for fact, gap in view.fact_gaps:
        if not _is_told(view, fact, gap.span):
            expected = fact.span.of(view.source.text)
            message = f"a number is missing at “{gap.span.of(view.target.text)}”: the source has “{expected}”"
            suggestion = Suggestion((gap.edit,), Safety.ASK, _REASON)
            yield Hit(gap.span, message, (suggestion,), fact.span)
    for fact in view.fact_additions:
        yield Hit(fact.span, f"the source has no “{fact.span.of(view.target.text)}”, nor any number in its place")
    # A clause that was lost with several numbers is one omission.
    told = [loss for group in view.lost_together for loss in group]
    for loss in view.fact_losses:
        if loss not in told:
            yield _lost(view, loss)


CHECK = Check(
    id="number-mismatch",
    summary="A number that differs from the source's or is missing",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad(
            "zh-en",
            "该校建于1979年，现有学生3.2万人。",
            "The school was founded in ⟦1997⟧ and has 32,000 students.",
            fixed="The school was founded in 1979 and has 32,000 students.",
        ),
        bad(
            "el-en",
            "Η 45χρονη νίκησε με 58% των ψήφων.",
            "The 45-year-old won with ⟦85⟧ percent of the vote.",
            fixed="The 45-year-old won with 58 percent of the vote.",
        ),
        bad(
            "ru-en",
            "Это случилось в 2009 году, погибли 18 человек.",
            "It happened ⟦in⟧. It killed 18 people.",
            fixed="It happened in 2009. It killed 18 people.",
        ),
        bad(
            "uk-en",
            "Збори відбудуться 29 вересня 2018 року.",
            "The meeting will be held on ⟦September⟧, 2018.",
            fixed="The meeting will be held on September 29, 2018.",
        ),
        bad(
            "de-en",
            "Die Stadt hat mehr als 380.000 Einwohner.",
            "The city has more ⟦than⟧ inhabitants.",
            fixed="The city has more than 380,000 inhabitants.",
        ),
        bad(
            "en-de",
            "The bridge cost 2.8 billion euros.",
            "Die Brücke kostete ⟦2,3 Milliarden⟧ Euro.",
            fixed="Die Brücke kostete 2,8 Milliarden Euro.",
        ),
        bad("es-en", "Cerraron catorce escuelas.", "⟦Eleven⟧ schools closed.", fixed="Fourteen schools closed."),
        bad("fr-en", "C'est sa 22e victoire.", "It is her ⟦21st⟧ win.", fixed="It is her 22nd win."),
        bad(
            "de-en",
            "Nach dem Kauf erreicht Berger deshalb eine Quote von rund 15%, eine der besten im Land.",
            "After the purchase, Berger therefore has a ⟦good ratio, one of⟧ the best in the country.",
            fixed="After the purchase, Berger therefore has a good ratio 15 percent, one of the best in the country.",
        ),
        bad(
            "uk-en",
            "Землетрус магнітудою 7,5 вразив острів у п’ятницю.",
            "⟦Themagnitude⟧ earthquake struck the island on Friday.",
            fixed="The 7.5 magnitude earthquake struck the island on Friday.",
        ),
        bad(
            "en-es",
            "The company hired new staff last month and moved to Madrid.",
            "La empresa contrató a ⟦340⟧ empleados el mes pasado y se mudó a Madrid.",
            fixed=None,
        ),
        bad(
            "en-de",
            "The project costs 86 million euros.",
            "Das Projekt kostet ⟦86 Milliarden⟧ Euro.",
            fixed="Das Projekt kostet 86 Millionen Euro.",
        ),
        bad(
            "en-uk",
            "It gives water to 1.9 billion people.",
            "Він дає воду ⟦1,9 мільйона⟧ людей.",
            fixed="Він дає воду 1,9 мільярда людей.",
        ),
        good("en-el", "Prices rose in 2022 and 2023.", "Οι τιμές ανέβηκαν πέρυσι και φέτος."),
        good("en-de", "The volcano is 45 miles (72 km) from the city.", "Der Vulkan ist 72 Kilometer entfernt."),
        good("zh-en", "综合外电2月11日电，市长周五辞职。", "The mayor resigned on Friday, according to reports."),
        good("zh-en", "他走了50公里，花了2亿元。", "He walked 31 miles and spent 200 million yuan."),
        good("el-en", "Δύο φίλοι, 32.000 ευρώ, στις 8 μ.μ.", "Both friends, thirty-two thousand euros, at 20:00."),
        good("en-uk", "The 1960s saw half a million leave.", "У 60-х роках виїхало 500 тисяч."),
        good("ja-en", "平成30年に120人が集まった。", "A hundred and twenty people met in 2018."),
        good("de-en", "Er lebte 3 Jahre dort.", "He lived there for a while."),
    ),
)
