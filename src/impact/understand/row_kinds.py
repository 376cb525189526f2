"""A table's rows in; which hold data, which only sum others up, and which hold no number at all, out."""

from dataclasses import dataclass, field

import numpy as np

from impact.sheets import Cell
from impact.understand.grid import NUMBER, YEAR, shape
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.numbers import numbers_of
from impact.understand.row_sums import sums_among
from impact.understand.totals import compared, may_sum, row_sums_up, sums_up
from impact.understand.when import read_when
from impact.words import fold

# A row beneath fewer is no sum of them.
_FEWEST_ROWS = 3
_Totals = list[tuple[int, dict[Cell, str]]]
"""Columns with their words that make a row a total, and the kind of each."""


@dataclass
class RowKinds:
    data: list[int] = field(default_factory=list)
    totals: dict[int, str] = field(default_factory=dict)
    """Row → total, system, average, reporting, compared or arithmetic."""
    asked_at: dict[int, int] = field(default_factory=dict)
    """Row that was found by arithmetic → the row at which it is asked about: one question a branch."""
    without_numbers: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)


def sort_rows(layout: Layout) -> RowKinds:
    kinds = RowKinds()
    number_columns = [head.column for head in layout.heads]
    numbered = {r for r in layout.table.rows if _has_number(layout, r, number_columns)}
    told_by = _told_by(layout)
    numbered = {r for r in numbered if not _is_prepared(layout, r, number_columns, told_by)}
    last = max(numbered, default=-1)
    pending = False
    naming = _naming(layout)
    of_branches = _totals_of_branches(layout)
    kind_by_label: dict[str, str | None] = {}  # long tables say the same again and again
    for r in layout.table.rows:
        label, placed = _label(layout, r, naming)
        if label not in kind_by_label:
            kind_by_label[label] = _kind_by_words(layout, label)
        kind = kind_by_label[label]
        if kind == "" and of_branches:
            kind = _total_of_its_branch(layout, r, of_branches)
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
    for c in columns:
        if (cell := cells[c]) is not None and (type(cell) is int or shape(cell) in (NUMBER, YEAR)):
            return True
    sheet = grid.sheet
    if (sheet.errors or sheet.uncached) and any(
        (row, c) in sheet.errors or (row, c) in sheet.uncached for c in columns
    ):
        return True
    named = layout.place or layout.measure or (layout.times[0] if layout.times else None)
    # n/a, or words, in place of every number: still a row of data, and its cells are told one by one.
    return named is not None and cells[named.index] is not None and any(cells[c] is not None for c in columns)


def _told_by(layout: Layout) -> set[int]:
    return {
        column.index
        for column in (*layout.times, layout.measure, *layout.categories, *layout.coarser)
        if column is not None
    }


def _is_prepared(layout: Layout, row: int, columns: list[int], told_by: set[int]) -> bool:
    """A line that nobody filled in: under a column of branches no name, no words, and what formulas make of nothing."""
    cells = layout.table.grid.rows[row]
    if layout.place is None or cells[layout.place.index] is not None or any(cells[c] for c in columns):
        return False
    return all(cells[c] is None for c in told_by) and any(cells[c] == 0 for c in columns)


def _naming(layout: Layout) -> list[int]:
    """The columns that name a row, the first of them best."""
    columns = (layout.place, layout.measure, *layout.times, *layout.categories[:1], *layout.coarser)
    return [column.index for column in columns if column is not None]


def _label(layout: Layout, row: int, naming: list[int]) -> tuple[str, bool]:
    """The words that name the row, and whether its place, measure or time is filled in."""
    cells = layout.table.grid.rows[row]
    for column in naming:
        cell = cells[column]
        if cell is not None and (not isinstance(cell, str) or not read_when(cell)):
            return str(cell), True
    filled = any(cells[column] is not None for column in naming)
    first = next((cell for cell in cells if isinstance(cell, str) and sums_up(cell)), "")
    return first, filled


def _kind_by_words(layout: Layout, label: str) -> str | None:
    """None for a measure, which is no total whatever the row says further."""
    if layout.measure is None and compared(label):
        return "compared"
    kind = row_sums_up(label) or _total_of_a_measure(layout, label)
    if kind and layout.measure is not None and layout.place is None and measure_named(label).key:
        return None  # “Circulation, total” among measures is a measure
    return kind


def _total_of_a_measure(layout: Layout, label: str) -> str:
    """“Total visits” beneath branches or months; among measures it is one of them."""
    first, _, rest = fold(label).partition(" ")
    return "total" if layout.measure is None and first == "total" and measure_named(rest).key else ""


def _totals_of_branches(layout: Layout) -> _Totals:
    """“East | Total” among “East | January” or “East | Adults”: such words, by the column that they stand in."""
    if layout.place is None:
        return []
    columns = (*layout.times, layout.measure, *layout.categories[:1])
    found: _Totals = []
    for at in [column.index for column in columns if column is not None]:
        cells = set(layout.table.grid.column(at, layout.table.rows))
        said: dict[Cell, str] = {
            c: kind
            for c in cells
            if isinstance(c, str) and (kind := sums_up(c)) and not read_when(c) and not measure_named(c).key
        }
        if said:
            found.append((at, said))
    return found


def _total_of_its_branch(layout: Layout, row: int, of_branches: _Totals) -> str:
    cells = layout.table.grid.rows[row]
    return next((said[cells[at]] for at, said in of_branches if cells[at] in said), "")


def _by_arithmetic(layout: Layout, kinds: RowKinds) -> None:
    """Rows of another name, or none, that are the sum of others: “City of …” under its branches."""
    names = [_name(layout, r) for r in kinds.data]
    stated = [r for r, kind in kinds.totals.items() if kind in ("total", "system")]
    for summed in sums_among(layout, kinds.data, names, stated):
        for r in summed.rows:
            kinds.data.remove(r)
            kinds.totals[r] = "arithmetic" if summed.named else "average" if summed.mean else "total"
            kinds.asked_at[r] = summed.rows[0]
    _unlabelled(layout, kinds)
    named = [(r, _name(layout, r)) for r in kinds.data]
    perhaps = {name for name in {name for _, name in named} if may_sum(name)}
    for r, name in named:
        if name in perhaps and len(kinds.data) >= _FEWEST_ROWS and _lies_between(layout, r, kinds.data):
            kinds.data.remove(r)
            kinds.totals[r] = "arithmetic"


def _lies_between(layout: Layout, row: int, rows: list[int]) -> bool:
    """Whether a row's numbers lie between those of the others, as a mean does."""
    for head in layout.heads:
        own = numbers_of(layout.table.grid, head.column, [row])[0]
        others = [
            n for n in numbers_of(layout.table.grid, head.column, [r for r in rows if r != row]) if not np.isnan(n)
        ]
        if not np.isnan(own) and others and not min(others) <= own <= max(others):
            return False
    return True


def _name(layout: Layout, row: int) -> str:
    if layout.place is not None:
        return cell_text(layout.table.grid.rows[row][layout.place.index])
    label, named = _label(layout, row, _naming(layout))
    return label if named else ""


def _unlabelled(layout: Layout, kinds: RowKinds) -> None:
    """A last row of numbers without any name, which adds up what stands above it."""
    if len(kinds.data) < _FEWEST_ROWS or not (layout.place or layout.times or layout.measure):
        return
    last = kinds.data[-1]
    if _label(layout, last, _naming(layout))[1]:
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
