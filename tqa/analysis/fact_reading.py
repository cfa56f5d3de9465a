"""Find the facts of a text: join figures and number words to numbers, and see what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tqa.analysis.fact_dates import dated
from tqa.analysis.facts import Fact, FactKind
from tqa.lang.fact_words import FactWords, Piece, Role, Sum, Tag, fact_words
from tqa.lang.language import Language
from tqa.model import Span
from tqa.text.numerals import Reading, read_characters, read_figures, roman, rounded
from tqa.text.words import Word

_FIGURES = re.compile(r"\d+(?:(?:[.,:'’٫٬．，：]|[ \u00a0\u202f\u2009](?=\d{3}(?!\d)))\d+)*")
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"\b[IVXLC\u0425\u0406]{1,6}\b")
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


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a run of figures that is part of a number."""

    start: int
    end: int
    piece: Piece


@dataclass(slots=True)
class _Number:
    """A number being read: where it stands, what it is worth, and what its last part was."""

    start: int
    end: int
    value: float
    others: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    scale: float = 1.0
    figures: bool = True
    doubtful: bool = False
    clock: bool = False
    ordinal: bool = False
    fraction: bool = False


def find_facts(text: str, words: Sequence[Word], language: Language) -> tuple[Fact, ...]:
    """Return the facts of a text in order."""
    known = fact_words(language)
    reader = _Reader(text, known)
    names = tuple(reader.names(words) if language.data.spaces else reader.spaceless_names())
    numbers = tuple(reader.numbers(words) if language.data.spaces else reader.characters())
    if not names and not numbers:
        return ()
    return tuple(sorted((*dated(text, numbers, names, known), *names), key=lambda fact: fact.span))


class _Reader:
    def __init__(self, text: str, known: FactWords) -> None:
        self.text, self.known, self.data = text, known, known.data

    def names(self, words: Sequence[Word]) -> Iterator[Fact]:
        """Yield the months and weekdays."""
        known = self.known
        named = known.names
        for word in words:
            if word.folded in named:
                month, number = named[word.folded]
                capital = known.months_have_capitals if month else known.weekdays_have_capitals
                sure = len(word.folded) > _SHORT and (word.is_capitalised or not capital)
                kind = FactKind.MONTH if month else FactKind.WEEKDAY
                yield Fact(span=word.span, value=number, kind=kind, doubtful=not sure)

    def spaceless_names(self) -> Iterator[Fact]:
        """Yield the weekdays; months are numbers here."""
        for name, number in self.known.weekdays.items():
            for match in re.finditer(re.escape(name), self.text) if name in self.text else ():
                yield Fact(span=Span(*match.span()), value=number, kind=FactKind.WEEKDAY)

    def numbers(self, words: Sequence[Word]) -> Iterator[Fact]:
        """Yield the numbers of a text whose words stand apart."""
        look = self.known.look
        found = [(word.start, look(word.folded)) for word in words]
        tokens = [_Token(start, start + piece.length, piece) for start, piece in found if piece is not None]
        figures = Piece(0.0, Role.FIGURES, 0)
        tokens += [_Token(*match.span(), figures) for match in _FIGURES.finditer(self.text)]
        yield from self._roman()
        tokens.sort(key=lambda token: token.start)
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

    def characters(self) -> Iterator[Fact]:
        """Yield the numbers of a text written without spaces."""
        for match in self.known.characters.finditer(self.text):
            start, end, written = *match.span(), match.group()
            if not any(c.isdecimal() for c in written):
                yield from self._in_characters(start, end, written)
            elif any(c.isnumeric() and not c.isdecimal() for c in written):
                value = read_characters(written.replace(" ", ""))
                if value is not None:
                    yield self._fact(_Number(start, end, value, scale=_scale(written, value)))
            else:
                reading = read_figures(written, self.data.decimal)
                if reading.several:
                    yield from self._several(start, end)
                else:
                    yield self._fact(_figures(start, end, reading))

    def _reading(self, token: _Token) -> Reading | None:
        if token.piece.role is not Role.FIGURES:
            return None
        return read_figures(self.text[token.start : token.end], self.data.decimal)

    def _roman(self) -> Iterator[Fact]:
        for match in _ROMAN.finditer(self.text):
            value = roman(match.group())
            if value is None:
                continue
            tags = self.known.tags_after(self.text, match.end())[0] | self.known.tags_before(self.text, match.start())
            century = Tag.CENTURY in tags
            if century or len(match.group()) > 1:
                kind = FactKind.CENTURY if century else FactKind.CODE
                yield Fact(span=Span(*match.span()), value=value, kind=kind, doubtful=True)

    def _number(self, tokens: Sequence[_Token], at: int, reading: Reading | None) -> tuple[int, _Number]:
        """Read the number that starts at a token; return how many tokens it takes too."""
        first = tokens[at]
        number = _Number(first.start, first.end, first.piece.value, figures=False, doubtful=first.piece.doubtful)
        if reading is not None:
            number = _figures(first.start, first.end, reading)
        last, total = first.piece, Sum(units_first=self.data.units_first)
        total.add(first.piece._replace(value=number.value), joined=False)
        taken = 1
        while not number.clock and at + taken < len(tokens) and self._extend(number, total, tokens[at + taken]):
            last = tokens[at + taken].piece
            taken += 1
        number.value, number.ordinal, number.fraction = total.value, last.ordinal, last.role is Role.FRACTION
        number.doubtful = taken == 1 and (number.doubtful or total.bare)
        return taken, number

    def _extend(self, number: _Number, total: Sum, token: _Token) -> bool:
        """Let a word add to a number, or multiply it; tell whether it did."""
        joined = self._joint(number.end, token)
        if joined is None or token.piece.role is Role.FIGURES or self._is_unit(number.end, token):
            return False
        unsure = token.piece.doubtful and token.piece.role is Role.MAGNITUDE
        before = total.value
        if (unsure and not number.figures) or not total.add(token.piece, joined=joined):
            return False
        times = total.value / before if before else 1.0
        number.others = (*(other * times for other in number.others), *((before,) if unsure else ()))
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
            yield self._fact(_figures(*match.span(), read_figures(match.group(), ".")))

    def _in_characters(self, start: int, end: int, written: str) -> Iterator[Fact]:
        value = read_characters(written)
        if value is None or any(self.text.startswith(words, start) for words in self.data.percent_before):
            return
        before = self.known.tags_before(self.text, start)
        counted = end < len(self.text) and self.text[end] in self.data.counters
        sure = value > 1 and Tag.VAGUE not in before and (counted or "%" in before)
        yield self._fact(_Number(start, end, value, figures=False, doubtful=not sure))

    def _fact(self, number: _Number) -> Fact:
        """Make a fact of a number, by what stands before and behind it."""
        stop = self.text.startswith(".", number.end) and self.text[number.end - 1].isalpha()
        after, whole = self.known.tags_after(self.text, number.end + stop)
        tags = after | self.known.tags_before(self.text, number.start)
        fact = Fact(
            span=Span(number.start, number.end),
            whole=Span(number.start, max(number.end, whole if after else 0)),
            value=rounded(number.value),
            others=tuple(map(rounded, number.others)),
            parts=number.parts,
            scale=number.scale,
            units=frozenset(tag for tag in tags if not tag.startswith("@")),
            words=not number.figures,
            doubtful=number.doubtful,
        )
        if number.clock or tags & {Tag.MORNING, Tag.EVENING, Tag.HOUR}:
            return self._time(fact, tags, clock=number.clock)
        kind = self._kind(fact, tags, number)
        letters = self._letters(number.start) if number.figures and kind in (FactKind.PLAIN, FactKind.YEAR) else ""
        if letters:
            return replace(fact, kind=FactKind.CODE, doubtful=True, letters=letters)
        return replace(fact, kind=kind, units=frozenset() if kind is FactKind.YEAR else fact.units)

    def _letters(self, start: int) -> str:
        """Return the letters that figures belong to: G of G20, F of F-35; "" if there are none."""
        match = _CODE.search(self.text[max(0, start - _REACH) : start]) if start else None
        data = self.known.language.data
        if match is None or match.group(1) in data.names.prefixes or not (data.spaces or match.group(1).isascii()):
            return ""
        return match.group(1)

    def _kind(self, fact: Fact, tags: frozenset[str], number: _Number) -> FactKind:
        written, value = fact.span.of(self.text), fact.value
        plain_year = len(written) == _YEAR_LENGTH and written.isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR
        is_money = any(unit.isupper() and len(unit) == _ISO_CURRENCY for unit in fact.units)
        kinds = (
            (Tag.DECADE in tags and value % _DECADE == 0, FactKind.DECADE),
            (Tag.CENTURY in tags, FactKind.CENTURY),
            (Tag.AGE in tags and value <= _OLDEST, FactKind.AGE),
            (plain_year and fact.units <= {"y"}, FactKind.YEAR),
            ("%" in tags, FactKind.PERCENTAGE),
            (is_money, FactKind.MONEY),
            (bool(fact.units), FactKind.MEASURE),
            (number.fraction, FactKind.FRACTION),
            (number.ordinal, FactKind.ORDINAL),
            (written[0] == "0" and written.isdigit() and len(written) > _SHORT, FactKind.PHONE),
        )
        return next((kind for is_it, kind in kinds if is_it), FactKind.PLAIN)

    def _time(self, fact: Fact, tags: frozenset[str], *, clock: bool) -> Fact:
        """Read an hour: minutes after midnight, whatever half of the day its words name."""
        minutes, end = (fact.value if clock else fact.value * _HOUR), fact.span.end
        extra = None if clock else _MINUTES.match(self.text, fact.whole.end)
        if not clock and len(fact.parts) == 2:  # noqa: PLR2004 - 20.30 Uhr
            minutes = fact.parts[0] * _HOUR + fact.parts[1]
        elif extra:
            minutes, end = minutes + int(extra.group(1)), extra.end(1)
        if Tag.EVENING in tags and minutes < _HALF_DAY:
            minutes += _HALF_DAY
        others = () if clock else (fact.value, *fact.others)
        span, whole = Span(fact.span.start, end), Span(fact.span.start, max(end, fact.whole.end))
        return replace(fact, kind=FactKind.TIME, value=rounded(minutes), others=others, span=span, whole=whole)


def _figures(start: int, end: int, reading: Reading) -> _Number:
    return _Number(start, end, reading.value, reading.others, reading.parts, clock=reading.clock)


def _scale(written: str, value: float) -> float:
    """Return what a number in figures is multiplied by: 10,000 in “3.2万”."""
    figures = written.rstrip("".join(c for c in written if c.isnumeric() and not c.isdecimal())).strip()
    worth = read_figures(figures, ".").value
    return value / worth if worth else 1.0
