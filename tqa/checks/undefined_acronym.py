"""Report an acronym that the text nowhere spells out: “the OPCW said”, and no word of what that is.

Why: engines carry acronyms over from a source whose readers know them, or keep the letters of the other language.
Where the glossary has the full name, it is offered before the acronym.
Not reported: acronyms that the text explains in brackets, or whose full name it has anywhere; names that the glossary
prints as an acronym from the first (US, NATO); headlines; acronyms inside a longer name.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Suggestion, Term
from tqa.text.edges import after_space
from tqa.text.words import Word

_LEAST, _MOST = 3, 6
_REASON = "readers may know the acronym, and the article may need a change"


def _is_acronym(word: Word) -> bool:
    return word.is_acronym and word.text.isalpha() and _LEAST <= len(word.text) <= _MOST


def _is_explained(view: TextView, word: Word) -> bool:
    """Tell whether brackets around an acronym, or behind it, explain it."""
    return view.text.endswith("(", 0, word.start) or view.text.startswith("(", after_space(view.text, word.end))


def _full_name(mention: Mention) -> str | None:
    """Return the full name of an acronym that the glossary has; None if the acronym is what it prints first."""
    full = mention.concept.preferred(mention.term.language)
    return None if full is None or full == mention.term.text or full.isupper() else full


def _places(document: DocumentView) -> Iterator[tuple[View, Word]]:
    for view in document.views:
        if not view.target.is_headline:
            yield from ((view, word) for word in view.target.words if _is_acronym(word))


def _hit(word: Word, full: str | None) -> Hit:
    message = f"“{word.text}” is not spelt out anywhere in this text"
    if full is None:
        return Hit(word.span, message)
    fix = Suggestion((Edit(word.span, f"{full} ({word.text})"),), Safety.HINT, _REASON)
    return Hit(word.span, f"{message}: the glossary has “{full}”", (fix,))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    spelt_out = {m.concept.id for view, m in document.mentions if not m.span.of(view.target.text).isupper()}
    explained = {word.text for view, word in _places(document) if _is_explained(view.target, word)}
    for view, word in _places(document):
        mention = view.target.mention_at.get(word.start)
        if word.text in explained or (mention is None and view.target.belongs_to_longer_name(word.span)):
            continue
        explained.add(word.text)
        full = None if mention is None else _full_name(mention)
        known = mention is not None and (
            full is None or mention.concept.id in spelt_out or len(mention.span) > len(word.text)
        )
        if not known and (mention is None or mention.concept.kind is not Kind.PLACE):
            yield view, _hit(word, full)


_OPCW = Concept(
    id="opcw",
    kind=Kind.ORGANISATION,
    terms=(
        Term(text="Organisation for the Prohibition of Chemical Weapons", language="en"),
        Term(text="OPCW", language="en", short=True),
    ),
)
_NATO = Concept(id="nato", kind=Kind.ORGANISATION, terms=(Term(text="NATO", language="en"),))

CHECK = Check(
    id="undefined-acronym",
    summary="An acronym that the text never spells out",
    explanation=__doc__,
    category=Category.STYLE,
    severity=Severity.MINOR,
    find_across=find_across,
    languages=lambda language: language.data.capitals != "none",
    languages_note="its script has no capitals to tell acronyms by",
    preview=True,
    examples=(
        bad(
            "el-en",
            "",
            "Inspectors of the ⟦OPCW⟧ arrived. The OPCW declined to comment.",
            fixed="Inspectors of the Organisation for the Prohibition of Chemical Weapons (OPCW) arrived. "
            "The OPCW declined to comment.",
            glossary=(_OPCW,),
        ),
        bad("el-en", "", "The ⟦EPKD⟧ denied it.", fixed=None),
        good("el-en", "", "The army (EPKD) denied it. The EPKD left.", glossary=(_OPCW,)),
        good("el-en", "", "NATO denied it.", glossary=(_NATO,)),
    ),
)
