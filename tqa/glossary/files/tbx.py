"""TBX, the exchange format of termbases (ISO 30042): read in every version and style, written as TBX-Basic.

Version 2 has `martif`, `termEntry`, `langSet` and `tig` or `ntig`; version 3 `tbx`, `conceptEntry`, `langSec` and
`termSec`. Style DCA names a data category in an attribute, DCT in the element. What tqa knows is said with the standard
categories where there are any, so that what is written is valid TBX-Basic:

    status      termNote administrativeStatus: preferredTerm-admn-sts, admittedTerm-…, deprecatedTerm-…; for a forbidden
                or wrong form deprecatedTerm-admn-sts too, for TBX knows no stronger word
    short       termNote termType: acronym or shortForm
    since       a transacGrp of the term with a date and the note “tqa: since”; dates without it tell when a record was
                made, and are passed over
    note        note. When read, subjectField, definition, context and notes of terms come to it

For the rest there is no category, and TBX-Basic lets nobody add one; it stands in a note that begins with “tqa:”:

    of a concept    tqa: kind=person gender=f id=7\\ October     the id only where XML does not take it as one
    of a term       tqa: status=wrong from=el                    status is forbidden or wrong
                    tqa: article=the case=exact match=prefix since=2022 short=yes
"""

from functools import partial

from tqa.glossary.files import tbx_writing
from tqa.glossary.files.base import Format, GlossaryFile
from tqa.glossary.files.tbx_reading import read
from tqa.glossary.files.tbx_writing import DCA, DCT, V2

_ENDINGS = ("tbx", "xml", "martif")


def _claims(file: GlossaryFile) -> bool:
    return file.ending in _ENDINGS or file.head.startswith("<")


FORMAT = Format(name="tbx", endings=_ENDINGS, claims=_claims, read=read, write=partial(tbx_writing.write, style=DCA))
FORMATS = (
    FORMAT,
    Format(name="tbx-dct", endings=(), claims=_claims, read=read, write=partial(tbx_writing.write, style=DCT)),
    Format(name="tbx-v2", endings=(), claims=_claims, read=read, write=partial(tbx_writing.write, style=V2)),
)
