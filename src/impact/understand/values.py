"""A number column's cells in, numbers or the reason why there is none out. Marks are decided for the column."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from impact.sheets import Cell

Flag = Literal["", "estimated", "revised"]

# Said in a number's place, when there is none.
TOKENS = frozenset(
    "n/a na n.a. n.a n\\a #n/a nd n/d n.d. null none nil nan - -- --- – — − . .. ... … * ** x ? unknown missing blank"
    " tbc tbd tba closed unavailable suppressed confidential inapplicable".split()
) | {
    "not available", "not applicable", "not known", "not collected", "not recorded", "not reported", "no data",
    "no count", "not open", "data missing", "not counted", "did not report", "see note", "cell x",
}  # fmt: skip
# Codes that stand for “missing” in national data sets: believed where a column of counts shows nothing else below zero.
SENTINELS = (-1.0, -2.0, -3.0, -4.0, -9.0, -99.0, -999.0, 9999.0, 99999.0, 999999.0)

_GROUPS = r"\d{1,3}(?:[,.  '’\s]\d{3})+"
_NUMERIC = re.compile(
    rf"^[-−–+(]?\s*[$£€]?\s*[-−]?(?:{_GROUPS}|\d+)(?:[.,]\d+)?\s*(?:%|€|kr)?\s*\)?$|^[-+]?\d(?:\.\d+)?e[-+]?\d+$", re.I
)
_SPACES = str.maketrans("", "", "   '’ ")
_PLAIN = re.compile(r"^[+-]?\d+(?:\.\d+)?$")
_STARRED = re.compile(r"^(.*\d)\s*(?:\*+|†|‡|§|\^|\([a-z]\)|\[[a-z0-9]\])$", re.I)
_MARKED = re.compile(r"^(.*\d)\s*\(?(e|est\.?|estimated?|r|rev\.?|revised|p|prov\.?|provisional)\)?$", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A value as the cell states it: 39 % is 0.39 with `percent`."""

    value: float
    percent: bool = False
    currency: str = ""
    flag: Flag = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell holds no number: the key of its wording in problems.csv."""

    key: str


def looks_numeric(text: str) -> bool:
    return bool(_NUMERIC.match(text))


def is_token(text: str) -> bool:
    return text.casefold().strip("()[] ") in TOKENS or text in TOKENS


def decimal_mark(cells: Sequence[Cell]) -> str:
    """The column's decimal mark: `.`, `,`, or `?` where 1.234 may be either and nothing decides."""
    sure = {",": 0, ".": 0}
    groups = {",": 0, ".": 0}
    small = True
    for text in cells:
        if not isinstance(text, str) or not _NUMERIC.match(text):
            continue
        digits = text.strip(" -−–+()%€$£kr")
        last = max(digits.rfind(","), digits.rfind("."))
        if last < 0:
            small = small and len(digits) < 4
            continue
        mark, other = digits[last], "." if digits[last] == "," else ","
        if len(digits) - last - 1 != 3 or digits.startswith("0") or digits.count(other):
            sure[mark] += 1
        elif digits.count(mark) > 1:
            sure[other] += 1
        else:
            groups[mark] += 1
    if sure[","] or sure["."]:
        return "," if sure[","] > sure["."] else "."
    if not groups["."]:
        return "."
    # Counts in the thousands with a point between, beside smaller ones without: 842, 1.234, 2.087.
    return "," if groups["."] >= 3 and small else "?"


def read_number(cell: Cell, mark: str = ".") -> Number | Trouble | None:
    """A cell of a number column. None is an empty cell: unknown, and never zero."""
    if cell is None:
        return None
    if isinstance(cell, bool):
        return Trouble("not_a_number")
    if isinstance(cell, int | float):
        return Number(float(cell)) if math.isfinite(cell) else Trouble("not_a_number")
    if isinstance(cell, timedelta):
        return Trouble("duration")
    if isinstance(cell, datetime | date | time):
        return Trouble("date_in_numbers")
    return _read_text(cell, mark)


def _read_text(text: str, mark: str) -> Number | Trouble:
    if text.isascii() and _PLAIN.match(text) and ("." not in text or mark == "."):
        return Number(float(text))
    if is_token(text):
        return Trouble("not_available")
    if looks_numeric(text):
        value = _value(text, mark)
        return Trouble("two_readings") if value is None else value
    if starred := _STARRED.match(text):
        inner = _read_text(starred[1].strip(), mark)
        return (
            Number(inner.value, inner.percent, inner.currency, inner.flag, True) if isinstance(inner, Number) else inner
        )
    if marked := _MARKED.match(text):
        inner = _read_text(marked[1].strip(), mark)
        if isinstance(inner, Number):
            return Number(inner.value, inner.percent, inner.currency, _flag(marked[2]), inner.starred)
    return Trouble("not_a_number")


def _flag(word: str) -> Flag:
    return "revised" if word.casefold().startswith("r") else "estimated"


def _value(text: str, mark: str) -> Number | None:
    if mark == "?":
        if re.search(r"\d\.\d{3}(?!\d)", text):
            return None
        mark = "."
    percent = "%" in text
    currency = next((sign for sign in "$£€" if sign in text), "")
    negative = "(" in text or (any(sign in text for sign in "-−–") and "e-" not in text.casefold())
    digits = re.sub(
        r"[^\d.,eE+]" if "e" in text.casefold() and "€" not in text else r"[^\d.,]", "", text.translate(_SPACES)
    )
    thousands = "." if mark == "," else ","
    if thousands in digits:
        whole, _, rest = digits.partition(mark)
        groups = whole.split(thousands)
        # 12,5 in a column that writes its decimals with a point is neither 12.5 nor 125.
        if thousands in rest or any(len(group) != 3 for group in groups[1:]) or not 1 <= len(groups[0]) <= 3:
            return None
        digits = "".join(groups) + (mark + rest if rest else "")
    if digits.count(mark) > 1:
        groups = digits.split(mark)
        if any(len(group) != 3 for group in groups[1:]):
            return None
        digits = "".join(groups)
    try:
        value = float(digits.replace(",", "."))
    except ValueError:
        return None
    if percent:
        value = round(value / 100, 12)
    return Number(-value if negative else value, percent, currency)
