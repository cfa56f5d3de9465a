"""Report an acronym with stops in a text that has it without: US beside U.S., 7am beside 8 a.m., Ph.D. beside PhD.

Why: engines translate each sentence as if it stood alone, and a desk writes an acronym in one way.
The way that the text uses most wins; of two that it uses equally often, the one that the glossary prefers. A name that
the source copied from the target's language has its stops there: “die U.S. Navy”.
Not reported: two ways used equally often, where no glossary prefers one; quotations; an acronym without stops in a
headline, which saves them; a longer name that the glossary has in that way alone (US Airways); acronyms of the desk's
own glossary, which `name-variant` looks at.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tqa.analysis import DocumentView, TextView, View
from tqa.analysis.acronyms import Acronym, dotted, undotted
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import accepted
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Span, Status, Suggestion, Term

_REASON = "a quotation or an official name may want this very form"
Placed = tuple[View, Acronym]


def _mention(view: View, acronym: Acronym) -> Mention | None:
    """Return the name of the glossary that an acronym is, or begins."""
    mentions = (m for m in view.target.mentions if m.span.start <= acronym.start < m.span.end)
    return next(mentions, None)


def _in_use(document: DocumentView) -> Mapping[str, list[Placed]]:
    """Return the acronyms that the text writes in both ways, by their letters."""
    with_stops = [(view, acronym) for view in document.views for acronym in dotted(view.target.text)]
    known = sorted({acronym.letters for _, acronym in with_stops})
    without = [(view, acronym) for view in document.views for acronym in undotted(view.target.text, known)]
    both = {acronym.letters for _, acronym in without}
    found: dict[str, list[Placed]] = {letters: [] for letters in known if letters in both}
    for view, acronym in (*with_stops, *without):
        if acronym.letters in found:
            found[acronym.letters].append((view, acronym))
    return found


def _wants_stops(placed: Sequence[Placed]) -> bool | None:
    """Tell whether a text writes an acronym with stops; None if it has no way of its own."""
    # A headline saves stops, whatever the text does.
    votes = Counter(acronym.is_dotted for view, acronym in placed if acronym.is_dotted or not view.target.is_headline)
    if votes[True] != votes[False]:
        return votes[True] > votes[False]
    named = (mention for view, acronym in placed if (mention := _mention(view, acronym)) is not None)
    preferred = (m.concept.preferred(m.term.language) or "" for m in named)
    letters = placed[0][1].letters
    return next(("." in form for form in preferred if form.replace(".", "") == letters), None)


def _is_left_alone(view: View, acronym: Acronym, better: str) -> bool:
    if view.target.quoted(acronym.start) or (view.target.is_headline and not acronym.is_dotted):
        return True
    mention = _mention(view, acronym)
    if mention is None:
        return False
    longer = mention.span.end > acronym.end
    if not longer and not view.document.glossary.is_own(mention.concept.id):
        return False
    forms = {term.text.replace("’", "'") for term in accepted(mention.concept, mention.term.language)}
    return better + view.target.text[acronym.end : mention.span.end].replace("’", "'") not in forms


def _ends_sentence(view: TextView, at: int) -> bool:
    """Tell whether a stop before an offset ends a sentence too."""
    after = view.word_after(at)
    if after is None or not view.text[at : after.start].isspace() or "\n" in view.text[at : after.start]:
        return True
    return after.is_capitalised and after.folded in view.language.closed_class


def _edit(view: TextView, acronym: Acronym, model: Acronym, gap: str) -> Edit:
    """Return the edit that writes an acronym like another one; `gap` is what stands before that, behind a number."""
    start, end, better = acronym.start, acronym.end, model.text
    if model.text.endswith("."):
        end += view.text.startswith(".", end)
    elif acronym.text.endswith(".") and _ends_sentence(view, end):
        better += "."
    if acronym.letters.islower():
        start = len(view.text[:start].rstrip())
        better = gap + better
    return Edit(Span(start, end), better)


def _hit(view: View, acronym: Acronym, model: Placed, why: str) -> Hit:
    before = model[0].target.text[: model[1].start]
    edit = _edit(view.target, acronym, model[1], before[len(before.rstrip()) :])
    whole = Span(min(acronym.start, edit.span.start), max(acronym.end, edit.span.end))
    message = f"“{acronym.text}” is written “{model[1].text}” {why}"
    return Hit(whole, message, (Suggestion((edit,), Safety.ASK, _REASON),))


def against_itself(placed: Sequence[Placed]) -> Iterator[tuple[View, Hit]]:
    """Find the rarer of two ways of the text to write one acronym."""
    stops = _wants_stops(placed)
    if stops is None:
        return
    model = next(place for place in placed if place[1].is_dotted == stops)
    for view, acronym in placed:
        if acronym.is_dotted != stops and not _is_left_alone(view, acronym, model[1].text):
            yield view, _hit(view, acronym, model, "elsewhere in this text")


def _next_name(view: TextView, end: int) -> str:
    """Return the word with a capital that is joined to what ends at an offset; an empty string if there is none."""
    after = view.word_after(end)
    return after.text if after is not None and after.is_capitalised and view.text[end : after.start] == " " else ""


def _copied(view: View) -> Iterator[Placed]:
    """Yield the acronyms with stops that begin a name of the target's language in the source."""
    ours, theirs = (v.language.data.words.abbreviations for v in (view.target, view.source))
    for acronym in dotted(view.source.text):
        folded = acronym.text.casefold()
        if folded in ours and folded not in theirs and _next_name(view.source, acronym.end):
            yield view, acronym


def against_source(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    """Find acronyms that lost the stops that the source copied; a text that drops them everywhere has a rule."""
    copied = [place for view in document.views if view.source for place in _copied(view)]
    known = sorted({acronym.letters for _, acronym in copied})
    if not known:
        return
    pairs = {(view.index, a.letters, _next_name(view.source, a.end)): (view, a) for view, a in copied}
    for letters in known:
        lost = [(v, a) for v in document.views for a in undotted(v.target.text, [letters])]
        models = [pairs.get((v.index, letters, _next_name(v.target, a.end))) for v, a in lost]
        kept = any(a.letters == letters for v in document.views for a in dotted(v.target.text))
        if not kept and all(models):
            for (view, acronym), model in zip(lost, models, strict=True):
                if model is not None and not _is_left_alone(view, acronym, model[1].text):
                    yield view, _hit(view, acronym, model, "in the source")


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    for placed in _in_use(document).values():
        yield from against_itself(placed)
    yield from against_source(document)


_US = Concept(
    id="us",
    kind=Kind.PLACE,
    terms=(
        Term(text="US", language="en", article="the"),
        Term(text="U.S.", language="en", status=Status.ADMITTED, article="the"),
    ),
)
_US_NAVY = Concept(
    id="us-navy",
    kind=Kind.ORGANISATION,
    terms=(
        Term(text="US Navy", language="en", article="the"),
        Term(text="U.S. Navy", language="en", status=Status.ADMITTED, article="the"),
    ),
)

CHECK = Check(
    id="inconsistent-acronym",
    summary="An acronym with stops here and without there",
    explanation=__doc__,
    category=Category.STYLE,
    severity=Severity.MINOR,
    find_across=find_across,
    examples=(
        bad(
            "el-en",
            "",
            "The U.S. agreed. The ⟦US⟧ paid. The U.S. left.",
            fixed="The U.S. agreed. The U.S. paid. The U.S. left.",
        ),
        bad(
            "uk-en",
            "",
            "The US agreed to pay the ⟦U.S.⟧ Army.",
            fixed="The US agreed to pay the US Army.",
            glossary=(_US,),
        ),
        bad(
            "de-en",
            "Das Boot der U.S. Navy sank.",
            "A boat of the ⟦US⟧ Navy sank.",
            fixed="A boat of the U.S. Navy sank.",
            glossary=(_US_NAVY,),
        ),
        bad(
            "el-en",
            "",
            "It opened at 8 a.m. and shut at 2 p.m. in winter. Now it opens at 7⟦am⟧ and 9 a.m. by turns.",
            fixed="It opened at 8 a.m. and shut at 2 p.m. in winter. Now it opens at 7 a.m. and 9 a.m. by turns.",
        ),
        bad(
            "fr-es",
            "",
            "La ONU votó. La ONU aplazó la cita. Así obró la ⟦O.N.U.⟧ El resto calla.",
            fixed="La ONU votó. La ONU aplazó la cita. Así obró la ONU. El resto calla.",
        ),
        good("el-en", "", "The U.S. agreed. The US paid."),
        good("el-en", "", "The U.S. agreed. “The US paid,” he said. The U.S. left."),
        good("el-en", "", "US agrees to pay\nThe U.S. agreed. The U.S. left."),
        good("en-de", "A boat of the U.S. Navy sank.", "Ein Boot der US Navy sank."),
    ),
)
