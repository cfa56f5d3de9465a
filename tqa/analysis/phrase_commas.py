"""Which commas part what belongs together: a subject from its verb, a name in two, a phrase from what it hangs on.

“Each temple, had a court” shows it by itself; a phrase or a name only where the source has no mark of the kind.
"""

from collections.abc import Sequence

from tqa.analysis.breaks import Break
from tqa.analysis.document_view import View
from tqa.analysis.inner_marks import is_undivided
from tqa.analysis.text_view import TextView
from tqa.text.words import Word

_COMMAS = frozenset(",،")
_LONGEST_SUBJECT = 5
_JOINTS = (" ", "-")
_ENDS = (".", "!", "…")


def parts_phrase(view: View, found: Break) -> bool:
    """Tell whether a comma stands inside a phrase."""
    target = view.target
    if found.marks not in _COMMAS or found.opener or target.is_title:
        return False
    after = target.words[found.before + 1]
    marks = target.language.data.marks
    if after.folded in marks.no_comma_before:
        return _parts_subject(target, found)
    if after.folded in marks.hangs_on and view.source:
        return _parts_complement(view, found)
    return after.is_capitalised and _parts_name(view, found)


def _head(target: TextView, found: Break) -> Sequence[Word]:
    """Return the words of the sentence before a mark, or nothing if another mark stands among them."""
    head: list[Word] = []
    for index in range(found.before, -1, -1):
        word = target.words[index]
        head.append(word)
        gap = target.text[target.words[index - 1].end if index else 0 : word.start]
        if gap not in _JOINTS:
            begins = not gap.strip() or (gap[:1] in _ENDS and gap[1:] == " ")
            return head[::-1] if begins else ()
    return ()


def _parts_subject(target: TextView, found: Break) -> bool:
    """Tell whether nothing but a noun with its article stands before a comma, and a verb of its behind it."""
    words, head = target.language.data.words, _head(target, found)
    joints = [index for index, word in enumerate(head) if word.folded in words.conjunctions]
    subject = head[joints[-1] + 1 :] if joints else head
    if not 1 < len(subject) <= _LONGEST_SUBJECT or target.ending.kind.value == "question":
        return False
    if subject[-1].folded in target.language.data.marks.inserted:
        return False
    led = subject[0].folded in words.articles | target.language.data.marks.opens_subject
    return led and not any(word.folded in target.language.closed_class for word in subject[1:])


def _parts_complement(view: View, found: Break) -> bool:
    """Tell whether the only comma of a text stands before a phrase, and the source has no mark inside."""
    target, language = view.target, view.target.language
    if sum(target.text.count(comma) for comma in _COMMAS) > 1 or not is_undivided(view.source.text):
        return False
    head, after = _head(target, found), target.words[found.before + 2 : found.before + 3]
    if len(head) < 2 or not after:  # noqa: PLR2004 - one word before a comma is an adverb
        return False
    words = language.data.words
    first = head[0].folded
    return first not in words.prepositions | words.conjunctions | words.auxiliaries


def _parts_name(view: View, found: Break) -> bool:
    """Tell whether the source has the two words side by side, letter by letter, and never with a comma."""
    before, after = view.target.words[found.before : found.before + 2]
    if not before.is_capitalised or not view.source:
        return False
    text = view.source.text
    joined = f"{before.text} {after.text}"
    return joined in text and f"{before.text}, {after.text}" not in text and view.target.text.count(joined) == 0
