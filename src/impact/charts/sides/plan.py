"""Rows and the room there is in, how they are laid out: three lines a branch or one, and what one mark stands for.

One mark is one reflection as long as the marks can be told apart. A library with many branches gets one line a branch;
rows that still do not fit are left to the table: first those without reflections, then the last ones in the
library's own order, never the smallest.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from impact.charts.sides.rows import SideRow
from impact.charts.unit_marks import PER_MARK, marks_for

Kind = Literal["open", "tight"]

# A figure of few rows grows, but not out of all proportion to one of many.
MOST_AIR = 1.6


@dataclass(frozen=True, slots=True)
class Rules:
    """Measures, in points, of one way to lay out rows."""

    kind: Kind
    least_cell: float
    most_cell: float
    line: float
    """Height of one line of words and marks."""
    pad: float
    quiet_row: float
    """Height of a row that has words instead of marks."""
    total_lines: int
    """The marks of all branches are broken into at most so many lines; 0 leaves them to the numbers."""
    room: float = 0
    """For the marks of one thread."""
    marks: bool = True
    """False leaves all to the numbers: a page has no room for marks of three threads beside each other."""
    units: bool = True
    """False leaves joined units to the numbers."""


@dataclass(frozen=True, slots=True)
class Plan:
    rules: Rules
    rows: tuple[SideRow, ...]
    heights: tuple[float, ...]
    per_mark: int
    cell: float
    air: float = 1
    """How much taller rows are than they need to be."""
    left_out: int = 0

    @property
    def per_line(self) -> int:
        return max(1, int((self.rules.room + 0.01) // self.cell)) if self.cell else 1

    @property
    def high(self) -> float:
        return sum(self.heights)

    def marks(self, row: SideRow) -> int:
        """How many marks stand for the row's reflections; at least one where there is any."""
        if not row.n or not self.rules.marks or (row.role == "total" and not self.rules.total_lines):
            return 0
        if row.role == "unit" and not self.rules.units:
            return 0
        return marks_for(row.n, self.per_mark)

    def lines(self, row: SideRow) -> int:
        return math.ceil(self.marks(row) / self.per_line)


def plan(rows: Sequence[SideRow], ways: Sequence[Rules], *, high: float, grow: bool = False) -> Plan:
    """The first way in which all rows fit `high` points; else the last way with as many rows as fit.

    `grow`: what is left of the height is filled as far as that looks well.
    """
    for per_mark in PER_MARK:
        for rules in _with_and_without_units(ways):
            for laid in _lay(rows, rules, per_mark):
                if laid.high <= high:
                    return _with_air(laid, high) if grow else laid
    return _first_rows(rows, ways[-1], high)


def _with_and_without_units(ways: Sequence[Rules]) -> list[Rules]:
    """A unit of many branches has many marks: it is left to its numbers before one mark stands for several."""
    return [*ways, *(replace(rules, units=False) for rules in ways)]


def _lay(rows: Sequence[SideRow], rules: Rules, per_mark: int) -> Iterator[Plan]:
    """Layouts whose marks can be told apart, the one with the fewest lines first."""
    bare = Plan(rules, tuple(rows), (), per_mark, rules.most_cell)
    branch = max((bare.marks(row) for row in rows if row.role != "total"), default=0)
    whole = max((bare.marks(row) for row in rows if row.role == "total"), default=0)
    for lines in range(1, max(1, rules.total_lines) + 1):
        cell = min(rules.most_cell, rules.room / max(branch, math.ceil(whole / lines), 1))
        if cell >= rules.least_cell:
            laid = replace(bare, cell=cell)
            yield replace(laid, heights=tuple(_height(row, laid) for row in rows))


def _height(row: SideRow, laid: Plan) -> float:
    rules = laid.rules
    if not row.speaks:
        return rules.quiet_row
    if rules.kind == "tight":
        return rules.line + rules.pad
    return 3 * max(rules.line, laid.lines(row) * laid.cell + 2.5) + rules.pad


def _with_air(laid: Plan, high: float) -> Plan:
    """Few rows, and their marks with them, grow into most of the room that is left."""
    air = max(1.0, min(MOST_AIR, 0.94 * high / laid.high))
    most = max((laid.marks(row) for row in laid.rows), default=0)
    cell = min(laid.cell * air, max(laid.cell, laid.rules.room / max(1, most)))
    return replace(laid, heights=tuple(height * air for height in laid.heights), cell=cell, air=air)


def _first_rows(rows: Sequence[SideRow], rules: Rules, high: float) -> Plan:
    *branches, last = rows
    ways = _with_and_without_units([rules])
    for kept in range(len(branches) - 1, 0, -1):
        drawn = [*_kept(branches, kept), last]
        laid = next(laid for k in PER_MARK for way in ways for laid in _lay(drawn, way, k))
        if laid.high + rules.quiet_row <= high:  # a line says how many are left out
            return replace(laid, left_out=len(branches) - kept)
    return Plan(rules, (last,), (rules.quiet_row,), PER_MARK[-1], rules.least_cell, left_out=len(branches))


def _kept(branches: Sequence[SideRow], most: int) -> list[SideRow]:
    """Those with reflections first, so that both sides are seen; in the order they came in."""
    first = sorted(range(len(branches)), key=lambda i: not branches[i].speaks)[:most]
    return [branches[i] for i in sorted(first)]
