"""Print what a large glossary costs: opening it the first time and again, and checking an article with it.

usage: python tests/bench/glossary_scale.py [TERMS ...]
Each glossary is a desk's, on top of the names that come with tqa: made-up people with an English and a Greek name, half
of TERMS each. The article is one of corpora/, checked with its source. Times are the least of several runs in one
process; compare the ratios, the seconds are those of this machine.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora_report import ARTICLES

from tqa import api
from tqa.glossary.glossary import Glossary
from tqa.glossary.opening import open_glossary
from tqa.lang import language

_SEED = 20261125
_RUNS = 7
_SYLLABLES = (
    ("ba", "μπα"), ("de", "ντε"), ("gi", "γκι"), ("ko", "κο"), ("la", "λα"), ("me", "με"), ("ni", "νι"), ("po", "πο"),
    ("ra", "ρα"), ("si", "σι"), ("to", "το"), ("vu", "βου"), ("zan", "ζαν"), ("ler", "λερ"), ("mis", "μις"),
    ("tor", "τορ"), ("fel", "φελ"), ("chi", "τσι"), ("gu", "γκου"), ("pra", "πρα"),
)  # fmt: skip


def _word(random_: random.Random) -> tuple[str, str]:
    parts = [random_.choice(_SYLLABLES) for _ in range(random_.randint(2, 4))]
    return "".join(p[0] for p in parts).capitalize(), "".join(p[1] for p in parts).capitalize()


def made_up(terms: int) -> str:
    """Return a glossary with so many terms, always the same one."""
    random_ = random.Random(_SEED)  # noqa: S311 - no secret
    rows = ["id,kind,gender,en,en:short,el,el:short"]
    for number in range(terms // 4):
        (given, given_el), (surname, surname_el) = _word(random_), _word(random_)
        rows.append(f"p{number},person,f,{given} {surname},{surname},{given_el} {surname_el},{surname_el}")
    return "\n".join(rows) + "\n"


def least(run: Callable[[], object], runs: int = _RUNS) -> float:
    """Return the least seconds that a call takes."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def used(path: Path) -> Glossary:
    """Open a glossary, and load all that an article from Greek into English needs of it."""
    glossary = open_glossary([path])
    for layer in glossary.layers():
        for code in ("en", "el"):
            layer.compiled.names(language.load(code))
    return glossary


def measure(terms: int, folder: Path) -> tuple[float, float, float]:
    """Return the seconds to open a glossary first, to open it again, and to check an article with it."""
    path = folder / f"{terms}.csv"
    path.write_text(made_up(terms), encoding="utf-8")
    first = least(lambda: used(path), runs=1)
    again = least(lambda: used(path))
    article = ARTICLES / "observer-mission-el-en"
    document = api.read(article / "raw.txt", source=article / "source.txt", source_lang="el", target_lang="en")
    glossary = used(path)
    return first, again, least(lambda: api.review(document, glossary=glossary))


def main(sizes: Sequence[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TQA_CACHE"] = str(Path(folder) / "cache")
        used_before = None
        print(f"{'terms':>8} {'first open':>11} {'open again':>11} {'article':>8} {'ratio':>6}")
        for terms in sizes:
            first, again, article = measure(terms, Path(folder))
            used_before = used_before or article
            print(f"{terms:8} {first:10.2f}s {again:10.2f}s {article:7.3f}s {article / used_before:6.2f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 100_000])
