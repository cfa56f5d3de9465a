"""Open glossary files: from the cache if their content was read before, else from the files themselves."""

import gc
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tqa.glossary.default import default_paths
from tqa.glossary.files import read_all
from tqa.glossary.glossary import Glossary, prepared
from tqa.glossary.store import Store, key_of
from tqa.model import Concept


def _content(paths: Sequence[Path]) -> list[bytes]:
    """Return what names the files: where they are, since findings tell it, and what they hold."""
    parts: list[bytes] = []
    for path in paths:
        try:
            parts += (str(path).encode("utf-8", "surrogateescape"), path.read_bytes())
        except OSError:
            parts.append(b"")  # reading it says what is wrong with it
    return parts


def _opened(key: Sequence[bytes], read: Callable[[], Iterable[Concept]], base: Glossary | None = None) -> Glossary:
    store = Store(key_of(*key))
    compiled = store.open()
    if compiled is None:
        concepts = prepared(read(), base)
        gc.freeze()  # a glossary lives as long as the process: nothing in it is ever garbage
        compiled = store.keep(concepts)
    return Glossary(compiled, base=base)


def open_glossary(
    paths: Iterable[str | Path] = (), *, default: bool = True, source_lang: str = "", target_lang: str = ""
) -> Glossary:
    """Return the glossaries of these files, on top of those that come with tqa.

    source_lang, target_lang    the languages of a list of two columns that does not name them.
    Raises GlossaryError.
    """
    own = tuple(map(Path, paths))
    ours = default_paths() if default else ()
    content = _content(ours)
    base = _opened(content, lambda: read_all(ours)) if ours else Glossary()
    if not own:
        return base
    pair = f"{source_lang}-{target_lang}".encode()
    return _opened(
        [*content, pair, *_content(own)],
        lambda: read_all(own, source_lang=source_lang, target_lang=target_lang),
        base,
    )
