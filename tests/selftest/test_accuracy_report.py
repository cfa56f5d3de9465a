"""reports/accuracy.md is too slow to write at every run; its sample beside it says what the checks find today."""

from accuracy_report import REPORT, SAMPLE, measure, report, sample

from tqa.glossary.glossary import Glossary


def test_the_sample_is_what_the_command_writes_today(default_glossary: Glossary) -> None:
    written = report(measure(sample(), default_glossary, per_kind=1))

    assert SAMPLE.read_text(encoding="utf-8") == written, "run `make reports` and review the diff"


def test_the_report_has_the_tables_of_its_sample() -> None:
    def heads(text: str) -> list[str]:
        return [line for line in text.splitlines() if line.startswith("#")]

    assert heads(REPORT.read_text(encoding="utf-8")) == heads(SAMPLE.read_text(encoding="utf-8"))
