"""Name the language of a document, with langdetect. Never asked about less than a passage."""

import functools
from collections.abc import Callable

_LEAST_LETTERS = 40
_SURE = 0.9
_ENOUGH = 10_000


@functools.cache
def _detector() -> Callable[[str], list[object]]:
    import langdetect  # noqa: PLC0415 - loads 55 language profiles

    # langdetect draws random numbers: without a seed, answers differ between runs.
    langdetect.DetectorFactory.seed = 0
    detect: Callable[[str], list[object]] = langdetect.detect_langs
    return detect


def identify(text: str) -> str:
    """Return the base code of the language of `text`, or "" if it is too short or not clear."""
    sample = text[:_ENOUGH]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return ""
    best = _detector()(sample)[0]
    return str(best.lang).split("-")[0] if best.prob >= _SURE else ""  # type: ignore[attr-defined] # untyped library
