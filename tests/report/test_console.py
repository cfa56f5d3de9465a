import io
import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report.shared_review import CLEAN, REVIEW, correction, finding, review
from rich.cells import cell_len

from tqa.model import Finding, Review, Safety, Severity
from tqa.report.console import Totals, make_console, render, summary


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def rendered(reviewed: Review, *, width: int = 100, colour: bool = False) -> str:
    file = io.StringIO()
    render(reviewed, console=make_console(file, colour=colour, width=width))
    return file.getvalue()


def block(found: Finding, *, width: int = 100) -> list[str]:
    return rendered(review(found), width=width).split("\n\n")[0].splitlines()


def under_carets(lines: list[str]) -> str:
    """Return what stands above the carets, measured in cells as a terminal does."""
    number = next(number for number, line in enumerate(lines) if set(line.strip()) == {"^"})
    start, end = lines[number].index("^"), len(lines[number])
    shown = ""
    column = 0
    for character in lines[number - 1]:
        # A combining mark belongs to the cell before it.
        at = column if cell_len(character) else column - 1
        if start <= at < end:
            shown += character
        column += cell_len(character)
    return shown


@pytest.mark.parametrize("width", [60, 100])
def test_looks_as_reviewed(width: int, golden: Callable[[str, str], None]) -> None:
    golden(f"console-{width}.txt", rendered(REVIEW, width=width))


def test_looks_as_reviewed_in_colour(golden: Callable[[str, str], None]) -> None:
    golden("console-80-colour.txt", rendered(REVIEW, width=80, colour=True).replace("\x1b", "␛"))


def test_begins_with_a_place_to_copy() -> None:
    found = finding("repeated-word", "He went to ⟦to to⟧ Kyiv.", "“to” is repeated", line=11)

    assert block(found)[0] == "news/article.txt:11:12  minor  repeated-word"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Він їде ⟦до до⟧ Києва.", "до до", id="cyrillic"),
        pytest.param("中国外交部⟦王毅⟧表示。", "王毅", id="wide letters"),
        pytest.param("🚒🚒 The ⟦fire⟧ spread.", "fire", id="after emoji"),
        pytest.param("Cafe\u0301 owner Jose\u0301 ⟦Pe\u0301rez⟧ left.", "Pe\u0301rez", id="combining marks"),
        pytest.param("Before\tthat, \x1b[31m⟦a\x07b⟧ c", "a\\x07b", id="escapes are longer than what they stand for"),
        pytest.param("First line.\n⟦Second⟧ line.", "Second", id="after a line end"),
        pytest.param("word " * 5000 + "⟦fault⟧" + " word" * 5000, "fault", id="in the middle of a very long line"),
        pytest.param("字" * 5000 + "⟦误⟧" + "字" * 5000, "误", id="in the middle of a very long line without spaces"),
        pytest.param("no space is missing30⟦⟧houses", "h", id="a gap"),
        pytest.param("The sentence has no end⟦⟧", "", id="a gap at the end"),
    ],
)
@pytest.mark.parametrize("width", [40, 80])
def test_carets_stand_below_the_fault(marked: str, expected: str, width: int) -> None:
    assert under_carets(block(finding("x", marked, "a fault"), width=width)) == expected


def test_marks_right_to_left_text_in_the_line() -> None:
    lines = block(finding("x", "قال ⟦محمود⟧ إن المحادثات ستستأنف.", "a fault"))

    assert lines[2] == "  text    قال ⟦محمود⟧ إن المحادثات ستستأنف."
    assert "^" not in "".join(lines)


def test_never_shows_a_whole_long_paragraph() -> None:
    lines = block(finding("x", "word " * 5000 + "⟦" + "long " * 5000 + "⟧" + "word " * 5000, "a fault"), width=80)

    assert len(lines) == 4
    assert max(map(len, lines)) <= 80


def test_shows_the_source_that_is_the_evidence() -> None:
    lines = block(finding("x", "The ⟦it⟧ Israel.", "a fault", source="Επέκρινε ⟦το Ισραήλ⟧ για αυτό."))

    assert lines[4] == "  source  Επέκρινε το Ισραήλ για αυτό."
    assert under_carets(lines[4:]) == "το Ισραήλ"


@pytest.mark.parametrize(
    ("marked", "replacement", "expected"),
    [
        pytest.param("She went ⟦to ⟧to Kyiv on Monday morning.", "", "She went to[- to-] Kyiv on", id="deleted"),
        pytest.param("About 30⟦⟧houses burned.", " ", "About 30{+ +}houses burned.", id="a space"),
        pytest.param("Mr Zelen⟦⟧ spoke.", "sky", "Mr [-Zelen-]{+Zelensky+} spoke.", id="whole words"),
        pytest.param(
            "with ⟦Nikol Pashinian⟧ there",
            "Nikol Pashinyan",
            "with Nikol [-Pashinian-]{+Pashinyan+} there",
            id="only the words that differ",
        ),
    ],
)
def test_shows_the_correction_word_by_word(marked: str, replacement: str, expected: str) -> None:
    lines = block(finding("x", marked, "a fault", corrections=(correction(marked, replacement),)))

    assert lines[4:] == [f"  fix     {expected}", "          safe to apply"]


def test_tells_why_a_correction_needs_a_look_once() -> None:
    marked = "criticized ⟦it⟧ Israel"
    words = ("a", "b", "c", "d", "e", "f")
    fixes = tuple(correction(marked, word, Safety.ASK, "the source decides") for word in words)

    assert block(finding("x", marked, "a fault", corrections=fixes))[4:] == [
        "  fix     criticized [-it-]{+a+} Israel",
        "          look first: the source decides",
        "  or      criticized [-it-]{+b+} Israel",
        "  or      criticized [-it-]{+c+} Israel",
        "  or      criticized [-it-]{+d+} Israel",
        "          and 2 more",
    ]


def test_obeys_nothing_that_a_document_says() -> None:
    hostile = "[red]\x1b[31m\u202e:smile: [link=http://x]⟦[/]⟧\x07"
    shown = rendered(replace(review(finding("x", hostile, hostile)), notes=(hostile,)))

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("[red]\\x1b[31m\\u202e:smile: [link=http://x]") == 3


def test_sums_up_by_severity_and_length() -> None:
    faults = [finding("x", "⟦a⟧", "a fault", severity=s) for s in (Severity.MINOR, Severity.CRITICAL, Severity.MINOR)]

    assert rendered(review(*faults, words=1500)).splitlines()[-3:] == [
        "news/article.txt: 3 findings in 1,500 words (2.0 per 1,000)",
        "  1 critical, 2 minor; MQM penalty 27, 18.0 per 1,000 words",
        "",
    ]


def test_says_in_one_line_that_nothing_was_found_and_what_was_not_checked() -> None:
    assert rendered(CLEAN).splitlines() == [
        "news/article.txt: nothing found",
        "Not checked:",
        "  name-variant: there is no source text",
    ]


def test_sums_up_several_documents() -> None:
    totals = Totals()
    for reviewed in (review(finding("x", "⟦a⟧", "a fault"), words=400), CLEAN, CLEAN):
        totals = totals.add(reviewed)
    file = io.StringIO()
    summary(totals, console=make_console(file, colour=False, width=100))

    assert file.getvalue() == (
        "3 documents, 2 without findings: 1 finding in 640 words (1.6 per 1,000)\n"
        "  1 minor; MQM penalty 1, 1.6 per 1,000 words\n"
    )


def test_adds_no_sum_to_a_single_document() -> None:
    file = io.StringIO()
    summary(Totals().add(REVIEW), console=make_console(file))

    assert file.getvalue() == ""


def test_uses_colour_only_when_asked_outside_a_terminal() -> None:
    assert "\x1b[" not in rendered(REVIEW, colour=False)
    assert "\x1b[" in rendered(REVIEW, colour=True)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("variable", "expected"), [("", True), ("1", False)], ids=["unset", "set"])
def test_honours_no_color(variable: str, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    monkeypatch.setenv("NO_COLOR", variable)
    file = _Terminal()
    render(CLEAN, console=make_console(file))

    assert ("\x1b[" in file.getvalue()) is expected


@pytest.mark.parametrize(
    ("columns", "width", "expected"),
    [("", None, 100), ("72", None, 72), ("72", 50, 50), ("none", None, 100), ("0", None, 100), ("3", None, 20)],
)
def test_knows_how_wide_to_write(
    columns: str, width: int | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert make_console(io.StringIO(), width=width).width == expected


def test_asks_the_terminal_how_wide_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    file = _Terminal()
    monkeypatch.setattr(file, "fileno", lambda: 1)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((132, 40)))

    assert make_console(file).width == 132


def test_writes_to_a_terminal_that_knows_only_ascii() -> None:
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding="ascii")
    render(REVIEW, console=make_console(file))
    file.flush()

    assert b"\\u0434\\u043e" in raw.getvalue()


@pytest.mark.parametrize("width", [20, 21, 33, 47, 80, 120, 300])
def test_fits_any_width(width: int) -> None:
    for line in rendered(REVIEW, width=width).splitlines():
        assert cell_len(line) <= width or line.startswith("news/article.txt:")


@settings(deadline=None, derandomize=True)
@given(before=st.text(), inside=st.text(), after=st.text(), new=st.text(), width=st.integers(20, 200))
def test_shows_any_text(before: str, inside: str, after: str, new: str, width: int) -> None:
    marked = f"{before.replace('⟦', '')}⟦{inside.replace('⟧', '')}⟧{after}"
    found = finding("x", marked, marked, source=marked, corrections=(correction(marked, new),))

    for line in rendered(review(found), width=width).splitlines():
        assert cell_len(line) <= width or line.startswith("news/article.txt:")
