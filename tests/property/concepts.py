"""Names for the laws: real ones in many scripts, cut to pieces and mixed with anything at all."""

from hypothesis import strategies as st

from tqa.model import Case, Concept, Gender, Kind, Match, Origin, Status, Term

CODES = ("en", "el", "uk", "ru", "de", "tr", "ar", "he", "zh", "ja", "ko", "hi", "")
NAMES = (
    *("Gaza", "New York", "Côte d’Ivoire", "Guinea-Bissau", "U.S.", "UN", "al-Qaeda", "P5+1", "“Ceasefire Now!”"),
    *("Linda Thomas-Greenfield", "Edward VII", "Gießen", "İstanbul", "Diyarbakır", "Łódź", "G7", "ceasefire"),
    *("Γάζα", "Χαμάς", "Κίεβο", "ΟΗΕ", "Ο.Η.Ε.", "Συμβούλιο Ασφαλείας", "Αμάρ Μπεντζαμά"),
    *("Київ", "Харків", "Прага", "Рада Безпеки ООН", "Зеленський", "Олив’є", "Газпром", "Йошкар-Ола"),
    *("غزة", "الأمم المتحدة", "إسرائيل", "عمار بن جامع", "ישראל", "האו״ם", "ג׳ון"),
    *("加沙", "联合国安理会", "习近平", "ガザ", "ジョー・バイデン", "서울", "दिल्ली", "თბილისი", "Երևան", "กาซา"),
)

_letters = st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Nd"])
plain_names = st.one_of(
    st.sampled_from(NAMES),
    st.lists(st.text(st.one_of(_letters, st.sampled_from("-'’.&·")), min_size=1, max_size=6), min_size=1, max_size=3)
    .map(" ".join)
    .map(str.strip),
)
"""Names of letters, figures and the marks that names have."""

any_names = st.one_of(st.sampled_from(NAMES), st.text(max_size=8))
"""Anything that could stand where a name should, half a pair of surrogates too."""


def terms(names: st.SearchStrategy[str], codes: st.SearchStrategy[str]) -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        text=names,
        language=codes,
        status=st.sampled_from(Status),
        short=st.booleans(),
        article=st.sampled_from(["", "the", "l’"]),
        case=st.sampled_from([None, *Case]),
        match=st.sampled_from(Match),
        since=st.sampled_from(["", "2022", "2022-06-01"]),
        origin=st.sampled_from(["", "el"]),
    )


def concepts(
    names: st.SearchStrategy[str] = any_names,
    *,
    codes: st.SearchStrategy[str] | None = None,
    kinds: st.SearchStrategy[Kind] | None = None,
) -> st.SearchStrategy[tuple[Concept, ...]]:
    """Return glossaries of a few concepts, each with an id of its own."""
    written = terms(names, codes if codes is not None else st.sampled_from(CODES))
    one = st.builds(
        Concept,
        id=names,
        kind=kinds if kinds is not None else st.sampled_from(Kind),
        terms=st.lists(written, max_size=4).map(tuple),
        wrong=st.lists(written, max_size=2).map(tuple),
        gender=st.sampled_from([None, *Gender]),
        note=names,
        origin=st.one_of(st.none(), st.builds(Origin, names, st.integers(1, 10**6))),
    )
    return st.lists(one, max_size=4, unique_by=lambda concept: concept.id).map(tuple)
