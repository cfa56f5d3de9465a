"""Report a person who is first named by the surname alone, or later by the full name again.

Why: newsrooms name a person in full once, and by the whole surname after; engines lose the order when sentences move.
The glossary knows the full name and the surname of each person.
Not reported: headlines; quotations; people whom the text never names in full where the surname has a title before it
(President Biden); full names where two people of one surname are in the text.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.attribution import title_gender
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Gender, Hit, How, Kind, Mention, Safety, Severity, Suggestion, Term

_FIRST = "the text may have named the person in a headline or a picture"
_AGAIN = "the full name may be wanted here, after other people were named"
Placed = tuple[View, Mention]


def _by_person(document: DocumentView) -> Iterator[list[Placed]]:
    """Yield the mentions of each person, those in headlines and quotations left out, in the order of the text."""
    found: dict[str, list[Placed]] = {}
    for view, mention in document.mentions:
        aside = view.target.is_headline or view.target.quoted(mention.span.start)
        if mention.concept.kind is Kind.PERSON and mention.how is How.EXACT and not aside:
            found.setdefault(mention.concept.id, []).append((view, mention))
    yield from found.values()


def _short(concept: Concept, language: str) -> str | None:
    return next((term.text for term in concept.terms_in(language) if term.short), None)


def _has_title(view: View, mention: Mention) -> bool:
    """Tell whether a title, role or other capitalised word stands before a name."""
    before = view.target.word_before(mention.span.start)
    if before is None or not view.target.text[before.end : mention.span.start].isspace():
        return False
    return before.is_capitalised or title_gender(view.target, before) is not None


def _hit(mention: Mention, name: str, *, first: bool) -> Hit:
    fix = Suggestion((Edit(mention.span, name),), Safety.ASK, _FIRST if first else _AGAIN)
    if first:
        return Hit(
            mention.span, f"“{mention.term.text}” is named here for the first time, without the given name", (fix,)
        )
    return Hit(mention.span, f"“{mention.term.text}” was named in full before", (fix,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    people = list(_by_person(document))
    shorts = [_short(placed[0][1].concept, document.target_language.code) for placed in people]
    for placed, short in zip(people, shorts, strict=True):
        view, first = placed[0]
        full = first.concept.preferred(document.target_language.code)
        if short is None or full is None or full == short or shorts.count(short) > 1:
            continue
        if first.term.short and not _has_title(view, first):
            yield view, _hit(first, full, first=True)
        for later, mention in placed[1:]:
            if not first.term.short and mention.term.text == full:
                yield later, _hit(mention, short, first=False)


_BENDJAMA = Concept(
    id="bendjama",
    kind=Kind.PERSON,
    gender=Gender.MASCULINE,
    terms=(
        Term(text="Amar Bendjama", language="en"),
        Term(text="Bendjama", language="en", short=True),
    ),
)

CHECK = Check(
    id="surname-policy",
    summary="A full name where the surname is due, or the other way round",
    explanation=__doc__,
    category=Category.STYLE,
    severity=Severity.NEUTRAL,
    find_across=find_across,
    preview=True,
    examples=(
        bad(
            "el-en",
            "",
            "⟦Bendjama⟧ spoke of a bloodbath.",
            fixed="Amar Bendjama spoke of a bloodbath.",
            glossary=(_BENDJAMA,),
        ),
        bad(
            "el-en",
            "",
            "Amar Bendjama spoke. The council listened to ⟦Amar Bendjama⟧ in silence.",
            fixed="Amar Bendjama spoke. The council listened to Bendjama in silence.",
            glossary=(_BENDJAMA,),
        ),
        good("el-en", "", "Amar Bendjama spoke. Bendjama left.", glossary=(_BENDJAMA,)),
        good("el-en", "", "Ambassador Bendjama spoke.", glossary=(_BENDJAMA,)),
    ),
)
