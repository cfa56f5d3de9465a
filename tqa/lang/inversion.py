"""How a language turns a question back into a statement: tqa/lang/questions/<code>.toml, read when first asked for."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from tqa.lang.language import Language
from tqa.lang.lemmas import lemma
from tqa.lang.lexicon import IS_WORD
from tqa.lang.schema import FOLDER, read_as

_FOLDER = FOLDER / "questions"
_FILES = {path.stem: path for path in _FOLDER.glob("*.toml")}
_LEAST_LETTERS = 3
_NONE: Mapping[str, str] = {}
_NO_ENDINGS: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True, kw_only=True)
class Questions:
    """What asks.

    helpers    verbs that only ask, each with the form that the verb behind the subject takes without them.
    movable    verbs that ask before their subject, and state behind it.
    with_participle    of those, the ones that a participle goes with; with the others, one of `infinitives`.
    subjects   the subjects of one word that show where the verb goes: it, there.
    endings    how a form is made, “+” for the last letter once more, “ies” after a y; the form that is a word counts.
    past, third    forms that are made otherwise.
    """

    helpers: Mapping[str, str] = field(default_factory=lambda: _NONE)
    movable: frozenset[str] = frozenset()
    with_participle: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_ENDINGS)
    past: Mapping[str, str] = field(default_factory=lambda: _NONE)
    third: Mapping[str, str] = field(default_factory=lambda: _NONE)


@functools.cache
def load(code: str) -> Questions:
    """Return what is known of a language; nothing for a language without such a file."""
    return read_as(Questions, _FILES[code]) if code in _FILES else Questions()


CODES: tuple[str, ...] = tuple(sorted(_FILES))


@functools.lru_cache(maxsize=5_000)
def inflected(verb: str, form: str, language: Language) -> str | None:
    """Return a form of a verb; None if the word is no verb, as far as the dictionary shows."""
    data = load(language.code)
    known: Mapping[str, str] = {"past": data.past, "third": data.third}.get(form, _NONE)
    if verb in known:
        return known[verb]
    if verb in data.past and form == "plain":
        return verb
    if (len(verb) < _LEAST_LETTERS and verb not in data.past) or (
        form != "past" and verb not in data.past and inflected(verb, "past", language) is None
    ):
        return None
    made = [one for ending in data.endings.get(form, ()) if (one := _with(verb, ending)) is not None]
    made = [one for one in made if language.lexicon.frequency(one) >= IS_WORD and lemma(one, language.code) == verb]
    return max(made, key=language.lexicon.frequency, default=None)


def _with(verb: str, ending: str) -> str | None:
    """Return a verb with an ending, if the two go together: carr-ied, stop-ped."""
    if ending.startswith("ie"):
        return verb[:-1] + ending if verb.endswith("y") else None
    return verb + verb[-1] + ending[1:] if ending.startswith("+") else verb + ending
