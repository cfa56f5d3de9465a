import pytest

from tqa.text.figures import figures
from tqa.text.lookalikes import LOOKALIKES, script_of
from tqa.text.signs import signs


def test_signs_are_what_is_no_plain_letter() -> None:
    assert signs("He said: “5 Ünal, Київ, Γάζα. 安理会”") == frozenset(":“5Ü”")


def test_a_plain_text_has_no_signs() -> None:
    assert signs("The vote, in Київ, was late.") == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3,5 to 1.000.000", ["3,5", "1.000.000"]),
        ("at 12:30 on 7/10/2023.", ["12:30", "7/10/2023"]),
        ("20h30", ["20", "30"]),
        ("٣٢", []),
    ],
)
def test_figures_hold_the_marks_between_digits(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in figures(text)] == expected


@pytest.mark.parametrize("scripts", sorted(LOOKALIKES))
def test_lookalikes_lead_from_one_script_to_the_other(scripts: tuple[str, str]) -> None:
    pairs = LOOKALIKES[scripts]

    assert {script_of(letter) for letter in pairs} == {scripts[0]}
    assert {script_of(letter) for letter in pairs.values()} == {scripts[1]}
