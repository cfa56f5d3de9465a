"""Report a time of day written as another language writes it: 20h30 in English, 8 p.m. in German.

Why: engines copy times as they stand, and a German reader has no “p.m.”, an English one no “Uhr”.
The rules of each language stand under `times` in tqa/lang/locales/.
Not reported: what newspapers of one language write differently (8 p.m. and 20:00 in English, 8 p. m. in Spanish);
stretches of time such as 1h30, where the language writes them so.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.analysis.rewriting import times
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion

_REASON = "the words around it may have to follow"


def find(view: View) -> Iterator[Hit]:
    for written in times(view.target):
        suggestion = Suggestion((Edit(written.span, written.text),), Safety.ASK, _REASON)
        yield Hit(written.span, f"{written.span.of(view.target.text)}: {written.why}", (suggestion,))


CHECK = Check(
    id="time-format",
    summary="A time of day written as another language writes it",
    explanation=__doc__,
    category=Category.LOCALE_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.conventions.times,
    languages_note="no `times` in tqa/lang/locales/",
    examples=(
        bad("fr-en", "", "The vote is at ⟦20h30⟧ on Monday.", fixed="The vote is at 20:30 on Monday."),
        bad("de-en", "", "The vote is at ⟦20.30 Uhr⟧ on Monday.", fixed="The vote is at 20:30 on Monday."),
        bad("en-de", "", "Die Wahl beginnt um ⟦8 p.m.⟧ am Montag.", fixed="Die Wahl beginnt um 20 Uhr am Montag."),
        bad("en-de", "", "Die Wahl beginnt um ⟦8 p.m⟧. Sie dauert.", fixed="Die Wahl beginnt um 20 Uhr. Sie dauert."),
        bad("en-de", "", "Sie beginnt um ⟦8:30 pm⟧ Ortszeit.", fixed="Sie beginnt um 20.30 Uhr Ortszeit."),
        bad("en-fr", "", "Le vote débute à ⟦8 pm⟧ lundi.", fixed="Le vote débute à 20h lundi."),
        bad("en-it", "", "Il voto inizia alle ⟦8:30 pm⟧ di lunedì.", fixed="Il voto inizia alle 20:30 di lunedì."),
        bad("en-pt", "", "A votação começa às ⟦8 pm⟧ de segunda.", fixed="A votação começa às 20h de segunda."),
        bad("en-el", "", "Αρχίζει στις ⟦8 pm⟧ τη Δευτέρα.", fixed="Αρχίζει στις 8 μ.μ. τη Δευτέρα."),
        bad("en-uk", "", "Починається о ⟦8 pm⟧ в понеділок.", fixed="Починається о 20:00 в понеділок."),
        bad("en-ru", "", "Начинается в ⟦8:30 a.m.⟧ в понедельник.", fixed="Начинается в 8:30 в понедельник."),
        bad("en-tr", "", "Oylama ⟦8:30 pm⟧ sularında.", fixed="Oylama 20.30 sularında."),
        bad("en-ar", "", "يبدأ في ⟦8 pm⟧ اليوم.", fixed="يبدأ في 8 مساءً اليوم."),
        bad("en-he", "", "ההצבעה ב־ ⟦8 pm⟧ היום.", fixed="ההצבעה ב־ 20:00 היום."),
        bad("en-zh", "", "投票于⟦8 pm⟧开始。", fixed="投票于20时开始。"),
        bad("en-ja", "", "投票は⟦8:30 pm⟧に始まる。", fixed="投票は20時30分に始まる。"),
        good("de-en", "", "At 8 p.m., 20:30 and 7.55am; a 20 h flight; 1h30 of talks."),
        good("en-de", "", "Um 20.30 Uhr, um 8 Uhr; Platz 5 am Montag, Gruppe 8 am Dienstag."),
        good("en-fr", "", "À 20h30, à 20 h 30 et à 8 heures."),
        good("en-es", "", "A las 8 p. m. y a las 20:30."),
        good("en-el", "", "Στις 8 μ.μ. και στις 7.55 π.μ."),
    ),
)
