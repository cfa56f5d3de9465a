"""Report a name that is nearly, but not quite, one that is known: “Benjama” for Bendjama.

Why: a name that has crossed two alphabets comes out misspelt, and dictionaries then “correct” it to another name.
The glossary comes first: its known misspellings, and its names that sound alike or are a letter away, if the name
beside it agrees, the text names that person or place elsewhere, or the desk's own glossary has the name.
Then the source: a name that it writes in the same letters. Then the text itself: a name that it spells one way several
times and another way once.
Not reported: words of the language; names the glossary knows; inflected forms, plurals and derivations; first letters
that sound different; anything in a headline in capitals.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.glossary.choice import accepted, fitting_form
from tqa.glossary.glossary import Form
from tqa.glossary.likeness import script
from tqa.glossary.resemblance import distance, is_near, skeleton
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Suggestion, Term
from tqa.text.folding import fold
from tqa.text.words import Word

_COMMON = 5e-6
_SURE_LENGTH = 6
_STEM_LEAST = 4
_MOST_APART = 4
_STOPS = frozenset(".!?;:…")
_ENDING = 3
"""The longest case ending, in letters, that is taken for grammar and not for a slip."""


def _belongs_to_another_name(view: TextView, mention: Mention, concept: Concept) -> bool:
    """Tell whether a further capital beside it makes a misspelling part of some other name: “Radio Roumanie”."""
    own = {part for term in concept.terms_in(view.language.code) for part in term.text.split()}
    for word in (view.word_before(mention.span.start), view.word_after(mention.span.end)):
        if word is None or not word.is_capitalised or word.text in own or word.start in view.mention_at:
            continue
        between = view.text[word.end : mention.span.start] or view.text[mention.span.end : word.start]
        known = view.language.lexicon.frequency(word.folded) >= _COMMON and concept.kind is Kind.PERSON
        if between.isspace() and word.start not in view.initials and not known:
            return True
    return False


def known_misspellings(view: View) -> Iterator[Hit]:
    """Find misspellings that the glossary lists. Other languages spell so too: what is quoted is left alone."""
    target = view.target
    for mention in target.misrenderings:
        found = mention.span.of(target.text)
        concept = view.document.glossary.concept(mention.concept.id)
        if mention.term.origin:
            continue  # what a translation of its sense gives: see misrendered-name
        if concept is None or target.is_dictionary_word(found) or mention.span.start in target.mention_at:
            continue
        name = fitting_form(concept, found, target.language.code)
        in_title = target.quoted(mention.span.start) and len(found.split()) == 1
        if name is not None and not in_title and not _belongs_to_another_name(target, mention, concept):
            fix = Suggestion((Edit(mention.span, name),))
            yield Hit(mention.span, f"“{found}” is a known misspelling of {name}", (fix,))


def differs_by_ending(view: TextView, word: str, name: str) -> bool:
    """Tell whether two words differ as forms of one word do: at the end, or by an ending more."""
    common = next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    longest = _ENDING if view.language.inflects_names else 0
    ending = max(len(word), len(name)) - common
    extended = common >= min(len(word), len(name))
    return extended or (common >= _STEM_LEAST and ending <= longest)


def _agrees(view: View, word: Word, form: Form) -> bool:
    """Tell whether the neighbourhood speaks for the name: its other words stand beside it, or it is named elsewhere.

    That the source names it is enough where the desk wants that very form, or in Latin letters: in other scripts a
    foreign name has many right spellings.
    """
    target = view.target
    index = target.index_from(word.start)
    near = (w for w in target.words[max(0, index - 2) : index + 3] if w is not word)
    beside = {w.folded for w in near if not _STOPS & set(target.text[min(w.end, word.end) : max(w.start, word.start)])}
    others = {
        part.casefold()
        for term in accepted(form.concept, target.language.code)
        for part in term.text.split()
        if part.casefold() != form.text.casefold()
    }
    if any(m.concept.id == form.concept.id for m in target.mentions):
        return bool(beside & others)  # two people of like names in one sentence
    settled = script(form.text) == "LATIN" or view.document.glossary.is_own(form.concept.id)
    in_source = settled and any(m.concept.id == form.concept.id for m in view.source.mentions)
    elsewhere = len(form.text) > _SURE_LENGTH and bool(view.document.concepts[form.concept.id])
    return bool(beside & others) or in_source or elsewhere


def nearest_form(view: View, word: Word) -> Form | None:
    """Return the one name of the glossary that a word is a slip for, if the evidence names just one."""
    found: list[tuple[int, Form]] = []
    folded = fold(word.text)
    for apart, form in view.document.glossary.near(word.text, view.target.language, most=_MOST_APART):
        if form.folded.replace("-", "") == folded.replace("-", ""):
            continue
        if abs(len(form.text) - len(word.text)) > _ENDING:
            continue
        certain = apart == 1 and len(word.text) >= _SURE_LENGTH and view.document.glossary.is_own(form.concept.id)
        if not (certain or is_near(folded, form.folded)) or differs_by_ending(view.target, folded, form.folded):
            continue
        if certain or _agrees(view, word, form):
            found.append((apart, form))
    if not found:
        return None
    least = min(apart for apart, _ in found)
    nearest = {form.text: form for apart, form in found if apart == least}
    return next(iter(nearest.values())) if len(nearest) == 1 else None


def near_glossary(view: View) -> Iterator[Hit]:
    for word in view.target.unknown_names:
        form = nearest_form(view, word)
        if form is not None:
            reason = f"it may be another name: see whether {form.concept.preferred(form.term.language)} is meant"
            fix = Suggestion((Edit(word.span, form.text),), Safety.ASK, reason)
            yield Hit(word.span, f"“{word.text}” looks like a misspelling of {form.text}", (fix,))


def near_itself(view: View) -> Iterator[Hit]:
    """Find a name that the text spells otherwise, and more often, elsewhere."""
    counts = view.document.capitalised
    for word in view.target.unknown_names:
        if word.start in view.target.initials or counts[word.text] > 1:
            continue
        for name in view.document.repeated:
            if _is_same_name(view.target, word.text, name):
                fix = Suggestion((Edit(word.span, name),), Safety.ASK, "it may be another name")
                yield Hit(word.span, f"“{word.text}” is spelt “{name}” elsewhere in this text", (fix,))
                break


def _is_same_name(view: TextView, word: str, name: str) -> bool:
    if not name.isalpha() or differs_by_ending(view, fold(word), fold(name)) or not is_near(word, name):
        return False
    sounds_alike = skeleton(word) == skeleton(name)
    return sounds_alike or (distance(word, name) == 1 and len(word) > _SURE_LENGTH)


def copied_wrongly(view: View) -> Iterator[Hit]:
    """Find names that the source writes in the same letters, and the target otherwise."""
    for one in view.miscopied:
        if not one.is_word:
            name, word = one.source.text, one.target
            fix = Suggestion((Edit(word.span, name),), Safety.ASK, "the target may have its own form of the name")
            yield Hit(word.span, f"“{word.text}” is written “{name}” in the source", (fix,), one.source.span)


def find(view: View) -> Iterator[Hit]:
    if view.target.language.data.capitals == "none" or view.target.is_title:
        return
    seen: set[int] = set()
    for hits in (known_misspellings(view), copied_wrongly(view), near_glossary(view), near_itself(view)):
        for hit in hits:
            if seen.isdisjoint(range(hit.span.start, hit.span.end)):
                seen.update(range(hit.span.start, hit.span.end))
                yield hit


_BENDJAMA = Concept(
    id="bendjama",
    kind=Kind.PERSON,
    terms=(
        Term(text="Amar Bendjama", language="en"),
        Term(text="Bendjama", language="en", short=True),
        Term(text="Αμάρ Μπεντζαμά", language="el"),
    ),
    wrong=(Term(text="Mpentzama", language="en"),),
)

CHECK = Check(
    id="misspelt-name",
    summary="A name that is nearly one that is known",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    languages=lambda language: language.data.capitals != "none",
    languages_note="its script has no capitals to tell names by",
    examples=(
        bad("el-en", "", "Envoy Amar ⟦Benjama⟧ spoke.", fixed="Envoy Amar Bendjama spoke.", glossary=(_BENDJAMA,)),
        bad(
            "es-en",
            "La senadora Elizabeth Warren viajó a Boston.",
            "Senator Elizabeth ⟦Waren⟧ travelled to Boston.",
            fixed="Senator Elizabeth Warren travelled to Boston.",
        ),
        good("de-en", "Die Rede Merkels kam an.", "The speech by Merkel went down well."),
        bad("el-en", "", "Envoy ⟦Mpentzama⟧ spoke.", fixed="Envoy Bendjama spoke.", glossary=(_BENDJAMA,)),
        bad(
            "el-en",
            "",
            "Stu Rothenvick spoke. Mr ⟦Rotenvick⟧ agreed with Ms Rothenvick.",
            fixed="Stu Rothenvick spoke. Mr Rothenvick agreed with Ms Rothenvick.",
        ),
        good("el-en", "", "Benjamin Bendjama and the Bendjamas met Amar Benjamin.", glossary=(_BENDJAMA,)),
        good("en-el", "", "Ο Χάνσεν μίλησε. Του Χάνσενς άρεσε. Η Χάνσεν έφυγε."),
    ),
)
