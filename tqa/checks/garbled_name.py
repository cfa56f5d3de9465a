"""Report a word that came out of a name: “Beat Kavanaugh” for Brett, “Champion League”, “Waren” for Warren.

Why: where a name is garbled, the sentence still reads well, and only somebody who knows the name will see it.
Unlike `misspelt-name` and `misrendered-name`, which look at the word, this looks for the name: one that the source has
in that place, and that the glossary, the text elsewhere, common usage or the words beside it spell out; or one word of
a name of several that the text or its source names.
Not reported: words of other names; other forms of the name and words made from it; headlines in capitals; small words.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.analysis.garbled import garbled
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Safety, Severity, Suggestion, Term


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    for view, one in garbled(document):
        fix = Suggestion((Edit(one.word.span, one.name),), Safety.ASK, "the word may be right as it is")
        message = f"“{one.word.text}” stands where the name {one.name} belongs: {one.why}"
        yield view, Hit(one.word.span, message, (fix,), one.source)


_LEAGUE = Concept(
    id="champions-league",
    kind=Kind.EVENT,
    terms=(Term(text="Champions League", language="en"), Term(text="Liga de Campeones", language="es")),
)
_WARREN = Concept(
    id="warren",
    kind=Kind.PERSON,
    terms=(
        Term(text="Elizabeth Warren", language="en"),
        Term(text="Warren", language="en", short=True),
        Term(text="Ελίζαμπεθ Γουόρεν", language="el"),
        Term(text="Γουόρεν", language="el", short=True),
    ),
)

CHECK = Check(
    id="garbled-name",
    summary="A name that came out as another word",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find_across=find_across,
    languages=lambda language: language.data.capitals != "none",
    languages_note="its script has no capitals to tell names by",
    examples=(
        bad(
            "es-en",
            "Mañana hay partido de la Liga de Campeones.",
            "Tomorrow there is a ⟦Champion⟧ League match.",
            fixed="Tomorrow there is a Champions League match.",
            glossary=(_LEAGUE,),
        ),
        bad(
            "el-en",
            "Χθες η Γουόρεν δήλωσε ότι διαφωνεί.",
            "Yesterday ⟦Waren⟧ said she disagreed.",
            fixed="Yesterday Warren said she disagreed.",
            glossary=(_WARREN,),
        ),
        bad(
            "el-en",
            "Χθες ο γερουσιαστής Τζον Μπλέικφορντ παραιτήθηκε.",
            "Yesterday Senator ⟦Join⟧ Blakeford resigned.",
            fixed="Yesterday Senator John Blakeford resigned.",
        ),
        bad(
            "fr-en",
            "Selon Dan Bennett, la police enquête.",
            "According to Dan ⟦Bennet⟧, police are looking into it.",
            fixed="According to Dan Bennett, police are looking into it.",
        ),
        good("es-en", "El líder de los Campeones habló.", "The Champion of the league spoke.", glossary=(_LEAGUE,)),
        good("el-en", "Χθες η Γουόρεν διαφώνησε.", "Yesterday Elizabeth Warren disagreed.", glossary=(_WARREN,)),
        good("el-en", "Χθες ο Τζον παραιτήθηκε.", "Yesterday the Joint Chiefs heard that John had resigned."),
    ),
)
