"""Rows and the room beside each other in, how many people one mark stands for and how large it is out."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from impact.charts.outcomes.rows import OutcomeRow
from impact.charts.unit_marks import PER_MARK, marks_for


@dataclass(frozen=True, slots=True)
class Marks:
    """`cell`: a mark's own square, in points."""

    cell: float
    per_line: int
    per_mark: int

    def lines(self, n: int | None) -> int:
        return math.ceil(marks_for(n, self.per_mark) / self.per_line) if n else 0


def fitting(numbers: Iterable[int | None], *, room: float, cells: tuple[float, ...], lines: int) -> Marks:
    """The largest cell in which the most people stand in so many lines; where none is, one mark is several people."""
    most = max((n or 0 for n in numbers), default=0)
    for per_mark in PER_MARK:
        for cell in cells:
            found = Marks(cell, max(1, int(room // cell)), per_mark)
            if found.lines(most) <= lines:
                return found
    return Marks(cells[-1], max(1, int(room // cells[-1])), PER_MARK[-1])


def asked_marks(rows: Sequence[OutcomeRow], *, room: float, cells: tuple[float, ...], lines: int) -> Marks:
    return fitting((row.asked.n for row in rows), room=room, cells=cells, lines=lines)


def wrote_marks(rows: Sequence[OutcomeRow], *, room: float, cells: tuple[float, ...], lines: int) -> Marks:
    return fitting((row.wrote.n for row in rows), room=room, cells=cells, lines=lines)
