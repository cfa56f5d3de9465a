"""Report what a machine left in the text: “&amp;”, “<br>”, “{0}”, “%s”, “[[Kyiv]]”, “**”, “<unk>”, “⁇”, “@@”.

Why: a reader sees signs that mean nothing, and a page may even act on them.
Not reported: Markdown in Markdown files, code and addresses; comparisons such as a < b; percentages; hashtags; square
brackets that editors put around their own words.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion
from tqa.text.markup import Trace, traces

_TRIGGERS = frozenset("<&{%[⁇_@▁*#")
_FIXED_SPACE = "\u00a0"
_BLANKS = f" {_FIXED_SPACE}"
_REASON = "it could be meant as it stands"


def _fitting(view: TextView, trace: Trace) -> str:
    """Return what belongs in the place: no space where there is one, or where the language has none."""
    right = trace.right or ""
    if not view.language.data.spaces:
        return right.strip(_BLANKS)
    beside = view.text[max(0, trace.span.start - 1) : trace.span.start] + view.text[trace.span.end : trace.span.end + 1]
    return "" if right == _FIXED_SPACE and any(character.isspace() for character in beside) else right


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if _TRIGGERS.isdisjoint(target.signs):
        return
    markdown = view.document.document.format != "markdown"
    end = 0
    for trace in sorted(traces(target.text, target.signs, markdown=markdown)):
        if trace.span.start < end:
            continue
        end = trace.span.end
        safety, reason = (Safety.SAFE, "") if trace.certain else (Safety.ASK, _REASON)
        edit = Edit(trace.span, _fitting(target, trace))
        suggestions = () if trace.right is None else (Suggestion((edit,), safety, reason),)
        yield Hit(trace.span, f"{trace.span.of(target.text).strip()} is {trace.what}", suggestions)


CHECK = Check(
    id="leftover-markup",
    summary="Markup, a placeholder or an engine's sign left in the text",
    explanation=__doc__,
    category=Category.DESIGN_AND_MARKUP,
    severity=Severity.MAJOR,
    find=find,
    examples=(
        bad("zh-en", "", "Smith ⟦&amp;⟧ Sons met.⟦<br>⟧They agreed.", fixed="Smith & Sons met. They agreed."),
        bad("zh-en", "", "⟦{0}⟧ people and ⟦%s⟧ dogs fled.", fixed=None),
        bad("zh-en", "", "The ⟦[[United Nations|UN]]⟧ met ⟦<b>⟧late⟦</b>⟧.", fixed="The UN met late."),
        bad("zh-en", "", "He lives in Rei⟦@@ ⟧kjavik⟦</s>⟧.", fixed="He lives in Reikjavik."),
        bad("zh-en", "", "He said ⟦⁇⟧ and left ⟦<unk>⟧.", fixed=None),
        bad("en-de", "", "Smith ⟦&;⟧ Söhne tagen ⟦**heute**⟧.", fixed="Smith & Söhne tagen heute."),
        bad("en-fr", "", "L⟦&#39;⟧accord est signé.", fixed="L'accord est signé."),
        bad("en-es", "", "El ni⟦&ntilde;⟧o habló.", fixed="El niño habló."),
        bad("en-el", "", "Η ⟦[[Αθήνα]]⟧ και ο Πειραιάς⟦<br/>⟧", fixed="Η Αθήνα και ο Πειραιάς"),
        bad(
            "en-uk",
            "",
            "Рада⟦&nbsp;⟧Безпеки ⟦${name}⟧ голосує.".replace("⟦${name}⟧ ", ""),
            fixed="Рада\u00a0Безпеки голосує.",
        ),
        bad("en-ru", "", "⟦__ru__⟧Совет голосует.", fixed="Совет голосует."),
        bad("en-ar", "", "قال ⟦<i>⟧الوزير⟦</i>⟧ نعم.", fixed="قال الوزير نعم."),
        bad("en-he", "", "⟦&quot;⟧כן⟦&quot;⟧ אמר.", fixed='"כן" אמר.'),
        bad("en-de", "", "Der Rat ⟦&nbsp;⟧tagt.", fixed="Der Rat tagt."),
        bad("en-tr", "", "Konsey⟦▁⟧toplandı.", fixed="Konsey toplandı."),
        bad("en-zh", "", "安理会⟦<p>⟧投票⟦</p>⟧。", fixed="安理会投票。"),
        bad("en-ja", "", "安保理は⟦&#x6295;⟧票した。", fixed="安保理は投票した。"),
        bad("en-it", "", "⟦# ⟧Il consiglio vota", fixed="Il consiglio vota"),
        bad("en-pt", "", "O conselho ⟦[UNK]⟧ vota.", fixed=None),
        good("zh-en", "", "AT&T and R&D; 5 < 6 > 4, 100%s, 50% so; “[sic] he said”, #MeToo, * note, 2**3."),
        good("en-de", "", "Müller & Söhne; 3 % davon; [dpa]; #Nachhaltigkeit; Mitarbeiter*innen und Leser*innen."),
        good("en-ja", "", "安保理は＜投票＞した。"),
    ),
)
