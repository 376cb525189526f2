"""Text in, numbers of library cards and payment cards out."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.check_digits import isbn, luhn
from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.digit_runs import digits, windows

# Beginnings and lengths that payment cards have (ISO/IEC 7812). Fourteen digits with 3 are mostly items of a library.
_PAYMENT = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|6(?:011|22\d|4[4-9]\d|5\d\d)\d{12}|35\d{14}|50\d{14}|5[678]\d{14}|6[037]\d{14}"
)
_CUE = re.compile(
    r"(?i)\b(?:(?:library|patron|borrower|member(?:ship)?|reader|visa|debit|credit|bank|tarjeta|carte|ausweis)[ -]?"
    r"(?:card|ticket|barcode|account|id|code)?(?: ?(?:no\b\.?|number|num\b\.?|nummer|nr\b\.?|#|id))?"
    r"|card ?(?:no\b\.?|number|num\b\.?|#)|card|barcode|account(?: ?(?:no\b\.?|number|#))?|acct\.?"
    r"|num[ée]ro de carte|kartennummer|ausweisnummer|bibliotheksausweis)"
    r"(?: (?:is|was|ending|ends in|of))?[ :,#]{0,3}"
)
_VALUE = re.compile(r"#?([A-Z]{0,2}-?\d{3,}(?:[ -]\d{2,}){0,5})(?![\w/])")


def find(text: str) -> Iterator[Span]:
    reached = 0
    for start, end in windows(text, fewest=13):
        if start >= reached and _is_card(digits(text[start:end])) and not text[end : end + 1].isalnum():
            yield start, end
            reached = end
    for cue in _CUE.finditer(text):
        value = _VALUE.match(text, cue.end())
        if value and _is_account(value.group(1)):
            yield value.span(1)


def _is_card(number: str) -> bool:
    """Fourteen digits that begin with 2 are the usual library card (items begin with 3)."""
    if len(number) == 14 and number.startswith("2"):
        return True
    return bool(_PAYMENT.fullmatch(number)) and luhn(number) and not isbn(number)


def _is_account(value: str) -> bool:
    """A letter and six digits, or so many digits that it is no sum, shelf or budget line."""
    return len(digits(value)) >= (6 if value[0].isalpha() else 7) and not isbn(digits(value))
