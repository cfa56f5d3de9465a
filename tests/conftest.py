"""Fixtures for every test: reports are compared with files that change only by `pytest --update-golden`."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tqa.api import read_glossary
from tqa.glossary.glossary import Glossary

# Glossaries are kept for this run alone, also by the processes that tests start.
_CACHE = tempfile.TemporaryDirectory()
os.environ["TQA_CACHE"] = _CACHE.name
_GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the tests got to tests/golden/")
    parser.addoption("--update-alarms", action="store_true", help="write the false alarms to corpora/alarms.toml")
    parser.addoption("--allow-more-alarms", action="store_true", help="let --update-alarms write higher numbers")


@pytest.fixture(scope="session")
def default_glossary() -> Glossary:
    """The glossary that comes with tqa, read once."""
    return read_glossary()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/<name>: `golden("console-60.txt", text)`."""
    update: bool = request.config.getoption("--update-golden")

    def compare(name: str, actual: str) -> None:
        path = _GOLDEN / name
        if update:
            path.write_bytes(actual.encode())
        if not path.exists():
            pytest.fail(f"{path} does not exist; write it with `pytest --update-golden` and review the diff")
        expected = path.read_bytes().decode()
        assert actual == expected, f"tests/golden/{name} differs; if that is meant, run `pytest --update-golden`"

    return compare
