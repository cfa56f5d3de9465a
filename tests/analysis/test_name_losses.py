import pytest
from build import document, glossary

from tqa.analysis import DocumentView, View
from tqa.analysis.name_losses import holes, lost_in_holes, lost_names, replaced
from tqa.lang import language
from tqa.pairing import pair

NAMES = """\
id,kind,gender,en,de,el,fr,zh
livani,place,,Līvāni,Līvāni,Λιβάνι,Līvāni,
lebanon,place,,Lebanon,Libanon,Λίβανος,Liban,黎巴嫩
london,place,,London,London,Λονδίνο,Londres,伦敦
melbourne,place,,Melbourne,Melbourne,Μελβούρνη,Melbourne,墨尔本
merkel,person,f,Angela Merkel,Angela Merkel,Άνγκελα Μέρκελ,Angela Merkel,默克尔
"""


def view(source: str, target: str, *, from_: str, to: str = "en") -> View:
    read = document(target, to=to, from_=from_, source=source)
    left, right = language.load(from_), language.load(to)
    names = glossary(NAMES)
    paired = pair(read, source=left, target=right, glossary=names)
    return DocumentView(paired, source=left, target=right, glossary=names).views[0]


@pytest.mark.parametrize(
    ("from_", "source", "target", "expected"),
    [
        pytest.param(
            "fr", "Il est né à Rothenvick en 1950.", "He was born there in 1950.", ["Rothenvick"], id="unknown"
        ),
        pytest.param("fr", "Il est né à Rothenvick.", "He was born in Rothenwick.", [], id="spelt-otherwise"),
        pytest.param("el", "Ήταν στη Μελβούρνη χθες.", "He was there yesterday.", ["Μελβούρνη"], id="known"),
        pytest.param("el", "Ήταν στη Μελβούρνη χθες.", "Melburnians saw him.", [], id="made-from-it"),
        pytest.param("fr", "Le Ministère est fermé.", "It is closed.", [], id="a-word-of-the-language"),
        pytest.param("de", "Der Rothenvickplatz ist zu.", "The square is closed.", [], id="nouns-have-capitals"),
    ],
)
def test_knows_the_names_that_are_lost(from_: str, source: str, target: str, expected: list[str]) -> None:
    found = view(source, target, from_=from_)

    assert [name.span.of(found.source.text) for name in lost_names(found)] == expected


@pytest.mark.parametrize(
    ("to", "target", "expected"),
    [
        ("en", "They came from and Asia.", ["from"]),
        ("en", "He moved to, they said.", ["to"]),
        ("en", "The film was made by (27).", ["by"]),
        ("en", "It was signed at in May.", ["at"]),
        ("en", "He lives in Rome and works at home.", []),
        ("en", "She and the others went to and fro.", []),
        ("de", "Sie kamen aus dem Haus von.", ["von"]),
        ("de", "Er schaltete das Licht an.", []),
        ("uk", "Він приїхав до.", ["до"]),
        ("el", "Έφυγε από.", ["από"]),
    ],
)
def test_finds_what_nothing_follows(to: str, target: str, expected: list[str]) -> None:
    assert [span.of(target) for span in holes(view("", target, from_="fr", to=to))] == expected


def test_pairs_a_hole_with_the_name_that_belongs_there() -> None:
    found = view("Il vient de Rothenvick, dit-on.", "He comes from, they say.", from_="fr")

    ((name, gap),) = lost_in_holes(found)
    assert (name.span.of(found.source.text), gap.of(found.target.text)) == ("Rothenvick", "from")
    assert list(lost_in_holes(view("Il est venu, dit-on.", "He comes from, they say.", from_="fr"))) == []


@pytest.mark.parametrize(
    ("from_", "source", "target", "expected"),
    [
        pytest.param("el", "Ζει στη Μελβούρνη.", "She lives in London.", ("Μελβούρνη", "London"), id="known"),
        pytest.param("zh", "她住在墨尔本。", "She lives in London.", ("墨尔本", "London"), id="no-spaces"),
        pytest.param(
            "es",
            "Lo dijo ayer Pablo Vildósola.",
            "Mangala Murashko said so, said Mangala Murashko yesterday.",
            None,
            id="two-others",
        ),
        pytest.param(
            "es", "Lo dijo ayer Vildósola.", "So said Murashko yesterday.", ("Vildósola", "Murashko"), id="copied"
        ),
        pytest.param("uk", "Так сказав Варфоломієнко.", "So said Murashko.", None, id="two-scripts"),
        pytest.param("el", "Ζει στη Μελβούρνη.", "She lives with Angela Merkel.", None, id="another-kind"),
        pytest.param("el", "Ζει στη Μελβούρνη.", "She lives in Melbourne.", None, id="right"),
        pytest.param("el", "Πήγε στον Λίβανο.", "She went to Lebanon.", None, id="a-form-of-two-names"),
    ],
)
def test_finds_a_name_in_the_place_of_another(
    from_: str, source: str, target: str, expected: tuple[str, str] | None
) -> None:
    found = view(source, target, from_=from_)

    pairs = [(name.span.of(source), wrong.of(target)) for name, wrong in replaced(found)]
    assert pairs == ([expected] if expected else [])
