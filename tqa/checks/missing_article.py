"""Report a name that needs an article and has none, as in “in UK” or “to US”.

Why: languages without articles, or with articles before every name, leave engines guessing.
The glossary says which names need which article; a name is reported only where it stands alone after a preposition
(`names.needs_article_after` in tqa/lang/) or a verb of saying, or begins a sentence with its verb behind it.
Not reported: names used like adjectives (“in US politics”), and names in headlines.
"""

from collections.abc import Iterator

from tqa.analysis import TextView, View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Concept, Edit, Hit, Kind, Mention, Safety, Severity, Span, Suggestion, Term
from tqa.text.edges import ends_at
from tqa.text.words import Word

_REASON = "the name may be used like an adjective"
_BODY = "some bodies go without an article"
_ENDS = frozenset(".,;:!?…)]»”。")


def ends_there(view: TextView, span: Span) -> bool:
    """Tell whether a mark or the end of the text follows a name, so that it is a noun of its own."""
    following = view.text[span.end : span.end + 1]
    if following == "," and _lists_names(view, span):
        return False
    return following in _ENDS or ends_at(view.text, span.end)


def _lists_names(view: TextView, span: Span) -> bool:
    """Tell whether a comma goes on to another name: “US, British and French forces” are all of one kind."""
    following = view.word_after(span.end)
    return following is not None and following.is_capitalised


def stands_alone(view: TextView, span: Span) -> bool:
    """Tell whether what follows shows that a name is a noun of its own: its end, a verb, or another such name.

    “from US and EU.” has two nouns; “between US and Chinese officials” none; a clause follows in “of Senate as the …”.
    """
    if ends_there(view, span):
        return True
    index = view.index_from(span.end)
    following = view.words[index : index + 2]
    if not following or not view.text[span.end : following[0].start].isspace() or not following[0].text.islower():
        return False
    words = view.language.data.words
    if following[0].folded in words.conjunctions and len(following) > 1:
        other = view.mention_at.get(following[1].start)
        clause = following[1].folded in words.articles | words.determiners | words.pronouns
        return clause or (other is not None and stands_alone(view, other.span))
    if following[0].folded in words.prepositions:
        return len(following) < 2 or following[1].start not in view.mention_at  # noqa: PLR2004 - “from US to UK rules”
    return following[0].folded in words.auxiliaries


def _quotes_follow(view: TextView, span: Span) -> bool:
    return any(quotation.start == span.end + 1 for quotation in view.quotations)


def _after_word(view: TextView, before: Word, span: Span) -> bool:
    """Tell whether the word before a name calls for the article: a preposition, or a verb such as “denounced”."""
    language, gap = view.language, view.text[before.end : span.start]
    if not gap.isspace() or "\n" in gap:
        return False
    if before.folded in language.data.names.needs_article_after:
        return stands_alone(view, span)
    return before.text in language.sayers and (stands_alone(view, span) or _quotes_follow(view, span))


def _begins_sentence(view: TextView, span: Span) -> bool:
    """Tell whether a name begins a sentence, with its verb behind it: “United States has offered”.

    An acronym in that place is mostly an adjective: “US officials”.
    """
    before = view.word_before(span.start)
    gap = view.text[before.end if before else 0 : span.start].strip()
    if span.start not in view.initials or span.of(view.text).isupper() or gap not in ("", ".", "!", "?"):
        return False
    following = view.word_after(span.end)
    acts = following is not None and following.folded in view.language.data.words.auxiliaries | view.language.sayers
    return acts and following is not None and view.text[span.end : following.start].isspace()


def lacks_article(view: TextView, mention: Mention) -> Span | None:
    """Return the stretch to mark if a name stands where it cannot do without its article."""
    if _begins_sentence(view, mention.span):
        return mention.span
    before = view.word_before(mention.span.start)
    if before is not None and _after_word(view, before, mention.span):
        return Span(before.start, mention.span.end)
    return None


def institutions(view: TextView) -> Iterator[Hit]:
    """Find the long name of a body without its article behind a preposition: of University of Michigan.

    Its last word tells it, or its first if “of” follows. A possessive does the work of an article.
    """
    data = view.language.grammar.institutions
    if not data.article:
        return
    for index in view.joints:
        if view.words[index].folded not in view.language.data.names.needs_article_after:
            continue
        run = _capitalised_run(view, index + 1)
        if not run or any(view.language.without_possessive(word.text) != word.text for word in run):
            continue
        following = view.word_after(run[-1].end)
        opens = run[0].folded in data.openings and following is not None and following.folded == data.of
        opens = opens and len(run) == 1
        if opens or (len(run) > 1 and run[-1].folded in data.heads):
            if run[0].start in view.mention_at and view.mention_at[run[0].start].span.end >= run[-1].end:
                continue
            name, before = run[0], view.words[index]
            insert = (Edit(Span(name.start, name.start), f"{data.article} "),)
            message = f"“{data.article}” is missing before “{Span(name.start, run[-1].end).of(view.text)}”"
            yield Hit(Span(before.start, name.end), message, (Suggestion(insert, Safety.ASK, _BODY),))


def _capitalised_run(view: TextView, start: int) -> tuple[Word, ...]:
    """Return the words with capitals from `start` on that only spaces divide, and divide from the word before."""
    end = start
    while end < len(view.words) and view.words[end].is_capitalised:
        if view.between(view.words[end - 1], view.words[end]) != " ":
            break
        end += 1
    return view.words[start:end]


def find(view: View) -> Iterator[Hit]:
    target = view.target
    if target.is_headline:
        return
    yield from institutions(target)
    for mention in target.mentions:
        article = mention.term.article
        if not article or mention.span.of(target.text) != mention.term.text:
            continue
        span = lacks_article(target, mention)
        if span is not None:
            written = article if span.start < mention.span.start else article[0].upper() + article[1:]
            insert = (Edit(Span(mention.span.start, mention.span.start), f"{written} "),)
            fix = Suggestion(insert) if ends_there(target, mention.span) else Suggestion(insert, Safety.ASK, _REASON)
            yield Hit(span, f"“{article}” is missing before “{mention.term.text}”", (fix,))


def _name(text: str, article: str) -> Concept:
    return Concept(id=text, kind=Kind.PLACE, terms=(Term(text=text, language="en", article=article),))


CHECK = Check(
    id="missing-article",
    summary="A name without the article it needs",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    languages=lambda language: language.data.names.needs_article_after,
    languages_note="names need no article, or no rule is known",
    examples=(
        bad(
            "uk-en",
            "",
            "Envoys ⟦of UK⟧ and Malta will come.",
            fixed="Envoys of the UK and Malta will come.",
            glossary=(_name("UK", "the"), _name("Malta", "")),
        ),
        bad("el-en", "", "She lives ⟦in UK⟧.", fixed="She lives in the UK.", glossary=(_name("UK", "the"),)),
        bad(
            "el-en",
            "",
            "Aid came ⟦from US⟧.",
            fixed="Aid came from the US.",
            glossary=(_name("US", "the"),),
        ),
        bad(
            "el-en",
            "",
            "It ended. ⟦United States⟧ has agreed.",
            fixed="It ended. The United States has agreed.",
            glossary=(_name("United States", "the"),),
        ),
        bad(
            "el-en",
            "",
            "Russia ⟦denounced US⟧ “hypocrisy”, he said.",
            fixed="Russia denounced the US “hypocrisy”, he said.",
            glossary=(_name("US", "the"),),
        ),
        bad(
            "el-en",
            "",
            "They sat in the hall ⟦of Senate⟧ as the vote began.",
            fixed="They sat in the hall of the Senate as the vote began.",
            glossary=(_name("Senate", "the"),),
        ),
        bad(
            "el-en",
            "",
            "She left ⟦before Senate⟧ Finance Committee sat.",
            fixed="She left before the Senate Finance Committee sat.",
        ),
        bad("el-en", "", "Ng ⟦of University⟧ of Utah agreed.", fixed="Ng of the University of Utah agreed."),
        good("el-en", "", "A plan by Japan’s Finance Committee. Kim of Oslo University, at Leeds City Council."),
        good("el-en", "", "She told US officials so.", glossary=(_name("US", "the"),)),
        good(
            "el-en",
            "",
            "Talks between US and Chinese officials, from US to UK rules.",
            glossary=(_name("US", "the"), _name("UK", "the")),
        ),
        good("el-en", "", "She lives in the UK. Talk in UK politics is of US aid.", glossary=(_name("UK", "the"),)),
        good("el-en", "", "New life in UK", glossary=(_name("UK", "the"),)),
        good("el-en", "", "The rest of Gaza.", glossary=(_name("Gaza", ""),)),
    ),
)
