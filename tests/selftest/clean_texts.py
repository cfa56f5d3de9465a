"""The clean texts of corpora/, read once for all tests of injectors."""

import functools
from pathlib import Path

from tqa.api import read_glossary
from tqa.selftest.clean import CleanText, corpora_documents, prepare

CORPORA = Path(__file__).resolve().parents[2] / "corpora"


@functools.cache
def clean_texts() -> tuple[CleanText, ...]:
    return tuple(prepare(corpora_documents(CORPORA), read_glossary()))
