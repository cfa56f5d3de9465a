"""Learn what the letters of a language turn into from the names in glossaries/, or measure how well that works.

usage: python tests/bench/transliteration.py --learn [LANGUAGE ...]    writes tqa/lang/transliteration/
       python tests/bench/transliteration.py RECORDS                   RECORDS: JSON Lines, gzipped or not, with
           source_lang, source, target, label (1 the same name, 0 another) and kind (pos, neg_random, neg_hard …)
Expectation maximisation over all ways to cut two words into pairs of pieces. Every tenth pair is left out of the
learning and used to find the likeness at which names and other names are told apart.
"""

import csv
import gzip
import json
import math
import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tqa.glossary.likeness import likeness
from tqa.glossary.transliteration import LONGEST_LATIN, TABLES, Table, latin_letters, longest_piece, symbols

ROOT = Path(__file__).resolve().parents[2]
GLOSSARIES = ROOT / "glossaries"
LANGUAGES = ("ar", "el", "he", "ja", "ko", "ru", "uk", "zh")
_ROUNDS = 8
_DOUBTFUL = 0.25
"""The share of pairs that fit worst, and are taken for translations of a meaning rather than of a sound."""
_DOUBTFUL_WEIGHT = 0.02
_LEAST_COUNT = 0.3
_LEAST_WEIGHT = -4.0
_LONGEST_WORD = 24
Pair = tuple[Sequence[str], str]


def words(code: str) -> Iterator[tuple[str, str]]:
    """Yield words of names in a language, each with the English word in the same place."""
    for row in csv.DictReader((TABLES / "common_names.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t"):
        if row[code]:
            yield row[code], row["en"]
    for path in sorted(GLOSSARIES.glob("*.csv")):
        lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        for row in csv.DictReader(lines):
            if row.get("kind") in ("person", "place") and row.get(code) and row.get("en"):
                native = [row[code], *filter(None, (row.get(f"{code}:admitted") or "").split(" | "))]
                for name in native:
                    left, right = re.split(r"[\s\-‑·・=＝]+", name), re.split(r"[\s\-]+", row["en"])
                    if len(left) == len(right):
                        yield from zip(left, right, strict=True)


def pairs(code: str) -> tuple[Sequence[Pair], Sequence[tuple[str, str]]]:
    """Return the pairs to learn from, and the words left out."""
    learnt: list[Pair] = []
    left_out: list[tuple[str, str]] = []
    for number, (word, english) in enumerate(sorted(set(words(code)))):
        pair = symbols(word, code), latin_letters(english)
        if not pair[0] or not pair[1] or max(len(pair[0]), len(pair[1])) > _LONGEST_WORD:
            continue
        if number % 10 == 0:
            left_out.append((word, english))
        else:
            learnt.append(pair)
    return learnt, left_out


Chances = dict[tuple[str, str], float]


def _chance(piece: Sequence[str], latin: str, chances: Chances) -> float:
    """Return how likely a pair of pieces is; before the first round, how likely by its size alone."""
    if not chances:
        if not piece or not latin:
            return 0.02
        return float(0.1 / 4 ** (len(piece) - 1 + abs(len(latin) - 1)))
    known = chances.get((" ".join(piece), latin), 0.0)
    return known or (1e-7 if len(piece) <= 1 and len(latin) <= 1 else 0.0)


Edge = tuple[int, int, int, int, float]


def _edges(pair: Pair, longest: int, chances: Chances) -> tuple[list[Edge], list[list[float]]]:
    """Return every usable pair of pieces with its place, and the chance of all that leads to each place."""
    left, right = pair
    ahead = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    ahead[0][0] = 1.0
    edges: list[Edge] = []
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if not ahead[i][j]:
                continue
            for size in range(min(longest, len(left) - i) + 1):
                for end in range(j, min(j + (LONGEST_LATIN if size else 1), len(right)) + 1):
                    chance = _chance(left[i : i + size], right[j:end], chances) if size or end > j else 0.0
                    if chance:
                        ahead[i + size][end] += ahead[i][j] * chance
                        edges.append((i, j, i + size, end, chance))
    return edges, ahead


def _counts(pair: Pair, longest: int, chances: Chances) -> tuple[float, Chances]:
    """Return the chance of a pair of words, and how often each pair of pieces is expected in it."""
    edges, ahead = _edges(pair, longest, chances)
    left, right = pair
    whole = ahead[-1][-1]
    found: Chances = {}
    if not whole:
        return 0.0, found
    back = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    back[-1][-1] = 1.0
    for i, j, to_i, to_j, chance in reversed(edges):
        if back[to_i][to_j]:
            back[i][j] += back[to_i][to_j] * chance
            key = " ".join(left[i:to_i]), right[j:to_j]
            found[key] = found.get(key, 0.0) + ahead[i][j] * chance * back[to_i][to_j] / whole
    return whole, found


def learn_chances(learnt: Sequence[Pair], longest: int) -> Chances:
    """Return how likely each pair of pieces is, after Dempster, Laird and Rubin's expectation maximisation."""
    chances: Chances = {}
    cut = -math.inf
    for number in range(_ROUNDS):
        totals: defaultdict[tuple[str, str], float] = defaultdict(float)
        fits: list[float] = []
        for pair in learnt:
            whole, found = _counts(pair, longest, chances)
            if whole:
                fit = math.log(whole) / (len(pair[0]) + len(pair[1]))
                fits.append(fit)
                weight = 1.0 if number <= 1 or fit > cut else _DOUBTFUL_WEIGHT
                for key, count in found.items():
                    totals[key] += weight * count
        cut = sorted(fits)[int(len(fits) * _DOUBTFUL)]
        kept = {key: count for key, count in totals.items() if count >= _LEAST_COUNT}
        chances = {key: count / sum(kept.values()) for key, count in kept.items()}
    return chances


def log_odds(chances: Chances) -> Chances:
    """Return how much oftener the pieces of each pair meet than their letters by themselves would have it."""
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (piece, latin), chance in chances.items():
        for symbol in filter(None, piece.split(" ")):
            left[symbol] += chance  # type: ignore[assignment] # a Counter of shares
        for letter in latin:
            right[letter] += chance  # type: ignore[assignment] # as above
    lefts, rights = sum(left.values()), sum(right.values())

    def odds(piece: str, latin: str, chance: float) -> float:
        alone = sum(math.log(left[s] / lefts) for s in piece.split(" ") if s)
        return math.log(chance) - alone - sum(math.log(right[letter] / rights) for letter in latin)

    found = {key: odds(*key, chance) for key, chance in chances.items()}
    return {key: round(weight, 2) for key, weight in found.items() if weight > _LEAST_WEIGHT}


def calibrated(table: Table, left_out: Sequence[tuple[str, str]]) -> Table:
    """Return the table with the likeness at which names are told from the names most like them."""
    right = sorted(table.affinity(word, english) for word, english in left_out)
    right = right[int(len(right) * _DOUBTFUL) :]  # translations of a meaning
    others = [english for _, english in left_out]
    wrong = sorted(max(table.affinity(word, o) for o in _rivals(english, others)) for word, english in left_out)
    lows, highs = right[len(right) // 10], wrong[len(wrong) * 9 // 10]
    middle = (lows + highs) / 2
    spread = 4 / max(abs(right[len(right) // 2] - middle), 0.1)
    return Table(table.code, table.weights, round(middle, 3), round(spread, 3))


def _rivals(english: str, others: Sequence[str]) -> Sequence[str]:
    """Return some other names that begin like a name."""
    near = [other for other in others if other != english and other[:1] == english[:1]]
    return near[:12] or others[:12]


def learn(code: str) -> Table:
    learnt, left_out = pairs(code)
    table = Table(code, log_odds(learn_chances(learnt, longest_piece(code))))
    return calibrated(table, left_out)


def text_of(table: Table) -> str:
    lines = [
        "# Built by `python tests/bench/transliteration.py --learn`.",
        f"# middle: {table.middle}",
        f"# spread: {table.spread}",
    ]
    lines += [f"{piece}\t{latin}\t{weight}" for (piece, latin), weight in sorted(table.weights.items())]
    return "\n".join(lines) + "\n"


def auc(right: Sequence[float], wrong: Sequence[float]) -> float:
    """Return how often a right pair is likelier than a wrong one; a draw counts half."""
    ordered = sorted(wrong)
    wins = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in right)
    return wins / 2 / max(len(right) * len(wrong), 1)


def rows(path: Path) -> Iterator[Mapping[str, str]]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, filter(str.strip, file))


def measure(records: Iterable[Mapping[str, str]]) -> None:
    """Print, for each language, how often the matcher is right, and how well it tells names apart."""
    scores: defaultdict[str, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        code = record.get("source_lang") or record["lang_src"]
        target = record.get("target_lang") or record.get("lang_tgt") or "en"
        scores[code][record["kind"]].append(likeness(record["source"], record["target"], code, target))
    print(f"{'language':8} {'same':>5} {'accuracy':>8} {'random':>7} {'hard':>7} {'variant':>7}")
    for code in [*sorted(scores), "all"]:
        kinds = scores[code] if code != "all" else _joined(scores)
        same, other = kinds["pos"], [*kinds["neg_random"], *kinds["neg_hard"]]
        right = sum(score >= 0.5 for score in same) + sum(score < 0.5 for score in other)
        aucs = [auc(same, kinds[kind]) for kind in ("neg_random", "neg_hard", "neg_variant")]
        print(f"{code:8} {len(same):5} {right / max(len(same) + len(other), 1):8.3f}", *(f"{a:7.3f}" for a in aucs))


def _joined(scores: Mapping[str, Mapping[str, list[float]]]) -> Mapping[str, list[float]]:
    whole: defaultdict[str, list[float]] = defaultdict(list)
    for kinds in scores.values():
        for kind, values in kinds.items():
            whole[kind] += values
    return whole


def main(arguments: Sequence[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    if arguments[0] == "--learn":
        TABLES.mkdir(exist_ok=True)
        for code in arguments[1:] or LANGUAGES:
            (TABLES / f"{code}.tsv").write_text(text_of(learn(code)), encoding="utf-8")
    else:
        measure(rows(Path(arguments[0])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
