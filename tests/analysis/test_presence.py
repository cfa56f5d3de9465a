"""A name that the source has is there in any accepted form, and in words made from it."""

import pytest
from build import document

from tqa.analysis import DocumentView, is_named
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.model import Concept, Kind, Status, Term


def named(concept: Concept, target: str, code: str, source: str = "") -> bool:
    judged = document(target, to=code, from_="en", source=source or target)
    names = Glossary([concept])
    view = DocumentView(judged, source=language.load("en"), target=language.load(code), glossary=names).views[0]
    return is_named(view, concept, source)


def place(code: str, *forms: str, english: str = "", kind: Kind = Kind.PLACE) -> Concept:
    terms = [
        Term(text=form, language=code, status=Status.ADMITTED if n else Status.PREFERRED)
        for n, form in enumerate(forms)
    ]
    return Concept(id="x", kind=kind, terms=(*terms, *([Term(text=english, language="en")] if english else [])))


@pytest.mark.parametrize(
    ("concept", "text", "code"),
    [
        pytest.param(place("en", "Kyiv"), "Shells hit Kyiv.", "en", id="itself"),
        pytest.param(place("en", "Denmark"), "The Danish leader left.", "en", id="demonym"),
        pytest.param(place("en", "Paris"), "The Parisians left.", "en", id="people-of-a-city"),
        pytest.param(place("fr", "Le Cap"), "Il est resté au Cap.", "fr", id="melted-article"),
        pytest.param(place("uk", "Харків"), "Він виступив у Харкові.", "uk", id="case"),
        pytest.param(
            place("pl", "Keir Starmer", kind=Kind.PERSON), "Spotkał się z Keirem Starmerem.", "pl", id="no-data"
        ),
        pytest.param(place("ar", "الدنمارك", english="Denmark"), "قالت الدنماركية", "ar", id="arabic-demonym"),
        pytest.param(place("zh", "加沙"), "在加沙地带", "zh", id="no-spaces"),
        pytest.param(place("en", "Kyiv", "Kiev"), "Shells hit Kiev.", "en", id="admitted"),
    ],
)
def test_is_named(concept: Concept, text: str, code: str) -> None:
    assert named(concept, text, code)


@pytest.mark.parametrize(
    ("concept", "text", "code"),
    [
        pytest.param(place("en", "Chile"), "The children left.", "en", id="common-word-that-begins-so"),
        pytest.param(place("en", "Rome"), "He saw Romero.", "en", id="inside-another-name"),
        pytest.param(place("de", "Bärbel Bas", kind=Kind.PERSON), "Bärbel Bass kam.", "de", id="letter-more"),
        pytest.param(place("en", "London", english="London"), "It rained.", "en", id="nowhere"),
    ],
)
def test_is_not_named(concept: Concept, text: str, code: str) -> None:
    assert not named(concept, text, code)


def test_a_deprecated_form_is_not_what_the_desk_prints() -> None:
    kyiv = Concept(
        id="kyiv",
        kind=Kind.PLACE,
        terms=(Term(text="Kyiv", language="en"), Term(text="Kiev", language="en", status=Status.DEPRECATED)),
    )

    assert not named(kyiv, "Shells hit Kiev.", "en")


def test_an_accepted_form_inside_a_refused_one_is_not_there() -> None:
    gaza = Concept(
        id="gaza",
        kind=Kind.PLACE,
        terms=(
            Term(text="Gaza", language="en"),
            Term(text="Gaza Ville", language="en", status=Status.FORBIDDEN),
        ),
    )

    assert named(gaza, "They left Gaza.", "en")
    assert not named(gaza, "They left Gaza Ville.", "en")


def test_a_surname_behind_another_given_name_is_not_enough() -> None:
    khan = Concept(
        id="khan",
        kind=Kind.PERSON,
        terms=(Term(text="Salman Khan", language="fr"), Term(text="Khan", language="fr", short=True)),
    )

    assert named(khan, "M. Khan est parti.", "fr", "Sal Khan")
    assert not named(khan, "D’où vient Sal Khan ?", "fr", "Sal Khan")
