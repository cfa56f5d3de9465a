"""The MQM score of a text: the penalty points of what was found in it, and their rate per 1,000 words.

After the linear scoring model of MQM (Lommel and others 2024, arxiv.org/abs/2405.16969; themqm.org): every finding
costs the points of its severity (neutral 0, minor 1, major 5, critical 25), their sum is the absolute penalty total,
and

    per 1,000 words = 1,000 · penalty / words

is the normed penalty total. Lower is better, 0 is best, and there is no worst. The words are those of the target, as
tqa counts them; a script without spaces has a word for each unbroken run, so that its rates are high and compare only
with one another.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tqa.model import Review, Severity

_REFERENCE_WORDS = 1000


@dataclass(frozen=True, slots=True)
class MqmScore:
    """Penalty points in a number of words. Lower is better."""

    penalty: int = 0
    words: int = 0

    @property
    def per_1000_words(self) -> float | None:
        """Points per 1,000 words; None for a text without words."""
        return _REFERENCE_WORDS * self.penalty / self.words if self.words else None

    def __str__(self) -> str:
        rate = self.per_1000_words
        return f"MQM penalty {self.penalty:,}" + ("" if rate is None else f", {rate:,.1f} per 1,000 words")


def penalty(severities: Iterable[Severity]) -> int:
    """Return the penalty points of findings of these severities."""
    return sum(severity.penalty for severity in severities)


def mqm_score(review: Review) -> MqmScore:
    """Return the score of one reviewed document."""
    return MqmScore(penalty(finding.severity for finding in review.findings), review.words)
