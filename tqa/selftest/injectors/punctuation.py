"""Marks too many, too few, in the wrong place; spaces."""

from random import Random

import regex

from tqa.analysis import View
from tqa.model import Span
from tqa.selftest.base import Fault, Injector, drop, insert, pick, put
from tqa.selftest.places import neighbours, outside, plain_words

_MARK = regex.compile(r"(?<=\p{L})[.,。，،](?=\s|$)|(?<=\p{Han})[。，](?=\p{Han})")
_DETACHABLE = regex.compile(r"(?<=\p{L})[.,،](?=\s|$)")
_COMMA_SPACE = regex.compile(r"(?<=\p{L})[,،;] (?=\p{L})")
_INNER_STOP = regex.compile(r"(?<=\p{Han}{3})(?=\p{Han}{3})")
_EVERY_MARK = regex.compile(r"(?<!\p{N})[.,;:!?()“”„«»،؛؟]|[.,;:!?](?!\p{N})")
_DASH = regex.compile(r"(?<=\p{L} )[–—](?= \p{L})")
_COMMAS = (",", "，", "،")
_FULL_STOPS = frozenset(".。．")


def _stop(view: View) -> str:
    return "." if view.target.language.data.spaces else "。"


def stop_inside(view: View, rng: Random) -> Fault | None:
    """Put a full stop where the sentence goes on."""
    target = view.target
    if not target.language.data.spaces:
        at = pick(rng, (m.start() for m in _INNER_STOP.finditer(target.text)))
        return None if at is None else insert(at, _stop(view))
    plain = {word.start for word in plain_words(target)}
    abbreviations = target.language.data.words.abbreviations
    pairs = (p for p in neighbours(target) if p[0].start in plain and p[1].start in plain)
    pair = pick(rng, (p for p in pairs if f"{p[0].folded}." not in abbreviations and len(p[0].text) > 1))
    return None if pair is None else insert(pair[0].end, _stop(view))


def _mark(view: View, rng: Random, pattern: "regex.Pattern[str]") -> Span | None:
    target = view.target
    ends = {word.end for word in target.words if f"{word.folded}." in target.language.data.words.abbreviations}
    spans = (Span(*m.span()) for m in pattern.finditer(target.text) if m.start() not in ends)
    return pick(rng, (span for span in spans if outside(target, span)))


def double_mark(view: View, rng: Random) -> Fault | None:
    span = _mark(view, rng, _MARK)
    return None if span is None else insert(span.end, span.of(view.target.text))


def detach_mark(view: View, rng: Random) -> Fault | None:
    span = _mark(view, rng, _DETACHABLE)
    return None if span is None or not view.target.language.data.spaces else insert(span.start, " ")


def lose_final_stop(view: View, _: Random) -> Fault | None:
    text = view.target.text.rstrip()
    if text[-1:] not in _FULL_STOPS or text[-2:-1] in _FULL_STOPS:
        return None
    return drop(Span(len(text) - 1, len(text)))


def double_space(view: View, rng: Random) -> Fault | None:
    if view.target.language.conventions.marks.loose_spaces != "wrong":
        return None
    pair = pick(rng, neighbours(view.target))
    return None if pair is None else insert(pair[0].end, " ")


def lose_space(view: View, rng: Random) -> Fault | None:
    """Leave out the space after a comma."""
    if view.target.language.conventions.marks.loose_spaces != "wrong":
        return None
    span = _mark(view, rng, _COMMA_SPACE)
    return None if span is None else drop(Span(span.start + 1, span.end))


def break_sentence(view: View, rng: Random) -> Fault | None:
    """End a sentence in its middle, and begin another with a capital."""
    target = view.target
    if target.language.data.capitals == "none":
        return None
    plain = {word.start for word in plain_words(target, least=2)}
    pair = pick(rng, (p for p in neighbours(target) if p[0].start in plain and p[1].start in plain))
    if pair is None:
        return None
    first, second = pair
    return put(Span(first.end, second.start + 1), f". {second.text[0].upper()}")


def misplace_comma(view: View, rng: Random) -> Fault | None:
    """Put a comma behind a small word that what follows belongs to."""
    target = view.target
    words = target.language.data.words
    small = (words.articles | words.prepositions) - words.conjunctions - words.pronouns
    plain = {word.start for word in plain_words(target, least=2)}
    found = (p for p in neighbours(target) if p[0].start in plain and p[1].start in plain)
    pair = pick(rng, (p for p in found if p[0].folded in small))
    return None if pair is None else insert(pair[0].end, ",")


def tokenise(view: View, _: Random) -> Fault | None:
    """Put a space before and behind every mark, as tools leave it that cut texts into tokens."""
    target = view.target
    if not target.language.data.spaces or target.opaque:
        return None
    apart = regex.sub(r" {2,}", " ", _EVERY_MARK.sub(r" \g<0> ", target.text)).strip()
    return put(Span(0, len(target.text)), apart) if apart.count(" ") > target.text.count(" ") + 1 else None


def change_final_stop(view: View, _: Random) -> Fault | None:
    """Make a question of a statement."""
    text = view.target.text.rstrip()
    if text[-1:] not in _FULL_STOPS or not view.source:
        return None
    return put(Span(len(text) - 1, len(text)), "?" if view.target.language.data.spaces else "？")


def change_comma(view: View, rng: Random) -> Fault | None:
    """Write the comma of another script."""
    text = view.target.text
    used = {comma for comma in _COMMAS if comma in text}
    places = [at for at, c in enumerate(text) if c in _COMMAS and not text[at + 1 : at + 2].isdigit()]
    place = pick(rng, (at for at in places if outside(view.target, Span(at, at + 1))))
    other = pick(rng, (comma for comma in _COMMAS if comma not in used))
    return None if place is None or other is None else put(Span(place, place + 1), other)


def change_dash(view: View, rng: Random) -> Fault | None:
    match = pick(rng, _DASH.finditer(view.target.text))
    return None if match is None else put(Span(*match.span()), "-")


INJECTORS = (
    Injector(
        id="stray-punctuation/stop-inside",
        check="stray-punctuation",
        summary="a full stop inside a sentence",
        inject=stop_inside,
    ),
    Injector(
        id="stray-punctuation/doubled-mark",
        check="stray-punctuation",
        summary="a comma or full stop twice",
        inject=double_mark,
    ),
    Injector(
        id="stray-punctuation/detached-mark",
        check="stray-punctuation",
        summary="a space before a mark",
        inject=detach_mark,
    ),
    Injector(
        id="broken-sentence",
        check="broken-sentence",
        summary="a sentence cut in two, the rest with a capital",
        inject=break_sentence,
    ),
    Injector(
        id="missing-final-stop",
        check="missing-final-stop",
        summary="a paragraph without its full stop",
        inject=lose_final_stop,
    ),
    Injector(id="spacing/double", check="spacing", summary="two spaces between words", inject=double_space),
    Injector(id="spacing/lost", check="spacing", summary="no space after a comma", inject=lose_space),
    Injector(
        id="misplaced-mark",
        check="misplaced-mark",
        summary="a comma behind an article or preposition",
        inject=misplace_comma,
    ),
    Injector(
        id="tokenized-text",
        check="tokenized-text",
        summary="a paragraph with spaces around its marks",
        inject=tokenise,
    ),
    Injector(
        id="wrong-final-mark",
        check="wrong-final-mark",
        summary="a question mark at the end of a statement",
        inject=change_final_stop,
    ),
    Injector(
        id="foreign-punctuation",
        check="foreign-punctuation",
        summary="the comma of another script",
        inject=change_comma,
    ),
    Injector(
        id="hyphen-for-dash",
        check="hyphen-for-dash",
        summary="a hyphen between spaces for a dash",
        inject=change_dash,
    ),
)
