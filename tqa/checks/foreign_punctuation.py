"""Report a mark of punctuation that another script has: “，” or “؟” in English, “?” in Greek, “,” in Arabic or Chinese.

Why: engines copy the marks of the source. They look almost right, and are wrong for every reader and every tool.
The wide marks of Chinese and Japanese and the Arabic ones are wrong wherever the script has none of them; what a
language has in place of the usual marks stands under `marks.foreign` in tqa/lang/locales/, and the letters beside which
it is wrong under `marks.beside`.
The six dots of Chinese are wrong too where three are usual.
Not reported: marks beside words of another script, which may be quoted; wide brackets in Korean.
"""

import functools
import re
from collections.abc import Iterator, Mapping

import regex

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.lookalikes import ARABIC_MARKS, WIDE_MARKS

_ARABIC = "Arabic"
_OPENING = frozenset("([")
_ANY = frozenset({*WIDE_MARKS, *ARABIC_MARKS, *"…?!;:"})


@functools.cache
def _strange(language: Language) -> tuple[Mapping[str, str], frozenset[str]]:
    """Return the marks that are wrong in any text of the language, each with the right one; and those of `foreign`."""
    conventions = language.conventions
    wide = WIDE_MARKS if language.data.spaces else {}
    strange = {**wide, **({} if conventions.script == _ARABIC else ARABIC_MARKS)} if conventions.script else {}
    return strange, frozenset(conventions.marks.foreign)


@functools.cache
def _beside(language: Language) -> "regex.Pattern[str] | None":
    """Return a pattern of the marks that are wrong only behind, or between, letters of the language's own script."""
    marks = language.conventions.marks
    if not marks.foreign:
        return None
    found = "".join(map(regex.escape, marks.foreign))
    letters = f"[{marks.beside}]"
    return regex.compile(f'(?<={letters}["”»)’]?)[{found}](?=\\s*(?:$|["”»)’“«]|{letters}))')


def _edit(text: str, at: int, right: str, *, spaces: bool) -> Edit:
    """Exchange a mark, and give it the spaces that the language has: none, or one on the outer side."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not spaces:
        behind = text[at + 1 : at + 3]
        gap = len(behind) - len(behind.lstrip(" \u00a0\u202f"))
        return Edit(Span(at, at + 1 + gap), right)
    if right in _OPENING:
        return Edit(Span(at, at + 1), f" {right}" if before.isalnum() else right)
    return Edit(Span(at, at + 1), f"{right} " if after.isalnum() or after in {"“", "«", "("} else right)


def _hit(text: str, at: int, right: str, language: Language) -> Hit:
    edit = _edit(text, at, right, spaces=language.data.spaces)
    message = f"“{text[at]}” is no mark of {language.english_name}: expected “{right}”"
    return Hit(Span(at, at + 1), message, (Suggestion((edit,), Safety.SAFE),))


def _quotes_that_script(text: str, at: int, script: str) -> bool:
    """Tell whether the mark stands beside a letter of its own script, which may be quoted."""
    pattern = _ARABIC_LETTER if script == _ARABIC else _WIDE_LETTER
    return pattern.search(text, max(0, at - 1), at + 2) is not None


def _six_dots(text: str, language: Language) -> Iterator[Hit]:
    for match in _SIX_DOTS.finditer(text) if language.data.spaces else ():
        right = "…" if "…" in match.group() else "..."
        suggestion = Suggestion((Edit(Span(*match.span()), right),), Safety.SAFE)
        yield Hit(Span(*match.span()), "an ellipsis has three dots, not six", (suggestion,))


_SIX_DOTS = re.compile(r"(?<!\.)\.{5,7}(?!\.)|…{2,}")
_ARABIC_LETTER = regex.compile(r"\p{Arabic}")
_WIDE_LETTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    language, text = target.language, target.text
    strange, foreign = _strange(language)
    if _ANY.isdisjoint(target.signs):
        # The comma and the stop are no signs.
        if foreign and "," in text:
            yield from _beside_letters(text, language)
        if "....." in text and strange:
            yield from _six_dots(text, language)
        return
    for mark in sorted(target.signs & strange.keys()):
        script = _ARABIC if mark in ARABIC_MARKS else ""
        for match in re.finditer(re.escape(mark), text):
            if not _quotes_that_script(text, match.start(), script):
                yield _hit(text, match.start(), strange[mark], language)
    if strange and ("....." in text or "……" in text):
        yield from _six_dots(text, language)
    if foreign:
        yield from _beside_letters(text, language)


def _beside_letters(text: str, language: Language) -> Iterator[Hit]:
    pattern = _beside(language)
    right = language.conventions.marks.foreign
    for match in pattern.finditer(text) if pattern else ():
        yield _hit(text, match.start(), right[match.group()], language)


CHECK = Check(
    id="foreign-punctuation",
    summary="A mark of punctuation that another script has",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.conventions.script,
    languages_note="no file in tqa/lang/locales/",
    examples=(
        bad("zh-en", "", "He stayed⟦，⟧she left⟦。⟧", fixed="He stayed, she left."),
        bad("zh-en", "", "The Fed⟦（⟧the bank⟦）⟧ met.", fixed="The Fed (the bank) met."),
        bad("zh-en", "", "He waited⟦......⟧ and left.", fixed="He waited... and left."),
        bad("ar-en", "", "Who stays⟦؟⟧ He⟦،⟧ she said.", fixed="Who stays? He, she said."),
        bad("zh-de", "", "Er blieb⟦，⟧sie ging⟦。⟧", fixed="Er blieb, sie ging."),
        bad("zh-fr", "", "Il reste⟦，⟧elle part.", fixed="Il reste, elle part."),
        bad("ja-es", "", "Se queda⟦、⟧dijo.", fixed="Se queda, dijo."),
        bad("zh-it", "", "Resta⟦。⟧ Lei va.", fixed="Resta. Lei va."),
        bad("zh-pt", "", "Fica⟦；⟧ ela vai.", fixed="Fica; ela vai."),
        bad("zh-uk", "", "Він лишився⟦，⟧а вона ні.", fixed="Він лишився, а вона ні."),
        bad("zh-ru", "", "Он остался⟦。⟧", fixed="Он остался."),
        bad("ar-tr", "", "Kim kaldı⟦؟⟧", fixed="Kim kaldı?"),
        bad("ar-he", "", "הוא נשאר⟦،⟧ היא הלכה.", fixed="הוא נשאר, היא הלכה."),
        bad("en-el", "", "Ποιος έμεινε⟦?⟧", fixed="Ποιος έμεινε;"),
        bad("en-ar", "", "قال⟦,⟧ من بقي⟦?⟧", fixed="قال، من بقي؟"),
        bad("en-zh", "", "他留下⟦, ⟧她走了。".replace("⟦, ⟧", "⟦,⟧ "), fixed="他留下，她走了。"),
        bad("en-ja", "", "彼は残り⟦,⟧彼女は去った。", fixed="彼は残り、彼女は去った。"),
        good("de-en", "", "Sign here: ........ and leave."),
        good("zh-en", "", "The sign read 不走。 or （不走） and it was 3:2, he said."),
        good("en-el", "", "Ποιος έμεινε; Το «Who?» είναι τραγούδι."),
        good("en-ar", "", 'بلغ 380,000 شخص، و"Yes, we can" شعار.'),
        good("en-zh", "", "比分3:2，约32,000人。GPT-4, Claude等。"),
        good("zh-ja", "", "彼は残り、彼女は去った。"),
    ),
)
