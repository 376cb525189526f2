"""A sheet's cells in, its tables out: anywhere on the sheet, one under the other or side by side."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import itemgetter

from impact.sheets import Cell
from impact.understand.footers import is_footer
from impact.understand.grid import EMPTY, NUMBER, TEXT, TIME, TOKEN, YEAR, Grid, shape
from impact.understand.header import Header, find_header
from impact.words import fold

# Rows are looked up by so many first cells: whole rows of a long table would be held, and compared, twice.
_ALIKE = 3


@dataclass(frozen=True, eq=False)
class Table:
    """`rows` are the data rows with anything in these columns, blank ones left out. All from zero."""

    grid: Grid
    columns: tuple[int, ...]
    header: Header
    rows: tuple[int, ...]
    stop: int
    repeated: tuple[int, ...] = ()
    """Rows that write the same header, or title, once more, as printouts do on every page."""
    notes: tuple[int, ...] = ()
    """Rows of words that belong to the page and not to the table: “Page 1 of 3”, “Source: …”."""

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
    cells = _within(grid, columns)
    every = [r for r, row in enumerate(cells) if row.count(None) < len(columns)]
    footers = {r for r in every if is_footer(cells[r])}
    alike: dict[tuple[Cell, ...], list[int]] = {}
    for r in every:
        alike.setdefault(cells[r][:_ALIKE], []).append(r)
    while start < end:
        header = find_header(grid, columns, start, end)
        if header is None:
            break
        below = every[bisect_left(every, header.first_data) :]
        notes = footers.intersection(below)
        filled = [r for r in below if r not in footers]
        repeated = _repeated(cells, alike, filled, header)
        stop = _next_header(grid, columns, filled, repeated) or end
        rows = tuple(r for r in filled if r < stop and r not in repeated)
        again = tuple(sorted(r for r in repeated if r < stop))
        tables.append(Table(grid, columns, header, rows, stop, again, tuple(sorted(r for r in notes if r < stop))))
        start = stop
    return tables


def _within(grid: Grid, columns: tuple[int, ...]) -> list[tuple[Cell, ...]]:
    """Of each row the cells in these columns."""
    if len(columns) == grid.width:
        return grid.rows
    if len(columns) == 1:
        return [(row[columns[0]],) for row in grid.rows]
    return list(map(itemgetter(*columns), grid.rows))


def _repeated(
    cells: Sequence[tuple[Cell, ...]],
    alike: Mapping[tuple[Cell, ...], Sequence[int]],
    filled: Sequence[int],
    header: Header,
) -> set[int]:
    """The header's last row once more, and what of its other rows and of the titles stands right above that.

    `alike` has the rows that begin with the same cells.
    """
    if not header.rows:
        return set()
    last = cells[header.rows[-1]]
    if sum(cell is not None for cell in last) < 2:
        return set()  # one word over many columns is a title
    above = {cells[row] for row in (*header.titles, *header.rows[:-1])}
    again: set[int] = set()
    for r in alike.get(last[:_ALIKE], ()):
        if cells[r] != last:
            continue
        at = bisect_left(filled, r)
        if r <= header.first_data or at == len(filled) or filled[at] != r:
            continue
        again.add(r)
        again.update(takewhile(lambda row: cells[row] in above, reversed(filled[:at])))
    return again


def _next_header(grid: Grid, columns: Sequence[int], filled: Sequence[int], repeated: set[int]) -> int | None:
    """Where a further table begins beneath: words over columns that go on in numbers, after an empty row or a title."""
    for i in range(1, len(filled) - 1):
        r = filled[i]
        if r in repeated:
            continue
        if r - filled[i - 1] < 2:
            if _is_title_of_next(grid, columns, filled, i, repeated):
                return r
            continue
        begin = r
        for below in filled[i : i + 6]:
            shapes = grid.shapes(below, columns)
            if _heads_numbers(grid, columns, below, shapes):
                return begin
            if NUMBER in shapes or TOKEN in shapes:
                break
    return None


def _is_title_of_next(grid: Grid, columns: Sequence[int], filled: Sequence[int], at: int, repeated: set[int]) -> bool:
    """“Checkouts” alone in a row, and a header right beneath it: the next table, though no empty row is between."""
    row, below = filled[at], filled[at + 1]
    if not isinstance(grid.rows[row][columns[0]], str):
        return False
    alone = [c for c in columns if grid.rows[row][c] is not None]
    if alone != [columns[0]] or below - row > 1:
        return False
    shapes = grid.shapes(below, columns)
    # A name and 1,964 are a row of data: years alone head nothing here.
    words = any(kind in (TEXT, TIME) for kind in shapes[1:])
    return below in repeated or (words and _heads_numbers(grid, columns, below, shapes))


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
