"""Report a quotation that the translation has lost or added, or whose end it has moved.

Why: what stands in quotation marks is somebody's own words; a translation that moves the marks puts words into mouths.
Quotations are compared by segment, in any language's style of marks.
Not reported: quotations of fewer than five words, since titles and single words are marked in one language and not in
the other; segments with single quotation marks or a dialogue's dash on the other side, which may stand for a quotation;
quotations that run over several segments; marks of quotations within quotations.
In preview: on professional translations of 66,000 words of news into five languages it reports 16 differences, all of
them there; but most are speech that the translator chose to report.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion
from tqa.text.quotations import in_any_style, may_quote

_LEAST_WORDS = 5
_LEAST_SIGNS = 12
_MOVED = 0.35
_SHOWN = 50
_REASON = "the quotation may be right, and the words only reported in the source"


def _long(view: TextView) -> list[Span]:
    """Return the quotations that are long enough to be somebody's words."""
    if not view.language.data.spaces:
        return [span for span in in_any_style(view.text) if len(span) >= _LEAST_SIGNS]
    return [span for span in in_any_style(view.text) if len(view.words_in(span)) >= _LEAST_WORDS]


def _share(view: TextView, span: Span) -> float:
    return len(span) / max(1, len(view.text.strip()))


def find(view: View) -> Iterator[Hit]:
    source, target = view.source, view.target
    if not source or not (may_quote(source.text) or may_quote(target.text)):
        return
    wanted, found = _long(source), _long(target)
    if wanted and not may_quote(target.text):
        for span in wanted:
            gap = view.gap(span.start) if source.text[: span.start].strip() else 0
            text = span.of(source.text)[1:-1][:_SHOWN]
            yield Hit(Span(gap, gap), f"the words “{text}…” are a quotation in the source, and not here", (), span)
    elif found and not may_quote(source.text):
        for span in found:
            edits = Edit(Span(span.start, span.start + 1), ""), Edit(Span(span.end - 1, span.end), "")
            yield Hit(span, "the source has no quotation here", (Suggestion(edits, Safety.ASK, _REASON),))
    elif len(wanted) == len(found) == len(in_any_style(source.text)) == len(in_any_style(target.text)) == 1:
        grown = _share(target, found[0]) - _share(source, wanted[0])
        if abs(grown) > _MOVED:
            message = f"the quotation is far {'longer' if grown > 0 else 'shorter'} than in the source"
            yield Hit(found[0], message, (), wanted[0])


CHECK = Check(
    id="quotation-mismatch",
    summary="A quotation lost, added, or longer or shorter than in the source",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MINOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    preview=True,
    examples=(
        bad(
            "en-de",
            "“We will not leave this town before the winter,” said the mayor.",
            "⟦⟧Wir werden diese Stadt nicht vor dem Winter verlassen, sagte der Bürgermeister.",
            fixed=None,
        ),
        bad(
            "uk-en",
            "Мер сказав, що вони не залишать міста до зими.",
            "The mayor said, ⟦“We will not leave this town before the winter.”⟧",
            fixed="The mayor said, We will not leave this town before the winter.",
        ),
        bad(
            "el-en",
            "«Δεν θα φύγουμε από την πόλη», είπε ο δήμαρχος στους δημοσιογράφους την Παρασκευή.",
            "⟦“We will not leave the town, the mayor told reporters on Friday.”⟧",
            fixed=None,
        ),
        good(
            "en-de",
            "“We will not leave this town before the winter,” he said.",
            "„Wir bleiben bis zum Winter“, sagte er.",
        ),
        good(
            "en-fr",
            "“We will not leave this town before the winter,” he said.",
            "— Nous restons jusqu’à l’hiver, dit-il.",
        ),
        good("en-uk", "Kit Harington of Game of Thrones left.", "Кіт Гарінгтон із «Гри престолів» пішов."),
        good(
            "ja-en",
            "市長は「冬までこの町を離れるつもりはない」と語った。",
            "‘We will not leave this town,’ the mayor said.",
        ),
    ),
)
