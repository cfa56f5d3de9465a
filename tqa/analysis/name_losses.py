"""Which names of the source did the target lose, where that shows? By a hole that they left, or by another name there.

A name alone is no proof, since a text may say “the city” or “they”. Two things together are: a name that has no
counterpart, and, about where it would stand, words that lack something (“from and Asia”, “alongside.”) or a name that
nothing in the source explains.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.document_view import View
from tqa.analysis.places import place_of
from tqa.analysis.presence import is_named
from tqa.analysis.proof import is_certain
from tqa.analysis.text_view import TextView
from tqa.glossary.choice import accepted
from tqa.glossary.likeness import script
from tqa.lang.foreign import share_a_script
from tqa.lang.given_names import gender_of
from tqa.model import Concept, Kind, Mention, Span
from tqa.text.folding import fold
from tqa.text.words import Word

_UNLIKE = 0.35
_RARE, _COMMON = 3e-6, 5e-6
_UNKNOWN = 3e-8
_NEAR, _CLOSE = 0.3, 30
_LEAST_LETTERS = 4
_STEM = 4
_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})
_MARKS = frozenset(".,;:!?)(")


@dataclass(frozen=True, slots=True)
class LostName:
    """A name of the source without a counterpart, of one word or several; `concept` if the glossary knows it."""

    span: Span
    concept: Concept | None


def lost_names(view: View, *, shown: bool = False) -> list[LostName]:
    """Return the names of the source that the target surely has in no form.

    shown    the target has a hole, so that rare nouns of German may be names too.
    """
    found = [LostName(m.span, m.concept) for m in view.source.mentions if _is_lost_mention(view, m)]
    found += (
        LostName(span, None)
        for span in _joined(view.source.text, [w for w in view.counterparts.names if _is_lost(view, w, shown=shown)])
    )
    return sorted(found, key=lambda name: name.span)


def _is_lost_mention(view: View, mention: Mention) -> bool:
    concept = mention.concept
    if concept.kind is Kind.TERM or not accepted(concept, view.target.language.code) or not is_certain(view, mention):
        return False
    if any(m.concept.id == concept.id for m in (*view.target.mentions, *view.target.misrenderings)):
        return False
    if _is_another_form(view, mention):
        return False
    words = [w for w in view.counterparts.names if mention.span.start <= w.start < mention.span.end]
    if any(view.counterparts.of(word).likeness >= _UNLIKE for word in words):
        return False
    if not view.source.language.data.spaces and not _is_well_known(view, concept):
        return False
    return not _begins_alike(view, mention) and not is_named(view, concept, mention.span.of(view.source.text))


def _is_another_form(view: View, mention: Mention) -> bool:
    """Tell whether the words are as well those of a name that the target has: Λίβανο of Λίβανος, and of Λιβάνι."""
    written = fold(mention.span.of(view.source.text))
    there = {term.text for m in view.target.mentions for term in m.concept.terms_in(view.source.language.code)}
    stem = written[: max(_STEM, len(written) - 1)]
    return any(fold(form).startswith(stem) for form in there)


def _is_well_known(view: View, concept: Concept) -> bool:
    """Tell whether a name is frequent: in a text without spaces a rare one may be a part of a word."""
    frequency = view.target.language.lexicon.frequency
    names = (term.text.casefold().split() for term in accepted(concept, view.target.language.code))
    return any(min(map(frequency, parts)) >= _COMMON for parts in names)


def _begins_alike(view: View, mention: Mention) -> bool:
    """Tell whether a word of the target begins like one of a name: “New Yorker”, “kölnisch”."""
    forms = [term.text for term in mention.concept.terms_in(view.target.language.code)]
    parts = {part.casefold()[:_STEM] for form in (*forms, mention.span.of(view.source.text)) for part in form.split()}
    stems = tuple(part for part in parts if len(part) == _STEM)
    return any(word.startswith(stems) for word in view.target.vocabulary) or any(
        form in view.target.text for form in forms
    )


def _is_lost(view: View, word: Word, *, shown: bool) -> bool:
    """Tell whether a word of the source that no glossary knows is a name, and nothing in the target sounds like it."""
    source = view.source
    capitals = source.language.data.capitals
    if (
        word.start in source.mention_at
        or source.is_title
        or (capitals != "names" and not (shown and capitals == "nouns"))
    ):
        return False
    limit = _UNKNOWN if word.start in source.initials or capitals == "nouns" else _RARE
    if len(word.text) < _LEAST_LETTERS or not word.text.isalpha() or word.text.isupper():
        return False
    if word.folded in view.target.vocabulary or source.language.lexicon.frequency(word.folded) >= limit:
        return False
    return view.counterparts.of(word).likeness < _UNLIKE


def _joined(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Join the words that only a space or a hyphen divides."""
    run: Span | None = None
    for word in words:
        if run is not None and text[run.end : word.start] in (" ", "-", "\u00a0"):
            run = Span(run.start, word.end)
            continue
        if run is not None:
            yield run
        run = word.span
    if run is not None:
        yield run


def holes(view: View) -> list[Span]:
    """Return the words of the target that nothing follows, though something must: “alongside.”, “from and Asia”."""
    target, known = view.target, view.target.language.data
    if known.names.governing.isdisjoint(target.vocabulary):
        return []
    told = {gap.span for _, gap in view.fact_gaps}
    found = (target.words[at].span for at in target.indices_of(known.names.governing) if _is_hole(target, at))
    return [span for span in found if span not in told]


def _is_hole(target: TextView, at: int) -> bool:
    word, after = target.words[at], target.words[at + 1 : at + 3]
    behind = target.text[word.end : after[0].start if after else len(target.text)].lstrip()
    if behind[:1] in _MARKS and behind:
        return not target.abbreviates(word)
    if not after or behind:
        return False
    names = target.language.data.names
    second = after[0].folded in names.governing and after[0].folded not in target.language.data.words.articles
    twice = second and not after[0].is_capitalised
    listed = len(after) > 1 and after[0].folded in names.coordinating and after[1].is_capitalised
    return listed or (twice and word.folded != after[0].folded)


def strangers(view: View) -> list[tuple[Span, Concept | None]]:
    """Return the names of the target that nothing in the source explains, in the order of the text."""
    target = view.target
    named = {m.concept.id for m in view.source.mentions}
    odd = [m for m in target.mentions if m.concept.kind in _NAMES and m.concept.id not in named]
    words = [w for w in view.counterparts.candidates if w.start not in target.mention_at and _is_odd(view, w)]
    if target.language.data.capitals == "none":
        odd = [m for m in odd if target.language.lexicon.frequency(m.span.of(target.text)) < _COMMON]
    found: list[tuple[Span, Concept | None]] = [(span, None) for span in _joined(target.text, words)]
    found += ((m.span, m.concept) for m in odd if not any(_is_explained(view, w) for w in target.words_in(m.span)))
    return sorted(found, key=lambda item: item[0])


def _is_odd(view: View, word: Word) -> bool:
    target = view.target
    if target.language.data.capitals != "names" or len(word.text) < _LEAST_LETTERS or not word.text.isalpha():
        return False
    rare = target.language.lexicon.frequency(word.folded) < _RARE or gender_of(word.text) is not None
    return rare and not word.text.isupper() and word.start not in target.initials and not _is_explained(view, word)


def _is_explained(view: View, word: Word) -> bool:
    if word.folded in view.source.vocabulary:
        return True
    return any(view.counterparts.likeness(name, word.text) >= _UNLIKE for name in view.counterparts.names)


def lost_in_holes(view: View) -> Iterator[tuple[LostName, Span]]:
    """Yield the names that were lost where the target has a hole, each with the word before it."""
    gaps = holes(view)
    lost = lost_names(view, shown=True) if gaps else []
    for gap in gaps if lost else ():
        name = min(lost, key=lambda name: _distance(view, name, gap))
        if _distance(view, name, gap) <= max(_NEAR * len(view.target.text), _CLOSE):
            yield name, gap


def _distance(view: View, name: LostName, span: Span) -> int:
    at = place_of(name.span, view.source, view.target, view.points).at
    return min(abs(span.start - at), abs(span.end - at))


def _differ_in_known_names(view: View) -> bool:
    """Tell whether each side has a name of the glossary that the other has not."""
    here, there = (
        {m.concept.id for m in side.mentions if m.concept.kind in _NAMES} for side in (view.source, view.target)
    )
    return bool(here - there) and bool(there - here)


def replaced(view: View) -> Iterator[tuple[LostName, Span]]:
    """Yield the name that has another one in its place, with that.

    Across scripts a name that no glossary knows cannot be told from one that is written another way.
    """
    if not share_a_script(view.source.language, view.target.language) and not _differ_in_known_names(view):
        return
    lost = lost_names(view)
    others = strangers(view) if len(lost) == 1 else []
    if len(others) != 1:
        return
    (name,), ((span, concept),) = lost, others
    if concept is not None and name.concept is not None:
        alike = concept.kind is name.concept.kind
    else:
        alike = script(name.span.of(view.source.text)) == script(span.of(view.target.text)) and not view.target.is_title
    if alike and _distance(view, name, span) <= max(_NEAR * len(view.target.text), _CLOSE):
        whole = name if name.concept is not None else LostName(_whole(view.source, name.span), None)
        yield whole, span if concept is not None else _whole(view.target, span)


def _whole(view: TextView, span: Span) -> Span:
    """Return a name with the words with a capital beside it: Mangala Gauri."""
    before, after = view.word_before(span.start), view.word_after(span.end)
    while before is not None and _belongs(view, before, Span(before.end, span.start)):
        span = Span(before.start, span.end)
        before = view.word_before(span.start)
    while after is not None and _belongs(view, after, Span(span.end, after.start)):
        span = Span(span.start, after.end)
        after = view.word_after(span.end)
    return Span(span.start, span.start + len(view.language.without_possessive(span.of(view.text))))


def _belongs(view: TextView, word: Word, between: Span) -> bool:
    return word.is_capitalised and word.start not in view.initials and between.of(view.text) in (" ", "-", "\u00a0")
