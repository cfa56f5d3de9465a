from build import document, glossary

from tqa.lang import language
from tqa.model import Document, Gap
from tqa.pairing import pair

NAMES = glossary()
GREEK = (
    "Το Συμβούλιο Ασφαλείας ψήφισε στις 25 Μαρτίου.",
    "Οι ΗΠΑ απείχαν από την ψηφοφορία για τη Γάζα.",
    "Ο πρέσβης Αμάρ Μπεντζαμά μίλησε για 32.000 νεκρούς.",
)
ENGLISH = (
    "The Security Council voted on 25 March.",
    "The US abstained in the vote on Gaza.",
    "Envoy Amar Bendjama spoke of 32,000 dead.",
)


def paired(target: str, source: str) -> Document:
    read = document(target, from_="el", source=source)
    return pair(read, source=language.load("el"), target=language.load("en"), glossary=NAMES)


def sources(read: Document) -> list[str]:
    return [segment.source for segment in read.segments]


def test_equal_numbers_of_paragraphs_belong_together() -> None:
    done = paired("\n\n".join(ENGLISH), "\n".join(GREEK))

    assert sources(done) == list(GREEK)
    assert all(segment.aligned for segment in done.segments)
    assert done.source == ""


def test_other_numbers_are_matched_by_names_and_figures() -> None:
    done = paired("\n\n".join(ENGLISH), " ".join(GREEK))

    assert sources(done) == list(GREEK)
    assert all(segment.aligned for segment in done.segments)


def test_a_paragraph_that_the_translation_dropped_does_not_shift_the_others() -> None:
    done = paired("\n\n".join((ENGLISH[0], ENGLISH[2])), "\n".join(GREEK))

    assert sources(done)[0].startswith(GREEK[0])
    assert sources(done)[1] == GREEK[2]


def test_what_cannot_be_matched_is_not_called_aligned() -> None:
    other = "Βρέχει. Χιονίζει. Φυσάει. Έχει ήλιο. Κάνει κρύο. Νύχτωσε πια.\nΞημέρωσε."
    done = paired("The Council met again after the long night of talks.\n\nRain in 7 cities.\n\nIt is over.\n", other)

    assert not any(segment.aligned for segment in done.segments)


def test_without_a_source_nothing_changes() -> None:
    read = document("\n".join(ENGLISH))

    assert pair(read, source=language.load("el"), target=language.load("en"), glossary=NAMES) is read


def test_words_of_the_target_are_never_changed() -> None:
    done = paired("\n\n".join(ENGLISH), " ".join(GREEK))

    assert [segment.target for segment in done.segments] == list(ENGLISH)


def test_paragraphs_of_equal_number_are_all_aligned() -> None:
    done = paired("\n".join(ENGLISH), "\n".join(GREEK))

    assert all(segment.aligned for segment in done.segments)


LONG_GREEK = "Ο υπουργός είπε ότι η συμφωνία για τα σιτηρά της Μαύρης Θάλασσας δεν θα ανανεωθεί πριν από τον χειμώνα."
LONG = "The minister said that the deal on grain from the Black Sea would not be renewed before the coming winter."


def test_a_sentence_without_a_counterpart_is_told_with_its_place() -> None:
    done = paired("\n\n".join(ENGLISH * 3), " ".join((*GREEK, GREEK[0], LONG_GREEK, *GREEK[1:], *GREEK)))
    gaps = {index: segment.gaps for index, segment in enumerate(done.segments) if segment.gaps}

    assert gaps == {3: (Gap(len(ENGLISH[0]), LONG_GREEK),)}
    assert sources(done) == list(GREEK * 3)


def test_a_sentence_that_nothing_stands_for_is_told() -> None:
    done = paired("\n\n".join((*ENGLISH, f"{ENGLISH[0]} {LONG}", *ENGLISH[1:], *ENGLISH)), " ".join(GREEK * 3))
    told = {i: [span.of(s.target) for span in s.unmatched] for i, s in enumerate(done.segments) if s.unmatched}

    assert told == {3: [LONG]}


def test_one_sentence_that_was_made_three_lacks_nothing() -> None:
    three = "The minister said so on Monday. The grain deal would not be renewed. It would end before the winter."
    one = LONG_GREEK
    done = paired("\n\n".join((*ENGLISH, three, *ENGLISH)), " ".join((*GREEK, one, *GREEK)))

    assert all(not segment.unmatched and not segment.gaps for segment in done.segments)


def test_paragraphs_of_equal_number_are_not_searched_for_gaps() -> None:
    assert all(segment.gaps is None for segment in paired("\n".join(ENGLISH), "\n".join(GREEK)).segments)
