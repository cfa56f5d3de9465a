"""Report a figure written as another language writes it: 3.5 Prozent in German, 32.000 people in English.

Why: engines copy figures as they stand, and the reader takes thirty-two thousand for thirty-two, or stumbles.
The marks come from CLDR, for the region where one is given (de-CH has 3.5); tqa/lang/locales/ lists the words and signs
behind which a comma or a point can only mark decimals (`numbers.measures`), and the languages that have both marks.
In English a sum of money of four digits or more has its groups marked: $5,000, 5,000 yuan. (Where two of three raters
agree about such a sum in English output of engines, they call it wrong in 14 of 15 cases.)
Not reported: times, dates, versions, scores and sections; three digits behind a mark where they could be decimals as
well as a group; Indian grouping (1,00,000) in English.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.conventions import number_marks
from tqa.lang.fact_words import fact_words
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_DECIMAL = re.compile(r"([0-9]{1,3})([.,])([0-9]{1,2})")
_GROUPED = re.compile(r"([1-9][0-9]{0,2})([.,])([0-9]{3})((?:\2[0-9]{3})*)")
_GROUPED_AND_DECIMAL = re.compile(r"([1-9][0-9]{0,2})([.,])([0-9]{3}(?:\2[0-9]{3})*)([.,])([0-9]{1,2})")
_PLAIN = re.compile(r"[1-9][0-9]{3,11}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SPACED_THOUSANDS = re.compile("([1-9][0-9]{0,2})((?:[ \u00a0\u202f]000)+)(?![\\w.,]*[0-9])")
_NEXT = re.compile("[ \u00a0\u202f-]?([^\\W\\d_]+|[%°$€£¥₴₹₽₪₺₩])")
_SPACES = (" ", "\u00a0", "\u202f")
_SIGNS = frozenset("$€£¥₴₹₽₪₺₩")
_SHORTEST_THING = 4
"""A shorter word may be a unit that no list has."""
_REASON = "it could be a figure of another kind, such as a version"
_AMBIGUOUS = "it could also mean a whole with three decimals"


@dataclass(frozen=True, slots=True)
class _Marks:
    decimal: str
    group: str
    strict: bool


@functools.cache
def _marks(code: str, language: Language) -> _Marks | None:
    """Return the marks of a language or region. `strict`: the other mark is never one of decimals."""
    known = number_marks(code)
    if known is None or known.decimal not in (".", ","):
        return None
    return _Marks(known.decimal, known.group, not language.conventions.numbers.either_decimal)


def _followed_by(view: TextView, at: int) -> str:
    """Return the word or sign directly behind a figure, in lower case."""
    match = _NEXT.match(view.text, at)
    return match.group(1).casefold() if match else ""


def _is_followed_by_one(view: TextView, at: int, words: frozenset[str]) -> bool:
    """Tell whether one of these words stands behind a figure; in a script without spaces, whether one begins there."""
    if view.language.data.spaces:
        return _followed_by(view, at) in words
    return view.text.startswith(tuple(words), at)


def _has_unit(view: TextView, at: int) -> bool:
    """Tell whether a unit written out stands behind a figure, and nothing that makes it a time of day or a date."""
    if view.text[at : at + 1] not in _SPACES or len(_followed_by(view, at)) < _SHORTEST_THING:
        return False
    tags = fact_words(view.language).tags_after(view.text, at)[0]
    return bool(tags) and not any(tag.startswith("@") for tag in tags)


def _has_sign_before(view: TextView, at: int) -> bool:
    return view.text[max(0, at - 2) : at].rstrip(" \u00a0\u202f")[-1:] in _SIGNS


def _stands_alone(view: TextView, span: Span) -> bool:
    """Tell whether nothing is joined to a figure: no letter before it, no mark with a digit behind it."""
    before = view.text[max(0, span.start - 1) : span.start]
    if before in ("/", "_", "#", ".", ",", ":"):
        return False
    if before == "-":
        # Hebrew hangs small words on figures with a hyphen.
        return view.text[max(0, span.start - 2) : span.start - 1] in view.language.data.names.prefixes
    return not before.isalnum() or (not view.language.data.spaces and before.isalpha() and not before.isascii())


def _hit(span: Span, figure: str, texts: tuple[str, ...], why: str, reason: str) -> Hit:
    safety = Safety.ASK if reason else Safety.SAFE
    suggestions = tuple(Suggestion((Edit(span, text),), safety, reason) for text in texts)
    return Hit(span, f"{figure}: {why}", suggestions)


def _wrong_decimal(view: TextView, span: Span, marks: _Marks) -> Hit | None:
    """Find 3.5 Prozent, 2,5 km, $1,5."""
    figure = span.of(view.text)
    match = _DECIMAL.fullmatch(figure)
    if match is None or match.group(2) == marks.decimal or not marks.strict:
        return None
    numbers = view.language.conventions.numbers
    measured = _is_followed_by_one(view, span.end, numbers.measures | numbers.money) or _has_unit(view, span.end)
    if not measured and not _has_sign_before(view, span.start):
        return None
    right = f"{match.group(1)}{marks.decimal}{match.group(3)}"
    return _hit(
        span, figure, (right,), f"the decimals of {view.language.english_name} stand behind “{marks.decimal}”", ""
    )


def _wrong_groups(view: TextView, span: Span, marks: _Marks) -> Hit | None:
    """Find 32.000 people, 1.250.000 and 1.250,5 where the language has the marks the other way round."""
    figure = span.of(view.text)
    both = _GROUPED_AND_DECIMAL.fullmatch(figure)
    if both is not None:
        if both.group(2) != marks.decimal or both.group(4) == marks.decimal or not marks.strict:
            return None
        whole = f"{both.group(1)}{marks.group}{both.group(3).replace(both.group(2), marks.group)}"
        right = f"{whole}{marks.decimal}{both.group(5)}"
        return _hit(span, figure, (right,), f"its marks stand for the opposite in {view.language.english_name}", "")
    match = _GROUPED.fullmatch(figure)
    if match is None or match.group(2) != marks.decimal or not marks.strict:
        return None
    several = bool(match.group(4))
    if not several and not (match.group(3) == "000" and _counts(view, span)) and not _is_whole(view, span):
        return None
    right = figure.replace(match.group(2), marks.group)
    if several:
        return _hit(
            span, figure, (right,), f"“{marks.decimal}” divides no groups of digits in {view.language.english_name}", ""
        )
    why = f"“{marks.decimal}” marks decimals in {view.language.english_name}"
    return _hit(span, figure, (right, match.group(1)), why, _AMBIGUOUS)


def _counts(view: TextView, span: Span) -> bool:
    """Tell whether a figure counts something: a word follows, and none that has decimals, or a sign of money."""
    word = _followed_by(view, span.end)
    measures = view.language.conventions.numbers.measures - _SIGNS
    return not _is_followed_by_one(view, span.end, measures) and (bool(word) or _has_sign_before(view, span.start))


def _is_whole(view: TextView, span: Span) -> bool:
    """Tell whether a figure has no decimals: it counts things or money, or a unit, and ends in 00 as no decimals do."""
    numbers, word = view.language.conventions.numbers, _followed_by(view, span.end)
    if _is_followed_by_one(view, span.end, numbers.money):
        return True
    spaces, ends_in_nothing = view.language.data.spaces, span.of(view.text).endswith("00")
    if not word or (spaces and len(word) < _SHORTEST_THING):
        return False
    tags = fact_words(view.language).tags_after(view.text, span.end)[0]
    if tags:
        return ends_in_nothing and "%" not in tags
    measured = _is_followed_by_one(view, span.end, numbers.measures)
    return not measured or (ends_in_nothing and not spaces)


def _spaced_thousands(view: TextView, span: Span, marks: _Marks) -> Hit | None:
    """Find 32 000 people where groups are divided by a mark."""
    match = _SPACED_THOUSANDS.match(view.text, span.start)
    if match is None or marks.group not in (".", ",") or marks.decimal != ".":
        return None
    whole = Span(*match.span())
    right = match.group(1) + match.group(2).replace(match.group(2)[0], marks.group)
    return _hit(
        whole,
        match.group(),
        (right,),
        f"the groups of its digits are divided by “{marks.group}” in {view.language.english_name}",
        "",
    )


def _ungrouped_money(view: TextView, span: Span, marks: _Marks) -> Hit | None:
    """Find 5000 yuan, $15000."""
    numbers = view.language.conventions.numbers
    figure = span.of(view.text)
    if not numbers.money_group_from or len(figure) < numbers.money_group_from or not _PLAIN.fullmatch(figure):
        return None
    signed = _has_sign_before(view, span.start)
    # “In 2010 dollars” names a year.
    worded = _followed_by(view, span.end) in numbers.money and not _YEAR.fullmatch(figure)
    if not signed and not worded:
        return None
    right = f"{int(figure):,}".replace(",", marks.group)
    return _hit(span, figure, (right,), "the thousands of a sum of money are marked", "")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if not target.figures:
        return
    marks = _marks(view.document.document.target_lang, target.language)
    if marks is None or target.language.conventions.script == "":
        return
    for span in target.figures:
        if len(span) < 3 or not _stands_alone(target, span):  # noqa: PLR2004 - a mark and a digit on either side
            hit = _spaced_thousands(target, span, marks) if _stands_alone(target, span) else None
        else:
            hit = (
                _wrong_decimal(target, span, marks)
                or _wrong_groups(target, span, marks)
                or _ungrouped_money(target, span, marks)
                or _spaced_thousands(target, span, marks)
            )
        if hit is not None:
            yield hit


CHECK = Check(
    id="number-format",
    summary="A figure written as another language writes it",
    explanation=__doc__,
    category=Category.LOCALE_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.conventions.script,
    languages_note="no file in tqa/lang/locales/",
    examples=(
        bad("en-de", "", "Die Preise stiegen um ⟦3.5⟧ Prozent.", fixed="Die Preise stiegen um 3,5 Prozent."),
        bad("de-en", "", "More than ⟦32.000⟧ people fled.", fixed="More than 32,000 people fled."),
        bad("de-en", "", "The fence is ⟦2,5⟧ km long.", fixed="The fence is 2.5 km long."),
        bad("uk-en", "", "It cost ⟦1.250.000⟧ euros.", fixed="It cost 1,250,000 euros."),
        bad("fr-en", "", "Some ⟦32 000⟧ people fled.", fixed="Some 32,000 people fled."),
        bad("zh-en", "", "A subsidy of ⟦5000⟧ yuan was paid.", fixed="A subsidy of 5,000 yuan was paid."),
        bad("en-de", "", "Rund ⟦32,000⟧ Menschen flohen.", fixed="Rund 32.000 Menschen flohen."),
        bad("en-de", "", "In Brünn arbeiten ⟦1,150⟧ Menschen.", fixed="In Brünn arbeiten 1.150 Menschen."),
        bad("en-it", "", "Ha versato ⟦9,500⟧ euro.", fixed="Ha versato 9.500 euro."),
        bad("de-en", "", "The court named ⟦1.846⟧ passengers.", fixed="The court named 1,846 passengers."),
        bad("de-ja", "", "参加料は⟦5.250⟧円だった。", fixed="参加料は5,250円だった。"),
        bad("en-de", "", "Es kostet ⟦1,250.50⟧ Euro.", fixed="Es kostet 1.250,50 Euro."),
        bad("en-el", "", "Αύξηση ⟦3.5⟧% φέτος.", fixed="Αύξηση 3,5% φέτος."),
        bad("en-fr", "", "Une hausse de ⟦3.5⟧ % en mai.", fixed="Une hausse de 3,5 % en mai."),
        bad("en-it", "", "Sono ⟦2.5⟧ milioni.", fixed="Sono 2,5 milioni."),
        bad("en-pt", "", "São ⟦2.5⟧ milhões.", fixed="São 2,5 milhões."),
        bad("en-uk", "", "Це ⟦2.5⟧ мільйона гривень.", fixed="Це 2,5 мільйона гривень."),
        bad("en-ru", "", "Это ⟦2.5⟧ млн рублей.", fixed="Это 2,5 млн рублей."),
        bad("en-tr", "", "Toplam ⟦2.5⟧ milyon lira.", fixed="Toplam 2,5 milyon lira."),
        bad("de-he", "", "עלייה של ⟦3,5⟧ אחוז.", fixed="עלייה של 3.5 אחוז."),
        good("en-de", "", "Windows 3.1, Kapitel 3.2, um 20.30 Uhr am 7.10.2023."),
        bad("en-ru", "", "Опередил всего на ⟦1.2⟧ секунды.", fixed="Опередил всего на 1,2 секунды."),
        bad("en-pt", "", "O cabo terá ⟦3,700⟧ quilómetros.", fixed="O cabo terá 3.700 quilómetros."),
        bad("en-he", "", "נפערו יותר מ-⟦6.000⟧ בורות.", fixed="נפערו יותר מ-6,000 בורות."),
        good("de-en", "", "It is 1.846 metres, 2.125 percent, 1.618 lbs and 4.375 miles; he ran 1.234."),
        good("en-de", "", "Es sind 1,846 Tonnen, 2,125 Prozent und 3,875 Sekunden."),
        bad("de-ja", "", "全体の⟦1,6⟧％にとどまる。", fixed="全体の1.6％にとどまる。"),
        bad("de-zh", "", "耗资⟦2,4⟧亿元。", fixed="耗资2.4亿元。"),
        good("en-ja", "", "約4.125万円、1.125キロと1.846メートル、第3.5節。"),
        good("en-de-CH", "", "Es sind 3.5 Prozent."),
        good("de-en", "", "Version 2,5 is out; a 1,5 scale; odds of 3,2. In 2,000 years, 1.250 Hz."),
        good("en-de", "", "1.000 Menschen, 3,5 Prozent, 1.250.000 Euro, 1 000 Soldaten."),
        good("en-es", "", "Un 3.5 por ciento o un 3,5 por ciento."),
        good("hi-en", "", "It cost 1,00,000 rupees in 2010 dollars, 1000 pounds and 4500 votes."),
        good("en-ar", "", "ارتفع 2.8 في المئة إلى 380,000 شخص."),
    ),
)
