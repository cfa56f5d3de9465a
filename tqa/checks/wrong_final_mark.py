"""Report a statement that has become a question, or a question that has become a statement.

Why: engines turn one into the other, above all where a language asks without changing the order of its words; the
meaning is lost though every word is right. The source decides, by its last mark. A verb that was moved to the front to
ask has to be put back too, and is shown.
Not reported: a segment whose source has a question anywhere, for it may have been told in another order; a question
that the source quotes; text that ends in no mark at all.
"""

from collections.abc import Iterator
from itertools import pairwise

from tqa.analysis import TextView, View
from tqa.analysis.endings import End
from tqa.analysis.statements import turns
from tqa.checks.base import Check, bad, good
from tqa.lang.marks import equivalents
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Suggestion
from tqa.text.words import Word

_COMMAS = frozenset(",،")
_TOGETHER = "only together with the other changes that make a statement of this"
_REASON = "the order of the words may have to change with the mark"


def _asks(text: str, question: str) -> bool:
    """Tell whether a text has a question mark. The Greek one is a semicolon elsewhere."""
    marks = equivalents("?") - {";"} | {question}
    return not marks.isdisjoint(text)


def find(view: View) -> Iterator[Hit]:
    target, source = view.target, view.source
    if not source:
        return
    kind, expected = target.ending.kind, source.ending.kind
    marks = target.language.data.marks
    if kind is End.QUESTION and expected is End.STOP:
        wrong = not _asks(source.text, source.language.data.marks.question)
        message, mark = "the source states what this asks", marks.stop
    elif kind is End.STOP and expected is End.QUESTION:
        wrong = not _asks(target.text, marks.question)
        message, mark = "the source asks what this states", marks.question
    else:
        return
    before = view.previous
    if not wrong or (before is not None and not before.target.ends_like_a_sentence):
        return
    change = Suggestion((Edit(target.ending.mark, mark),), Safety.ASK, _REASON)
    yield Hit(target.ending.mark, message, (change,), source.ending.mark)
    inverted = _inverted(target) if kind is End.QUESTION else None
    for turn in turns(target, inverted) if inverted is not None else ():
        back = Suggestion((turn.edit,), Safety.ASK, _TOGETHER) if turn.edit is not None else None
        asks = f"“{turn.span.of(target.text)}” asks, where the source states"
        yield Hit(turn.span, asks, (back,) if back else (), source.ending.mark)


def _inverted(view: TextView) -> Word | None:
    """Return the auxiliary that begins a question, or its main clause behind a comma: “In May, did she leave?”"""
    auxiliaries = view.language.data.words.auxiliaries
    for before, word in pairwise((None, *view.words)):
        if word is not None and word.folded in auxiliaries:
            gap = view.text[before.end if before else 0 : word.start]
            if before is None or word.start in view.initials or gap.strip() in _COMMAS:
                return word
    return None


CHECK = Check(
    id="wrong-final-mark",
    summary="A question for a statement, or a statement for a question",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.SOURCE,),
    examples=(
        bad("de-en", "Sie kam gestern.", "⟦Did she⟧ ⟦come⟧ yesterday⟦?⟧", fixed="She came yesterday."),
        bad("de-en", "Im Mai war es da.", "In May, ⟦was it⟧ there⟦?⟧", fixed="In May, it was there."),
        bad(
            "de-en",
            "Die Stadt baut eine Brücke.",
            "⟦Does the⟧ town ⟦build⟧ a bridge⟦?⟧",
            fixed="The town builds a bridge.",
        ),
        bad("de-en", "Die alte Mühle ist weg.", "⟦Is⟧ the old mill gone⟦?⟧", fixed=None),
        bad("de-en", "Gestern war sie da.", "She was here yesterday⟦?⟧", fixed="She was here yesterday."),
        bad("el-en", "Ήρθε χθες;", "She came yesterday⟦.⟧", fixed="She came yesterday?"),
        bad("en-el", "She came yesterday.", "Ήρθε χθες⟦;⟧", fixed="Ήρθε χθες."),
        bad("en-zh", "Did she come?", "她来了⟦。⟧", fixed="她来了？"),
        good("en-el", "Why? she asked.", "«Γιατί;» ρώτησε."),
        good("en-el", "Why? she asked.", "Ρώτησε: «Γιατί;»"),
        good("en-de", "Did she come?", "Kam sie?"),
        good("en-de", "How could you? He is a liar.", "Wie konntest du, er ist ein Lügner?"),
    ),
)
