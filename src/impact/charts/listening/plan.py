"""How many lines there are and the room for them in, columns of lines, quarters in each, and row height out.

A library of many branches stands in several columns beside each other, with fewer quarters in each: whom we have not
heard is what the map is for, so branches go before quarters. What still does not fit is in the table: the last ones in
the library's own order, never the quietest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Way:
    """`blocks` columns of lines beside each other, with at most so many quarters."""

    blocks: int
    quarters: int
    least_row: float
    most_row: float
    aside: bool = False
    """Whether the ways to listen stand beside the grid; else below it, where there is room."""


@dataclass(frozen=True, slots=True)
class Plan:
    way: Way
    quarters: int
    row: float
    branches: int
    """How many of them are drawn."""
    sums: int

    @property
    def per_block(self) -> int:
        return -(-(self.branches + self.sums) // self.way.blocks)

    @property
    def high(self) -> float:
        return self.per_block * self.row


def plan(branches: int, sums: int, quarters: int, ways: Sequence[Way], *, high: float) -> Plan:
    """The first way in which all lines fit `high` points; else the last one with as many as fit."""
    for way in ways:
        laid = Plan(way, min(quarters, way.quarters), 0, branches, sums)
        row = high / max(1, laid.per_block)
        if row >= way.least_row:
            return replace(laid, row=min(way.most_row, row))
    way = ways[-1]
    fit = max(1, int(high // way.least_row)) * way.blocks - sums
    return Plan(way, min(quarters, way.quarters), way.least_row, max(0, min(branches, fit)), sums)
