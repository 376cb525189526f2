"""A number column's cells in; values, troubles and flags out, with what only the whole column can tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from impact.sheets import Cell, Spot
from impact.understand.codes import Codes, troubled
from impact.understand.grid import Grid
from impact.understand.marks import Mark
from impact.understand.numerals import Number, Trouble
from impact.understand.values import decimal_mark, read_number

_NAN = float("nan")
_NO_CODES = Codes()


@dataclass
class Numbers:
    """Row → what was read there; a row in neither holds nothing."""

    values: dict[int, Number] = field(default_factory=dict)
    troubles: dict[int, Trouble] = field(default_factory=dict)
    mark: Mark = "?"

    @property
    def percent(self) -> bool:
        """Most of the column is a percentage."""
        return sum(number.percent for number in self.values.values()) > len(self.values) / 2

    def put_aside(self, found: dict[int, Trouble]) -> None:
        """These rows hold no number after all."""
        for r, trouble in found.items():
            del self.values[r]
            self.troubles[r] = trouble

    def forget(self, rows: Iterable[int]) -> None:
        """These rows say nothing of their own."""
        for r in rows:
            self.values.pop(r, None)
            self.troubles.pop(r, None)


def read_numbers(
    grid: Grid,
    column: int,
    rows: Sequence[int],
    *,
    may_be_negative: bool,
    mark_of_table: Mark = "?",
    codes: Codes = _NO_CODES,
) -> Numbers:
    """`may_be_negative` for money and differences: elsewhere fewer than none is a slip or a code."""
    cells = grid.column(column, rows)
    numbers = Numbers(mark=_mark(cells, mark_of_table))
    memo: dict[tuple[type, Cell], Number | Trouble | None] = {}
    sheet = grid.sheet
    for r, cell in zip(rows, cells, strict=True):
        if cell is None:
            if trouble := _without_value(grid, (r, column)):
                numbers.troubles[r] = trouble
            continue
        key = (type(cell), cell)
        if key not in memo:
            memo[key] = read_number(cell, numbers.mark)
        read = memo[key]
        if isinstance(read, Number):
            form = sheet.formats.get((r, column)) if sheet.formats else None
            numbers.values[r] = _as_formatted(read, form) if form else read
        elif read is not None:
            numbers.troubles[r] = read
    numbers.put_aside(troubled(numbers.values, codes, may_be_negative=may_be_negative))
    return numbers


def numbers_of(grid: Grid, column: int, rows: Sequence[int], mark: Mark = "?") -> list[float]:
    """Plain values for adding up; NaN for whatever holds no number."""
    cells = grid.column(column, rows)
    mark = _mark(cells, mark)
    out = []
    for cell in cells:
        if type(cell) is int:
            out.append(float(cell))
            continue
        read = read_number(cell, mark)
        out.append(read.value if isinstance(read, Number) else _NAN)
    return out


def _mark(cells: Sequence[Cell], of_table: Mark) -> Mark:
    """The column's own; where its cells are too few to tell, that of the table's other columns, which are alike."""
    own = decimal_mark(cells)
    return of_table if own == "?" and of_table != "!" else own


def _without_value(grid: Grid, spot: Spot) -> Trouble | None:
    if spot in grid.sheet.errors:
        return Trouble("error_cell")
    return Trouble("uncached_formula") if spot in grid.sheet.uncached else None


def _as_formatted(number: Number, form: str) -> Number:
    """A number whose cell shows it as a percentage or as money."""
    return replace(
        number,
        percent=form == "percent" or number.percent,
        currency=number.currency or ("¤" if form == "currency" else ""),
    )
