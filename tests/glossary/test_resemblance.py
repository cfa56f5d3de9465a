import pytest

from tqa.glossary.resemblance import distance, is_near, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Bendjama", "Μπεντζαμά", id="greek"),
        pytest.param("Netanyahu", "Нетаньяху", id="russian"),
        pytest.param("Zelenskyy", "Зеленський", id="ukrainian"),
        pytest.param("Erdogan", "Erdoğan", id="turkish"),
        pytest.param("Kharkiv", "Харків", id="kh"),
    ],
)
def test_a_name_sounds_the_same_in_two_scripts(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("Benjama", "Bendjama", id="sounds-alike"),
        pytest.param("Grienfield", "Greenfield", id="letter-changed"),
        pytest.param("Netanyhau", "Netanyahu", id="letters-swapped"),
        pytest.param("Zelensky", "Zelenskyy", id="letter-lost"),
    ],
)
def test_a_slip_is_near_the_name(word: str, name: str) -> None:
    assert is_near(word, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("Biden", "Biden", id="the-name-itself"),
        pytest.param("Mali", "Bali", id="too-short"),
        pytest.param("Johnson", "Bohnson", id="first-letters-sound-different"),
        pytest.param("Benjamin", "Bendjama", id="another-name"),
        pytest.param("Merkel", "Macron", id="nothing-alike"),
    ],
)
def test_another_name_is_not_near(word: str, name: str) -> None:
    assert not is_near(word, name)


@pytest.mark.parametrize(
    ("word", "name", "expected"), [("Gaza", "Gaza", 0), ("Gauze", "Gaza", 2), ("Nteanyahu", "Netanyahu", 1)]
)
def test_counts_slips(word: str, name: str, expected: int) -> None:
    assert distance(word, name) == expected
