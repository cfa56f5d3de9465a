"""`tqa selftest`: put faults into clean texts, and see what the checks find.

Every fault is put, alone, into a fresh copy of a clean text, which is judged and compared with the untouched one.

    found             by the check that should: a finding that the untouched text has not, at the damaged place
    by any            by that check or another
    recall            found, of all faults
    right first       of the faults found by any check, those that the first suggestion undoes
    precision         of a check's findings that damaged texts have and untouched ones have not, those at the damage
    false alarms      findings in the untouched texts, and how many these are per 1,000 words

The same seed gives the same faults. The exit code is 0, whatever is found; 2 for what the user must correct.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.progress import show_progress
from tqa.cli.shared import add_glossary_arguments, commas, say

if TYPE_CHECKING:
    from tqa.checks.base import Check
    from tqa.glossary.glossary import Glossary
    from tqa.model import Document
    from tqa.selftest.tally import Tally

HELP = "put faults into clean texts, and see what the checks find"
_PER_KIND = 5
_CORPORA = Path(__file__).resolve().parents[2] / "corpora"


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "selftest",
        help=HELP,
        description=f"{HELP.capitalize()}.\n" + (__doc__ or "").partition("\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="clean texts (.txt, .md), records (.jsonl) with or without sources, or folders of such; "
        "a folder with source.txt and target.txt is a text with its source (default: the corpora of tqa)",
    )
    parser.add_argument("--from", dest="source_lang", metavar="LANG", help="language of the sources in PATH")
    parser.add_argument("--to", dest="target_lang", metavar="LANG", help="language of PATH; of the corpora, only this")
    parser.add_argument("--check", action="append", metavar="ID", help="only faults of this check; may be repeated")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which faults to choose (default: 0)")
    parser.add_argument(
        "--per-kind",
        type=_positive,
        default=_PER_KIND,
        metavar="N",
        help=f"faults of each kind in each language, at most (default: {_PER_KIND})",
    )
    parser.add_argument(
        "--format", choices=("console", "markdown", "json"), default="console", help="how to print (default: console)"
    )
    add_glossary_arguments(parser)
    parser.set_defaults(run=run)


def _documents(arguments: argparse.Namespace) -> "list[Document]":
    """Return the clean documents that were asked for. Raises InputError."""
    from tqa.errors import InputError  # noqa: PLC0415 - start-up time
    from tqa.lang import language  # noqa: PLC0415
    from tqa.selftest.clean import corpora_documents, own_documents  # noqa: PLC0415

    source_lang, target_lang = arguments.source_lang or "", arguments.target_lang or ""
    for code in (source_lang, target_lang):
        language.load(code)
    if arguments.paths:
        return list(own_documents(arguments.paths, source_lang=source_lang, target_lang=target_lang))
    if not _CORPORA.is_dir():
        raise InputError("an installed tqa has no corpora; name clean texts of your own: tqa selftest PATH")
    wanted = language.base_code(target_lang)
    found = [d for d in corpora_documents(_CORPORA) if not wanted or language.base_code(d.target_lang) == wanted]
    if not found:
        name = language.load(target_lang).english_name
        raise InputError(f"the corpora have no text in {name}; name clean texts of your own: tqa selftest PATH")
    return found


def _experiment(documents: "list[Document]", arguments: argparse.Namespace, checks: "tuple[Check, ...]") -> "Tally":
    from tqa.errors import InputError  # noqa: PLC0415 - start-up time
    from tqa.selftest.experiment import Setting, run_trials  # noqa: PLC0415
    from tqa.selftest.tally import listen, tally  # noqa: PLC0415

    setting = Setting.of(
        documents, glossary=_glossary(arguments), checks=checks, seed=arguments.seed, most=arguments.per_kind
    )
    trials = list(show_progress(run_trials(setting), what="faults"))
    if not trials:
        raise InputError("the texts have no place for a fault; expected paragraphs of six words or more")
    silence = listen(setting.texts, setting.judge, checks)
    return tally(trials, silence, checks=checks, seed=arguments.seed, per_kind=arguments.per_kind)


def _glossary(arguments: argparse.Namespace) -> "Glossary":
    from tqa.glossary.opening import open_glossary  # noqa: PLC0415 - start-up time

    return open_glossary(arguments.glossaries or (), default=arguments.default_glossary is not False)


def run(arguments: argparse.Namespace) -> int:
    from tqa.checks import CHECKS, find_check  # noqa: PLC0415 - start-up time
    from tqa.errors import CheckError  # noqa: PLC0415
    from tqa.selftest.injectors import WITHOUT, usable  # noqa: PLC0415
    from tqa.selftest.tables import FORMATS  # noqa: PLC0415

    chosen = tuple(find_check(name) for name in commas(arguments.check) or ())
    if chosen and not usable([check.id for check in chosen]):
        names = ", ".join(check.id for check in chosen)
        raise CheckError(f"no fault can be put in for {names}: {WITHOUT.get(chosen[0].id, 'none is written yet')}")
    result = _experiment(_documents(arguments), arguments, chosen or CHECKS)
    say(FORMATS[arguments.format](result))
    return 0
