"""Report “he added” where the speaker is a woman, or the other way round.

Why: engines choose a pronoun sentence by sentence; a quotation that goes on in the next paragraph loses its speaker.
The speaker is the one person named with the last verb of saying; the gender comes from the glossary, a title, a role or
a given name.
Not reported: gender that only a verb shows (додав, додала); anything where two speakers are possible: another person of
the pronoun's gender named since, a sentence of saying with two names in it or with none (“the minister said”), or a
speaker whose gender is not known; a paragraph of more than 20,000 characters, which is none of an article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqa.analysis import DocumentView, TextView, View
from tqa.attribution import Cast, Person, free, sayer, sentence_at, title_gender
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Gender, Hit, Kind, Safety, Severity, Span, Suggestion, Term

_REACH = 4
"""How many paragraphs a speaker is remembered."""
_LONGEST = 1000
"""How many characters of a sentence are read on either side of a verb: text without full stops is no sentence."""
_LONGEST_PARAGRAPH = 20_000
_AFTER_STOP = re.compile(r"""["”»“’'.!?…][\s,–—-]*(?:\w+[\s,]+){0,2}\Z""")
"""What stands before “he said”: a closing mark or a full stop, and no more than two words since (“nowadays,”)."""
_AFTER_QUOTATION = re.compile(r"""["”»“’'][\s,.–—-]*(?:\w+[\s,]+){0,2}\Z""")
_OTHER = {Gender.FEMININE: Gender.MASCULINE, Gender.MASCULINE: Gender.FEMININE}


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun, of one word or more (ο ίδιος), that stands beside a verb of saying."""

    span: Span
    gender: Gender


@dataclass(frozen=True, slots=True)
class _Speech:
    """A verb of saying outside quotations. `pronoun` is set if the sayer is one; `speaker` if just one is named."""

    at: int
    pronoun: _Pronoun | None
    speaker: Person | None

    @property
    def start(self) -> int:
        return min(self.at, self.pronoun.span.start) if self.pronoun else self.at


def _pronoun_beside(view: TextView, index: int) -> _Pronoun | None:
    """Return the pronoun that touches the verb at `index`, on either side."""
    known = view.language.gendered_pronouns
    for start, end in ((index - 1, index), (index - 2, index), (index + 1, index + 2), (index + 1, index + 3)):
        words = view.words[max(0, start) : end]
        run = view.words[max(0, min(start, index)) : max(end, index + 1)]
        joined = all(view.between(a, b).isspace() for a, b in pairwise(run))
        gender = known.get(" ".join(word.folded for word in words)) if words and joined else None
        if gender is not None:
            return _Pronoun(Span(words[0].start, words[-1].end), gender)
    return None


def _is_paragraph(view: View) -> bool:
    """Tell whether a segment is no longer than a reader keeps in mind who speaks."""
    return len(view.target.text) <= _LONGEST_PARAGRAPH


def speeches(view: View, cast: Cast) -> Iterator[_Speech]:
    """Yield the verbs of saying in a segment, in order, with who says it."""
    target = view.target
    for word in target.says if _is_paragraph(view) else ():
        if target.quoted(word.start):
            continue
        pronoun = _pronoun_beside(target, target.index_from(word.start))
        yield _Speech(word.start, pronoun, None if pronoun else sayer(target, word, cast.within(view)))


def _topic(view: View, cast: Cast, before: int) -> Person | None:
    """Return the one person whom the text is about: named alone in this paragraph so far, or in the one before."""
    here = tuple(person for person in cast.within(view) if person.span.start < before)
    earlier = view.previous
    named = free(view.target, here) if here or earlier is None else free(earlier.target, cast.within(earlier))
    return named[0] if len(named) == 1 else None


def _named_since(document: DocumentView, cast: Cast, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Person]:
    """Yield the people named after one place of a document and before another: (segment, offset)."""
    for view in document.views[start[0] : end[0] + 1]:
        for person in cast.within(view):
            if start < (view.index, person.span.start) < end:
                yield person


def _opens_sentence_or_follows_quotation(view: TextView, start: int) -> bool:
    """Tell whether a pronoun and its verb belong to a quotation just ended, or begin a sentence of their own."""
    before = view.text[max(0, start - _LONGEST) : start]
    return not before.strip() or _AFTER_STOP.search(before) is not None


def _follows_quotation(view: TextView, start: int) -> bool:
    return _AFTER_QUOTATION.search(view.text[max(0, start - _LONGEST) : start]) is not None


def _swapped(view: TextView, pronoun: _Pronoun) -> str | None:
    """Return the other gender's form of a pronoun, with its capital; None if there is not just one."""
    known = view.language.gendered_pronouns
    others = [form for form, gender in known.items() if gender is not pronoun.gender]
    if len(others) != 1:
        return None
    return others[0][0].upper() + others[0][1:] if pronoun.span.of(view.text)[0].isupper() else others[0]


def _hit(view: TextView, pronoun: _Pronoun, speaker: Person) -> Hit:
    who = "a woman" if pronoun.gender is Gender.MASCULINE else "a man"
    replacement = _swapped(view, pronoun)
    suggestions: tuple[Suggestion, ...] = ()
    if replacement is not None:
        reason = f"tqa takes {speaker.name} to be the speaker"
        suggestions = (Suggestion((Edit(pronoun.span, replacement),), Safety.ASK, reason),)
    return Hit(pronoun.span, f"“{pronoun.span.of(view.text)}” is said of {speaker.name}, {who}", suggestions)


def _reported(view: View, cast: Cast) -> Iterator[tuple[_Pronoun, Person]]:
    """Yield the pronouns that take up the speaker in what is reported: “Smith said she would”, and the speaker."""
    target = view.target
    ends = {person.span.end: person for person in cast.within(view) if cast.gender(person) is not None}
    for word in target.says if ends and _is_paragraph(view) else ():
        index = target.index_from(word.start)
        if not index or target.quoted(word.start):
            continue
        speaker, following = ends.get(target.words[index - 1].end), target.words[index + 1 : index + 3]
        if speaker is None or not target.between(target.words[index - 1], word).isspace() or not following:
            continue
        after = following[-1] if following[0].folded in target.language.data.words.conjunctions else following[0]
        gender = target.language.gendered_pronouns.get(after.folded)
        if (
            gender is not None
            and after.text.islower()
            and target.text[word.end : after.start].strip().isalpha() is (after is not following[0])
        ):
            yield _Pronoun(after.span, gender), speaker


def _has_no_other(view: View, cast: Cast, pronoun: _Pronoun, speaker: Person) -> bool:
    """Tell whether nobody in this paragraph or the one before may be of the pronoun's gender but the speaker."""
    known = view.target.language.gendered_pronouns
    for near in filter(None, (view, view.previous)):
        for person in cast.within(near):
            if person.key != speaker.key and cast.gender(person) is not _OTHER[pronoun.gender]:
                return False
        for word in near.target.words:
            is_it = near is view and word.start == pronoun.span.start
            if not is_it and pronoun.gender in (known.get(word.folded), title_gender(near.target, word)):
                return False
    return True


def _with_pronouns(document: DocumentView) -> list[View]:
    """Return the segments with a verb of saying and a pronoun that tells a gender: all others tell nothing."""
    known = frozenset(word for form in document.target_language.gendered_pronouns for word in form.split())
    return [v for v in document.views if v.target.says and not known.isdisjoint(v.target.vocabulary)]


def _in_reports(views: Sequence[View], cast: Cast) -> Iterator[tuple[View, Hit]]:
    for view in views:
        for pronoun, speaker in _reported(view, cast):
            wrong = cast.gender(speaker) is _OTHER[pronoun.gender]
            if wrong and _has_no_other(view, cast, pronoun, speaker):
                yield view, _hit(view.target, pronoun, speaker)


def find_across(document: DocumentView) -> Iterator[tuple[View, Hit]]:
    views = _with_pronouns(document)
    if not views:
        return
    cast = Cast(document)
    yield from _in_reports(views, cast)
    speaker: Person | None = None
    since: tuple[int, int] | None = None
    near = {index for view in views for index in range(max(0, view.index - _REACH), view.index + 1)}
    for view in (document.views[index] for index in sorted(near)):
        for speech in speeches(view, cast):
            if speech.pronoun is None:
                # “Woodward said it was late and added …”: the second verb has the subject of the first.
                if speech.speaker is not None or since is None or not _same_sentence(view, since, speech):
                    speaker, since = speech.speaker, (view.index, speech.at)
                continue
            who, start = speaker, since
            if since is None or view.index - since[0] > _REACH or _begins_anew(view, since, speech, cast):
                quotes = _follows_quotation(view.target, speech.start)
                who, start = _topic(view, cast, speech.start) if quotes else None, (view.index, speech.start)
            if who is None or start is None or cast.gender(who) is not _OTHER[speech.pronoun.gender]:
                continue
            if _is_settled(cast, view, speech, speaker=who, since=start):
                yield view, _hit(view.target, speech.pronoun, who)


def _same_sentence(view: View, since: tuple[int, int], speech: _Speech) -> bool:
    return since[0] == view.index and sentence_at(view.target, since[1]) == sentence_at(view.target, speech.at)


def _begins_anew(view: View, since: tuple[int, int], speech: _Speech, cast: Cast) -> bool:
    """Tell whether somebody was named in this paragraph after the last speech, so that the speech says nothing now."""
    return since[0] < view.index and any(person.span.start < speech.start for person in cast.within(view))


def _is_settled(cast: Cast, view: View, speech: _Speech, *, speaker: Person, since: tuple[int, int]) -> bool:
    """Tell whether nobody else can have said it."""
    document, pronoun = view.document, speech.pronoun
    if pronoun is None or not _opens_sentence_or_follows_quotation(view.target, speech.start):
        return False
    # Whoever else is named from the paragraph of the last speech on may have begun to speak; of those named in the
    # paragraph before, only who is known to be of the pronoun's gender.
    first, here = max(0, since[0] - 1), (view.index, speech.start)
    earlier = _named_since(document, cast, (first, -1), (since[0], 0))
    since_then = [p for p in _named_since(document, cast, (since[0], -1), here) if p.key != speaker.key]
    if any(cast.gender(person) is pronoun.gender for person in earlier):
        return False
    if any(cast.gender(person) is not _OTHER[pronoun.gender] for person in since_then):
        return False
    return not any(
        title_gender(between.target, word) is pronoun.gender
        for between in document.views[first : view.index + 1]
        for word in between.target.words
        if (between is not view or word.start < speech.start)
        and not any(p.span.start <= word.start < p.span.end for p in cast.within(between))
    )


_LIU = Concept(
    id="liu-xiaobo",
    kind=Kind.PERSON,
    gender=Gender.MASCULINE,
    terms=(Term(text="Liu Xiaobo", language="en"), Term(text="Liu", language="en", short=True)),
)

CHECK = Check(
    id="pronoun-gender",
    summary="“He said” of a woman, or “she said” of a man",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find_across=find_across,
    languages=lambda language: len(set(language.gendered_pronouns.values())) == len(Gender),
    languages_note="no pronouns that tell a speaker's gender",
    examples=(
        bad(
            "el-en",
            "",
            "“We work for peace,” said US Ambassador Linda Thomas-Greenfield.\n“It can begin now,” ⟦he⟧ added.",
            fixed="“We work for peace,” said US Ambassador Linda Thomas-Greenfield.\n“It can begin now,” she added.",
        ),
        bad(
            "el-en",
            "",
            "Ms Davis said that it was late.\n“We left at nine,” ⟦he⟧ said.",
            fixed="Ms Davis said that it was late.\n“We left at nine,” she said.",
        ),
        bad(
            "el-en",
            "",
            "Linda Okonkwo came home.\nOkonkwo said ⟦he⟧ would stay.",
            fixed="Linda Okonkwo came home.\nOkonkwo said she would stay.",
        ),
        good("el-en", "", "Linda Okonkwo met Robert Jones.\nOkonkwo said he would stay."),
        good("el-en", "", "Linda Okonkwo met the spokesman.\nOkonkwo said he would stay."),
        good("el-en", "", "“We work,” said Linda Smith, who met Robert Jones.\n“It can begin now,” he added."),
        good("el-en", "", "“We work,” said Linda Smith.\nThe spokesman agreed. “It can begin now,” he added."),
        good("el-en", "", "“We work,” said Linda Smith.\n“It can begin now,” she added."),
        good("zh-en", "", "“We work,” said Liu Wenjing.\n“It can begin now,” she added.", glossary=(_LIU,)),
        bad(
            "zh-en",
            "",
            "“We work,” said President Liu.\n“It can begin now,” ⟦she⟧ added.",
            fixed="“We work,” said President Liu.\n“It can begin now,” he added.",
            glossary=(_LIU,),
        ),
    ),
)
