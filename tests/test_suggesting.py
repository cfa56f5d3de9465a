"""What names a translation and its source have in common; no glossary but the one a test gives."""

from collections.abc import Sequence

import pytest
from build import glossary

from tqa.analysis import DocumentView
from tqa.glossary.glossary import Glossary
from tqa.lang.language import load
from tqa.model import Document, Kind, Segment
from tqa.suggesting import Collector, NamePair

EMPTY = Glossary()


def suggested(pair: str, *texts: tuple[str, str], known: Glossary = EMPTY) -> Sequence[NamePair]:
    """Return what is suggested for segments, each a source and its translation."""
    source, target = map(load, pair.split("-"))
    segments = tuple(Segment(id=str(n), source=one, target=other) for n, (one, other) in enumerate(texts))
    document = Document(label="article.txt", segments=segments)
    collector = Collector(source, target)
    for view in DocumentView(document, source=source, target=target, glossary=known).views:
        collector.add(view)
    return collector.pairs()


def forms(pairs: Sequence[NamePair]) -> list[str]:
    return [f"{pair.source} = {pair.target}" for pair in pairs]


BY_LANGUAGE = [
    pytest.param(
        "el-en",
        "Ο πρέσβης Αμάρ Μπεντζαμά μίλησε εκ μέρους των δέκα μελών.",
        "Ambassador Amar Bendjama spoke on behalf of the ten members.",
        ["Αμάρ Μπεντζαμά = Amar Bendjama"],
        id="el-en",
    ),
    pytest.param(
        "uk-en",
        "Про удар по електростанції повідомив Олег Гриневич.",
        "The strike on the power station was reported by Oleh Hrynevych.",
        ["Олег Гриневич = Oleh Hrynevych"],
        id="uk-en",
    ),
    pytest.param(
        "ar-en",
        "التقى الوزير كافانو وماكرون في العاصمة.",
        "The minister met Kavanaugh and Macron in the capital.",
        ["كافانو = Kavanaugh", "ماكرون = Macron"],
        id="ar-en-less-what-is-written-on-to-it",
    ),
    pytest.param(
        "es-en",
        "La canciller Angela Merkel recibió el martes a Emmanuel Macron.",
        "Chancellor Angela Merkel received Emmanuel Macron on Tuesday.",
        ["Angela Merkel = Angela Merkel", "Emmanuel Macron = Emmanuel Macron"],
        id="es-en-spelt-alike",
    ),
    pytest.param(
        "ja-en",
        "アンゲラ・メルケル首相は木曜日、エマニュエル・マクロン大統領と会談した。",
        "Chancellor Angela Merkel met President Emmanuel Macron on Thursday.",
        ["アンゲラ・メルケル = Angela Merkel", "エマニュエル・マクロン = Emmanuel Macron"],
        id="ja-en",
    ),
    pytest.param(
        "en-ar",
        "The envoy left with Nicholas Cleves and Maybelline.",
        "غادر المبعوث مع نيكولاس كليفز ومايبيلين.",
        ["Maybelline = مايبيلين", "Nicholas Cleves = نيكولاس كليفز"],
        id="en-ar",
    ),
]


@pytest.mark.parametrize(("pair", "source", "target", "expected"), BY_LANGUAGE)
def test_names_go_with_what_sounds_or_is_spelt_alike(pair: str, source: str, target: str, expected: list[str]) -> None:
    assert sorted(forms(suggested(pair, (source, target)))) == sorted(expected)


JOINED = [
    pytest.param(
        "Голова Єврокомісії Урсула фон дер Ляєн прибула до столиці.",
        "European Commission President Ursula von der Leyen arrived in the capital.",
        ["Урсула фон дер Ляєн = Ursula von der Leyen"],
        id="particles-that-both-have",
    ),
    pytest.param(
        "Генерал Абдель Фаттах аль-Бурхан прибув на переговори.",
        "General Abdel Fattah al-Burhan arrived for the talks.",
        ["Абдель Фаттах аль-Бурхан = Abdel Fattah al-Burhan"],
        id="a-hyphen",
    ),
    pytest.param(
        "Мовчанку порушив Лі Квасневський, а не посол.",
        "It was Li Kwasniewski who broke the silence, not the envoy.",
        ["Лі Квасневський = Li Kwasniewski"],
        id="a-short-name-before-it",
    ),
    pytest.param(
        "Марія Гриневич і Олег Квасневський мовчали.",
        "Maria Hrynevych and Oleh Kwasniewski kept silent.",
        ["Марія Гриневич = Maria Hrynevych", "Олег Квасневський = Oleh Kwasniewski"],
        id="not-over-a-conjunction",
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), JOINED)
def test_neighbours_are_one_name(source: str, target: str, expected: list[str]) -> None:
    assert sorted(forms(suggested("uk-en", (source, target)))) == expected


def test_a_preposition_that_two_languages_share_joins_no_names() -> None:
    found = suggested("de-en", ("Am Montag war Kavanaugh in Holyoke.", "On Monday Kavanaugh was seen in Holyoke."))
    also = suggested(
        "de-en", ("Am Montag sprach Kavanaugh in Holyoke.", "On Monday Kavanaugh in Holyoke called for calm.")
    )

    assert sorted(forms(found)) == sorted(forms(also)) == ["Holyoke = Holyoke", "Kavanaugh = Kavanaugh"]


def test_inflected_forms_are_one_row_under_the_commonest() -> None:
    (pair,) = suggested(
        "uk-en",
        ("Дипломати зустрілися з Гриневичем.", "Diplomats met Hrynevych."),
        ("Слова Гриневича підтримали двоє послів.", "Two envoys backed the words of Hrynevych."),
        ("Лист отримав Гриневич, а не посол.", "The letter went to Hrynevych, not to the envoy."),
        ("Про це сказав Гриневич.", "That was said by Hrynevych."),
    )

    assert (pair.source, pair.target, pair.count) == ("Гриневич", "Hrynevych", 4)
    assert len(pair.places) == 3
    assert pair.places[0].source_span.of(pair.places[0].source) == "Гриневичем"
    assert pair.conflicts == ()


def test_inflected_forms_of_the_translation_are_no_conflict() -> None:
    (pair,) = suggested(
        "en-uk",
        ("The envoy met Saipov.", "Посол зустрівся з Саїповим."),
        ("It was Saipov who left.", "Пішов саме Саїпов."),
        ("The words of Saipov were heard.", "Слова Саїпова почули."),
    )

    assert (pair.source, pair.count, pair.conflicts) == ("Saipov", 3, ())


def test_two_renderings_of_one_name_are_two_rows_that_tell_of_each_other() -> None:
    first, second = suggested(
        "el-en",
        ("Η βάση στο Τσάρλεσφιλντ έκλεισε.", "The base in Charlesfield was closed."),
        ("Στο Τσάρλεσφιλντ έβρεχε.", "It rained in Charlsfield."),
    )

    assert (first.source, second.source) == ("Τσάρλεσφιλντ", "Τσάρλεσφιλντ")
    assert (first.target, first.conflicts) == ("Charlesfield", ("Charlsfield",))
    assert (second.target, second.conflicts) == ("Charlsfield", ("Charlesfield",))


def test_a_surname_alone_counts_with_the_full_name_of_the_person() -> None:
    (pair,) = suggested(
        "el-en",
        ("Χθες η Ντόροθι Κουίμπεκ μίλησε στη Βουλή.", "Yesterday Dorothy Quimbeck spoke in parliament."),
        ("Τότε η Κουίμπεκ έφυγε.", "Then Quimbeck left."),
    )

    assert (pair.source, pair.target, pair.kind, pair.count) == (
        "Ντόροθι Κουίμπεκ",
        "Dorothy Quimbeck",
        Kind.PERSON,
        2,
    )


def test_a_surname_that_two_have_stands_alone() -> None:
    pairs = suggested(
        "el-en",
        ("Χθες η Ντόροθι Κουίμπεκ μίλησε.", "Yesterday Dorothy Quimbeck spoke."),
        ("Μετά ο Γουίλιαμ Κουίμπεκ μίλησε.", "Then William Quimbeck spoke."),
        ("Τότε ο Κουίμπεκ έφυγε.", "Then Quimbeck left."),
    )

    assert [pair.count for pair in pairs] == [1, 1, 1]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("Μίλησε η κυρία Κουίμπεκ.", "It was Ms Quimbeck who spoke.", Kind.PERSON, id="title"),
        pytest.param("Χθες η Ντόροθι Κουίμπεκ μίλησε.", "Yesterday Dorothy Quimbeck spoke.", Kind.PERSON, id="given"),
        pytest.param("Στο Τσάρλεσφιλντ έβρεχε.", "It rained in Charlesfield.", None, id="nothing-shows-it"),
    ],
)
def test_a_person_is_told_by_a_title_or_a_given_name(source: str, target: str, expected: Kind | None) -> None:
    (pair,) = suggested("el-en", (source, target))

    assert pair.kind is expected


NAMES = glossary(
    "id,kind,en,uk\nbiden,person,Joe Biden,Джо Байден\nkyiv,place,Kyiv,Київ\nhrynevych,person,Oleh Hrynevych,\n"
)
KNOWN = [
    pytest.param("Тоді Джо Байден приїхав до Києва.", "Then Joe Biden came to Kyiv.", [], id="known-in-both"),
    pytest.param("Тоді Джо Бейден приїхав.", "Then Joe Biden came.", [], id="known-in-another-spelling"),
    pytest.param(
        "Тоді приїхала Ешлі Байден.", "Then came Ashley Biden.", ["Ешлі Байден = Ashley Biden"], id="another-given-name"
    ),
    pytest.param(
        "Тоді Олег Гриневич пішов.",
        "Then Oleh Hrynevych left.",
        ["Олег Гриневич = Oleh Hrynevych"],
        id="known-in-one-language-only",
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), KNOWN)
def test_what_the_glossary_knows_is_not_suggested(source: str, target: str, expected: list[str]) -> None:
    assert forms(suggested("uk-en", (source, target), known=NAMES)) == expected


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        pytest.param("de-en", "Sie kam im April.", "She came in April.", id="month"),
        pytest.param(
            "es-en",
            "Ayer habló la Unión Europea.",
            "Yesterday the European Union spoke.",
            id="common-in-both-languages",
        ),
        pytest.param("el-en", "Η πόλη κοιμάται.", "Hrynevych left Holyoke.", id="nothing-alike"),
        pytest.param("el-en", "", "Hrynevych left Holyoke.", id="no-source"),
        pytest.param("zh-en", "本贾马在安理会讲话。", "Then Bendjama addressed the Council.", id="no-names-to-tell"),
    ],
)
def test_what_is_no_name_is_not_suggested(pair: str, source: str, target: str) -> None:
    assert forms(suggested(pair, (source, target))) == []


def test_a_segment_whose_source_is_in_doubt_is_left_out() -> None:
    segment = Segment(id="1", source="Τότε η Κουίμπεκ έφυγε.", target="Then Quimbeck left.", aligned=False)
    collector = Collector(load("el"), load("en"))
    view = DocumentView(
        Document(label="a", segments=(segment,)), source=load("el"), target=load("en"), glossary=EMPTY
    ).views[0]
    collector.add(view)

    assert collector.pairs() == []


def test_the_commonest_come_first_and_then_the_likest() -> None:
    pairs = suggested(
        "el-en",
        ("Στο Τσάρλεσφιλντ έβρεχε.", "It rained in Charlesfield."),
        ("Τότε η Κουίμπεκ έφυγε.", "Then Quimbeck left."),
        ("Μετά η Κουίμπεκ γύρισε.", "Later Quimbeck came back."),
        ("Εκεί ο Μπρετ γελούσε.", "There Brett laughed."),
    )

    assert [pair.count for pair in pairs] == [2, 1, 1]
    assert pairs[1].likeness >= pairs[2].likeness


def test_asking_twice_gives_the_same() -> None:
    collector = Collector(load("el"), load("en"))
    segments = (
        Segment(id="1", source="Χθες η Ντόροθι Κουίμπεκ μίλησε.", target="Yesterday Dorothy Quimbeck spoke."),
        Segment(id="2", source="Τότε η Κουίμπεκ έφυγε.", target="Then Quimbeck left."),
    )
    document = Document(label="a", segments=segments)
    for view in DocumentView(document, source=load("el"), target=load("en"), glossary=EMPTY).views:
        collector.add(view)

    assert collector.pairs() == collector.pairs()


def test_soft_hyphens_and_line_ends_are_no_part_of_a_name() -> None:
    (pair,) = suggested(
        "el-en", ("Χθες η Ντόροθι\u00a0Κουίμ\u00adπεκ μίλησε.", "Yesterday Dorothy\u00a0Quim\u00adbeck spoke.")
    )

    assert (pair.source, pair.target) == ("Ντόροθι Κουίμπεκ", "Dorothy Quimbeck")
