"""What holds of every string, in any script, however broken."""

from itertools import pairwise
from random import Random

from build import cut
from hypothesis import given
from hypothesis import strategies as st
from property.texts import law, texts

from tqa.model import Edit, Span
from tqa.text.alignment import Unit, align
from tqa.text.diff import compare
from tqa.text.edits import apply_edits, moved
from tqa.text.folding import fold, fold_text
from tqa.text.opaque import opaque_spans
from tqa.text.paragraphs import paragraphs
from tqa.text.printable import printable
from tqa.text.quotations import BRACKETS, quotations
from tqa.text.sentences import split_sentences
from tqa.text.words import split_words

QUOTES = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), *BRACKETS)


@law
@given(texts)
def test_words_come_in_order_and_cut_themselves(text: str) -> None:
    words = split_words(text)

    assert cut(text, (word.span for word in words)) == [word.text for word in words]
    assert all(a.end <= b.start for a, b in pairwise(words))


@law
@given(texts, st.data())
def test_a_mapped_span_cuts_the_same_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = fold_text(text).span(len(fold(text[:start])), len(fold(text[:end])))

    assert fold(span.of(text)) == fold(text[start:end])


@law
@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_text(text).text == fold(text)


@law
@given(texts, st.sampled_from(["en", "el", "ar", ""]), st.booleans())
def test_sentences_hold_every_letter_in_order(text: str, language: str, spaces: bool) -> None:  # noqa: FBT001 - a law
    spans = split_sentences(text, language=language, spaces=spaces)

    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [piece for piece in cut(text, spans) if piece != piece.strip() or not piece] == []
    assert "".join("".join(cut(text, spans)).split()) == "".join(text.split())


@law
@given(texts)
def test_paragraphs_hold_all_but_the_space_between_them(text: str) -> None:
    spans = paragraphs(text)
    rest = apply_edits(text, [Edit(span, "") for span in spans])

    assert rest.strip() == ""
    assert [piece for piece in cut(text, spans) if piece != piece.strip() or not piece] == []


@law
@given(texts)
def test_spans_of_quotations_and_addresses_lie_inside_the_text(text: str) -> None:
    for span in (*quotations(text, QUOTES), *opaque_spans(text)):
        assert 0 <= span.start < span.end <= len(text)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Return a text and edits that leave at least a character between each other."""
    pieces = draw(st.lists(st.tuples(texts, st.text(max_size=3), st.text(max_size=5)), max_size=4))
    text, found = "", []
    for before, old, new in pieces:
        text += f"{before}|"
        found.append(Edit(Span(len(text), len(text) + len(old)), new))
        text += f"{old}|"
    return text, found


@law
@given(edits(), st.randoms(use_true_random=False))
def test_edits_in_any_order_give_the_same_text(made: tuple[str, list[Edit]], random: Random) -> None:
    text, in_order = made
    shuffled = random.sample(in_order, len(in_order))

    assert apply_edits(text, shuffled) == apply_edits(text, in_order)


@law
@given(edits())
def test_what_no_edit_touches_stays_and_can_be_followed(made: tuple[str, list[Edit]]) -> None:
    text, found = made
    after = apply_edits(text, found)
    ends = [0, *(edit.span.end for edit in found)]
    starts = [*(edit.span.start for edit in found), len(text)]
    for start, end in zip(ends, starts, strict=True):
        assert moved(Span(start, end), found).of(after) == text[start:end]


@law
@given(texts)
def test_no_edits_is_no_change(text: str) -> None:
    assert apply_edits(text, []) == text


@law
@given(texts, texts)
def test_the_sides_of_a_difference_are_the_two_texts(before: str, after: str) -> None:
    changes = list(compare(before, after))

    assert "".join(change.before for change in changes) == before
    assert "".join(change.after for change in changes) == after


@law
@given(st.text())
def test_nothing_printable_moves_a_cursor(text: str) -> None:
    shown = printable(text)

    assert set(shown).isdisjoint({chr(code) for code in (*range(32), *range(127, 160), 0x2028, 0x2029, 0x202E)})
    shown.encode()


units = st.lists(st.builds(Unit, st.integers(1, 300), st.frozensets(st.sampled_from(["7", "gaza", "un"]))), max_size=12)


@law
@given(units, units)
def test_alignment_groups_every_sentence_once(source: list[Unit], target: list[Unit]) -> None:
    found = align(source, target)
    both = bool(source and target)

    assert [i for group in found.groups for i in group.source] == (list(range(len(source))) if both else [])
    assert [j for group in found.groups for j in group.target] == (list(range(len(target))) if both else [])
    assert 0.0 <= found.confidence <= 1.0
