"""The figures of a selftest as a plain table, as Markdown, and as JSON."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from tqa.engine import installed_version
from tqa.selftest.tally import Row, Tally

_HEADER = ("faults", "found", "by any", "recall", "right first", "precision", "false alarms", "per 1,000")
_NONE = "-"

DEFINITIONS = (
    "Each fault is put, alone, into a fresh copy of a clean text; the copy is judged whole and compared with its twin.",
    (
        "Found: a finding of the expected check that the twin has not, which touches the damaged place and is not far "
        "longer than it. By any: of that check or another. Where a thing was lost that only the source tells of, a "
        "finding anywhere in the segment will do."
    ),
    (
        "Recall: found, of all faults. Right first: of the faults found by any check, those that the first suggestion "
        "undoes exactly, or to an accepted alternative; where a check marks one fault in several places, all of its "
        "first suggestions together."
    ),
    (
        "Precision: of all findings of the check that damaged texts have and their twins have not, whatever was "
        "damaged, those that touch the damaged place."
    ),
    "False alarms: findings in the untouched texts; per 1,000 words of the texts that the check can judge.",
)
LIMITS = (
    (
        "Injected faults are simpler than real ones, one at a time, in texts that are right otherwise: the figures say "
        "which checks work, and where, not how many errors of an engine they find."
    ),
    (
        "Some injected “faults” leave a text that is right too, such as another preposition that fits as well. They "
        "count as missed."
    ),
    (
        "What rules and lists cannot reach without a model of meaning is neither looked for nor injected: a word that "
        "is a word and the wrong one, its opposite, or too general a one; a “not” lost or added; another tense; a "
        "verb, an adjective or a phrase left out or put in where the sentence stays whole; words in another order that "
        "is possible too; a wrong gender that no name or title tells; clumsy wording. A text without findings is not a "
        "text without errors."
    ),
    "Headlines are left alone, but by the faults of headlines. A few thousand words a language are few.",
)


def _percent(share: float | None) -> str:
    return _NONE if share is None else f"{share:.0%}"


def cells(row: Row) -> tuple[str, ...]:
    """Return a row's figures in the order of the header; “-” where there is nothing to count."""
    injected = (row.faults, row.found, row.found_by_any) if row.faults else (_NONE,) * 3
    per_thousand = row.alarms_per_thousand
    return (
        *map(str, injected),
        _percent(row.recall),
        _percent(row.first_suggestion),
        _percent(row.precision),
        str(row.alarms) if row.words else _NONE,
        _NONE if per_thousand is None else f"{per_thousand:.2f}",
    )


def _named(rows: Iterable[Row], tally: Tally) -> Iterator[tuple[str, ...]]:
    for row in rows:
        mark = " (preview)" if row.name in tally.preview else ""
        yield (f"{row.name}{mark}", *cells(row))


def _sections(tally: Tally) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    yield "check", list(_named(tally.checks, tally))
    yield "language", [*_named(tally.languages, tally), *_named((tally.total,), tally)]


def console_text(tally: Tally) -> str:
    """Return the figures by check and by language, in columns, and how to read them."""
    blocks = [_aligned((name, *_HEADER), rows) for name, rows in _sections(tally)]
    head = f"seed {tally.seed}, up to {tally.per_kind} faults of each kind in each language"
    return "\n\n".join((head, *blocks, "\n".join(DEFINITIONS)))


def _aligned(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    table = [header, *rows]
    widths = [max(len(line[column]) for line in table) for column in range(len(header))]
    return "\n".join(
        "  ".join((line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True)))).rstrip()
        for line in table
    )


def markdown_text(tally: Tally) -> str:
    """Return the tables by check, by language and by kind, and the recall of each check in each language."""
    lines = [
        (
            f"Seed {tally.seed}, up to {tally.per_kind} faults of each kind in each language; "
            f"{len(tally.trials):,} faults in all."
        ),
        "",
        *(f"- {line}" for line in DEFINITIONS),
        "",
        "Limits:",
        "",
        *(f"- {line}" for line in LIMITS),
        "",
    ]
    for name, rows in _sections(tally):
        lines += [f"## By {name}", "", *_table((name, *_HEADER), rows), ""]
    lines += ["## By kind of fault", "", *_table(("fault", *_HEADER[:6]), _kinds(tally)), ""]
    languages = [row.name for row in tally.languages]
    lines += ["## Recall by check and language", "", "Found of injected; “-” where the check cannot run, or the texts"]
    lines += ["offer no place for the fault.", "", *_table(("check", *languages), _matrix(tally, languages)), ""]
    return "\n".join(lines)


def _kinds(tally: Tally) -> Iterator[tuple[str, ...]]:
    for row in tally.kinds:
        yield (row.name, *cells(row)[:6])


def _matrix(tally: Tally, languages: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for row in tally.checks:
        there = [tally.cells[row.name, language] for language in languages]
        if row.faults:
            yield (row.name, *(f"{cell.found}/{cell.faults}" if cell.faults else _NONE for cell in there))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|---|{'--:|' * (len(header) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _figures(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "faults": row.faults,
        "found": row.found,
        "found_by_any": row.found_by_any,
        "corrected": row.corrected,
        "findings": row.findings,
        "hits": row.hits,
        "recall": row.recall,
        "recall_by_any": row.recall_by_any,
        "first_suggestion": row.first_suggestion,
        "precision": row.precision,
        "alarms": row.alarms,
        "words": row.words,
        "alarms_per_thousand": row.alarms_per_thousand,
    }


def _trials(tally: Tally) -> list[dict[str, object]]:
    return [
        {
            "kind": trial.kind,
            "check": trial.check,
            "language": trial.language,
            "text": trial.text,
            "segment": trial.segment,
            "before": trial.before,
            "after": trial.after,
            "found": trial.found_as_expected,
            "found_by_any": trial.found,
            "corrected": trial.corrected,
            "findings": [{"check": n.check, "hits": n.hits, "corrects": n.corrects} for n in trial.noted],
        }
        for trial in tally.trials
    ]


def json_text(tally: Tally) -> str:
    """Return all figures, and each fault with what became of it, as one object."""
    whole = {
        "schema": 1,
        "version": installed_version(),
        "seed": tally.seed,
        "per_kind": tally.per_kind,
        "definitions": DEFINITIONS,
        "total": _figures(tally.total),
        "checks": [_figures(row) | {"preview": row.name in tally.preview} for row in tally.checks],
        "languages": [_figures(row) for row in tally.languages],
        "kinds": [_figures(row) for row in tally.kinds],
        "trials": _trials(tally),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


FORMATS: dict[str, Callable[[Tally], str]] = {
    "console": console_text,
    "markdown": markdown_text,
    "json": json_text,
}
