"""Imports point one way: a part of tqa knows only the parts below it."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import tqa

PACKAGE = Path(tqa.__file__).parent
# From the bottom up. Parts in one row are siblings, which never import each other.
LAYERS = (
    ("closed_sets", "errors"),
    ("model",),
    ("text",),
    ("lang",),
    ("glossary",),
    ("analysis",),
    ("attribution", "mqm", "pairing", "suggesting"),
    ("formats", "checks", "echoes", "fixes", "scoring", "neural", "gate", "report"),
    ("config", "intake"),
    ("engine", "repair"),
    ("api",),
    ("batch",),
    ("selftest",),
    ("cli",),
    ("__main__", "__init__"),
)
RANK = {part: rank for rank, parts in enumerate(LAYERS) for part in parts}


def part_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield every node, those inside functions too, but for what only a type checker sees."""
    for child in ast.iter_child_nodes(node):
        if not _is_type_checking(child):
            yield child
            yield from _nodes(child)


def _modules(node: ast.AST) -> list[str]:
    """Return the full names of the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module == "tqa":
        return [f"tqa.{alias.name}" for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def imports(path: Path) -> set[str]:
    """Return the parts of tqa that a file imports, less its own."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [name.split(".") for node in _nodes(tree) for name in _modules(node)]
    return {parts[1] for parts in names if parts[0] == "tqa" and len(parts) > 1} - {part_of(path)}


CASES = [
    pytest.param(path, imported, id=f"{path.relative_to(PACKAGE).as_posix()}-{imported}")
    for path in sorted(PACKAGE.rglob("*.py"))
    for imported in sorted(imports(path))
]


@pytest.mark.parametrize(("path", "imported"), CASES)
def test_a_part_knows_only_the_parts_below_it(path: Path, imported: str) -> None:
    assert RANK[imported] < RANK[part_of(path)]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_file_has_a_place_and_names_modules_in_full(path: Path) -> None:
    relative = [node for node in _nodes(ast.parse(path.read_text(encoding="utf-8"))) if _is_relative(node)]

    assert part_of(path) in RANK
    assert relative == []


def _is_relative(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.level > 0


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("ahocorasick_rs", "glossary/finder.py"),
        ("defusedxml", "glossary/files/tbx_reading.py"),
        ("langdetect", "lang/identify.py"),
        ("rich", "report/console.py"),
        ("sacrebleu", "scoring/"),
        ("simplemma", ("glossary/audit/headwords.py", "lang/lemmas.py", "text/sentences.py")),
        ("torch", "neural/"),
        ("transformers", "neural/"),
    ],
)
def test_a_heavy_library_is_known_to_its_own_places_only(library: str, home: str | tuple[str, ...]) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for name in chain.from_iterable(map(_modules, ast.walk(ast.parse(path.read_text(encoding="utf-8")))))
        if name.split(".")[0] == library
    }

    assert {user for user in users if not user.startswith(home)} == set()


def test_only_the_command_line_prints_and_exits() -> None:
    speakers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "sys.exit", "exit")
    }

    assert {speaker for speaker in speakers if not speaker.startswith("cli/")} == set()


def test_no_check_reads_files_clock_or_environment() -> None:
    allowed = {"bisect", "collections", "dataclasses", "functools", "itertools", "re", "tqa", "unicodedata"}
    allowed |= {"rapidfuzz", "regex"}
    used = {
        (path.name, name.split(".")[0])
        for path in (PACKAGE / "checks").glob("*.py")
        for node in _nodes(ast.parse(path.read_text(encoding="utf-8")))
        for name in _modules(node)
    }

    assert {(file, name) for file, name in used if name not in allowed} == set()
