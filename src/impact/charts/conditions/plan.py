"""Rows and the room for their marks in; how large a mark is and what it stands for out. Words are measured first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.conditions.rows import Row
from impact.charts.unit_marks import PER_MARK, marks_for
from impact.look import width

# From a mark to its number.
TO_NUMBER = 5.0
# Marks in fewer lines may be smaller by this much.
MUCH_LARGER = 0.7


@dataclass(frozen=True, slots=True)
class Measures:
    """Points."""

    least_cell: float
    most_cell: float
    most_lines: int


@dataclass(frozen=True, slots=True)
class Marks:
    cell: float
    per_mark: int

    def per_line(self, room: float) -> int:
        return max(1, int(room / self.cell + 0.01))

    def lines(self, number: int, room: float) -> int:
        return math.ceil(marks_for(number, self.per_mark) / self.per_line(room))


def plan_marks(groups: Sequence[tuple[Sequence[int], float]], measures: Measures) -> Marks:
    """`groups`: the numbers of reflections that share a column, and how wide that is for marks.

    One mark is one reflection where that can be. One line is counted more easily than two: more are taken only where
    marks are much larger in them.
    """
    for per_mark in PER_MARK:
        cells = [_cell(groups, measures, per_mark, lines) for lines in range(1, measures.most_lines + 1)]
        if largest := max(cells):
            return Marks(next(cell for cell in cells if cell >= MUCH_LARGER * largest), per_mark)
    return Marks(measures.least_cell, PER_MARK[-1])


def _cell(groups: Sequence[tuple[Sequence[int], float]], measures: Measures, per_mark: int, lines: int) -> float:
    """The largest in which every column has no more lines than these; 0 where none is large enough."""
    cell = measures.most_cell
    while cell >= measures.least_cell:
        marks = Marks(cell, per_mark)
        if all(marks.lines(max(numbers, default=0), room) <= lines for numbers, room in groups):
            return cell
        cell -= 0.5
    return 0.0


def number_room(numbers: Sequence[int], size: float) -> float:
    """How wide the widest of these numbers stands, with the gap to its marks."""
    return max((width(f"{number:,}", size, "strong") for number in numbers), default=0) + TO_NUMBER


def sides_of(rows: Sequence[Row]) -> tuple[list[int], list[int], list[int]]:
    """All numbers of the three columns: missing, in place, not said which."""
    told = [row.sides for row in rows if row.sides]
    return [s.missing for s in told], [s.in_place for s in told], [s.unsaid for s in told]
