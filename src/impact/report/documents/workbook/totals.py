"""A table in; which of its rows are totals, and which of their numbers are the plain sum of the rows above, out.

A number that is not that sum (people counted once, a year that the sheet gave itself, something held back) stays as it
is told: a formula that comes to anything else than the table says would be a second truth.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from impact.report.values import Value, is_fraction

_ROLE, _TOTAL = "role", "total"
# What the first column of a figure's table calls the row that adds the others up.
_ALL = ("All branches",)
# What a total belongs to, where a table holds several.
_KEYS = ("measure", "label", "unit", "code", "period")
# Distinct people are never summed, nor is how much of a time is known.
_NO_SUMS = ("writers", "parts", "parts_expected")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Totals:
    """`rows` are the places of the totals in the table; `live` the sums: (row, column) and the rows they add up."""

    rows: tuple[int, ...] = ()
    live: Mapping[tuple[int, int], tuple[int, ...]] | None = None
    keys: tuple[int, ...] = ()
    """Columns that say which rows belong to which total; none where all do."""


def totals(names: Sequence[str], lines: Sequence[Sequence[Value]]) -> Totals:
    """Of `lines`, as they stand in a table with columns of these names."""
    found = tuple(at for at, line in enumerate(lines) if _is_total(names, line))
    keys = tuple(at for at, name in enumerate(names) if name in _KEYS) if _ROLE in names else ()
    live = {}
    for row in found:
        parts = tuple(
            at for at, line in enumerate(lines) if at not in found and all(line[k] == lines[row][k] for k in keys)
        )
        live.update({(row, column): parts for column in _summed(names, lines, row, parts)})
    return Totals(found, live, keys)


def _is_total(names: Sequence[str], line: Sequence[Value]) -> bool:
    if _ROLE in names:
        return line[names.index(_ROLE)] == _TOTAL
    return bool(line) and line[0] in _ALL


def _summed(names: Sequence[str], lines: Sequence[Sequence[Value]], row: int, parts: Sequence[int]) -> Iterator[int]:
    for column, name in enumerate(names):
        told = _number(lines[row][column])
        known = [number for at in parts if (number := _number(lines[at][column])) is not None]
        if told is None or len(known) < _FEWEST or is_fraction(name) or name.casefold() in _NO_SUMS:
            continue
        if math.isclose(math.fsum(known), told, rel_tol=1e-12, abs_tol=1e-9):
            yield column


def _number(cell: Value) -> float | None:
    return float(cell) if isinstance(cell, int | float) else None
