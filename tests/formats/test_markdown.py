from dataclasses import replace

import pytest
from build import cut, glossary

from tqa.engine import review
from tqa.formats import markdown, write
from tqa.model import Document, Safety
from tqa.repair import repair

ARTICLE = """\
---
title: the the title
---
# The vote in Gaza

The envoy said the **the vote** was [close close](https://a.example/the-the "the the").
It went on.

> Kyiv said the the same.

- first item goes
  on here
- second `the the` item
1. third item

| Name | What the the |
|------|--------------|
| Gaza | a strip      |

```python
print("the the")
```

    indented the the code

<!-- the the -->
<div class="the the">Ending here</div>

[1]: https://a.example/ "the the"
"""


def read(text: str) -> Document:
    return replace(markdown.read(text.encode(), "article.md"), target_lang="en")


def texts(text: str) -> list[str]:
    return [segment.target for segment in read(text).segments]


def found(text: str) -> list[tuple[str, int, int]]:
    return [(f.text, f.line, f.column) for f in review(read(text)).findings if f.check == "repeated-word"]


def test_segments_are_paragraphs_items_headings_and_rows() -> None:
    assert texts(ARTICLE) == [
        "The vote in Gaza",
        'The envoy said the **the vote** was [close close](https://a.example/the-the "the the").\nIt went on.',
        "Kyiv said the the same.",
        "first item goes\n  on here",
        "second `the the` item",
        "third item",
        "| Name | What the the |",
        "| Gaza | a strip      |",
        '<!-- the the -->\n<div class="the the">Ending here</div>',
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_every_segment_stands_where_it_says(end: str) -> None:
    text = ARTICLE.replace("\n", end)
    lines = text.split(end)
    for segment in read(text).segments:
        place = segment.location

        assert text[place.offset :].startswith(segment.target)
        assert lines[place.line - 1][place.column - 1 :].startswith(segment.target.split(end)[0])


def test_findings_are_prose_and_lie_where_the_file_has_them() -> None:
    assert found(ARTICLE) == [("close close", 6, 38), ("the the", 9, 13), ("the the", 16, 15)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\ntitle: the the\n---\n", id="yaml-front-matter"),
        pytest.param("+++\r\ntitle = 'the the'\r\n+++\r\n", id="toml-front-matter"),
        pytest.param("```\nthe the\n\nthe the\n```\n", id="fenced"),
        pytest.param("~~~~ text\nthe the\n~~~\nthe the\n~~~~\n", id="longer-fence"),
        pytest.param("```\nthe the\n", id="fence-never-closed"),
        pytest.param("    the the code\n", id="indented"),
        pytest.param("\tthe the code\n", id="indented-with-a-tab"),
        pytest.param("Call ``the ` the`` now.\n", id="inline-with-a-backtick-inside"),
        pytest.param("See [it](https://a.example/the%20the_(the) 'x').\n", id="link-address"),
        pytest.param('![a picture](the.png "the the")\n', id="picture-title"),
        pytest.param("See [it][the the].\n", id="link-reference"),
        pytest.param('[1]: https://a.example "the the"\n', id="link-definition"),
        pytest.param("Go <a title='the the'>there</a>.\n", id="html-attribute"),
        pytest.param("<!-- the the\n\nthe the -->\n", id="html-comment-of-two-paragraphs"),
        pytest.param("<script>\nvar x = 'the the';\n\nlet y = 'the the'\n</script>\n", id="script"),
        pytest.param("<style>\n.the the {}\n</style>\n", id="style"),
        pytest.param("Dear {{ the the }}, {% the the %} hello.\n", id="template"),
    ],
)
def test_leaves_alone_what_is_no_prose(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("code", ["# run the the tool", "- the the list", "1. the the step"])
def test_indented_code_that_looks_like_an_item_is_code(code: str) -> None:
    assert found(f"Run this.\n\n    {code}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A ` mark.\n\nIt was the the vote.\n\nA ` mark.\n", ("the the", 3, 8), id="lone-backticks"),
        pytest.param("- item\n    - the the sub-item\n", ("the the", 2, 7), id="nested-item"),
        pytest.param("> - he said the the vote\n", ("the the", 1, 13), id="item-in-a-quotation"),
        pytest.param("## It was the the vote ##\n", ("the the", 1, 11), id="closed-heading"),
        pytest.param("The vote\n=====\nIt was the the vote.\n", ("the the", 3, 8), id="underlined-heading"),
        pytest.param("See [the the vote](https://a.example).\n", ("the the", 1, 6), id="link-text"),
        pytest.param("```\ncode\n```\nIt was the the vote.\n", ("the the", 4, 8), id="behind-a-fence"),
        pytest.param("\ufeffIt was the the vote.\n", ("the the", 1, 8), id="behind-a-byte-order-mark"),
    ],
)
def test_reads_the_prose_around_marks(text: str, expected: tuple[str, int, int]) -> None:
    assert found(text) == [expected]


def test_protected_stretches_survive_every_correction() -> None:
    text = (
        "The envoy said “see `a.b. c ,` and [the the list](https://a.example/the the, . .) <b title='the the ,'>"
        "in Gauze</b> ,, he left. of Hamas the the USA and the US met Amar Benjama in Kiev and in Kyiv.\n"
    )
    document = read(text)
    names = glossary()
    done = repair(document, look=lambda d: review(d, glossary=names), safety=(Safety.SAFE, Safety.ASK))
    before, after = document.segments[0], done.document.segments[0]

    assert done.applied
    assert cut(after.target, after.protected) == cut(before.target, before.protected)


def test_a_correction_keeps_every_other_byte() -> None:
    raw = ARTICLE.replace("\n", "\r\n").encode()
    names = glossary()
    done = repair(read(raw.decode()), look=lambda d: review(d, glossary=names), safety=(Safety.SAFE,))
    expected = ARTICLE.replace("Kyiv said the the same", "Kyiv said the same").replace("What the the |", "What the |")

    assert write(done.document).decode() == expected.replace("close close", "close").replace("\n", "\r\n")
