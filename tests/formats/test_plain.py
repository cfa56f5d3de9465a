from dataclasses import replace

import pytest

from tqa.formats import plain, write
from tqa.model import Document


def changed(document: Document, before: str, after: str) -> Document:
    segments = (replace(s, target=s.target.replace(before, after)) for s in document.segments)
    return replace(document, segments=tuple(segments))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ψήφισαν στη Γάζα.\n\n  Στη Γάζα βρέχει.\n", id="unix"),
        pytest.param("Ψήφισαν στη Γάζα.\r\n\r\nΤέλος.\r\n", id="windows"),
        pytest.param("Ψήφισαν στη Γάζα.\rΤέλος.\n\nΤέλος.\r\n", id="mixed-line-ends"),
        pytest.param("Στη Γάζα", id="no-final-newline"),
    ],
)
def test_changing_a_word_keeps_every_other_byte(text: str, encoding: str) -> None:
    bom = "\ufeff" if encoding.startswith("utf-16") else ""
    document = plain.read((bom + text).encode(encoding), "a.txt")
    expected = (bom + text.replace("Γάζα", "Ράφα 🇵🇸")).encode(encoding)

    assert write(changed(document, "Γάζα", "Ράφα 🇵🇸")) == expected


def test_segments_know_where_they_stand_in_the_file() -> None:
    text = "\ufeffПерший рядок.\r\n\r\n  Другий рядок.\r\nТретій."
    segments = plain.read(text.encode(), "a.txt").segments
    body = text.removeprefix("\ufeff")

    assert [s.target for s in segments] == ["Перший рядок.", "Другий рядок.", "Третій."]
    assert [s.location.offset for s in segments] == [body.index(s.target) for s in segments]
    assert [(s.location.line, s.location.column) for s in segments] == [(1, 1), (3, 3), (4, 1)]
    assert [s.id for s in segments] == ["1", "2", "3"]
