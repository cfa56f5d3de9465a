"""Texts for the laws: news sentences cut to pieces and mixed with marks, figures, names and anything at all."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

law = settings(derandomize=True, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
slow_law = settings(law, max_examples=60)

# Each pair is (source, target); the texts of all of them are mixed.
PAIRS = (("el", "en"), ("en", "el"), ("en", "uk"), ("en", "ar"), ("en", "zh"), ("en", "de"), ("", ""))

FRAGMENTS = (
    "The the envoy",
    "Linda Thomas-Greenfield",
    "Greenfield",
    "said on Monday",
    "she added",
    "he added",
    "the UN Security Council",
    "Council",
    "Councilwith",
    "in Gauze",
    "in Gaza",
    "Amar Benjama",
    "Amar Bendjama’s",
    "Kiev and Kyiv",
    "USA, US, U.S.",
    "criticized it Israel",
    "began October",
    "October 7",
    "32,000people",
    "resolution.The vote",
    "attack. of Hamas",
    "Mr. J. Smith",
    "https://a.example/b,,c",
    "@potus #Γάζα",
    "Ο πρόεδρος είπε",
    "η ίδια πρόσθεσε",
    "στη Γάζα",
    "τη τη Δευτέρα",
    "Μπενζάμα",
    "Він їде до до Києва",
    "сказала вона",
    "قال الوزير ،",
    "وغزة",
    "安理会周一投票。",
    "他说：“好。”",
    "Der Außenminister sagte",
    "Straße ẞ ŉ ﬁ",
    "cafe\u0301 Bend\u00adjama",
    "👩‍👧 🇺🇦",
    "\u2067غزة\u2069",
    "`code code`",
    "[a the the](https://a.example/x y)",
    "<b title='x'>",
    "| a | b |",
    "# ",
    "- ",
    "> ",
    "    ",
    "```",
    "---",
    "İstanbul'da IŞIĞI",
)
MARKS = (
    *" \t\n.,,;:!?…'\"“”„«»‘’()[]{}*_~`|<>\\/-–—%$€0123456789",
    "\r\n",
    "\n\n",
    ". .",
    " ,",
    "\u00a0",
    "\u2028",
    "\x0b",
)

_pieces = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.sampled_from(FRAGMENTS).map(lambda piece: f"{piece} "),
    st.sampled_from(MARKS),
    st.text(max_size=8),
)
texts = st.lists(_pieces, max_size=14).map("".join)


def _holds_text(text: str) -> bool:
    return bool(text.lstrip("\ufeff").strip()) and "\0" not in text


# What a file can hold: no half of a surrogate pair, and something to read.
file_texts = (
    st.lists(_pieces, max_size=14).map("".join).map(lambda t: t.encode("utf-8", "ignore").decode()).filter(_holds_text)
)
