"""Which names of a place can be used: in the right script, no ordinary words, and not what another file has already."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from descriptors import plain_names

from tqa.lang.given_names import gender_of
from tqa.model import Concept
from tqa.text.folding import fold

_LEAST_LETTERS = 4
"""What is shorter is a case of another name too often: Сум of Суми."""
_DENSE = frozenset({"ar", "he", "ja", "ko", "zh"})
_SAME_NAMES = 4
"""In so many languages two places must have one name to be taken for one place."""
_SCRIPTS = {
    "el": "GREEK", "uk": "CYRILLIC", "ru": "CYRILLIC", "ar": "ARABIC", "he": "HEBREW", "ko": "HANGUL",
}  # fmt: skip
# Words for parts of a country, which are no names by themselves; what is left of the frequent ones are names.
_GENERIC = frozenset({
    "acre", "angus", "antique", "atlantic", "aurora", "bali", "bar", "bath", "batman", "bay", "bloke", "buffalo",
    "bury", "bush", "capital", "center", "central", "centre", "coast", "coastal", "columbus", "county", "delta",
    "district", "down", "east", "eastern", "federal", "forest", "grad", "grand", "green", "gulf", "highland",
    "highlands", "highway", "hill", "hills", "hits", "independence", "islands", "jackson", "jewish", "lake",
    "lakes", "lens", "liberty", "light", "lincoln", "littoral", "lower", "male", "maritime", "mary", "mayo", "meta",
    "mid", "midlands", "midway", "miranda", "mobile", "mono", "most", "mount", "mountain", "mountains", "nancy",
    "new", "nice", "nord", "north", "northeast", "northeastern", "northern", "northwest", "northwestern", "ocean",
    "oral", "orange", "oriental", "outer", "para", "paradise", "paul", "pest", "peter", "phoenix", "plain",
    "plains", "plateau", "plateaux", "pool", "port", "reading", "republic", "river", "rivers", "royal", "saint",
    "san", "sandwell", "santa", "santos", "savannah", "savannas", "sea", "south", "southeast", "southern",
    "southwest", "split", "sud", "tartu", "tours", "troll", "union", "unity", "upper", "valley", "vice", "victory",
    "west", "western", "zone",
})  # fmt: skip
Names = dict[str, Sequence[str]]
"""For a place, by language, its names, the usual one first."""


def clean(name: str) -> str:
    """Return a name without what CLDR writes in brackets to tell it from others."""
    name = name.replace(" & ", " and ").replace("\u00ad", "")
    bare = re.sub(r"\s*[\(（\[].*?[\)）\]]|[\u00b9\u00b2\u00b3]", "", name)
    return unicodedata.normalize("NFC", bare).replace("\u200f", "").replace("\u200e", "").strip(" ,،、")


def fits(name: str, code: str) -> bool:
    """Tell whether a name can be one of the language: in its script, and without marks that a cell gives a meaning."""
    if not name or any(mark in name for mark in "|;/{}↑:"):
        return False
    script = _SCRIPTS.get(code)
    letters = [c for c in name if c.isalpha()]
    if code not in _DENSE and len(letters) < _LEAST_LETTERS:
        return False
    if code == "zh":
        return _encodes(name, "gb2312") and not any(c.isascii() for c in letters)
    if code == "ja":
        return not any(c.isascii() for c in letters)
    if script is not None:
        return bool(letters) and all(unicodedata.name(c, "").startswith(script) for c in letters)
    return True


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def is_word(name: str) -> bool:
    """Tell whether an English name is, or may be, an ordinary word or phrase, or a person's name."""
    words = fold(name).replace("-", " ").split()
    short = len(words) == 1 and len(words[0]) < _LEAST_LETTERS
    given = len(words) == 1 and gender_of(name) is not None
    return short or given or all(word in _GENERIC for word in words) or bool(re.search(r"\d", name))


def tidy(names: Names) -> Names:
    """Return what of a place's names can be used."""
    kept: Names = {}
    for code, forms in names.items():
        fitting = [form for form in plain_names(clean(forms[0]), code) if fits(form, code)]
        if fitting:
            kept[code] = fitting
    return kept


class Known:
    """The names that other files have, by language: accepted ones, and those that they avoid."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._places: dict[tuple[str, str], set[str]] = {}
        self._avoided: set[tuple[str, str]] = set()
        for concept in concepts:
            for term in concept.terms:
                key = term.language, fold(term.text)
                if term.is_accepted:
                    self._places.setdefault(key, set()).add(concept.id)
                else:
                    self._avoided.add(key)

    def add(self, place: str, names: Names) -> None:
        for code, forms in names.items():
            self._places.setdefault((code, fold(forms[0])), set()).add(place)

    def without_avoided(self, names: Names) -> Names:
        """Leave out the languages in which a place has a name that another file avoids."""
        return {c: forms for c, forms in names.items() if not any((c, fold(form)) in self._avoided for form in forms)}

    def has(self, names: Names) -> bool:
        """Tell whether a place is known: by its English name, or by the same names in several languages."""
        if ("en", fold(names["en"][0])) in self._places:
            return True
        shared: Counter[str] = Counter(place for key in self._keys(names) for place in self._places.get(key, ()))
        return any(count >= _SAME_NAMES for count in shared.values())

    def _keys(self, names: Names) -> Iterator[tuple[str, str]]:
        for code, forms in names.items():
            yield from {(code, fold(form)) for form in forms}
