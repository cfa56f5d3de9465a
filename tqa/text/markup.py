"""Find what is no text but the trace of a machine: tags, entities, placeholders, Markdown, pieces of engines.

Each trace comes with what should stand there, or None where only the author can know.
"""

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from tqa.model import Span

_TAGS = (
    "a|abbr|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|"
    "figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|"
    "object|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|sup|table|"
    "tbody|td|tfoot|th|thead|title|tr|u|ul|video"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?\s?/?>|<!--.{{0,300}}?-->", re.IGNORECASE)
_CLOSING = re.compile(r"</([a-z])>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|&;")
_PLACEHOLDER = re.compile(
    r"\$?\{\{?[\w.:-]{1,40}\}\}?|(?<![\w%])%(?:[0-9]\$)?[sd](?![\w%])|(?<![\w%])%\([a-z_]{1,30}\)[sd]"
    r"|\[(?:URL|LINK|EMAIL|NAME|PERSON|ORG|LOC|DATE|NUM|NUMBER|PLACEHOLDER|UNK|CLS|SEP|MASK|PAD|BOS|EOS)\]"
)
_ENGINE = re.compile(r"</?(?:unk|pad|bos|eos|mask)>|⁇|__[a-z]{2,3}(?:_[A-Za-z]{2,4})?__|@-@|▁|<\|[a-z_]{1,30}\|>|</w>")
_CUT = re.compile(r"(?<=\w)@@ ")
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*\*(?![\w*])")
_HEADING = re.compile(r"^#{1,6}[ ](?=[^\W\d_])", re.MULTILINE)
_LINE_TAGS = frozenset({"br", "p", "div", "li", "tr"})


class Trace(NamedTuple):
    """Where it stands, what it is, and what belongs there; `certain`: nobody writes that on purpose."""

    span: Span
    what: str
    right: str | None
    certain: bool = True


def _tags(text: str) -> Iterator[Trace]:
    closed = {name.lower() for name in _CLOSING.findall(text)}
    for match in _TAG.finditer(text):
        name = re.sub(r"\W.*", "", match.group().strip("</ "), flags=re.DOTALL).lower()
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        parts = name in _LINE_TAGS and before.strip() and (after.isalnum() or after in {"“", "„", "«", '"', "("})
        # A tag of one letter that nothing closes may be spoken of: “the <b> key”.
        certain = len(name) > 1 or name in closed
        yield Trace(Span(*match.span()), "an HTML tag", " " if parts else "", certain)


def _entities(text: str) -> Iterator[Trace]:
    for match in _ENTITY.finditer(text):
        entity = match.group()
        if entity == "&;":
            yield Trace(Span(*match.span()), "what is left of an HTML entity", "&")
        elif entity[1] == "#" or entity[1:] in html5:
            # An ampersand escaped twice: &amp;amp; and &amp;nbsp;
            right = html.unescape(html.unescape(entity))
            yield Trace(Span(*match.span()), "an HTML entity", right)


def _engine(text: str) -> Iterator[Trace]:
    for match in _CUT.finditer(text):
        yield Trace(Span(*match.span()), "a cut that an engine made inside a word", "")
    for match in _ENGINE.finditer(text):
        token = match.group()
        right = {"@-@": "-", "▁": " "}.get(token, None if token in ("⁇", "<unk>") else "")
        yield Trace(Span(*match.span()), "a sign that only engines use", right)


def _markdown(text: str) -> Iterator[Trace]:
    for match in _STRONG.finditer(text):
        yield Trace(Span(*match.span()), "Markdown", match.group(1), certain=False)
    for match in _HEADING.finditer(text):
        yield Trace(Span(*match.span()), "Markdown", "", certain=False)


def traces(text: str, signs: frozenset[str], *, markdown: bool) -> Iterator[Trace]:
    """Yield the traces in a text with these signs. `markdown`: whether Markdown counts as one."""
    if "<" in signs:
        yield from _tags(text)
    if "&" in signs:
        yield from _entities(text)
    if not signs.isdisjoint("{%["):
        for match in _PLACEHOLDER.finditer(text):
            yield Trace(Span(*match.span()), "a placeholder that nobody filled", None)
    if not signs.isdisjoint("<⁇_@▁"):
        yield from _engine(text)
    if "[" in signs:
        for match in _WIKI.finditer(text):
            yield Trace(Span(*match.span()), "a link of a wiki", match.group(1))
    if markdown and not signs.isdisjoint("*#"):
        yield from _markdown(text)
