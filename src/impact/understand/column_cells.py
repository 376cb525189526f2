# ruff: noqa: E501 -- lists of words read best one thought a line
"""A column's cells in; what they are by themselves, whatever the column is called, out."""

import re
from collections.abc import Sequence
from itertools import pairwise

from impact.sheets import Cell
from impact.understand.grid import TEXT, shape
from impact.understand.measures import measure_named
from impact.understand.said_times import said_times
from impact.understand.tables import Table
from impact.understand.when import read_when

# A column is looked at through this many of its rows, spread evenly: enough to know its kind.
_SAMPLE = 240
# Fewer numbers that happen to rise may be counts.
FEWEST_ITEMS = 4
_FEWEST_LINES, _FEWEST_MARKS = 6, 8
ON_THE_MAP = re.compile(r"^(?:point|polygon|multi\w+) ?\(|^\(-?\d+\.\d+, ?-?\d+\.\d+\)$", re.I)
# Parts of a building stand under “Location” in calendars of events and on door counters.
INSIDE_A_BUILDING = re.compile(
    r"\b(?:rooms?|auditorium|lab|studio|lobby|lounge|makerspace|patio|desk|entrance|exit|doors?|gate|floor|level \d|zoom|online|virtual)\b",
    re.I,
)


def sample(rows: Sequence[int]) -> Sequence[int]:
    """Rows spread evenly, enough to know a column by."""
    step = max(1, len(rows) // _SAMPLE)
    return rows[::step]


def numbers_items(table: Table, cells: Sequence[Cell], position: int) -> bool:
    """The items of a report, 5.1, 5.2, 5.3 …, in the first column beside their words."""
    if position or len(table.columns) < 3 or len(cells) < FEWEST_ITEMS:
        return False
    beside = table.grid.column(table.columns[1], sample(table.rows))
    if sum(isinstance(cell, str) and shape(cell) == TEXT for cell in beside) < 0.8 * len(beside):
        return False
    items = [re.fullmatch(r"(\d{1,3})(?:\.(\d{1,3}))?[a-z]?\.?", str(cell).strip()) for cell in cells]
    if not all(items):
        return False
    parts = [(int(item[1]), int(item[2] or 0)) for item in items if item]
    # 5.9 is followed by 5.10, which a workbook holds as 5.1.
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(parts)]
    onward = [step for step in steps if 0 <= step[0] <= 1 and (step[0] or step[1] > 0 or step[1] == -8)]
    return len(onward) >= 0.9 * len(steps)


def counts_up(cells: Sequence[Cell]) -> bool:
    """Whether the cells are 1, 2, 3 …, possibly with gaps: numbers of lines, not of people."""
    try:
        numbers = [int(str(cell)) for cell in cells]
    except ValueError:
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    return len(numbers) >= 4 and all(step > 0 for step in steps) and sum(step <= 2 for step in steps) > 0.7 * len(steps)


def numbers_lines(cells: Sequence[Cell]) -> bool:
    """Exactly 1, 2, 3 …, with nothing left out: no count does that for long."""
    return len(cells) >= _FEWEST_LINES and [str(cell).removesuffix(".0") for cell in cells] == [
        str(at) for at in range(1, len(cells) + 1)
    ]


def whole_between(cells: Sequence[Cell], low: int, high: int) -> bool:
    """Whether all cells are whole numbers in this range: months, or quarters."""

    def inside(cell: Cell) -> bool:
        try:
            return low <= float(str(cell)) <= high and float(str(cell)).is_integer()
        except ValueError:
            return False

    return all(map(inside, cells))


def marks_lines(words: str, cells: Sequence[Cell]) -> bool:
    """Noughts and ones under nothing: what the sheet's own formulas keep for themselves."""
    numbers = [str(cell).removesuffix(".0") for cell in cells if shape(cell) != TEXT]
    return not words and len(numbers) >= max(_FEWEST_MARKS, 0.9 * len(cells)) and set(numbers) <= {"0", "1"}


def yes_or_no(words: str, cells: Sequence[Cell]) -> bool:
    """Only 0 and 1 in a column that names no measure: answers, not counts."""
    return (
        len(cells) >= 8
        and {str(cell).removesuffix(".0") for cell in cells} == {"0", "1"}
        and not (measure_named(words).key or read_when(words) or said_times(words))
    )
