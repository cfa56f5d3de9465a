"""What a rule of a grammar is: words that never stand side by side, and phrases that are wrong."""

import functools
import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Impossible:
    """Words that never stand side by side: any of `first` before any of `then`, with only white space between.

    check      which check reports it.
    unless_before   words before `first` that make it right.
    unless_after    words behind `then` that make it right.
    opening    only where `first` begins a sentence.
    but        words behind `first` that are right; every other word in small letters is wrong. Instead of `then`.
    example    a sentence with the fault in ⟦ ⟧.
    """

    check: str
    first: frozenset[str]
    example: str
    then: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()
    opening: bool = False


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A phrase that is wrong: a word that it begins with, what it looks like, and what to write instead.

    check    which check reports it.
    at       the words that it begins with; it is looked for nowhere else.
    find     a regular expression that begins with that word. A space stands for white space of any kind, {w} for a word
             and {ws} for up to three words. A group named m is what is wrong and is replaced; without one all is.
    then     words one of which must follow the first, if the rule says so: it is looked for more quickly.
    give     what to write, best first: \\1 stands for a group.
    say      what is wrong, if not that it should be the first of `give`.
    example  a sentence with the fault in ⟦ ⟧.
    """

    check: str
    at: frozenset[str]
    find: str
    example: str
    then: frozenset[str] = frozenset()
    give: tuple[str, ...] = ()
    say: str = ""

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        word = r"[^\W\d_][\w’'-]*"
        found = self.find.replace(" ", r"[ \u00a0]").replace("{ws}", rf"(?:{word}[ \u00a0]){{0,3}}")
        return re.compile(found.replace("{w}", word), re.IGNORECASE)
