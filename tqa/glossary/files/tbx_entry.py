"""An entry of a TBX file while its elements come in: which data categories are kept, and where."""

from dataclasses import dataclass, field

from tqa.glossary.files.tbx_notes import SINCE, is_ours, unguarded

# What a category's text is called in the note of the concept; a note needs no name.
_NOTED = {
    "note": "",
    "": "",
    "subjectField": "subject field",
    "definition": "definition",
    "context": "context",
    "explanation": "explanation",
    "usageNote": "usage",
    "Usage note": "usage",
}


@dataclass(slots=True)
class Form:
    """A term, while what is said of it comes in."""

    line: int
    language: str
    text: str = ""
    status: str = ""
    type: str = ""
    notes: list[str] = field(default_factory=list)
    since: str = ""


@dataclass(slots=True)
class Entry:
    """An entry, while its elements come in."""

    name: str
    line: int
    forms: list[Form] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    own_notes: list[str] = field(default_factory=list)
    languages: dict[str, int] = field(default_factory=dict)
    _language: str = ""
    _form: Form | None = None
    _date: str = ""
    _is_since: bool = False

    def open_language(self, code: str, line: int) -> None:
        self._language, self._form = code.strip(), None
        self.languages.setdefault(self._language, line)

    def close_language(self) -> None:
        self._language, self._form = "", None

    def open_term(self, line: int) -> None:
        self._form = Form(line, self._language)
        self.forms.append(self._form)
        self.languages.setdefault(self._language, line)  # a term outside any language is told there

    def close_term(self) -> None:
        self._form = None

    def close_transaction(self) -> None:
        """Keep the date of a transaction if it is one of ours."""
        if self._form is not None and self._is_since:
            self._form.since = self._date
        self._date, self._is_since = "", False

    def add(self, category: str, text: str) -> None:
        """Take what an element says, in the place where it stands."""
        form = self._form
        if category == "date":
            self._date = text
        elif text == SINCE:
            self._is_since = True
        elif category == "note" and is_ours(text):
            (self.own_notes if form is None else form.notes).append(text)
        elif form is not None and category == "term":
            form.text = text
        elif form is not None and category in ("administrativeStatus", "normativeAuthorization"):
            form.status = form.status or text
        elif form is not None and category == "termType":
            form.type = text
        elif category in _NOTED and text:
            self.notes.append(self._noted(category, text))

    def _noted(self, category: str, text: str) -> str:
        """Return a text for the note, with what it is and what it belongs to."""
        where = f"“{self._form.text}”" if self._form is not None else self._language
        name = " of ".join(filter(None, (_NOTED[category], where)))
        return f"{name}: {text}" if name else unguarded(text)
