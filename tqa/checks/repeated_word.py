"""Report words that stand twice in a row: “the the”, “of the of the”, “Zone Zone Zone”.

Why: it is the commonest slip left by editing a sentence in place, and engines fall into loops; a spell-checker sees
only right words. All copies but the first are one fault, with one correction.
Not reported: a repeat where the source has one too (likely meant); the repeats a language allows,
`words.allowed_repeats` in tqa/lang/; names that say a word twice (Duran Duran): those of the glossary, given names,
those in tqa/lang/doubled_names.txt, and any word with a capital that no word list knows, unless the source shows that
it stands there once; figures in groups of three (100 100) or in rows; manners of speaking (step by step by step);
two words with a pronoun or auxiliary (what it does it does well); two characters that stand twice in a script without
spaces, where words are doubled as a matter of course, unless they are a name.
"""

from bisect import bisect_left
from collections.abc import Iterator

import regex

from tqa.analysis import TextView, View
from tqa.analysis.repeats import Repeat
from tqa.checks.base import Check, bad, good
from tqa.lang.given_names import gender_of
from tqa.lang.lexicon import IS_WORD
from tqa.lang.odd_names import is_doubled_name
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_DOUBLED = regex.compile(r"([\p{Han}\p{Hiragana}\p{Katakana}])ー?\1")
_GROUP = 3
_SYLLABLE = 4
_TWICE = 2
_LEAST_RUN = 3
_JOINING = frozenset("-‑–/")


def _names_twice(view: View, repeat: Repeat) -> bool:
    """Tell whether a word with a capital may be a name that says it twice."""
    word, target = repeat.words[0], view.target
    second = target.words[target.index_from(word.end)]
    if not second.is_capitalised or word.folded in target.language.closed_class:
        return False
    if word.is_acronym:
        return is_doubled_name(word.text)
    if is_doubled_name(word.text) or (gender_of(word.text) is not None and not view.source):
        return True
    if repeat.copies > _TWICE:
        return False
    if view.source:
        # Chinese doubles a syllable of a name, which is no word of its own there: 朗朗, Lang Lang.
        return len(word.text) <= _SYLLABLE and bool(_DOUBLED.search(view.source.text))
    return target.language.lexicon.frequency(word.folded) < IS_WORD


def _is_row_of_figures(view: TextView, repeat: Repeat) -> bool:
    """Tell whether a figure may be part of a longer number, a row of figures or a compound."""
    if len(repeat.words[0].text) == _GROUP or view.is_headline or view.text[repeat.end : repeat.end + 1] in _JOINING:
        return True
    before, after = view.word_before(repeat.start), view.word_after(repeat.end)
    if before is not None and before.is_number and repeat.start - before.end < _TWICE:
        return True
    return after is not None and after.is_number and after.start - repeat.end < _TWICE


def _is_meant(view: View, repeat: Repeat) -> bool:
    """Tell whether a language or a name wants the words twice."""
    target = view.target
    mention = target.mention_at.get(repeat.start)
    if mention is not None and mention.span.start <= repeat.start and repeat.end <= mention.span.end:
        return True
    allowed = target.language.data.words.allowed_repeats
    if len(repeat.words) > 1:
        held = (word.folded in allowed for word in repeat.words)
        is_allowed = any(held) if len(repeat.words) == _TWICE else all(held)
        return is_allowed or any(word.is_number for word in repeat.words) or _is_turn(target, repeat)
    word = repeat.words[0]
    if word.is_number:
        return _is_row_of_figures(target, repeat)
    return word.folded in allowed or _names_twice(view, repeat)


def _is_turn(view: TextView, repeat: Repeat) -> bool:
    """Tell whether two clauses may meet in a repeated phrase: “what he does he does well”."""
    small = view.language.data.words
    named = all(word.is_capitalised for word in repeat.words)
    turns = len(repeat.words) == _TWICE and any(w.folded in small.pronouns | small.auxiliaries for w in repeat.words)
    return named or turns


def _is_meant_run(view: TextView, repeat: Repeat) -> bool:
    """Tell whether a run of characters is repeated for a reason that only names are sure not to have."""
    unit = repeat.unit(view.text)
    if len(set(unit)) == 1 or any(character.isnumeric() for character in unit):
        return True
    if len(unit) >= _LEAST_RUN:
        return False
    first = bisect_left(view.mentions, repeat.start, key=lambda mention: mention.span.start)
    return all(mention.span != Span(repeat.start, repeat.keep) for mention in view.mentions[first : first + 1])


def _suggestion(view: TextView, repeat: Repeat) -> Suggestion:
    words = view.language.data.words
    # Keep the first copy: it alone may carry the sentence's capital letter.
    drop = Edit(Span(repeat.keep, repeat.end), "")
    word = repeat.words[0] if len(repeat.words) == 1 else None
    named = word is not None and word.is_capitalised and word.folded not in view.language.closed_class
    if word is None or word.is_number or named:
        return Suggestion((drop,), Safety.ASK, "it may be meant, as in a name or a row of figures")
    if word.folded in words.prepositions | words.auxiliaries | words.pronouns:
        return Suggestion((drop,), Safety.ASK, "both may be meant: “the house he lives in in May”")
    if repeat.copies > _TWICE or drop.span.of(view.text).lstrip()[:1].isupper():
        return Suggestion((drop,), Safety.ASK, "it may be meant: “go go go”, or a name such as “The The”")
    return Suggestion((drop,))


def find(view: View) -> Iterator[Hit]:
    repeats = view.target.repeats
    if not repeats or view.source.repeats:
        return
    spaces = view.target.language.data.spaces
    for repeat in repeats:
        if not (_is_meant(view, repeat) if spaces else _is_meant_run(view.target, repeat)):
            times = "" if repeat.copies == _TWICE else f" {repeat.copies} times"
            yield Hit(
                span=Span(repeat.start, repeat.end),
                message=f"“{repeat.unit(view.target.text)}” is repeated{times}".replace("\n", " "),
                suggestions=(_suggestion(view.target, repeat),),
            )


CHECK = Check(
    id="repeated-word",
    summary="The same word, or words, twice in a row",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("uk-en", "Уряд пішов.", "⟦The the⟧ cabinet quit.", fixed="The cabinet quit."),
        bad("en-uk", "He went to Kyiv.", "Він їде ⟦до до⟧ Києва.", fixed="Він їде до Києва."),
        bad("en-el", "He spoke on Monday.", "Μίλησε ⟦τη τη⟧ Δευτέρα.", fixed="Μίλησε τη Δευτέρα."),
        bad("de-en", "", "He flew home to ⟦Norway Norway Norway⟧.", fixed="He flew home to Norway."),
        bad("de-en", "Er starb mit 71.", "He died at the age of ⟦71 71⟧.", fixed="He died at the age of 71."),
        bad("en-de", "", "Er kaufte ein ⟦Haus Haus⟧ am See.", fixed="Er kaufte ein Haus am See."),
        bad("es-en", "", "The mayor ⟦of the of the⟧ town left.", fixed="The mayor of the town left."),
        bad("es-en", "", "It rose (by a ⟦third) third⟧).", fixed="It rose (by a third)."),
        bad("en-fr", "", "Il vit ⟦dans une dans une⟧ ferme.", fixed="Il vit dans une ferme."),
        bad("en-de", "", "Er wohnt ⟦noch in der noch in der⟧ Stadt.", fixed="Er wohnt noch in der Stadt."),
        bad("en-el", "", "Η πόλη ⟦είναι ένα λιμάνι είναι ένα λιμάνι⟧.", fixed="Η πόλη είναι ένα λιμάνι."),
        bad("en-ar", "", "وصل ⟦إلى إلى⟧ المدينة.", fixed="وصل إلى المدينة."),
        bad("en-zh", "", "⟦联合国联合国⟧今天开会。", fixed="联合国今天开会。"),
        good("en-uk", "A very, very long road.", "Дуже, дуже довга дорога."),
        good("uk-en", "Він знав, що той закон не діє.", "He knew that that law was void."),
        good("de-en", "Das Konzert von Duran Duran.", "The concert by Duran Duran drew 900 900-pound fans."),
        good("el-en", "", "Abdullah Abdullah met Faisal Faisal, and Lang Lang played."),
        good("el-en", "", "Step by step by step, he said: what it does it does well."),
        good("el-en", "", "It cost 100 100 drachmas; the balls were 4 7 7 and 9."),
        good("en-zh", "Everyone came.", "人人都来了，大家研究研究。"),
        good("en-de", "", "Er sagte, dass die die Wahl gewonnen haben."),
    ),
)
