"""Cells of a table twin in, plain values or the words in which people read them out: the same in every file."""

import math
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pandas as pd

Value = int | float | str | date | None
"""None is unknown or not to be shown. Never zero."""

EMPTY = "An empty cell is not known or not shown. It is never a zero."
# Columns that hold parts of one, by how their names begin: −0.031 is read as −3.1%.
_CHANGE, _SHARE = "change", "share"


def rows(table: pd.DataFrame) -> Iterator[list[Value]]:
    """Row by row, each cell as Python's own value; numbers keep their full precision, whole numbers are int."""
    for row in table.itertuples(index=False, name=None):
        yield [value(cell) for cell in row]


def value(cell: Any) -> Value:
    """What the cell holds; NaN, NA and infinity hold nothing."""
    if isinstance(cell, str):
        return cell
    if cell is None or pd.isna(cell):
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    number = float(cell)
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() else number


def is_fraction(column: str) -> bool:
    """Whether a column's numbers are parts of one, by its name: Change, Share …"""
    return column.casefold().startswith((_CHANGE, _SHARE))


def is_change(column: str) -> bool:
    """A change always shows its sign."""
    return column.casefold().startswith(_CHANGE)


def is_number(table: pd.DataFrame, column: str) -> bool:
    return pd.api.types.is_numeric_dtype(table[column])


def said(cell: Value, column: str) -> str:
    """As the figure prints it: 18,240 · 3.5 · −3.1% · nothing."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    if isinstance(cell, date):
        return cell.isoformat()
    if is_fraction(column):
        return _percent(cell) if is_change(column) else _percent(cell).lstrip("+")
    words = f"{cell:,.0f}" if isinstance(cell, int) or abs(cell) >= 1000 else f"{cell:,.1f}"
    return words.replace("-", "−")


def _percent(fraction: float) -> str:
    percent = fraction * 100
    words = f"{percent:+,.0f}%" if abs(percent) >= 99.95 else f"{percent:+.1f}%"
    return "0.0%" if words in ("+0.0%", "-0.0%") else words.replace("-", "−")
