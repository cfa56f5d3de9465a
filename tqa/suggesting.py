"""Propose names for a glossary: what a source and its accepted translation name, and no glossary knows.

A name of the source goes with the word of the translation that sounds like it, or is spelt like it in one script. Names
that stand side by side in both texts are one name: Amar Bendjama. All is counted over many segments; inflected forms
meet by their stems. Nothing is certain here: it is for a person to approve, who sees how often, how alike, and where.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, product

import regex

from tqa.analysis import Counterparts, TextView, View
from tqa.glossary.finder import Affixes
from tqa.glossary.likeness import likeness
from tqa.glossary.stems import stemmer_of
from tqa.glossary.transliteration import is_common_name
from tqa.lang.given_names import gender_of
from tqa.lang.language import Language
from tqa.model import Kind, Mention, Span
from tqa.text.folding import fold
from tqa.text.words import Word

_SURE, _VARIANT, _LIKER = 0.6, 0.5, 0.03
_FREQUENT = 1e-5
_MOST_PLACES, _LONGEST_WORD = 3, 30
_SHORT = 3  # letters of a name that can be told by itself: Xi and Li cannot
_UNREAD = regex.compile(r"(?V1)[\p{Cf}--[\u200c\u200d]]")
_JOINT = regex.compile(r"[ \u00a0\u202f\u3000·・=＝‐‑-]{1,2}")
_PARTICLES = regex.compile(r"[ \u00a0-](?:[\p{L}\p{M}'’]{1,4}[ \u00a0-]){1,2}")
_BEFORE = regex.compile(r"(?<![\p{L}\p{M}\p{N}])(?P<word>\p{L}[\p{L}\p{M}'’]*)(?P<joint>[ \u00a0‐‑-])$")
_Link = tuple[int, int]  # the number of a name of the source, and of the name of the target that goes with it
_Forms = tuple[str, str]  # a name and its counterpart, as they were met


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pair was met: the texts of a segment, and where in them the name stands."""

    source: str
    source_span: Span
    target: str
    target_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePair:
    """A name of the source and what the translation has for it.

    kind         None where neither a title nor a given name tells it.
    likeness     how surely the two are one name, from 0 to 1.
    places       the first few.
    conflicts    what else the translation has for the same name.
    """

    source: str
    target: str
    kind: Kind | None
    count: int
    likeness: float
    places: tuple[Place, ...]
    conflicts: tuple[str, ...] = ()


def _clean(text: str) -> str:
    """Return a name on one line, composed, without what is written and not read."""
    return unicodedata.normalize("NFC", " ".join(_UNREAD.sub("", text).split()))


def _mention_over(view: TextView, word: Word) -> Mention | None:
    return next((m for m in view.mentions if m.span.start < word.end and word.start < m.span.end), None)


def _is_titled(view: TextView, at: int) -> bool:
    """Tell whether a title, role or kin word stands before a place."""
    word = view.word_before(at)
    if word is None or word.folded in view.language.closed_class or view.text[word.end : at].strip(" .\u00a0"):
        return False
    return not view.language.gendered_words.keys().isdisjoint((word.text, f"{word.text}.", word.folded))


def _is_name(view: TextView, word: Word) -> bool:
    """Tell whether a word is no common word, month or day of its language; names that many people have are names."""
    if word.folded in view.language.calendar:
        return False
    rare = view.language.lexicon.frequency(word.folded) < _FREQUENT
    return rare or is_common_name(word.text) or gender_of(word.text) is not None


def _prefix(view: TextView, word: Word, alike: Callable[[str], float]) -> int:
    """Return the length of what is written on to a name and makes it less like its counterpart: “and” in Arabic."""
    forms = [word.text.removeprefix(prefix) for prefix in view.language.data.names.prefixes]
    best = max((form for form in forms if len(form) >= _SHORT), key=alike, default=word.text)
    return len(word.text) - len(best) if alike(best) >= alike(word.text) + _LIKER else 0


class _Names:
    """The names of one segment: which of the source go with which of the target."""

    def __init__(self, view: View) -> None:
        self._source, self._target = view.source, view.target
        self._codes = view.source.language.code, view.target.language.code
        self._names, self._candidates = view.counterparts.names, view.counterparts.candidates
        self._links = self._find_links(view.counterparts)

    def _find_links(self, counterparts: Counterparts) -> Mapping[int, Sequence[int]]:
        """Return, for each name, the numbers of its counterpart; a word that is common in both languages is no name."""
        return {
            number: [at for at, candidate in enumerate(self._candidates) if candidate.folded == one.target.folded]
            for number, one in enumerate(map(counterparts.of, self._names))
            if one.target is not None and one.likeness >= _SURE
            if _is_name(self._source, one.word) or _is_name(self._target, one.target)
        }

    def runs(self) -> Iterator[Sequence[_Link]]:
        """Yield the names that stand side by side in both texts, as many together as there are."""
        number = 0
        while number < len(self._names):
            runs = (self._run(number, at, step) for at in self._links.get(number, ()) for step in (1, -1))
            run = max(runs, key=len, default=())
            if run:
                yield run
            number += len(run) or 1

    def _run(self, number: int, at: int, step: int) -> Sequence[_Link]:
        run = [(number, at)]
        while True:
            following = number + len(run), at + step * len(run)
            if following[1] not in self._links.get(following[0], ()) or not self._are_joined(run[-1], following):
                return run
            run.append(following)

    def _are_joined(self, one: _Link, other: _Link) -> bool:
        """Tell whether nothing stands between two names but a joint, or particles that both texts have."""
        first, last = sorted((one[1], other[1]))
        source = self._source.text[self._names[one[0]].end : self._names[other[0]].start]
        target = self._target.text[self._candidates[first].end : self._candidates[last].start]
        if _JOINT.fullmatch(source) and _JOINT.fullmatch(target):
            return True
        if not (_PARTICLES.fullmatch(source) and _PARTICLES.fullmatch(target)):
            return False
        # “in” is a word of German and of English; “von” is one of German only, and so a part of the name in English.
        small = self._source.language.closed_class, self._target.language.closed_class
        words = product(source.casefold().split(), target.casefold().split())
        both_small = any(a in small[0] and b in small[1] for a, b in words)
        return not both_small and likeness(source.strip(), target.strip(), *self._codes) >= _SURE

    def unknown(self, run: Sequence[_Link]) -> Sequence[_Link]:
        """Return what is left of a run once the names that the glossary knows are taken off; nothing if it is no name.

        A person's name that it knows stays beside one that it does not: Ashley Biden is not Joe Biden.
        """
        known = [self._known(*link) for link in run]
        kept = [at for at, mention in enumerate(known) if mention is None or mention.concept.kind is Kind.PERSON]
        left = () if all(known) else run[kept[0] : kept[-1] + 1]
        names = ((self._names[number], self._candidates[at]) for number, at in left)
        rare = any(_is_name(self._source, one) and _is_name(self._target, other) for one, other in names)
        return left if rare else ()

    def _known(self, number: int, at: int) -> Mention | None:
        """Return the mention by which the glossary knows a name in both languages, in another spelling too."""
        code = self._codes[0]
        mention = _mention_over(self._source, self._names[number])
        if mention is not None and mention.concept.terms_in(self._codes[1]):
            return mention
        mention = _mention_over(self._target, self._candidates[at])
        words = chain.from_iterable(t.text.split() for t in mention.concept.terms_in(code)) if mention else ()
        alike = (likeness(self._names[number].text, word, code, code) for word in words)
        return mention if any(found >= _VARIANT for found in alike) else None

    def place(self, run: Sequence[_Link]) -> Place:
        """Return where a run stands in both texts, with a short or initial name before it that belongs to it."""
        name, candidate = self._names[run[0][0]], self._candidates[min(at for _, at in run)]
        first, begin, end = name.start, candidate.start, self._candidates[max(at for _, at in run)].end
        one = _BEFORE.search(self._source.text, max(0, first - _LONGEST_WORD), first)
        other = _BEFORE.search(self._target.text, max(0, begin - _LONGEST_WORD), begin)
        if one and other and self._belong(one, other):
            first, begin = one.start(), other.start()
        else:
            first += _prefix(self._source, name, lambda form: likeness(form, candidate.text, *self._codes))
            begin += _prefix(self._target, candidate, lambda form: likeness(name.text, form, *self._codes))
        last = self._names[run[-1][0]].end
        return Place(self._source.text, Span(first, last), self._target.text, Span(begin, end))

    def _belong(self, one: "regex.Match[str]", other: "regex.Match[str]") -> bool:
        """Tell whether two words before a name are part of it: a given name, or a short word with a capital."""
        words = one["word"], other["word"]
        if likeness(*words, *self._codes) < _SURE:
            return False
        hyphens = not (one["joint"].isspace() or other["joint"].isspace())
        short = len(words[1]) < _SHORT and not any(word[0].islower() for word in words)
        return hyphens or short or any(map(gender_of, words))


class _Endings:
    """Tells which spellings of a name may be forms of one, by what a language writes before and behind it."""

    def __init__(self, language: Language) -> None:
        self._stemmer = stemmer_of(language)
        self._affixes = Affixes(language)

    def stems(self, name: str) -> frozenset[str]:
        """Return what a name is without endings; as it may end in none, also as it is. Hyphens are spaces."""
        parts = fold(name).replace("-", " ").split()
        if not self._stemmer or (self._stemmer.only_phrases and len(parts) == 1):
            return frozenset((" ".join(parts),))
        return frozenset(" ".join(map(cut, parts)) for cut in (self._stemmer.stem, self._stemmer.uncut))

    def keys(self, name: str) -> frozenset[str]:
        """Return the stems, and what is left without what was added: Merkels."""
        folded = fold(name)
        bare = (folded[length:] for length in self._affixes.without_prefix(folded.split()[0]))
        added = (folded[: len(folded) - length] for length in self._affixes.without_suffix(folded.split()[-1]))
        return frozenset(chain.from_iterable(map(self.stems, bare))).union(added)


class Collector:
    """Collects the names of many segments in one pair of languages."""

    def __init__(self, source: Language, target: Language) -> None:
        self.codes = source.code, target.code
        self._source, self._target = _Endings(source), _Endings(target)
        self._counts: Counter[_Forms] = Counter()
        self._places: dict[_Forms, tuple[Place, ...]] = {}
        self._persons: set[_Forms] = set()

    def add(self, view: View) -> None:
        """Take in what a segment has; nothing if its source is not known for sure."""
        names = _Names(view)
        for run in filter(None, map(names.unknown, names.runs())):
            place = names.place(run)
            forms = _clean(place.source_span.of(place.source)), _clean(place.target_span.of(place.target))
            self._counts[forms] += 1
            self._places[forms] = (*self._places.get(forms, ()), place)[:_MOST_PLACES]
            given = any(gender_of(word) for form in forms for word in form.split()[:-1])
            starts = (view.source, place.source_span.start), (view.target, place.target_span.start)
            if given or any(_is_titled(*start) for start in starts):
                self._persons.add(forms)

    def pairs(self) -> Sequence[NamePair]:
        """Return all pairs, the commonest and then the likest first."""
        pairs = self._marked(self._without_parts([self._pair(cluster) for cluster in self._clusters()]))
        return sorted(pairs, key=lambda pair: (-pair.count, -pair.likeness, pair.source, pair.target))

    def _keys(self, source: str, target: str) -> Iterator[_Forms]:
        return product(self._source.keys(source), self._target.keys(target))

    def _clusters(self) -> Sequence[Sequence[_Forms]]:
        """Return the pairs of forms that may be forms of the same two names together."""
        homes: dict[_Forms, list[_Forms]] = {}
        for forms in self._counts:
            joined = {id(homes[key]): homes[key] for key in sorted(self._keys(*forms)) if key in homes}
            cluster = [*chain.from_iterable(joined.values()), forms]
            for other in cluster:
                homes.update(dict.fromkeys(self._keys(*other), cluster))
        return list({id(cluster): cluster for cluster in homes.values()}.values())

    def _pair(self, cluster: Sequence[_Forms]) -> NamePair:
        """Return what was met in several forms, under the commonest, and the likest of these."""
        alike = {forms: likeness(*forms, *self.codes) for forms in sorted(cluster)}
        source, target = max(alike, key=lambda forms: (self._counts[forms], alike[forms]))
        return NamePair(
            source=source,
            target=target,
            kind=None if self._persons.isdisjoint(cluster) else Kind.PERSON,
            count=sum(self._counts[forms] for forms in cluster),
            likeness=alike[source, target],
            places=tuple(chain.from_iterable(self._places[forms] for forms in cluster))[:_MOST_PLACES],
        )

    def _without_parts(self, pairs: Sequence[NamePair]) -> Sequence[NamePair]:
        """Count a person's surname or given name alone with the full name, if there is only one that it belongs to."""
        owners: dict[_Forms, set[int]] = defaultdict(set)
        for number, pair in enumerate(pairs):
            words = pair.source.split(), pair.target.split()
            for key in chain.from_iterable(self._keys(*two) for two in product(*words) if min(map(len, words)) > 1):
                owners[key].add(number)
        kept = dict(enumerate(pairs))
        for number, part in enumerate(pairs):
            found = {owner for key in self._keys(part.source, part.target) for owner in owners.get(key, ())}
            whole = found.pop() if len(found) == 1 and " " not in part.source else number
            if whole != number and (kept[whole].kind or part.kind):
                count, places = kept[whole].count + part.count, (*kept[whole].places, *part.places)[:_MOST_PLACES]
                kept[whole] = replace(kept[whole], kind=Kind.PERSON, count=count, places=places)
                del kept[number]
        return list(kept.values())

    def _marked(self, pairs: Sequence[NamePair]) -> Iterator[NamePair]:
        """Yield the pairs, each with what else stands for the same name."""
        targets: dict[str, set[str]] = defaultdict(set)
        for pair in pairs:
            for stem in self._source.stems(pair.source):
                targets[stem].add(pair.target)
        for pair in pairs:
            found = set().union(*(targets[stem] for stem in self._source.stems(pair.source)))
            yield replace(pair, conflicts=tuple(sorted(found - {pair.target})))
