from pathlib import Path

import pytest

from tqa.errors import LanguageError
from tqa.lang.schema import Data, read_data


def written(folder: Path, text: str) -> Path:
    path = folder / "xx.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("space = true", "{}: unknown key 'space'; did you mean spaces?", id="top"),
        pytest.param("[word]", "{}: unknown key 'word'; did you mean words?", id="section"),
        pytest.param("[words]\narticle = []", "{}[words]: unknown key 'article'; did you mean articles?", id="inner"),
        pytest.param("[names]\nzzz = 1", "{}[names]: unknown key 'zzz'", id="nothing-near"),
        pytest.param("spaces = ", "{}: not valid TOML: ", id="broken"),
    ],
)
def test_a_slip_in_the_data_is_a_message(tmp_path: Path, text: str, expected: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(LanguageError) as caught:
        read_data(path)

    assert str(caught.value).startswith(expected.format(path))


def test_tells_every_unknown_key_at_once(tmp_path: Path) -> None:
    with pytest.raises(LanguageError) as caught:
        read_data(written(tmp_path, "space = true\n[words]\narticle = []\n"))

    assert len(caught.value.problems) == 2


def test_what_is_left_out_is_empty(tmp_path: Path) -> None:
    assert read_data(written(tmp_path, "")) == Data()


def test_word_lists_are_casefolded_and_ordered_lists_kept(tmp_path: Path) -> None:
    text = '[words]\narticles = ["ΤΗΣ", "Straße"]\n[names]\nsuffixes = ["Σ", "ν"]\n[quotes]\npairs = [["«", "»"]]\n'
    data = read_data(written(tmp_path, text))

    assert data.words.articles == {"τησ", "strasse"}
    assert data.names.suffixes == ("Σ", "ν")
    assert data.quotes.pairs == (("«", "»"),)
