"""Report a word in the spelling that the text otherwise avoids: “color” among colour and centre.

Why: engines mix the standards of a language, sentence by sentence, and a desk keeps to one.
The words of two standards are counted together (British and American, Germany and Switzerland, Portugal and Brazil);
-ise and -ize, which either house may choose, by themselves; where a language just has two spellings of a word, that
word alone. The way that the text uses much more often wins.
Not reported: a text without a clear majority; names and words with a capital inside a sentence (Department of Defense);
quotations; headlines in capitals.
"""

from collections import Counter
from collections.abc import Iterator

from tqa.analysis import DocumentView, TextView, View
from tqa.checks.base import Check, bad, good
from tqa.lang.spellings import Spelling, load_spellings, read_families
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion
from tqa.text.words import Word

_CLEAR = 3
"""How many times more often the one way must stand in the text."""
_LEAST = 2
_REASON = "a title or a quotation may want this very form"
Placed = tuple[View, Span, Spelling]


def _is_name(view: TextView, word: Word) -> bool:
    """Tell whether a word is, or may be, part of a name."""
    told = view.language.data.capitals == "names" and word.is_capitalised and word.start not in view.initials
    return told or word.is_acronym or word.start in view.mention_at


def _words(view: View) -> Iterator[tuple[Span, Spelling]]:
    target = view.target
    known = load_spellings(target.language.code).words
    for word in target.words if known else ():
        if word.folded in known:
            spelling = known[word.folded].get(word.text.lower())
            if spelling is not None and not _is_name(target, word):
                yield word.span, spelling


def _runs(view: View) -> Iterator[tuple[Span, Spelling]]:
    known = load_spellings(view.target.language.code)
    if known.inside is not None:
        for match in known.inside.finditer(view.target.text):
            yield Span(*match.span()), known.runs[match.group()]


def _placed(document: DocumentView) -> Iterator[Placed]:
    for view in document.views:
        for span, spelling in (*_words(view), *_runs(view)):
            if not view.target.is_title and not view.target.quoted(span.start):
                yield view, span, spelling


def _as_in(text: str, better: str) -> str:
    """Return a spelling with the capital of the word that it replaces."""
    return better[:1].upper() + better[1:] if text[:1].isupper() else better


def _hit(view: View, span: Span, spelling: Spelling) -> Hit:
    found = span.of(view.target.text)
    better = _as_in(found, spelling.other)
    message = (
        f"“{found}” is {spelling.way} spelling: this text otherwise has the {spelling.other_way} one, as in “{better}”"
    )
    if not spelling.together:
        message = f"“{found}” is spelt “{better}” elsewhere in this text"
    return Hit(span, message, (Suggestion((Edit(span, better),), Safety.ASK, _REASON),))


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    placed = list(_placed(document))
    used = Counter((spelling.counted_with, spelling.way) for _, _, spelling in placed)
    for view, span, spelling in placed:
        here, there = (used[spelling.counted_with, way] for way in (spelling.way, spelling.other_way))
        if there >= max(_LEAST, _CLEAR * here if spelling.together else here + 1):
            yield view, _hit(view, span, spelling)


CHECK = Check(
    id="inconsistent-spelling",
    summary="Two spellings of a language mixed in one text",
    explanation=__doc__,
    category=Category.LOCALE_CONVENTIONS,
    severity=Severity.MINOR,
    find_across=find_across,
    languages=lambda language: read_families(language.code),
    languages_note="no list of words with two spellings",
    examples=(
        bad(
            "el-en",
            "",
            "The harbour of the city centre had favourable winds. Its ⟦color⟧ was grey.",
            fixed="The harbour of the city centre had favourable winds. Its colour was grey.",
        ),
        bad(
            "uk-en",
            "",
            "They organized it well and recognized that nobody had authorized it. ⟦Organising⟧ is hard.",
            fixed="They organized it well and recognized that nobody had authorized it. Organizing is hard.",
        ),
        bad(
            "en-de",
            "",
            "Die Straße ist groß, heißt es. Der Fuß der ⟦Strasse⟧ liegt tief.",
            fixed="Die Straße ist groß, heißt es. Der Fuß der Straße liegt tief.",
        ),
        bad(
            "en-pt",
            "",
            "A equipe soube do fato econômico. O registro mudou. O ⟦facto⟧ foi visto.",
            fixed="A equipe soube do fato econômico. O registro mudou. O fato foi visto.",
        ),
        bad(
            "en-el",
            "",
            "Η εταιρεία έκλεισε. Μια άλλη εταιρεία άνοιξε. Η ⟦εταιρία⟧ δεν σχολίασε.",
            fixed="Η εταιρεία έκλεισε. Μια άλλη εταιρεία άνοιξε. Η εταιρεία δεν σχολίασε.",
        ),
        bad(
            "en-zh",
            "",
            "这个国家的总统说，他们会继续谈判，直到战争结束。经济⟦發⟧展很快。",
            fixed="这个国家的总统说，他们会继续谈判，直到战争结束。经济发展很快。",
        ),
        good("el-en", "", "The harbour of the city centre is grey, said the US Department of Defense."),
        good("uk-en", "", "The harbour and the centre were grey. “My favorite color,” she said."),
        good("en-uk", "", "Цей проєкт схвалили, а той проект ні."),
        good("en-de", "", "Die Masse der Leute kannte die Maße der Straße. Groß und heiß war es."),
    ),
)
