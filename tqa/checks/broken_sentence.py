"""Report a sentence that has lost a word: “the of”, “its are”, or one that ends in “the.”

Why: an engine that drops a noun or a verb leaves its small words behind, and small words that never stand side by side
show the gap better than anything else does.
Which words those are stands in tqa/lang/grammars/; there is no correction, since the lost word is not known.
Not reported: small words beside capitals, marks or quotation marks (“the ‘to be’ of it”), which may be names or cited;
prepositions at the end of a sentence, which many verbs leave there; headlines.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View, clashes
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Hit, Severity, Span

_STOPS = frozenset(".!?…")


def _dangling(view: TextView) -> Iterator[Hit]:
    """Find a small word that a stop or a comma cuts off from what it belongs to."""
    data = view.language.grammar.dangling
    for index in view.indices_of(data.before_stop | data.before_comma):
        word = view.words[index]
        mark = view.text[word.end : word.end + 1]
        stops = bool(mark) and mark in _STOPS and word.folded in data.before_stop
        # “the…” breaks off on purpose, “the.com” is an address, and a stop before a small letter is a stray one.
        rest = view.text[word.end + 1 :]
        breaks_off = mark == "…" or bool(rest[:1].strip()) or (stops and rest.lstrip()[:1].islower())
        breaks_off |= word.start > 0 and not view.text[word.start - 1].isspace()
        pauses = mark == "," and word.folded in data.before_comma
        if word.text.islower() and not breaks_off and (stops or pauses):
            yield Hit(Span(word.start, word.end + 1), f"nothing follows “{word.text}”")


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if target.is_headline:
        return
    for _, first, then in clashes(target, CHECK.id):
        yield Hit(Span(first.start, then.end), f"a word is missing between “{first.text}” and “{then.text}”")
    yield from _dangling(target)


CHECK = Check(
    id="broken-sentence",
    summary="Small words that never stand side by side, or end a sentence",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.grammar.impossible_of.get("broken-sentence"),
    languages_note="no list of words that never stand side by side",
    examples=(
        bad("el-en", "", "He saw ⟦the of⟧ the town hall burn.", fixed=None),
        bad("el-en", "", "The party said ⟦its are⟧ safe.", fixed=None),
        bad("el-en", "", "They stood beside ⟦the.⟧", fixed=None),
        good("el-en", "", "What is it made of? He asked “the” of whom? The Who sang."),
    ),
)
