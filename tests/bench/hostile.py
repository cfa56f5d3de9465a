"""Time all checks on texts that are all of one thing, at two sizes; print those whose time outgrows the text.

    python tests/bench/hostile.py [--to en] [--size 100000] [--source]

Each text runs in a process of its own, which is stopped after a minute.
"""

import argparse
import time
from collections.abc import Callable
from multiprocessing import get_context
from random import Random

from tqa.checks import CHECKS
from tqa.engine import review
from tqa.glossary.opening import open_glossary
from tqa.model import Document
from tqa.text.paragraphs import paragraphs
from tqa.text.segments import make_segments

_SENTENCE = "The minister said on Monday that Ukraine and its allies will send 30 tanks to Kyiv before March 2024. "
_LIMIT = 60
_FASTER = 2.9
_WORTH_TELLING = 0.3


def _names(size: int) -> str:
    """Return different words with capitals."""
    random = Random(1)  # noqa: S311 - no secret
    return " ".join("".join(random.choices("bcdfgklmaeiou", k=7)).title() for _ in range(size // 8))


def _numbers(size: int) -> str:
    random = Random(1)  # noqa: S311 - no secret
    return " ".join(str(random.randrange(10**9)) for _ in range(size // 10))


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


_PIECES = (
    "a", "it ", "he said ", "7", "1,", "1.", "1,000", "123 ", "12/10/2023 ", "$5 million, 30%, 10:30 ", '"', "“", "”",
    "«“a”» ", '"a', "'a ", "(", "[a](", "<a ", "{{a}} ", "&amp;", "&", "A.", "A. ", "(ABC) ABC ", ".", ". ", ", ", "?!",
    " ", "a   ", "\t", "\n", "a\r", "a-", "a'", "a_", "- ", "—", "/", "a\u0301\u0327", "\u0301", "Aа", "Pоlice ",
    "👨‍👩‍👧", "\u200f\u202eabc\u202c ", "\u200b", "a\u200b\u00ad", "\ud800a ", "\0", "Ã©â€™", "@a ", "#", "a@b.c",
    "http://a.b/c ", "www.", "a.b", "ABCD", "Aaaa", "哈", "中文的", "カタカナ・", "Kyiv Kiev Zelensky ", _SENTENCE,
    _SENTENCE.title(), _SENTENCE.upper(), f"“{_SENTENCE}” said Ivan Petrenko.\n", f"{_SENTENCE}\n",
)  # fmt: skip
_KINDS = {repr(piece[:24]): _repeated(piece) for piece in _PIECES} | {"names": _names, "numbers": _numbers}


def _seconds(target: str, source: str, to: str) -> float:
    names = open_glossary(())
    read = Document(
        label="odd.txt",
        segments=make_segments(target, paragraphs(target)),
        source=source,
        source_lang="uk" if to == "en" else "en",
        target_lang=to,
    )
    start = time.process_time()
    review(read, glossary=names, checks=CHECKS)
    return time.process_time() - start


def _tell(kind: str, size: int, to: str, *, with_source: bool) -> None:
    texts = [_KINDS[kind](times * size) for times in (1, 2)]
    _seconds(texts[0][:1000], "", to)
    once, twice = (_seconds(text, text if with_source else "", to) for text in texts)
    if twice > _WORTH_TELLING and twice > _FASTER * once:
        print(f"{kind}: {once:.2f} s, twice as much {twice:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", default="en")
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--source", action="store_true")
    arguments = parser.parse_args()
    context = get_context("spawn")
    for kind in _KINDS:
        process = context.Process(
            target=_tell, args=(kind, arguments.size, arguments.to), kwargs={"with_source": arguments.source}
        )
        process.start()
        process.join(_LIMIT)
        if process.exitcode is None:
            process.kill()
            print(f"{kind}: stopped after {_LIMIT} s")
        elif process.exitcode:
            print(f"{kind}: failed")


if __name__ == "__main__":
    main()
