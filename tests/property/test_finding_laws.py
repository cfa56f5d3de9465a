"""What holds of every search for names, whatever the names and the text."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from build import glossary
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from property.concepts import CODES, any_names, concepts, plain_names
from property.texts import law, texts

from tqa.glossary.finder import Finder, Found, longest, searched
from tqa.glossary.glossary import Glossary
from tqa.glossary.names import Entry, build_names
from tqa.glossary.sound import consonants
from tqa.glossary.stems import Stemmer
from tqa.lang import language
from tqa.model import Concept, How, Kind, Match, Span, Term
from tqa.text.folding import fold
from tqa.text.words import pieces

few = settings(law, max_examples=25)
"""For what lays names out anew for each example."""
NAMES = glossary()
codes = st.sampled_from(CODES)
names_alone = st.sampled_from([kind for kind in Kind if kind is not Kind.TERM])
_gaza = Entry(0, 0, "Gaza", "gaza", "name", "inflected", True, True, "g")  # noqa: FBT003 - a row
_spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
finds = st.lists(
    st.builds(Found, _spans, st.just(_gaza), st.sampled_from(How), st.sampled_from([0.8, 0.9, 1.0])), max_size=12
)


def held(text: str, span: Span) -> bool:
    return 0 <= span.start < span.end <= len(text)


@st.composite
def searches(draw: st.DrawFn) -> tuple[tuple[Concept, ...], str, str]:
    """Return names, a text that has some of them, and its language. Terms have a law of their own, below."""
    code = draw(codes)
    known = draw(concepts(codes=st.just(code), kinds=names_alone))
    written = [term.text for concept in known for term in (*concept.terms, *concept.wrong)]
    between = st.lists(st.one_of(texts, st.sampled_from(written or [""])), max_size=5)
    return known, draw(between.map(draw(st.sampled_from(["", " ", "-", "."])).join)), code


@few
@given(searches())
def test_a_find_lies_in_the_text(search: tuple[tuple[Concept, ...], str, str]) -> None:
    known, text, code = search
    spoken = language.load(code)
    for wrong in (False, True):
        for found in Finder(build_names(known, spoken, wrong=wrong), spoken).find(searched(text)):
            terms = known[found.entry.concept].wrong if wrong else known[found.entry.concept].terms

            assert held(text, found.span)
            assert 0.0 < found.score <= 1.0
            assert terms[found.entry.term].text == found.entry.text


@law
@given(text=texts, code=st.sampled_from(["en", "el", "uk", "ar", "zh"]))
def test_mentions_come_in_order_and_never_overlap(text: str, code: str) -> None:
    spoken = language.load(code)
    for found in (NAMES.mentions(text, spoken), NAMES.misrenderings(text, spoken)):
        assert all(held(text, mention.span) for mention in found)
        assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@few
@given(finds)
def test_the_longest_finds_leave_no_room_and_never_overlap(found: list[Found]) -> None:
    kept = longest(found)

    assert all(a.span.end <= b.span.start for a, b in pairwise(kept))
    assert set(kept) <= set(found)
    assert all(any(one.span.overlaps(other.span) for other in kept) for one in found)
    assert max((len(one.span) for one in found), default=0) == max((len(one.span) for one in kept), default=0)


@few
@given(finds, st.randoms(use_true_random=False))
def test_the_longest_finds_are_the_same_in_any_order(found: list[Found], random: Random) -> None:
    shuffled = random.sample(found, len(found))

    assert [one.span for one in longest(shuffled)] == [one.span for one in longest(found)]


@few
@given(name=plain_names, code=codes, match=st.sampled_from(Match), kind=names_alone)
def test_a_name_is_found_where_it_stands_alone(name: str, code: str, match: Match, kind: Kind) -> None:
    assume(any(pieces(fold(name))))
    spoken = language.load(code)
    alone = Concept(id="x", kind=kind, terms=(Term(text=name, language=code, match=match),))
    found = [
        one.span.of(name)
        for one in Finder(build_names([alone], spoken), spoken).find(searched(name))
        if one.how is How.EXACT
    ]

    assert fold(name) in map(fold, found)


@few
@given(name=plain_names, text=texts, code=codes)
def test_a_name_between_spaces_is_found_whatever_stands_around_it(name: str, text: str, code: str) -> None:
    assume(any(pieces(fold(name))) and name[0].isalnum() and name[-1].isalnum())
    written = f"{text} — {name} — {text}"
    spoken = language.load(code)
    alone = Concept(id="x", kind=Kind.PLACE, terms=(Term(text=name, language=code),))
    start = len(text) + 3
    found = Finder(build_names([alone], spoken), spoken).find(searched(written))

    assert Span(start, start + len(name)) in [one.span for one in found]


@few
@given(text=texts, code=st.sampled_from(["en", "el"]))
@example(text="½ an hour", code="en")
def test_terms_are_looked_for_in_any_text(text: str, code: str) -> None:
    terms = glossary(f"id,kind,{code}\nx,term,ceasefire\n")

    assert all(held(text, mention.span) for mention in terms.mentions(text, language.load(code)))


@few
@given(known=st.lists(concepts(codes=st.just("en"), kinds=names_alone), max_size=3), text=texts)
def test_a_layer_takes_no_name_away(known: list[Sequence[Concept]], text: str) -> None:
    english = language.load("en")
    top = Glossary()
    for layer in known:
        top = top.extended([concept for concept in layer if all(term.text.strip() for term in concept.terms)])
    covered = [mention.span for mention in top.mentions(text, english)]

    for layer_ in top.layers():
        for mention in Glossary(layer_.compiled).mentions(text, english):
            assert any(mention.span.overlaps(span) for span in covered)


@law
@given(word=any_names, code=codes)
def test_a_stem_is_never_empty_nor_longer_than_the_word(word: str, code: str) -> None:
    stemmer = Stemmer(language.load(code))
    folded = fold(word)
    for stem in (stemmer.stem(folded), stemmer.uncut(folded)):
        assert min(len(folded), 3) <= len(stem) <= len(folded)
        assert stem[:2] == folded[:2] or len(folded) <= 2


@law
@given(any_names)
def test_a_sound_is_made_of_classes_of_consonants(name: str) -> None:
    assert set(consonants(name)) <= set("bcdglmr")
