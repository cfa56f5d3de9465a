"""Words run together, doubled, misspelt."""

from collections import Counter
from itertools import pairwise
from random import Random

from tqa.analysis import View
from tqa.lang.spellings import load_spellings
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, drop, insert, pick, put
from tqa.selftest.places import neighbours, numbers, outside, plain_words
from tqa.selftest.slips import slip

_LEAST = 3
_LONG = 6
_MAJORITY = 3
"""Words of one standard that a text has, before one of another is a fault."""


def repeat_word(view: View, rng: Random) -> Fault | None:
    target = view.target
    if not target.language.data.spaces:
        return None
    allowed = target.language.data.words.allowed_repeats
    words = [w for w in plain_words(target, least=2) if w.folded not in allowed]
    word = pick(rng, (w for w in words if target.text[w.end : w.end + 1] == " "))
    return None if word is None else insert(word.end, f" {word.text}")


def repeat_phrase(view: View, rng: Random) -> Fault | None:
    target = view.target
    plain = {word.start for word in plain_words(target, least=2)}
    pairs = [(first, second) for first, second in neighbours(target) if first.start in plain and second.start in plain]
    phrase = pick(rng, ((a, d) for (a, b), (c, d) in pairwise(pairs) if b is c and a.folded != d.folded))
    if phrase is None or not target.language.data.spaces:
        return None
    return insert(phrase[1].end, f" {target.text[phrase[0].start : phrase[1].end]}")


def fuse_words(view: View, rng: Random) -> Fault | None:
    target = view.target
    plain = {word.start for word in plain_words(target, least=_LEAST)}
    pair = pick(rng, (p for p in neighbours(target) if p[0].start in plain and p[1].start in plain))
    if pair is None or not target.language.data.spaces:
        return None
    return drop(Span(pair[0].end, pair[1].start))


def fuse_number(view: View, rng: Random) -> Fault | None:
    target = view.target
    plain = {word.start for word in plain_words(target, least=_LEAST)}
    found = {number.start for number in numbers(target)}
    pair = pick(rng, (p for p in neighbours(target) if p[0].start in found and p[1].start in plain))
    if pair is None or not target.language.data.spaces:
        return None
    return drop(Span(pair[0].end, pair[1].start))


def misspell_word(view: View, rng: Random) -> Fault | None:
    target = view.target
    lexicon = target.language.lexicon
    word = pick(rng, (w for w in plain_words(target, least=_LONG) if outside(target, w.span)))
    if word is None or not target.language.data.spaces:
        return None
    wrong = slip(word.text, rng)
    if wrong is None or lexicon.frequency(wrong.casefold()) > 0 or not lexicon.frequency(word.folded):
        return None
    return put(word.span, wrong)


def respell(view: View, rng: Random) -> Fault | None:
    """Write a word in the other of two standards than the text keeps to."""
    target = view.target
    known = load_spellings(target.language.code).words
    ways = Counter(
        (spelling.counted_with, spelling.way)
        for other in view.document.views
        for word in other.target.words
        if (spelling := known.get(word.folded, {}).get(word.text.lower())) is not None
    )
    found = ((w, known.get(w.folded, {}).get(w.text)) for w in plain_words(target) if not target.quoted(w.start))
    places = [(w, s) for w, s in found if s is not None and ways[s.counted_with, s.way] > _MAJORITY]
    place = pick(rng, places)
    return None if place is None or place[1] is None else put(place[0].span, place[1].other)


INJECTORS = (
    Injector(id="fused-words", check="fused-words", summary="two words without their space", inject=fuse_words),
    Injector(
        id="fused-words/number",
        check="fused-words",
        summary="a number and its word without their space",
        inject=fuse_number,
    ),
    Injector(id="repeated-word", check="repeated-word", summary="a word twice", inject=repeat_word),
    Injector(id="repeated-word/phrase", check="repeated-word", summary="three words twice", inject=repeat_phrase),
    Injector(
        id="misspelt-word",
        check="misspelt-word",
        summary="two letters changed places, one lost or doubled",
        inject=misspell_word,
    ),
    Injector(
        id="inconsistent-spelling",
        check="inconsistent-spelling",
        inject=respell,
        summary="a word in another standard than the rest",
    ),
)
