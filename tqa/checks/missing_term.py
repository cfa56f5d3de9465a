"""Report a term of the source that the target has in no accepted form.

Why: a desk agrees on its words (ceasefire, not truce), and a reader who meets both looks for a difference.
Only terms that a desk or a record has put into its own glossary are demanded, in any form of theirs. The finding points
at a form that the glossary does not accept, if the target has one; otherwise at the place where the term would stand.
Not reported: names, which `missing-name` looks for; segments whose source is not known for sure.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good, lost
from tqa.glossary.choice import accepted
from tqa.model import (
    Category,
    Concept,
    Edit,
    Hit,
    Kind,
    Mention,
    Need,
    Safety,
    Severity,
    Status,
    Suggestion,
    Term,
)

_ASK = "the word may need another form here"
_GUESS = "the term is missing, and where it belongs is guessed"


def _hit(view: View, mention: Mention, term: str) -> Hit:
    found = mention.span.of(view.source.text)
    for other in view.target.mentions:
        if other.concept.id == mention.concept.id:
            wrong = other.span.of(view.target.text)
            written = term[0].upper() + term[1:] if wrong[:1].isupper() else term
            fix = Suggestion((Edit(other.span, written),), Safety.ASK, _ASK)
            return Hit(other.span, f"“{found}” of the source should be {term}, not “{wrong}”", (fix,), mention.span)
    return lost(view, mention.span, term, _GUESS)


def find(view: View) -> Iterator[Hit]:
    there = {m.concept.id for m in view.target.mentions if m.term.is_accepted}
    for mention in view.source.mentions:
        concept = mention.concept
        terms = accepted(concept, view.target.language.code)
        wanted = concept.kind is Kind.TERM and terms and view.document.glossary.is_own(concept.id)
        if wanted and concept.id not in there:
            there.add(concept.id)
            yield _hit(view, mention, terms[0].text)


_CEASEFIRE = Concept(
    id="ceasefire",
    kind=Kind.TERM,
    terms=(
        Term(text="ceasefire", language="en"),
        Term(text="armistice", language="en", status=Status.DEPRECATED),
        Term(text="εκεχειρία", language="el"),
    ),
)

CHECK = Check(
    id="missing-term",
    summary="A term of the source that the target has lost",
    explanation=__doc__,
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    examples=(
        bad(
            "el-en",
            "Η εκεχειρία κράτησε.",
            "The ⟦armistice⟧ held.",
            fixed="The ceasefire held.",
            glossary=(_CEASEFIRE,),
        ),
        good("el-en", "Το τέλος της εκεχειρίας.", "The end of the ceasefires.", glossary=(_CEASEFIRE,)),
        good("el-en", "Η ειρήνη κράτησε.", "The armistice held.", glossary=(_CEASEFIRE,)),
    ),
)
