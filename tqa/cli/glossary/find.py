"""`tqa glossary find`: what the glossaries recognise in a text, and how: the first thing to ask when a finding puzzles.

Besides what every check sees, exact and inflected names, it tries the words that look like names and are none that is
known: a misspelling is a word a letter or two from a name, a transliteration one that sounds like a name in another
script. Known wrong renderings are shown as such.
"""

import argparse
import functools
import heapq
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.glossary.shared import add_language_arguments
from tqa.cli.shared import add_glossary_arguments, complain, say, set_up
from tqa.lang.lexicon import IS_WORD

if TYPE_CHECKING:
    from tqa.analysis import TextView
    from tqa.config import Settings
    from tqa.glossary.glossary import Form, Glossary
    from tqa.lang.language import Language
    from tqa.model import Concept, Document, How, Mention, Segment, Span, Term

    _Guess = tuple[How, float, Form]

HELP = "show what is recognised in a text, and how"
_SCHEMA = 1
_LABEL = "TEXT"
_PIVOT = "en"  # every concept that comes with tqa has an English name
_MOST_LANGUAGES = 4
_CONCEPTS_ASKED = 200
_MOST_APART = 2
_LEAST_APART = 3
_MOST_COMPARED = 24
_SOUNDS_ALIKE = 0.6
_COMMON = 5e-6
_REFUSED = ("deprecated", "forbidden")
_COLUMNS = ("place", "found", "concept", "kind", "term", "how", "score")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "find",
        help=HELP,
        description=f"{HELP.capitalize()}: as written, inflected, misspelt, or by its sound in another script. "
        "Exit codes: 0 something was found, 1 nothing was.",
    )
    parser.add_argument(
        "text", metavar="TEXT|FILE", help="a file (plain text or Markdown), - for stdin; else the text itself"
    )
    parser.add_argument("--lang", default="", metavar="LANG", help="language of the text (default: as it reads)")
    parser.add_argument(
        "--to-lang",
        default="",
        metavar="LANG",
        help="compare words by their sound with all names in this language (default: with those that have no form in "
        "the language of the text, in the languages of --glossary and in English)",
    )
    add_glossary_arguments(parser)
    add_language_arguments(parser)
    parser.add_argument(
        "--format", choices=("console", "json"), default="console", help="how to print (default: console)"
    )
    parser.set_defaults(run=run, source_lang=None, target_lang=None, select=None, ignore=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Find:
    """Something recognised in a segment."""

    span: "Span"
    concept: "Concept"
    term: "Term"
    how: "How"
    score: float
    is_wrong: bool = False


def _is_file(argument: str) -> bool:
    """Tell whether an argument names a file or folder. Raises InputError if it only looks as if it did."""
    from tqa.errors import InputError, Problem  # noqa: PLC0415 - start-up time
    from tqa.formats import FORMATS  # noqa: PLC0415

    try:
        if argument.strip() and Path(argument).exists():
            return True
    except (OSError, ValueError):  # a text that is too long for a name, or has a character that no name can have
        return False
    ending = Path(argument).suffix.lower().removeprefix(".")
    if ending in chain.from_iterable(form.endings for form in FORMATS) and len(argument.split()) == 1:
        raise InputError(Problem(argument, "cannot be read: no such file or directory"))
    return False


def _read(argument: str) -> "Document":
    """Read a file or standard input, or take the argument for the text itself. Raises TqaError."""
    from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time
    from tqa.formats import is_records, plain, read  # noqa: PLC0415

    if argument == "-":
        return read(argument)
    if not _is_file(argument):
        # Bytes of the command line that are no UTF-8 came in as surrogates, and are told as in a file.
        return plain.read(argument.encode("utf-8", "surrogatepass"), _LABEL)
    if is_records(argument):
        raise ConfigError(f"{argument}: records hold several texts each; expected plain text or Markdown")
    return read(argument)


def _language(arguments: argparse.Namespace, settings: "Settings", document: "Document") -> "Language":
    """Return the language named, else what the text reads like, else that of the settings in its script."""
    from tqa.errors import InputError, Problem  # noqa: PLC0415 - start-up time
    from tqa.intake import script_of  # noqa: PLC0415
    from tqa.lang.identify import identify  # noqa: PLC0415
    from tqa.lang.language import load  # noqa: PLC0415

    if arguments.lang:
        return load(arguments.lang)
    text = "\n".join(segment.target for segment in document.segments)
    if code := identify(text):
        return load(code)
    for spoken in map(load, filter(None, (settings.target_lang, settings.source_lang))):
        if script_of(spoken.own_name) == script_of(text):
            return spoken
    message = "the language of the text is not clear; name it with --lang, such as --lang en"
    raise InputError(Problem(document.label, message))


def _sounds(arguments: argparse.Namespace, glossary: "Glossary", spoken: "Language") -> "Sequence[Language]":
    """Return the languages whose names a word may sound like: the one named, else those of the desk, and the pivot."""
    from tqa.lang.language import load  # noqa: PLC0415 - start-up time

    if arguments.to_lang:
        return (load(arguments.to_lang),)
    own = chain.from_iterable(concept.terms for concept in islice(glossary.own, _CONCEPTS_ASKED))
    codes = dict.fromkeys((*islice(dict.fromkeys(term.language for term in own), _MOST_LANGUAGES), _PIVOT))
    return [load(code) for code in codes if code != spoken.code]


class _Searcher:
    """Looks for names in texts of one language; a word that looks like a name is worked out once.

    sounds    the languages whose names it may sound like.
    every     compare with all names, not only with those of concepts that have no form in the text's own language.
    """

    def __init__(self, glossary: "Glossary", spoken: "Language", sounds: "Sequence[Language]", *, every: bool) -> None:
        self._glossary = glossary
        self._spoken = spoken
        self._sounds = sounds
        self._every = every
        self._most_common = _COMMON if spoken.data.capitals == "names" else IS_WORD
        self._guess = functools.cache(self._uncached_guess)

    def finds(self, view: "TextView") -> Iterator[_Find]:
        """Yield what is recognised in a text, in order."""
        right = list(self._known(view.mentions))
        # A wrong form may differ from the right one in nothing that is matched: it counts where it fits better.
        fits = {at: (len(find.span), find.score) for find in right for at in range(find.span.start, find.span.end)}
        wrong = [
            find
            for find in self._known(view.misrenderings, is_wrong=True)
            if fits.get(find.span.start, (0, 0.0)) < (len(find.span), find.score)
            if not any(find.span.overlaps(span) for span in view.opaque)
        ]
        known = [*right, *wrong]
        yield from sorted((*known, *self._guesses(view, known)), key=lambda find: (find.span, find.is_wrong))

    def _known(self, mentions: "Iterable[Mention]", *, is_wrong: bool = False) -> Iterator[_Find]:
        for m in mentions:
            concept = self._glossary.concept(m.concept.id) or m.concept
            yield _Find(span=m.span, concept=concept, term=m.term, how=m.how, score=m.score, is_wrong=is_wrong)

    def _guesses(self, view: "TextView", known: Iterable[_Find]) -> Iterator[_Find]:
        """Yield the words that look like names and are nearly one, or sound like one."""
        from tqa.analysis import Counterparts, name_words  # noqa: PLC0415 - start-up time

        taken = set(chain.from_iterable(range(find.span.start, find.span.end) for find in known))
        forms = Counterparts(view, view)
        for word in name_words(view):
            found = self._guess(forms.forms(word)) if taken.isdisjoint(range(word.start, word.end)) else None
            if found is not None:
                how, score, form = found
                yield _Find(span=word.span, concept=form.concept, term=form.term, how=how, score=score)

    def _uncached_guess(self, forms: Sequence[str]) -> "_Guess | None":
        """Return the name that a word most likely is. `forms`: as written, and without prefixes or endings."""
        from tqa.glossary.transliteration import is_common_name  # noqa: PLC0415 - start-up time
        from tqa.lang.given_names import gender_of  # noqa: PLC0415

        word = forms[0]
        is_rare = self._spoken.lexicon.frequency(word.casefold()) < self._most_common
        if word.casefold() in self._spoken.calendar or (not is_rare and self._spoken.data.capitals == "none"):
            return None
        is_own_name = not is_rare or is_common_name(word) or gender_of(word) is not None
        slips = [] if is_own_name else list(self._misspelt(word))
        return max(slips or self._sounding_like(forms), key=lambda guess: guess[1], default=None)

    def _misspelt(self, word: str) -> "Iterator[_Guess]":
        from tqa.glossary.resemblance import is_near  # noqa: PLC0415 - start-up time
        from tqa.model import How  # noqa: PLC0415
        from tqa.text.folding import fold  # noqa: PLC0415

        folded = fold(word)
        for apart, form in self._glossary.near(word, self._spoken, most=_MOST_APART):
            if is_near(folded, form.folded):
                yield How.MISSPELT, 1 - apart / max(len(folded), len(form.folded)), form

    def _sounding_like(self, forms: Sequence[str]) -> "Iterator[_Guess]":
        from tqa.glossary import likeness, resemblance  # noqa: PLC0415 - start-up time
        from tqa.model import How  # noqa: PLC0415

        word, code, heard = forms[0], self._spoken.code, resemblance.skeleton(forms[0])
        for other in self._sounds:
            near = self._glossary.near(heard, other, most=max(_LEAST_APART, len(heard) // 2))
            nearest = (form for _, form in heapq.nsmallest(_MOST_COMPARED, near, key=lambda item: item[0]))
            own = self._glossary.own_sounding_like(word, other, unless=self._spoken)
            for form in (*own, *(form for form in nearest if self._every or not form.concept.terms_in(code))):
                score = max(likeness.likeness(one, form.text, code, other.code) for one in forms)
                if score >= _SOUNDS_ALIKE and likeness.script(word) != likeness.script(form.text):
                    yield How.TRANSLITERATED, score, form


def _width(text: str) -> int:
    """Return how many cells a text takes in a terminal."""
    return sum((unicodedata.east_asian_width(c) in "WF") + (not unicodedata.combining(c)) for c in text)


def _values(find: _Find, view: "TextView", segment: "Segment") -> Mapping[str, object]:
    """Return a find as plain values, with its place in the whole text."""
    start, (line, column) = segment.location, view.line_and_column(find.span.start)
    return {
        "text": find.span.of(view.text),
        "start": start.offset + find.span.start,
        "end": start.offset + find.span.end,
        "line": start.line + line - 1,
        "column": column + (start.column - 1 if line == 1 else 0),
        "concept": find.concept.id,
        "kind": find.concept.kind.value,
        "term": find.term.text,
        "language": find.term.language,
        "status": find.term.status.value,
        "preferred": find.concept.preferred(view.language.code),
        "how": find.how.value,
        "score": round(find.score, 2),
        "wrong": find.is_wrong,
    }


def _table(found: Sequence[Mapping[str, object]]) -> str:
    """Return the finds in columns, as wide as a terminal shows them."""
    from tqa.text.printable import printable  # noqa: PLC0415 - start-up time

    rows: list[Sequence[str]] = [_COLUMNS]
    for one in found:
        how = "wrong rendering" if one["wrong"] else one["how"]
        how = f"{how}, {one['status']}" if one["status"] in _REFUSED and not one["wrong"] else how
        term, score = f"{one['term']} ({one['language']})", f"{one['score']:.2f}"
        cells = one["text"], one["concept"], one["kind"], term, how, score
        rows.append((f"{one['line']}:{one['column']}", *(printable(str(cell)) for cell in cells)))
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(c + " " * (w - _width(c)) for c, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(map(str.rstrip, lines))


def run(arguments: argparse.Namespace) -> int:
    from tqa.analysis import TextView  # noqa: PLC0415 - start-up time

    document = _read(arguments.text)
    setup = set_up(arguments, "-" if document.label == _LABEL else arguments.text)
    spoken = _language(arguments, setup.settings, document)
    glossary = setup.glossary
    searcher = _Searcher(glossary, spoken, _sounds(arguments, glossary, spoken), every=bool(arguments.to_lang))
    found = []
    for segment in document.segments:
        view = TextView(segment.target, spoken, glossary, segment.protected)
        found += [_values(find, view, segment) for find in searcher.finds(view)]
    if arguments.format == "json":
        say(json.dumps({"schema": _SCHEMA, "language": spoken.code, "found": found}, ensure_ascii=False, indent=2))
    elif found:
        say(_table(found))
    hint = "" if arguments.lang else "; if it is another language, name it with --lang"
    name = f"read as {spoken.english_name}{hint}"
    complain(f"{len(found)} found; {name}" if found else f"nothing of the glossaries is in this text, {name}")
    return 0 if found else 1
