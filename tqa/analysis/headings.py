"""What stands above and beside the body of a text: its headline, a standfirst, captions; and where they contradict it.

A heading is a line that no stop ends, or that begins like a caption (“Photo:”). A number of a heading that the body has
nowhere, neither in words nor rounded nor as a sum, is contradicted by the one number of the body that is near it and
counts the same thing, or, of years, stands in a sentence that shares words with the heading.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.fact_likeness import digits, is_said_otherwise
from tqa.analysis.facts import Fact, FactKind
from tqa.analysis.text_view import TextView

_LONGEST = 200
_LONGEST_LABEL = 30
_LEAST_BODY = 2
_STEM = 5
_NEAR = 1.35
_NEAR_YEARS = 12
_REACH = 3
_SHARED = 2
_LEAST_GROUPED = 1000
_KINDS = frozenset({FactKind.PLAIN, FactKind.PERCENTAGE, FactKind.MONEY, FactKind.MEASURE, FactKind.AGE, FactKind.YEAR})
_SURE_UNITS = frozenset({FactKind.PERCENTAGE, FactKind.MONEY})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A number of a heading, and the one that the body has in its place."""

    view: View
    fact: Fact
    told: Fact
    body: View


def headings(document: DocumentView) -> tuple[list[View], list[View]]:
    """Return the headings of a text that begins with a headline, and its body; nothing of other texts."""
    if document.headline is None:
        return [], []
    above: list[View] = []
    body: list[View] = []
    for view in document.views:
        if view.target:
            (above if _is_heading(view.target) else body).append(view)
    return (above, body) if len(body) >= _LEAST_BODY else ([], [])


def _is_heading(target: TextView) -> bool:
    short = len(target.text) <= _LONGEST
    return short and (not target.ends_like_a_sentence or _is_labelled(target))


def _is_labelled(target: TextView) -> bool:
    """Tell whether a line begins with a word such as “Photo:”."""
    label, colon, _ = target.text[:_LONGEST_LABEL].partition(":")
    captions = target.language.data.words.captions
    return bool(colon) and not captions.isdisjoint(label.casefold().split())


def contradictions(document: DocumentView) -> Iterator[Contradiction]:
    """Yield the numbers of the headings that the body contradicts."""
    above, body = headings(document)
    # Only figures are firm: where there are none, the text need not be read for its numbers.
    with_figures = [view for view in above if any(map(str.isdigit, view.target.signs))]
    suspects = [(view, fact) for view in with_figures for fact in view.target.facts if _is_firm(fact)]
    if not suspects:
        return
    told = [(view, fact) for view in body for fact in view.target.facts]
    values = {value for _, fact in told for value in (*fact.values, *fact.parts)}
    for view, fact in suspects:
        if fact.value in values or any(_is_the_same(fact, other) for _, other in told):
            continue
        alike = [(other, found) for other, found in told if _counts_the_same(view, fact, other, found)]
        near = [(other, found) for other, found in alike if _is_near(fact, found)]
        if len({found.value for _, found in near}) == 1 and not _is_sum(fact, [found for _, found in alike]):
            yield Contradiction(view, fact, near[0][1], near[0][0])


def _is_firm(fact: Fact) -> bool:
    grouped = not fact.parts or fact.value >= _LEAST_GROUPED
    return fact.kind in _KINDS and not fact.words and not fact.doubtful and grouped


def _is_sum(fact: Fact, alike: Sequence[Fact]) -> bool:
    """Tell whether a number is what others of the same things make together."""
    values = {other.value for other in alike}
    return fact.kind is not FactKind.YEAR and any(fact.value - value in values for value in values)


def _is_the_same(fact: Fact, told: Fact) -> bool:
    """Tell whether a number of a heading is one of the body rounded or in another unit."""
    if fact.kind is FactKind.YEAR and told.kind is not FactKind.YEAR:
        return False
    return is_said_otherwise(told, fact)


def _is_near(fact: Fact, told: Fact) -> bool:
    if digits(fact.value) < digits(told.value):
        return False
    if fact.kind is FactKind.YEAR:
        return abs(fact.value - told.value) <= _NEAR_YEARS
    low, high = sorted((fact.value, told.value))
    return low > 0 and high / low <= _NEAR


def _counts_the_same(view: View, fact: Fact, other: View, told: Fact) -> bool:
    """Tell whether a number of the body counts what one of a heading counts."""
    if not _is_firm(told) or fact.kind is not told.kind:
        return False
    if fact.kind is FactKind.YEAR:
        return len(_stems(view.target) & _stems(other.target)) >= _SHARED
    unit = fact.kind is FactKind.AGE or (bool(fact.units & told.units) and fact.kind in _SURE_UNITS)
    return unit or not counted(view.target, fact).isdisjoint(counted(other.target, told))


def counted(target: TextView, fact: Fact) -> frozenset[str]:
    """Return how the words begin that may say what a number counts."""
    at = fact.span.end
    if not target.language.data.spaces:
        return frozenset({target.text[at : at + 2]})
    index = target.index_from(at)
    small = target.language.closed_class
    near: Sequence[str] = [word.folded for word in target.words[index : index + _REACH]]
    return frozenset(word[:_STEM] for word in near if word not in small and len(word) >= _REACH)


def _stems(target: TextView) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in target.vocabulary if len(word) >= _STEM and not word[0].isdigit())
