"""Where a text breaks one of its language's small rules: a wrong phrase, or two words that never stand side by side.

All rules of all checks are looked for at once, and only at the words that they begin with.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tqa.lang.grammar_rules import Impossible, Rule
from tqa.model import Edit, Safety, Span, Suggestion
from tqa.text.words import Word

if TYPE_CHECKING:
    from tqa.analysis.text_view import TextView

_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule broken: what is wrong, and what to write there, best first."""

    rule: Rule
    span: Span
    replacements: tuple[str, ...]

    def suggestions(self, reason: str) -> tuple[Suggestion, ...]:
        return tuple(Suggestion((Edit(self.span, new),), Safety.ASK, reason) for new in self.replacements)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two neighbours that never stand side by side."""

    pair: Impossible
    first: Word
    then: Word

    @property
    def span(self) -> Span:
        return Span(self.first.start, self.then.end)


def _as_written(new: str, old: str) -> str:
    """Give a replacement the capital of what it replaces."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and new[:1].islower() and not old[1:2].isupper() else new


def find_breaches(view: "TextView") -> Mapping[str, Sequence[Breach]]:
    """Return where the text breaks the rules, in order; at one word a check reports no more than one breach."""
    grammar = view.language.grammar
    found: dict[str, list[Breach]] = {}
    for index in view.indices_of(grammar.rule_words):
        word = view.words[index]
        following = view.words[index + 1].folded if index + 1 < len(view.words) else ""
        for rule in grammar.rules_at[word.folded]:
            if rule.then and following not in rule.then:
                continue
            match = rule.pattern.match(view.text, word.start)
            if match is not None:
                breach = _breach(rule, match)
                mine = found.setdefault(rule.check, [])
                if not mine or mine[-1].span.end <= breach.span.start:
                    mine.append(breach)
    return found


def _breach(rule: Rule, match: re.Match[str]) -> Breach:
    group = "m" if "m" in rule.pattern.groupindex else 0
    span = Span(*match.span(group))
    old = match.group(group)
    straight = "'" in match.string and "’" not in match.string
    given = (match.expand(new).replace("’", "'") if straight else match.expand(new) for new in rule.give)
    return Breach(rule, span, tuple(_as_written(new, old) for new in given))


def find_clashes(view: "TextView") -> Mapping[str, Sequence[Clash]]:
    """Return the neighbours that never stand side by side, in order."""
    grammar, words = view.language.grammar, view.words
    found: dict[str, list[Clash]] = {}
    for index in view.indices_of(grammar.impossible_words):
        if index + 1 == len(words):
            continue
        first, then = words[index], words[index + 1]
        wrong = grammar.impossible_after[first.folded]
        if wrong is not None and then.folded not in wrong:
            continue
        for pair in grammar.impossible_at[first.folded]:
            if (then.folded not in pair.but if pair.but else then.folded in pair.then) and _clashes(view, index, pair):
                found.setdefault(pair.check, []).append(Clash(pair, first, then))
                break
    return found


def _clashes(view: "TextView", index: int, pair: Impossible) -> bool:
    """Tell whether nothing between two words or around them makes them right."""
    first, then = view.words[index], view.words[index + 1]
    if then.text != then.text.lower() or first.is_acronym or first.folded == then.folded:
        return False
    if not view.between(first, then).isspace():
        return False
    opens = index == 0 or (first.is_capitalised and not _STOPS.isdisjoint(view.between(view.words[index - 1], first)))
    if not opens and (pair.opening or first.is_capitalised):
        return False
    if pair.unless_before and index and view.words[index - 1].folded in pair.unless_before:
        return False
    return not (pair.unless_after and index + 2 < len(view.words) and view.words[index + 2].folded in pair.unless_after)
