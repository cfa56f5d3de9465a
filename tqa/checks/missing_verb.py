"""Report a sentence without a finite verb, such as “In the same resolution, the release of all hostages held there.”

Why: an engine that meets a verb it cannot place drops it, and what is left reads like a headline in mid-text.
A word that could be a verb counts as one unless its neighbours make it a noun, an adjective or a participle.
Not reported: headlines, captions, answers, lists and other short pieces; sentences with quotations, brackets, colons or
dashes in them; sentences that begin with a conjunction, as in feature stories (“And all for nothing.”).
"""

import re
from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.grammar import Finite
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_REASON = "which verb was lost is a guess by what the sentence speaks of"
_LEAST_WORDS = 8
_LONGEST = 400
_OTHER_MARKS = re.compile(r"[\"“”„«»‘‹›()\[\]:;?!–—/…•*|=0-9]| - |\.\S")
_PHRASE = 6


def _is_nominal(view: TextView, index: int, data: Finite) -> bool:
    """Tell whether a word that could be a verb is none: its neighbours make it a noun, adjective or participle."""
    word, before = view.words[index], view.words[index - 1]
    closed = view.language.data.words
    if before.folded in closed.articles | closed.determiners | data.before_noun or before.folded in data.infinitive:
        return True
    if (
        before.folded.endswith(tuple(data.adjective_endings))
        or view.language.without_possessive(before.text) != before.text
    ):
        return True
    following = view.words[index + 1].folded if index + 1 < len(view.words) else ""
    return following in data.after_participle and word.folded not in data.never_participle


def _is_finite(view: TextView, index: int, data: Finite) -> bool:
    """Tell whether the word at `index` may be a finite verb."""
    word = view.words[index]
    if word.folded in data.verbs:
        return True
    shape = word.folded in data.ambiguous or word.folded.endswith(tuple(data.endings))
    return shape and word.text.islower() and not _is_nominal(view, index, data)


def _sentences(view: TextView, data: Finite) -> Iterator[tuple[Span, range]]:
    """Yield the sentences that should have a verb, each with the indices of its words.

    They begin with a preposition and have no mark in them that could divide them but commas, so that they need no
    better division into sentences than the next full stop.
    """
    for at in sorted(view.initials):
        start = view.index_from(at)
        word = view.words[start]
        if word.folded not in data.openings or not word.is_capitalised:
            continue
        stop = view.text.find(".", word.end, word.start + _LONGEST) + 1
        if not stop or _OTHER_MARKS.search(view.text[word.start : stop]) or view.text[stop : stop + 1].strip():
            continue
        end = view.index_from(stop)
        if end - start >= _LEAST_WORDS and not view.abbreviates(view.words[end - 1]):
            yield Span(word.start, stop), range(start, end)


def _suggestions(view: TextView, words: range, data: Finite) -> tuple[Suggestion, ...]:
    """Offer a verb where the sentence begins with a place in a text: “In the same resolution, …” calls for something.

    The preposition goes, the text becomes the subject, and the comma becomes the verb.
    """
    first = view.words[words[0]]
    for at in range(words[0] + 1, min(words[0] + _PHRASE, words[-1])):
        word = view.words[at]
        if first.folded in data.place_prepositions and word.folded in data.documents and view.text[word.end] == ",":
            subject = Word(*view.words[words[0] + 1])
            capital = Edit(Span(first.start, subject.start + 1), subject.text[0].upper())
            return (Suggestion((capital, Edit(Span(word.end, word.end + 1), f" {data.says}")), Safety.ASK, _REASON),)
        if not view.between(word, view.words[at + 1]).isspace():
            break
    return ()


def find(view: View) -> Iterator[Hit]:
    target = view.target
    data = target.language.grammar.finite
    if not view.index:
        return
    for sentence, words in _sentences(target, data):
        if not target.is_headline and not any(_is_finite(target, index, data) for index in words):
            yield Hit(sentence, "the sentence has no verb", _suggestions(target, words, data))


CHECK = Check(
    id="missing-verb",
    summary="A sentence without a verb",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.grammar.finite.verbs,
    languages_note="no list of its verbs",
    examples=(
        bad(
            "el-en",
            "",
            "A vote was held.\n⟦In the same statement, the full and immediate withdrawal of the troops sent by Rome.⟧",
            fixed="A vote was held.\n"
            "The same statement calls for the full and immediate withdrawal of the troops sent by Rome.",
        ),
        good(
            "el-en", "", "A vote was held.\nIn the same statement, the ministers welcomed the end of the siege by Rome."
        ),
        good("el-en", "", "A vote was held.\nIn the same week, troops left the town for the hills of the north."),
        good("el-en", "", "It was over.\nA far cry from the heady days of the old regime in that country."),
    ),
)
