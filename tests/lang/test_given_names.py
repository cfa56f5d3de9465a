from collections import defaultdict

import pytest

from tqa.lang.given_names import gender_of
from tqa.lang.schema import FOLDER
from tqa.model import Gender


def rows() -> list[list[str]]:
    lines = (FOLDER / "given_names.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Linda", Gender.FEMININE, id="latin"),
        pytest.param("LINDA", Gender.FEMININE, id="capitals"),
        pytest.param("Γιώργος", Gender.MASCULINE, id="greek-final-sigma"),
        pytest.param("ΓΙΏΡΓΟΣ", Gender.MASCULINE, id="greek-capitals"),
        pytest.param("Олена", Gender.FEMININE, id="cyrillic"),
        pytest.param("Kim", None, id="borne-by-both"),
        pytest.param("Andrea", None, id="differs-between-languages"),
        pytest.param("Thomas-Greenfield", None, id="surname"),
        pytest.param("", None, id="empty"),
    ],
)
def test_tells_the_gender_only_where_it_is_certain(name: str, expected: Gender | None) -> None:
    assert gender_of(name) is expected


def test_every_name_has_one_gender() -> None:
    genders: dict[str, set[str]] = defaultdict(set)
    for name, gender in rows():
        genders[name.casefold()].add(gender)

    assert {name for name, found in genders.items() if len(found) > 1} == set()
    assert {gender for found in genders.values() for gender in found} == {"f", "m"}


def test_names_are_sorted_and_listed_once() -> None:
    names = [name for name, _ in rows()]

    assert names == sorted(set(names))
    assert len(names) > 1_000
