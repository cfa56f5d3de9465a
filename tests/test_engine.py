"""What a review says of what it could not do."""

from dataclasses import replace

from tqa.engine import review
from tqa.model import Document, Segment, Span


def test_checks_that_need_a_language_say_that_it_is_not_known() -> None:
    document = Document(label="note", segments=(Segment(id="1", target="Hm."),))

    reasons = {skip.reason for skip in review(document).skipped}

    assert "the language of the text is not known" in reasons
    assert not any("unknown" in reason for reason in reasons)


def test_checks_that_lack_data_name_the_language() -> None:
    document = Document(label="note", segments=(Segment(id="1", target="Hujambo."),), target_lang="sw")

    assert any(skip.reason.startswith("no data for Swahili") for skip in review(document).skipped)


def test_only_a_check_of_addresses_may_report_one_and_never_what_is_protected() -> None:
    source, target = "Write to press@un.example.org.", "Γράψτε στο pres@un.example.org."
    segment = Segment(id="1", source=source, target=target)
    document = Document(label="note", segments=(segment,), source_lang="en", target_lang="el")
    guarded = replace(document, segments=(replace(segment, protected=(Span(11, len(target)),)),))

    assert [finding.check for finding in review(document).findings] == ["altered-link"]
    assert review(guarded).findings == ()
