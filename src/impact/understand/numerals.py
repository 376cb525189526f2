# ruff: noqa: E501 -- expressions read best one thought a line
"""A text in; the number it states in digits, in whatever dress, out: with marks, a currency, a percent sign."""

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from impact.sheets import Cell
from impact.understand import marks
from impact.understand.marks import Mark, value_of

Flag = Literal["", "estimated", "revised"]
# No library counts that far: a barcode, a telephone number, or a slip.
LARGEST = 1e12
# Digits behind the point of what a program shortened: 1.23E+05 has lost the last three of its six.
SCIENTIFIC = re.compile(r"^([-+]?)(\d)(?:[.,](\d+))?e([-+]?\d{1,3})$", re.IGNORECASE)

_CODE = r"USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|BRL|MXN|INR|ZAR|Fr\.?|Rs\.?|kr\.?"
_CURRENCY = rf"(?:(?:US|CA|AU|NZ|HK|R|C|A|MX)?\$|[£€¥₹₽₩₪₺₱]|{_CODE})"
_DIGITS = r"(?:\d{1,3}(?P<by>[,. '’])\d{3}(?:(?P=by)\d{3})*(?:[.,]\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
NUMERIC = re.compile(
    rf"^(?P<open>\()?(?P<minus>-)?\+?\s?(?P<money>{_CURRENCY})?\s?(?P<minus2>-)?(?P<digits>{_DIGITS})\s?(?P<minus3>-)?"
    rf"(?P<after>%|per ?cent|pct\.?|prozent|{_CURRENCY})?\s?(?(open)\))$",
    re.IGNORECASE,
)
_MINUS = re.compile(r"[−–‒﹣－]")
# 1,675* and 1675 (a): a mark that sends the reader to a note. 1675¹ is no 16751.
STARRED = re.compile(
    r"^(.*[\d%)])\s*(?:\*+|†+|‡+|§|\^|[¹²³⁴⁵⁶⁷⁸⁹]+|\([a-dg-oqs-z]\)|\[[a-dg-oqs-z0-9]\])$", re.IGNORECASE
)
_MARKS = r"e|est\.?|estd\.?|estimated?|estimates?|r|rev\.?|revised|p|prov\.?|provisional|geschätzt|estimé|estimado|stimato|arvio"
MARKED = re.compile(rf"^(.*\d)\s*[\[(]?({_MARKS})[\])]?\*?$", re.IGNORECASE)
MARKED_BEFORE = re.compile(r"^[\[(]?(e|est\.?|estimated?|estimate:?)[\])]?:?\s*(\d.*)$", re.IGNORECASE)
HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@dataclass(frozen=True, slots=True)
class Number:
    """A value as the cell states it: 39 % is 0.39 with `percent`; `bracketed` (1,200) is negative as money is."""

    value: float
    percent: bool = False
    currency: str = ""
    flag: Flag = ""
    starred: bool = False
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell holds no number: the key of its wording in problems.csv, and what may be meant, likeliest first."""

    key: str
    guesses: tuple[str, ...] = ()


def looks_numeric(text: str) -> bool:
    """Whether a text is a number in whatever dress: with marks, a currency, a percent sign or a note's mark."""
    if len(text) > 40 or not any(map(str.isdigit, text)):
        return False
    plain = spelled(text)
    if NUMERIC.match(plain) or SCIENTIFIC.match(plain):
        return True
    found = STARRED.match(plain) or MARKED.match(plain)
    return bool(found and not re.fullmatch(r"(?:19|20)\d\d\s*", found[1]) and NUMERIC.match(found[1].strip()))


def spelled(text: str) -> str:
    """Full-width digits as plain ones, any minus as a hyphen, any blank as one, the apostrophe before text off."""
    if not text.isascii():
        text = "".join(unicodedata.normalize("NFKC", c) if "！" <= c <= "～" else c for c in text)
        text = _MINUS.sub("-", text)
    text = " ".join(text.split())
    return text[1:] if text[:1] in "'’" and text[1:2].isdigit() else text


def decimal_mark(cells: Iterable[Cell]) -> Mark:
    """The mark of a whole column, or of a table: see `marks`."""
    cells = list(cells)
    found = {}
    for text in {cell for cell in cells if isinstance(cell, str) and len(cell) <= 40}:
        match = NUMERIC.match(_bare(spelled(text)))
        if match:
            found[text] = match["digits"]
    return marks.decimal_mark(cells, found)


def _bare(text: str) -> str:
    found = STARRED.match(text) or MARKED.match(text)
    return found[1].strip() if found else text


def value_in(found: re.Match[str], mark: Mark) -> Number | Trouble:
    value = value_of(found["digits"], mark)
    if value is None:
        return Trouble("two_readings", two_values(found["digits"]))
    after = (found["after"] or "").casefold()
    percent = after.startswith(("%", "p"))
    negative = bool(found["open"] or found["minus"] or found["minus2"] or found["minus3"])
    value = round(value / 100, 12) if percent else value
    currency = found["money"] or ("" if percent else found["after"] or "")
    return checked(Number(-value if negative else value, percent, currency, bracketed=bool(found["open"])))


def two_values(digits: str) -> tuple[str, ...]:
    """What the digits may be, the larger first: “1.234” → 1234 and 1.234, “12,5” → 125 and 12.5."""
    values = {value for mark in ".,?" if (value := value_of(digits, mark)) is not None}  # type: ignore[arg-type]
    if len(values) == 1:
        values.add(float(re.sub(r"\D", "", digits)))
    return tuple(f"{value:.10g}" for value in sorted(values, reverse=True))


def from_scientific(found: re.Match[str]) -> Number | Trouble:
    """Exact where all digits are there; what a program shortened for the eye has lost its last digits."""
    value = float(f"{found[1]}{found[2]}.{found[3] or 0}e{found[4]}")
    if not math.isfinite(value) or abs(value) >= LARGEST:
        return Trouble("too_large")
    if int(found[4]) > len(found[3] or ""):
        return Trouble("shortened", (f"{value:.15g}", "none"))
    return Number(value)


def checked(number: Number) -> Number | Trouble:
    return number if abs(number.value) < LARGEST else Trouble("too_large")
