"""Report a hyphen between spaces where the language has a dash: “the bank - the last one -” in German or Ukrainian.

Why: English copy has the hyphen there, and engines keep it; a German, Russian or Ukrainian text has a dash.
Which languages, and which dash, stands as `marks.dash` in tqa/lang/locales/; a text that has dashes keeps its own.
Of such hyphens in German output of engines, two of three raters call about two in three wrong; the rest they pass over,
often in the next translation of the same sentence.
Not reported: scores and ranges (1 - 0), list items, the hyphen of Vor- und Nachteile; languages that print it.
"""

import re
from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_HYPHEN = re.compile(r"(?<=[\w.,!?”“»\")]) (-) (?=[\w„“«\"(])")
_DASHES = ("–", "—")


def _dash(document: DocumentView, usual: str) -> str:
    """Return the dash that the text has between spaces, else the language's usual one."""
    counts = {dash: sum(view.target.text.count(f" {dash} ") for view in document.views) for dash in _DASHES}
    best = max(_DASHES, key=counts.__getitem__)
    return best if counts[best] else usual


def find(view: View) -> Iterator[Hit]:
    target = view.target
    usual = target.language.conventions.marks.dash
    if not usual or " - " not in target.text:
        return
    dash = ""
    for match in _HYPHEN.finditer(target.text):
        before, after = target.text[match.start() - 1], target.text[match.end()]
        if before.isdigit() and after.isdigit():
            continue
        span = Span(*match.span(1))
        dash = dash or _dash(view.document, usual)
        suggestion = Suggestion((Edit(span, dash),), Safety.SAFE)
        yield Hit(span, f"a hyphen stands for a dash: expected {dash}", (suggestion,))


CHECK = Check(
    id="hyphen-for-dash",
    summary="A hyphen between spaces where a dash belongs",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    preview=True,
    find=find,
    examples=(
        bad("en-de", "", "Die Bank ⟦-⟧ die letzte ⟦-⟧ schließt.", fixed="Die Bank – die letzte – schließt."),
        bad("en-uk", "", "Київ ⟦-⟧ столиця, а Рим — місто.", fixed="Київ — столиця, а Рим — місто."),
        bad("en-ru", "", "Париж ⟦-⟧ столица Франции.", fixed="Париж – столица Франции."),
        good("en-de", "", "Vor- und Nachteile, Köln-Bonn, 1 - 0, die Bank – die letzte."),
        good("el-en", "", "The bank - the last one - closes."),
        good("en-uk", "", "Рахунок 1 - 0; історико- та мовознавець."),
    ),
)
