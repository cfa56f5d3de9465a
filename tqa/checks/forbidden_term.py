"""Report a form that the glossary forbids, and offer the one to print.

Why: a desk has settled what it calls a thing, and a machine does not know.
Names and terms alike, in the forms that a glossary marks as forbidden; those it only calls deprecated are for
`name-variant`.
Not reported: a form that another entry of the glossary allows; a name in a quotation, or as part of a longer name.
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import fitting_form
from tqa.model import Category, Concept, Edit, Hit, How, Kind, Safety, Severity, Status, Suggestion, Term

_ASK = "a quotation may want this very form"
_HINT = "the form has an ending here, which the better one needs too"


def find(view: View) -> Iterator[Hit]:
    for mention in view.target.mentions:
        aside = view.target.quoted(mention.span.start) or view.target.belongs_to_longer_name(mention.span)
        if mention.term.status is not Status.FORBIDDEN or (aside and mention.concept.kind is not Kind.TERM):
            continue
        found = mention.span.of(view.target.text)
        better = fitting_form(mention.concept, found, mention.term.language)
        if better is None:
            yield Hit(mention.span, f"“{found}” is a form that the glossary forbids")
            continue
        safety, reason = (Safety.ASK, _ASK) if mention.how is How.EXACT else (Safety.HINT, _HINT)
        if mention.how is How.EXACT and found[:1].isupper():
            better = better[0].upper() + better[1:]
        fix = Suggestion((Edit(mention.span, better),), safety, reason)
        yield Hit(mention.span, f"“{found}” is a form that the glossary forbids: it has “{better}”", (fix,))


_KYIV = Concept(
    id="kyiv",
    kind=Kind.PLACE,
    terms=(Term(text="Kyiv", language="en"), Term(text="Kiev", language="en", status=Status.FORBIDDEN)),
)
_MIGRANT = Concept(
    id="migrant",
    kind=Kind.TERM,
    terms=(
        Term(text="migrant", language="en"),
        Term(text="illegal alien", language="en", status=Status.FORBIDDEN),
    ),
)
_DYNAMO = Concept(id="dynamo", kind=Kind.ORGANISATION, terms=(Term(text="Dynamo Kiev", language="en"),))

CHECK = Check(
    id="forbidden-term",
    summary="A form that the glossary forbids",
    explanation=__doc__,
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    find=find,
    examples=(
        bad("uk-en", "", "He came from ⟦Kiev⟧.", fixed="He came from Kyiv.", glossary=(_KYIV,)),
        bad("es-en", "", "⟦Illegal alien⟧ held.", fixed="Migrant held.", glossary=(_MIGRANT,)),
        good("uk-en", "", "Dynamo Kiev won in Kyiv. The Kiev Post said so.", glossary=(_KYIV, _DYNAMO)),
        good("es-en", "", "The migrant was held.", glossary=(_MIGRANT,)),
    ),
)
