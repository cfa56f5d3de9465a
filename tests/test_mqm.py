import pytest
from report.shared_review import CLEAN, REVIEW

from tqa.model import Severity
from tqa.mqm import MqmScore, mqm_score, penalty


def test_severities_cost_what_mqm_says() -> None:
    assert [penalty([severity]) for severity in Severity] == [0, 1, 5, 25]


def test_penalties_add_up() -> None:
    assert penalty([Severity.MINOR, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL]) == 32


def test_the_rate_is_per_thousand_words() -> None:
    assert MqmScore(penalty=6, words=400).per_1000_words == pytest.approx(15)


def test_a_text_without_words_has_no_rate() -> None:
    assert MqmScore(penalty=0, words=0).per_1000_words is None
    assert str(MqmScore(penalty=0, words=0)) == "MQM penalty 0"


def test_says_points_and_rate() -> None:
    assert str(MqmScore(penalty=1234, words=2000)) == "MQM penalty 1,234, 617.0 per 1,000 words"


def test_a_clean_text_costs_nothing() -> None:
    assert mqm_score(CLEAN) == MqmScore(0, CLEAN.words)


def test_a_review_costs_what_its_findings_cost() -> None:
    score = mqm_score(REVIEW)

    assert score.penalty == sum(finding.severity.penalty for finding in REVIEW.findings) > 0
    assert score.words == REVIEW.words
