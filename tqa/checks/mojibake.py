"""Report characters that were decoded wrongly: “cafÃ©”, “donâ€™t”, “ÎœÎ±ÏÎ¯Î±”, “РџСЂРёРІРµС‚”, “�”.

Why: one tool wrote UTF-8, the next read it as an old code page, and the reader gets signs instead of letters. The
correction is worked out by undoing that: the characters are encoded as they were read, and decoded as UTF-8.
Not reported: real words with such letters (ÂGE, Île, «CAFÉ»); damage by code pages without UTF-8.
"""

import re
from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.mojibake import damages, may_be_damaged

_LOST = "\ufffd"
_LOST_RUN = re.compile("\ufffd+")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if target.text.isascii():
        return
    if may_be_damaged(target.characters):
        for span, right in damages(target.text):
            message = f"“{span.of(target.text)}” was decoded wrongly: it was “{right}”"
            yield Hit(span, message, (Suggestion((Edit(span, right),), Safety.SAFE),))
    if _LOST in target.characters:
        for match in _LOST_RUN.finditer(target.text):
            yield Hit(Span(*match.span()), "a character was lost when the text was decoded")


CHECK = Check(
    id="mojibake",
    summary="Characters that were decoded wrongly",
    explanation=__doc__,
    category=Category.DESIGN_AND_MARKUP,
    severity=Severity.MAJOR,
    find=find,
    examples=(
        bad(
            "fr-en",
            "",
            "They met in a caf⟦Ã©⟧ and donâ€™t talk.".replace("â€™", "⟦â€™⟧"),
            fixed="They met in a café and don’t talk.",
        ),
        bad("fr-en", "", "It cost 5⟦Â ⟧euros.".replace("Â ", "Â\u00a0"), fixed="It cost 5\u00a0euros."),
        bad("de-en", "", "Caf⟦ÃƒÂ©⟧ owners agreed.", fixed="Café owners agreed."),
        bad("en-de", "", "Die Gr⟦Ã¶⟧⟦ÃŸ⟧e zählt.".replace("⟧⟦", ""), fixed="Die Größe zählt."),
        bad("en-el", "", "⟦Î“Î¬Î¶Î±⟧ σήμερα.", fixed="Γάζα σήμερα."),
        bad("en-uk", "", "⟦РџСЂРёРІС–С‚⟧ усім.", fixed="Привіт усім."),
        bad("en-ru", "", "⟦РџСЂРёРІРµС‚⟧ всем.", fixed="Привет всем."),
        bad("en-es", "", "El ni⟦Ã±⟧o llor⟦Ã³⟧.", fixed="El niño lloró."),
        bad("en-el", "", "Είπε �".replace("�", "⟦\ufffd⟧") + " και έφυγε.", fixed=None),
        bad("en-he", "", "⟦×©×œ×•×⟧ לכולם.".replace("×⟧", "×\u009d⟧"), fixed="שלום לכולם."),
        bad("en-ar", "", "⟦Ø³Ù„Ø§Ù…⟧ عليكم.", fixed="سلام عليكم."),
        bad("en-zh", "", "⟦ä½ å¥½⟧。".replace("½ å", "½\u00a0å"), fixed="你好。"),
        bad("en-tr", "", "Bug⟦Ã¼⟧n geldi.", fixed="Bugün geldi."),
        bad("en-pt", "", "A decis⟦Ã£⟧o.", fixed="A decisão."),
        good("el-fr", "", "«\u00a0Le CAFÉ» et l’ÂGE d’or à l’Île: «DÉJÀ VU»…"),
        good("en-pt", "", "“AMANHÔ, disse a IRMû dele. NÃO."),
        good("en-uk", "", "РІК, СІРІ, Росія – «Рада», С° і № 5."),
        good("en-el", "", "ΟΊΚΟΣ, Ξένος, «Όχι»."),
    ),
)
