"""Quarters and the room there is in; how high a row is, how large a mark, and what one mark stands for out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.misses.rows import MissRow
from impact.charts.unit_marks import PER_MARK, marks_for, without_strays

# Marks in fewer lines may be smaller by this much.
MUCH_LARGER = 0.7


@dataclass(frozen=True, slots=True)
class Measures:
    """Points."""

    least_row: float
    most_row: float
    least_cell: float
    most_cell: float
    most_lines: int


@dataclass(frozen=True, slots=True)
class Plan:
    row: float
    cell: float
    per_mark: int
    per_line: int
    kept: int
    """How many of the newest rows are drawn; the others are left to the table."""

    def lines(self, marks: int) -> int:
        return max(1, math.ceil(marks / self.per_line))


def plan(rows: Sequence[MissRow], measures: Measures, *, high: float, room: float) -> Plan:
    """`high`: the height there is for all rows; `room`: the width for marks."""
    kept = max(1, min(len(rows), int(high // measures.least_row)))
    row = min(measures.most_row, high / kept)
    most = max((r.heard.n or 0 for r in rows[-kept:] if r.x is not None), default=0)
    for per_mark in PER_MARK:
        cell = _cell(marks_for(most, per_mark), measures, row=row, room=room)
        if cell >= measures.least_cell:
            marks = [marks_for(r.heard.n, per_mark) for r in rows[-kept:] if r.x is not None]
            per_line = without_strays(marks, max(1, int(room / cell + 0.01)))
            return Plan(row, min(cell, room / per_line), per_mark, per_line, kept)
    return Plan(row, measures.least_cell, PER_MARK[-1], max(1, int(room // measures.least_cell)), kept)


def _cell(marks: int, measures: Measures, *, row: float, room: float) -> float:
    """One line is counted more easily than two: more are taken only where marks are much larger in them."""
    cells = [
        min(measures.most_cell, room / max(1, math.ceil(marks / lines)), row * 0.8 / lines)
        for lines in range(1, measures.most_lines + 1)
    ]
    return next(cell for cell in cells if cell >= MUCH_LARGER * max(cells))
