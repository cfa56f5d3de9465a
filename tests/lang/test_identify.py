from pathlib import Path

import langdetect
import pytest

from tqa.lang.identify import identify
from tqa.lang.language import load

PROFILES = sorted(path.name for path in (Path(langdetect.__file__).parent / "profiles").iterdir())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Security Council voted on Monday for an immediate ceasefire in Gaza.", "en", id="english"),
        pytest.param(
            "Το Συμβούλιο Ασφαλείας ψήφισε τη Δευτέρα υπέρ της άμεσης κατάπαυσης του πυρός.", "el", id="greek"
        ),
        pytest.param(
            "Рада Безпеки ООН проголосувала за негайне припинення вогню, щойно її члени дійшли згоди.",
            "uk",
            id="ukrainian",
        ),
        pytest.param("صوت مجلس الأمن الدولي يوم الاثنين لصالح وقف فوري لإطلاق النار في غزة.", "ar", id="arabic"),
        pytest.param(
            "联合国安理会周一投票通过决议要求立即停火美国弃权十四票赞成这是数月来首次通过这样的决议草案内容。",
            "zh",
            id="chinese",
        ),
        pytest.param("The vote.", "", id="too-short"),
        pytest.param("32,000 1,5 2024 " * 40, "", id="figures"),
        pytest.param("", "", id="empty"),
    ],
)
def test_names_the_language_of_a_passage(text: str, expected: str) -> None:
    assert identify(text) == expected


def test_gives_the_same_answer_every_time() -> None:
    text = "Ministeren sagde mandag, at regeringen ville stemme for forslaget i Folketinget."

    assert len({identify(text) for _ in range(5)}) == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_every_language_that_can_be_identified_can_be_loaded(profile: str) -> None:
    assert load(profile).code == profile.split("-", maxsplit=1)[0]
