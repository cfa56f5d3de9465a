"""Which faults go where: the same for the same seed, never twice, never into headlines."""

from random import Random

from build import document

from tqa.checks import CHECKS, find_check
from tqa.engine import view_of
from tqa.glossary.glossary import Glossary
from tqa.selftest.clean import CleanText
from tqa.selftest.experiment import Setting, plans, run_trials
from tqa.selftest.injectors import INJECTORS

ARTICLE = """River rises in the south

It rained all day in the south of the country, and the river rose by two metres.

The mayor asked everybody to stay at home until the water had gone down again.

Too short.
"""
REPEATED = next(injector for injector in INJECTORS if injector.id == "repeated-word")


def setting(*, seed: int = 1, most: int = 3, checks: tuple[str, ...] = ()) -> Setting:
    chosen = tuple(find_check(name) for name in checks) or CHECKS
    return Setting.of([document(ARTICLE)], glossary=Glossary(), checks=chosen, seed=seed, most=most)


def test_the_same_seed_gives_the_same_faults() -> None:
    assert list(run_trials(setting())) == list(run_trials(setting()))
    assert [t.after for t in run_trials(setting(seed=1))] != [t.after for t in run_trials(setting(seed=2))]


def test_faults_of_a_kind_do_not_depend_on_which_others_are_tried() -> None:
    alone = list(run_trials(setting(checks=("repeated-word",))))
    among = [trial for trial in run_trials(setting()) if trial.check == "repeated-word"]

    assert [trial.after for trial in alone] == [trial.after for trial in among]


def test_faults_are_spread_over_the_paragraphs_and_none_is_tried_twice() -> None:
    text = CleanText(view_of(document(ARTICLE)))
    found = list(plans([text], REPEATED, find_check("repeated-word"), rng=Random(1), most=8))  # noqa: S311

    assert len({(plan.index, plan.fault) for plan in found}) == 8
    assert {plan.index for plan in found[:2]} == {1, 2}


def test_headlines_and_scraps_are_left_alone() -> None:
    text = CleanText(view_of(document(ARTICLE)))
    found = list(plans([text], REPEATED, find_check("repeated-word"), rng=Random(1), most=500))  # noqa: S311

    assert 0 < len(found) < 500
    assert {plan.index for plan in found} == {1, 2}


def test_a_check_that_cannot_run_is_not_tried() -> None:
    assert list(run_trials(setting(checks=("missing-name",)))) == []
