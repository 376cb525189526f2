"""A sheet's cells in, its tables out: anywhere on the sheet, one under the other or side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.understand.grid import EMPTY, NUMBER, TEXT, TIME, TOKEN, YEAR, Grid, shape
from impact.understand.header import Header, find_header
from impact.words import fold


@dataclass(frozen=True, eq=False)
class Table:
    """`rows` are the data rows with anything in these columns, blank ones left out. All from zero."""

    grid: Grid
    columns: tuple[int, ...]
    header: Header
    rows: tuple[int, ...]
    stop: int
    repeated: tuple[int, ...] = ()
    """Rows that write the same header once more, as printouts do on every page."""

    @property
    def first_row(self) -> int:
        return min((*self.header.titles, *self.header.rows, self.header.first_data))


def find_tables(grid: Grid) -> list[Table]:
    tables: list[Table] = []
    for columns in _side_by_side(grid):
        tables += _one_under_the_other(grid, columns)
    return tables


def _side_by_side(grid: Grid) -> list[tuple[int, ...]]:
    """Columns cut at empty ones, where what follows has days or names of its own; else a mere spacer."""
    groups: list[list[int]] = []
    gap = True
    for c, cells in enumerate(zip(*grid.rows, strict=True) if grid.rows else ()):
        if any(cell is not None for cell in cells):
            if gap:
                groups.append([])
            groups[-1].append(c)
            gap = False
        else:
            gap = True
    joined: list[list[int]] = []
    for group in groups:
        if joined and not _stands_alone(grid, group, joined[0]):
            joined[-1] += group
        else:
            joined.append(group)
    return [tuple(group) for group in joined]


def _stands_alone(grid: Grid, group: Sequence[int], first: Sequence[int]) -> bool:
    if len(group) < 2:
        return False
    header = find_header(grid, group, 0, len(grid.rows))
    own = find_header(grid, first, 0, len(grid.rows))
    if header is None or own is None or not header.rows:
        return False
    if fold(header.label(group[0])) and fold(header.label(group[0])) == fold(own.label(first[0])):
        return True
    kinds = [
        shape(grid.rows[r][group[0]]) for r in range(header.first_data, min(len(grid.rows), header.first_data + 30))
    ]
    filled = [kind for kind in kinds if kind != EMPTY]
    return bool(filled) and filled.count(TIME) > len(filled) / 2


def _one_under_the_other(grid: Grid, columns: tuple[int, ...]) -> list[Table]:
    tables, start, end = [], 0, len(grid.rows)
    while start < end:
        header = find_header(grid, columns, start, end)
        if header is None:
            break
        filled = [r for r in range(header.first_data, end) if any(grid.rows[r][c] is not None for c in columns)]
        repeated = [
            r
            for r in filled
            if header.rows and r > header.first_data and _same_words(grid, columns, r, header.rows[-1])
        ]
        stop = _next_header(grid, columns, filled, set(repeated)) or end
        rows = tuple(r for r in filled if r < stop and r not in set(repeated))
        tables.append(Table(grid, columns, header, rows, stop, tuple(r for r in repeated if r < stop)))
        start = stop
    return tables


def _same_words(grid: Grid, columns: Sequence[int], row: int, header: int) -> bool:
    first, second = grid.rows[row], grid.rows[header]
    return all(first[c] == second[c] for c in columns) and sum(first[c] is not None for c in columns) > 1


def _next_header(grid: Grid, columns: Sequence[int], filled: Sequence[int], repeated: set[int]) -> int | None:
    """Where a further table begins beneath: after an empty row, words over columns that go on in numbers."""
    for i in range(1, len(filled) - 1):
        r = filled[i]
        if r - filled[i - 1] < 2 or r in repeated:
            continue
        begin = r
        for below in filled[i : i + 6]:
            shapes = grid.shapes(below, columns)
            if _heads_numbers(grid, columns, below, shapes):
                return begin
            if NUMBER in shapes or TOKEN in shapes:
                break
    return None


def _heads_numbers(grid: Grid, columns: Sequence[int], row: int, shapes: str) -> bool:
    """At least two words or times and no number, each over a number in the next filled row."""
    if NUMBER in shapes or TOKEN in shapes:
        return False
    over = 0
    for c, kind in zip(columns[1:], shapes[1:], strict=True):
        if kind in (TEXT, TIME, YEAR):
            below = next(
                (
                    shape(grid.rows[r][c])
                    for r in range(row + 1, min(row + 5, len(grid.rows)))
                    if grid.rows[r][c] is not None
                ),
                EMPTY,
            )
            over += below in (NUMBER, TOKEN)
    return over >= 1 and sum(kind in (TEXT, TIME, YEAR) for kind in shapes) >= 2
