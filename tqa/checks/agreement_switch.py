"""Report a collective name that is one here and many there: “the US has said”, and further on “the US were told”.

Why: the name is plural in the source (οι ΗΠΑ, les États-Unis), and an engine that translates sentence by sentence takes
now that, now the usage of the target. Either may be right; a text keeps to one.
The verb directly behind a name of the glossary that begins a clause tells; the number that the text has less often is
reported, of equals the later one.
In preview: the texts at hand have too few names with such a switch to say how often a finding is right.
Not reported: names behind a preposition or “and”, whose verb belongs to other words; people; pronouns (its, their),
which may stand for others.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Suggestion, Term
from tqa.text.words import Word

_KINDS = frozenset({Kind.ORGANISATION, Kind.PLACE})
_REASON = "both are right: what the text has elsewhere decides"


@dataclass(frozen=True, slots=True)
class _Use:
    """A name with its verb, and whether that is plural."""

    view: View
    mention: Mention
    verb: Word
    plural: bool


def _begins_clause(view: View, mention: Mention) -> bool:
    """Tell whether a name, with its article, stands where a clause begins."""
    target = view.target
    index = target.index_from(mention.span.start)
    if index and target.words[index - 1].folded in target.language.data.words.articles:
        index -= 1
    if index >= len(target.words) or target.words[index].start in target.initials:
        return index < len(target.words)
    before = target.words[index - 1]
    joined = target.between(before, target.words[index]).isspace()
    return joined and before.folded in target.language.grammar.agreement.openers


def _uses(document: DocumentView) -> Iterator[_Use]:
    verbs = document.target_language.grammar.agreement.verbs
    plural = frozenset(verbs.values())
    for view, mention in document.mentions:
        verb = view.target.word_after(mention.span.end) if mention.concept.kind in _KINDS else None
        known = verb is not None and (verb.text in verbs or verb.text in plural)
        if verb is None or not known or verb.start != mention.span.end + 1 or not _begins_clause(view, mention):
            continue
        yield _Use(view, mention, verb, verb.text in plural)


def _hit(use: _Use) -> Hit:
    verbs = use.view.target.language.grammar.agreement.verbs
    other = {many: one for one, many in verbs.items()} if use.plural else verbs
    name, numbers = use.mention.span.of(use.view.target.text), ("one", "many")
    message = f"“{name}” is {numbers[use.plural]} here and {numbers[not use.plural]} elsewhere in this text"
    return Hit(use.verb.span, message, (Suggestion((Edit(use.verb.span, other[use.verb.text]),), Safety.ASK, _REASON),))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    by_concept: dict[str, list[_Use]] = {}
    for use in _uses(document):
        by_concept.setdefault(use.mention.concept.id, []).append(use)
    for uses in by_concept.values():
        counts = Counter(use.plural for use in uses)
        rarer = counts[True] < counts[False] if counts[True] != counts[False] else not uses[0].plural
        for use in uses if len(counts) > 1 else ():
            if use.plural is rarer:
                yield use.view, _hit(use)


_US = Concept(id="us", kind=Kind.PLACE, terms=(Term(text="US", language="en", article="the"),))
_EU = Concept(id="eu", kind=Kind.ORGANISATION, terms=(Term(text="EU", language="en", article="the"),))

CHECK = Check(
    id="agreement-switch",
    summary="A collective name that is one here and many there",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    preview=True,
    find_across=find_across,
    languages=lambda language: language.grammar.agreement.verbs,
    languages_note="no list of verbs that tell one from many",
    examples=(
        bad(
            "el-en",
            "",
            "The US has agreed.\nHe said the US is ready, but the US ⟦were⟧ late.",
            fixed="The US has agreed.\nHe said the US is ready, but the US was late.",
            glossary=(_US,),
        ),
        bad(
            "fr-en",
            "",
            "The EU is late. The EU ⟦have⟧ said so.",
            fixed="The EU is late. The EU has said so.",
            glossary=(_EU,),
        ),
        good("el-en", "", "The US has agreed. Envoys of the US are here; France and the US have met.", glossary=(_US,)),
        good("el-en", "", "The US have agreed. The US are ready. Did the US has a say?", glossary=(_US,)),
    ),
)
