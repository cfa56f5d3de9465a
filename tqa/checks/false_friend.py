"""Report a word that only sounds like the word of the source, such as “actually” for Spanish “actualmente” (currently).

Why: engines, and tired people, take the word that looks the same; both sentences read well, and one of them is untrue.
Both the word of the source and the wrong word must be there, and none of the right one (tqa/lang/interference/).
In preview: no real text at hand has enough of these words to say how often a finding is right.
Not reported: like-sounding words that can also mean the same (Italian “processo”: trial, process).
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.interference import FalseFriend, load_interference
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Suggestion
from tqa.text.words import Word

_LONGEST_ENDING = 4
_EXACT = "="
_REASON = "the word may stand for another word of the source"


def _is_form(folded: str, stem: str) -> bool:
    if stem.startswith(_EXACT):
        return folded == stem[1:]
    return folded.startswith(stem) and len(folded) <= len(stem) + _LONGEST_ENDING


def _in_source(source: TextView, friend: FalseFriend) -> Word | None:
    """Return the word of the source that is mistaken, if it is there."""
    stems = friend.source
    return next((word for word in source.words if any(_is_form(word.folded, stem) for stem in stems)), None)


def _is_right_too(view: TextView, friend: FalseFriend) -> bool:
    """Tell whether the right word is there as well: then the wrong one stands for something else."""
    return any(word.casefold().split()[0] in view.places for word in friend.right)


def find(view: View) -> Iterator[Hit]:
    target, source = view.target, view.source
    known = load_interference(source.language.code, target.language.code)
    if not known.friends or not source:
        return
    for index in target.indices_of(known.friend_words):
        wrong = target.words[index]
        for friend in known.friends_at[wrong.folded]:
            original = _in_source(source, friend)
            if original is None or _is_right_too(target, friend):
                continue
            right = friend.right[friend.folded.index(wrong.folded)]
            written = right[0].upper() + right[1:] if wrong.is_capitalised else right
            fix = Suggestion((Edit(wrong.span, written),), Safety.ASK, _REASON)
            yield Hit(wrong.span, f"“{original.text}” is not “{wrong.text}” but “{right}”", (fix,), original.span)
            break


CHECK = Check(
    id="false-friend",
    summary="A word that only sounds like the word of the source",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    preview=True,
    find=find,
    needs=(Need.ALIGNMENT,),
    examples=(
        bad("es-en", "Actualmente vive aquí.", "⟦Actually⟧, he lives here.", fixed="Currently, he lives here."),
        bad(
            "it-en",
            "Il sindacato ha indetto uno sciopero.",
            "The ⟦syndicate⟧ called a strike.",
            fixed="The trade union called a strike.",
        ),
        bad("en-el", "She spoke with empathy.", "Μίλησε με ⟦εμπάθεια⟧.", fixed="Μίλησε με ενσυναίσθηση."),
        bad("en-uk", "They lack ammunition.", "Їм потрібна ⟦амуніція⟧.", fixed="Їм потрібна боєприпаси."),
        bad("de-en", "Er mag aktuelle Filme.", "He likes ⟦actual⟧ films.", fixed="He likes current films."),
        good("es-en", "En realidad vive aquí.", "Actually, he lives here."),
        good("es-en", "Actualmente vive, de hecho, aquí.", "He currently lives, actually, here."),
        good("de-en", "Das Kind heißt Dominik.", "The child under the dome is called Dominik."),
    ),
)
