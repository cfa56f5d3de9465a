"""Find the facts of a text: join figures and number words to numbers, and see what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.analysis.fact_dates import dated
from tqa.analysis.fact_kinds import Number, kind_of, letters_before
from tqa.analysis.facts import Fact, FactKind
from tqa.lang.fact_words import FactWords, Tag, fact_words
from tqa.lang.language import Language
from tqa.lang.number_words import Piece, Role, Sum
from tqa.model import Span
from tqa.text.numerals import Reading, read_characters, read_figures, rounded
from tqa.text.words import Word

_FIGURES = re.compile(r"\d+(?:(?:[.,:'’٫٬．，：]|[ \u00a0\u202f\u2009](?=\d{3}(?!\d)))\d+)*")
_DIGITS = re.compile(r"\d+")
_MINUTES = re.compile(r"[ \u00a0]?(\d\d)(?!\d)分?")
_CODE = re.compile(r"([^\W\d_]+)[-‐‑–]?\Z")
_FIRST_YEAR, _LAST_YEAR, _YEAR_LENGTH = 1000, 2199, 4
_HALF_DAY, _HOUR = 720, 60
_OLDEST = 130
_DECADE = 10
_SMALL = 12
_SHORT = 3
_REACH = 14
_ISO_CURRENCY = 3
_LONGEST = 120
_NONE: frozenset[str] = frozenset()
_YEARS = frozenset({"y"})
_HOURS = frozenset({Tag.MORNING, Tag.EVENING, Tag.HOUR})
_NUMBER_ROLES = frozenset({Role.UNIT, Role.HUNDRED, Role.MAGNITUDE, Role.FRACTION})


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a run of figures that is part of a number."""

    start: int
    end: int
    piece: Piece


def find_facts(text: str, words: Sequence[Word], language: Language) -> tuple[Fact, ...]:
    """Return the facts of a text in order."""
    known = fact_words(language)
    reader = _Reader(text, known)
    if language.data.spaces:
        meanings = known.words
        told = [(word, found) for word in words if (found := meanings[word[1]])]
        names, numbers = list(reader.names(told)), list(reader.numbers(told)) if told else []
    else:
        names, numbers = list(reader.spaceless_names()), list(reader.characters())
    if not names and not numbers:
        return ()
    return tuple(sorted((*dated(text, numbers, names, known), *names), key=_place))


def _place(fact: Fact) -> tuple[int, int]:
    return fact.span.start, fact.span.end


class _Reader:
    def __init__(self, text: str, known: FactWords) -> None:
        self.text, self.known, self.data = text, known, known.data

    def names(self, told: Sequence[tuple[Word, tuple[Piece, ...]]]) -> Iterator[Fact]:
        """Yield the months and weekdays."""
        for word, pieces in told:
            first = pieces[0]
            if first.role is Role.MONTH or first.role is Role.WEEKDAY:
                month = first.role is Role.MONTH
                capital = self.known.months_have_capitals if month else self.known.weekdays_have_capitals
                sure = len(word.folded) > _SHORT and (word.is_capitalised or not capital)
                kind = FactKind.MONTH if month else FactKind.WEEKDAY
                yield Fact(span=word.span, value=first.value, kind=kind, doubtful=not sure)

    def spaceless_names(self) -> Iterator[Fact]:
        """Yield the weekdays; months are numbers here."""
        for name, number in self.known.weekdays.items():
            for match in re.finditer(re.escape(name), self.text) if name in self.text else ():
                yield Fact(span=Span(*match.span()), value=number, kind=FactKind.WEEKDAY)

    def numbers(self, told: Sequence[tuple[Word, tuple[Piece, ...]]]) -> Iterator[Fact]:
        """Yield the numbers of a text whose words stand apart."""
        tokens = list(self._tokens(told))
        at = 0
        while at < len(tokens):
            reading = self._reading(tokens[at])
            if reading is not None and reading.several:
                yield from self._several(tokens[at].start, tokens[at].end)
                at += 1
                continue
            taken, number = self._number(tokens, at, reading)
            yield self._fact(number)
            at += taken
        for word, pieces in told:
            if pieces[-1].role is Role.ROMAN and word.text.isupper():
                yield from self._roman(word, pieces[-1].value)

    def _tokens(self, told: Sequence[tuple[Word, tuple[Piece, ...]]]) -> Iterator[_Token]:
        """Yield the number words and the runs of figures, which may reach over several words."""
        end = 0
        for word, pieces in told:
            piece = pieces[-1]
            if piece.role is Role.FIGURES:
                at = max(word.start, end)
                while at < word.end and (match := _FIGURES.search(self.text, at, max(word.end, at + _LONGEST))):
                    if match.start() >= word.end:
                        break
                    yield _Token(*match.span(), piece)
                    at = end = match.end()
            elif piece.role in _NUMBER_ROLES:
                yield _Token(word.start, word.start + piece.length, piece)

    def characters(self) -> Iterator[Fact]:
        """Yield the numbers of a text written without spaces."""
        for match in self.known.characters.finditer(self.text):
            start, end, written = *match.span(), match.group()
            if not any(c.isdecimal() for c in written):
                yield from self._in_characters(start, end, written)
            elif any(c.isnumeric() and not c.isdecimal() for c in written):
                value = read_characters(written.replace(" ", ""))
                if value is not None:
                    yield self._fact(Number(self.text, start, end, value, scale=_scale(written, value)))
            else:
                reading = read_figures(written, self.data.decimal)
                if reading.several:
                    yield from self._several(start, end)
                else:
                    yield self._fact(_figures(self.text, start, end, reading))

    def _reading(self, token: _Token) -> Reading | None:
        if token.piece.role is not Role.FIGURES:
            return None
        return read_figures(self.text[token.start : token.end], self.data.decimal)

    def _roman(self, word: Word, value: float) -> Iterator[Fact]:
        tags = self.known.tags_after(self.text, word.end)[0] | self.known.tags_before(self.text, word.start)
        century = Tag.CENTURY in tags
        if century or len(word.text) > 1:
            kind = FactKind.CENTURY if century else FactKind.CODE
            yield Fact(span=word.span, value=value, kind=kind, doubtful=True)

    def _number(self, tokens: Sequence[_Token], at: int, reading: Reading | None) -> tuple[int, Number]:
        """Read the number that starts at a token; return how many tokens it takes too."""
        first = tokens[at]
        number = Number(
            self.text, first.start, first.end, first.piece.value, figures=False, doubtful=first.piece.doubtful
        )
        if reading is not None:
            number = _figures(self.text, first.start, first.end, reading)
        last, total = first.piece, Sum(units_first=self.data.units_first)
        total.add(first.piece._replace(value=number.value), joined=False)
        taken = 1
        while not number.clock and at + taken < len(tokens) and self._extend(number, total, tokens[at + taken]):
            last = tokens[at + taken].piece
            taken += 1
        number.value, number.ordinal, number.fraction = total.value, last.ordinal, last.role is Role.FRACTION
        number.doubtful = taken == 1 and (number.doubtful or total.bare)
        return taken, number

    def _extend(self, number: Number, total: Sum, token: _Token) -> bool:
        """Let a word add to a number, or multiply it; tell whether it did."""
        joined = self._joint(number.end, token)
        if joined is None or token.piece.role is Role.FIGURES or self._is_unit(number.end, token):
            return False
        if number.figures and token.piece.role in (Role.UNIT, Role.FRACTION):
            return False
        unsure = token.piece.doubtful and token.piece.role is Role.MAGNITUDE
        before = total.value
        if (unsure and not number.figures) or not total.add(token.piece, joined=joined):
            return False
        times = total.value / before if before else 1.0
        number.others = (*(rounded(other * times) for other in number.others), *((before,) if unsure else ()))
        number.scale *= times
        number.end, number.parts = token.end, ()
        return True

    def _is_unit(self, end: int, token: _Token) -> bool:
        """Tell whether a number word is part of a unit: cento in “58 per cento”."""
        return token.piece.role is not Role.MAGNITUDE and self.known.tags_after(self.text, end)[1] >= token.end

    def _joint(self, end: int, token: _Token) -> bool | None:
        """Tell whether an “and” stands between two parts of a number; None if other words do."""
        between = self.text[end : token.start] if token.start - end <= _REACH else "\n"
        if "\n" in between:
            return None
        bare = between.strip(" \u00a0\u202f-‐‑")
        if not bare or (bare == "." and token.piece.role is Role.MAGNITUDE):
            return token.piece.joined
        return True if between[0].isspace() and self.data.joiners.issuperset(bare.casefold().split()) else None

    def _several(self, start: int, end: int) -> Iterator[Fact]:
        """Yield each number of a date or a list in figures."""
        for match in _DIGITS.finditer(self.text, start, end):
            yield self._fact(_figures(self.text, *match.span(), read_figures(match.group(), ".")))

    def _in_characters(self, start: int, end: int, written: str) -> Iterator[Fact]:
        value = read_characters(written)
        if value is None or any(self.text.startswith(words, start) for words in self.data.percent_before):
            return
        before = self.known.tags_before(self.text, start)
        counted = end < len(self.text) and self.text[end] in self.data.counters
        sure = value > 1 and Tag.VAGUE not in before and (counted or "%" in before)
        yield self._fact(Number(self.text, start, end, value, figures=False, doubtful=not sure))

    def _fact(self, number: Number) -> Fact:
        """Make a fact of a number, by what stands before and behind it."""
        stop = self.text.startswith(".", number.end) and self.text[number.end - 1].isalpha()
        after, whole = self.known.tags_after(self.text, number.end + stop)
        tags = after | self.known.tags_before(self.text, number.start)
        if number.clock or not tags.isdisjoint(_HOURS):
            return self._time(number, tags, max(number.end, whole if after else 0))
        units = frozenset(tag for tag in tags if tag[0] != "@") if tags else _NONE
        kind = kind_of(number, tags, units)
        letters = ""
        if number.figures and kind in (FactKind.PLAIN, FactKind.YEAR):
            letters = letters_before(self.text, number.start, self.known.language.data)
        return Fact(
            span=Span(number.start, number.end),
            whole=Span(number.start, max(number.end, whole if after else 0)),
            value=rounded(number.value),
            kind=FactKind.CODE if letters else kind,
            others=number.others,
            parts=number.parts,
            part_spans=self._part_spans(number),
            scale=number.scale,
            units=_NONE if kind is FactKind.YEAR else units,
            words=not number.figures,
            doubtful=number.doubtful or bool(letters),
            letters=letters,
        )

    def _part_spans(self, number: Number) -> tuple[Span, ...]:
        if not number.parts:
            return ()
        return tuple(Span(*match.span()) for match in _DIGITS.finditer(self.text, number.start, number.end))

    def _time(self, number: Number, tags: frozenset[str], whole: int) -> Fact:
        """Read an hour: minutes after midnight, whatever half of the day its words name."""
        minutes, end = number.value * (1 if number.clock else _HOUR), number.end
        extra = None if number.clock else _MINUTES.match(self.text, whole)
        if not number.clock and len(number.parts) == 2:  # noqa: PLR2004 - 20.30 Uhr
            minutes = number.parts[0] * _HOUR + number.parts[1]
        elif extra:
            minutes, end = minutes + int(extra.group(1)), extra.end(1)
        if Tag.EVENING in tags and minutes < _HALF_DAY:
            minutes += _HALF_DAY
        return Fact(
            span=Span(number.start, end),
            whole=Span(number.start, max(end, whole)),
            value=rounded(minutes),
            kind=FactKind.TIME,
            others=() if number.clock else (number.value, *number.others),
            parts=number.parts,
            part_spans=self._part_spans(number),
            units=frozenset(tag for tag in tags if tag[0] != "@"),
            words=not number.figures,
            doubtful=number.doubtful,
        )


def _figures(text: str, start: int, end: int, reading: Reading) -> Number:
    return Number(text, start, end, reading.value, reading.others, reading.parts, clock=reading.clock)


def _scale(written: str, value: float) -> float:
    """Return what a number in figures is multiplied by: 10,000 in “3.2万”."""
    figures = written.rstrip("".join(c for c in written if c.isnumeric() and not c.isdecimal())).strip()
    worth = read_figures(figures, ".").value
    return value / worth if worth else 1.0
