"""Open glossary files: from the cache if their content was read before, else from the files themselves."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from tqa.glossary.default import default_paths
from tqa.glossary.files import read_all
from tqa.glossary.glossary import Glossary, prepared
from tqa.glossary.store import Store, key_of


def _content(paths: Sequence[Path]) -> list[bytes]:
    """Return what names the files: where they are, since findings tell it, and what they hold."""
    parts: list[bytes] = []
    for path in paths:
        try:
            parts += (str(path).encode("utf-8", "surrogateescape"), path.read_bytes())
        except OSError:
            parts.append(b"")  # reading it says what is wrong with it
    return parts


def _opened(paths: Sequence[Path], base: Glossary | None, key: Sequence[bytes]) -> Glossary:
    store = Store(key_of(*key))
    compiled = store.open()
    if compiled is None:
        compiled = store.keep(prepared(read_all(paths), base))
    return Glossary(compiled, base=base)


def open_glossary(paths: Iterable[str | Path] = (), *, default: bool = True) -> Glossary:
    """Return the glossaries of these files, on top of those that come with tqa. Raises GlossaryError."""
    own = tuple(map(Path, paths))
    ours = default_paths() if default else ()
    content = _content(ours)
    base = _opened(ours, None, content) if ours else Glossary()
    return _opened(own, base, [*content, b"own", *_content(own)]) if own else base
