"""A table's rows in; which hold data, which only sum others up, and which hold no number at all, out."""

from dataclasses import dataclass, field

import numpy as np

from impact.sheets import Cell
from impact.understand.grid import NUMBER, YEAR, shape
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.numbers import numbers_of
from impact.understand.totals import rows_that_sum, sums_up
from impact.understand.when import read_when

# Arithmetic looks at this many rows at most: totals stand in tables that people can oversee.
_MOST_ROWS = 3000


@dataclass
class RowKinds:
    data: list[int] = field(default_factory=list)
    totals: dict[int, str] = field(default_factory=dict)
    """Row → total, system, average, reporting or arithmetic."""
    without_numbers: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)


def sort_rows(layout: Layout) -> RowKinds:
    kinds = RowKinds()
    number_columns = [head.column for head in layout.heads]
    numbered = {r for r in layout.table.rows if _has_number(layout, r, number_columns)}
    last = max(numbered, default=-1)
    pending = False
    for r in layout.table.rows:
        label, placed = _label(layout, r)
        kind = _kind_by_words(layout, label)
        if kind:
            kinds.totals[r] = kind
            pending = r not in numbered
        elif pending and r in numbered and not placed:
            kinds.totals[r] = "total"
        elif r in numbered:
            kinds.data.append(r)
            pending = False
        elif r > last:
            kinds.notes.append(r)
        else:
            kinds.without_numbers.append(r)
    _by_arithmetic(layout, kinds)
    return kinds


def _has_number(layout: Layout, row: int, columns: list[int]) -> bool:
    grid = layout.table.grid
    cells = grid.rows[row]
    if any(cells[c] is not None and shape(cells[c]) in (NUMBER, YEAR) for c in columns):
        return True
    sheet = grid.sheet
    if (sheet.errors or sheet.uncached) and any(
        (row, c) in sheet.errors or (row, c) in sheet.uncached for c in columns
    ):
        return True
    named = layout.place or layout.measure or (layout.times[0] if layout.times else None)
    # n/a, or words, in place of every number: still a row of data, and its cells are told one by one.
    return named is not None and cells[named.index] is not None and any(cells[c] is not None for c in columns)


def _label(layout: Layout, row: int) -> tuple[str, bool]:
    """The words that name the row, and whether its place, measure or time is filled in."""
    cells = layout.table.grid.rows[row]
    columns = [
        c
        for c in (layout.place, layout.measure, *layout.times, *layout.categories[:1], *layout.coarser)
        if c is not None
    ]
    for column in columns:
        cell = cells[column.index]
        if cell is not None and (not isinstance(cell, str) or not read_when(cell)):
            return str(cell), True
    filled = any(cells[column.index] is not None for column in columns)
    first = next((cell for cell in cells if isinstance(cell, str) and sums_up(cell)), "")
    return first, filled


def _kind_by_words(layout: Layout, label: str) -> str:
    kind = sums_up(label)
    if kind and layout.measure is not None and layout.place is None and measure_named(label).key:
        return ""  # “Circulation, total” among measures is a measure
    return kind


def _by_arithmetic(layout: Layout, kinds: RowKinds) -> None:
    """Rows of another name, or none, that are the sum of others: “City of …” under its branches."""
    if (
        layout.times
        or layout.measure is not None
        or (layout.place is None and layout.categories == [])
        or not 3 <= len(kinds.data) <= _MOST_ROWS
    ):
        _unlabelled(layout, kinds)
        return
    columns = [h.column for h in layout.heads if h.column not in layout.total_columns][:40]
    values = np.array([numbers_of(layout.table.grid, c, kinds.data) for c in columns]).T
    if values.ndim != 2:
        return
    for i in reversed(rows_that_sum(values)):
        r = kinds.data.pop(i)
        kinds.totals[r] = "arithmetic" if _label(layout, r)[1] else "total"
    _unlabelled(layout, kinds)


def _unlabelled(layout: Layout, kinds: RowKinds) -> None:
    """A last row of numbers without any name, which adds up what stands above it."""
    if len(kinds.data) < 3 or not (layout.place or layout.times or layout.measure):
        return
    last = kinds.data[-1]
    if _label(layout, last)[1]:
        return
    columns = [h.column for h in layout.heads]
    grid = layout.table.grid
    filled = [c for c in columns if grid.rows[last][c] is not None]
    equal = [c for c in filled if _equals_sum(layout, c, kinds.data)]
    if filled and len(equal) >= max(1, len(filled) / 2):
        kinds.totals[kinds.data.pop()] = "total"


def _equals_sum(layout: Layout, column: int, rows: list[int]) -> bool:
    values = numbers_of(layout.table.grid, column, rows)
    total = values[-1]
    return not np.isnan(total) and total != 0 and abs(np.nansum(values[:-1]) - total) <= 1e-6 * max(1.0, abs(total))


def cell_text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
