"""Every injector: one edit, undone by the correction, on text that offers a place; nothing where there is none."""

from collections.abc import Iterator
from random import Random

import pytest
from build import document
from selftest.clean_texts import clean_texts

from tqa.analysis import View
from tqa.checks import CHECKS
from tqa.engine import view_of
from tqa.lang.language import KNOWN_CODES
from tqa.model import Edit, Span
from tqa.selftest.base import Fault, Injector
from tqa.selftest.injectors import INJECTORS, WITHOUT, usable
from tqa.text.edits import apply_edits

EVERY = pytest.mark.parametrize("injector", INJECTORS, ids=lambda injector: injector.id)
MOST = 40


def faults(injector: Injector) -> Iterator[tuple[View, Fault]]:
    """Yield some faults of one kind, from texts of all languages."""
    rng = Random(injector.id)  # noqa: S311 - no secret
    views = [view for text in clean_texts() for view in text.view.views]
    rng.shuffle(views)
    found = 0
    for view in views:
        fault = injector.inject(view, rng) if found < MOST else None
        if fault is not None:
            found += 1
            yield view, fault


@EVERY
def test_damaged_text_differs_in_the_span_only_and_the_correction_gives_the_clean_one(injector: Injector) -> None:
    tried = list(faults(injector))
    for view, fault in tried:
        clean = view.segment.target
        damaged = fault.damaged(clean)
        undo = Edit(fault.span, fault.edit.span.of(clean))

        assert damaged[: fault.span.start] == clean[: fault.edit.span.start]
        assert damaged[fault.span.end :] == clean[fault.edit.span.end :]
        assert apply_edits(damaged, (undo,)) == clean
        assert clean in fault.accepted(clean)
        assert Span(0, len(damaged)).overlaps(fault.place)
        assert fault.place.end <= len(damaged)

    assert tried, "the corpora offer no place for this fault"


@EVERY
def test_the_same_seed_gives_the_same_fault(injector: Injector) -> None:
    for view, _ in list(faults(injector))[:5]:
        first, second = (injector.inject(view, Random(7)) for _ in range(2))  # noqa: S311 - no secret

        assert first == second


@EVERY
@pytest.mark.parametrize("code", KNOWN_CODES)
def test_text_that_offers_nothing_is_left_alone(injector: Injector, code: str) -> None:
    for text in ("-", "@", "2"):
        view = view_of(document(text, to=code)).views[0]

        assert injector.inject(view, Random(1)) is None  # noqa: S311 - no secret


def test_ids_begin_with_the_check_and_are_told_once() -> None:
    ids = [injector.id for injector in INJECTORS]

    assert len(set(ids)) == len(ids)
    assert all(injector.id.partition("/")[0] == injector.check for injector in INJECTORS)


def test_a_check_without_injector_has_none() -> None:
    assert not {injector.check for injector in INJECTORS} & set(WITHOUT)


def test_faults_of_checks_that_do_not_exist_are_left_out() -> None:
    known = {check.id for check in CHECKS}

    assert {injector.check for injector in usable(known)} <= known
    assert usable(["repeated-word"]) == tuple(i for i in INJECTORS if i.check == "repeated-word")
    assert usable(["no-such-check"]) == ()


@pytest.mark.parametrize(
    ("kind", "text", "code", "damaged"),
    [
        ("repeated-word", "Rain fell", "en", None),
        ("fused-words", "the rain fell", "en", {"therain fell", "the rainfell"}),
        ("missing-final-stop", "Rain fell on Kyiv.", "en", {"Rain fell on Kyiv"}),
        ("lowercase-text", "Дощ у Києві.", "uk", {"дощ у києві."}),
        ("number-format/group", "Some 4,000 cars.", "en", {"Some 4.000 cars."}),
        ("number-format/group", "Etwa 4.000 Autos.", "de", {"Etwa 4,000 Autos."}),
        ("number-format/decimal", "Fast 1,8 Meter.", "de", {"Fast 1.8 Meter."}),
        ("date-format", "Talks began on 9 June 2026.", "en", {"Talks began on 9. June 2026."}),
        ("currency-format", "It cost €15,000 or so.", "en", {"It cost 15,000 € or so."}),
        ("currency-format", "It cost €12.5m.", "en", None),
        ("time-format", "We met at 14:30.", "en", {"We met at 14 h 30."}),
        ("time-format", "It ended 14:30.", "en", None),
        ("time-format", "Am Ende um 14:30.", "de", {"Am Ende um 14 h 30.", "Am Ende um 2:30 PM."}),
        ("lowercase-start", "Rain fell.", "en", {"rain fell."}),
        ("lowercase-text", "雨が降った。", "ja", None),
        ("spacing/lost", "Well, it rained.", "en", {"Well,it rained."}),
        ("pronoun-gender", "“It is over,” she said.", "en", {"“It is over,” he said."}),
        ("unbalanced-quotes/closing", "“It is over,” he said.", "en", {"“It is over, he said."}),
        ("unbalanced-quotes/closing", "«\u00a0C’est fini\u00a0», dit-il.", "fr", {"«\u00a0C’est fini, dit-il."}),
        ("unbalanced-quotes/opening", '"It is over," he said.', "en", None),
    ],
)
def test_what_is_done_to_a_text(kind: str, text: str, code: str, damaged: set[str] | None) -> None:
    injector = next(injector for injector in INJECTORS if injector.id == kind)
    view = view_of(document(text, to=code)).views[0]
    got = {fault.damaged(text) for seed in range(20) if (fault := injector.inject(view, Random(seed)))}  # noqa: S311

    assert got == (damaged or set())


@pytest.mark.parametrize(
    ("kind", "source", "text", "damaged"),
    [
        ("number-mismatch/lost", "Es waren 36 Autos.", "There were 36 cars.", {"There were cars."}),
        ("number-mismatch/swapped", "Es waren 36 Autos.", "There were 36 cars.", {"There were 63 cars."}),
        ("number-mismatch/lost", "Es waren viele Autos.", "There were 36 cars.", None),
        ("number-mismatch/swapped", "Am 14. Juni.", "On 14 June.", None),
        ("number-mismatch/magnitude", "5 Millionen", "Some 5 million people.", {"Some 5 billion people."}),
        ("unit-mismatch", "5 Kilometer", "Just 5 kilometres.", None),
        ("unit-mismatch", "5 Kilometer", "Just 5 km.", {"Just 5 mi."}),
        ("currency-mismatch", "5 Euro", "Some 5 million dollars.", {"Some 5 million euros."}),
        ("copied-source", "Es regnet.", "It rains.", {"Es regnet."}),
        ("copied-source", "", "It rains.", None),
        ("omitted-text", "Es regnet. Er geht.", "It rains. He goes.", {"It rains.", "He goes."}),
        ("quotation-mismatch/lost", "„Nein“, sagt er.", "“No,” he says.", {"No, he says."}),
    ],
)
def test_what_is_done_to_a_translation(kind: str, source: str, text: str, damaged: set[str] | None) -> None:
    injector = next(injector for injector in INJECTORS if injector.id == kind)
    view = view_of(document(text, source=source, from_="de")).views[0]
    got = {fault.damaged(text) for seed in range(20) if (fault := injector.inject(view, Random(seed)))}  # noqa: S311

    assert got == (damaged or set())
