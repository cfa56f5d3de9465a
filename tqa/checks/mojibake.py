"""Report characters that were decoded wrongly: “cafÃ©”, “donâ€™t”, “ÎœÎ±ÏÎ¯Î±”, “РџСЂРёРІРµС‚”, “�”.

Why: one tool wrote UTF-8, the next read it as an old code page, and the reader gets signs instead of letters. The
correction is worked out by undoing that: the characters are encoded as they were read, and decoded as UTF-8, or as a
code page that the language had before (`legacy_encodings` in tqa/lang/locales/).
Not reported: real words with such letters (ÂGE, Île, «CAFÉ»); words of other
code pages that no dictionary has.
"""

import re
from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.mojibake import damages, in_code_page

_LOST = "\ufffd"
_LOST_RUN = re.compile("\ufffd+")


_WESTERN = frozenset(map(chr, range(0xC0, 0x100)))


def _old_code_pages(view: TextView) -> Iterator[Hit]:
    """Find words of a code page that the language had before Unicode, read as Western letters: Ïðèâåò for Привет."""
    pages = view.language.conventions.legacy_encodings
    if not pages or _WESTERN.isdisjoint(view.signs):
        return
    end = 0
    for span, right in sorted(found for page in pages for found in in_code_page(view.text, page)):
        if span.start >= end and view.language.lexicon.frequency(right.casefold()):
            end = span.end
            message = f"“{span.of(view.text)}” was decoded wrongly: it was “{right}”"
            yield Hit(span, message, (Suggestion((Edit(span, right),), Safety.SAFE),))


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if target.text.isascii():
        return
    for span, right in damages(target.text, target.signs):
        message = f"“{span.of(target.text)}” was decoded wrongly: it was “{right}”"
        yield Hit(span, message, (Suggestion((Edit(span, right),), Safety.SAFE),))
    yield from _old_code_pages(target)
    if _LOST in target.signs:
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
        bad("en-ru", "", "⟦Ïðèâåò⟧ всем.", fixed="Привет всем."),
        bad("en-el", "", "Η ⟦êõâÝñíçóç⟧ μίλησε.", fixed="Η κυβέρνηση μίλησε."),
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
