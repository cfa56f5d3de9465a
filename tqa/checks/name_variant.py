"""Report one thing under several names in a text: US beside USA, Kyiv beside Kiev.

Why: engines translate each sentence as if it stood alone, and readers take two names for two things.
A form the glossary calls deprecated is reported where a better one is used too; of two full names of a place, the
preferred one is kept.
Not reported: forms that differ only in their stops, which `inconsistent-acronym` looks at; a full name beside its short
form; a text that keeps to one form, whichever it is; names that are part of a longer name (Team USA, USA Today);
quotations and glosses in brackets; names that the text calls old or other ones (formerly Burma); headlines, which have
their own style.
"""

from collections import Counter
from collections.abc import Iterator

from tqa.analysis import DocumentView, View
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import accepted
from tqa.model import Category, Concept, Edit, Hit, How, Kind, Mention, Safety, Severity, Status, Suggestion, Term

_REASON = "a quotation or an official name may want this very form"
_NEAR = 3
_STEM = 4
"""Letters by which two forms of a name are known to be forms of one."""
Placed = tuple[View, Mention]


def _as_typed(text: str) -> str:
    """Return a name with the apostrophe of a keyboard."""
    return text.replace("’", "'")


def _hit(mention: Mention, better: str) -> Hit:
    edit = Edit(mention.span, better)
    message = f"“{mention.term.text}” is called “{better}” elsewhere in this text"
    return Hit(mention.span, message, (Suggestion((edit,), Safety.ASK, _REASON),))


def deprecated_beside_better(placed: list[Placed]) -> Iterator[tuple[View, Hit]]:
    better = Counter(m.term.text for _, m in placed if m.term.is_accepted)
    if not better:
        return
    for view, mention in placed:
        if mention.term.status is Status.DEPRECATED and not view.target.belongs_to_longer_name(mention.span):
            same_kind = [text for text, _ in better.most_common() if text.isupper() == mention.term.text.isupper()]
            preferred = mention.concept.preferred(mention.term.language) or ""
            best = preferred if preferred in better else (same_kind or list(better))[0]
            # A person under two quite different names has changed it, and the text says when.
            if mention.concept.kind is not Kind.PERSON or _share_a_word(best, mention.term.text):
                yield view, _hit(mention, best)


def two_full_names(placed: list[Placed]) -> Iterator[tuple[View, Hit]]:
    """Find a place under two names that are no forms of each other: Ivory Coast and Côte d’Ivoire."""
    if placed[0][1].concept.kind is not Kind.PLACE:
        return
    usable = [(v, m) for v, m in placed if m.term.status is not Status.DEPRECATED and not m.term.short]
    used = Counter(m.term.text for _, m in usable)
    preferred = placed[0][1].concept.preferred(placed[0][1].term.language)
    if preferred is None or preferred not in used or preferred.isupper():
        return
    for view, mention in usable:
        text = mention.term.text
        # A script without spaces writes a name and what it names as one word: 高松 and 高松市.
        longer = text.startswith(preferred) or preferred.startswith(text)
        if not text.isupper() and not longer and not _share_a_word(text, preferred):
            yield view, _hit(mention, preferred)


def _share_a_word(first: str, second: str) -> bool:
    """Tell whether two names are long and short forms of one, such as Russia and Russian Federation."""
    stems = [{word[:_STEM].casefold() for word in name.split() if len(word) >= _STEM} for name in (first, second)]
    return not stems[0].isdisjoint(stems[1])


def cut_within_a_name(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    """Find an acronym cut short in a longer name that the text has whole elsewhere: “Team US” for “Team USA”."""
    found = (m.span.of(view.target.text) for view, m in document.mentions)
    whole = {(before, last) for before, _, last in (name.rpartition(" ") for name in found) if last.isupper()}
    wanted = {(before, last) for before, last in whole if before[:1].isupper() and last.isalpha()}
    for view, mention in document.mentions if wanted else ():
        text = view.target.text
        short = mention.span.of(text)
        letters = short.replace(".", "")
        for before, last in sorted(wanted):
            cut = letters.isupper() and letters != last and last.startswith(letters) and len(letters) > 1
            if cut and text.endswith(f"{before} ", 0, mention.span.start):
                fix = Suggestion((Edit(mention.span, last),), Safety.ASK, _REASON)
                yield (
                    view,
                    Hit(mention.span, f"“{before} {short}” is called “{before} {last}” elsewhere in this text", (fix,)),
                )


def other_than_ours(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    """Find an acronym that is not the one of the desk's own glossary: U.K. for UK, US for USA."""
    for view, mention in document.mentions:
        found, ours = mention.span.of(view.target.text), mention.concept.preferred(mention.term.language) or ""
        differs = found != ours and found.isupper() and " " not in found
        if differs and ours.isupper() and not view.target.is_title and document.glossary.is_own(mention.concept.id):
            written = {t.text for t in accepted(mention.concept, mention.term.language)}
            only_stops = found.replace(".", "") == ours.replace(".", "")
            aside = view.target.quoted(mention.span.start) or (
                not only_stops and view.target.belongs_to_longer_name(mention.span)
            )
            if found not in written and not aside:
                fix = Suggestion((Edit(mention.span, ours),), Safety.ASK, _REASON)
                yield view, Hit(mention.span, f"“{found}” is written “{ours}” in your glossary", (fix,))


def _is_past(view: View, mention: Mention) -> bool:
    """Tell whether the words before a name say that it is an old or other one: “then called Burma”."""
    index = view.target.index_from(mention.span.start)
    before = view.target.words[max(0, index - _NEAR) : index]
    # An article may have melted with the word: l’ancien.
    bare = (word.folded.replace("’", "'").rpartition("'")[2] for word in before)
    return any(word in view.target.language.data.names.speaks_of_names for word in bare)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    yield from other_than_ours(document)
    yield from cut_within_a_name(document)
    by_concept: dict[str, list[Placed]] = {}
    for view, mention in document.mentions:
        exact = mention.how is How.EXACT and _as_typed(mention.span.of(view.target.text)) == _as_typed(
            mention.term.text
        )
        bracketed = view.target.text.endswith(("(", "["), 0, mention.span.start)
        aside = view.target.quoted(mention.span.start) or bracketed or _is_past(view, mention)
        if exact and not aside and not view.target.is_headline and mention.concept.kind is not Kind.TERM:
            by_concept.setdefault(mention.concept.id, []).append((view, mention))
    for placed in by_concept.values():
        yield from deprecated_beside_better(placed)
        yield from two_full_names(placed)


_US = Concept(
    id="us",
    kind=Kind.PLACE,
    terms=(
        Term(text="US", language="en", article="the"),
        Term(text="United States", language="en", status=Status.ADMITTED, article="the"),
        Term(text="U.S.", language="en", status=Status.ADMITTED, article="the"),
        Term(text="USA", language="en", status=Status.DEPRECATED, article="the"),
    ),
)
_KYIV = Concept(
    id="kyiv",
    kind=Kind.PLACE,
    terms=(
        Term(text="Kyiv", language="en"),
        Term(text="Kiev", language="en", status=Status.DEPRECATED),
    ),
)

_TAKAMATSU = Concept(
    id="takamatsu",
    kind=Kind.PLACE,
    terms=(Term(text="高松市", language="ja"), Term(text="高松", language="ja", status=Status.ADMITTED)),
)
_TEAM = Concept(id="team-usa", kind=Kind.ORGANISATION, terms=(Term(text="Team USA", language="en"),))
_IVORY_COAST = Concept(
    id="ivory-coast",
    kind=Kind.PLACE,
    terms=(
        Term(text="Ivory Coast", language="en"),
        Term(text="Côte d’Ivoire", language="en", status=Status.ADMITTED),
    ),
)

CHECK = Check(
    id="name-variant",
    summary="One thing under several names",
    explanation=__doc__,
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    find_across=find_across,
    examples=(
        bad(
            "el-en",
            "",
            "The ⟦USA⟧ abstained. The US envoy said so.",
            fixed="The US abstained. The US envoy said so.",
            glossary=(_US,),
        ),
        bad(
            "uk-en",
            "",
            "He left Kyiv on Monday. In ⟦Kiev⟧ it rained.",
            fixed="He left Kyiv on Monday. In Kyiv it rained.",
            glossary=(_KYIV,),
        ),
        bad(
            "fr-en",
            "",
            "Ivory Coast voted on Sunday. Turnout in ⟦Côte d’Ivoire⟧ was low.",
            fixed="Ivory Coast voted on Sunday. Turnout in Ivory Coast was low.",
            glossary=(_IVORY_COAST,),
        ),
        bad(
            "el-en",
            "",
            "Team ⟦US⟧ shows nerve\nNobody had thought that Team USA would win in Paris.",
            fixed="Team USA shows nerve\nNobody had thought that Team USA would win in Paris.",
            glossary=(_US, _TEAM),
        ),
        good("el-en", "", "The US lost to Team USA Gymnastics, and the United States cheered.", glossary=(_US,)),
        good("en-ja", "", "高松市で船が止まった。高松の港は静かだ。", glossary=(_TAKAMATSU,)),
        good("uk-en", "", "He left Kyiv on Monday. It was then called Kiev.", glossary=(_KYIV,)),
        good("uk-en", "", "He left Kiev on Monday. In Kiev it rained.", glossary=(_KYIV,)),
    ),
)
