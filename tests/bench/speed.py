"""Print how fast the default checks run in one process, what each part costs, and how a grammar checker compares.

usage: python tests/bench/speed.py [RECORDS] [--parts]
RECORDS is a file of records (.jsonl, .jsonl.gz); without it, the clean English texts of corpora/ are taken. Two
rows: with the sources that the records bring, and without. Words are counted as the runs between spaces; a run is
timed after a first one that fills the caches, and the fastest of several counts. `--parts` prints the microseconds of
processor time per word of each view and check, the least of several runs. If lingotweaker and its English data are
installed, it reads the same English texts in the same process, line by line, in turn with tqa's runs: compare the
ratio, the seconds are this machine's.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from corpora_report import CLEAN

from tqa import api, engine
from tqa.analysis import DocumentView
from tqa.checks import DEFAULT_CHECKS
from tqa.cli.shared import spare_the_collector
from tqa.formats import read, read_records
from tqa.glossary.glossary import Glossary
from tqa.intake import settle
from tqa.lang import language
from tqa.model import Document
from tqa.pairing import pair

_RUNS = 5
_VIEWS = (
    "opaque", "words", "capitalised", "sentences", "quotations", "mentions", "misrenderings", "initials", "fusions",
    "slots",
)  # fmt: skip
_Result = TypeVar("_Result")


def _documents(path: str | None) -> Iterator[Document]:
    if path is not None:
        yield from (item for item in read_records(path) if isinstance(item, Document))
        return
    for file in sorted((CLEAN / "en").glob("*.txt")):
        yield replace(read(str(file)), target_lang="en")


def _without_source(documents: Iterable[Document]) -> list[Document]:
    return [replace(d, source="", segments=tuple(replace(s, source="") for s in d.segments)) for d in documents]


def _has_source(document: Document) -> bool:
    return bool(document.source) or any(segment.source for segment in document.segments)


def _words(documents: Iterable[Document]) -> int:
    return sum(len(segment.target.split()) for document in documents for segment in document.segments)


def _check_all(documents: Sequence[Document], glossary: Glossary) -> None:
    for document in documents:
        engine.review(settle(document, thorough=False), glossary=glossary)


def _peer() -> Callable[[Sequence[Document]], None] | None:
    """Return what checks English texts with lingotweaker, or None where it is not installed."""
    if find_spec("lt_py") is None or (data := find_spec("lingotweaker_data_en")) is None:
        return None
    import lt_py  # type: ignore[import-not-found] # noqa: PLC0415 - only where it is installed

    folder = Path(next(iter(data.submodule_search_locations or ()))) / "data"
    checker = lt_py.Engine("en-US", data_dir=str(folder)) if folder.is_dir() else lt_py.Engine("en-US")

    def run(documents: Sequence[Document]) -> None:
        for document in documents:
            for segment in document.segments:
                checker.check(segment.target)

    return run


def _seconds(run: Callable[[], None]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


class _Parts:
    """Seconds spent in each part."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def time(self, name: str, run: Callable[[], _Result]) -> _Result:
        start = time.process_time()
        result = run()
        self.spent[name] += time.process_time() - start  # type: ignore[assignment] # a Counter of seconds
        return result

    def review(self, document: Document, glossary: Glossary) -> None:
        """Do what engine.review does, step by step, each view before the checks that need it."""
        document = self.time("settle", lambda: settle(document, thorough=False))
        source, target = language.load(document.source_lang), language.load(document.target_lang)
        names = glossary.extended(document.glossary)
        paired = self.time("pair", lambda: pair(document, source=source, target=target, glossary=names))
        whole = DocumentView(paired, source=source, target=target, glossary=names)
        for view in whole.views:
            for side, text in (("target", view.target), ("source", view.source)):
                for name in _VIEWS if text else ():
                    self.time(f"{side}.{name}", lambda text=text, name=name: getattr(text, name))  # type: ignore[misc]
        for check in DEFAULT_CHECKS:
            if not engine.obstacle(check, whole):
                self.time(check.id, lambda check=check: list(check.hits(whole)))  # type: ignore[misc]


def _print_parts(documents: Sequence[Document], glossary: Glossary) -> None:
    least: dict[str, float] = {}
    for _ in range(_RUNS):
        parts = _Parts()
        for document in documents:
            parts.review(document, glossary)
        least = {name: min(least.get(name, seconds), seconds) for name, seconds in parts.spent.items()}
    words = _words(documents)
    print(f"\n{'part':24} {'µs/word':>8}\n{'all':24} {sum(least.values()) / words * 1e6:8.2f}")
    for name, seconds in sorted(least.items(), key=lambda item: -item[1]):
        print(f"{name:24} {seconds / words * 1e6:8.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("records", nargs="?")
    parser.add_argument("--parts", action="store_true")
    arguments = parser.parse_args()
    full = list(_documents(arguments.records))
    bare, glossary, peer = _without_source(full), api.read_glossary(), _peer()
    spare_the_collector()
    jobs: dict[str, Callable[[], None]] = {"tqa, no source": lambda: _check_all(bare, glossary)}
    if any(map(_has_source, full)):
        jobs["tqa, with source"] = lambda: _check_all(full, glossary)
    if peer is not None and all((d.target_lang or "en") == "en" for d in full):
        jobs["lingotweaker"] = lambda: peer(bare)
    else:
        print("lingotweaker is not installed, or the texts are not English: no comparison")
    for run in jobs.values():
        run()
    times: dict[str, float] = {}
    for _ in range(_RUNS):
        for name, run in jobs.items():
            times[name] = min(times.get(name, float("inf")), _seconds(run))
    words = _words(bare)
    slowest = times.get("lingotweaker")
    print(f"{words} words\n{'what':20} {'words/s':>9} {'times lingotweaker':>19}")
    for name, seconds in times.items():
        print(f"{name:20} {words / seconds:9.0f} {f'{slowest / seconds:.1f}' if slowest else '-':>19}")
    if arguments.parts:
        _print_parts(bare, glossary)
        if "tqa, with source" in jobs:
            _print_parts(full, glossary)


if __name__ == "__main__":
    main()
