"""The ratchet: what the checks say of clean news may only become less.

corpora/alarms.toml holds, for each language and check, the findings allowed on corpora/clean, and for each pair of
languages those on corpora/parallel. More fail the test; fewer fail it too, so that the number is lowered. `pytest
--update-alarms` writes lower numbers; to write higher ones takes `--allow-more-alarms` as well, and shows in the diff.
"""

import hashlib
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from corpora_report import CLEAN, PARALLEL, review_clean

from tqa import api
from tqa.model import Finding

LEDGER = CLEAN.parent / "alarms.toml"
LEAST_WORDS = 10_000
LEAST_LANGUAGES = 5


def digest(*folders: Path) -> str:
    """Name the state of the clean texts, so that they cannot change unseen."""
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def ledger_text(alarms: dict[str, Counter[str]], words: Counter[str]) -> str:
    lines = [
        "# False alarms on clean/ and parallel/: by `pytest --update-alarms`, read by tests/test_false_alarms.py.",
        f'texts = "{digest(CLEAN, PARALLEL)}"',
    ]
    for language in sorted(words):
        lines += ["", f"[{language}]", f"words = {words[language]}"]
        lines += [f"{check} = {count}" for check, count in sorted(alarms.get(language, Counter()).items())]
    return "\n".join(lines) + "\n"


def test_clean_news_raises_no_more_alarms_than_recorded(request: pytest.FixtureRequest) -> None:
    alarms: dict[str, Counter[str]] = {}
    words: Counter[str] = Counter()
    shown: list[tuple[str, Finding]] = []
    for language, review in review_clean(api.read_glossary()):
        words[language] += review.words
        counts = alarms.setdefault(language, Counter())
        counts.update(finding.check for finding in review.findings)
        shown += ((review.document.label, finding) for finding in review.findings)

    recorded = tomllib.loads(LEDGER.read_text(encoding="utf-8")) if LEDGER.exists() else {}
    actual = ledger_text(alarms, words)
    before = sum(
        count for table in recorded.values() if isinstance(table, dict) for k, count in table.items() if k != "words"
    )
    more = sum(counts.total() for counts in alarms.values()) > before
    if request.config.getoption("--update-alarms"):
        if more and recorded and not request.config.getoption("--allow-more-alarms"):
            pytest.fail("more false alarms than recorded; to accept them add --allow-more-alarms")
        LEDGER.write_text(actual, encoding="utf-8")
    first = "\n".join(f"{label}:{f.line}:{f.column}: {f.check}: {f.hit.message}" for label, f in shown[:5])
    verdict = f"more false alarms:\n{first}" if more else "run `pytest --update-alarms` and review the diff"

    assert LEDGER.read_text(encoding="utf-8") == actual, verdict


def test_clean_corpus_is_large_enough_to_mean_something() -> None:
    recorded = tomllib.loads(LEDGER.read_text(encoding="utf-8"))
    words = {language: table["words"] for language, table in recorded.items() if isinstance(table, dict)}

    assert sum(words.values()) >= LEAST_WORDS
    assert len(words) >= LEAST_LANGUAGES
