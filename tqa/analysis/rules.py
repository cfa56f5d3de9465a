"""Where a text breaks one of its language's small rules: a wrong phrase, or two words that never stand side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqa.analysis.text_view import TextView
from tqa.lang.grammar import Impossible, Rule
from tqa.model import Edit, Safety, Span, Suggestion
from tqa.text.words import Word

_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule broken: what is wrong, and what to write there, best first."""

    rule: Rule
    span: Span
    replacements: tuple[str, ...]

    def suggestions(self, reason: str) -> tuple[Suggestion, ...]:
        return tuple(Suggestion((Edit(self.span, new),), Safety.ASK, reason) for new in self.replacements)


def _as_written(new: str, old: str) -> str:
    """Give a replacement the capital of what it replaces."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and new[:1].islower() and old[1:2].islower() else new


def breaches(view: TextView, check: str) -> Iterator[Breach]:
    """Yield where the text breaks a rule of that check, in order."""
    rules = view.language.grammar.rules_of.get(check)
    if not rules:
        return
    for index in view.indices_of(view.language.grammar.rule_words[check]):
        word = view.words[index]
        for rule in rules[word.folded]:
            match = rule.pattern.match(view.text, word.start)
            if match is not None:
                yield _breach(rule, match)
                break


def _breach(rule: Rule, match: re.Match[str]) -> Breach:
    group = "m" if "m" in rule.pattern.groupindex else 0
    span = Span(*match.span(group))
    old = match.group(group)
    return Breach(rule, span, tuple(_as_written(match.expand(new), old) for new in rule.give))


def clashes(view: TextView, check: str) -> Iterator[tuple[Impossible, Word, Word]]:
    """Yield the pairs of neighbours that never stand side by side, of those that a check reports, in order."""
    pairs = view.language.grammar.impossible_of.get(check)
    if not pairs:
        return
    for index in view.indices_of(view.language.grammar.impossible_words[check]):
        if index + 1 >= len(view.words):
            continue
        first, then = view.words[index], view.words[index + 1]
        if not then.text.islower() or first.is_acronym or first.folded == then.folded:
            continue
        if not view.between(first, then).isspace():
            continue
        if any(_clashes(view, index, pair) for pair in pairs[first.folded]):
            pair = next(pair for pair in pairs[first.folded] if _clashes(view, index, pair))
            yield pair, first, then


def _clashes(view: TextView, index: int, pair: Impossible) -> bool:
    first, then = view.words[index], view.words[index + 1]
    opens = index == 0 or (first.is_capitalised and _stops(view, index))
    if pair.opening and not opens:
        return False
    if not pair.opening and first.is_capitalised and not opens:
        return False
    if then.folded in pair.but if pair.but else then.folded not in pair.then:
        return False
    if pair.unless_before and index and view.words[index - 1].folded in pair.unless_before:
        return False
    return not (pair.unless_after and index + 2 < len(view.words) and view.words[index + 2].folded in pair.unless_after)


def _stops(view: TextView, index: int) -> bool:
    return bool(_STOPS.intersection(view.between(view.words[index - 1], view.words[index])))
