"""Report a link, mail address, handle or hashtag that differs from the source's, or that the target has lost.

Why: a reader who follows a wrong address lands nowhere, or with somebody else.
Reported are an address into which spaces have come, one that is a little different from one that the source has and
the target lacks, and a link or mail address that the target has not at all.
Not reported: hashtags and handles that are translated or left out; company names such as Booking.com that are left out;
a link to the same page in the target's language (el.wikipedia.org for en.wikipedia.org); http for https, with or
without “www.”; addresses inside the links of a Markdown text.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from tqa.analysis import View
from tqa.checks.base import Check, bad, good, lost
from tqa.model import Category, Edit, Hit, Need, Safety, Severity, Span, Suggestion
from tqa.text.opaque import Address

_ALIKE = 60.0
_MOST_SLIPS = 2
_LETTERS_PER_SLIP = 4
_PIECES = re.compile(r"\w+|\W")
_PARTS = re.compile(r"[^\W_]+")
_COPIED = "the address may have been changed on purpose"
_GUESS = "the address is missing, and where it belongs is guessed"
_LINKS = frozenset({"link", "domain"})


def _broken(text: str, address: Address) -> Span | None:
    """Return where an address stands with spaces in it, or None."""
    parts = _PIECES.findall(address.text)
    if len(parts) == 1:
        return None
    match = re.search("[ \u00a0]?".join(map(re.escape, parts)), text)
    return Span(*match.span()) if match else None


def _is_localised(source: Address, target: Address, view: View) -> bool:
    """Tell whether two links differ only by the codes of the two languages."""
    left, right = _PARTS.findall(source.key), _PARTS.findall(target.key)
    codes = view.source.language.code, view.target.language.code
    differing = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) and all(a == codes[0] or b == codes[1] for a, b in differing)


def _is_slip(source: Address, target: Address) -> bool:
    """Tell whether an address of the target is one of the source's, changed."""
    if source.kind != target.kind and not {source.kind, target.kind} <= _LINKS:
        return False
    if source.kind == target.kind and source.kind in ("mail", "link"):
        return ratio(source.key, target.key) >= _ALIKE
    most = min(_MOST_SLIPS, len(source.key) // _LETTERS_PER_SLIP)
    return int(OSA.distance(source.key, target.key, score_cutoff=most)) <= most


def _judged(view: View, address: Address, free: Sequence[Address]) -> Hit | None:
    """Return what has become of one address of the source, if that is a fault."""
    broken = _broken(view.target.text, address)
    if broken is not None:
        fix = Suggestion((Edit(broken, address.text),))
        return Hit(broken, f"there are spaces in the address {address.text}", (fix,), address.span)
    if address.key in view.document.addresses:
        return None
    best = max((a for a in free if _is_slip(address, a)), key=lambda a: ratio(address.key, a.key), default=None)
    if best is not None:
        fix = Suggestion((Edit(best.span, address.text),), Safety.ASK, _COPIED)
        message = f"“{best.text}” is “{address.text}” in the source"
        return None if _is_localised(address, best, view) else Hit(best.span, message, (fix,), address.span)
    # A link with nothing like it: a localised one stands among those that the source has not.
    is_needed = address.kind in ("mail", "link") and not any(a.kind == address.kind for a in free)
    return lost(view, address.span, address.text, _GUESS) if is_needed else None


def find(view: View) -> Iterator[Hit]:
    wanted = [address for address in view.source.addresses if address.text not in view.target.text]
    free = [a for a in view.target.addresses if a.key not in view.document.source_addresses] if wanted else []
    for address in {address.key: address for address in wanted}.values():
        hit = _judged(view, address, free)
        if hit is not None:
            yield hit


CHECK = Check(
    id="altered-link",
    summary="A link, mail address, handle or hashtag that differs from the source's",
    explanation=__doc__,
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    find=find,
    needs=(Need.SOURCE, Need.ALIGNMENT),
    reads_addresses=True,
    examples=(
        bad(
            "en-el",
            "Write to press@council.example.org today.",
            "Γράψτε στο ⟦pres@council.example.org⟧ σήμερα.",
            fixed="Γράψτε στο press@council.example.org σήμερα.",
        ),
        bad(
            "en-uk",
            "See https://www.who.int/news for more.",
            "Докладніше: ⟦https: //www.who.int/ news⟧.",
            fixed="Докладніше: https://www.who.int/news.",
        ),
        bad("el-en", "Δείτε: www.astynomia.gr/nea", "See⟦⟧.", fixed="See www.astynomia.gr/nea."),
        bad("uk-en", "Він написав у @MayorKyiv.", "He wrote as ⟦@MayorKiyv⟧.", fixed="He wrote as @MayorKyiv."),
        bad("en-fr", "The #MeToo movement", "Le mouvement ⟦#MeTo⟧", fixed="Le mouvement #MeToo"),
        bad(
            "zh-en",
            "访问https://a.example/b1了解详情。",
            "Visit ⟦https://a.example/bl⟧ now.",
            fixed="Visit https://a.example/b1 now.",
        ),
        good("en-el", "See en.wikipedia.org/wiki.", "Δείτε el.wikipedia.org/wiki."),
        good("en-uk", "See https://www.who.int/en/news", "Див. https://www.who.int/uk/news"),
        good("en-uk", "The #MeToo movement", "Рух #ЯТакож"),
        good("en-de", "See https://who.int for more.", "Mehr unter www.who.int/."),
        good("en-zh", "He sold Booking.com shares to @fund.", "他出售了缤客的股票。"),
    ),
)
