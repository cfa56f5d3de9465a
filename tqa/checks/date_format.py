"""Report a date written as another language writes it: October 7, 2023 order in German, “7. October” in English.

Why: engines translate the month and keep the order, the stops and the ordinals of the source.
The rules of each language stand under `dates` in tqa/lang/locales/. A date in figures is reported only where the order
shows: 12/31/2023 in a language that puts the day first, 31/12/2023 in American English.
Not reported: dates in figures that could be read both ways; what newspapers of one language write differently (October
7 and 7 October in English); a missing year.
"""

import re
from collections.abc import Iterator

from tqa.analysis import View
from tqa.analysis.rewriting import dates
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion

_FIGURES = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)[0-9]{2})")
_LAST_MONTH, _LAST_DAY = 12, 31
_SHORTEST = len("1/31/2023")
_MONTH_FIRST = frozenset({"en-us", "en-ph"})
_EITHER = frozenset({"en", "en-ca", "es-pr", "es-us", "fr-ca"})
_REASON = "the figures could be no date"
_WRITTEN = "the words around it may have to follow"


def _turned(figure: str, code: str, mark: str) -> str | None:
    """Return a date in figures with day and month exchanged, if they cannot be right as they are."""
    match = _FIGURES.fullmatch(figure)
    if match is None or code.replace("_", "-").lower() in _EITHER:
        return None
    first, second = int(match.group(1)), int(match.group(3))
    month, day = (first, second) if code.replace("_", "-").lower() in _MONTH_FIRST else (second, first)
    if not (_LAST_MONTH < month <= _LAST_DAY and 0 < day <= _LAST_MONTH):
        return None
    mark = mark or match.group(2)
    return f"{match.group(3)}{mark}{match.group(1)}{mark}{match.group(4)}"


def find(view: View) -> Iterator[Hit]:
    target = view.target
    for written in dates(target):
        suggestion = Suggestion((Edit(written.span, written.text),), Safety.ASK, _WRITTEN)
        yield Hit(written.span, f"{written.span.of(target.text)}: {written.why}", (suggestion,))
    mark, code = target.language.conventions.date_mark, view.document.document.target_lang
    for span in target.figures if target.language.data.spaces else ():
        figure = span.of(target.text)
        right = _turned(figure, code, mark) if len(span) >= _SHORTEST else None
        if right is not None:
            turn = Suggestion((Edit(span, right),), Safety.ASK, _REASON)
            yield Hit(span, f"{figure}: day and month stand the other way round in this language", (turn,))


CHECK = Check(
    id="date-format",
    summary="A date written as another language writes it",
    explanation=__doc__,
    category=Category.LOCALE_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.conventions.script,
    languages_note="no file in tqa/lang/locales/",
    examples=(
        bad("de-en", "", "It began on ⟦7. October⟧ in the south.", fixed="It began on 7 October in the south."),
        bad("uk-en", "", "On ⟦October, 7 2023⟧ it began.", fixed="On October 7, 2023 it began."),
        bad("es-en", "", "On ⟦7 of October of 2023⟧ it began.", fixed="On 7 October 2023 it began."),
        bad("fr-en-US", "", "Signed on ⟦31/12/2023⟧ in Paris.", fixed="Signed on 12/31/2023 in Paris."),
        bad("en-de", "", "Am ⟦Oktober 7, 2023⟧ begann es.", fixed="Am 7. Oktober 2023 begann es."),
        bad("en-de", "", "Der ⟦7 Oktober 2023⟧ war ein Samstag.", fixed="Der 7. Oktober 2023 war ein Samstag."),
        bad("en-de", "", "Frist ist der ⟦12/31/2023⟧.", fixed="Frist ist der 31.12.2023."),
        bad("en-de", "", "Die Sitzung am ⟦Juli 14⟧ fiel aus.", fixed="Die Sitzung am 14. Juli fiel aus."),
        bad("en-de", "", "Bis Freitag, ⟦Juni 12⟧, ist zu.", fixed="Bis Freitag, 12. Juni, ist zu."),
        bad("en-fr", "", "Un avis rendu le ⟦décembre 3⟧ à Namur.", fixed="Un avis rendu le 3 décembre à Namur."),
        bad(
            "en-fr", "", "NAMUR (Belgique), ⟦juin 18⟧ – Il est tard.", fixed="NAMUR (Belgique), 18 juin – Il est tard."
        ),
        bad("en-es", "", "Volverá el ⟦marzo 4⟧ a Lima.", fixed="Volverá el 4 de marzo a Lima."),
        bad("en-it", "", "Da martedì ⟦marzo 4⟧ è aperto.", fixed="Da martedì 4 marzo è aperto."),
        bad("en-pt", "", "Abre no dia ⟦maio 9⟧ em Faro.", fixed="Abre no dia 9 de maio em Faro."),
        bad("en-el", "", "Θα γίνει στις ⟦Απριλίου 26⟧ στην Πάτρα.", fixed="Θα γίνει στις 26 Απριλίου στην Πάτρα."),
        bad("en-uk", "", "Заяви приймають до ⟦червня 15⟧.", fixed="Заяви приймають до 15 червня."),
        bad("en-ru", "", "Марафон назначен на ⟦января 30⟧.", fixed="Марафон назначен на 30 января."),
        bad("en-tr", "", "Toplantı ⟦Mayıs 9⟧ günü bitti.", fixed="Toplantı 9 Mayıs günü bitti."),
        bad("en-ar", "", "تُعقد الجولة في ⟦سبتمبر 15⟧، ثم تنتهي.", fixed="تُعقد الجولة في 15 سبتمبر، ثم تنتهي."),
        bad("en-fr", "", "Le ⟦7ème octobre⟧, la guerre a éclaté.", fixed="Le 7 octobre, la guerre a éclaté."),
        bad("en-fr", "", "Le ⟦octobre 7, 2023⟧, elle a éclaté.", fixed="Le 7 octobre 2023, elle a éclaté."),
        bad("en-es", "", "El ⟦octubre 7, 2023⟧ estalló.", fixed="El 7 de octubre de 2023 estalló."),
        bad("en-it", "", "Il ⟦ottobre 7, 2023⟧ è scoppiata.", fixed="Il 7 ottobre 2023 è scoppiata."),
        bad("en-pt", "", "Em ⟦outubro 7, 2023⟧ começou.", fixed="Em 7 de outubro de 2023 começou."),
        bad("en-el", "", "Στις ⟦Οκτώβριος 7, 2023⟧ άρχισε.", fixed="Στις 7 Οκτωβρίου 2023 άρχισε."),
        bad("en-uk", "", "Почалося ⟦жовтень 7, 2023⟧.", fixed="Почалося 7 жовтня 2023 року."),
        bad("en-ru", "", "Началось ⟦октябрь 7, 2023⟧.", fixed="Началось 7 октября 2023 года."),
        bad("en-tr", "", "Savaş ⟦Ekim 7, 2023⟧ başladı.", fixed="Savaş 7 Ekim 2023 başladı."),
        bad("en-ar", "", "بدأت في ⟦أكتوبر 7، 2023⟧ الحرب.", fixed="بدأت في 7 أكتوبر 2023 الحرب."),
        bad("en-he", "", "ב־ ⟦אוקטובר 7, 2023⟧ פרצה.", fixed="ב־ 7 באוקטובר 2023 פרצה."),
        bad("en-zh", "", "会议于⟦7日10月⟧举行。", fixed="会议于10月7日举行。"),
        bad("en-ja", "", "会議は⟦7日10月⟧に開かれた。", fixed="会議は10月7日に開かれた。"),
        good("en-de", "", "Im Juli 14 Tote, im August 9; seit Mai 21 sind es mehr, am Juli 14 000 Fans."),
        good("en-fr", "", "En mai 20 personnes, dont le maire, sont parties. Le 8 mai 45, la guerre finit."),
        good("en-ru", "", "Среди января 30 дней снега, в феврале 28."),
        good(
            "de-en", "", "On 7 October 2023, or October 7, 2023; in October, 7 men fled. See page 7. October was wet."
        ),
        good("en-de", "", "Am 7. Oktober 2023 und im Oktober 2023; 31.12.2023. Im Mai 15 Tote, 2023 waren es 4."),
        good("en-fr", "", "Le 1er octobre, le 7 octobre 2023 et le 31/12/2023."),
        good("en-es", "", "El 7 de octubre de 2023; en octubre, 7 muertos; el 1º de mayo."),
        good("en-it", "", "I primi 15 di gennaio; il 1º maggio."),
        good("en-uk", "", "7 жовтня 2023 року; 31.12.2023."),
        good("en-zh", "", "2023年10月7日，7月5日10月1日。"),
    ),
)
