"""A formula of our workbooks and the values of its sheet in, what it comes to out: sums, and sums of alike rows.

A spreadsheet program computes them again when a file is opened, so a formula is a number that is told.
"""

import math
import re
from collections.abc import Sequence
from typing import Any

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)")
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
_SUM = re.compile(r"=(?:SUM\(|SUBTOTAL\((?:9|109),\s*)([^()]*)\)")
_ALIKE = re.compile(r"=SUMPRODUCT\(((?:\([^()=]*=[^()=]*\)\*)*)([^()=*]*)\)")
_IS = re.compile(r"\(([^()=]*)=([^()=]*)\)\*")
NONE_OF_OURS = "none of ours"


def comes_to(formula: str, values: Any) -> float | str:
    """A number, or in words why there is none. `values`: a sheet of last results, as openpyxl has it."""
    if found := _SUM.fullmatch(formula):
        return _sum(_cells(found[1], values))
    if found := _ALIKE.fullmatch(formula):
        return _sum_of_alike(_IS.findall(found[1]), _cells(found[2], values), values)
    return NONE_OF_OURS


def _sum_of_alike(alike: Sequence[tuple[str, str]], numbers: Sequence[Any] | None, values: Any) -> float | str:
    """Of the rows in which each range holds what stands in the cell beside it; ranges of other lengths are an error."""
    if numbers is None:
        return NONE_OF_OURS
    kept = [True] * len(numbers)
    for where, what in alike:
        cells, cell = _cells(where, values), _CELL.fullmatch(what)
        if cells is None or cell is None:
            return NONE_OF_OURS
        if len(cells) != len(numbers):
            return "#VALUE!"
        wanted = _compared(values[f"{cell[1]}{cell[2]}"].value)
        kept = [one and _compared(held) == wanted for one, held in zip(kept, cells, strict=True)]
    return _sum([number for number, one in zip(numbers, kept, strict=True) if one])


def _sum(cells: Sequence[Any] | None) -> float | str:
    if cells is None:
        return NONE_OF_OURS
    return math.fsum(float(one) for one in cells if isinstance(one, int | float) and not isinstance(one, bool))


def _cells(where: str, values: Any) -> list[Any] | None:
    """Down one column; None where it is no such range."""
    found = _RANGE.fullmatch(where.strip())
    if found is None or found[1] != found[3] or not 0 < int(found[2]) <= int(found[4]) <= values.max_row:
        return None
    return [line[0].value for line in values[f"{found[1]}{found[2]}:{found[3]}{found[4]}"]]


def _compared(value: Any) -> Any:
    """As a spreadsheet compares: capitals and small letters are alike, and an empty cell is an empty word."""
    return value.casefold() if isinstance(value, str) else "" if value is None else value
