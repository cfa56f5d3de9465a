"""Report a sentence that has lost a word: “the of”, “its are”, or one that ends in “the.”

Why: an engine that drops a noun or a verb leaves its small words behind, and small words that never stand side by side
show the gap better than anything else does.
Which words those are stands in tqa/lang/grammars/; there is no correction, since the lost word is not known.
Not reported: small words beside capitals, marks or quotation marks (“the ‘to be’ of it”), which may be names or cited;
prepositions at the end of a sentence, which many verbs leave there; headlines.
"""

import re
from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity, Span

_MARKS = re.compile(r"[.,!?]")
_LONGEST = 20


def _dangling(view: TextView) -> Iterator[Hit]:
    """Find a small word that a stop or a comma cuts off from what it belongs to."""
    data = view.language.grammar.dangling
    text = view.text
    for match in _MARKS.finditer(text) if data.words else ():
        at, mark = match.start(), match.group()
        reach = max(0, at - _LONGEST)
        start = max(reach, text.rfind(" ", reach, at) + 1)
        word = text[start:at]
        if word not in data.words:
            continue
        rest = text[at + 1 : at + 3]
        # “the…” breaks off on purpose, “the.com” is an address, and a stop before a small letter is a stray one.
        if rest[:1].strip() or (mark != "," and rest.lstrip()[:1].islower()):
            continue
        if not view.is_headline and word in (data.before_comma if mark == "," else data.before_stop):
            yield Hit(Span(start, at + 1), f"nothing follows “{word}”")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for clash in target.clashes.get(CHECK.id, ()):
        if not target.is_headline:
            yield Hit(clash.span, f"a word is missing between “{clash.first.text}” and “{clash.then.text}”")
    yield from _dangling(target)


CHECK = Check(
    id="broken-sentence",
    summary="Small words that never stand side by side, or end a sentence",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: "broken-sentence" in language.grammar.served,
    languages_note="no list of words that never stand side by side",
    examples=(
        bad("el-en", "", "He saw ⟦the of⟧ the town hall burn.", fixed=None),
        bad("el-en", "", "The party said ⟦its are⟧ safe.", fixed=None),
        bad("el-en", "", "They stood beside ⟦the.⟧", fixed=None),
        bad("en-de", "", "Sie sprach ⟦im ist⟧ und ging.", fixed=None),
        bad("en-el", "", "Μίλησε ⟦στο το⟧ βράδυ.", fixed=None),
        bad("en-uk", "", "Він говорив ⟦про був⟧ там.", fixed=None),
        good("en-fr", "", "La une et le oui, de l’un à l’autre."),
        good("el-en", "", "What is it made of? He asked “the” of whom? The Who sang."),
    ),
)
