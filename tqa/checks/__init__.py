"""All checks, in the order in which `tqa checks` lists them. To add one, write its file and import it here."""

from collections.abc import Iterable

from tqa.checks.added_text import CHECK as ADDED_TEXT
from tqa.checks.agreement_switch import CHECK as AGREEMENT_SWITCH
from tqa.checks.altered_link import CHECK as ALTERED_LINK
from tqa.checks.base import Check
from tqa.checks.broken_sentence import CHECK as BROKEN_SENTENCE
from tqa.checks.copied_source import CHECK as COPIED_SOURCE
from tqa.checks.currency_format import CHECK as CURRENCY_FORMAT
from tqa.checks.currency_mismatch import CHECK as CURRENCY_MISMATCH
from tqa.checks.date_format import CHECK as DATE_FORMAT
from tqa.checks.date_mismatch import CHECK as DATE_MISMATCH
from tqa.checks.doubled_adverb import CHECK as DOUBLED_ADVERB
from tqa.checks.false_friend import CHECK as FALSE_FRIEND
from tqa.checks.forbidden_term import CHECK as FORBIDDEN_TERM
from tqa.checks.foreign_punctuation import CHECK as FOREIGN_PUNCTUATION
from tqa.checks.fused_words import CHECK as FUSED_WORDS
from tqa.checks.garbled_name import CHECK as GARBLED_NAME
from tqa.checks.headline_mismatch import CHECK as HEADLINE_MISMATCH
from tqa.checks.hyphen_for_dash import CHECK as HYPHEN_FOR_DASH
from tqa.checks.incomplete_date import CHECK as INCOMPLETE_DATE
from tqa.checks.inconsistent_acronym import CHECK as INCONSISTENT_ACRONYM
from tqa.checks.inconsistent_name import CHECK as INCONSISTENT_NAME
from tqa.checks.inconsistent_spelling import CHECK as INCONSISTENT_SPELLING
from tqa.checks.inconsistent_translation import CHECK as INCONSISTENT_TRANSLATION
from tqa.checks.invisible_character import CHECK as INVISIBLE_CHARACTER
from tqa.checks.leftover_markup import CHECK as LEFTOVER_MARKUP
from tqa.checks.lowercase_name import CHECK as LOWERCASE_NAME
from tqa.checks.lowercase_start import CHECK as LOWERCASE_START
from tqa.checks.lowercase_text import CHECK as LOWERCASE_TEXT
from tqa.checks.misplaced_mark import CHECK as MISPLACED_MARK
from tqa.checks.misrendered_name import CHECK as MISRENDERED_NAME
from tqa.checks.missing_article import CHECK as MISSING_ARTICLE
from tqa.checks.missing_final_stop import CHECK as MISSING_FINAL_STOP
from tqa.checks.missing_name import CHECK as MISSING_NAME
from tqa.checks.missing_preposition import CHECK as MISSING_PREPOSITION
from tqa.checks.missing_term import CHECK as MISSING_TERM
from tqa.checks.missing_verb import CHECK as MISSING_VERB
from tqa.checks.misspelt_name import CHECK as MISSPELT_NAME
from tqa.checks.misspelt_word import CHECK as MISSPELT_WORD
from tqa.checks.mixed_quotes import CHECK as MIXED_QUOTES
from tqa.checks.mixed_script import CHECK as MIXED_SCRIPT
from tqa.checks.mojibake import CHECK as MOJIBAKE
from tqa.checks.name_variant import CHECK as NAME_VARIANT
from tqa.checks.number_format import CHECK as NUMBER_FORMAT
from tqa.checks.number_mismatch import CHECK as NUMBER_MISMATCH
from tqa.checks.omitted_text import CHECK as OMITTED_TEXT
from tqa.checks.pronoun_gender import CHECK as PRONOUN_GENDER
from tqa.checks.quotation_mismatch import CHECK as QUOTATION_MISMATCH
from tqa.checks.quote_style import CHECK as QUOTE_STYLE
from tqa.checks.repeated_word import CHECK as REPEATED_WORD
from tqa.checks.spacing import CHECK as SPACING
from tqa.checks.stray_article import CHECK as STRAY_ARTICLE
from tqa.checks.stray_pronoun import CHECK as STRAY_PRONOUN
from tqa.checks.stray_punctuation import CHECK as STRAY_PUNCTUATION
from tqa.checks.surname_policy import CHECK as SURNAME_POLICY
from tqa.checks.time_format import CHECK as TIME_FORMAT
from tqa.checks.tokenized_text import CHECK as TOKENIZED_TEXT
from tqa.checks.truncated_surname import CHECK as TRUNCATED_SURNAME
from tqa.checks.unbalanced_quotes import CHECK as UNBALANCED_QUOTES
from tqa.checks.undefined_acronym import CHECK as UNDEFINED_ACRONYM
from tqa.checks.unit_mismatch import CHECK as UNIT_MISMATCH
from tqa.checks.untranslated_idiom import CHECK as UNTRANSLATED_IDIOM
from tqa.checks.untranslated_text import CHECK as UNTRANSLATED_TEXT
from tqa.checks.unverified_name import CHECK as UNVERIFIED_NAME
from tqa.checks.wrong_article_form import CHECK as WRONG_ARTICLE_FORM
from tqa.checks.wrong_conjunction import CHECK as WRONG_CONJUNCTION
from tqa.checks.wrong_final_mark import CHECK as WRONG_FINAL_MARK
from tqa.checks.wrong_preposition import CHECK as WRONG_PREPOSITION
from tqa.checks.wrong_pronoun_case import CHECK as WRONG_PRONOUN_CASE
from tqa.checks.wrong_verb_form import CHECK as WRONG_VERB_FORM
from tqa.errors import CheckError, nearest

# The imports above are the list: one line a check, to read and to jump from.
CHECKS: tuple[Check, ...] = tuple(check for check in list(globals().values()) if isinstance(check, Check))

DEFAULT_CHECKS: tuple[Check, ...] = tuple(check for check in CHECKS if not check.preview)

__all__ = [
    "CHECKS",
    "DEFAULT_CHECKS",
    "Check",
    "choose",
    "find_check",
]


def find_check(name: str) -> Check:
    """Return the check of that name. Raises CheckError, with the nearest name, if there is none."""
    for check in CHECKS:
        if check.id == name:
            return check
    known = [check.id for check in CHECKS]
    raise CheckError(f"unknown check {name!r}{nearest(name, known)}; `tqa checks` lists them")


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Check, ...]:
    """Return the checks to run: those selected, or all that are not in preview, less those ignored."""
    selected = {find_check(name).id for name in select}
    ignored = {find_check(name).id for name in ignore}
    wanted = (c for c in CHECKS if (c.id in selected if selected else not c.preview))
    return tuple(check for check in wanted if check.id not in ignored)
