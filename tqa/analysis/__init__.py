"""Views of a text: its words, sentences, names and quotations, each worked out once and only when a check asks.

    DocumentView   all segments of a document, and what only the whole can tell
      View         one segment: its target, its source, and the document around it
        TextView   one text in one language

Checks read views and nothing else.
"""

from tqa.analysis.counterparts import Counterpart, Counterparts, is_plain_word, name_words
from tqa.analysis.document_view import DocumentView, View
from tqa.analysis.presence import is_derived, is_named
from tqa.analysis.proof import is_certain, is_told_by_capital, is_word_too
from tqa.analysis.text_view import Fusion, TextView

__all__ = [
    "Counterpart",
    "Counterparts",
    "DocumentView",
    "Fusion",
    "TextView",
    "View",
    "is_certain",
    "is_derived",
    "is_named",
    "is_plain_word",
    "is_told_by_capital",
    "is_word_too",
    "name_words",
]
