"""Which words are taken for garbled names, and which look like it and are not."""

import pytest
from build import document

from tqa import engine
from tqa.checks import find_check
from tqa.glossary.glossary import Glossary
from tqa.model import Concept, Kind, Term


def concept(kind: Kind, **terms: str) -> Concept:
    return Concept(
        id=terms["en"], kind=kind, terms=tuple(Term(text=text, language=code) for code, text in terms.items())
    )


NAMES = (
    concept(Kind.ORGANISATION, en="Senate Judiciary Committee", el="Επιτροπή Δικαιοσύνης"),
    concept(Kind.PERSON, en="Donald Trump", el="Ντόναλντ Τραμπ"),
    concept(Kind.PLACE, en="Birmingham", el="Μπέρμιγχαμ"),
)


def found(target: str, source: str, *, from_: str = "el", to: str = "en") -> list[str]:
    judged = engine.review(
        document(target, from_=from_, to=to, source=source),
        glossary=Glossary(NAMES),
        checks=(find_check("garbled-name"),),
    )
    return [f"{f.text} > {f.hit.suggestions[0].edits[0].replacement}" for f in judged.findings]


@pytest.mark.parametrize(
    ("target", "source", "expected"),
    [
        pytest.param(
            "What Donald True does worries her.", "Την ανησυχεί ο Ντόναλντ Τραμπ.", ["True > Trump"], id="known-name"
        ),
        pytest.param(
            "The player Rothfield won.\nLater Rothfeeld lost.\nThe end of Rothfield came.",
            "Ο παίκτης Ρόθφιλντ κέρδισε.\nΜετά ο Ρόθφιλντ έχασε.\nΗ ώρα του Ρόθφιλντ ήρθε.",
            ["Rothfeeld > Rothfield"],
            id="spelt-otherwise-elsewhere",
        ),
        pytest.param(
            "He sat before the Senate Judicial Committee.\nThe Senate Judiciary Committee rose.",
            "",
            [],
            id="not-two-words-of-one-stem",
        ),
        pytest.param("Yesterday Theresa spoke.", "Χθες μίλησε η Τερέζα.", [], id="not-another-common-name"),
    ],
)
def test_into_english(target: str, source: str, expected: list[str]) -> None:
    assert found(target, source) == expected


def test_leaves_other_spellings_in_another_script_alone() -> None:
    assert found("Έφτασε χθες στο Μπέρμινχαμ.", "He reached Birmingham yesterday.", from_="en", to="el") == []


def test_leaves_a_genitive_of_a_copied_name_alone() -> None:
    assert found("Die Rede von Neil Barofskys Anwalt.", "The speech of Neil Barofsky.", from_="en", to="de") == []
