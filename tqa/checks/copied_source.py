"""Report a sentence that was not translated at all.

Why: a system that fails on a sentence, or an editor who skips it, leaves the source's own words in the article.
A sentence is one that is in another script, that has the source's words and most of them none of the target's own, or
a line that is its source letter by letter. Without a source it is one of at least eight words that has hardly any small
or common words of the target's language, and that langdetect takes for another.
Not reported: names, bylines and titles, which are copied by right: a line without the small words of a
language; a sentence among others in a paragraph without a source.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity


def find(view: View) -> Iterator[Hit]:
    for sentence in view.untranslated.sentences:
        yield Hit(sentence, "the sentence was not translated")


CHECK = Check(
    id="copied-source",
    summary="A sentence left in another language",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    examples=(
        bad(
            "en-de",
            "The mayor resigned. The council will meet again on Monday.",
            "Der Bürgermeister trat zurück. ⟦The council will meet again on Monday.⟧",
            fixed=None,
        ),
        bad(
            "en-el",
            "The mayor resigned. The council will meet again on Monday.",
            "Ο δήμαρχος παραιτήθηκε. ⟦The council will meet again on Monday.⟧",
            fixed=None,
        ),
        bad(
            "uk-en",
            "Мер пішов у відставку. Рада збереться в понеділок.",
            "The mayor resigned. ⟦Рада збереться в понеділок.⟧",
            fixed=None,
        ),
        bad("en-uk", "He said no to it.", "⟦He said no to it.⟧", fixed=None),
        bad("ja-en", "", "The mayor resigned.\n⟦議会は月曜日に再開する。⟧", fixed=None),
        bad(
            "es-fr",
            "El ayuntamiento volverá a reunirse el lunes.",
            "⟦El ayuntamiento volverá a reunirse el lunes.⟧",
            fixed=None,
        ),
        bad(
            "en-de",
            "",
            "Der Bürgermeister trat zurück.\n⟦The council will meet again on Monday because nobody has resigned yet.⟧",
            fixed=None,
        ),
        bad(
            "de-en",
            "",
            "The mayor resigned.\n⟦Niemand weiß, wer dem Bürgermeister in seinem Amt nachfolgen wird.⟧",
            fixed=None,
        ),
        good("en-de", "By Anna Smith, New York Times", "By Anna Smith, New York Times"),
        good(
            "en-el", "She sang “The Winner Takes It All” twice.", "Τραγούδησε δύο φορές το «The Winner Takes It All»."
        ),
        good("uk-en", "Рада збереться.", "The council (Рада) will meet."),
        good("es-pt", "El presidente visita Portugal.", "O presidente visita Portugal."),
    ),
)
