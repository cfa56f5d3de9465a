"""A document of which one segment is changed: the rest is not analysed again."""

from build import document

from tqa.engine import view_of

TEXT = "It rained in Kyiv.\nThe river rose."


def test_only_the_changed_segment_is_analysed_again() -> None:
    before = view_of(document(TEXT, source="Es regnete.\nDer Fluss stieg.", from_="de"))
    after = before.with_target(1, "The river fell.")

    assert after.views[0].target is before.views[0].target
    assert after.views[1].target.text == "The river fell."
    assert [view.source for view in after.views] == [view.source for view in before.views]
    assert after.views[0].document is after
    assert [segment.target for segment in before.document.segments] == TEXT.split("\n")
