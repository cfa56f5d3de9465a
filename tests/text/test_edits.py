import pytest

from tqa.model import Edit, Span
from tqa.text.edits import apply_edits, moved

TEXT = "Ο Μπενζάμα είπε στη Γάζα"
NAME = Edit(Span(2, 10), "Μπεντζαμά")
COMMA = Edit(Span(15, 15), ",")
DROP = Edit(Span(15, 24), "")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], TEXT, id="none"),
        pytest.param([NAME], "Ο Μπεντζαμά είπε στη Γάζα", id="replacement"),
        pytest.param([COMMA], "Ο Μπενζάμα είπε, στη Γάζα", id="insertion"),
        pytest.param([DROP], "Ο Μπενζάμα είπε", id="deletion"),
        pytest.param([COMMA, NAME], "Ο Μπεντζαμά είπε, στη Γάζα", id="last-first"),
    ],
)
def test_puts_edits_in(edits: list[Edit], expected: str) -> None:
    assert apply_edits(TEXT, edits) == expected


@pytest.mark.parametrize(
    ("edits", "span"),
    [
        pytest.param([NAME], Span(20, 24), id="longer-before"),
        pytest.param([NAME, COMMA], Span(20, 24), id="two-before"),
        pytest.param([Edit(Span(0, 2), "")], Span(20, 24), id="shorter-before"),
        pytest.param([Edit(Span(24, 24), ".")], Span(20, 24), id="behind"),
        pytest.param([Edit(Span(20, 20), "πόλη ")], Span(20, 24), id="insertion-that-touches"),
    ],
)
def test_a_span_follows_its_words(edits: list[Edit], span: Span) -> None:
    assert moved(span, edits).of(apply_edits(TEXT, edits)) == span.of(TEXT)
