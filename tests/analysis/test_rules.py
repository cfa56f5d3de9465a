"""Every rule and every impossible pair of every language proves itself by its own example."""

import pytest

from tqa.analysis import TextView
from tqa.checks.base import CLOSE_MARK, OPEN_MARK
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.lang.grammar import load_grammar
from tqa.lang.grammar_rules import Impossible, Rule
from tqa.lang.language import KNOWN_CODES
from tqa.text.edits import apply_edits

RULES = [
    pytest.param(code, rule, id=f"{code}-{rule.check}-{n}")
    for code in KNOWN_CODES
    for n, rule in enumerate(load_grammar(code).rules)
]
PAIRS = [
    pytest.param(code, pair, id=f"{code}-{pair.check}-{n}")
    for code in KNOWN_CODES
    for n, pair in enumerate(load_grammar(code).impossible)
]


def view_of(code: str, text: str) -> TextView:
    return TextView(text, language.load(code), Glossary())


def unmarked(example: str) -> tuple[str, tuple[int, int]]:
    before, _, rest = example.partition(OPEN_MARK)
    wrong, _, after = rest.partition(CLOSE_MARK)
    return before + wrong + after, (len(before), len(before) + len(wrong))


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_a_rule_marks_what_its_example_marks_and_is_silent_after_its_correction(code: str, rule: Rule) -> None:
    text, marked = unmarked(rule.example)
    found = [breach for breach in view_of(code, text).breaches.get(rule.check, ()) if breach.rule == rule]

    assert [(breach.span.start, breach.span.end) for breach in found] == [marked]
    for suggestion in found[0].suggestions("it may be meant"):
        fixed = apply_edits(text, suggestion.edits)
        assert fixed != text
        assert not [b for b in view_of(code, fixed).breaches.get(rule.check, ()) if b.rule == rule]


@pytest.mark.parametrize(("code", "pair"), PAIRS)
def test_an_impossible_pair_marks_what_its_example_marks(code: str, pair: Impossible) -> None:
    text, marked = unmarked(pair.example)

    assert [(c.span.start, c.span.end) for c in view_of(code, text).clashes[pair.check]] == [marked]


def test_quotation_marks_and_capitals_divide_what_could_not_stand_together() -> None:
    for text in ("He said “the” of it.", "He saw the Of it.", "He saw The of it.", "The, of course."):
        assert not view_of("en", text).clashes


def test_a_replacement_takes_the_capital_of_what_it_replaces() -> None:
    (breach,) = view_of("en", "Despite of it, he left.").breaches["wrong-preposition"]

    assert breach.replacements[0] == "Despite"
