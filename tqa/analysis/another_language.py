"""Find sentences in another language of the same script: they lack the small and the common words of the text's own."""

from collections.abc import Sequence

from tqa.analysis.text_view import TextView
from tqa.lang.foreign import share_a_script
from tqa.lang.identify import identify
from tqa.lang.language import KNOWN_CODES, load
from tqa.lang.writing import has_many_neighbours
from tqa.model import Span
from tqa.text.words import Word

_FEW = 0.12
_RARE = 1e-5
_MANY_RARE = 0.5
_OFTEN = 0.25
_LEAST_WORDS = 8
_BEGINNING = 16


def may_have_another_language(view: TextView) -> bool:
    """Tell whether a text begins with so few small words of its language that it may be in another."""
    small, words = view.language.closed_class, view.words
    if len(words) < _LEAST_WORDS or not small or not view.language.data.spaces:
        return False
    few = sum([word.folded in small for word in words[:_BEGINNING]]) < _FEW * min(len(words), _BEGINNING)
    return few and has_many_neighbours(view.language.code)


def is_in_another_language(view: TextView, sentence: Span) -> bool:
    """Tell whether a sentence is in another language: by its small words, its rare words, and by langdetect."""
    words = [word for word in view.words_in(sentence) if not word.is_number]
    small, lexicon = view.language.closed_class, view.language.lexicon
    if len(words) < _LEAST_WORDS or sum(word.folded in small for word in words) >= _FEW * len(words):
        return False
    plain = [word for word in words if not word.is_capitalised]
    rare = sum(lexicon.frequency(word.folded) < _RARE for word in plain)
    if not lexicon or not plain or rare < _MANY_RARE * len(plain) or not _has_small_words_of_another(view, words):
        return False
    return identify(sentence.of(view.text)) not in ("", view.language.code)


def _has_small_words_of_another(view: TextView, words: Sequence[Word]) -> bool:
    """Tell whether words are as often small words of another known language as those of a text in it are.

    langdetect takes some milliseconds, so it is asked last.
    """
    others = (load(code) for code in KNOWN_CODES if code != view.language.code)
    wanted = _OFTEN * len(words)
    return any(
        share_a_script(other, view.language) and sum(word.folded in other.closed_class for word in words) >= wanted
        for other in others
    )
