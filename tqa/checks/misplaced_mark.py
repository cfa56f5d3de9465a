"""Report a mark that breaks a phrase in two: “the, baby”, “data! labelers”, “is; known”, “force" for”.

Why: engines and editing leave marks where none can stand; the reader stumbles, and a search for the phrase fails.
Reported are marks behind a word that belongs to the next one (`marks.binds_on` and `marks.never_last` in tqa/lang/); an
end of sentence or a semicolon before a small word of a sentence that goes on; a closing quotation mark, an apostrophe
or a hyphen that closes nothing; a comma before an opening bracket, or another mark right after a comma; signs such as
@ and ~ that hang on a word; a comma between a short subject and its verb (`marks.no_comma_before`), or, where the
source has none, inside a name or before a phrase. The source decides where the words alone do not: if it has no mark
of that kind, in whatever script, the translation needs none.
Not reported: names that end in a mark (Yahoo!) and abbreviations; suspended hyphens (two- and three-year); plural
possessives; a comma that may open an insertion (in, among others, two).
"""

from collections.abc import Iterator

import regex

from tqa.analysis import View
from tqa.analysis.inner_marks import is_undivided
from tqa.analysis.mark_places import Place, is_no_clause, is_small_letters
from tqa.analysis.phrase_commas import parts_phrase
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion

_SIGNS = frozenset("@^~_")
_ENDS = frozenset("!?؟;؛:")
_SEMICOLONS = frozenset(";؛")
_STOPS = frozenset(".!?;")
_COMMAS = frozenset(",،")
_PLAIN = frozenset(",،.")
_AFTER_COMMA = frozenset(";:!?؛؟")
_DASHES = frozenset("-‐‑")
_APOSTROPHES = frozenset("'’")
_OPENERS = {'"': '"', "”": "“„", "»": "«"}
_OPENS_SINGLE = regex.compile(r"(?:^|[\s(\[“„\"«])['‘‚]\w")
_CURLY = frozenset("“”„«»")
_DASH = regex.compile(r"\s[-‐‑–—―]|[-‐‑–—―]\s|——|[\p{Han}\p{Hiragana}\p{Katakana}][–—―]")
_LONGEST_PARAGRAPH = 5_000
"""How many characters before a mark its partner may stand."""
_INITIAL = 2
_INSERTION = 5
_SUSPENDED = 3
_SOURCE_SAYS = "the source has no such mark here, but the sentence may be meant to be read otherwise"
_WORDS_SAY = "if the sentence does end here, the words around the mark are wrong instead"


def _is_sign(place: Place) -> bool:
    """Tell whether a sign hangs on a word that stands nowhere else in the text, nor in its source."""
    mark = place.found.marks[-1]
    return mark in _SIGNS and place.target.text.count(mark) == 1 and mark not in place.view.source.text


def _follows_comma(place: Place) -> bool:
    marks = place.found.marks
    return len(marks) == 2 and marks[0] in _COMMAS and marks[1] in _AFTER_COMMA  # noqa: PLR2004 - a comma and one more


def _parts_bound_words(place: Place) -> bool:
    """Tell whether a mark stands behind a word that none can follow, or before a bracket where none can stand."""
    mark, data = place.found.marks, place.target.language.data
    if mark in _COMMAS and place.found.opener[:1] in ("(", "["):
        return True
    if f"{place.before.folded} {place.after.folded}" in data.marks.never_parted and is_small_letters(place.before):
        return not place.found.opener
    if mark in _COMMAS:
        return (place.leads or place.binds) and not _is_list(place) and not _opens_insertion(place)
    if mark in _DASHES or mark == ":":
        return place.binds and not place.is_small(place.after)
    if mark not in _STOPS and mark not in _ENDS:
        return False
    # An abbreviation may look like a small word: в. for “century”.
    return place.is_never_last and not (mark == "." and _abbreviates(place))


def _abbreviates(place: Place) -> bool:
    word, words = place.before, place.target.language.data.words
    joins = word.folded in words.articles | words.conjunctions and len(place.after.text) > 1
    initial = place.target.language.data.capitals == "none" and len(word.text) <= _INITIAL
    lone = initial or (len(word.text) == 1 and not joins)
    return lone or f"{word.folded}." in words.abbreviations


def _is_list(place: Place) -> bool:
    data = place.target.language.data
    if place.before.folded in data.words.prepositions - data.words.articles and not place.binds:
        return len(place.after.text) == 1 and place.after.folded not in data.words.articles
    return len(place.after.text) == 1 or place.after.folded in data.marks.binds_on | data.words.articles


def _opens_insertion(place: Place) -> bool:
    """Tell whether another comma follows soon: in, among others, two places. After an article, nobody inserts."""
    if place.before.folded in place.target.language.data.words.articles:
        return False
    ahead = place.following(_INSERTION)
    return any(mark in place.target.text[place.found.end : ahead[-1].end + 1] for mark in _COMMAS)


def _ends_nothing(place: Place) -> bool:
    """Tell whether the mark of an end stands where the sentence goes on in small letters."""
    mark, before, after = place.found.marks[-1], place.before, place.after
    if mark not in _ENDS or not set(place.found.marks[:-1]) <= _APOSTROPHES:
        return False
    if not place.is_foreign_to_source(mark):
        free = not place.view.source and not place.found.opener and not place.target.quoted(before.start)
        return free and place.joins and after.text.islower() and mark != ":"
    if place.joins:
        # A list may follow “all:”, a speech “that:”.
        lists = mark == ":" and before.folded in place.target.language.data.words.determiners
        lists = lists and not place.joins_clause
        return not lists and (after.text.islower() or (bool(place.found.opener) and mark != ":"))
    if place.found.opener or mark == ":":
        return False
    if mark in _SEMICOLONS and not after.text.islower():
        return before.is_capitalised and after.is_capitalised
    return is_no_clause(place) if mark in _SEMICOLONS else after.text.islower() and not before.is_capitalised


def _divides_alone(place: Place) -> bool:
    """Tell whether a semicolon or a colon stands where the source has no mark of any kind inside."""
    mark = place.found.marks
    if place.found.opener or not place.view.source or not (mark in _SEMICOLONS or mark == ":"):
        return False
    binds = mark != ":" or (place.is_small(place.before) and place.after.text.islower())
    return binds and is_undivided(place.view.source.text)


def _parts_phrase(place: Place) -> bool:
    return parts_phrase(place.view, place.found)


def _closes_nothing(place: Place) -> bool:
    """Tell whether a closing quotation mark closes nothing."""
    mark, text = place.found.marks[-1], place.target.text
    openers = _OPENERS.get(mark)
    if openers is None or place.before.is_number or ('"' in text and not _CURLY.isdisjoint(text)):
        return False
    head = text[max(0, place.found.start - _LONGEST_PARAGRAPH) : place.found.end - 1]
    opened = sum(head.count(opener) for opener in openers)
    is_open = opened % 2 == 1 if mark in openers else opened > head.count(mark)
    if is_open or (mark in openers and text.count(mark) % 2 == 0):
        return False
    return place.is_foreign_to_source(mark) or (len(place.found.marks) == 1 and (place.is_never_last or place.joins))


def _is_lone_apostrophe(place: Place) -> bool:
    marks, before = place.found.marks, place.before
    endings = place.target.language.data.marks.apostrophe_after
    if endings is None or marks not in ("'", "’", "%'", "%’"):
        return False
    if len(marks) == 1 and not place.joins:
        plain = before.text.islower() and len(before.text) > 1
        if not plain or before.folded.endswith(endings):
            return False
    said = not place.target.language.sayers.isdisjoint(word.folded for word in place.following(2))
    reach = max(0, place.found.start - _LONGEST_PARAGRAPH)
    return not said and not _OPENS_SINGLE.search(place.target.text, reach, place.found.start)


def _is_lone_hyphen(place: Place) -> bool:
    """Tell whether a hyphen hangs on a word and is neither a dash of the source nor one of two that share a word."""
    if place.found.marks not in _DASHES or place.target.language.data.compounds:
        return False
    words, after = place.target.language.data.words, place.after
    if after.folded in words.conjunctions | words.pronouns:
        return False
    if place.joins:
        return True
    shared = any("-" in word.text for word in place.following(_SUSPENDED))
    return not shared and bool(place.view.source) and not _DASH.search(place.view.source.text)


_WHOLE = (_parts_bound_words, _parts_phrase, _divides_alone, _is_lone_hyphen)
_LAST = (_is_sign, _ends_nothing, _follows_comma, _closes_nothing, _is_lone_apostrophe)


def _stray(place: Place) -> Span | None:
    """Return the mark that has no business where it stands, or None if all is well."""
    start, end = place.found.start, place.found.end
    if end - start == 1 and any(rule(place) for rule in _WHOLE):
        return Span(start, end)
    return Span(end - 1, end) if any(rule(place) for rule in _LAST) else None


def find(view: View) -> Iterator[Hit]:
    words, language = view.target.words, view.target.language
    bound, loose = language.bound_words, language.loose_words
    for found in view.target.breaks:
        if found.marks in _PLAIN and not found.opener and words[found.before].folded not in bound:
            after = words[found.before + 1]
            if found.marks not in _COMMAS or not (after.folded in loose or after.is_capitalised):
                continue
        place = Place(view, found)
        span = _stray(place)
        if span is not None:
            mark = span.of(view.target.text)
            drop = Suggestion((Edit(span, ""),), Safety.ASK, _SOURCE_SAYS if view.source else _WORDS_SAY)
            yield Hit(span, f"“{mark}” stands between “{place.before.text}” and “{place.after.text}”", (drop,))


CHECK = Check(
    id="misplaced-mark",
    summary="A mark where the sentence goes on",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad("el-en", "", "The envoy saw the⟦,⟧ camp and⟦.⟧ Rafah.", fixed="The envoy saw the camp and Rafah."),
        bad(
            "el-en",
            "Ο υπουργός είδε τα ερείπια του χωριού.",
            "The minister saw the ruins⟦!⟧ of the village.",
            fixed="The minister saw the ruins of the village.",
        ),
        bad(
            "de-en",
            "Die meisten Kinder kamen aus dem Ort zurück.",
            'Most⟦"⟧ children came back⟦;⟧ from the town.',
            fixed="Most children came back from the town.",
        ),
        bad("de-en", "", "Salted⟦@⟧ trout,⟦;⟧ 85%⟦'⟧ of it fresh.", fixed="Salted trout, 85% of it fresh."),
        bad(
            "de-en",
            "",
            "It cost a lot⟦,⟧ (8 euros) because⟦,⟧ of tax.",
            fixed="It cost a lot (8 euros) because of tax.",
        ),
        bad("de-en", "", "The director of⟦-⟧ the mine and⟦'⟧ his son.", fixed="The director of the mine and his son."),
        bad("en-de", "", "Sie kam wegen⟦;⟧ des Wetters im⟦!⟧ Mai an.", fixed="Sie kam wegen des Wetters im Mai an."),
        bad("en-fr", "", "Il vit dans les⟦,⟧ Alpes et⟦.⟧ Nice.", fixed="Il vit dans les Alpes et Nice."),
        bad(
            "en-es",
            "",
            "Visitó los⟦,⟧ pueblos a pesar⟦,⟧ de la lluvia.",
            fixed="Visitó los pueblos a pesar de la lluvia.",
        ),
        bad("en-it", "", "Il capo della⟦,⟧ polizia e⟦.⟧ Rossi.", fixed="Il capo della polizia e Rossi."),
        bad("en-el", "", "Ο πρόεδρος της βουλής πήγε στην⟦,⟧ Πάτρα.", fixed="Ο πρόεδρος της βουλής πήγε στην Πάτρα."),
        bad("en-uk", "", "Він приїхав до⟦,⟧ Львова з⟦!⟧ друзями.", fixed="Він приїхав до Львова з друзями."),
        bad("en-ru", "", "Он приехал в⟦,⟧ Казань.", fixed="Он приехал в Казань."),
        bad("en-ar", "", "وصل الوزير إلى⟦،⟧ المدينة.", fixed="وصل الوزير إلى المدينة."),
        bad("en-he", "", "השר של⟦,⟧ האוצר הגיע.", fixed="השר של האוצר הגיע."),
        good("el-en", "", "The rivals’ leaders met in, among others, two- and three-storey camps; they said so."),
        good("el-en", "", "Yahoo! and “Who? Me?” are names; 'hard look' at a, b and c; what it is looking for."),
        bad(
            "es-en",
            "Todo puente tenía una torre de piedra.",
            "Each bridge⟦,⟧ had a tower⟦;⟧ of stone.",
            fixed="Each bridge had a tower of stone.",
        ),
        bad(
            "de-en",
            "Sie zeigte dem Rat von West Bay die neue Halle.",
            "The board of West⟦,⟧ Bay was shown the hall.",
            fixed="The board of West Bay was shown the hall.",
        ),
        bad(
            "it-en",
            "Il sindaco ha invitato Anna all'apertura.",
            "The mayor invited Anna⟦,⟧ to the opening.",
            fixed="The mayor invited Anna to the opening.",
        ),
        bad("it-en", "Chi cerca l'oro", 'Those who seek⟦"⟧ the gold', fixed="Those who seek the gold"),
        bad("en-pt", "", "Nasceram em⟦,⟧ março no norte.", fixed="Nasceram em março no norte."),
        good("en-pt", "", "Nasceram em, ao que parece, março no norte."),
        good("el-en", "", "The new hall, however, is open; the old one however, is not."),
        good("es-en", "El lunes fue al museo.", "From the museum, to the old port, he walked."),
        good("el-en", "", "He gave up; the others came in. They ate."),
        good("en-de", "", "Die Bahn stellte den Verkehr ein; die Busse fuhren, die Haupt- und die Nebenlinie."),
        good("en-uk", "", "Замок XIX в. (о. Крит) і, як кажуть, два порти."),
        good("en-tr", "", "Toplantı geç oldu; kararın metni yarın çıkacak."),
        good("en-fr", "", "Il a dit : « le, la, les » ; que faire ?"),
    ),
)
