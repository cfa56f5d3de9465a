"""Which faults go where: by a seed, so that the same call gives the same faults on any machine.

Each kind of fault gets random numbers of its own in each language: adding a kind or a language changes no other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tqa.analysis import View
from tqa.checks.base import Check
from tqa.engine import obstacle
from tqa.selftest.base import Fault, Injector
from tqa.selftest.clean import CleanText
from tqa.selftest.trial import Judge, Trial

_LEAST_WORDS = 6
_LEAST_LETTERS = 12
"""In scripts without spaces."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A fault that is to be tried: in which text and which segment of it."""

    injector: Injector
    check: Check
    text: CleanText
    index: int
    fault: Fault


def _is_fit(view: View, injector: Injector) -> bool:
    """Tell whether a segment is long enough to be prose, and no headline, or one if the injector wants one."""
    target = view.target
    if target.is_headline != injector.headlines:
        return False
    if not target.language.data.spaces:
        return sum(len(word.text) for word in target.words) >= _LEAST_LETTERS
    return len(target.words) >= _LEAST_WORDS


def _places(texts: Sequence[CleanText], injector: Injector, check: Check) -> list[tuple[CleanText, int]]:
    return [
        (text, view.index)
        for text in texts
        if not obstacle(check, text.view)
        for view in text.view.views
        if _is_fit(view, injector)
    ]


def plans(texts: Sequence[CleanText], injector: Injector, check: Check, *, rng: Random, most: int) -> Iterator[Plan]:
    """Yield up to `most` faults of one kind, spread over the texts; no fault twice."""
    places = _places(texts, injector, check)
    rng.shuffle(places)
    seen: set[tuple[CleanText, int, Fault]] = set()
    before = -1
    while before < len(seen) < most:
        before = len(seen)
        for text, index in places:
            if len(seen) == most:
                return
            fault = injector.inject(text.view.views[index], rng)
            clean = text.view.views[index].segment.target
            if fault is None or fault.damaged(clean) == clean or (text, index, fault) in seen:
                continue
            seen.add((text, index, fault))
            yield Plan(injector, check, text, index, fault)


def by_language(texts: Iterable[CleanText]) -> Mapping[str, list[CleanText]]:
    found: dict[str, list[CleanText]] = {}
    for text in texts:
        found.setdefault(text.language, []).append(text)
    return dict(sorted(found.items()))


def trials(
    texts: Iterable[CleanText],
    injectors: Sequence[Injector],
    *,
    checks: Mapping[str, Check],
    judge: Judge,
    seed: int,
    most: int,
) -> Iterator[Trial]:
    """Yield a trial for each fault: up to `most` of each kind in each language.

    checks    by their ids; an injector whose check is not among them is left out.
    """
    for language, spoken in by_language(texts).items():
        for injector in injectors:
            check = checks.get(injector.check)
            if check is None:
                continue
            # A string seeds by its characters alone, whatever the machine and the hash seed.
            rng = Random(f"{seed}/{injector.id}/{language}")  # noqa: S311 - no secret
            for plan in plans(spoken, injector, check, rng=rng, most=most):
                yield judge.put(plan.text, plan.index, plan.fault, injector=injector, check=check)
