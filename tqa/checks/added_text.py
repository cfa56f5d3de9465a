"""Report a sentence of the translation that its source has not.

Why: a system that invents a sentence, or says one twice in other words, puts into the paper what nobody wrote.
A segment is far longer than a translation of its source is, and one of its sentences has no counterpart.
Not reported: words and clauses added to a sentence; short sentences; a sentence whose figures and names stand in the
source; translations from Chinese and Japanese, whose sentences are cut into several; segments whose source is not known
for sure; languages whose usual length is not known.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion

_LEAST_SENTENCE = 50
_REASON = "which sentence was added is told by the lengths alone"


def _without(text: str, sentence: Span) -> Edit:
    """Return the deletion of a sentence, with the space before it; of the first one, with that behind it."""
    start = len(text[: sentence.start].rstrip())
    if start or sentence.end == len(text):
        return Edit(Span(start, sentence.end), "")
    behind = text[sentence.end :]
    return Edit(Span(0, sentence.end + len(behind) - len(behind.lstrip())), "")


def find(view: View) -> Iterator[Hit]:
    spans = view.segment.unmatched
    if spans is None:
        spans = () if not view.source else tuple(sentence.span for sentence in view.lengths.added)
    for span in spans:
        if len(span) >= _LEAST_SENTENCE * view.lengths.target_scale:
            drop = Suggestion((_without(view.target.text, span),), Safety.ASK, _REASON)
            yield Hit(span, "the source has no such sentence", (drop,))


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

CHECK = Check(
    id="added-text",
    summary="A sentence that the source has not",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    examples=(
        bad(
            "uk-en",
            f"{_UKRAINIAN[0]} {_UKRAINIAN[2]}",
            f"{_MAYOR} ⟦{_NOBODY}⟧ {_COUNCIL}",
            fixed=f"{_MAYOR} {_COUNCIL}",
        ),
        bad(
            "en-de",
            f"{_MAYOR} {_COUNCIL}",
            f"{_GERMAN[0]} {_GERMAN[2]} ⟦{_GERMAN[1]}⟧",
            fixed=f"{_GERMAN[0]} {_GERMAN[2]}",
        ),
        good("en-de", f"{_MAYOR} {_NOBODY} {_COUNCIL}", " ".join(_GERMAN)),
        good(
            "uk-en",
            f"{_UKRAINIAN[0]} {_UKRAINIAN[2]}",
            f"The mayor quit on Monday. It came after 12 weeks of protest at the town hall and the police. {_COUNCIL}",
        ),
        good("de-en", _GERMAN[0], "The mayor resigned on Monday. 12 weeks of protest at the town hall came before."),
        good("zh-en", "市长周一辞职，无人知道谁将接任，市议会五月再开会。", f"{_MAYOR} {_NOBODY} {_COUNCIL}"),
    ),
)
