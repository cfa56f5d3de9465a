"""Report a sum of money with its sign in the wrong place, or with sign and word: “5 million $”, “$5 million dollars”.

Why: engines keep the sign where the source had it and translate the word as well.
Where a language has its signs, and the words that say the same, stand under `currency` in tqa/lang/locales/. Only
languages whose newspapers all agree have a place: English before the figure, German and French behind it.
Not reported: a sign on the usual side in other languages; letter codes such as EUR or RMB; the space between the two.
"""

import functools
import re
from collections.abc import Iterator

import regex

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_SIGNS = frozenset("$€£¥₴₹₽₪₺₩")
_FIGURE = r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*"
_GAP = r"[ \u00a0\u202f]?"
_BEFORE = re.compile(rf"(?<![\w$€£¥])[$€£¥]{_GAP}{_FIGURE}")
_REASON = "it could be part of a name"


@functools.cache
def _doubled(language: Language) -> "regex.Pattern[str] | None":
    """Return a pattern of a sum with its sign before it and the word for the same sign behind it."""
    money = language.conventions.currency
    if not money.names:
        return None
    magnitudes = "|".join(map(regex.escape, sorted(money.magnitudes, key=len, reverse=True))) or "(?!)"
    ends = r"(?!\p{L})" if language.data.spaces else ""
    sums = rf"{_GAP}{_FIGURE}(?:[ \u00a0\u202f-]?(?:{magnitudes}){ends})?"
    kinds = []
    for sign, names in money.names.items():
        words = "|".join(map(regex.escape, sorted(names, key=len, reverse=True)))
        kinds.append(rf"{regex.escape(sign)}(?P<sum>{sums})(?P<word>{_GAP}(?:US )?(?:{words}){ends})")
    return regex.compile("|".join(kinds), regex.IGNORECASE)


@functools.cache
def _behind(language: Language) -> "regex.Pattern[str]":
    """Return a pattern of a sum with the sign behind it: 5 million €."""
    magnitudes = sorted(language.conventions.currency.magnitudes, key=len, reverse=True)
    words = "|".join(map(regex.escape, magnitudes)) or "(?!)"
    return regex.compile(
        rf"(?<![\w.,$€£¥])(?P<sum>{_FIGURE}(?:{_GAP}(?:{words}))?){_GAP}(?P<sign>[$€£¥])(?![\w$€£¥])", regex.IGNORECASE
    )


def _hit(span: Span, edits: tuple[Edit, ...], message: str, reason: str = "") -> Hit:
    return Hit(span, message, (Suggestion(edits, Safety.ASK if reason else Safety.SAFE, reason),))


def _twice(view: TextView) -> Iterator[Hit]:
    pattern = _doubled(view.language)
    for match in pattern.finditer(view.text) if pattern else ():
        word = Span(*match.span("word"))
        sign = match.group()[0]
        # Where the sign goes behind the figure, it is the sign that is out of place.
        keeps_sign = view.language.conventions.currency.sign != "after" and view.language.data.spaces
        drop = word if keeps_sign else Span(match.start(), match.start() + 1)
        message = f"“{sign}” and “{word.of(view.text).strip()}” say the same"
        yield _hit(Span(*match.span()), (Edit(drop, ""),), message)


def _too_late(view: TextView) -> Iterator[Hit]:
    """Find a sign behind the figure where it goes before: 5 million €."""
    for match in _behind(view.language).finditer(view.text):
        span = Span(*match.span())
        edit = Edit(span, f"{match.group('sign')}{match.group('sum')}")
        yield _hit(span, (edit,), f"{match.group('sign')} goes before the figure in {view.language.english_name}")


def _too_early(view: TextView) -> Iterator[Hit]:
    """Find a sign before the figure where it goes behind: €5."""
    money = view.language.conventions.currency
    magnitudes = regex.compile(
        rf"[ \u00a0]({'|'.join(map(regex.escape, sorted(money.magnitudes)))})(?!\p{{L}})", regex.IGNORECASE
    )
    for match in _BEFORE.finditer(view.text):
        more = magnitudes.match(view.text, match.end())
        span = Span(match.start(), more.end() if more else match.end())
        amount = span.of(view.text)[1:].lstrip(" \u00a0\u202f")
        edit = Edit(span, f"{amount}{money.sign_space}{match.group()[0]}")
        message = f"{match.group()[0]} goes behind the figure in {view.language.english_name}"
        yield _hit(span, (edit,), message, _REASON)


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if _SIGNS.isdisjoint(target.signs):
        return
    taken = []
    for hit in _twice(target):
        taken.append(hit.span)
        yield hit
    currency = target.language.conventions.currency
    region = view.document.document.target_lang.replace("_", "-").split("-")[-1].upper()
    place = "either" if region in currency.free_in else currency.sign
    misplaced = {"before": _too_late, "after": _too_early}.get(place)
    for hit in misplaced(target) if misplaced else ():
        if not any(hit.span.overlaps(span) for span in taken):
            yield hit


CHECK = Check(
    id="currency-format",
    summary="A sum of money with its sign in the wrong place, or told twice",
    explanation=__doc__,
    category=Category.LOCALE_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.conventions.script,
    languages_note="no file in tqa/lang/locales/",
    examples=(
        bad("de-en", "", "It cost ⟦$5 million dollars⟧ in all.", fixed="It cost $5 million in all."),
        bad("de-en", "", "It cost ⟦5 million €⟧ in all.", fixed="It cost €5 million in all."),
        bad("fr-en", "", "A ticket is ⟦12.50€⟧ now.", fixed="A ticket is €12.50 now."),
        bad("en-de", "", "Er zahlte ⟦£52.000⟧ zurück.", fixed="Er zahlte 52.000\u00a0£ zurück."),
        bad("en-de", "", "Er zahlte ⟦$5 Millionen⟧ zurück.", fixed="Er zahlte 5 Millionen\u00a0$ zurück."),
        bad("en-de", "", "Er zahlte ⟦$5 Millionen Dollar⟧.", fixed="Er zahlte 5 Millionen Dollar."),
        bad("en-fr", "", "Il a payé ⟦€5 millions⟧ hier.", fixed="Il a payé 5 millions\u00a0€ hier."),
        bad("en-es", "", "Costó ⟦$5 millones dólares⟧ ayer.", fixed="Costó $5 millones ayer."),
        bad("en-it", "", "È costato ⟦€5 euro⟧ ieri.", fixed="È costato €5 ieri."),
        bad("en-pt", "", "Custou ⟦€5 euros⟧ ontem.", fixed="Custou €5 ontem."),
        bad("en-el", "", "Κόστισε ⟦€5 ευρώ⟧ χθες.", fixed="Κόστισε €5 χθες."),
        bad("en-uk", "", "Коштує ⟦$5 млн доларів⟧ на рік.", fixed="Коштує $5 млн на рік."),
        bad("en-ru", "", "Стоит ⟦$5 млн долларов⟧ в год.", fixed="Стоит $5 млн в год."),
        bad("en-tr", "", "Bedeli ⟦$5 milyon dolar⟧ oldu.", fixed="Bedeli $5 milyon oldu."),
        bad("en-he", "", "המחיר ⟦$5 מיליון דולר⟧ לשנה.", fixed="המחיר $5 מיליון לשנה."),
        bad("en-ar", "", "بلغ ⟦$5 مليون دولار⟧ سنويا.", fixed="بلغ $5 مليون سنويا."),
        bad("en-zh", "", "耗资⟦$5万美元⟧。", fixed="耗资5万美元。"),
        good(
            "de-en",
            "",
            "It cost $5 million, €12.50, or 5 million dollars; A$AP and $1 a euro.",
        ),
        good("en-de", "", "Er zahlte 5 Millionen €, 52.000 £ und 5 Dollar."),
        good("en-de-AT", "", "Er zahlte € 5 zurück."),
        good("en-it", "", "Costa €5 o 5 €."),
        good("en-uk", "", "Коштує $5 млн або 5 млн доларів."),
    ),
)
