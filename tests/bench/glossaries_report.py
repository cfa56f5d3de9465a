"""Count what each glossary that comes with tqa holds and write reports/glossaries.md.

usage: python tests/bench/glossaries_report.py
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqa.glossary.default import default_paths
from tqa.glossary.files import read
from tqa.model import Concept, Gender, Kind

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "reports" / "glossaries.md"
_LIMITS = """\
Limits: offices and names are as known in July 2025. What was written by hand was not compared with a reference, and is
surest in English, Greek, German, French, Spanish, Russian and Ukrainian. CLDR and GeoNames have few places in Hebrew,
and many in Chinese only in traditional characters, which are left out here. Wrong renderings were written from
knowledge of languages, not collected from engines."""


def _head(path: Path) -> dict[str, str]:
    """Return what the first lines of a glossary say of it: its subject, source and licence."""
    lines = [line[2:].strip() for line in path.read_text(encoding="utf-8").splitlines()[:4] if line.startswith("# ")]
    pairs = (line.partition(": ") for line in lines[1:])
    return {"subject": lines[0].split(". ")[0].rstrip("."), **{name: value.rstrip(".") for name, _, value in pairs}}


def _languages(concepts: Sequence[Concept]) -> list[str]:
    """Return the languages of concepts, the one that most have first."""
    counts = Counter(language for c in concepts for language in {t.language for t in c.terms})
    return [language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def _row(name: str, concepts: Sequence[Concept], languages: Sequence[str]) -> str:
    counts = [sum(any(t.language == code for t in c.terms) for c in concepts) for code in languages]
    return f"| {name} | {len(concepts):,} | " + " | ".join(f"{count:,}" if count else "-" for count in counts) + " |"


def _kinds(named: Sequence[tuple[Path, Sequence[Concept]]], languages: Sequence[str]) -> Iterator[str]:
    for path, concepts in named:
        for kind in Kind:
            some = [concept for concept in concepts if concept.kind is kind]
            if some:
                yield _row(f"{path.name}: {kind}", some, languages)


def _wide(concepts: Sequence[Concept], least: int) -> int:
    return sum(len({term.language for term in concept.terms}) >= least for concept in concepts)


def _facts(concepts: Sequence[Concept]) -> Iterator[str]:
    places = [c for c in concepts if c.kind is Kind.PLACE]
    people = [c for c in concepts if c.kind is Kind.PERSON]
    others = [c for c in concepts if c.kind not in (Kind.PLACE, Kind.PERSON)]
    wrong = Counter((term.origin or "any", term.language) for concept in concepts for term in concept.wrong)
    yield f"- {len(places):,} places, {_wide(places, 12):,} of them in 12 languages or more."
    women, men = (sum(c.gender is gender for c in people) for gender in (Gender.FEMININE, Gender.MASCULINE))
    yield f"- {len(people):,} people, {women} women and {men} men, {_wide(people, 12):,} in 12 languages or more."
    rest = "organisations, media, events and documents"
    yield f"- {len(others):,} {rest}, {_wide(others, 12):,} of them in 12 languages or more."
    accepted = sum(t.is_accepted for c in concepts for t in c.terms)
    yield f"- {accepted:,} accepted forms; {sum(wrong.values()):,} known wrong renderings, {_pairs(wrong)}."


def _pairs(wrong: Counter[tuple[str, str]]) -> str:
    """Return for how many pairs of languages wrong renderings are known, and the pairs with the most."""
    pairs = [(pair, count) for pair, count in wrong.most_common() if pair[0] != "any"]
    most = ", ".join(f"{a}-{b} {count}" for (a, b), count in pairs[:8])
    return f"for {len(pairs)} pairs of languages (most: {most}) and some for any"


def report() -> str:
    named = [(path, read(path)) for path in default_paths()]
    concepts = [concept for _, some in named for concept in some]
    languages = _languages(concepts)
    lines = [
        "<!-- Written by `python tests/bench/glossaries_report.py`; a test keeps it current. -->",
        "# The glossaries that come with tqa",
        "",
        *_facts(concepts),
        "",
        "Concepts with a name in each language:",
        "",
        "| glossary | concepts | " + " | ".join(languages) + " |",
        "|---|---:|" + "---:|" * len(languages),
        *_kinds(named, languages),
        _row("all", concepts, languages),
        "",
        "| glossary | subject | source | licence |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {p.name} | {h['subject']} | {h['Source']} | {h['Licence']} |" for p, h in ((p, _head(p)) for p, _ in named)
    ]
    return "\n".join([*lines, "", _LIMITS]) + "\n"


if __name__ == "__main__":
    REPORT.write_text(report(), encoding="utf-8")
