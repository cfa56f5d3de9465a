"""One Review that holds everything a report can stumble over. Every report has a golden file made from it."""

from collections.abc import Sequence

from tqa.model import (
    Category,
    Document,
    Edit,
    Finding,
    Hit,
    Location,
    Review,
    Safety,
    Segment,
    Severity,
    Skip,
    Span,
    Suggestion,
)


def _unmarked(marked: str) -> tuple[str, Span]:
    """Return the text without its ⟦ ⟧ and the span they enclosed."""
    before, _, rest = marked.partition("⟦")
    inside, _, after = rest.partition("⟧")
    return before + inside + after, Span(len(before), len(before) + len(inside))


def correction(marked: str, replacement: str, safety: Safety = Safety.SAFE, reason: str = "") -> Suggestion:
    return Suggestion((Edit(_unmarked(marked)[1], replacement),), safety, reason)


def finding(  # noqa: PLR0913 - a finding has many facts
    check: str,
    marked: str,
    message: str,
    *,
    severity: Severity = Severity.MINOR,
    category: Category = Category.LINGUISTIC_CONVENTIONS,
    source: str = "",
    corrections: Sequence[Suggestion] = (),
    line: int = 1,
) -> Finding:
    """Build a finding whose place, in the target and in the source, is marked with ⟦ ⟧."""
    target, span = _unmarked(marked)
    plain_source, source_span = _unmarked(source)
    return Finding(
        check=check,
        category=category,
        severity=severity,
        segment=Segment(id=str(line), target=target, source=plain_source, location=Location(line=line)),
        hit=Hit(span, message, tuple(corrections), source_span if "⟦" in source else None),
        span=span,
        line=line,
        column=span.start + 1,
        fingerprint=f"{line:016x}",
    )


def review(*findings: Finding, words: int = 0, skipped: Sequence[Skip] = (), notes: Sequence[str] = ()) -> Review:
    segments = tuple(found.segment for found in findings)
    return Review(
        document=Document(label="news/article.txt", segments=segments, source_lang="el", target_lang="en"),
        findings=findings,
        ran=tuple(dict.fromkeys(found.check for found in findings)),
        skipped=tuple(skipped),
        version="0.1.0",
        words=words,
        notes=tuple(notes),
    )


_GUESS = "the sentence may need “the”"
_CRITICIZED = (
    "Speaking after the vote, Washington criticized ⟦it ⟧Israel on the death toll in Gaza, where more than 32,000 "
    "people have been killed."
)
_LONG = "The minister repeated that no decision had been taken. " * 91

FINDINGS = (
    finding(
        "stray-pronoun",
        _CRITICIZED.replace("it ⟧", "it⟧ "),
        "“it” stands before a name where the source had an article",
        severity=Severity.MAJOR,
        category=Category.ACCURACY,
        source="Η Ουάσινγκτον επέκρινε ⟦το Ισραήλ⟧ για τον απολογισμό των νεκρών στη Γάζα.",
        corrections=(
            correction(_CRITICIZED, "", Safety.ASK, _GUESS),
            correction(_CRITICIZED, "the ", Safety.ASK, _GUESS),
            correction(_CRITICIZED, "its ally ", Safety.HINT, "only if the source says so"),
        ),
        line=1,
    ),
    finding(
        "misrendered-name",
        "The talks were led by ⟦Nikol Pashinian⟧ [red]and others[/red].",
        "“Nikol Pashinian” is written “Nikol Pashinyan” [bold]in the glossary[/bold]",
        severity=Severity.CRITICAL,
        category=Category.TERMINOLOGY,
        source="На переговорах головував ⟦Нікол Пашинян⟧ 🇦🇲.",
        corrections=(correction("The talks were led by ⟦Nikol Pashinian⟧", "Nikol Pashinyan"),),
        line=2,
    ),
    finding(
        "repeated-word",
        "Президент приїхав ⟦до до⟧ Києва.",
        "“до” is repeated",
        corrections=(correction("Президент приїхав до⟦ до⟧ Києва.", ""),),
        line=3,
    ),
    finding(
        "stray-punctuation",
        "中国外交部发言人⟦，，⟧王毅在北京表示👍🏽。",
        "“，” is doubled",
        corrections=(correction("中国外交部发言人⟦，，⟧王毅", "，"),),
        line=4,
    ),
    finding(
        "misspelt-name",
        "قال ⟦محمود عباص⟧ إن المحادثات ستستأنف.",
        "“محمود عباص” is written “محمود عباس”",
        severity=Severity.MAJOR,
        category=Category.TERMINOLOGY,
        corrections=(correction("قال ⟦محمود عباص⟧ إن", "محمود عباس", Safety.ASK, "it could be another person"),),
        line=5,
    ),
    finding(
        "fused-words",
        "🚒🚒 Cafe\u0301 owners said 30⟦⟧houses burned.\nThe rest stood.",
        "a space is missing between “30” and “houses”",
        corrections=(correction("🚒🚒 Cafe\u0301 owners said 30⟦⟧houses", " "),),
        line=6,
    ),
    finding(
        "untranslated",
        "A hacker wrote \x1b[31m⟦\u202egnorw\x1b[0m⟧ here.\r\nNobody laughed.",
        "a control character \x1b]0;owned\x07 hides in the text",
        severity=Severity.NEUTRAL,
        category=Category.DESIGN_AND_MARKUP,
        line=7,
    ),
    finding(
        "unbalanced-quotes",
        f"{_LONG}⟦“⟧It will be, he said. {_LONG}",
        "“ is opened but never closed",
        corrections=(
            Suggestion(
                (Edit(Span(len(_LONG), len(_LONG) + 1), ""), Edit(Span(len(_LONG) + 22, len(_LONG) + 22), "(")),
                Safety.HINT,
                "the place is guessed",
            ),
        ),
        line=8,
    ),
    finding(
        "unbalanced-quotes",
        f"⟦“{_LONG.strip()}⟧",
        "a quotation runs through the whole paragraph",
        line=9,
    ),
)

REVIEW = review(
    *FINDINGS,
    words=3184,
    skipped=(
        Skip("truncated-surname", "there is no source text"),
        Skip("pronoun-gender", "no data for English: gender is not marked"),
        Skip("name-variant", "there is no source text"),
    ),
    notes=("1 of 9 segments (line 9) was checked without its source: it could not be matched with confidence",),
)

CLEAN = review(words=120, skipped=(Skip("name-variant", "there is no source text"),))
