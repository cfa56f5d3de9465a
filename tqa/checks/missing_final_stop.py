"""Report a sentence that has lost the mark at its end.

Why: a paragraph without its stop looks cut off, and often is: the engine stopped, or an editor deleted a word too many.
The source shows that a sentence ends there. Without a source, only a paragraph of several sentences shows it, or a
long one with a verb among other paragraphs.
Not reported: headlines, captions and lists, which have no stop in the source either; the first line of a text; a line
that the next one carries on; what ends in a bracket; a text in which several paragraphs lack their stops, which is a
custom of its own.
"""

from collections.abc import Iterator, Sequence

from tqa.analysis import DocumentView, View
from tqa.analysis.endings import End
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_LEAST_WORDS = 4
_ENDS = frozenset(".!?؟")
_SHARE = 8
"""Paragraphs with a stop for the one without."""
_FEW = 4
"""Paragraphs with a stop, where but for a headline no other is without."""
_LONG = 14
_REASON = "words may be lost too: compare the end of the source"
_SENTENCE = (End.STOP, End.QUESTION, End.EXCLAMATION)


def _has_stop(view: View) -> bool:
    return view.target.ending.kind in _SENTENCE


def _lacks_stop(view: View) -> bool:
    """Tell whether a segment ends in a word where the source, or else its own first sentence, ends in a stop."""
    end = view.target.ending
    if end.kind is not End.WORD or end.is_bracketed or len(view.target.words) < _LEAST_WORDS:
        return False
    if view.source:
        return view.source.ending.kind in _SENTENCE and len(view.source.text) > _LEAST_WORDS
    return (
        not end.behind
        and ":" not in view.target.text
        and (_has_sentence_before(view) or (len(view.document.views) > 1 and _is_long(view)))
    )


def _has_sentence_before(view: View) -> bool:
    """Tell whether a sentence ends before the last one of a segment, and the last one is no line of credits."""
    target = view.target
    if not target.language.data.spaces:
        return target.language.data.marks.stop in target.text
    stops = [b for b in target.breaks if b.marks in _ENDS and target.words[b.before + 1].start in target.initials]
    if not stops or not target.language.data.words.abbreviations:
        return False
    last = target.words[stops[-1].before + 1 :]
    return len(last) > _LEAST_WORDS and _is_prose(target.language, last)


def _is_long(view: View) -> bool:
    """Tell whether a line is too long for a caption or a list, and has a verb or a pronoun."""
    words = view.target.language.data.words
    telling = words.auxiliaries | words.pronouns
    long = len(view.target.words) >= _LONG and _is_prose(view.target.language, view.target.words)
    return long and not telling.isdisjoint(view.target.vocabulary)


def _is_prose(language: Language, words: Sequence[Word]) -> bool:
    """Tell whether most words are small, in a language that has capitals."""
    return language.data.capitals == "none" or sum(word.text.islower() for word in words) * 2 > len(words)


def _goes_on(document: DocumentView, view: View) -> bool:
    """Tell whether the next line carries the sentence on, in small letters."""
    behind = document.views[view.index + 1 : view.index + 2]
    return bool(behind and behind[0].target.words) and behind[0].target.words[0].text.islower()


def _is_exception(view: View, others: int) -> bool:
    """Tell whether all other paragraphs but the headline have their stops, however few they are."""
    if others < _SHARE and (others < _FEW or others + 2 < len(view.document.views)):
        return False
    return others >= _SHARE or not view.target.ending.behind


def _mark(view: View) -> str:
    """Return the mark that the source ends with, as the language of the target writes it."""
    marks = view.target.language.data.marks
    kind = view.source.ending.kind if view.source else End.STOP
    return {End.QUESTION: marks.question, End.EXCLAMATION: "!"}.get(kind, marks.stop)


def _hit(view: View) -> Hit:
    end, mark, word = view.target.ending, _mark(view), view.target.words[-1]
    inside = not end.behind or view.target.language.data.quotes.comma_inside
    at = end.at if inside else end.at + len(end.behind)
    insert = Suggestion((Edit(Span(at, at), mark),), Safety.ASK, _REASON)
    source = view.source.ending.mark if view.source else None
    return Hit(Span(word.start, max(word.end, at)), f"“{mark}” is missing at the end", (insert,), source)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    lacking = [view for view in document.views if view.target.ending.kind is End.WORD and _lacks_stop(view)]
    if len(lacking) != 1:
        return
    view = lacking[0]
    others = sum(map(_has_stop, document.views))
    alone = len(document.views) == 1
    if alone or (view.index and _is_exception(view, others) and not _goes_on(document, view)):
        yield view, _hit(view)


CHECK = Check(
    id="missing-final-stop",
    summary="A sentence without the mark at its end",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    examples=(
        bad("de-en", "Sie kam gestern an.", "She arrived here ⟦yesterday⟧", fixed="She arrived here yesterday."),
        bad("el-en", "Πού πήγε χθες;", "Where did she go ⟦yesterday⟧", fixed="Where did she go yesterday?"),
        bad("de-en", "Er sagte: „Sie kam.“", "He told us “she ⟦came⟧”", fixed="He told us “she came.”"),
        bad("en-de", "He said: “She came.”", "Er sagte uns „sie ⟦kam“⟧", fixed="Er sagte uns „sie kam“."),
        bad("en-el", "Where did she go then?", "Πού πήγε λοιπόν ⟦τότε⟧", fixed="Πού πήγε λοιπόν τότε;"),
        bad("en-ar", "He said he agreed.", "قال الوزير إنه ⟦موافق⟧", fixed="قال الوزير إنه موافق."),
        bad(
            "en-uk",
            "",
            "Вона приїхала вчора. Сьогодні вона поїхала далі на ⟦захід⟧",
            fixed="Вона приїхала вчора. Сьогодні вона поїхала далі на захід.",
        ),
        bad(
            "en-de",
            "",
            "Neues Dach\nDas Dach ist alt.\nEs soll in diesem Jahr noch vor dem Winter von der Stadt ganz neu gedeckt "
            "⟦werden⟧\nDas kostet viel.\nEs wird Herbst.\nEs regnet.",
            fixed="Neues Dach\nDas Dach ist alt.\nEs soll in diesem Jahr noch vor dem Winter von der Stadt ganz neu "
            "gedeckt werden.\nDas kostet viel.\nEs wird Herbst.\nEs regnet.",
        ),
        good("de-en", "", "The old roof of the hall that they said would be mended before the winter by the town"),
        good("de-en", "Neue Regeln für Züge", "New rules for night trains"),
        good("de-en", "", "She arrived yesterday. Photo: Anna Schmidt"),
        good("de-en", "Er kam (gestern).", "He came here (late last night)"),
        good("de-en", "Er kam. \nSie ging.\nEs war spät.", "He came here then\nShe left him alone\nIt was quite late"),
    ),
)
