"""Which faults go where: by a seed, so that the same call gives the same faults on any machine.

Each kind of fault gets random numbers of its own in each language: adding a kind or a language changes no other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tqa.analysis import View
from tqa.checks import DEFAULT_CHECKS
from tqa.checks.base import Check
from tqa.engine import obstacle
from tqa.glossary.glossary import Glossary
from tqa.model import Document
from tqa.selftest.base import Fault, Injector
from tqa.selftest.clean import CleanText, prepare
from tqa.selftest.injectors import usable
from tqa.selftest.trial import Judge, Plan, Trial

_LEAST_WORDS = 6
_LEAST_LETTERS = 12
"""In scripts without spaces."""


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
    """Yield up to `most` faults of one kind, spread over the texts; no fault twice, not in a twin text."""
    places = _places(texts, injector, check)
    rng.shuffle(places)
    seen: set[tuple[str, Fault]] = set()
    before = -1
    while before < len(seen) < most:
        before = len(seen)
        for text, index in places:
            if len(seen) == most:
                return
            fault = injector.inject(text.view.views[index], rng)
            clean = text.view.views[index].segment.target
            if fault is None or fault.damaged(clean) == clean or (clean, fault) in seen:
                continue
            seen.add((clean, fault))
            yield Plan(injector=injector, check=check, text=text, index=index, fault=fault)


def by_language(texts: Iterable[CleanText]) -> Mapping[str, list[CleanText]]:
    found: dict[str, list[CleanText]] = {}
    for text in texts:
        found.setdefault(text.language, []).append(text)
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a run needs: texts, the checks whose faults are tried, who judges, the seed, how many of each kind."""

    texts: tuple[CleanText, ...]
    checks: tuple[Check, ...]
    judge: Judge
    seed: int
    most: int

    @classmethod
    def of(
        cls, documents: Iterable[Document], *, glossary: Glossary, checks: Sequence[Check], seed: int, most: int
    ) -> "Setting":
        texts = tuple(prepare(documents, glossary))
        return cls(texts=texts, checks=tuple(checks), judge=Judge(DEFAULT_CHECKS), seed=seed, most=most)


def run_trials(setting: Setting) -> Iterator[Trial]:
    """Yield a trial for each fault: up to `most` of each kind in each language."""
    checks = {check.id: check for check in setting.checks}
    for language, spoken in by_language(setting.texts).items():
        for injector in usable(checks):
            # A string seeds by its characters alone, whatever the machine and the hash seed.
            rng = Random(f"{setting.seed}/{injector.id}/{language}")  # noqa: S311 - no secret
            for plan in plans(spoken, injector, checks[injector.check], rng=rng, most=setting.most):
                yield setting.judge.put(plan)
