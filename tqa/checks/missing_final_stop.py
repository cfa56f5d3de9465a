"""Report a sentence that has lost the mark at its end.

Why: a paragraph without its stop looks cut off, and often is: the engine stopped, or an editor deleted a word too many.
The source shows that a sentence ends there. Without a source, only a paragraph of several sentences shows it.
Not reported: headlines, captions and lists, which have no stop in the source either; the first line of a text; a line
that the next one carries on; what ends in a bracket; a text in which several paragraphs lack their stops, which is a
custom of its own.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.analysis.endings import End
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_LEAST_WORDS = 4
_ENDS = frozenset(".!?؟")
_SHARE = 8
"""Paragraphs with a stop for the one without."""
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
    return not end.behind and _has_sentence_before(view)


def _has_sentence_before(view: View) -> bool:
    """Tell whether a sentence ends before the last one of a segment, and the last one is no line of credits."""
    target = view.target
    stops = [b for b in target.breaks if b.marks in _ENDS and target.words[b.before + 1].start in target.initials]
    if not stops or not target.language.data.words.abbreviations:
        return False
    last = target.words[stops[-1].before + 1 :]
    small = sum(word.text.islower() for word in last)
    return len(last) > _LEAST_WORDS and small * 2 > len(last) and ":" not in target.text[last[0].start :]


def _goes_on(document: DocumentView, view: View) -> bool:
    """Tell whether the next line carries the sentence on, in small letters."""
    behind = document.views[view.index + 1 : view.index + 2]
    return bool(behind and behind[0].target.words) and behind[0].target.words[0].text.islower()


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
    if alone or (view.index and others >= _SHARE and not _goes_on(document, view)):
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
        good("de-en", "Neue Regeln für Züge", "New rules for night trains"),
        good("de-en", "", "She arrived yesterday. Photo: Anna Schmidt"),
        good("de-en", "Er kam (gestern).", "He came here (late last night)"),
        good("de-en", "Er kam. \nSie ging.\nEs war spät.", "He came here then\nShe left him alone\nIt was quite late"),
    ),
)
