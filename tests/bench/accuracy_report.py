"""Put faults into the clean texts of corpora/ and write reports/accuracy.md: which the checks find.

usage: python tests/bench/accuracy_report.py

Beside it, reports/accuracy-sample.md holds the same tables for one fault of each kind in the first texts of
some languages, which a test writes anew and compares at every run; the whole takes too long for that.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tqa import api
from tqa.checks import CHECKS
from tqa.glossary.glossary import Glossary
from tqa.model import Document
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
PER_KIND = 5
SAMPLED = frozenset({"ar", "de", "el", "en", "uk", "zh"})
SAMPLED_WITH_SOURCE = frozenset({"de", "en", "zh"})


def sample() -> Iterator[Document]:
    """Yield the first text without source in each of some languages, and the first with one in fewer."""
    seen: set[tuple[bool, str]] = set()
    for document in corpora_documents(CORPORA):
        key = bool(document.source), document.target_lang
        if key not in seen and document.target_lang in (SAMPLED_WITH_SOURCE if document.source else SAMPLED):
            seen.add(key)
            yield document


def measure(documents: Iterable[Document], glossary: Glossary, *, per_kind: int) -> Tally:
    """Run the selftest over clean documents."""
    setting = Setting.of(documents, glossary=glossary, checks=CHECKS, seed=SEED, most=per_kind)
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
    whole = measure(corpora_documents(CORPORA), names, per_kind=PER_KIND)
    for path, measured in ((REPORT, whole), (SAMPLE, measure(sample(), names, per_kind=1))):
        path.parent.mkdir(exist_ok=True)
        path.write_text(report(measured), encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
