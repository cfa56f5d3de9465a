"""Write a number as a text writes its numbers: in words or figures, with its marks, its “million”, its “th”."""

import itertools
import math
import re
import unicodedata

from tqa.lang.fact_data import words_of
from tqa.lang.fact_words import FactWords

_LEADING = re.compile(r"\d[\d.,:'’٫٬．，\u00a0\u202f ]*")
_GROUP = 3
_MILLION = 1_000_000
_DECIMALS = 3
_HOUR, _NOON = 60, 12


def figures(value: float, known: FactWords, *, grouped: bool = True, mark: str = "") -> str:
    """Write a number in figures: “380,000”, “7.5”. `mark` stands between groups, if it is not the usual one."""
    data = known.data
    # Sums of money come by multiplying: 2.8 * 1e9 is not quite 2,800,000,000.
    whole, _, fraction = f"{float(f'{value:.12g}'):.10f}".partition(".")
    if grouped and len(whole) >= data.least_grouped:
        head = len(whole) % _GROUP
        parts = [whole[:head]] * bool(head) + [whole[at : at + _GROUP] for at in range(head, len(whole), _GROUP)]
        whole = (mark or data.group).join(parts)
    fraction = fraction.rstrip("0")
    return f"{whole}{data.decimal}{fraction}" if fraction else whole


def new_number(value: float, known: FactWords, *, year: bool) -> str:
    """Write a number that the text does not have yet."""
    for key in sorted(known.data.magnitudes, key=float, reverse=True):
        scale = float(key)
        # Lakh and crore are for those who write in them.
        of_thousands = len(key) % _GROUP == 1
        if (
            of_thousands
            and scale >= _MILLION
            and value >= scale
            and _is_short(value / scale)
            and known.language.data.spaces
        ):
            return f"{figures(value / scale, known)} {known.magnitude_word(key)}"
    return figures(value, known, grouped=not year)


def _is_short(value: float) -> bool:
    return math.isclose(round(value, _DECIMALS), value)


def number_like(written: str, value: float, known: FactWords, *, scale: float = 1.0, year: bool = False) -> str:
    """Write a number as another is written. `scale`: what the words behind its figures multiply it by."""
    leading = _LEADING.match(written)
    if leading is None:
        return _in_words(written, value, known)
    digits = leading.group().rstrip(" \u00a0\u202f.,")
    tail = written[len(digits) :]
    # 45 billion for 45 million: the figures are right, and the word is not.
    other = _other_magnitude(tail, digits, value, known) if scale > 1 and tail.strip() else None
    if other is not None:
        return digits + tail[: len(tail) - len(tail.lstrip())] + other
    if tail and not _is_short(value / scale):
        tail, scale = "", 1.0
    had_groups = bool(re.search(r"\d[^\d]\d{3}\b", digits))
    short = value / scale < 10_000 and digits.isdigit() and len(digits) >= _GROUP + 1  # noqa: PLR2004 - 2019, 1500
    text = figures(value / scale, known, grouped=not (year or short) or had_groups)
    if digits.startswith("0") and digits.isdigit():
        text = text.zfill(len(digits))
    return _in_script(text, digits) + tail


def _other_magnitude(tail: str, digits: str, value: float, known: FactWords) -> str | None:
    """Return the word for a magnitude that makes the figures mean the value, formed as the word that stands there."""
    for key, words in known.data.magnitudes.items():
        share = value / float(key)
        if _is_short(share) and digits in (figures(share, known), figures(share, known, grouped=False)):
            written = tail.strip().casefold()
            word = max(words_of(words), key=lambda word: _likeness(word, written))
            return word[0].upper() + word[1:] if tail.strip()[0].isupper() else word
    return None


def _likeness(word: str, other: str) -> tuple[int, int]:
    """Tell how much alike two words end, and how alike they are in length."""
    pairs = zip(reversed(word.casefold()), reversed(other), strict=False)
    return len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))), -abs(len(word) - len(other))


def _in_script(text: str, like: str) -> str:
    """Write figures in the script of others."""
    zero = ord(like[0]) - unicodedata.digit(like[0])
    return text if zero == ord("0") else "".join(chr(zero + int(c)) if c.isdecimal() else c for c in text)


def _in_words(written: str, value: float, known: FactWords) -> str:
    pieces = known.words[written.casefold()]
    word = known.word_for(value, ordinal=bool(pieces) and pieces[-1].ordinal)
    if word is None:
        return figures(value, known)
    return word[0].upper() + word[1:] if written[0].isupper() else word


def ordinal_suffix(value: float, known: FactWords) -> str:
    """Return the ending of an ordinal in figures: “th”; "" where none is known."""
    suffixes = known.data.ordinal_suffixes
    number = str(int(value))
    return suffixes.get(number[-2:]) or suffixes.get(number[-1:]) or suffixes.get("*", "")


def time_like(written: str, minutes: float, *, afternoon: bool) -> str:
    """Write a time of day as another is written: “20:30”, “8”, “1200”. `afternoon`: it counts hours from noon."""
    hour, minute = divmod(int(minutes), _HOUR)
    if afternoon and hour > _NOON:
        hour -= _NOON
    mark = next((c for c in written if not c.isalnum()), "")
    if mark:
        return f"{hour}{mark}{minute:02}"
    return f"{hour:02}{minute:02}" if len(written) == len("0000") else f"{hour}"
