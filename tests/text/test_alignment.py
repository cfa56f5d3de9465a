import pytest

from tqa.text.alignment import Alignment, Group, Unit, align, band


def shape(found: Alignment) -> list[tuple[int, int]]:
    return [(len(group.source), len(group.target)) for group in found.groups]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param([80, 40, 120], [95, 46, 140], [(1, 1), (1, 1), (1, 1)], id="one-to-one"),
        pytest.param([60, 70, 100], [130, 100], [(2, 1), (1, 1)], id="two-sentences-became-one"),
        pytest.param([130, 100], [60, 70, 100], [(1, 2), (1, 1)], id="one-sentence-became-two"),
    ],
)
def test_groups_sentences_by_their_lengths(
    source: list[int], target: list[int], expected: list[tuple[int, int]]
) -> None:
    assert shape(align([Unit(n) for n in source], [Unit(n) for n in target])) == expected


def test_what_both_sides_share_outweighs_length() -> None:
    source = [Unit(60, frozenset({"gaza"})), Unit(60, frozenset({"32000"})), Unit(60, frozenset({"kyiv"}))]
    target = [Unit(60, frozenset({"gaza"})), Unit(60, frozenset({"kyiv"}))]
    pairs = {(i, j) for g in align(source, target).groups for i in g.source for j in g.target}

    assert {(0, 0), (2, 1)} <= pairs


def test_every_sentence_is_in_just_one_group_and_the_order_is_kept() -> None:
    found = align([Unit(n * 37 % 90 + 20) for n in range(60)], [Unit(n * 53 % 90 + 20) for n in range(48)])

    assert [i for group in found.groups for i in group.source] == list(range(60))
    assert [j for group in found.groups for j in group.target] == list(range(48))


def test_confidence_grows_with_what_agrees() -> None:
    def both(left: str, right: str) -> float:
        return align([Unit(50, frozenset({left}))], [Unit(55, frozenset({right}))]).confidence

    assert both("7", "7") == 1.0
    assert both("7", "8") < both("7", "7")


@pytest.mark.parametrize(
    ("source", "target"), [pytest.param([], [Unit(9)], id="no-source"), pytest.param([Unit(9)], [], id="no-target")]
)
def test_nothing_aligns_with_nothing(source: list[Unit], target: list[Unit]) -> None:
    assert align(source, target) == Alignment((), 0.0)


def test_groups_are_ranges_of_indices() -> None:
    assert align([Unit(50)], [Unit(50)]).groups == (Group(range(1), range(1)),)


@pytest.mark.parametrize("target", [1, 1_000, 20_000, 100_000])
@pytest.mark.parametrize("source", [1, 1_000, 20_000])
def test_the_work_grows_with_the_texts_and_not_with_their_square(source: int, target: int) -> None:
    cells = source * (2 * band(source, target) + 1)

    assert cells <= 400_000 + 50 * (source + target)


def test_all_of_a_short_text_is_looked_at() -> None:
    assert band(20, 30) >= 20
