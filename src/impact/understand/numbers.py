"""A number column's cells in; values, problems and flags out, with what only the whole column can tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from impact.sheets import Cell
from impact.understand.grid import Grid
from impact.understand.values import SENTINELS, Number, Trouble, decimal_mark, read_number

_NAN = float("nan")


@dataclass
class Numbers:
    """Row → what was read there; a row in neither holds nothing."""

    values: dict[int, Number] = field(default_factory=dict)
    troubles: dict[int, str] = field(default_factory=dict)

    @property
    def percent(self) -> bool:
        """Most of the column is a percentage."""
        return sum(number.percent for number in self.values.values()) > len(self.values) / 2


def read_numbers(
    grid: Grid, column: int, rows: Sequence[int], *, may_be_negative: bool, mark_of_table: str = "?"
) -> Numbers:
    """`may_be_negative` for money and differences: elsewhere fewer than none is a slip or a code."""
    cells = grid.column(column, rows)
    mark = decimal_mark(cells)
    if mark == "?":  # too few cells to tell; the table's other columns are written alike
        mark = mark_of_table
    memo: dict[tuple[type, Cell], Number | Trouble | None] = {}
    numbers = Numbers()
    sheet = grid.sheet
    for r, cell in zip(rows, cells, strict=True):
        if cell is None:
            if (r, column) in sheet.errors:
                numbers.troubles[r] = "error_cell"
            elif (r, column) in sheet.uncached:
                numbers.troubles[r] = "uncached_formula"
            continue
        key = (type(cell), cell)
        if key not in memo:
            memo[key] = read_number(cell, mark)
        read = memo[key]
        if isinstance(read, Number):
            if sheet.formats and (form := sheet.formats.get((r, column))):
                read = Number(
                    read.value,
                    form == "percent" or read.percent,
                    read.currency or ("¤" if form == "currency" else ""),
                    read.flag,
                    read.starred,
                )
            numbers.values[r] = read
        elif read is not None:
            numbers.troubles[r] = read.key
    _set_codes_aside(numbers, may_be_negative=may_be_negative)
    return numbers


def numbers_of(grid: Grid, column: int, rows: Sequence[int]) -> list[float]:
    """Plain values for adding up; NaN for whatever holds no number."""
    cells = grid.column(column, rows)
    mark = decimal_mark(cells)
    out = []
    for cell in cells:
        read = read_number(cell, mark)
        out.append(read.value if isinstance(read, Number) else _NAN)
    return out


def _set_codes_aside(numbers: Numbers, *, may_be_negative: bool) -> None:
    """−1, −3, −9 or 9999 standing for “missing”, and counts of people below zero."""
    counted = Counter(number.value for number in numbers.values.values())
    below = {value for value in counted if value < 0}
    codes: set[float] = set()
    if not may_be_negative:
        if below and below <= set(SENTINELS):
            codes |= below
        others = [value for value in counted if value not in SENTINELS and value >= 0]
        largest = max(others, default=0.0)
        codes |= {
            value
            for value in counted
            if value in SENTINELS
            and value > 0
            and others
            and ((counted[value] >= 2 and value > 2 * largest) or value > 5 * largest)
        }
    for r, number in list(numbers.values.items()):
        if number.value in codes:
            numbers.troubles[r] = "missing_code"
        elif number.value < 0 and not may_be_negative:
            numbers.troubles[r] = "below_zero"
        else:
            continue
        del numbers.values[r]
