"""Report an object pronoun left before a name, as in “criticized it Israel” or “approved it UN Security Council”.

Why: an article or a clitic of the source (Greek το, for one) is both “the” and “it”; the engine takes the wrong one.
The pronoun goes; but if only a noun after a preposition stands before the verb, the name is the doer and the verb is
passive (“approved by the UN Security Council”).
Not reported: words after which pronoun and name are right (told it Israel would …, called it Gaza), listed as
`stray_pronoun.keep_after` in tqa/lang/; weekdays and months; languages in which the construction can be right.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Safety, Severity, Span, Suggestion, Term
from tqa.text.edges import ends_at
from tqa.text.words import Word

_REASON = "who does what to whom must be checked against the source"
_LOOK_BACK = 4
_ENDS = frozenset('.,:;!?”"')


def _names_follow(view: TextView, word: Word) -> bool:
    """Tell whether a word begins a name: one of the glossary, or any capital that is due to nothing else."""
    if word.start in view.mention_at:
        return view.mention_at[word.start].concept.kind is not Kind.TERM
    if view.is_title or word.folded in view.language.calendar or word.folded in view.language.closed_class:
        return False
    return word.is_capitalised and word.start not in view.initials


def lacks_doer(view: TextView, index: int) -> bool:
    """Tell whether nobody who acts stands before the verb at `index`: only a noun after a preposition does.

    “A resolution on Gaza approved it UN …”: Gaza does not approve, so what follows does. Auxiliaries are passed over.
    """
    auxiliaries = view.language.data.words.auxiliaries
    for back in range(index - 1, max(0, index - 1 - _LOOK_BACK), -1):
        word, following = view.words[back], view.words[back + 1]
        if not view.between(word, following).isspace():
            return False
        if word.folded not in auxiliaries:
            return view.words[back - 1].folded in view.language.data.words.prepositions
    return False


def _suggestions(view: TextView, verb: int, pronoun: Word, name: Word) -> tuple[Suggestion, ...]:
    mention = view.mention_at.get(name.start)
    article = f"{mention.term.article} " if mention is not None and mention.term.article else ""
    agent = view.language.data.stray_pronoun.agent
    # The glossary says whether a name takes an article; an unknown name keeps the one it has.
    kept = view.word_after(pronoun.end) if mention is None else None
    span = Span(pronoun.start, (kept or name).start)
    active = Suggestion((Edit(span, article),), Safety.ASK, _REASON)
    passive = Suggestion((Edit(span, f"{agent} {article}"),), Safety.ASK, _REASON)
    if not agent:
        return (active,)
    return (passive, active) if lacks_doer(view, verb) else (active, passive)


def _name_after(view: TextView, index: int) -> Word | None:
    """Return the first word of the name that follows the pronoun at `index`; an article may stand between."""
    following = view.words[index + 1 : index + 3]
    if not following or not view.between(view.words[index], following[0]).isspace():
        return None
    if _names_follow(view, following[0]):
        return following[0]
    if len(following) > 1 and following[0].text in view.language.data.words.articles:
        known = view.mention_at.get(following[1].start)
        if known is not None and known.span.start < following[1].start:
            return None
        if view.between(*following).isspace() and _names_follow(view, following[1]):
            return following[1]
    return None


def _cannot_be_meant(view: TextView, verb: Word, name: Word) -> bool:
    """Tell whether a verb of telling has no clause behind the name, or what is given follows the name.

    “told it Reuters.” and “gave it Germany the lead”.
    """
    data, words = view.language.data, view.words
    index = view.index_from(name.start) + 1
    while index < len(words) and view.between(words[index - 1], words[index]).isspace() and words[index].is_capitalised:
        index += 1
    end = words[index - 1].end
    if verb.folded in data.stray_pronoun.tells:
        return ends_at(view.text, end) or view.text[end] in _ENDS
    following = words[index].folded if index < len(words) and view.text[end : words[index].start].isspace() else ""
    return verb.folded in data.stray_pronoun.gives and following in data.words.articles


def _before_address(view: TextView, index: int) -> Iterator[Hit]:
    """Find a pronoun between a verb of telling and the address of those told: “told it example.com.”"""
    verb, pronoun = view.words[index : index + 2]
    address = next((span for span in view.opaque if span.start == pronoun.end + 1), None)
    if address is None or verb.folded not in view.language.data.stray_pronoun.tells:
        return
    if ends_at(view.text, address.end) or view.text[address.end] in _ENDS:
        message = f"“{pronoun.text}” stands between “{verb.text}” and “{address.of(view.text)}” and refers to nothing"
        drop = Suggestion((Edit(Span(verb.end, pronoun.end), ""),), Safety.ASK, _REASON)
        yield Hit(Span(verb.start, pronoun.end), message, (drop,))


def find(view: View) -> Iterator[Hit]:
    target = view.target
    data = target.language.data.stray_pronoun
    for at in target.indices_of(data.pronouns):
        if not at:
            continue
        index, verb, pronoun = at - 1, target.words[at - 1], target.words[at]
        if pronoun.text not in data.pronouns or not target.between(verb, pronoun).isspace():
            continue
        name = _name_after(target, index + 1)
        if name is None:
            yield from _before_address(target, index)
            continue
        if verb.folded in data.keep_after and not _cannot_be_meant(target, verb, name):
            continue
        if verb.folded in target.language.closed_class:
            continue
        if verb.is_number or (verb.is_capitalised and verb.start not in target.initials):
            continue
        yield Hit(
            Span(verb.start, name.end),
            f"“{pronoun.text}” stands between “{verb.text}” and “{name.text}” and refers to nothing",
            _suggestions(target, index, pronoun, name),
        )


_ISRAEL = Concept(id="israel", kind=Kind.PLACE, terms=(Term(text="Israel", language="en"),))
_COUNCIL = Concept(
    id="council",
    kind=Kind.ORGANISATION,
    terms=(Term(text="UN Security Council", language="en", article="the"),),
)

CHECK = Check(
    id="stray-pronoun",
    summary="A pronoun left before a name",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.data.stray_pronoun.pronouns,
    languages_note="such a pronoun can be right",
    examples=(
        bad(
            "el-en",
            "",
            "The minister also ⟦praised it the Commission⟧ and left.",
            fixed="The minister also praised the Commission and left.",
        ),
        good("el-en", "", "The judges found it the Best Film and made it the Capital of Culture."),
        bad(
            "el-en",
            "",
            "Washington ⟦criticized it Israel⟧ on Friday.",
            fixed="Washington criticized Israel on Friday.",
            glossary=(_ISRAEL,),
        ),
        bad(
            "el-en",
            "",
            "A resolution on Gaza ⟦approved it UN⟧ Security Council late.",
            fixed="A resolution on Gaza approved by the UN Security Council late.",
            glossary=(_COUNCIL,),
        ),
        bad(
            "el-en",
            "",
            "They ⟦praised it the UN⟧ Security Council.",
            fixed="They praised the UN Security Council.",
            glossary=(_COUNCIL,),
        ),
        bad("el-en", "", "A spokesman ⟦told it Reuters⟧: no.", fixed="A spokesman told Reuters: no."),
        bad("el-en", "", "Kane ⟦gave it Bayern⟧ the lead.", fixed="Kane gave Bayern the lead."),
        bad("el-en", "", "She ⟦told it⟧ example.com.", fixed="She told example.com."),
        good("el-en", "", "He told it Israel would stay and called it Gaza.", glossary=(_ISRAEL,)),
        good("el-en", "", "They published it Saturday. Because of it Israel left.", glossary=(_ISRAEL,)),
    ),
)
