import pytest
from build import cut

from tqa.text.opaque import opaque_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("See https://a.example/b.c?d=1 now", ["https://a.example/b.c?d=1"], id="address"),
        pytest.param("Ask press@un.org today", ["press@un.org"], id="mail"),
        pytest.param("As @potus and #Γάζα say", ["@potus", "#Γάζα"], id="handle-and-hashtag"),
        pytest.param("He sold Booking.com shares", ["Booking.com"], id="domain"),
        pytest.param("The resolution.The vote", [], id="two-sentences-that-touch"),
        pytest.param("The 3.5 percent", [], id="figure"),
    ],
)
def test_finds_what_is_no_prose(text: str, expected: list[str]) -> None:
    assert cut(text, opaque_spans(text)) == expected
