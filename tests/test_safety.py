"""What `tqa fix` leaves to the reader: a correction is safe only if no text wants it otherwise."""

import pytest
from build import document, glossary

from tqa.engine import review
from tqa.model import Safety
from tqa.repair import repair


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("en", "They all cried go go go at once.", id="said-three-times"),
        pytest.param("en", "He heard The The in London.", id="name-of-small-words"),
        pytest.param("en", "Mix the two 4 : 1 and stir.", id="ratio"),
        pytest.param("en", "Sign here: ........ and leave.", id="dots-to-write-on"),
        pytest.param("en", "Press <b> to begin.", id="tag-that-is-spoken-of"),
        pytest.param("en", 'Pipes of 5" and 6" were laid.', id="inches"),
        pytest.param("en", "See Fig.3 and Sec.4 on p.5 in v1.2.3.", id="figures"),
        pytest.param("fr", "Nous nous sommes vus.", id="reflexive"),
        pytest.param("tr", "Yavaş yavaş yürüdü, zaman zaman durdu.", id="turkish-doubles"),
        pytest.param("el", "Ήρθε σιγά σιγά, πρωί πρωί.", id="greek-doubles"),
        pytest.param("de", "Er weiß, dass das das Ende ist.", id="german-das-das"),
    ],
)
def test_a_safe_fix_changes_nothing_that_may_be_meant(code: str, text: str) -> None:
    names = glossary()
    done = repair(document(text, to=code), look=lambda read: review(read, glossary=names), safety=(Safety.SAFE,))

    assert [segment.target for segment in done.document.segments] == [text]
