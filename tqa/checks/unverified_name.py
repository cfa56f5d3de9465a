"""Report a name that crossed two alphabets and that no glossary knows: “Benjama” for Μπεντζαμά.

Why: how a foreign name is written in Latin letters cannot be worked out from its letters (the man calls himself
Bendjama), so an engine's spelling is a guess that somebody must look up. The name belongs in the glossary then.
It is a hint: the finding says where the source has the name, and offers nothing.
Not reported: names that the glossary knows, or that are words or common names; names that the source writes in the
target's letters; each name is reported where it stands first.
"""

from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.glossary.likeness import script
from tqa.glossary.transliteration import is_common_name
from tqa.model import Category, Concept, Hit, Kind, Need, Severity, Term
from tqa.text.words import Word

_LIKE = 0.3
_KNOWN = 1e-6


def _is_unverified(view: View, word: Word, target: Word) -> bool:
    if word.start in view.source.mention_at or target.start in view.target.mention_at:
        return False
    known = view.target.language.lexicon.frequency(target.folded) >= _KNOWN or is_common_name(target.text)
    return not known and script(word.text) != script(target.text)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    seen: set[str] = set()
    for view in document.views:
        for word in view.counterparts.names if view.source else ():
            counterpart = view.counterparts.of(word)
            target = counterpart.target
            if target is None or counterpart.likeness < _LIKE or target.folded in seen:
                continue
            if _is_unverified(view, word, target):
                seen.add(target.folded)
                message = f"“{target.text}” stands for {word.text}, a name that no glossary has: see how it is spelt"
                yield view, Hit(target.span, message, (), word.span)


_BENDJAMA = Concept(
    id="bendjama",
    kind=Kind.PERSON,
    terms=(Term(text="Bendjama", language="en"), Term(text="Μπεντζαμά", language="el")),
)

CHECK = Check(
    id="unverified-name",
    summary="A name from another alphabet that no glossary has",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.NEUTRAL,
    find_across=find_across,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    languages=lambda language: language.data.capitals != "none",
    languages_note="its script has no capitals to tell names by",
    preview=True,
    examples=(
        bad("el-en", "Ο πρέσβης Μπεντζαμά μίλησε.", "Ambassador ⟦Benjama⟧ spoke.", fixed=None),
        good("el-en", "Ο πρέσβης Μπεντζαμά μίλησε.", "Ambassador Bendjama spoke.", glossary=(_BENDJAMA,)),
        good("el-en", "Ο πρέσβης Μάικ μίλησε.", "Ambassador Mike spoke."),
    ),
)
