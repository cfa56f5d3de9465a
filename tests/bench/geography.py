"""Build glossaries/geography.csv and cities.csv, the places of the world in many languages, or check what is committed.

usage: python tests/bench/geography.py --build CLDR LOCALES     CLDR: the folder common/ of a CLDR release (41 was used)
       python tests/bench/geography.py --check                  LOCALES: the folder with libgeonames' catalogues (0.3.0)
geography.csv has countries and time-zone cities from babel's CLDR data, and subdivisions from CLDR's own files, which
babel leaves out; cities.csv has the cities of GeoNames. A place that glossaries/places.csv has is left to it.
Names in the wrong script, Chinese in traditional characters, and names that are ordinary words are left out.
"""

import csv
import gettext
import io
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import babel
from babel import Locale
from place_names import Known, Names, fits, is_word, tidy

from tqa.glossary.files import read
from tqa.text.folding import fold

ROOT = Path(__file__).resolve().parents[2]
GEOGRAPHY = ROOT / "glossaries" / "geography.csv"
CITIES = ROOT / "glossaries" / "cities.csv"
OTHERS = (ROOT / "glossaries" / "places.csv",)
LANGUAGES = ("en", "el", "de", "fr", "es", "it", "pt", "uk", "ru", "ar", "he", "tr", "zh", "ja", "ko", "pl")
_LOCALES = {"pt": "pt_PT"}
_LATIN = frozenset({"en", "de", "fr", "es", "it", "pt", "tr", "pl"})
_LEAST_LANGUAGES = 8
_LEAST_FOR_CITIES = 11


def _locale(code: str) -> Locale:
    return Locale.parse(_LOCALES.get(code, code))


def territories() -> Iterator[tuple[str, str, Names]]:
    """Yield the countries and regions of the world: id, note, names."""
    locales = {code: _locale(code) for code in LANGUAGES}
    for key, english in sorted(locales["en"].territories.items()):
        names: Names = {code: [str(locales[code].territories.get(key, ""))] for code in LANGUAGES}
        if len(key) == 2 and key not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):  # ISO 3166
            yield f"country-{key.lower()}", "country or territory", names
        elif key.isdigit() and english != "world":
            yield f"region-{key}", "region of the world", names


def cities() -> Iterator[tuple[str, str, Names]]:
    """Yield the cities after which CLDR names time zones."""
    locales = {code: _locale(code) for code in LANGUAGES}
    for key in sorted(locales["el"].time_zones):
        area, _, last = key.rpartition("/")
        if area in ("", "Etc"):
            continue
        found = {code: _city(locale, key) for code, locale in locales.items()}
        found["en"] = found["en"] or last.replace("_", " ")
        # CLDR leaves out what a language in Latin letters writes as the name of the zone.
        found |= {code: found["en"] for code in _LATIN if not found[code]}
        yield f"city-{last.lower().replace('_', '-')}", "city", {code: [name] for code, name in found.items()}


def _city(locale: Locale, key: str) -> str:
    zone = locale.time_zones.get(key)
    return str(zone["city"]) if zone and "city" in zone else ""


def _subdivision_names(cldr: Path, code: str) -> Mapping[str, str]:
    path = cldr / "subdivisions" / f"{code}.xml"
    if not path.exists():
        return {}
    rows = ET.parse(path).iter("subdivision")  # noqa: S314 - a file of CLDR that the caller named
    return {row.attrib["type"]: row.text or "" for row in rows if "alt" not in row.attrib}


def subdivisions(cldr: Path) -> Iterator[tuple[str, str, Names]]:
    """Yield the provinces, states and counties of the world."""
    by_code = {code: _subdivision_names(cldr, code) for code in LANGUAGES}
    countries = Locale("en").territories
    for key in sorted(by_code["en"]):
        country = countries.get(key[:2].upper(), "")
        names: Names = {code: [found.get(key, "")] for code, found in by_code.items()}
        yield f"part-{key[:2]}-{key[2:]}", f"in {country}", names


def geonames(locales: Path) -> Iterator[tuple[str, str, Names]]:
    """Yield the cities of GeoNames, from libgeonames' catalogues, by their numbers there."""
    found = {code: _catalogue(locales / code / "LC_MESSAGES" / "geonames.mo") for code in LANGUAGES}
    for key in sorted(found["en"], key=lambda key: key.zfill(9)):
        if key.isdigit():
            yield f"geonames-{key}", "city", {code: [names.get(key, "")] for code, names in found.items()}


def _catalogue(path: Path) -> Mapping[str, str]:
    with path.open("rb") as file:
        catalogue: Mapping[str, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way to list it
    return catalogue


def _row(name: str, note: str, names: Names) -> dict[str, str]:
    cells = {code: forms[0] for code, forms in names.items()}
    more = {f"{code}:admitted": " | ".join(forms[1:]) for code, forms in names.items() if len(forms) > 1}
    return {"id": name, "kind": "place", "note": note} | cells | more


def _rows(places: Iterable[tuple[str, str, Names]], known: Known, least: int) -> Iterator[dict[str, str]]:
    """Yield the places that are named in enough languages and not known yet; `known` learns them.

    Two provinces of one name may be in two countries: what is in a country is compared with hand-written names only.
    """
    seen: set[tuple[str, str]] = set()
    for name, note, raw in places:
        names = known.without_avoided(tidy(raw))
        if "en" not in names or len(names) < least or is_word(names["en"][0]) or known.has(names):
            continue
        within = note if note.startswith("in ") else ""
        if (fold(names["en"][0]), within) in seen:
            continue
        seen.add((fold(names["en"][0]), within))
        if not within:
            known.add(name, names)
        yield _row(name, note, names)


def _text(rows: Iterable[Mapping[str, str]], what: str, source: str, licence: str) -> str:
    out = io.StringIO()
    out.write(f"# {what}. Built by `python tests/bench/geography.py --build CLDR LOCALES`.\n")
    out.write(f"# Source: {source}.\n# Licence: {licence}.\n")
    ordered = sorted(rows, key=lambda row: row["id"])
    used = {column for row in ordered for column in row}
    columns = [column for code in LANGUAGES for column in (code, f"{code}:admitted") if column in used]
    writer = csv.DictWriter(out, ["id", "kind", "note", *columns], lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered)
    return out.getvalue()


def build(cldr: Path, locales: Path) -> tuple[str, str]:
    """Return the texts of geography.csv and cities.csv."""
    known = Known(concept for path in OTHERS for concept in read(path))
    geography = list(_rows((*territories(), *cities(), *subdivisions(cldr)), known, _LEAST_LANGUAGES))
    for row in geography:
        known.add(row["id"], {code: [row[code]] for code in LANGUAGES if row.get(code)})
    more = list(_rows(geonames(locales), known, _LEAST_FOR_CITIES))
    cldr_source = f"CLDR (unicode.org/cldr): subdivisions of version 41, the rest as in babel {babel.__version__}"
    return (
        _text(
            geography, "Countries, cities and subdivisions", cldr_source, "Unicode License V3 (unicode.org/license.txt)"
        ),
        _text(
            more,
            "Cities of the world",
            "GeoNames (geonames.org), through the catalogues of libgeonames 0.3.0; names selected, none changed",
            "Creative Commons Attribution 4.0 (creativecommons.org/licenses/by/4.0)",
        ),
    )


def problems(path: Path, least: int) -> Iterator[str]:
    """Yield what is wrong with a committed file."""
    text = path.read_text(encoding="utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    names = [row["id"] for row in rows]
    if names != sorted(set(names)):
        yield "ids are not sorted, or stand twice"
    for row in rows:
        filled = [code for code in LANGUAGES if row[code]]
        unfit = (code for code in filled if not fits(row[code], code))
        yield from (f"{row['id']}: {code} is {row[code]!r}" for code in unfit)
        if len(filled) < least:
            yield f"{row['id']}: only {len(filled)} languages"
    if f"babel {babel.__version__}." in text:
        yield from _differences({row["id"]: row for row in rows})


def _differences(rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield the places that babel names otherwise."""
    for name, _, raw in (*territories(), *cities()):
        ours = tidy(raw)
        if name in rows and any(rows[name][code] != ours.get(code, [""])[0] for code in LANGUAGES):
            yield f"{name}: differs from babel {babel.__version__}"


def check() -> list[str]:
    """Return what is wrong with the committed files."""
    return [*problems(GEOGRAPHY, _LEAST_LANGUAGES), *problems(CITIES, _LEAST_FOR_CITIES)]


def main(arguments: Sequence[str]) -> int:
    if len(arguments) == 3 and arguments[0] == "--build":
        geography, more = build(Path(arguments[1]), Path(arguments[2]))
        GEOGRAPHY.write_text(geography, encoding="utf-8")
        CITIES.write_text(more, encoding="utf-8")
    elif list(arguments) != ["--check"]:
        print(__doc__)
        return 2
    found = check()
    print("\n".join(found) or "geography.csv and cities.csv are sound")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
