"""tqa finds, explains and corrects the errors that machine translation leaves in news.

    import tqa

    document = tqa.read("article.en.txt", source_lang="el", target_lang="en")
    review = tqa.review(document)
    for finding in review.findings:
        print(finding.line, finding.hit.message)

Everything public is listed in `__all__`; nothing heavy is loaded before it is used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqa.api import fix, read, read_glossary, review
    from tqa.errors import TqaError
    from tqa.model import (
        Category,
        Concept,
        Document,
        Edit,
        Finding,
        Gender,
        Hit,
        Kind,
        Mention,
        Review,
        Safety,
        Segment,
        Severity,
        Skip,
        Span,
        Status,
        Suggestion,
        Term,
    )

__all__ = [
    "Category",
    "Concept",
    "Document",
    "Edit",
    "Finding",
    "Gender",
    "Hit",
    "Kind",
    "Mention",
    "Review",
    "Safety",
    "Segment",
    "Severity",
    "Skip",
    "Span",
    "Status",
    "Suggestion",
    "Term",
    "TqaError",
    "fix",
    "read",
    "read_glossary",
    "review",
]

_FUNCTIONS = frozenset({"fix", "read", "read_glossary", "review"})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
    """Load a public name when it is first used, so that `import tqa` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'tqa' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - see above

    home = "tqa.api" if name in _FUNCTIONS else "tqa.errors" if name == "TqaError" else "tqa.model"
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return list(__all__)
