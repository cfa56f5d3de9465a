"""The facts of a text: its numbers, with what they count, and the months and weekdays it names.

A fact is what must be the same in a translation, however it is written: 32,000, 32 000, “thirty-two thousand”, 3.2万.
What may not be meant as a number, or could well be said otherwise, is `doubtful`: it can explain a number on the other
side, and is never itself missed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from tqa.lang.fact_words import FactWords, Piece, Role, Sum, Tag, fact_words
from tqa.lang.language import Language
from tqa.model import Span
from tqa.text.numerals import read_characters, read_figures, roman, rounded
from tqa.text.words import Word

_FIGURES = re.compile(r"\d+(?:(?:[.,:'’٫٬．，：]|[ \u00a0\u202f\u2009](?=\d{3}(?!\d)))\d+)*")
_ROMAN = re.compile(r"\b[IVXLC\u0425\u0406]{1,6}\b")
_MINUTES = re.compile(r"[ \u00a0]?(\d\d)(?!\d)分?")
_CODE = re.compile(r"([^\W\d_]+)[-‐‑–]?\Z")
_HAN_DATE = {"年": "year", "月": "month", "日": "day", "号": "day", "號": "day"}
_FIRST_YEAR, _LAST_YEAR, _DAYS, _MONTHS = 1000, 2199, 31, 12
_HALF_DAY = 720
_OLDEST = 130
_SMALL = 12
_SHORT = 3
_REACH = 14


class FactKind(StrEnum):
    """What a number is."""

    PLAIN = "plain"
    PERCENTAGE = "percentage"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    RANGE = "range"
    PHONE = "phone"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    AGE = "age"
    DAY = "day"
    TIME = "time"
    MONEY = "money"
    MEASURE = "measure"
    CODE = "code"
    MONTH = "month"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One number, month or weekday.

    value      of a time, minutes after midnight; of a weekday, days after Monday.
    others     values that the same words may have.
    units      what it counts, by the codes of international.toml: several where the word has several meanings.
    words      it is written in words.
    doubtful   it may be no number, or one that a translation need not keep.
    month      of a day or a year: the month it stands beside.
    scale      of “5 million”: a million.
    letters    of a code: the letters before the figures, G in G20.
    whole      the span with what stands behind: “5 million dollars”.
    """

    span: Span
    value: float
    kind: FactKind = FactKind.PLAIN
    others: tuple[float, ...] = ()
    parts: tuple[float, ...] = ()
    units: frozenset[str] = frozenset()
    words: bool = False
    doubtful: bool = False
    month: int | None = None
    scale: float = 1.0
    letters: str = ""
    whole: Span = Span(0, 0)

    @property
    def is_telling(self) -> bool:
        """Whether its loss would be a fault: a text may do without a small number in words."""
        return not self.words or self.value > _SMALL

    @property
    def values(self) -> tuple[float, ...]:
        return (self.value, *self.others)


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
    numbers = reader.numbers(words) if language.data.spaces else reader.characters()
    names = tuple(reader.names(words))
    return tuple(sorted((*_dated(text, numbers, names, known), *names), key=lambda fact: fact.span))


class _Reader:
    def __init__(self, text: str, known: FactWords) -> None:
        self.text, self.known, self.data = text, known, known.data

    def names(self, words: Sequence[Word]) -> Iterator[Fact]:
        """Yield the months and weekdays."""
        months, weekdays = self.known.months, self.known.weekdays
        if not self.known.language.data.spaces:
            yield from self._spaceless_names()
            return
        for word in words:
            folded = word.folded
            if folded in months:
                sure = len(folded) > _SHORT and (word.is_capitalised or not self.known.months_have_capitals)
                yield Fact(span=word.span, value=months[folded], kind=FactKind.MONTH, doubtful=not sure)
            elif folded in weekdays:
                sure = len(folded) > _SHORT and (word.is_capitalised or not self.known.weekdays_have_capitals)
                yield Fact(span=word.span, value=weekdays[folded], kind=FactKind.WEEKDAY, doubtful=not sure)

    def _spaceless_names(self) -> Iterator[Fact]:
        for name, number in self.known.weekdays.items():
            for match in re.finditer(re.escape(name), self.text) if name in self.text else ():
                yield Fact(span=Span(*match.span()), value=number, kind=FactKind.WEEKDAY)

    def numbers(self, words: Sequence[Word]) -> Iterator[Fact]:
        """Yield the numbers of a text whose words stand apart."""
        tokens: list[_Token] = []
        look = self.known.look
        for word in words:
            piece = look(word.folded)
            if piece is not None:
                tokens.append(_Token(word.start, word.start + piece.length, piece))
        yield from self._roman()
        for match in _FIGURES.finditer(self.text):
            tokens.append(_Token(match.start(), match.end(), Piece(0.0, Role.FIGURES, 0)))
        tokens.sort(key=lambda token: token.start)
        at = 0
        while at < len(tokens):
            count, facts = self._one(tokens, at)
            yield from facts
            at += count

    def _roman(self) -> Iterator[Fact]:
        for match in _ROMAN.finditer(self.text):
            value = roman(match.group())
            if value is not None:
                tags, _ = self.known.tags_after(self.text, match.end())
                sure = Tag.CENTURY in tags | self.known.tags_before(self.text, match.start())
                if not sure and len(match.group()) == 1:
                    continue
                kind = FactKind.CENTURY if sure else FactKind.CODE
                yield Fact(span=Span(*match.span()), value=value, kind=kind, doubtful=True)

    def _one(self, tokens: Sequence[_Token], at: int) -> tuple[int, Iterator[Fact]]:
        """Read the number that starts at a token; return how many tokens it takes, and its facts."""
        first = tokens[at]
        if first.piece.role is Role.FIGURES:
            written = self.text[first.start : first.end]
            reading = read_figures(written, self.data.decimal)
            if reading.several or reading.clock:
                return 1, self._several(first) if reading.several else iter(
                    (self._finished(first, first.end, reading.value, reading.others, reading.parts, clock=True),)
                )
            first = replace(first, piece=first.piece._replace(value=reading.value))
            others, parts = reading.others, reading.parts
        else:
            others, parts = (), ()
        total = Sum(units_first=self.data.units_first)
        total.add(first.piece, joined=False)
        taken, end = 1, first.end
        scale = 1.0
        while at + taken < len(tokens):
            token = tokens[at + taken]
            joined = self._joint(end, token)
            before = total.value
            if joined is None or token.piece.role is Role.FIGURES or self._is_unit(end, token):
                break
            unsure = token.piece.doubtful and token.piece.role is Role.MAGNITUDE
            if (unsure and first.piece.role is not Role.FIGURES) or not total.add(token.piece, joined=joined):
                break
            times = total.value / before if before else 1.0
            others = (*(other * times for other in others), *((before,) if unsure else ()))
            scale *= times
            taken, end = taken + 1, token.end
        parts = () if taken > 1 else parts
        pieces = [token.piece for token in tokens[at : at + taken]]
        doubtful = taken == 1 and (first.piece.doubtful or total.bare)
        fact = self._finished(
            first,
            end,
            total.value,
            others,
            parts,
            ordinal=pieces[-1].ordinal,
            doubtful=doubtful,
            fraction=pieces[-1].role is Role.FRACTION,
        )
        return taken, iter((replace(fact, scale=scale),))

    def _is_unit(self, end: int, token: _Token) -> bool:
        """Tell whether a number word is part of a unit: cento in “58 per cento”."""
        return token.piece.role is not Role.MAGNITUDE and self.known.tags_after(self.text, end)[1] >= token.end

    def _joint(self, end: int, token: _Token) -> bool | None:
        """Tell whether an “and” stands between two parts of a number; None if other words do."""
        between = self.text[end : token.start]
        if len(between) > _REACH:
            return None
        stripped = between.strip(" \u00a0\u202f.-‐‑")
        if (
            not stripped
            and "\n" not in between
            and (not between.strip().startswith(".") or token.piece.role is Role.MAGNITUDE)
        ):
            return token.piece.joined
        if not between[0].isspace() or "\n" in between:
            return None
        return True if self.data.joiners.issuperset(stripped.casefold().split()) else None

    def _several(self, token: _Token) -> Iterator[Fact]:
        """Yield each number of a date or a list in figures."""
        for match in re.finditer(r"\d+", self.text[token.start : token.end]):
            start, end = token.start + match.start(), token.start + match.end()
            yield self._finished(
                _Token(start, end, token.piece), end, float(read_figures(match.group(), ".").value), (), ()
            )

    def _finished(  # noqa: PLR0913 - one place where all comes together
        self, first: _Token, end: int, value: float, others: tuple[float, ...], parts: tuple[float, ...],
        *, ordinal: bool = False, doubtful: bool = False, clock: bool = False, fraction: bool = False,
    ) -> Fact:  # fmt: skip
        start = first.start
        figures = first.piece.role is Role.FIGURES
        stop = self.text[end : end + 1] == "." and self.text[end - 1].isalpha()
        after, whole = self.known.tags_after(self.text, end + stop)
        before = self.known.tags_before(self.text, start)
        tags = after | before
        fact = Fact(
            span=Span(start, end), value=rounded(value), others=tuple(map(rounded, others)), parts=parts,
            units=frozenset(tag for tag in tags if not tag.startswith("@")),
            words=not figures, doubtful=doubtful, whole=Span(start, whole),
        )  # fmt: skip
        fact = replace(fact, doubtful=doubtful)
        if clock or tags & {Tag.MORNING, Tag.EVENING, Tag.HOUR}:
            return self._time(fact, tags, whole, clock=clock)
        kind = self._kind(fact, tags, ordinal=ordinal, fraction=fraction)
        if kind is FactKind.YEAR:
            fact = replace(fact, units=frozenset())
        letters = self._letters(start) if figures and kind in (FactKind.PLAIN, FactKind.YEAR) else ""
        if letters:
            return replace(fact, kind=FactKind.CODE, doubtful=True, letters=letters)
        return replace(fact, kind=kind)

    def _letters(self, start: int) -> str:
        """Return the letters that figures belong to: G of G20, F of F-35; "" if there are none."""
        if not start or self.text[start - 1].isspace():
            return ""
        match = _CODE.search(self.text[max(0, start - _REACH) : start])
        language = self.known.language.data
        if (
            match is None
            or match.group(1) in language.names.prefixes
            or not (language.spaces or match.group(1).isascii())
        ):
            return ""
        return match.group(1)

    def _kind(self, fact: Fact, tags: frozenset[str], *, ordinal: bool, fraction: bool) -> FactKind:
        written = fact.span.of(self.text)
        is_year = len(written) == 4 and written.isdigit() and _FIRST_YEAR <= fact.value <= _LAST_YEAR  # noqa: PLR2004 - a year
        for tag, kind in ((Tag.DECADE, FactKind.DECADE), (Tag.CENTURY, FactKind.CENTURY), (Tag.AGE, FactKind.AGE)):
            likely = {Tag.AGE: fact.value <= _OLDEST, Tag.DECADE: fact.value % 10 == 0}.get(tag, True)
            if tag in tags and likely:
                return kind
        if is_year and fact.units <= {"y"}:
            return FactKind.YEAR
        if "%" in tags:
            return FactKind.PERCENTAGE
        if fact.units:
            return FactKind.MONEY if any(unit.isupper() and len(unit) > 2 for unit in fact.units) else FactKind.MEASURE  # noqa: PLR2004 - ISO 4217
        if fraction or ordinal:
            return FactKind.FRACTION if fraction else FactKind.ORDINAL
        return FactKind.PHONE if written[0] == "0" and len(written) > 2 and written.isdigit() else FactKind.PLAIN  # noqa: PLR2004

    def _time(self, fact: Fact, tags: frozenset[str], whole: int, *, clock: bool) -> Fact:
        """Read an hour: minutes after midnight, whatever half of the day its words name."""
        minutes = fact.value if clock else fact.value * 60
        extra = None if clock else _MINUTES.match(self.text, whole)
        end = fact.span.end
        if not clock and len(fact.parts) == 2:  # noqa: PLR2004 - 20.30 Uhr
            minutes = fact.parts[0] * 60 + fact.parts[1]
        elif extra:
            minutes, end = minutes + int(extra.group(1)), extra.end(1)
        if Tag.EVENING in tags and minutes < _HALF_DAY:
            minutes += _HALF_DAY
        raw = () if clock else (fact.value, *fact.others)
        return replace(fact, kind=FactKind.TIME, value=rounded(minutes), others=raw, span=Span(fact.span.start, end))

    def characters(self) -> Iterator[Fact]:
        """Yield the numbers of a text written without spaces."""
        for match in self.known.characters.finditer(self.text):
            written = match.group()
            if not any(c.isdecimal() for c in written):
                yield from self._in_characters(match.start(), match.end(), written)
            elif not all(c.isdecimal() or not c.isnumeric() for c in written):
                value = read_characters(written.replace(" ", ""))
                if value is not None:
                    fact = self._finished(_Token(match.start(), match.end(), _DIGITS), match.end(), value, (), ())
                    yield replace(fact, scale=_scale(written, value))
            else:
                yield from self._one([_Token(match.start(), match.end(), _DIGITS)], 0)[1]

    def _in_characters(self, start: int, end: int, written: str) -> Iterator[Fact]:
        value = read_characters(written)
        if value is None or any(self.text.startswith(words, start) for words in self.data.percent_before):
            return
        before = self.known.tags_before(self.text, start)
        counted = self.text[end : end + 1] in self.data.counters and end < len(self.text)
        sure = (counted or "%" in before) and Tag.VAGUE not in before and value > 1
        long = len(written) > 1 and value > _SMALL and written[0] not in "百千万萬亿億"
        fact = self._finished(_Token(start, end, _WORD), end, value, (), (), doubtful=not (sure or (long and counted)))
        yield fact


def _scale(written: str, value: float) -> float:
    """Return what a number in figures is multiplied by: 10,000 in “3.2万”."""
    figures = read_figures(
        written.rstrip("".join(c for c in written if not c.isdecimal() and c.isnumeric())).strip(), "."
    ).value
    return value / figures if figures else 1.0


def _scaled(text: str, fact: Fact | None, after: Fact | None) -> Fact:
    """Let a number share the scale and unit of the next, in “4 to 6 million dollars”, as one that it may have."""
    assert fact is not None
    if (
        after is None
        or fact.scale > 1
        or (fact.units and not fact.units & after.units)
        or after.span.start - fact.span.end > _REACH
    ):
        return fact
    between = text[fact.span.end : after.span.start]
    if len(between.split()) > 2 or between.isspace() or between.strip()[:1] in (",", ".", "，", "。", "、"):
        return fact
    others = (*fact.others, rounded(fact.value * after.scale)) if after.scale > 1 else fact.others
    shared = fact.kind is FactKind.PLAIN and after.kind in (FactKind.MEASURE, FactKind.MONEY, FactKind.PERCENTAGE)
    return replace(
        fact, others=others, units=after.units if shared else fact.units, kind=after.kind if shared else fact.kind
    )


_DIGITS = Piece(0.0, Role.FIGURES, 0)
_WORD = Piece(0.0, Role.UNIT, 0)


def _dated(text: str, numbers: Iterator[Fact], names: Sequence[Fact], known: FactWords) -> Iterator[Fact]:
    """Yield the numbers; those beside a month become days and years that know their month."""
    facts = sorted(numbers, key=lambda fact: fact.span)
    facts = [fact for before, fact in pairwise((None, *facts)) if before is None or fact.span.start >= before.whole.end]
    facts = [_scaled(text, fact, after) for fact, after in pairwise((*facts, None))]
    if not known.language.data.spaces:
        yield from _han_dates(text, facts, known)
        return
    months = [fact for fact in names if fact.kind is FactKind.MONTH]
    for fact in facts:
        month = _month_beside(text, fact, months, known) if months else None
        if month is None or fact.units or fact.kind in (FactKind.TIME, FactKind.AGE):
            yield fact
        elif fact.value <= _DAYS and fact.value == int(fact.value):
            yield replace(fact, kind=FactKind.DAY, month=month)
        elif fact.kind is FactKind.YEAR:
            yield replace(fact, month=month)
        else:
            yield fact


def _month_beside(text: str, fact: Fact, months: Sequence[Fact], known: FactWords) -> int | None:
    for month in months:
        if 0 <= fact.span.start - month.span.end <= _REACH and _touch(text[month.span.end : fact.span.start], known):
            return int(month.value)
        if 0 <= month.span.start - fact.span.end <= _REACH and _touch(text[fact.span.end : month.span.start], known):
            return int(month.value)
    # “September 29, 2018”: the year stands beside the day.
    return None


def _touch(between: str, known: FactWords) -> bool:
    words = between.strip(" \u00a0.,ªº°").casefold().split()
    return (
        "\n" not in between
        and all(w in known.data.date_joiners or (len(w) <= 2 and w.isalpha()) for w in words)
        and len(words) <= 2
    )


def _han_dates(text: str, facts: Sequence[Fact], known: FactWords) -> Iterator[Fact]:
    """Yield numbers, made years, months and days by the character behind them: 2020年7月19日."""
    month: int | None = None
    month_end = -1
    for index, fact in enumerate(facts):
        part = _HAN_DATE.get(text[fact.span.end : fact.span.end + 1])
        if fact.span.start != month_end:
            month = None
        if part == "month" and fact.value <= _MONTHS:
            month, month_end = int(fact.value), fact.span.end + 1
            yield replace(fact, kind=FactKind.MONTH, units=frozenset(), doubtful=False)
        elif fact.value <= _DAYS and (part == "day" or month is not None) and "d" in fact.units | {"d"}:
            yield replace(
                fact, kind=FactKind.DAY, month=month, units=frozenset(), doubtful=fact.doubtful and month is None
            )
        elif part == "year":
            year = _year(text, fact, known)
            after = facts[index + 1] if index + 1 < len(facts) else None
            dated = year.kind is FactKind.YEAR and after is not None and after.span.start == fact.span.end + 1
            in_month = dated and text[after.span.end : after.span.end + 1] == "月"
            yield replace(year, month=int(after.value)) if in_month else year
        else:
            yield fact


def _year(text: str, fact: Fact, known: FactWords) -> Fact:
    """Read a year, or a number of years: 2018年, 平成30年, 3年."""
    for era, base in known.data.eras.items():
        if text.endswith(era, 0, fact.span.start):
            return replace(fact, value=fact.value + base, kind=FactKind.YEAR, units=frozenset())
    if _FIRST_YEAR <= fact.value <= _LAST_YEAR:
        return replace(fact, kind=FactKind.YEAR, units=frozenset())
    return fact
