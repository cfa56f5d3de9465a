import pytest

from tqa.checks import CHECKS
from tqa.checks.base import Check
from tqa.cli import main


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_says_what_a_check_finds_why_and_what_it_leaves_alone(check: Check, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", check.id])
    said = capsys.readouterr().out

    assert said.startswith(f"{check.id}: {check.summary}\n{check.severity.value}, {check.category.value}")
    assert check.explanation.strip() in said
    assert said.count("⟦") == sum(len(example.spans) for example in check.examples)
    assert "\n\nReported:\n" in said
    assert "\n\nLeft alone:\n" in said


def test_marks_the_fault_and_shows_the_correction(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "repeated-word"])

    assert "  uk-en  ⟦The the⟧ cabinet quit.\n      fix  The cabinet quit.\n" in capsys.readouterr().out
