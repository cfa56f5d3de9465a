"""A sentence that is missing is told by how long the two texts are."""

from build import cut

from tqa.analysis.counterparts import Counterparts
from tqa.analysis.lengths import Lengths, Unmatched
from tqa.analysis.text_view import TextView
from tqa.glossary.glossary import Glossary
from tqa.lang.language import load

ENGLISH = (
    "The mayor resigned on Monday after 12 weeks of protest in front of the town hall and the police station.",
    "The 47 members of the council learnt of it from the radio, and some of them would not believe it at first.",
    "Nobody in the party knows who will follow him, and nobody seems to want the job before the elections of 2027.",
)
FRENCH = (
    "Le maire a démissionné lundi après 12 semaines de manifestations devant la mairie et le poste de police.",
    "Les 47 membres du conseil l’ont appris par la radio, et certains d’entre eux ne voulaient pas y croire d’abord.",
    "Personne au parti ne sait qui lui succédera, et personne ne semble vouloir du poste avant les élections de 2027.",
)


def lengths(source: str, target: str, pair: str = "en-fr") -> Lengths:
    from_, to = map(load, pair.split("-"))
    views = TextView(source, from_, Glossary()), TextView(target, to, Glossary())
    return Lengths(*views, Counterparts(*views))


def told(text: str, found: tuple[Unmatched, ...]) -> list[str]:
    return cut(text, [sentence.span for sentence in found])


def test_the_ratio_is_about_one_for_a_translation() -> None:
    ratio = lengths(" ".join(ENGLISH), " ".join(FRENCH)).ratio

    assert ratio is not None
    assert 0.8 < ratio < 1.2


def test_the_ratio_is_not_known_without_a_text_or_a_language() -> None:
    assert lengths("", "Bonjour.").ratio is None
    assert lengths("Hello.", "Bonjour.", "en-ace").ratio is None


def test_a_lost_sentence_is_told_and_where_it_would_stand() -> None:
    found = lengths(" ".join(ENGLISH), f"{FRENCH[0]} {FRENCH[2]}").lost

    assert told(" ".join(ENGLISH), found) == [ENGLISH[1]]
    assert found[0].place == len(FRENCH[0])


def test_an_added_sentence_is_told() -> None:
    assert told(" ".join(FRENCH), lengths(f"{ENGLISH[0]} {ENGLISH[1]}", " ".join(FRENCH)).added) == [FRENCH[2]]


def test_a_sentence_whose_figure_stands_there_is_not_lost() -> None:
    assert lengths(" ".join(ENGLISH), f"{FRENCH[0]} {FRENCH[2]} 47 au conseil.").lost == ()


def test_which_of_two_like_sentences_is_lost_is_not_guessed() -> None:
    like = "He asked for calm in the streets.", "He asked for peace in the towns."

    assert lengths(" ".join(like * 2), "Il a demandé du calme dans les rues. Il a demandé la paix.").lost == ()


def test_a_whole_translation_lacks_nothing() -> None:
    done = lengths(" ".join(ENGLISH), " ".join(FRENCH))

    assert (done.lost, done.added) == ((), ())
