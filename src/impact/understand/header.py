"""A block of cells in, its header out: which rows it stands in, and for each column its words from top to bottom."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from impact.sheets import Cell
from impact.understand.column_names import place_rank
from impact.understand.column_numbers import without_column_numbers
from impact.understand.day_columns import heads_days
from impact.understand.first_rows import first_row_of_data
from impact.understand.grid import EMPTY, NUMBER, TEXT, TIME, TOKEN, YEAR, Grid, shape
from impact.understand.said_times import said_times
from impact.understand.when import read_when
from impact.words import fold

# Real headers were found in up to seven rows; a table that has not begun after this many rows is none.
MOST_HEADER_ROWS, MOST_ROWS_ABOVE = 7, 80
# What pivot tables write over their columns, which names none of them.
OF_PIVOTS = frozenset(
    {"column labels", "spaltenbeschriftungen", "étiquettes de colonnes", "etiquetas de columna", "etichette di colonna"}
)
_LOOK_BELOW = 12


@dataclass(frozen=True)
class Header:
    """Rows are from zero. `parts[c]` are the words over column c, the topmost first; `titles` are the rows above."""

    rows: tuple[int, ...]
    first_data: int
    titles: tuple[int, ...] = ()
    parts: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def label(self, column: int) -> str:
        return join_parts(self.parts.get(column, ()))


def find_header(grid: Grid, columns: Sequence[int], start: int, stop: int) -> Header | None:
    """None where no row in this stretch looks like the first row of a table's data."""
    first = _first_data(grid, columns, start, stop)
    if first is None:
        return None
    first = first_row_of_data(grid, columns, start, first)
    rows = _header_rows(grid, columns, start, first)
    top = rows[0] if rows else first
    titles = tuple(r for r in range(start, top) if any(grid.rows[r][c] is not None for c in columns))
    between = _named_rows_above_data(grid, columns, rows, first)
    named = [r for r in rows if not _counts_columns(grid, r, columns, grid.shapes(r, columns))]
    return Header(tuple(rows), between, titles, _parts(grid, columns, named or rows))


def join_parts(parts: Sequence[str]) -> str:
    """`TRANSAC-`, `TIONS` → `TRANSACTIONS`; `REGISTRA`, `-TIONS` likewise; else a blank between."""
    label = ""
    for part in parts:
        if re.search(r"[^\W\d]-$", label) and part[:1].isalpha():
            label = label[:-1] + part
        elif re.match(r"-[^\W\d]", part) and label:
            label += part[1:]
        else:
            label = f"{label} {part}".strip()
    return label


def _first_data(grid: Grid, columns: Sequence[int], start: int, stop: int) -> int | None:
    for r in range(start, min(stop, start + MOST_ROWS_ABOVE)):
        shapes = grid.shapes(r, columns)
        if not (set(shapes) & {NUMBER, YEAR, TOKEN}) or _counts_columns(grid, r, columns, shapes):
            continue
        if _tokens_among_times(grid, r, columns, shapes) or _heads_days(grid, columns, r):
            continue
        if any(_begins_numbers(grid, r, c, kind, stop) for c, kind in zip(columns, shapes, strict=True)):
            return r
    return None


def _heads_days(grid: Grid, columns: Sequence[int], row: int) -> bool:
    around = [[grid.rows[r][c] for c in columns] for r in (row - 1, row + 1) if 0 <= r < len(grid.rows)]
    return heads_days([grid.rows[row][c] for c in columns], around)


def _begins_numbers(grid: Grid, row: int, column: int, kind: str, stop: int) -> bool:
    """Whether numbers go on beneath this cell. A year counts only where years go on: else it heads its column."""
    if kind not in (NUMBER, YEAR, TOKEN):
        return False
    below = Counter(shape(grid.rows[r][column]) for r in range(row + 1, min(stop, row + 1 + _LOOK_BELOW)))
    below.pop(EMPTY, None)
    total = below.total()
    if not total:
        return kind == NUMBER and (not _anything_below(grid, row, stop) or _among_data(grid, row, column, stop))
    if kind == YEAR:
        return below[YEAR] > total / 2
    if kind == TOKEN:
        return below[NUMBER] >= total / 2 and below[TEXT] == 0
    return below[NUMBER] + below[YEAR] + below[TOKEN] >= total / 2


def _tokens_among_times(grid: Grid, row: int, columns: Sequence[int], shapes: str) -> bool:
    """“2025-01, 2025-02, (blank), Grand Total” over numbers: a pivot's header, though a token stands in it."""
    if NUMBER in shapes or YEAR in shapes:
        return False
    over = [c for c, kind in zip(columns, shapes, strict=True) if kind == TIME and c != columns[0]]
    return bool(over) and all(shape(grid.rows[row + 1][c]) == NUMBER for c in over if row + 1 < len(grid.rows))


def _among_data(grid: Grid, row: int, column: int, stop: int) -> bool:
    """A lone count under a word of the header, while the next row goes on in other columns."""
    if row == 0 or shape(grid.rows[row - 1][column]) not in (TEXT, TIME):
        return False
    below = next((r for r in range(row + 1, stop) if grid.filled[r]), None)
    return below is not None and any(shape(cell) == NUMBER for cell in grid.rows[below])


def _anything_below(grid: Grid, row: int, stop: int) -> bool:
    return any(shape(cell) == NUMBER for r in range(row + 1, min(stop, row + 4)) for cell in grid.rows[r])


def _counts_columns(grid: Grid, row: int, columns: Sequence[int], shapes: str) -> bool:
    """A row 1, 2, 3 … beneath the header only numbers the columns."""
    cells = [grid.rows[row][c] for c, kind in zip(columns, shapes, strict=True) if kind != EMPTY]
    try:
        numbers = [int(str(cell)) for cell in cells]
    except ValueError:
        return False
    return len(numbers) >= 4 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1)


def _header_rows(grid: Grid, columns: Sequence[int], start: int, first: int) -> list[int]:
    rows: list[int] = []
    r = first - 1
    while r >= start and len(rows) < MOST_HEADER_ROWS:
        filled = [c for c in columns if grid.rows[r][c] is not None]
        if not filled:
            if not _inside_a_merge(grid, r, columns) and (rows or first - r > 2):
                break
        elif _is_title(grid, r, filled, columns, rows):
            break
        else:
            rows.insert(0, r)
        r -= 1
    return rows


def _inside_a_merge(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether a header's cell was merged downwards over this row, which then belongs to it."""
    return any(top < row <= bottom and left in columns for top, left, bottom, _ in grid.sheet.merged)


def _is_title(grid: Grid, row: int, filled: Sequence[int], columns: Sequence[int], below: Sequence[int]) -> bool:
    """A line over the table: one cell at its left edge, a merged cell over all of it, or `Branch:` and a name."""
    first = grid.rows[row][filled[0]]
    if isinstance(first, str) and first.endswith(":") and len(filled) <= 2:
        return True
    width = len(columns)
    under = max((sum(grid.rows[r][c] is not None for c in columns) for r in below), default=0)
    if len(filled) == 1:
        span = _merged_over(grid, row, filled[0])
        if span >= max(2, width - 1):
            return True
        if span > 1 and filled[0] != columns[0]:
            return False
        if not below:
            return width > 2 and filled[0] == columns[0] and isinstance(first, str) and len(first) > 30
        return filled[0] == columns[0] or (len(str(first)) > 60 and under > 2)
    if len(filled) != 2 or filled[0] != columns[0]:
        return False
    again = any(grid.rows[r][filled[0]] is not None for r in below) and not _names_place(first)
    if under > 2 and again and _tells_time(grid.rows[row][filled[1]]):
        # “Statistics report” and “FY2025 (July 2024 – June 2025)” over “Branch”, “Visits” …: no words of two columns.
        return True
    if fold(str(grid.rows[row][filled[1]])) in OF_PIVOTS:
        return True
    if under >= 5 and _merged_over(grid, row, filled[1]) < 2:
        return not any(read_when(grid.rows[row][c]) for c in filled)
    return False


def _tells_time(cell: Cell) -> bool:
    return bool(read_when(cell) or (isinstance(cell, str) and said_times(cell)))


def _names_place(cell: Cell) -> bool:
    return isinstance(cell, str) and place_rank(fold(cell)) is not None


def _merged_over(grid: Grid, row: int, column: int) -> int:
    """How many columns the merged cell at this place spans; 1 for a plain cell."""
    for top, left, _bottom, right in grid.sheet.merged:
        if top == row and left == column:
            return right - left + 1
    return 1


def _named_rows_above_data(grid: Grid, columns: Sequence[int], rows: list[int], first: int) -> int:
    """A lone name between header and numbers is a branch without numbers, not a further line of the header."""
    while len(rows) > 1:
        last = [c for c in columns if grid.rows[rows[-1]][c] is not None]
        above = [c for c in columns if grid.rows[rows[-2]][c] is not None]
        heads_more = len(above) > 1 and (
            _headings_below(grid, columns, first) or bool(read_when(grid.rows[rows[-1]][columns[0]]))
        )
        if last == [columns[0]] and ((columns[0] in above and len(above) > 2) or heads_more):
            first = rows.pop()
        else:
            break
    return first


def _headings_below(grid: Grid, columns: Sequence[int], first: int) -> bool:
    """Whether words stand alone in the first column between the rows of numbers too: then these head rows as well."""
    alone = [
        r
        for r in range(first + 1, min(len(grid.rows) - 1, first + MOST_ROWS_ABOVE))
        if isinstance(grid.rows[r][columns[0]], str) and sum(grid.rows[r][c] is not None for c in columns) == 1
    ]
    return any(NUMBER in grid.shapes(r + 1, columns) for r in alone)


def _parts(grid: Grid, columns: Sequence[int], rows: Sequence[int]) -> dict[int, tuple[str, ...]]:
    levels = without_column_numbers([_filled_level(grid, r, columns, rows) for r in rows])
    for i in range(len(levels) - 1):
        levels[i] = _fill_right(levels[i], levels[i + 1 :], columns)
    parts = {}
    for c in columns:
        words: list[str] = []
        for level in levels:
            text = header_text(level.get(c))
            if text and (not words or words[-1] != text):
                words.append(text)
        parts[c] = tuple(words)
    return parts


def _filled_level(grid: Grid, row: int, columns: Sequence[int], rows: Sequence[int]) -> dict[int, Cell]:
    """One header row, with merged cells filled to the right and down."""
    level = {c: grid.rows[row][c] for c in columns if grid.rows[row][c] is not None}
    for top, left, bottom, right in grid.sheet.merged:
        if top <= row <= bottom and top in rows and left < grid.width:
            cell = grid.rows[top][left]
            if cell is not None:
                level.update({c: cell for c in columns if left <= c <= right})
    return level


def _fill_right(level: dict[int, Cell], below: Sequence[dict[int, Cell]], columns: Sequence[int]) -> dict[int, Cell]:
    """Group names that were not merged: filled to the right where the same words stand under each group, in order."""
    groups: dict[int, list[int]] = {}
    for c in columns:
        if c in level:
            groups[c] = [c]
        elif groups:
            groups[max(groups)].append(c)
    under = {
        start: [tuple(str(row.get(c, "")) for row in below) for c in members]
        for start, members in groups.items()
        if len(members) > 1
    }
    alike = [
        start for start, words in under.items() if list(under.values()).count(words) > 1 and all(any(w) for w in words)
    ]
    return {**{c: level[start] for start in alike for c in groups[start]}, **level}


def header_text(cell: Cell) -> str:
    """A header cell as words; dates as ISO."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell) if not hasattr(cell, "isoformat") else cell.isoformat()[:10]
