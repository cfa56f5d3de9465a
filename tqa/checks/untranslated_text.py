"""Report words of the source, or of another language, that the translation has left as they were.

Why: a word that the system did not know, or that was missed in editing, means nothing to the reader.
A stretch in a script that the language is not written in is found without the source. A word in the language's own
script is one if the source has it too, and it is far more common in the source's language than in the target's.
Not reported: names of the glossary; what stands in brackets or alone in quotation marks, as the original form of a
name or title does; Latin words without the source; words with a capital that may be names; phrases that many
languages have, such as “de facto” (tqa/lang/loan_phrases.txt); a sentence left whole, which `copied-source` reports.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Safety, Severity, Span, Suggestion, Term

_REASON = "the glossary has the name, but the sentence may want it in another form"


def _suggestions(view: View, span: Span) -> tuple[Suggestion, ...]:
    """Return the name that the glossary has for words of the source's language, if they are one."""
    text = span.of(view.target.text)
    if not view.document.source_language.code:
        return ()
    found = view.document.glossary.mentions(text, view.document.source_language)
    names = (m.concept.preferred(view.target.language.code) for m in found if m.span == Span(0, len(text)))
    return tuple(Suggestion((Edit(span, name),), Safety.ASK, _REASON) for name in names if name and name != text)


def find(view: View) -> Iterator[Hit]:
    for span in view.untranslated.stretches:
        text = span.of(view.target.text)
        yield Hit(span, f"“{text}” was left untranslated", _suggestions(view, span))


_FRANCE = Concept(
    id="france", kind=Kind.PLACE, terms=(Term(text="法国", language="zh"), Term(text="France", language="en"))
)

CHECK = Check(
    id="untranslated-text",
    summary="Words left in another language",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    examples=(
        bad("zh-en", "法国和意大利。", "⟦法国⟧ and Italy.", fixed="France and Italy.", glossary=(_FRANCE,)),
        bad("de-en", "Er führte ein Interview.", "He ⟦führte⟧ an interview.", fixed=None),
        bad("en-de", "A ballot is planned for Friday.", "Eine Wahl ist für Freitag ⟦planned⟧.", fixed=None),
        bad("pl-en", "Mam nadzieję, że wygramy.", "⟦Mam nadzieję⟧ that we will win.", fixed=None),
        bad("de-en", "Der Rat billigte den Haushalt.", "The council approved the ⟦Haushalt⟧.", fixed=None),
        bad("fr-en", "Il parle de l’humidité.", "He talks about ⟦l’humidité⟧.", fixed=None),
        bad("ru-uk", "Он сказал, что едет.", "Він сказав, ⟦что⟧ їде.", fixed=None),
        bad("es-pt", "La reunión terminó sin acuerdo.", "A reunião terminou ⟦sin⟧ acordo.", fixed=None),
        bad("en-el", "The firm announced a plan.", "Η εταιρεία ⟦announced⟧ ένα σχέδιο.", fixed=None),
        bad("en-ar", "He said that talks failed.", "قال ⟦that⟧ المحادثات فشلت.", fixed=None),
        bad("en-tr", "The board announced it.", "Kurul bunu ⟦announced⟧.", fixed=None),
        bad("he-en", "הממשלה החליטה אתמול.", "The government ⟦החליטה⟧ yesterday.", fixed=None),
        bad("en-uk", "", "Уряд оголосив ⟦μέτρα⟧ завтра.", fixed=None),
        bad("ja-zh", "", "政府将分发⟦スマートフォン⟧。", fixed=None),
        good("zh-en", "北京很大。", "Beijing (北京) is big."),
        good("el-en", "Η λέξη «λόγος» σημαίνει πολλά.", "The word “λόγος” means many things, and α is a letter."),
        good("fr-en", "Il est de facto en route.", "He is de facto en route."),
        good("de-en", "Von der Leyen sprach im Bundestag.", "Von der Leyen spoke in the Bundestag."),
        good("en-de", "The Palms Hotel and Casino is open.", "Das Palms Hotel and Casino ist geöffnet."),
        good("en-it", "The manager left the team.", "Il manager ha lasciato il team."),
        good("en-el", "She wore sneakers and posted a podcast.", "Φορούσε sneakers και ανέβασε ένα podcast."),
        good("pl-en", "Pawłowicz ma mieszkanie.", "Pawłowicz has a flat."),
    ),
)
