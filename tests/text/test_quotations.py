import pytest
from build import cut

from tqa.text.quotations import Side, in_any_style, marks, may_quote, quotations

ENGLISH = (("“", "”"), ('"', '"'))
GERMAN = (("„", "“"), ("»", "«"))
FRENCH = (("«", "»"),)


@pytest.mark.parametrize(
    ("pairs", "text", "expected"),
    [
        pytest.param(ENGLISH, "He said “no” and “yes”.", ["“no”", "“yes”"], id="english"),
        pytest.param(ENGLISH, 'He said "no", then "yes".', ['"no"', '"yes"'], id="straight"),
        pytest.param(GERMAN, "Er sagte: „Nein“, dann „Ja“.", ["„Nein“", "„Ja“"], id="german-low-high"),
        pytest.param(FRENCH, "Il a dit « non ».", ["« non »"], id="french-with-spaces"),
        pytest.param(ENGLISH, "“He said “no” twice”", ["“He said “no” twice”", "“no”"], id="nested-outermost-first"),
        pytest.param(ENGLISH, "He said “no.", [], id="never-closed"),
        pytest.param(ENGLISH, "no” he said", [], id="never-opened"),
    ],
)
def test_pairs_quotation_marks(pairs: tuple[tuple[str, str], ...], text: str, expected: list[str]) -> None:
    assert cut(text, quotations(text, pairs)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"No', Side.OPEN, id="before-a-letter"),
        pytest.param('No"', Side.CLOSE, id="after-a-letter"),
        pytest.param('No."', Side.CLOSE, id="after-a-stop"),
        pytest.param('("No', Side.OPEN, id="after-a-bracket"),
        pytest.param('a"b', Side.EITHER, id="inside-a-word"),
        pytest.param(' " ', Side.EITHER, id="alone"),
    ],
)
def test_a_straight_mark_is_read_by_its_neighbours(text: str, expected: Side) -> None:
    assert [mark.side for mark in marks(text, ENGLISH)] == [expected]


def test_a_german_closing_mark_is_not_an_english_opening_one() -> None:
    both = (("„", "“"), ("“", "”"))

    assert [(mark.side, mark.pair) for mark in marks("„Nein“, “no”", both)] == [
        (Side.OPEN, ("„", "“")),
        (Side.CLOSE, ("„", "“")),
        (Side.OPEN, ("“", "”")),
        (Side.CLOSE, ("“", "”")),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “no, not «so», never” and “yes”.", ["“no, not «so», never”", "“yes”"], id="outermost"),
        pytest.param("Er sagte: „Nein“, dann »Ja«.", ["„Nein“", "»Ja«"], id="two-german-styles"),
        pytest.param('Είπε «όχι» και "ναι".', ["«όχι»", '"ναι"'], id="greek-and-straight"),
        pytest.param("彼は「いいえ」と言った。", ["「いいえ」"], id="corners"),
        pytest.param("He said “no and left.", [], id="never-closed"),
    ],
)
def test_quotations_in_any_style(text: str, expected: list[str]) -> None:
    assert cut(text, in_any_style(text)) == expected


@pytest.mark.parametrize("text", ["‘No,’ he said", "— Non, dit-il", "He said 'no'", "«Όχι»", "《电影》"])
def test_what_may_set_off_a_quotation(text: str) -> None:
    assert may_quote(text)


@pytest.mark.parametrize("text", ["The nurses’s dog isn't ill – not yet", "10 - 12", ""])
def test_an_apostrophe_or_a_dash_inside_is_no_quotation(text: str) -> None:
    assert not may_quote(text)
