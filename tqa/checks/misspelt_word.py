"""Report a slip in a common word: “reasearch”, “wtih”, “beteen”.

Why: engines misspell little, people who edit their output in haste do; and a slip that a glossary of names cannot see
stays in print. No speller is asked: a word is a slip if it is rare, no dictionary has it, and a single other word that
is one letter away is hundreds of times as frequent.
Not reported: words with a capital inside a sentence, which may be names; what the source writes too; a word that stands
in the text more than once; names of the glossary; words run together (`fused-words`); letters of another script
(`mixed-script`); languages whose word lists lack many forms of a word (`known_words` in tqa/lang/).
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.language import Language
from tqa.lang.spelling import RARE, is_in_dictionary, slip_of
from tqa.model import Category, Edit, Hit, Safety, Severity, Suggestion
from tqa.text.lookalikes import STRANGE_RUNS
from tqa.text.words import Word

_VERY_COMMON = 1e-4
_LEAST_INITIAL = 4
_REASON = "the word meant is guessed from how it is spelt"


def _is_candidate(view: View, word: Word, meant: str) -> bool:
    """Tell whether nothing speaks for a rare word: no name, no word of the source, no second place in the text."""
    target = view.target
    # A letter of another script is no slip of the hand: see mixed-script.
    if not word.text.isascii() and STRANGE_RUNS[target.language.conventions.script].search(word.text):
        return False
    if word.is_capitalised and target.language.lexicon.frequency(meant) < _VERY_COMMON:
        return False
    fused = any(fusion.word.start == word.start for fusion in target.fusions)
    there = any(other.folded == word.folded for other in view.source.words)
    return not fused and not there and word.start not in target.mention_at and view.document.words[word.folded] == 1


def _may_be_slip(view: TextView, word: Word) -> bool:
    """Tell whether a word is written small, or has a capital only because it begins a sentence."""
    if word.text.islower():
        return True
    if word.start not in view.initials or not word.text[1:].islower() or len(word.text) < _LEAST_INITIAL:
        return False
    following = view.word_after(word.end)
    return following is None or not following.is_capitalised


def find(view: View) -> Iterator[Hit]:
    target, frequency = view.target, view.target.language.lexicon.frequencies.get
    for word in [word for word in target.words if frequency(word[1], 0.0) < RARE]:
        meant = slip_of(word.folded, target.language) if _may_be_slip(target, word) else None
        if meant is not None and _is_candidate(view, word, meant) and not is_in_dictionary(word[1], target.language):
            written = target.language.capital(meant) if word.is_capitalised else meant
            change = Suggestion((Edit(word.span, written),), Safety.ASK, _REASON)
            yield Hit(word.span, f"“{word.text}” is not a word: “{written}” is meant", (change,))


def _knows_words(language: Language) -> bool:
    return language.data.known_words and bool(language.lexicon)


CHECK = Check(
    id="misspelt-word",
    summary="A slip in a common word",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=_knows_words,
    languages_note="its word lists lack too many forms",
    examples=(
        bad("de-en", "", "The ⟦reasearch⟧ ended ⟦wtih⟧ a report.", fixed="The research ended with a report."),
        bad("de-en", "", "⟦Thier⟧ mayor spoke ⟦beteen⟧ two meals.", fixed="Their mayor spoke between two meals."),
        bad("en-de", "", "Er sprach über das ⟦politschen⟧ Leben.", fixed="Er sprach über das politischen Leben."),
        bad("en-fr", "", "Il a parlé du ⟦gouvernemnt⟧ hier.", fixed="Il a parlé du gouvernement hier."),
        bad("en-es", "", "El ⟦gobiero⟧ habló ayer.", fixed="El gobierno habló ayer."),
        good("de-en", "", "The tenge fell; Kavanaugh ate koumiss, and the labellers and labelers left."),
        good("de-en", "", "The colour and the color of its centre and center."),
        good("el-en", "", "The agr\u0435ement was late."),
        good("fr-en", "Un clafoutis.", "She baked a clafoutis."),
        good("zh-en", "", "Cai Qi spoke. Cai said so, and Kornel Morawiecki left."),
        good("en-uk", "", "Він переший у списку."),
    ),
)
