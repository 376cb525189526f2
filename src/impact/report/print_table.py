"""A table twin in, its words and the widths of its columns on paper out: no number breaks, words share what is left."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from impact.look import width
from impact.report.column_widths import Column, deepness, widths
from impact.report.values import EMPTY, is_number, rows, said, value

_SIZE = 8.0
# Left and right of a cell together, and a hair for rounding.
_AIR = 5.6
# Few words need more; a longer one is an address, and may break. In a narrower column words stand one below the other.
_LONGEST_WORD, _LEAST_FOR_WORDS = 110.0, 56.0
# Lines of a row, in the mean, beyond which a table is a thicket; then it lies on a page turned sideways, if that
# makes it so much less high.
DEEP, _WORTH_TURNING = 2.4, 0.75
# Of words that break at blanks: no line is quite full.
_NOT_FULL = 1.08


def print_table(table: pd.DataFrame, *, room: float, flipped_room: float) -> dict[str, Any]:
    """`head`, `cells` (words, row by row), `widths` (points), `right` (numbers), `flipped` (page sideways), `deep`
    (lines of a row in the mean), `blank`: what its empty cells mean, and of which numbers none is known or shown;
    columns without a cell are left away.
    """
    told, nowhere = without_empty(table)
    names = [str(column) for column in told.columns]
    numbers = [is_number(told, name) for name in names]
    cells = [[said(value, name) for value, name in zip(row, names, strict=True)] for row in rows(told)]
    columns = [_column(name, [row[place] for row in cells], number=numbers[place]) for place, name in enumerate(names)]
    upright, sideways = widths(columns, room), widths(columns, flipped_room)
    flipped = sum(column.least for column in columns) > room or _is_thicket(columns, upright, sideways)
    wide = sideways if flipped else upright
    return {
        "head": names,
        "cells": cells,
        "right": numbers,
        "flipped": flipped,
        "widths": wide,
        "deep": deepness(columns, wide),
        "blank": about_blanks(cells, nowhere),
    }


def without_empty(table: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The columns that hold anything, and the names of numbers that do not; a table of none stays as it is."""
    held = [not len(table) or any(value(cell) not in (None, "") for cell in table[name]) for name in table.columns]
    if not any(held):
        return table, []
    nowhere = [str(name) for name, some in zip(table.columns, held, strict=True) if not some and is_number(table, name)]
    return table.loc[:, held], nowhere


def about_blanks(cells: Sequence[Sequence[str]], nowhere: Sequence[str]) -> str:
    """What an empty cell means, if there is one, and which columns were left away."""
    empty = EMPTY if any("" in row for row in cells) else ""
    return " ".join(part for part in (empty, left_away(nowhere)) if part)


def left_away(nowhere: Sequence[str]) -> str:
    """Which columns have no number in any row."""
    return f"Not known or not shown in any row: {', '.join(nowhere)}." if nowhere else ""


def _column(name: str, cells: Sequence[str], *, number: bool) -> Column:
    whole = [width(words, _SIZE, "strong") for words in cells]
    widest = max(whole, default=0)
    word = max((width(word, _SIZE, "strong") for cell in cells for word in cell.split()), default=0)
    unbroken = widest if number else max(min(widest, _LEAST_FOR_WORDS), min(word, _LONGEST_WORD))
    least = max(_two_lines_wide(name), unbroken)
    # One line is one line; what breaks takes somewhat more than its length.
    return Column(least + _AIR, tuple(one + _AIR if one <= least else one * _NOT_FULL + _AIR for one in whole))


def _is_thicket(columns: Sequence[Column], upright: Sequence[float], sideways: Sequence[float]) -> bool:
    deep = deepness(columns, upright)
    return deep > DEEP and deepness(columns, sideways) < deep * _WORTH_TURNING


def _two_lines_wide(name: str) -> float:
    words = name.split()
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(len(words))]
    return min((max(width(line, _SIZE, "strong") for line in cut) for cut in cuts), default=0)
