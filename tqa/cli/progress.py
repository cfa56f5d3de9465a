"""How far a long run has come, on a terminal's last line; nothing where nobody is looking."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_PATIENCE = 2.0
"""Seconds before a run counts as long."""
_PAUSE = 0.2
_Item = TypeVar("_Item")


def show_progress(items: Iterable[_Item], *, hidden: bool = False, what: str = "documents") -> Iterator[_Item]:
    """Yield the items; on standard error, if it is a terminal, count them once the run has taken two seconds.

    hidden    the results themselves go to the terminal, and show how far things are.
    what      what the items are, in the plural.
    """
    if hidden or not sys.stderr.isatty():
        yield from items
        return
    start = last = time.monotonic()
    shown = False
    for count, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - start >= _PATIENCE and now - last >= _PAUSE:
            print(f"\r{count:,} {what}, {count / (now - start):,.0f} a second", end="", file=sys.stderr, flush=True)  # noqa: T201
            last, shown = now, True
    if shown:
        print(file=sys.stderr)  # noqa: T201 - the shell's prompt goes on a line of its own
