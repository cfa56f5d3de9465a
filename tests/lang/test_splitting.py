import pytest

from tqa.lang.language import load
from tqa.lang.splitting import split_fused


def parts(word: str, code: str, *, initial: bool = False, names: tuple[str, ...] = ()) -> list[str]:
    at = split_fused(word, load(code), initial=initial, is_name=names.__contains__)
    return [word] if at is None else [word[:at], word[at:]]


@pytest.mark.parametrize(
    ("code", "word", "expected"),
    [
        pytest.param("en", "overthe", ["over", "the"], id="english-two-small-words"),
        pytest.param("fr", "lesoir", ["le", "soir"], id="french"),
        pytest.param("en", "household", ["household"], id="a-word-of-the-language"),
        pytest.param("en", "the", ["the"], id="too-short"),
        pytest.param("en", "theNATO", ["theNATO"], id="capitals-inside"),
        pytest.param("en", "zzxqvote", ["zzxqvote"], id="one-part-is-no-word"),
        pytest.param("de", "Auslandskorrespondentin", ["Auslandskorrespondentin"], id="german-compound"),
        pytest.param("tl", "overthe", ["overthe"], id="language-without-a-word-list"),
    ],
)
def test_cuts_only_what_is_surely_two_words(code: str, word: str, expected: list[str]) -> None:
    assert parts(word, code) == expected


def test_a_name_the_glossary_knows_may_begin_the_pair() -> None:
    assert parts("Gazaand", "en", names=("Gaza",)) == ["Gaza", "and"]
    assert parts("Gazaand", "en") == ["Gazaand"]
