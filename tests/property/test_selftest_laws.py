"""What holds of every injector, whatever the text and the languages: it raises nothing, and can be undone."""

from random import Random

import pytest
from build import glossary
from hypothesis import given
from hypothesis import strategies as st
from property.texts import PAIRS, slow_law, texts

from tqa.engine import view_of
from tqa.model import Document, Edit, Span
from tqa.selftest.injectors import INJECTORS
from tqa.text.edits import apply_edits
from tqa.text.segments import make_segments

NAMES = glossary()


@pytest.mark.parametrize(("from_", "to"), PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])
@slow_law
@given(target=texts, source=texts, seed=st.integers(0, 9))
def test_every_fault_can_be_undone(target: str, source: str, seed: int, from_: str, to: str) -> None:
    segments = make_segments(target, [Span(0, len(target))])
    document = Document(label="a", segments=segments, source=source, source_lang=from_, target_lang=to)
    whole = view_of(document, glossary=NAMES)
    for view in whole.views:
        clean = view.segment.target
        for injector in INJECTORS:
            fault = injector.inject(view, Random(seed))  # noqa: S311 - no secret
            if fault is not None:
                damaged = fault.damaged(clean)

                assert apply_edits(damaged, (Edit(fault.span, fault.edit.span.of(clean)),)) == clean
                assert 0 <= fault.place.start <= fault.place.end <= len(damaged)
