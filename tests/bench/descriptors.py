"""Take the word for a province or a town off a place's name, where the name by itself is meant: “Provinz Rimini”."""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_suffix(".toml")
_LEAST = 2


@functools.cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _without_link(rest: str, links: Sequence[str]) -> str:
    for link in sorted(links, key=len, reverse=True):
        separator = "" if link[-1] in "'’" else " "
        if rest.startswith(link + separator):
            return rest.removeprefix(link + separator)
    return rest


def _bare(name: str, data: Mapping[str, Any]) -> str:
    for character in data.get("characters", ()):
        if name.endswith(character) and len(name) > _LEAST:
            return name.removesuffix(character)
    for first in data.get("first", ()):
        if name.startswith(f"{first} "):
            return _without_link(name.removeprefix(f"{first} "), data.get("links", ()))
    for last in data.get("last", ()):
        if name.endswith(f" {last}"):
            return name.removesuffix(f" {last}")
    return name


def plain_names(name: str, language: str) -> Sequence[str]:
    """Return the ways to write a place in a language, the usual one first: with and without its descriptor."""
    data = _data().get(language, {})
    bare = _bare(name, data)
    unlike = tuple(data.get("unlike", ()))
    if bare == name or not bare or bare[0].islower() or (unlike and bare.endswith(unlike)):
        return [name]
    return [name, bare] if data.get("keep") else [bare, name]
