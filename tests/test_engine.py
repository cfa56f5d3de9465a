"""What a review says of what it could not do."""

from tqa.engine import review
from tqa.model import Document, Segment


def test_checks_that_need_a_language_say_that_it_is_not_known() -> None:
    document = Document(label="note", segments=(Segment(id="1", target="Hm."),))

    reasons = {skip.reason for skip in review(document).skipped}

    assert "the language of the text is not known" in reasons
    assert not any("unknown" in reason for reason in reasons)


def test_checks_that_lack_data_name_the_language() -> None:
    document = Document(label="note", segments=(Segment(id="1", target="Hujambo."),), target_lang="sw")

    assert any(skip.reason.startswith("no data for Swahili") for skip in review(document).skipped)
