"""How wide the cells of each column would stand unbroken in, the widths at which the table is least high out."""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Points by which a column is widened at a time.
_STEP = 4.0
# Air that a column takes beyond its words where there is room: more, and the eye loses the row.
_EASY = 26.0
# What is no wider is a name rather than a sentence; and of the room that is left, for names.
_SHORT, _FOR_NAMES = 140.0, 0.4


@dataclass(frozen=True, slots=True)
class Column:
    """Points, the air of a cell included. `least`: no word or number breaks; `cells`: each in one line."""

    least: float
    cells: tuple[float, ...]

    @property
    def whole(self) -> float:
        """So wide that no cell breaks."""
        return max(self.cells, default=0)

    def crowding(self, wide: float) -> float:
        """How many lines too many its cells have, high cells counting more than their lines."""
        over = (cell / wide - 1 for cell in self.cells if cell > wide)
        return math.fsum(one + one * one for one in over)


def widths(columns: Sequence[Column], room: float) -> list[float]:
    """Together no more than the room; less, where no cell needs it."""
    least = [column.least for column in columns]
    if sum(least) > room:  # more than even a sideways page is wide: words and numbers break
        return [wide * room / sum(least) for wide in least]
    wide = _short_whole(columns, least, room - sum(least))
    wide = _widened(columns, wide, room - sum(wide))
    easy = min(_EASY, (room - sum(wide)) / max(1, len(wide)))
    return [one + easy for one in wide]


def deepness(columns: Sequence[Column], wide: Sequence[float]) -> float:
    """How many lines a row has at these widths: a mean in which a deep row counts more than its lines."""
    rows = list(zip(*(column.cells for column in columns), strict=True))
    deep = [max(max(1.0, cell / here) for cell, here in zip(row, wide, strict=True)) for row in rows]
    return math.sqrt(math.fsum(one * one for one in deep) / max(1, len(deep)))


def _short_whole(columns: Sequence[Column], least: Sequence[float], left: float) -> list[float]:
    """Names stand in one line, the shortest first, as long as most of the room stays for words that break anyway."""
    wide = list(least)
    for at in sorted(range(len(columns)), key=lambda at: columns[at].whole):
        more = columns[at].whole - wide[at]
        if columns[at].whole <= _SHORT and 0 < more <= left * _FOR_NAMES:
            wide[at] += more
            left -= more
    return wide


def _widened(columns: Sequence[Column], least: Sequence[float], left: float) -> list[float]:
    """What is left goes, step by step, to the column whose cells it spares most."""
    wide = list(least)
    waiting = [(-spared, at) for at, spared in _spared(columns, wide)]
    heapq.heapify(waiting)
    while waiting and left >= _STEP:
        _, at = heapq.heappop(waiting)
        wide[at] += _STEP
        left -= _STEP
        if spared := _gain(columns[at], wide[at]):
            heapq.heappush(waiting, (-spared, at))
    return wide


def _spared(columns: Sequence[Column], wide: Sequence[float]) -> Iterator[tuple[int, float]]:
    for at, (column, here) in enumerate(zip(columns, wide, strict=True)):
        if spared := _gain(column, here):
            yield at, spared


def _gain(column: Column, wide: float) -> float:
    return column.crowding(wide) - column.crowding(wide + _STEP)
