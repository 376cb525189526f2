"""A table in whose leftmost columns a name is written once and left blank beneath; the same table, filled, out.

Pivot tables and reports do so. A blank may also be a name that nobody knows: it is filled only where the layout proves
that the name above goes on.
"""

from collections.abc import Sequence

from impact.sheets import Cell, Spot
from impact.understand.columns import Column
from impact.understand.merged_labels import with_cells
from impact.understand.tables import Table
from impact.understand.totals import sums_up
from impact.words import fold

_LABELS = ("place", "measure", "time", "text")
# One block proves nothing: a name at the top may head the whole table.
FEWEST_BLOCKS = 2


def outlined(table: Table, columns: Sequence[Column]) -> Table:
    labels = [column.index for column in columns[: _first_number(columns)] if column.role in _LABELS]
    filled: dict[Spot, Cell] = {}
    for at, column in enumerate(labels[:-1]):
        filled.update(_filled(table, column, labels[at + 1 :]))
    return with_cells(table, filled)


def _first_number(columns: Sequence[Column]) -> int:
    return next((at for at, column in enumerate(columns) if column.role == "number"), len(columns))


def _filled(table: Table, column: int, finer: Sequence[int]) -> dict[Spot, Cell]:
    """The blank cells of this column with the name that they stand under; nothing where that is not proved."""
    if all(table.grid.rows[r][column] is not None for r in table.rows):
        return {}
    rows = [r for r in table.rows if not _is_total(table, r, (column, *finer)) and _names_more(table, r, column, finer)]
    if not rows or table.grid.rows[rows[0]][column] is None:
        return {}
    blocks: list[list[int]] = []
    for r in rows:
        if table.grid.rows[r][column] is not None:
            blocks.append([])
        blocks[-1].append(r)
    if not _proved(table, blocks, column, finer):
        return {}
    return {(r, column): table.grid.rows[block[0]][column] for block in blocks for r in block[1:]}


def _proved(table: Table, blocks: Sequence[Sequence[int]], column: int, finer: Sequence[int]) -> bool:
    """Each name is written once, no block says anything twice, and the blocks are alike or end in totals of their own.

    A branch that is unknown in one row stands among branches that are written in each of theirs.
    """
    names = [fold(str(table.grid.rows[block[0]][column])) for block in blocks]
    if len(blocks) < FEWEST_BLOCKS or len(set(names)) < len(names) or all(len(block) == 1 for block in blocks):
        return False
    said = [[tuple(table.grid.rows[r][c] for c in finer if c is not None) for r in block] for block in blocks]
    if any(cells[0] is None for block in said for cells in block) or any(len(set(b)) < len(b) for b in said):
        return False
    return _alike([{cells[0] for cells in block} for block in said]) or _own_totals(table, names, column)


def _alike(blocks: Sequence[set[Cell]]) -> bool:
    """The words of each block come again in the largest: the months of every branch."""
    largest = max(blocks, key=len)
    return all(len(block & largest) >= max(1, 0.8 * len(block)) for block in blocks) and any(
        len(block) > 1 for block in blocks if block is not largest
    )


def _own_totals(table: Table, names: Sequence[str], column: int) -> bool:
    """“North Total” beneath the rows of “North”, for each of the names."""
    totals = {fold(str(table.grid.rows[r][column])) for r in table.rows if _is_total(table, r, (column,))}
    return all(any(total.startswith(f"{name} ") or total.endswith(f" {name}") for total in totals) for name in names)


def _is_total(table: Table, row: int, columns: Sequence[int]) -> bool:
    return any(
        isinstance(cell, str) and sums_up(cell) for c in columns if (cell := table.grid.rows[row][c]) is not None
    )


def _names_more(table: Table, row: int, column: int, finer: Sequence[int]) -> bool:
    """Rows of which something finer is said; a name that stands alone is a heading."""
    return any(table.grid.rows[row][c] is not None for c in finer)
