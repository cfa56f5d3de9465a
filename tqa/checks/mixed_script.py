"""Report a word in which a letter of another script hides among letters that look the same: “Gаza” with Cyrillic а.

Why: nobody sees it, and nobody finds it: no search, no glossary, no spell-checker knows the word.
A word is reported only if all its letters of one script can be exchanged for letters of the other, so that what
remains is a word in one script. The letters stand in tqa/text/lookalikes.py.
Not reported: words that mix scripts on purpose (5G-сеть, μm, iPhone’ом), and Roman numerals beside Cyrillic endings;
the micro sign in Greek words, which old keyboards have for μ.
"""

import re
from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.lookalikes import LOOKALIKES, STRANGE_RUNS, script_of

_SCRIPTS = ("Latin", "Greek", "Cyrillic")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 40
_REASON = "both letters fit, so the word may be of either script"


def _suspects(view: TextView) -> Iterator[Span]:
    """Yield the words in which two scripts touch, found by the letters that are not of the language's own script."""
    text, end = view.text, 0
    for run in STRANGE_RUNS[view.language.conventions.script].finditer(text):
        start, stop = run.span()
        touches = (start > 0 and text[start - 1].isalpha()) or text[stop : stop + 1].isalpha()
        if start < end or not touches:
            continue
        around = _WORD.finditer(text, max(0, start - _LONGEST), stop + _LONGEST)
        word = next((match for match in around if match.end() > start), None)
        if word is not None:
            end = word.end()
            yield Span(word.start(), end)


def _in_one_script(word: str, own: str) -> list[str]:
    """Return the word with all letters in one script, the likelier first; nothing if it cannot be."""
    scripts = {script: sum(script_of(letter) == script for letter in word) for script in _SCRIPTS}
    present = sorted((s for s in scripts if scripts[s]), key=lambda s: (-scripts[s], s != own))
    if len(present) != 2:  # noqa: PLR2004 - a mixture of two
        return []
    found = []
    for into, from_ in (present, present[::-1]):
        pairs = LOOKALIKES[from_, into]
        right = "".join(pairs.get(letter, letter) if script_of(letter) == from_ else letter for letter in word)
        if all(script_of(letter) in ("", into) for letter in right):
            found.append(right)
    return found


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if target.text.isascii():
        return
    own = target.language.conventions.script
    for span in _suspects(target):
        word = span.of(target.text)
        right = _in_one_script(word, own)
        if not right or len(word) < 2:  # noqa: PLR2004 - one letter has one script
            continue
        known = [r for r in right if target.language.lexicon.frequency(r.casefold())]
        ordered = (*known, *(r for r in right if r not in known))
        sure = len(right) == 1 or len(known) == 1
        safety, reason = (Safety.SAFE, "") if sure else (Safety.ASK, _REASON)
        strange = next(f"“{a}” (U+{ord(a):04X})" for a, b in zip(word, ordered[0], strict=True) if a != b)
        suggestions = tuple(Suggestion((Edit(span, r),), safety, reason) for r in ordered)
        yield Hit(span, f"“{word}” has the letter {strange} of another script", suggestions)


CHECK = Check(
    id="mixed-script",
    summary="A letter of another script inside a word",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("uk-en", "", "Aid reached ⟦G\u0430za⟧ today.", fixed="Aid reached Gaza today."),
        bad("el-en", "", "Aid reached ⟦G\u03b1za⟧ today.", fixed="Aid reached Gaza today."),
        bad("ru-en", "", "The ⟦\u0421OVID⟧ wave is over.", fixed="The COVID wave is over."),
        bad("en-uk", "", "Допомога ⟦дійшл\u0061⟧ сьогодні.", fixed="Допомога дійшла сьогодні."),
        bad("en-ru", "", "⟦Росси\u0065й⟧ управляют.", fixed="Россией управляют."),
        bad("en-el", "", "Ο ⟦πρ\u006fεδρος⟧ μίλησε.", fixed="Ο προεδρος μίλησε."),
        bad("ru-de", "", "Die ⟦B\u0430hn⟧ streikt.", fixed="Die Bahn streikt."),
        bad("ru-tr", "", "Bugün ⟦\u0410nkara⟧ sakin.", fixed="Bugün Ankara sakin."),
        bad("ru-ar", "", "قال ⟦B\u0430iden⟧ إنه موافق.", fixed="قال Baiden إنه موافق."),
        good("en-uk", "", "5G-мережа, IT-компанія, iPhone’ом, DJів, SMSок і YouTube-канал Джо."),
        good("en-el", "", "Ο Trump και η Μερκελ στο FBI, μεγέθους 5μm, µεγάλη."),
        good("el-en", "", "The α-variant, 5 μm wide, reached Київ and Αθήνα."),
        good("en-de", "", "Die Straße in Łódź heißt Größe."),
    ),
)
