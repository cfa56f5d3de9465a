"""`tqa glossary suggest`: propose names for a glossary from an accepted translation, for a person to approve."""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.glossary.shared import add_force_argument, refuse_to_replace
from tqa.cli.shared import add_glossary_arguments, complain, put_file, say, set_up

if TYPE_CHECKING:
    from tqa.cli.shared import Setup
    from tqa.model import Document, Span
    from tqa.suggesting import Collector, NamePair, Place

HELP = "propose names for a glossary from an accepted translation"
_SCHEMA = 1
_AROUND = 40  # characters of a text that are shown on each side of a name
_HEAD = """\
# A proposal of `tqa glossary suggest`, to be approved by a person: names that a translation has and no glossary knows.
# Delete the rows that are wrong, put the base form where a form is inflected, and a kind (person, place, organisation,
# event, work) where it is empty; what is without one is a term. Then run `tqa glossary check` on this file.
"""


def _at_least_one(value: str) -> int:
    if not value.isdecimal() or not int(value):
        raise argparse.ArgumentTypeError(f"{value!r} is no number from 1 up")
    return int(value)


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "suggest",
        help=HELP,
        description=f"{HELP.capitalize()}: pairs of names that no glossary knows, with how often they were met, how "
        "alike they are, and where. The CSV is a glossary: delete the rows that are wrong, and it can be used.",
    )
    parser.add_argument("records", nargs="?", metavar="RECORDS", help="records (.jsonl, .jsonl.gz); - for stdin")
    parser.add_argument("--source", metavar="FILE", help="the text that was translated, as plain text")
    parser.add_argument("--target", metavar="FILE", help="its accepted translation, as plain text or Markdown")
    parser.add_argument("--from", dest="source_lang", metavar="LANG", help="language of the source, such as el")
    parser.add_argument("--to", dest="target_lang", metavar="LANG", help="language of the translation, such as en")
    add_glossary_arguments(parser)
    parser.add_argument(
        "--least", type=_at_least_one, default=1, metavar="N", help="leave out what was met less often (default: 1)"
    )
    parser.add_argument("--output", metavar="FILE", help="write a file instead of printing")
    parser.add_argument("--format", choices=("csv", "json"), help="how to write (default: as --output ends, else csv)")
    add_force_argument(parser)
    parser.set_defaults(run=run, select=None, ignore=None)


@dataclass
class _Tally:
    """What was read: what the summary tells, and what the exit code depends on."""

    segments: int = 0
    unmatched: int = 0
    names: int = 0
    passed_over: int = 0
    broken: bool = False


def _by_lines(label: str, source: str, target: str) -> "Document | None":
    """Return two plain texts line by line; None if their lines do not belong together one by one."""
    from tqa.model import Document  # noqa: PLC0415 - start-up time
    from tqa.text.paragraphs import lines  # noqa: PLC0415
    from tqa.text.segments import make_segments  # noqa: PLC0415

    ours, theirs = list(lines(source.rstrip())), list(lines(target.rstrip()))
    if [len(line) > 0 for line in ours] != [len(line) > 0 for line in theirs]:
        return None
    segments = make_segments(target, filter(len, theirs))
    sources = (line.of(source) for line in ours if len(line))
    paired = (replace(segment, source=line) for segment, line in zip(segments, sources, strict=True))
    return Document(label=label, segments=tuple(paired))


def _texts(arguments: argparse.Namespace) -> "Document":
    """Read a source and its translation, to be matched by paragraphs or sentences where the lines do not tell."""
    from tqa.formats import format_of, plain, read, read_text  # noqa: PLC0415 - start-up time

    source = read_text(arguments.source)
    if format_of(arguments.target) is not plain.FORMAT:
        return replace(read(arguments.target), source=source)
    target = read_text(arguments.target)
    whole = replace(plain.read(target.encode("utf-8"), arguments.target), source=source)
    return _by_lines(arguments.target, source, target) or whole


def _documents(arguments: argparse.Namespace, tally: _Tally) -> "Iterator[Document]":
    """Yield what is to be read; tell of records that are none and go on."""
    from tqa.errors import Problem  # noqa: PLC0415 - start-up time
    from tqa.formats import read_records  # noqa: PLC0415

    if arguments.records is None:
        yield _texts(arguments)
        return
    for item in read_records(arguments.records):
        if isinstance(item, Problem):
            complain(item)
            tally.broken = True
        else:
            yield item


class _Reader:
    """Takes the names of documents in, all of one pair of languages: the one named, else that of the first document."""

    def __init__(self, setup: "Setup", tally: _Tally) -> None:
        self._glossary = setup.glossary
        self._tally = tally
        self._codes = setup.settings.source_lang, setup.settings.target_lang
        self._is_named = all(self._codes)
        self.collector: Collector | None = None

    def read(self, document: "Document", *, thorough: bool) -> None:
        """Take one document in. Raises TqaError if its languages are not clear, or not those of the others."""
        from tqa.analysis import DocumentView  # noqa: PLC0415 - start-up time
        from tqa.lang.language import load  # noqa: PLC0415
        from tqa.pairing import pair  # noqa: PLC0415
        from tqa.suggesting import Collector  # noqa: PLC0415

        settled = self._settled(document, thorough=thorough)
        if settled is None:
            self._tally.passed_over += 1
            return
        source, target = load(settled.source_lang), load(settled.target_lang)
        names = self._glossary.extended(document.glossary)
        self.collector = self.collector or Collector(source, target)
        paired = pair(settled, source=source, target=target, glossary=names)
        for view in DocumentView(paired, source=source, target=target, glossary=names).views:
            self.collector.add(view)
            self._tally.segments += 1
            self._tally.unmatched += not view.source
            self._tally.names += len(view.counterparts.names)

    def _settled(self, document: "Document", *, thorough: bool) -> "Document | None":
        """Return a document whose languages are clear; None if it says that it is in others than those named."""
        from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time
        from tqa.intake import settle  # noqa: PLC0415
        from tqa.lang.language import base_code  # noqa: PLC0415

        wanted, own = map(base_code, self._codes), map(base_code, (document.source_lang, document.target_lang))
        if any(one and other and one != other for one, other in zip(wanted, own, strict=True)):
            if self._is_named:
                return None
            pairs = f"{document.source_lang}-{document.target_lang}, and not {'-'.join(self._codes)} as those before"
            message = f"is in {pairs}; expected one pair: name it with --from and --to, to leave the others out"
            raise ConfigError(f"{document.label}: {message}")
        settled = settle(document, source_lang=self._codes[0], target_lang=self._codes[1], thorough=thorough)
        if not (settled.source_lang and settled.target_lang):
            what, flag = ("translation", "--to") if settled.source_lang else ("source", "--from")
            raise ConfigError(f"{document.label}: the language of the {what} is not clear; name it with {flag}")
        self._codes = settled.source_lang, settled.target_lang
        return settled


def _read(arguments: argparse.Namespace, setup: "Setup", tally: _Tally) -> "Collector | None":
    """Read all there is; None if there was nothing with a source."""
    from tqa.errors import InputError  # noqa: PLC0415 - start-up time

    reader = _Reader(setup, tally)
    for document in _documents(arguments, tally):
        if not (document.source or any(segment.source for segment in document.segments)):
            tally.unmatched += len(document.segments)
            continue
        try:
            reader.read(document, thorough=arguments.records is None)
        except InputError as error:
            if arguments.records is None:
                raise
            complain(error)
            tally.broken = True
    return reader.collector


def _snippet(text: str, span: "Span") -> str:
    """Return the words around a place on one line, cut between words where there are spaces."""
    from tqa.text.printable import printable  # noqa: PLC0415 - start-up time

    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    first, last = text.find(" ", start, span.start), text.rfind(" ", span.end, end)
    start = first + 1 if start and first >= 0 else start
    end = last if end < len(text) and last >= 0 else end
    shown = printable(" ".join(text[start:end].split()))
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


def _context(place: "Place") -> Mapping[str, str]:
    source, target = _snippet(place.source, place.source_span), _snippet(place.target, place.target_span)
    return {"source": source, "target": target}


def _id(pair: "NamePair", is_taken: Callable[[str], bool]) -> str:
    """Return an id that nobody has: the name in Latin letters, if it has any, with hyphens for spaces."""
    from tqa.glossary.likeness import script  # noqa: PLC0415 - start-up time
    from tqa.text.folding import fold  # noqa: PLC0415

    name = pair.source if script(pair.source) == "LATIN" != script(pair.target) else pair.target
    wanted = "-".join("".join(c if c.isalnum() else " " for c in fold(name)).split())
    return next(name for name in chain((wanted,), (f"{wanted}-{n}" for n in count(2))) if not is_taken(name))


def _note(pair: "NamePair") -> str:
    conflicts = ", ".join(f"“{other}”" for other in pair.conflicts)
    marked = f"CONFLICT with {conflicts}; " if conflicts else ""
    where, times = _context(pair.places[0]), "once" if pair.count == 1 else f"{pair.count} times"
    return f"{marked}{times}, likeness {pair.likeness:.2f}: “{where['source']}” = “{where['target']}”"


def _as_csv(pairs: "Mapping[str, NamePair]", codes: tuple[str, str]) -> str:
    from tqa.glossary.files.table import written  # noqa: PLC0415 - start-up time

    rows = [["id", "kind", "note", *codes]]
    rows += [[name, pair.kind or "", _note(pair), pair.source, pair.target] for name, pair in pairs.items()]
    return _HEAD + written(rows)


def _as_json(pairs: "Mapping[str, NamePair]", codes: tuple[str, str]) -> str:
    rows = [
        {
            "id": name,
            "source": pair.source,
            "target": pair.target,
            "kind": pair.kind,
            "count": pair.count,
            "likeness": round(pair.likeness, 2),
            "conflicts": pair.conflicts,
            "contexts": [_context(place) for place in pair.places],
        }
        for name, pair in pairs.items()
    ]
    whole = {"schema": _SCHEMA, "source_lang": codes[0], "target_lang": codes[1], "names": rows}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _why_nothing(tally: _Tally, *, left_out: int, least: int) -> str:
    """Return why there is nothing to suggest, and what may help."""
    if left_out:
        return f"{left_out} names were met less than {least} times; lower --least"
    if tally.passed_over and not tally.segments:
        return "every record is in other languages than --from and --to say"
    if tally.unmatched >= tally.segments:
        return "no segment has a source that could be matched with it; give the two texts line by line"
    if not tally.names:
        return "the source has no words that look like names"
    return (
        f"{tally.names} names were looked at; each is known to the glossaries, or the translation has nothing like it"
    )


def _check(arguments: argparse.Namespace) -> str:
    """Return the path that the settings go with. Raises ConfigError for arguments that do not go together."""
    from tqa.errors import ConfigError  # noqa: PLC0415 - start-up time
    from tqa.formats import is_records  # noqa: PLC0415

    path, texts = arguments.records, [text for text in (arguments.source, arguments.target) if text is not None]
    good = len(texts) == 2 and not any(t != "-" and is_records(t) for t in texts) if path is None else not texts  # noqa: PLR2004
    if not good:
        raise ConfigError("expected a text and its translation (--source and --target), or records (.jsonl) alone")
    if path is not None and not is_records(path):
        raise ConfigError(f"{path}: expected records (.jsonl, .jsonl.gz); texts are named by --source and --target")
    if arguments.output:
        refuse_to_replace(Path(arguments.output), arguments)
    return str(path or arguments.target)


def _summary(pairs: "Mapping[str, NamePair]", tally: _Tally) -> str:
    marked = sum(bool(pair.conflicts) for pair in pairs.values())
    parts = [f"{len(pairs)} names proposed from {tally.segments} segments"]
    parts += [f"{marked} of them in conflict"] if marked else []
    parts += [f"{tally.unmatched} segments could not be matched with a source"] if tally.unmatched else []
    parts += [f"{tally.passed_over} records in other languages"] if tally.passed_over else []
    return "; ".join(parts)


def run(arguments: argparse.Namespace) -> int:
    setup, tally = set_up(arguments, _check(arguments)), _Tally()
    form = arguments.format or ("json" if str(arguments.output).lower().endswith(".json") else "csv")
    collector = _read(arguments, setup, tally)
    found = collector.pairs() if collector is not None else ()
    pairs: dict[str, NamePair] = {}
    for pair in found:
        if pair.count >= arguments.least:
            pairs[_id(pair, lambda name: name in pairs or setup.glossary.concept(name) is not None)] = pair
    text = (_as_json if form == "json" else _as_csv)(pairs, collector.codes if collector is not None else ("", ""))
    if pairs and arguments.output:
        put_file(Path(arguments.output), text.encode("utf-8"))
    elif not arguments.output and (pairs or form == "json"):
        say(text.rstrip("\n"))
    why = "" if pairs else f"nothing to suggest: {_why_nothing(tally, left_out=len(found), least=arguments.least)}"
    complain(why or (f"{arguments.output}: " if arguments.output else "") + _summary(pairs, tally))
    return 2 if tally.broken else 0
