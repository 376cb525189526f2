"""How many reflections in how much room in, the largest marks that hold them out: columns that can be told apart."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.charts.heard import Heard
from impact.charts.unit_marks import marks_for

# So many marks beside each other still read as one column.
MOST_ACROSS = 8
# Fewer marks across are easier to count: larger ones are taken only where they are larger by this much.
MUCH_LARGER = 0.92


@dataclass(frozen=True, slots=True)
class Grid:
    """Marks beside each other, the side of a mark's cell in points, and reflections a mark."""

    across: int
    cell: float
    per_mark: int

    def high(self, number: int | None) -> float:
        """How high the column of so many reflections stands, in points."""
        return math.ceil(marks_for(number, self.per_mark) / self.across) * self.cell


def tallest(rows: Sequence[Heard]) -> int:
    """The most reflections that a column must hold, read or waiting."""
    return max((_drawn(row) for row in rows), default=0)


def grid(most: int, per_mark: int, *, wide: float, high: float, least: float, largest: float) -> Grid | None:
    """None where the marks would be smaller than `least`."""
    marks = max(1, marks_for(most, per_mark))
    ways = [Grid(across, cell, per_mark) for across, cell in _cells(marks, wide, high, largest)]
    best = max(way.cell for way in ways)
    return next(way for way in ways if way.cell >= MUCH_LARGER * best) if best >= least else None


def _cells(marks: int, wide: float, high: float, largest: float) -> Iterator[tuple[int, float]]:
    for across in range(1, MOST_ACROSS + 1):
        yield across, min(largest, wide / across, high / math.ceil(marks / across))


def _drawn(row: Heard) -> int:
    return (row.n if row.speaks else row.unread if row.voice == "unread" else 0) or 0
