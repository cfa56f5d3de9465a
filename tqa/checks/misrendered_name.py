"""Report a common word where a name belongs, such as “Gauze” for Gaza.

Why: the dictionary sense of a source name (γάζα is gauze) or a common word that looks like the name slips through every
spell-checker, since it is a word.
Three kinds are found: known wrong renderings, listed with the name in the glossary; a common word with a capital that
no sentence start explains, where the source has a similar name in the same letters; and such a word in the very place
between the same neighbours where the text has a similar name elsewhere.
Not reported, unless the source has the name and the target lost it: such a word without a capital, at the start of a
sentence, or where neither the name elsewhere nor a preposition speaks for a name; headlines in capitals.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View, is_certain, is_plain_word, is_word_too
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import fitting_form
from tqa.glossary.resemblance import distance
from tqa.glossary.transliteration import is_common_name
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Suggestion, Term
from tqa.text.words import Word

_COMMON = 1e-5
_LETTERS_PER_SLIP = 2
_LEAST = 4


def _fits_the_pair(view: View, mention: Mention) -> bool:
    """Tell whether a wrong rendering comes from the language that the text was translated from, as far as is known."""
    source = view.document.source_language.code
    return not mention.term.origin or not source or mention.term.origin == source


def _is_settled_by_source(view: View, concept: Concept) -> bool | None:
    """Tell whether the source of this segment has a name that its target has lost; None if the source cannot tell.

    That a name is not meant it tells only if it has the name nowhere: a form of it may not be recognised here.
    """
    if not view.source or not concept.terms_in(view.source.language.code):
        return None
    named = [m for m in view.source.mentions if m.concept.id == concept.id]
    if not named:
        return None if concept.id in view.document.source_concepts else False
    there = sum(m.concept.id == concept.id for m in view.target.mentions)
    if len(named) <= there:
        return False
    sure = any(is_certain(view, m) and not _opens_sentence(view, m) for m in named)
    return True if sure or not is_word_too(concept, view.source.language.code) else None


def _opens_sentence(view: View, mention: Mention) -> bool:
    return mention.span.start in view.source.initials


def _has_neighbour(target: TextView, mention: Mention, concept: Concept) -> bool:
    """Tell whether a capitalised word beside a word makes it part of another name: Las Vegas Sands, White Horse."""
    own = {part for term in concept.terms_in(target.language.code) for part in term.text.split()}
    before, after = target.word_before(mention.span.start), target.word_after(mention.span.end)
    if after is not None and after.is_capitalised and target.text[mention.span.end : after.start].isspace():
        return after.text not in own
    joined = before is not None and target.text[before.end : mention.span.start].isspace()
    if before is None or not joined or not before.is_capitalised or before.start in target.initials:
        return False
    return before.text not in own


def _is_evident(view: View, mention: Mention, concept: Concept) -> bool:
    """Tell whether the evidence is enough to take a dictionary word for a name.

    The source settles it. Without it, the word needs a capital that nothing explains, and either the name itself
    elsewhere in the text or a preposition before it; at the start of a sentence, only the name elsewhere will do.
    """
    target, found = view.target, mention.span.of(view.target.text)
    settled = _is_settled_by_source(view, concept)
    if settled is not None:
        return settled
    if target.language.data.capitals != "names" or target.is_title or not found[0].isupper():
        return False
    before, words = target.word_before(mention.span.start), target.language.data.words
    if before is not None and before.folded in words.articles | words.determiners:
        return False
    beside = bool(mention.term.origin) and any(m.concept.id == concept.id for m in target.mentions)
    if beside or _has_neighbour(target, mention, concept):
        return False
    elsewhere = bool(view.document.concepts[concept.id])
    # What only one translation makes of a name is mostly meant as the word it is.
    if mention.span.start in target.initials or mention.term.origin:
        return elsewhere and not view.source
    return elsewhere or target.follows_preposition(mention.span.start)


def known_renderings(view: View) -> Iterator[Hit]:
    """Find wrong renderings that the glossary lists and that are words of the language."""
    target = view.target
    for mention in target.misrenderings:
        found = mention.span.of(target.text)
        listed = bool(mention.term.origin) or target.is_dictionary_word(found)
        if mention.span.start in target.mention_at or not listed:
            continue
        concept = _whole(view, mention.concept)
        name = fitting_form(concept, found, target.language.code)
        if name is not None and _fits_the_pair(view, mention) and _is_evident(view, mention, concept):
            reason = f"“{found}” can also be meant: see whether {name} is"
            fix = Suggestion((Edit(mention.span, name),), Safety.ASK, reason)
            yield Hit(mention.span, f"“{found}” stands where the name {name} belongs", (fix,))


def _whole(view: View, wrong: Concept) -> Concept:
    """Return the concept with its right terms: a misrendering carries only the wrong ones."""
    return view.document.glossary.concept(wrong.id) or wrong


def _is_suspect(view: TextView, word: Word) -> bool:
    plain = word.text.isalpha() and word.text[1:].islower() and len(word.text) >= _LEAST and is_plain_word(view, word)
    return plain and word.start not in view.mention_at and view.language.lexicon.frequency(word.folded) >= _COMMON


def in_a_names_place(view: View) -> Iterator[Hit]:
    """Find a common word in the place where the text has a similar name elsewhere."""
    counts = view.document.capitalised
    reported: set[int] = set()
    for slot, word in view.target.slots:
        names = view.document.slots[slot]
        if len(names) == 1 or word.start in reported or not _is_suspect(view.target, word):
            continue
        for name in sorted(names - {word.text}):
            if counts[name] > counts[word.text] and _looks_like(word.text, name) and _is_rare(view.target, name):
                reported.add(word.start)
                fix = Suggestion((Edit(word.span, name),), Safety.ASK, "it rests on what the text says elsewhere")
                yield Hit(word.span, f"“{word.text}” stands where this text has “{name}” elsewhere", (fix,))
                break


def _is_rare(view: TextView, name: str) -> bool:
    """Tell whether a word is a name and no word: two words beside a third are two bodies (Supreme, Superior Court)."""
    return view.language.lexicon.frequency(name.casefold()) < _COMMON or is_common_name(name)


def _looks_like(word: str, name: str) -> bool:
    allowed = max(len(word), len(name)) // _LETTERS_PER_SLIP
    same_stem = word.startswith(name[:-1]) or name.startswith(word[:-1])
    return word[0] == name[0] and not same_stem and distance(word, name) <= allowed and len(name) >= _LEAST


def in_place_of_a_copy(view: View) -> Iterator[Hit]:
    """Find a common word where the source has a name in the same letters."""
    for one in view.miscopied:
        if one.is_word:
            name, word = one.source.text, one.target
            fix = Suggestion(
                (Edit(word.span, name),), Safety.ASK, "it rests on what the source has at about that place"
            )
            yield Hit(word.span, f"“{word.text}” stands where the source has “{name}”", (fix,), one.source.span)


def find(view: View) -> Iterator[Hit]:
    yield from known_renderings(view)
    if view.target.language.data.capitals == "names":
        copies = list(in_place_of_a_copy(view))
        spans = {hit.span for hit in copies}
        yield from copies
        yield from (hit for hit in in_a_names_place(view) if hit.span not in spans)


_GAZA = Concept(
    id="gaza",
    kind=Kind.PLACE,
    terms=(Term(text="Gaza", language="en"), Term(text="Γάζα", language="el")),
    wrong=(Term(text="Gauze", language="en"),),
)

CHECK = Check(
    id="misrendered-name",
    summary="A common word where a name belongs",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.CRITICAL,
    find=find,
    examples=(
        bad(
            "el-en",
            "",
            "A ceasefire in ⟦Gauze⟧ was agreed.",
            fixed="A ceasefire in Gaza was agreed.",
            glossary=(_GAZA,),
        ),
        bad("el-en", "Η Γάζα πεινά.", "⟦Gauze⟧ is starving.", fixed="Gaza is starving.", glossary=(_GAZA,)),
        bad(
            "el-en",
            "",
            "The envoy Ms Davis spoke. Then Ms ⟦Days⟧ left, and Ms Davis returned.",
            fixed="The envoy Ms Davis spoke. Then Ms Davis left, and Ms Davis returned.",
        ),
        bad(
            "es-en",
            "Mike Coupe, director ejecutivo, habló ayer.",
            "Mike ⟦Couple⟧, the chief executive, spoke yesterday.",
            fixed="Mike Coupe, the chief executive, spoke yesterday.",
        ),
        good("el-en", "", "Gauze covered the wound; gauze is cheap. She won a Gauze Award.", glossary=(_GAZA,)),
        good("el-en", "", "Mr Brown met Mrs Brow in New York and the New Yorker.", glossary=(_GAZA,)),
    ),
)
