from collections.abc import Iterable

import pytest
from build import glossary

from tqa.glossary.files.csv_file import parse
from tqa.glossary.glossary import Glossary
from tqa.lang import language
from tqa.model import Concept, Kind, Status

ENGLISH = language.load("en")
GREEK = language.load("el")
UKRAINIAN = language.load("uk")
BASE = (
    "id,kind,en,en:short\nkyiv,place,Kiev,\nbiden,person,Joe Biden,\nleyen,person,Ursula von der Leyen,von der Leyen\n"
)


def mentioned(names: Glossary, text: str) -> list[Concept]:
    return [mention.concept for mention in names.mentions(text, ENGLISH)]


def over(base: Glossary, *texts: str) -> Glossary:
    """Return a glossary with layers on top of it, each a file; the last is the uppermost."""
    for number, text in enumerate(texts):
        base = base.extended(parse(text, f"layer-{number}.csv"))
    return base


def ids(concepts: Iterable[Concept]) -> list[str]:
    return [concept.id for concept in concepts]


def test_names_of_a_record_outrank_the_shared_glossary() -> None:
    own = parse("id,kind,en\nown,organisation,Kiev\n", "own.csv")
    base = glossary(BASE)
    names = base.extended(own)

    assert [c.kind for c in mentioned(names, "Kiev met Joe Biden")] == [Kind.ORGANISATION, Kind.PERSON]
    assert [c.kind for c in mentioned(base, "Kiev met Joe Biden")] == [Kind.PLACE, Kind.PERSON]


def test_names_of_a_record_take_over_what_the_shared_glossary_knows_of_them() -> None:
    (own,) = glossary().extended(parse("id,kind,en\nown,place,United States\n", "own.csv")).concepts

    assert own.preferred("en") == "United States"
    assert {t.text: (t.status, t.article) for t in own.terms_in("en")} == {
        "United States": (Status.PREFERRED, "the"),
        "US": (Status.ADMITTED, "the"),
        "U.S.": (Status.ADMITTED, "the"),
        "USA": (Status.DEPRECATED, "the"),
    }
    assert own.preferred("el") == "ΗΠΑ"


def test_a_longer_name_of_the_shared_glossary_is_kept() -> None:
    own = parse("id,kind,en\njoe,person,Joe\n", "own.csv")

    assert [c.id for c in mentioned(glossary(BASE).extended(own), "Joe Biden")] == ["biden"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mr Biden left", ["biden"], id="last-word-is-the-surname"),
        pytest.param("Ms Leyen left", [], id="a-surname-in-the-glossary-is-the-only-one"),
        pytest.param("Ms von der Leyen left", ["leyen"], id="surname-of-several-words"),
    ],
)
def test_knows_people_by_their_surnames(text: str, expected: list[str]) -> None:
    assert [c.id for c in mentioned(glossary(BASE), text)] == expected


def test_finds_known_wrong_renderings() -> None:
    text = "Envoy Mpentzama spoke in Gauze."
    found = glossary().misrenderings(text, ENGLISH)

    assert [(m.span.of(text), m.concept.id, m.term.status) for m in found] == [
        ("Mpentzama", "bendjama", Status.FORBIDDEN),
        ("Gauze", "gaza", Status.FORBIDDEN),
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Benjama", [(1, "Bendjama")], id="letters-away"),
        pytest.param("Kyif", [(1, "Kyiv")], id="neighbouring-sound"),
        pytest.param("Gaza", [(0, "Gaza")], id="itself"),
        pytest.param("Laza", [], id="other-beginning"),
        pytest.param("Kieve", [], id="not-what-is-deprecated"),
    ],
)
def test_names_near_a_word_are_accepted_names_of_one_word(word: str, expected: list[tuple[int, str]]) -> None:
    assert [(apart, form.text) for apart, form in glossary().near(word, ENGLISH, most=2)] == expected


def test_looks_concepts_up_by_id_in_every_layer() -> None:
    names = glossary(BASE).extended(parse("id,en\nown,Own\n", "own.csv"))
    found = [names.concept(name) for name in ("own", "kyiv", "nobody")]

    assert [concept and concept.id for concept in found] == ["own", "kyiv", None]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(Glossary(), False, id="empty"),
        pytest.param(glossary(BASE), True, id="names"),
        pytest.param(Glossary(base=glossary(BASE)), True, id="names-underneath"),
    ],
)
def test_is_true_if_it_has_names(names: Glossary, expected: object) -> None:
    assert bool(names) is expected


DESK = "id,kind,en\nmali,place,Mali\nown-gaza,place,Gaza\n"
RECORD = "id,kind,en,el\nenvoy,person,Amar Bendjama,\nport,place,Odesa,Οδησσός\n"


def test_layers_are_told_from_the_uppermost_down() -> None:
    base = glossary()
    desk = over(base, DESK)
    record = over(desk, RECORD)

    assert list(record.layers()) == [record, desk, base]
    assert [layer.concepts[0].id for layer in record.layers()] == ["bendjama", "mali", "gaza"]


def test_nothing_on_top_is_no_layer() -> None:
    base = glossary(BASE)

    assert base.extended(()) is base


def test_own_concepts_are_those_that_were_added_the_uppermost_first() -> None:
    names = over(glossary(BASE), DESK, RECORD)

    assert ids(names.own) == ids(names.own) == ["envoy", "port", "mali", "own-gaza"]
    assert ids(glossary(BASE).own) == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(Glossary(), False, id="empty"),
        pytest.param(glossary(BASE), False, id="default-alone"),
        pytest.param(Glossary(base=glossary(BASE)), False, id="empty-layer"),
        pytest.param(over(glossary(BASE), DESK), True, id="desk"),
        pytest.param(over(Glossary(), DESK), True, id="desk-without-the-default"),
        pytest.param(Glossary(base=over(glossary(BASE), DESK)), True, id="underneath"),
    ],
)
def test_knows_whether_anything_was_added(names: Glossary, expected: object) -> None:
    assert names.has_own is expected
    assert bool(list(names.own)) is expected


@pytest.mark.parametrize(
    ("concept", "expected"),
    [
        pytest.param("mali", True, id="added"),
        pytest.param("gaza", True, id="added-to-what-is-known"),
        pytest.param("own-gaza", False, id="it-has-the-id-that-is-known"),
        pytest.param("israel", False, id="default"),
        pytest.param("nobody", False, id="unknown"),
    ],
)
def test_knows_whether_a_concept_was_added(concept: str, expected: object) -> None:
    assert over(glossary(), DESK, RECORD).is_own(concept) is expected


def test_the_uppermost_of_two_concepts_of_one_id_is_the_one() -> None:
    names = over(glossary(), "id,kind,en,el\nx,place,Gaza Strip,Γάζα\n")
    concept = names.concept("gaza")

    assert concept is not None
    assert concept.preferred("en") == "Gaza Strip"


def test_each_layer_outranks_the_one_underneath() -> None:
    names = over(
        glossary(),
        "id,kind,en\ndesk,organisation,Gauze\n",
        "id,kind,en\nrecord,work,Gauze\nfilm,work,The Road to Gaza\n",
    )

    assert [mention.concept.id for mention in names.mentions("Gauze", ENGLISH)] == ["desk"]
    assert [c.id for c in mentioned(names, "The Road to Gaza, in Gaza")] == ["film", "gaza"]


def test_a_name_as_written_underneath_is_surer_than_an_inflected_one_on_top() -> None:
    base = glossary("id,kind,uk\nmaria,person,Марія\n")
    names = over(base, "id,kind,uk\nmarius,person,Маріо\n")

    assert [m.concept.id for m in names.mentions("Марія і Маріо", UKRAINIAN)] == ["maria", "marius"]


def test_wrong_renderings_of_every_layer_are_known() -> None:
    names = over(glossary(), "id,kind,en,en:wrong\nmali,place,Mali,Maly\n")
    text = "from Gauze to Maly"

    assert [(m.span.of(text), m.concept.id) for m in names.misrenderings(text, ENGLISH)] == [
        ("Gauze", "gaza"),
        ("Maly", "mali"),
    ]


MERGED = (
    "id,kind,en,en:short,el\n"
    "kyiv,place,Kiev,,Κίεβο\n"
    "biden,person,Joe Biden,,Τζο Μπάιντεν\n"
    "council,organisation,UN Security Council,Security Council,\n"
    "lincoln,place,Lincoln,,\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("person,Joe Biden,,", "biden", id="full-name"),
        pytest.param("place,,,Κίεβο", "kyiv", id="name-in-any-language"),
        pytest.param("place,Kyiv,,Κίεβο", "kyiv", id="one-of-its-names"),
        pytest.param("organisation,Security Council,,", "council", id="short-name-of-no-person"),
        pytest.param("person,Joseph Biden,Biden,", "own", id="surname-of-both"),
        pytest.param("person,Biden,,", "own", id="surname-of-the-other"),
        pytest.param("place,kiev,,", "own", id="other-capitals"),
        pytest.param("place,Kyiv,,", "own", id="other-name"),
        pytest.param("place,Κίεβο,,", "own", id="other-language"),
        pytest.param(
            "person,Mary Todd Lincoln,Lincoln,", "own", id="surname-that-is-the-name-of-a-place",
        ),
    ],
)  # fmt: skip
def test_concepts_are_merged_by_full_names_but_not_by_surnames(row: str, expected: str) -> None:
    names = over(glossary(MERGED), f"id,kind,en,en:short,el\nown,{row}\n")

    assert ids(names.concepts) == [expected]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("place", Kind.PLACE, id="same"),
        pytest.param("work", Kind.PLACE, id="a-work-may-be-anything"),
        pytest.param("organisation", Kind.ORGANISATION, id="ones-own"),
        pytest.param("term", Kind.TERM, id="ones-own-term"),
    ],
)
def test_a_merged_concept_has_ones_own_kind_unless_it_says_nothing(own: str, expected: Kind) -> None:
    (concept,) = over(glossary(MERGED), f"id,kind,en\nown,{own},Kiev\n").concepts

    assert (concept.id, concept.kind, concept.preferred("el")) == ("kyiv", expected, "Κίεβο")


def test_a_merged_person_has_surnames_in_the_languages_that_were_added() -> None:
    (concept,) = over(glossary(MERGED), "id,kind,en\nown,person,Joe Biden\n").concepts

    assert [(term.text, term.language) for term in concept.terms if term.short] == [("Biden", "en"), ("Μπάιντεν", "el")]


def test_concepts_are_merged_with_the_uppermost_that_has_the_name() -> None:
    names = over(
        glossary(MERGED),
        "id,kind,en,uk\ndesk,place,Kiev,Київ\n",
        "id,kind,uk,ar\nrecord,place,Київ,كييف\n",
    )
    top = names.concepts[0]

    assert (top.id, top.preferred("en"), top.preferred("el")) == ("kyiv", "Kiev", "Κίεβο")


def test_the_namesake_of_a_concept_has_an_accepted_name_of_it() -> None:
    base = glossary("id,kind,en,en:admitted,en:deprecated\nkyiv,place,Kyiv,Kyjiv,Kiev\n")
    namesakes = [
        base.namesake(parse(f"id,kind,en\nx,place,{name}\n", "x.csv")[0]) for name in ("Kyiv", "Kyjiv", "Kiev", "Lviv")
    ]

    assert [concept and concept.id for concept in namesakes] == ["kyiv", "kyiv", None, None]


@pytest.mark.parametrize(
    ("word", "most", "expected"),
    [
        pytest.param("Bendjama", 0, [(0, "Bendjama")], id="no-letter-away"),
        pytest.param("Benjama", 0, [], id="too-far"),
        pytest.param("BENJAMA", 1, [(1, "Bendjama")], id="capitals"),
        pytest.param("Thomas-Grenfield", 1, [(1, "Thomas-Greenfield")], id="hyphen"),
        pytest.param("Isreal", 1, [(1, "Israel")], id="letters-swapped"),
        pytest.param("US", 2, [], id="acronyms-are-not-misspelt"),
        pytest.param("Council", 9, [], id="word-of-a-longer-name"),
        pytest.param("", 2, [], id="nothing"),
        pytest.param("7", 2, [], id="figure"),
    ],
)
def test_names_near_a_word_are_as_many_letters_away(word: str, most: int, expected: list[tuple[int, str]]) -> None:
    assert [(apart, form.text) for apart, form in glossary().near(word, ENGLISH, most=most)] == expected


def test_names_near_a_word_are_those_of_all_layers_the_uppermost_first() -> None:
    names = over(glossary(), "id,kind,en\nghaza,place,Ghaza\n", "id,kind,en\ngazza,person,Gazza\n")
    forms = [form for _, form in names.near("Gaza", ENGLISH, most=1)]

    assert [(form.text, form.folded, form.concept.id, form.term.language) for form in forms] == [
        ("Gazza", "gazza", "gazza", "en"),
        ("Ghaza", "ghaza", "ghaza", "en"),
        ("Gaza", "gaza", "gaza", "en"),
    ]


def test_names_near_a_word_are_of_the_language_of_the_text() -> None:
    assert [form.text for _, form in glossary().near("Γκάζα", GREEK, most=1)] == ["Γάζα"]
    assert list(glossary().near("Γκάζα", UKRAINIAN, most=1)) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Benjama", ["Bendjama"], id="spelling"),
        pytest.param("Μπεντζαμά", ["Bendjama"], id="other-script"),
        pytest.param("Οδησσού", ["Odesa"], id="has-a-name-in-the-other-language-too"),
        pytest.param("Malli", ["Mali"], id="desk"),
        pytest.param("Bidan", [], id="default"),
        pytest.param("Zelensky", [], id="nothing-like-it"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_own_names_that_sound_like_a_word(word: str, expected: list[str]) -> None:
    names = over(glossary(BASE), DESK, RECORD)

    assert [form.text for form in names.own_sounding_like(word, ENGLISH, unless=GREEK)] == expected
    assert list(glossary(BASE).own_sounding_like(word, ENGLISH, unless=GREEK)) == []


def test_a_name_that_sounds_like_a_word_counts_where_the_other_language_has_none() -> None:
    names = over(glossary(BASE), RECORD)

    assert [form.text for form in names.own_sounding_like("Οδησσού", ENGLISH, unless=UKRAINIAN)] == ["Odesa"]


def test_the_names_that_sound_most_like_a_word_come_first() -> None:
    rows = ("a,place,Kharkivshchyna", "b,place,Kharkiv", "c,place,Kharkov Oblast", "d,place,Kharkovets")
    names = over(Glossary(), "\n".join(("id,kind,en", *rows, "")))

    assert [f.text for f in names.own_sounding_like("Harkiv", ENGLISH, unless=GREEK)][:1] == ["Kharkiv"]
