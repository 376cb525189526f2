"""A table in; how the numbers of all its columns are marked, by its cells, its own sums, or a person's answer, out."""

from collections.abc import Iterator, Sequence

import numpy as np

from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.layout import Layout
from impact.understand.marks import Mark
from impact.understand.measures import measure_named
from impact.understand.numbers import numbers_of
from impact.understand.numerals import Trouble
from impact.understand.values import decimal_mark, read_number
from impact.understand.whole_numbers import is_whole

# Rows enough to know how a table writes its numbers.
_ENOUGH_ROWS = 500
# One or two such cells may be slips.
_FEWEST_SEEN = 3


def mark_of_table(layout: Layout, rows: Sequence[int], totals: Sequence[int]) -> Mark:
    """`?` where nothing decides: then whatever may be two numbers waits for the one question about it."""
    some = rows[:_ENOUGH_ROWS]
    grid = layout.table.grid
    mark = decimal_mark([cell for head in layout.heads for cell in grid.column(head.column, some)])
    if mark in ".,":
        return mark
    if not any(True for _ in _open_cells(layout, some)):
        return "?"
    return _answered(layout, rows) or _that_adds_up(layout, some, totals) or _that_counts_whole(layout, some) or "?"


def _open_cells(layout: Layout, rows: Sequence[int]) -> Iterator[tuple[int, int, Trouble]]:
    grid = layout.table.grid
    for head in layout.heads:
        for r in rows:
            cell = grid.rows[r][head.column]
            if isinstance(cell, str):
                read = read_number(cell)
                if isinstance(read, Trouble) and read.key == "two_readings":
                    yield r, head.column, read


def _answered(layout: Layout, rows: Sequence[int]) -> Mark | None:
    """Which number somebody said that one of these cells is: the larger has thousands, the smaller decimals."""
    decisions = layout.context.decisions
    if not decisions.of_kind("value"):
        return None
    grid = layout.table.grid
    for r, c, trouble in _open_cells(layout, rows):
        answer = decisions.answer("value", cell_subject(grid.sheet.digest, address(r, c)))
        if answer in trouble.guesses:
            point_is_thousands = (answer == trouble.guesses[0]) == ("." in str(grid.rows[r][c]))
            return "," if point_is_thousands else "."
    return None


def _that_adds_up(layout: Layout, rows: Sequence[int], totals: Sequence[int]) -> Mark | None:
    """The one reading with which the sheet's own totals are right, where the other makes them wrong."""
    right: dict[Mark, int] = {mark: _sums_right(layout, rows, totals, mark) for mark in (".", ",")}
    if bool(right["."]) == bool(right[","]):
        return None
    return "." if right["."] else ","


def _that_counts_whole(layout: Layout, rows: Sequence[int]) -> Mark | None:
    """Under “Visits”, 8.351 and 3.804 are thousands: nobody counts people to a thousandth, column after column."""
    counted = {h.column for h in layout.heads if (key := measure_named(h.words).key) and is_whole(key)}
    seen = {str(layout.table.grid.rows[r][c]) for r, c, _ in _open_cells(layout, rows) if c in counted}
    marks = {mark for cell in seen for mark in ".," if mark in cell}
    if len(seen) < _FEWEST_SEEN or len(marks) != 1:
        return None
    return "," if marks == {"."} else "."


def _sums_right(layout: Layout, rows: Sequence[int], totals: Sequence[int], mark: Mark) -> int:
    """How many totals are what their parts add up to, if the marks are read so."""
    grid = layout.table.grid
    parts = {head.column: numbers_of(grid, head.column, rows, mark) for head in layout.heads}
    right = 0
    for total in totals:
        for head in layout.heads:
            stated = numbers_of(grid, head.column, [total], mark)[0]
            right += _same(stated, float(np.nansum(parts[head.column]))) and not np.isnan(parts[head.column]).all()
    for column, of in layout.total_columns.items():
        known = [parts[c] for c in of if c in parts]
        if known and column in parts:
            added = np.nansum(np.array(known), axis=0)
            right += sum(_same(stated, float(sum_)) for stated, sum_ in zip(parts[column], added, strict=True))
    return right


def _same(stated: float, added: float) -> bool:
    return abs(stated - added) <= 1e-6 * max(1.0, abs(stated))
