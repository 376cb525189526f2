"""A column's cells in; which mark its decimals are written with out, or that nothing tells.

A mark with three digits behind it may be either: 1.234 is a thousand and more here, and little more than one there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from impact.sheets import Cell

Mark = Literal[".", ",", "?", "!"]
"""The decimal mark; `?` where nothing tells, `!` where the cells of one column speak against each other."""

# So many times more cells of one kind than of the other: the few are slips.
FAR_MORE = 3
# Whole numbers from here to 999 beside “1.234” are its smaller neighbours: 842, 1.234.
_SMALL_COUNT, _THOUSAND = 100, 1000
# Longer digits are a code.
_LONG = 8

_BLANK_GROUPS = re.compile(r"^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$")
_EITHER = re.compile(r"^[1-9]\d{0,2}([.,])\d{3}$")
_THOUSANDS = re.compile(r"^\d{1,3}([.,])\d{3}(?:\1\d{3})+$")
# Lakh and crore: 1,23,456.
_INDIAN = re.compile(r"^\d{1,2}(?:,\d{2})+,\d{3}(\.\d+)?$")
_BOTH = re.compile(r"^\d{1,3}(?:([.,])\d{3})*([.,])\d+$")
_DECIMAL = re.compile(r"^\d*([.,])\d+$")


@dataclass(frozen=True, slots=True)
class Digits:
    """How a number's digits are marked: `mark` is sure to be of this `kind`, or may be either."""

    kind: Literal["plain", "decimal", "thousands", "either", "broken"]
    mark: str = ""
    sure: bool = True


def marked(digits: str) -> Digits:
    """`digits` holds digits, blanks, apostrophes, points and commas only."""
    if _BLANK_GROUPS.match(digits):
        mark = next((m for m in ".," if m in digits), "")
        return Digits("decimal", mark) if mark else Digits("plain")
    if digits.isdecimal():
        return Digits("plain")
    if found := _EITHER.match(digits):
        return Digits("either", found[1])
    if found := _THOUSANDS.match(digits):
        return Digits("thousands", found[1])
    if found := _INDIAN.match(digits):
        return Digits("decimal", ".") if found[1] else Digits("thousands", ",")
    if found := _DECIMAL.match(digits):
        return Digits("decimal", found[1], sure=len(digits) - digits.index(found[1]) == 4)
    if (found := _BOTH.match(digits)) and found[1] != found[2]:
        return Digits("decimal", found[2])
    return Digits("broken")


@dataclass
class _Votes:
    grouped: dict[str, int] = field(default_factory=lambda: {".": 0, ",": 0})
    """For a decimal mark because the other one divides thousands: 1.234.567."""
    sure: dict[str, int] = field(default_factory=lambda: {".": 0, ",": 0})
    likely: dict[str, int] = field(default_factory=lambda: {".": 0, ",": 0})
    either: dict[str, int] = field(default_factory=lambda: {".": 0, ",": 0})
    small: int = 0
    large: int = 0


def decimal_mark(cells: Iterable[Cell], digits_of: dict[str, str]) -> Mark:
    """`digits_of` has the marked digits of each text that is a number."""
    return _decide(_votes(cells, digits_of))


def _votes(cells: Iterable[Cell], digits_of: dict[str, str]) -> _Votes:
    votes = _Votes()
    for cell in cells:
        if isinstance(cell, str):
            if cell in digits_of:
                _count(votes, digits_of[cell])
        elif isinstance(cell, int | float) and not isinstance(cell, bool):
            votes.small += _SMALL_COUNT <= cell < _THOUSAND
            votes.large += cell >= _THOUSAND
    return votes


def _count(votes: _Votes, digits: str) -> None:
    is_ = marked(digits)
    if is_.kind == "either":
        votes.either[is_.mark] += 1
    elif is_.kind == "thousands":
        votes.grouped["." if is_.mark == "," else ","] += 1
    elif is_.kind == "decimal":
        (votes.sure if is_.sure else votes.likely)[is_.mark] += 1
    elif is_.kind == "plain" and digits.isdecimal() and len(digits) < _LONG:
        votes.small += _SMALL_COUNT <= int(digits) < _THOUSAND
        votes.large += int(digits) >= _THOUSAND


def _decide(votes: _Votes) -> Mark:
    decimals = {m: FAR_MORE * votes.sure[m] + votes.likely[m] for m in ".,"}
    weight = {m: decimals[m] + FAR_MORE * votes.grouped[m] for m in ".,"}
    if any(votes.grouped[m] and votes.either[m] and not decimals[m] for m in ".,"):
        return "!"  # 1.000.000 above 10,000: whoever wrote both meant thousands with both
    if weight["."] and weight[","]:
        return "." if weight["."] >= FAR_MORE * weight[","] else "," if weight[","] >= FAR_MORE * weight["."] else "!"
    if weight[","]:
        if votes.sure[","] or votes.grouped[","] or not votes.either[","]:
            return ","
        # 12,5 among 1,234 and 2,345: the one is a slip, or all are small.
        more = weight[","] >= FAR_MORE * votes.either[","]
        return "," if more else "." if votes.either[","] >= FAR_MORE * weight[","] else "!"
    if weight["."]:
        return "."
    if votes.either["."] and votes.either[","]:
        return "!"
    if votes.either["."] and votes.small and not votes.large and votes.small + votes.either["."] >= FAR_MORE:
        return ","
    return "?"


def value_of(digits: str, mark: Mark) -> float | None:
    """The number that these digits are in a column of this decimal mark; None where they may be two."""
    is_ = marked(digits)
    whole = digits.replace(" ", "").replace("'", "").replace("’", "")
    match is_.kind:
        case "broken":
            return None
        case "plain":
            return float(whole)
        case "thousands":
            return float(whole.replace(is_.mark, ""))
        case "decimal":
            if not is_.sure and mark in ".," and mark != is_.mark:
                return None
            return float(whole.replace("." if is_.mark == "," else ",", "").replace(is_.mark, "."))
    if mark == "!" or (mark == "?" and is_.mark == "."):
        return None
    return float(whole.replace(is_.mark, "." if mark == is_.mark else ""))
