"""Report a sentence of the source that the translation has left out.

Why: what is missing cannot be seen in the translation, so a reader misses it and an editor does not notice.
A segment is far shorter than a translation of its source is, and one of the source's sentences has no counterpart; or
it is so short that most of the source must be missing. Where source and target have different numbers of paragraphs,
a sentence that was matched with none is missing. A clause is known to be missing by its numbers: two or more that a
text cannot do without, and nothing between them that the target has.
Not reported: words and other clauses left out of a sentence; short sentences; a sentence whose figures and names stand
elsewhere in the segment; segments whose source is not known for sure; sentences missing from a
Chinese or Japanese paragraph, whose sentences are several made one; languages whose usual length is not known.
"""

from collections.abc import Iterator, Sequence

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Need, Severity, Span

_FAR_TOO_SHORT = 0.4
_LEAST_LETTERS = 120
_LEAST_SENTENCE = 50
_SHOWN = 60


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def _missing(sentence: str, place: int, source: Span | None = None) -> Hit:
    return Hit(Span(place, place), f"a sentence of the source is missing: “{_shown(sentence)}”", (), source)


def _clause(view: View, spans: Sequence[Span], place: Span) -> Hit:
    """Return the finding for a stretch of a sentence, by the numbers that were lost with it."""
    stretch = Span(spans[0].start, spans[-1].end)
    shown = _shown(stretch.of(view.source.text))
    return Hit(place, f"something is missing about here: the source has “{shown}”", (), stretch)


def find(view: View) -> Iterator[Hit]:
    if view.segment.gaps is not None:
        for gap in view.segment.gaps:
            if len(gap.source) >= _LEAST_SENTENCE * view.lengths.source_scale:
                yield _missing(gap.source, gap.place)
        return
    if not view.source:
        return
    if not view.lengths.lost:
        for group in view.lost_together:
            yield _clause(view, [loss.fact.span for loss in group], group[0].place.around)
    for lost in view.lengths.lost:
        yield _missing(lost.span.of(view.source.text), lost.place, lost.span)
    ratio = view.lengths.ratio
    if ratio is not None and ratio < _FAR_TOO_SHORT and not view.lengths.lost:
        end = len(view.target.text.rstrip())
        if end / ratio >= _LEAST_LETTERS:
            message = f"only {ratio:.0%} as long as a translation of the source would be: something is missing"
            yield Hit(Span(end, end), message)


_MAYOR = "The mayor resigned on Monday after 12 weeks of protest in front of the town hall and the police station."
_NOBODY = "Nobody in the party knows who will follow him, and nobody seems to want the job before the elections."
_COUNCIL = "The council will meet again on 5 May to decide what is to become of the new bridge."
_GERMAN = (
    "Der Bürgermeister trat am Montag nach 12 Wochen voller Proteste vor dem Rathaus und der Polizeiwache zurück.",
    "Niemand in der Partei weiß, wer ihm nachfolgen wird, und vor der Wahl scheint niemand das Amt zu wollen.",
    "Der Rat wird am 5. Mai wieder zusammentreten, um zu entscheiden, was aus der neuen Brücke wird.",
)
_UKRAINIAN = (
    "Мер пішов у відставку в понеділок після 12 тижнів протестів перед ратушею та відділком поліції.",
    "Ніхто в партії не знає, хто прийде на його місце, і, здається, ніхто не хоче цієї посади до виборів.",
    "Рада знову збереться 5 травня, щоб вирішити, що буде з новим мостом.",
)
_GREEK = (
    "Ο δήμαρχος παραιτήθηκε τη Δευτέρα μετά από διαμαρτυρίες 12 εβδομάδων έξω από το δημαρχείο και την αστυνομία.",
    "Κανείς στο κόμμα δεν ξέρει ποιος θα τον διαδεχθεί και κανείς δεν φαίνεται να θέλει τη θέση πριν από τις εκλογές.",
    "Το συμβούλιο θα συνεδριάσει ξανά στις 5 Μαΐου για να αποφασίσει τι θα γίνει με τη νέα γέφυρα.",
)

CHECK = Check(
    id="omitted-text",
    summary="A sentence of the source that is missing",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    examples=(
        bad("en-de", f"{_MAYOR} {_NOBODY} {_COUNCIL}", f"{_GERMAN[0]}⟦⟧ {_GERMAN[2]}", fixed=None),
        bad("uk-en", " ".join(_UKRAINIAN), f"{_MAYOR}⟦⟧ {_COUNCIL}", fixed=None),
        bad(
            "el-en",
            "\n".join((*_GREEK, *_GREEK)),
            "\n".join((_MAYOR + "⟦⟧", _COUNCIL, _MAYOR, _NOBODY, _COUNCIL)),
            fixed=None,
        ),
        bad("en-uk", f"{_MAYOR} {_NOBODY} {_COUNCIL}", "Мер пішов у відставку в понеділок.⟦⟧", fixed=None),
        bad(
            "de-en",
            "Der Umsatz stieg auf 380 Millionen Euro, nach 342 Millionen Euro und 27 neuen Läden im Jahr davor.",
            "Revenue rose to 380 million euros ⟦last year⟧.",
            fixed=None,
        ),
        good("en-de", f"{_MAYOR} {_NOBODY} {_COUNCIL}", " ".join(_GERMAN)),
        good("en-de", f"{_MAYOR}\n{_NOBODY}\n{_COUNCIL}", f"{_GERMAN[0]} {_GERMAN[1]}\n{_GERMAN[2]}"),
        good(
            "el-en",
            " ".join(_GREEK),
            f"{_MAYOR[:-1]}, and nobody knows who will follow him or wants it. {_COUNCIL}",
        ),
        good("en-uk", "He left. Nobody saw him again. It was over.", "Він пішов. Усе скінчилося."),
        good("en-zh", f"{_MAYOR} {_NOBODY}", "在数周抗议之后，市长于周一辞职，无人知道谁将接任市政厅的职务。"),
    ),
)
