"""Trials to figures.

faults       how many were put in
found        of these, by the check that should
found by any of these, by that check or another
corrected    of these, given back as they were (or as well) by the first suggestion of a finding that hits
findings     what a check says of damaged texts, whatever was damaged, that it does not say of their twins
hits         of these, those that touch the damaged place
alarms       what a check says of untouched texts

recall = found / faults        first suggestion = corrected / found by any        precision = hits / findings
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tqa.checks.base import Check
from tqa.engine import obstacle
from tqa.selftest.clean import CleanText
from tqa.selftest.trial import Judge, Trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures of one check, kind, language, or of all."""

    name: str
    faults: int = 0
    found: int = 0
    found_by_any: int = 0
    corrected: int = 0
    findings: int = 0
    hits: int = 0
    alarms: int = 0
    words: int = 0

    @property
    def recall(self) -> float | None:
        return _share(self.found, self.faults)

    @property
    def recall_by_any(self) -> float | None:
        return _share(self.found_by_any, self.faults)

    @property
    def precision(self) -> float | None:
        return _share(self.hits, self.findings)

    @property
    def first_suggestion(self) -> float | None:
        return _share(self.corrected, self.found_by_any)

    @property
    def alarms_per_thousand(self) -> float | None:
        """False alarms per 1,000 words of the untouched texts that the check can judge."""
        share = _share(self.alarms, self.words)
        return None if share is None else share * 1000


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


@dataclass(frozen=True, slots=True)
class Silence:
    """What checks say of untouched texts. `words` counts, for each check and language, the words it could judge."""

    alarms: Mapping[tuple[str, str], int]
    words: Mapping[tuple[str, str], int]
    spoken: Mapping[str, int]


def listen(texts: Iterable[CleanText], judge: Judge, checks: Sequence[Check]) -> Silence:
    """Judge untouched texts: by the checks that are run by default, together, and by each in preview beside them."""
    alarms: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    spoken: Counter[str] = Counter()
    for text in texts:
        spoken[text.language] += text.words
        alarms.update((finding.check, text.language) for finding in judge.untouched(text))
        for check in checks:
            if not check.preview:
                continue
            found = judge.untouched(text, check)
            alarms[check.id, text.language] += sum(finding.check == check.id for finding in found)
        for check in checks:
            if not obstacle(check, text.view):
                words[check.id, text.language] += text.words
    return Silence(alarms, words, spoken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The figures of a whole run. Rows are in the order of the checks, and of the languages' codes.

    total and languages count the default checks alone; a check in preview has a row of its own among the checks.
    """

    seed: int
    per_kind: int
    total: Row
    checks: tuple[Row, ...]
    kinds: tuple[Row, ...]
    languages: tuple[Row, ...]
    cells: Mapping[tuple[str, str], Row]
    preview: frozenset[str]
    trials: tuple[Trial, ...]


def row(name: str, trials: Sequence[Trial], *, judged: Iterable[Trial], checks: frozenset[str]) -> Row:
    """Count trials, and among the findings of all `judged` those of the given checks."""
    noted = [note for trial in judged for note in trial.noted if note.check in checks]
    return Row(
        name=name,
        faults=len(trials),
        found=sum(trial.found_as_expected for trial in trials),
        found_by_any=sum(trial.found for trial in trials),
        corrected=sum(trial.corrected for trial in trials),
        findings=len(noted),
        hits=sum(note.hits for note in noted),
    )


def _with_alarms(row: Row, silence: Silence, choose: Callable[[str, str], bool], words: int) -> Row:
    alarms = sum(count for (check, language), count in silence.alarms.items() if choose(check, language))
    return replace(row, alarms=alarms, words=words)


def tally(trials: Iterable[Trial], silence: Silence, *, checks: Sequence[Check], seed: int, per_kind: int) -> Tally:
    """Add up a run in which these checks were tried."""
    done = tuple(trials)
    preview = frozenset(check.id for check in checks if check.preview)
    default = frozenset(check.id for check in checks) - preview
    counted = [trial for trial in done if trial.check in default]
    languages = sorted(silence.spoken)
    kinds = sorted({(trial.check, trial.kind) for trial in done})
    return Tally(
        seed=seed,
        per_kind=per_kind,
        total=_total(counted, silence, default),
        checks=tuple(_of_check(check.id, done, silence) for check in checks),
        kinds=tuple(_of_kind(kind, check, done) for check, kind in kinds),
        languages=tuple(_of_language(language, counted, silence, default) for language in languages),
        cells={
            (check.id, language): _of_check(check.id, [t for t in done if t.language == language], silence)
            for check in checks
            for language in languages
        },
        preview=preview,
        trials=done,
    )


def _total(trials: Sequence[Trial], silence: Silence, default: frozenset[str]) -> Row:
    all_ = row("all", trials, judged=trials, checks=default)
    return _with_alarms(all_, silence, lambda check, _: check in default, sum(silence.spoken.values()))


def _of_check(check: str, trials: Sequence[Trial], silence: Silence) -> Row:
    own = row(check, [t for t in trials if t.check == check], judged=trials, checks=frozenset({check}))
    words = sum(count for (name, _), count in silence.words.items() if name == check)
    return _with_alarms(own, silence, lambda name, _: name == check, words)


def _of_kind(kind: str, check: str, trials: Sequence[Trial]) -> Row:
    own = [trial for trial in trials if trial.kind == kind]
    return row(kind, own, judged=own, checks=frozenset({check}))


def _of_language(language: str, trials: Sequence[Trial], silence: Silence, default: frozenset[str]) -> Row:
    own = [trial for trial in trials if trial.language == language]
    all_ = row(language, own, judged=own, checks=default)
    return _with_alarms(
        all_, silence, lambda check, spoken: spoken == language and check in default, silence.spoken[language]
    )
