import pytest
from build import cut

from tqa.text.opaque import address, opaque_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("See https://a.example/b.c?d=1 now", ["https://a.example/b.c?d=1"], id="address"),
        pytest.param("Ask press@un.org today", ["press@un.org"], id="mail"),
        pytest.param("As @potus and #Γάζα say", ["@potus", "#Γάζα"], id="handle-and-hashtag"),
        pytest.param("He sold Booking.com shares", ["Booking.com"], id="domain"),
        pytest.param("The resolution.The vote", [], id="two-sentences-that-touch"),
        pytest.param("访问https://a.example/b了解详情", ["https://a.example/b"], id="address-without-spaces"),
        pytest.param("The 3.5 percent", [], id="figure"),
    ],
)
def test_finds_what_is_no_prose(text: str, expected: list[str]) -> None:
    assert cut(text, opaque_spans(text)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        pytest.param("https://www.UN.org/en/", "link", "un.org/en", id="link"),
        pytest.param("www.un.org", "link", "un.org", id="link-without-scheme"),
        pytest.param("UN.org", "domain", "un.org", id="domain"),
        pytest.param("Press@un.org", "mail", "press@un.org", id="mail"),
        pytest.param("https://a.example/@user", "link", "a.example/@user", id="link-with-a-handle"),
        pytest.param("https://a.example/%CE%B1", "link", "a.example/α", id="escaped-letters"),
        pytest.param("@POTUS", "@", "@potus", id="handle"),
        pytest.param("#MeToo", "#", "#metoo", id="hashtag"),
    ],
)
def test_an_address_has_a_kind_and_a_key(text: str, kind: str, key: str) -> None:
    (span,) = opaque_spans(text)
    found = address(text, span)

    assert (found.text, found.kind, found.key) == (text, kind, key)
