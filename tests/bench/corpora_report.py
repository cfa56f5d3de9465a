"""Judge every text of corpora/ and write reports/corpora.md: what is found, what is missed, what is a false alarm.

usage: python tests/bench/corpora_report.py
A finding hits an error when they overlap and it is not far longer. Its correction is right when putting it into the
text gives what one of the accepted corrections gives. Debatable errors count neither way.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa import api, engine
from tqa.formats import read, read_text
from tqa.glossary.glossary import Glossary
from tqa.intake import settle
from tqa.model import Document, Finding, Review
from tqa.selftest.clean import corpora_documents
from tqa.text.edits import apply_edits

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "corpora" / "articles"
CLEAN = ROOT / "corpora" / "clean"
PARALLEL = ROOT / "corpora" / "parallel"
REPORT = ROOT / "reports" / "corpora.md"
_FAR = 30


@dataclass(frozen=True, slots=True)
class Error:
    """A planted fault: text[start:end] should read as one of the corrections."""

    start: int
    end: int
    check: str
    corrections: tuple[str, ...]
    borderline: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What tqa made of one article."""

    name: str
    pair: str
    errors: tuple[Error, ...]
    found: tuple[Error, ...]
    fixed: tuple[Error, ...]
    alarms: tuple[Finding, ...]


def hits(finding: Finding, error: Error) -> bool:
    start, end = finding.span.start, finding.span.end
    if start == end:
        return error.start <= start <= error.end
    return start < error.end and error.start < end and end - start <= 3 * (error.end - error.start) + _FAR


def corrects(text: str, finding: Finding, error: Error) -> bool:
    """Tell whether the first suggestion, put into the text, gives what an accepted correction gives."""
    if not finding.hit.suggestions:
        return False
    offset = finding.segment.location.offset
    edits = [replace(e, span=e.span.shifted(offset)) for e in finding.hit.suggestions[0].edits]
    result = apply_edits(text, edits)
    return any(_tidy(result) == _tidy(text[: error.start] + c + text[error.end :]) for c in error.corrections)


def _tidy(text: str) -> str:
    return " ".join(text.split()).replace(" ,", ",").replace(" .", ".")


def load_article(folder: Path, *, with_source: bool, text: str = "raw.txt") -> Document:
    meta = tomllib.loads((folder / "meta.toml").read_text(encoding="utf-8"))
    document = read(str(folder / text))
    if with_source:
        document = replace(document, source=read_text(str(folder / "source.txt")))
    return settle(document, source_lang=meta["source_lang"], target_lang=meta["target_lang"])


def gold_of(folder: Path) -> tuple[Error, ...]:
    rows = map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(Error(r["start"], r["end"], r["check"], tuple(r["corrections"]), r["borderline"]) for r in rows)


def judge_article(folder: Path, glossary: Glossary, *, with_source: bool) -> Result:
    document = load_article(folder, with_source=with_source)
    findings = engine.review(document, glossary=glossary).findings
    text = read_text(str(folder / "raw.txt"))
    gold = gold_of(folder)
    clear = tuple(error for error in gold if not error.borderline)
    return Result(
        name=folder.name,
        pair=f"{document.source_lang}-{document.target_lang}",
        errors=clear,
        found=tuple(e for e in clear if any(hits(f, e) for f in findings)),
        fixed=tuple(e for e in clear if any(hits(f, e) and corrects(text, f, e) for f in findings)),
        alarms=tuple(f for f in findings if not any(hits(f, e) for e in gold)),
    )


def review_clean(glossary: Glossary) -> Iterator[tuple[str, Review]]:
    """Yield the language and review of every clean text; of one with its source, “source-target” and the review."""
    for document in corpora_documents(CLEAN.parent):
        pair = f"{document.source_lang}-{document.target_lang}" if document.source else document.target_lang
        yield pair, engine.review(document, glossary=glossary)


def _table(header: Sequence[str], rows: Iterator[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'|'.join('---' if n == 0 else '--:' for n in range(len(header)))}|"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"


def _sums(results: Sequence[Result]) -> tuple[int, int, int, int]:
    return (
        sum(len(r.errors) for r in results),
        sum(len(r.found) for r in results),
        sum(len(r.fixed) for r in results),
        sum(len(r.alarms) for r in results),
    )


def _article_rows(results: Sequence[Result]) -> Iterator[Sequence[object]]:
    for r in results:
        yield r.name, r.pair, len(r.errors), len(r.found), len(r.fixed), len(r.alarms)
    yield "all", "", *_sums(results)


def _check_rows(results: Sequence[Result]) -> Iterator[Sequence[object]]:
    errors = Counter(e.check for r in results for e in r.errors)
    found = Counter(e.check for r in results for e in r.found)
    fixed = Counter(e.check for r in results for e in r.fixed)
    for check, count in sorted(errors.items()):
        yield check, count, found[check], fixed[check]


def _clean_rows(glossary: Glossary) -> Iterator[Sequence[object]]:
    words: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for language, review in review_clean(glossary):
        words[language] += review.words
        alarms[language] += len(review.findings)
    for language, count in sorted(words.items()):
        yield language, count, alarms[language], f"{alarms[language] * 1000 / count:.2f}"
    yield "all", words.total(), alarms.total(), f"{alarms.total() * 1000 / words.total():.2f}"


def report() -> str:
    """Return reports/corpora.md."""
    glossary = api.read_glossary()
    folders = sorted(path for path in ARTICLES.iterdir() if path.is_dir())
    runs = {flag: [judge_article(f, glossary, with_source=flag) for f in folders] for flag in (True, False)}
    header = ("article", "languages", "errors", "found", "right correction first", "false alarms")
    lines = [
        "<!-- Written by `make reports`; do not edit. -->",
        "# What tqa finds in its own corpora",
        "",
        "Six articles written for this project, translated with faults put in by hand that are like those of engines,",
        "checked with the default glossary. The authors of the checks have seen these texts: the figures show what the",
        "checks do, not how they will do on texts of yours.",
        "",
        "## With the source",
        "",
        *_table(header, _article_rows(runs[True])),
        "",
        "## Without the source",
        "",
        *_table(header, _article_rows(runs[False])),
        "",
        "## By kind of fault, with the source",
        "",
        *_table(("fault", "errors", "found", "right correction first"), _check_rows(runs[True])),
        "",
        "## False alarms on clean news",
        "",
        "Every finding here is wrong. Texts written for this project; a few thousand words a language are few.",
        "A pair of languages stands for texts that are checked with their source.",
        "",
        *_table(("language", "words", "false alarms", "per 1,000 words"), _clean_rows(glossary)),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(report(), encoding="utf-8")
    print(f"wrote {REPORT.relative_to(ROOT)}")
