"""Report a text that is still cut into tokens: “the baby 's name , ( 27 ) , was 85 % known .”

Why: engines read text cut into words and marks, and some hand it back that way. It is one fault of the whole text, not
one of each mark, and one correction puts the text together again.
Not reported: a text in which some comma or stop stands where it should (a single detached mark is `stray-punctuation`);
the space that French puts before tall marks, and others before a sign of percent (`marks.spaced` in tqa/lang/, CLDR).
"""

from collections.abc import Iterator

from tqa.analysis import View
from tqa.checks.base import Check, bad, good
from tqa.model import Category, Edit, Hit, Safety, Severity, Span, Suggestion


def find(view: View) -> Iterator[Hit]:
    loose = view.target.loose_spaces
    if not loose:
        return
    text = view.target.text
    whole = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    join = Suggestion(
        tuple(Edit(span, "") for span in loose), Safety.ASK, "which marks open, close or join is told by their order"
    )
    yield Hit(whole, f"the text is cut into tokens: {len(loose)} spaces too many", (join,))


CHECK = Check(
    id="tokenized-text",
    summary="A text cut into words and marks, with spaces between",
    explanation=__doc__,
    category=Category.LINGUISTIC_CONVENTIONS,
    severity=Severity.MINOR,
    find=find,
    examples=(
        bad(
            "de-en",
            "",
            '⟦The baby \'s name , ( Lea ) , is 85 % " new " here .⟧',
            fixed='The baby\'s name, (Lea), is 85% "new" here.',
        ),
        bad("de-en", "", "⟦A 17 - year - old paid $ 5 , did n't he ?⟧", fixed="A 17-year-old paid $5, didn't he?"),
        bad("en-de", "", "⟦Er kam , sah und siegte , zu 85 % .⟧", fixed="Er kam, sah und siegte, zu 85 %."),
        bad("en-fr", "", "⟦L' homme a dit : « Viens ! » , hier .⟧", fixed="L'homme a dit : « Viens ! », hier."),
        bad("en-uk", "", "⟦Він приїхав , ( учора ) , до Києва .⟧", fixed="Він приїхав, (учора), до Києва."),
        bad("en-ar", "", "⟦قال الوزير ، أمس ، إنه موافق .⟧", fixed="قال الوزير، أمس، إنه موافق."),
        good("de-en", "", "The envoy said, after the vote , that he agreed."),
        good("de-en", "", "The envoy left - she stayed ."),
        good("en-fr", "", "Que faire ? Rien ; on verra : c’est tout !"),
    ),
)
