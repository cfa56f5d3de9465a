import pytest

from tqa.lang.lexicon import load_lexicon

ENGLISH = load_lexicon("en")


@pytest.mark.parametrize(
    ("common", "rare"), [("the", "council"), ("council", "abstention"), ("abstention", "councilwith")]
)
def test_common_words_are_more_frequent(common: str, rare: str) -> None:
    assert ENGLISH.frequency(common) > ENGLISH.frequency(rare)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("don’t", ENGLISH.frequency("don't"), id="typographic-apostrophe"),
        pytest.param("council-abstention", ENGLISH.frequency("abstention"), id="hyphenated-is-its-rarest-part"),
        pytest.param("council-zzxq", 0.0, id="half-of-it-is-no-word"),
        pytest.param("-", 0.0, id="hyphen-alone"),
        pytest.param("", 0.0, id="empty"),
    ],
)
def test_marks_inside_a_word(word: str, expected: float) -> None:
    assert ENGLISH.frequency(word) == expected


@pytest.mark.parametrize("code", ["tl", "la", "", "../en", "xx"])
def test_a_language_without_a_list_has_an_empty_lexicon(code: str) -> None:
    assert not load_lexicon(code)
    assert load_lexicon(code).frequency("the") == 0.0
