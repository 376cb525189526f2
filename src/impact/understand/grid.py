"""A sheet's cells in, the same cells tidied and of even width out, with a one-letter shape for each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from impact.sheets import Cell, Sheet
from impact.understand.values import is_token, looks_numeric
from impact.understand.when import read_when
from impact.words import tidy

# empty · number · year (a whole number from 1900 to 2099) · time in words or a date cell · text · token such as n/a
EMPTY, NUMBER, YEAR, TIME, TEXT, TOKEN = " ", "n", "y", "d", "t", "x"

_YEAR = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True)
class Grid:
    """`rows[r][c]` like Sheet.rows, but blank text is None, text is tidy, and all rows are equally long."""

    sheet: Sheet
    rows: list[tuple[Cell, ...]]
    width: int

    @cached_property
    def filled(self) -> list[bool]:
        """Whether the row holds anything, errors and unsaved formulas included."""
        noted = {spot[0] for spot in self.sheet.errors} | {spot[0] for spot in self.sheet.uncached}
        return [row.count(None) < self.width or r in noted for r, row in enumerate(self.rows)]

    def column(self, column: int, rows: Sequence[int]) -> list[Cell]:
        return [self.rows[r][column] for r in rows]

    def shapes(self, row: int, columns: Sequence[int]) -> str:
        cells = self.rows[row]
        return "".join(shape(cells[c]) for c in columns)


# Kinds of cells of which no two are equal and yet different, as 1 and True are: one memo may hold them all.
_TOLD_APART = frozenset({str, float, date, type(None)})


class _Cleaned(dict[Cell, Cell]):
    """Each text and number of a sheet as it is worked with; made once, however often it stands there."""

    def __missing__(self, cell: Cell) -> Cell:
        clean = cell
        if isinstance(cell, str):
            clean = tidy(cell) or None
        elif isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
            clean = int(cell)  # workbooks know no whole numbers: 2016 comes as 2016.0
        self[cell] = clean
        return clean


def grid_of(sheet: Sheet) -> Grid:
    clean = _Cleaned()
    width = sheet.width
    blanks = (None,) * width
    rows = [
        tuple(
            map(clean.__getitem__, row)
            if _TOLD_APART.issuperset(map(type, row))
            else [clean[cell] if type(cell) in (str, float) else cell for cell in row]
        )
        + blanks[len(row) :]
        for row in sheet.rows
    ]
    return Grid(sheet, rows, width)


def shape(cell: Cell) -> str:
    """One letter for what kind of thing a cell holds."""
    if cell is None:
        return EMPTY
    if isinstance(cell, bool):
        return TEXT
    if isinstance(cell, int | float):
        return YEAR if 1900 <= cell <= 2099 and cell == int(cell) else NUMBER
    if isinstance(cell, datetime | date):
        return TIME
    if isinstance(cell, time | timedelta):
        return NUMBER
    return _text_shape(cell)


def _text_shape(text: str) -> str:
    if _YEAR.match(text):
        return YEAR
    if looks_numeric(text):
        return NUMBER
    if is_token(text):
        return TOKEN
    return TIME if read_when(text) else TEXT


def seen_in(cell: object) -> str:
    """A cell as it is shown to the user; dates as ISO."""
    return cell.isoformat()[:10] if hasattr(cell, "isoformat") else str(cell)
