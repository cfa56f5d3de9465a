"""Put faults into the clean texts of corpora/ and write reports/accuracy.md: which the checks find.

usage: python tests/bench/accuracy_report.py

Beside it, reports/accuracy-sample.md holds the same tables for one fault of each kind in each language, which a test
writes anew and compares at every run; the whole takes too long for that.
"""

from pathlib import Path

from tqa import api
from tqa.checks import CHECKS
from tqa.glossary.glossary import Glossary
from tqa.selftest.clean import corpora_documents
from tqa.selftest.experiment import Setting, run_trials
from tqa.selftest.injectors import INJECTORS, WITHOUT
from tqa.selftest.tables import markdown_text
from tqa.selftest.tally import Tally, listen, tally

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT / "corpora"
REPORT = ROOT / "reports" / "accuracy.md"
SAMPLE = ROOT / "reports" / "accuracy-sample.md"
SEED = 0
PER_KIND = 10


def measure(glossary: Glossary, *, per_kind: int) -> Tally:
    """Run the selftest over the corpora."""
    setting = Setting.of(corpora_documents(CORPORA), glossary=glossary, checks=CHECKS, seed=SEED, most=per_kind)
    done = list(run_trials(setting))
    return tally(done, listen(setting.texts, setting.judge, CHECKS), checks=CHECKS, seed=SEED, per_kind=per_kind)


def _without() -> list[str]:
    """Return the checks for which no fault is put in, and why."""
    injected = {injector.check for injector in INJECTORS}
    left = [check.id for check in CHECKS if check.id not in injected]
    return [f"- `{name}`: {WITHOUT.get(name, 'no injector is written yet')}." for name in sorted(left)]


def report(measured: Tally) -> str:
    """Return reports/accuracy.md, or its sample."""
    lines = [
        "<!-- Written by `make reports`; do not edit. -->",
        "# What the checks find of injected faults",
        "",
        "`tqa selftest` puts faults into the clean texts of corpora/, with and without their sources, one at a time.",
        "A check that needs the source is tried where there is one.",
        "",
        markdown_text(measured),
        "## Checks without an injector",
        "",
        *(_without() or ["None."]),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    names = api.read_glossary()
    for path, most in ((REPORT, PER_KIND), (SAMPLE, 1)):
        path.parent.mkdir(exist_ok=True)
        path.write_text(report(measure(names, per_kind=most)), encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
