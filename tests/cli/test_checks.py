import pytest

from tqa.checks import CHECKS
from tqa.cli import main


def test_lists_every_check_with_what_it_finds(capsys: pytest.CaptureFixture[str]) -> None:
    main(["checks"])
    head, *rows = capsys.readouterr().out.splitlines()

    assert head.split() == ["check", "severity", "category", "finds"]
    assert len(rows) == len(CHECKS)
    for check, row in zip(CHECKS, rows, strict=True):
        assert row.startswith(check.id)
        assert check.summary in row


def test_columns_stand_below_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    main(["checks"])
    head, *rows = capsys.readouterr().out.splitlines()
    at = head.index("severity")

    assert {row[at - 2 : at] for row in rows} == {"  "}
    assert {row[at:].split()[0] for row in rows} <= {"neutral", "minor", "major", "critical"}
