import pytest

from tqa.text.markup import traces
from tqa.text.signs import signs


def found(text: str, *, markdown: bool = True) -> list[tuple[str, str | None]]:
    return [(t.span.of(text), t.right) for t in sorted(traces(text, signs(text), markdown=markdown))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one<br>two", [("<br>", " ")]),
        ("one <b>two</b>", [("<b>", ""), ("</b>", "")]),
        ("&amp;quot;", [("&amp;", "&")]),
        ("&nosuch; &#8217;", [("&#8217;", "’")]),
        (
            "{name} %s %1$s %(count)d ${x}",
            [("{name}", None), ("%s", None), ("%1$s", None), ("%(count)d", None), ("${x}", None)],
        ),
        ("[[Kyiv|the capital]]", [("[[Kyiv|the capital]]", "the capital")]),
        ("a <unk> b ⁇ c <s>", [("<unk>", None), ("⁇", None), ("<s>", "")]),
        ("ce@@ ase", [("@@ ", "")]),
        ("# Title\n**bold**", [("# ", ""), ("**bold**", "bold")]),
    ],
)
def test_finds_what_a_machine_left(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["5 < 6 > 4", "AT&T; R&D", "100%s", "[sic]", "a ** b", "#MeToo", "user@@host", "x<y and y>z"]
)
def test_leaves_prose_alone(text: str) -> None:
    assert found(text) == []


def test_markdown_is_text_in_markdown() -> None:
    assert found("# Title\n**bold**", markdown=False) == []
