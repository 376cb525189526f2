"""A table in; the same table, with words that were merged over several rows written in each of them, out."""

from collections.abc import Iterator
from dataclasses import replace

from impact.sheets import Cell, Spot
from impact.understand.grid import NUMBER, TEXT, TIME, YEAR, Grid, shape
from impact.understand.tables import Table


def with_merged_labels(table: Table) -> Table:
    """“Visits” merged over the rows of five branches stands for each of the five; a merged number stays one number."""
    return with_cells(table, dict(_labels(table)))


def with_cells(table: Table, cells: dict[Spot, Cell]) -> Table:
    """The table as if these cells had been written, too; the sheet itself stays as it was read."""
    if not cells:
        return table
    rows = list(table.grid.rows)
    for r in {row for row, _ in cells}:
        rows[r] = tuple(cells.get((r, c), cell) for c, cell in enumerate(rows[r]))
    return replace(table, grid=Grid(table.grid.sheet, rows, table.grid.width))


def _labels(table: Table) -> Iterator[tuple[Spot, Cell]]:
    rows = set(table.rows)
    for top, left, bottom, _ in table.grid.sheet.merged:
        if bottom == top or top not in rows or left not in table.columns:
            continue
        cell = table.grid.rows[top][left]
        if shape(cell) not in (TEXT, TIME, YEAR) or _counts(table, left):
            continue
        for r in range(top + 1, bottom + 1):
            if r in rows and table.grid.rows[r][left] is None:
                yield (r, left), cell


def _counts(table: Table, column: int) -> bool:
    """Whether a column holds numbers rather than words: 2,025 merged over two rows may be a count."""
    kinds = [shape(cell) for cell in table.grid.column(column, table.rows) if cell is not None]
    return kinds.count(NUMBER) > len(kinds) / 2
