"""Text in, telephone numbers out, in the shapes in which people of many countries write them.

Shapes and not numbering plans: see docs/decisions/011.
"""

import re
from collections.abc import Iterator

from impact.coding.personal_details.check_digits import isbn
from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.digit_runs import digits, windows

_SHAPES = re.compile(
    "|".join(
        (
            r"\(?\+\d[\d ().-]{6,22}",  # +44 20 7946 0958
            r"00[1-9]\d{0,2}(?:[ .-]?\(?\d{1,8}\)?){2,7}",  # 0044 …
            r"(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]?\d{4}",  # (416) 555-0199
            r"\(?0[1-9]\d{0,4}\)?(?:[ ./-]{1,2}\d{2,8}){1,5}",  # 020 7946 0958, 06 12 34 56 78
            r"0[1-9]\d{8,9}",  # 07700900123
            r"[6-9]\d{4}[ -]\d{5}",  # 98200 12345
            r"[679]\d{2}(?: \d{3}){2}|[679]\d{2}(?: \d{2}){3}",  # 612 345 678
        )
    )
)
_LOCAL = re.compile(r"[2-9]\d{2}-\d{4}")  # 555-0173
# These need somebody to say that it is a telephone.
_ANY = re.compile(r"[+(]{0,2}\d[\d ()./-]{5,24}")
_CUE = re.compile(
    r"(?i)\b(?:phone|telephone|tel|cell|mobile|mob|call(?:ed)?|ring|rang|text(?:ed)?|dial|landline|fax|whatsapp|sms|reach|"
    r"contact|number(?:'s)?|t[ée]l[ée]phone|tel[ée]fono|m[óo]vil|celular|handy|telefon|rufnummer|ph|num[ée]ro)\b[^.!?\d]{0,24}$"
)
_NO_PHONE = re.compile(
    r"(?i)\b(?:isbn|issn|call no\.?|call number|ticket|order|invoice|budget|line|centre|center|shelf"
    r"|shelves|pages?|pp?\.|version|"
    r"item|barcode|ref|po|code|sin|ssn|nhs|passport|badge|id|id number|serial|asset|room|rs\.?)[ :#.,-]{0,3}$"
)
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d{1,2}[.:]\d{2} ?- ?\d{1,2}")
_EXTENSION = re.compile(r",? ?(?:ext(?:ension|n)?\.?|x|poste|durchwahl|anexo) ?\d{1,6}\b", re.IGNORECASE)
_FEWEST, _FEWEST_OF_A_SHAPE, _MOST = 7, 9, 15


def find(text: str) -> Iterator[Span]:
    reached = 0
    for start, end in windows(text, fewest=_FEWEST):
        if start >= reached and _is_written_so(text, start, end) and _is_meant_so(text, start, end):
            extension = _EXTENSION.match(text, end)
            reached = extension.end() if extension else end
            yield start, reached


def _is_written_so(text: str, start: int, end: int) -> bool:
    """By itself: its shape, and that it is no date, sum or book number."""
    written = text[start:end]
    count = len(digits(written))
    if count > _MOST or text[end : end + 1] in ("%", "°", "/", "-") or _is_book(written):
        return False
    if text[end : end + 1].isalpha() and not _EXTENSION.match(text, end):
        return False
    if written.startswith(("+", "(+")):
        return count >= 8 and bool(_SHAPES.fullmatch(written))
    return not (_DATE.match(written) or _is_round(written)) and bool(_ANY.fullmatch(written))


def _is_meant_so(text: str, start: int, end: int) -> bool:
    """By its shape, or because somebody says that it is a telephone."""
    written, before = text[start:end], text[max(0, start - 40) : start]
    if _NO_PHONE.search(before):
        return False
    if len(digits(written)) >= _FEWEST_OF_A_SHAPE and _SHAPES.fullmatch(written):
        return True
    if _LOCAL.fullmatch(written):
        return not _is_range(written)
    return _is_in_few_groups(written) and bool(_CUE.search(before))


def _is_in_few_groups(written: str) -> bool:
    """People write a number in two to five groups."""
    return len(re.findall(r"\d+", written)) <= 5


def _is_book(written: str) -> bool:
    """A book number, as book numbers are written: without blanks, or with its check digit apart."""
    return isbn(digits(written)) and bool(re.fullmatch(r"\d+|[\d -]+[ -]\d", written))


def _is_round(written: str) -> bool:
    """“700 000 000” is a sum."""
    return digits(written).endswith("000000")


def _is_range(written: str) -> bool:
    """“300-1200 visitors”."""
    first, _, last = written.partition("-")
    return first.endswith("0") and last.endswith("00")
